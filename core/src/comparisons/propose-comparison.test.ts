import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { addMonths } from "../kernel/calendar.ts";
import { actorOf } from "../projects/sample-kept-project.ts";
import type { PathBook } from "../trajectories/index.ts";
import { chooseComparison } from "./choose-comparison.ts";
import { comparisonHouse, sampleWorld, wish } from "./comparison-acts.contract.ts";
import { designPeople } from "./design-people.ts";
import { findEffect } from "./find-effect.ts";
import { fixPeople } from "./person-table.ts";
import { prepareComparison, setComparison } from "./prepare-comparison.ts";
import { nothingAnswered } from "./project-facts.ts";
import { proposeComparison } from "./propose-comparison.ts";
import { unlockComparison } from "./unlock-comparison.ts";
import { viewComparisons } from "./view-comparisons.ts";

const hr = actorOf("hr");
const world = sampleWorld();
const done = <Value>(ended: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value => {
  if (!ended.ok) throw new Error(`expected to be done: ${JSON.stringify(ended.refusal)}`);
  return ended.value;
};

/** The same book with everything after the month of description turned upside down. */
function otherOutcomes({ book }: typeof world, after: number, turn: number): PathBook {
  const width = book.months.length;
  const states = book.states.map((state, at) => (at % width > after ? (state + 1 + turn) % 18 : state));
  const pay = book.pay.map((cents, at) => (at % width > after ? cents * (1 + turn) + 7 : cents));
  const changed = book.changed.map((bits, at) => (at % width > after ? bits ^ 7 : bits));
  return { ...book, states, pay, changed };
}

describe("before the outcome is looked at", () => {
  test("whatever became of the people, not one byte of the proposal changes", async () => {
    const [described] = [...world.snapshots.keys()];
    const place = world.book.months.findIndex((month) => String(month) === described);
    const outcomes = ["stillEmployed", "openEnded", "movedGrade", "payChange", "longAbsence"] as const;
    for (const turn of [0, 3, 11]) {
      const book = otherOutcomes(world, place, turn);
      for (const outcome of outcomes) {
        const [one, other] = await Promise.all(
          [await comparisonHouse(world), await comparisonHouse(world, { book })].map((house) =>
            proposeComparison(house, hr, { ...wish, outcome }),
          ),
        );
        expect(JSON.stringify(other)).toBe(JSON.stringify(one));
      }
    }
  });

  test("and a finding does change with the outcome", async () => {
    const place = world.book.months.length - 8;
    const look = async (book: PathBook) => {
      const house = await comparisonHouse(world, { book });
      const { id } = done(await chooseComparison(house, hr, wish));
      return done(await unlockComparison(house, hr, { project: "a", comparison: id })).finding;
    };
    expect(await look(world.book)).not.toEqual(await look(otherOutcomes(world, place, 3)));
  });
});

describe("a comparison", () => {
  test("is fixed with a fingerprint, then looked at once; what is found stays", async () => {
    const house = await comparisonHouse(world);
    const chosen = done(await chooseComparison(house, hr, wish));
    expect(chosen).toMatchObject({ state: "chosen", isAfterSeen: false, people: { trained: 20 } });
    expect(chosen.fingerprints.choice).toMatch(/^[0-9a-f]{64}$/);
    expect(chosen).not.toHaveProperty("finding");
    const found = done(await unlockComparison(house, hr, { project: "a", comparison: chosen.id }));
    expect(found.finding).toMatchObject({ kind: "effect", outcome: "stillEmployed" });
    expect(done(await viewComparisons(house, actorOf("worksCouncil"), { project: "a" }))).toEqual([found]);
    expect(await unlockComparison(house, hr, { project: "a", comparison: chosen.id })).toMatchObject({
      refusal: { code: "alreadyUnlocked" },
    });
    expect(done(await chooseComparison(house, hr, wish)).isAfterSeen).toBe(true);
  });

  test("says when the sealed plan promised another rule, and is bound to the chain of its seals", async () => {
    const house = await comparisonHouse(world, { isSealed: true });
    const chosen = done(await chooseComparison(house, hr, wish));
    expect(chosen).toMatchObject({
      promised: { known: true, value: "sisterSite" },
      fingerprints: { seal: 2 },
    });
    const [, added] = await house.planSeals.ofProject("a");
    expect(added?.content).toContain("Comparaison fixée avant de regarder");
    const evaluator = done(await chooseComparison(house, actorOf("evaluator"), wish));
    expect(evaluator.fingerprints.seal).toBe(0);
  });

  test("below eight people on a side, no figure: why, and what to do instead", async () => {
    const house = await comparisonHouse(sampleWorld({ trained: 7 }));
    const proposal = done(await proposeComparison(house, hr, wish));
    expect(proposal).toMatchObject({ kind: "impossible", reason: { code: "tooFewTrained" } });
    expect(await chooseComparison(house, hr, wish)).toMatchObject({ refusal: { code: "noComparison" } });
  });

  test("of ten people trained, a share is told with the interval that people alike cannot make narrow", async () => {
    const house = await comparisonHouse(sampleWorld({ trained: 10 }));
    const { id } = done(await chooseComparison(house, hr, wish));
    const found = done(await unlockComparison(house, hr, { project: "a", comparison: id }));
    expect(found.finding).toMatchObject({
      kind: "effect",
      effect: { inference: { intervalRule: "Agresti-Caffo HC2 t Satterthwaite" } },
    });
  });

  test("waits while the payroll of its month is not there", async () => {
    const house = await comparisonHouse(world);
    const { id } = done(await chooseComparison(house, hr, { ...wish, horizonMonths: 12 }));
    expect(await unlockComparison(house, hr, { project: "a", comparison: id })).toMatchObject({
      refusal: { code: "notYetReadable" },
    });
  });

  test("leaves out, and counts, participants of whom nobody said who they are", async () => {
    const house = await comparisonHouse(world);
    await house.comparisons.saveSetting("a", { links: world.links.slice(2), answers: nothingAnswered });
    const proposal = done(await proposeComparison(house, hr, wish));
    expect(proposal).toMatchObject({
      kind: "proposed",
      comparison: { aside: [{ reason: "notLinked", trained: 2, compared: 0 }] },
    });
  });
});

describe("who is compared", () => {
  const people = (sources: Parameters<typeof fixPeople>[0]) => {
    const fixed = fixPeople(sources, wish);
    return fixed.ok ? fixed.value.people : [];
  };

  test("in any order of the links and of the payroll, the same people come in the same order", () => {
    const expected = people(world);
    fc.assert(
      fc.property(fc.shuffledSubarray([...world.links], { minLength: world.links.length }), (links) => {
        expect(people({ ...world, links })).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  test("people of a site and a work that trains nobody change nothing", () => {
    const [month, snapshot] = [...world.snapshots][0] ?? [];
    if (month === undefined || snapshot === undefined) throw new Error("a month was expected");
    const fixed = people(world);
    const kept = new Set(fixed.map(({ employee }) => employee));
    const without = snapshot.employees
      .map((employee, row) => (kept.has(employee) ? row : -1))
      .filter((row) => row >= 0);
    const columns = Object.fromEntries(
      Object.entries(snapshot.columns).map(([name, { codes, labels }]) => [
        name,
        { labels, codes: Int32Array.from(without, (row) => codes[row] ?? -1) },
      ]),
    );
    const employees = without.flatMap((row) => snapshot.employees[row] ?? []);
    const smaller = { ...snapshot, columns: { ...snapshot.columns, ...columns }, employees };
    expect(people({ ...world, snapshots: new Map([[month, smaller]]) })).toEqual(fixed);
  });

  test("those who wait are compared whether or not they were still there to begin, and never after they begin", () => {
    const lot = sampleWorld({ choice: "lot" });
    const rule = "waitingList" as const;
    const fixed = fixPeople(lot, { rule, horizonMonths: 6 });
    expect(fixed.ok && fixed.value.people.filter(({ isTrained }) => !isTrained).length).toBe(20);
    const [start] = [...lot.starts.values()];
    const late = lot.participants.at(-1) ?? "";
    if (start === undefined) throw new Error("a start was expected");
    const starts = new Map([...lot.starts, [late, addMonths(start, 3)]]);
    expect(fixPeople({ ...lot, starts }, { rule, horizonMonths: 6 })).toMatchObject({
      refusal: { code: "secondStartTooSoon", months: 3 },
    });
    expect(fixPeople({ ...lot, starts }, { rule, horizonMonths: 3 }).ok).toBe(true);
  });
});

describe("times and places that differ", () => {
  const lookAt = (rule: "earlierCohort" | "sisterSite" | "similarPeople") => {
    const isEarlierKnown = rule === "earlierCohort";
    const drawn = sampleWorld({ choice: rule === "sisterSite" ? "site" : "lot", isEarlierKnown });
    const fixed = fixPeople(drawn, { rule, horizonMonths: 6 });
    const people = done(fixed);
    const designed = done(designPeople(people, "stillEmployed"));
    const asked = { designed, people, book: drawn.book, outcome: "stillEmployed", now: "" } as const;
    return { drawn, people, designed, finding: findEffect(asked) };
  };

  test.each([
    [
      "earlierCohort",
      "pas été suivis en même temps",
      "en même temps : la fourchette ne compte que le hasard",
    ],
    ["sisterSite", "Personne n’est formé là où", "au même endroit : la fourchette ne compte que le hasard"],
  ] as const)(
    "%s: never compared, and the assumption is said beside the figure",
    (rule, assumption, caution) => {
      const { designed, finding } = lookAt(rule);
      expect(designed.design.evidenceLevel).toBe("measured");
      if (finding.kind !== "effect") throw new Error(finding.code);
      const { evidenceLevel, reading, caveats } = finding.effect;
      expect(evidenceLevel).toBe("measured");
      expect(reading.fr).toContain(assumption);
      expect(reading.fr).toContain("on ne peut pas le lui attribuer");
      expect(caveats.find(({ code }) => code === "groupsApart")?.reading.fr).toContain(caution);
    },
  );

  test("people of the same place and time carry no such caution", () => {
    const { finding } = lookAt("similarPeople");
    if (finding.kind !== "effect") throw new Error(finding.code);
    expect(finding.effect.caveats.map(({ code }) => code)).not.toContain("groupsApart");
  });

  test("the site, which says who was trained, is not made alike against a sister site", () => {
    const { people, designed } = lookAt("sisterSite");
    expect(people.exact).not.toContain("site");
    expect(designed.table.covariates).not.toContain("site");
  });

  test("people of before are all those of then, whoever stayed to be trained too", () => {
    const { drawn, people } = lookAt("earlierCohort");
    const trained = new Set(
      people.people.filter(({ isTrained }) => isTrained).map(({ employee }) => employee),
    );
    const before = people.people.filter(({ isTrained }) => !isTrained);
    expect(before.some(({ employee }) => trained.has(employee))).toBe(true);
    const described = drawn.snapshots.get(people.comparedIn)?.employees ?? [];
    const there = described.filter((employee) => trained.has(employee));
    const kept = new Set(before.map(({ employee }) => employee));
    expect(there.filter((employee) => !kept.has(employee))).toEqual([]);
  });
});

describe("the guide of a project", () => {
  test("counts what payroll knows, and asks only who drew lots and which companies compare too", async () => {
    const house = await comparisonHouse(world);
    const desk = done(await prepareComparison(house, hr, { project: "a" }));
    expect(desk.facts).toMatchObject({
      trained: { known: true, value: 20 },
      starts: { known: true, value: 1 },
      monthsBefore: { known: true, value: 13 },
      isDrawnByLot: { known: false },
      peers: { known: false },
    });
    expect(desk.guide.best.comparison).toBe("similarPeople");
    expect(desk.guide.options).toHaveLength(7);
    expect(desk.participants.every(({ link }) => link === "found")).toBe(true);
  });

  test("a staff number becomes a key, and an empty one forgets it", async () => {
    const house = await comparisonHouse(world);
    const [participant = ""] = world.participants;
    const forget = {
      project: "a",
      staffNumbers: [{ participant, staffNumber: " " }],
      answers: nothingAnswered,
    };
    const desk = done(await setComparison(house, hr, forget));
    expect(desk.participants.find(({ id }) => id === participant)?.link).toBe("none");
    const again = { ...forget, staffNumbers: [{ participant, staffNumber: "0042" }] };
    expect(JSON.stringify(done(await setComparison(house, hr, again)))).not.toContain("0042");
    expect(
      await setComparison(house, hr, { ...again, staffNumbers: [{ participant: "x", staffNumber: "1" }] }),
    ).toMatchObject({ refusal: { code: "unknownParticipant" } });
  });
});

rolesContract("chooseComparison", async (roles) =>
  proposeComparison(await comparisonHouse(world), actorOf(...roles), wish),
);
