import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../kernel/calendar.ts";
import { known, unknown } from "../kernel/known.ts";
import { chooseCalls } from "./choose-calls.ts";
import type { Project } from "./model.ts";
import { passageOf, projectAt, sessionOn, today } from "./sample-project.ts";
import { type PortfolioProject, sortPortfolio } from "./sort-portfolio.ts";
import { steeringYardsticks as yardsticks } from "./steering-yardsticks.ts";
import { projectSteps } from "./vocabulary.ts";

const of = (id: string, project: Project): PortfolioProject => ({ id, project });
const fresh = { notes: [{ id: "n1", day: addDays(today, -3), by: "", words: "" }] };
const pileOf = (project: Project) => sortPortfolio([of("x", project)], today)[0]?.pile;
const sized = (headcount: number | undefined) => ({
  company: { name: "", headcount: headcount === undefined ? unknown : known(headcount) },
});

describe("five piles, by what an hour of an adviser would change", () => {
  const near = { sessions: [sessionOn("2026-12-01")] };
  const ahead = { sessions: [sessionOn("2027-03-01")] };

  test.each([
    [
      "a start is near without anybody in training",
      projectAt("planned", { ...near, participants: [] }),
      "secureStart",
    ],
    ["a start is near and nothing is missing", projectAt("planned", near), "goesOn"],
    ["nothing moves", projectAt("design"), "unblock"],
    ["an idea with nobody to carry it", projectAt("idea", { ...fresh, lead: "" }), "getGoing"],
    ["a design without any date ahead", projectAt("design", fresh), "getGoing"],
    [
      "a design carried by somebody, with a date ahead",
      projectAt("design", { ...fresh, ...ahead }),
      "goesOn",
    ],
    ["training that runs", projectAt("running", { ...fresh, ...ahead }), "goesOn"],
    ["the time of lessons", projectAt("evaluating", fresh), "learn"],
    ["a project that is over", projectAt("closed"), "goesOn"],
    ["a project given up", projectAt("abandoned"), "goesOn"],
    [
      "a project that waits until a day ahead",
      projectAt("idea", { lead: "", passages: [passageOf("pause", "2026-02-01", { until: "2026-12-24" })] }),
      "goesOn",
    ],
    [
      "a project that has waited enough",
      projectAt("idea", { lead: "", passages: [passageOf("pause", "2026-02-01", { until: today })] }),
      "unblock",
    ],
  ] as const)("%s", (_, project, pile) => {
    expect(pileOf(project)).toBe(pile);
  });
});

test("a project whose next move is the adviser's own waits for them, and says that move first", () => {
  const asked = {
    id: "r",
    partner: "opco",
    askedOn: known("2026-11-10"),
    askedCents: unknown,
    answer: unknown,
  };
  const facts = { ...fresh, sessions: [sessionOn("2027-03-01")] };
  const [entry] = sortPortfolio([of("x", projectAt("idea", { ...facts, fundingRequests: [asked] }))], today);
  expect(entry).toMatchObject({
    pile: "unblock",
    reasons: [{ kind: "movesWaiting", first: { key: "answerFunding", owner: { kind: "opco" } } }, {}, {}],
  });
  const answered = known({ kind: "granted", day: "2026-11-20", cents: unknown } as const);
  const settled = { ...facts, fundingRequests: [{ ...asked, answer: answered }] };
  expect(pileOf(projectAt("idea", settled))).toBe("goesOn");
});

test("an adviser is never told to call their own: what waits for the OPCO is asked in the company", () => {
  const asked = {
    id: "r",
    partner: "opco",
    askedOn: known("2026-01-10"),
    askedCents: unknown,
    answer: unknown,
  };
  for (const lead of ["hr", "adviser", ""]) {
    const project = projectAt("fundingAsked", { fundingRequests: [asked], lead });
    const call = sortPortfolio([of("x", project)], today)[0]?.call;
    expect(call).toMatchObject({ known: true, value: { about: "fundingSilent", whom: { kind: "hr" } } });
  }
});

test("every project has three reasons, each of another kind, whatever its step", () => {
  for (const step of projectSteps) {
    for (const facts of [{}, fresh, { lead: "", sessions: [] }, { lessons: "", actors: [] }]) {
      const [entry] = sortPortfolio([of("x", projectAt(step, facts))], today);
      expect(new Set(entry?.reasons.map(({ kind }) => kind)).size).toBe(3);
    }
  }
});

test("a project given up says because of what; one without lessons says so", () => {
  const [entry] = sortPortfolio([of("x", projectAt("abandoned", { lessons: "" }))], today);
  expect(entry?.reasons).toEqual([
    { kind: "ended", event: "abandon", because: known("noTime") },
    { kind: "lessons", areTold: false },
    { kind: "lastTrace", day: "2026-04-01" },
  ]);
});

test("inside a pile, the one not heard of the longest comes first; a start, the nearest", () => {
  const quiet = (day: string) => projectAt("design", { notes: [{ id: "n", day, by: "", words: "" }] });
  const start = (day: string) => projectAt("planned", { sessions: [sessionOn(day)], participants: [] });
  const sorted = sortPortfolio(
    [
      of("b", quiet("2026-05-01")),
      of("a", quiet("2026-05-01")),
      of("c", quiet("2026-04-01")),
      of("d", start("2026-12-02")),
      of("e", start("2026-12-01")),
    ],
    today,
  );
  expect(sorted.map(({ id }) => id)).toEqual(["e", "d", "c", "a", "b"]);
});

/** A varied portfolio: every step, with and without lead, quiet or not, of every size. */
const drawnProject = fc
  .record({
    step: fc.constantFrom(...projectSteps),
    hasLead: fc.boolean(),
    quietDays: fc.integer({ min: 0, max: 200 }),
    sessionIn: fc.integer({ min: -60, max: 60 }),
    headcount: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
  })
  .map(({ step, hasLead, quietDays, sessionIn, headcount }) =>
    projectAt(step, {
      lead: hasLead ? "hr" : "",
      notes: [{ id: "n", day: addDays(today, -quietDays), by: "", words: "" }],
      sessions: [sessionOn(addDays(today, sessionIn))],
      participants: headcount === 1 ? [] : projectAt("idea").participants,
      ...sized(headcount),
    }),
  );
const drawnPortfolio = fc
  .array(drawnProject, { maxLength: 25 })
  .map((projects) => projects.map((project, index) => of(`p${index}`, project)));

test("the order of the list changes nothing", () => {
  fc.assert(
    fc.property(
      drawnPortfolio.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      ),
      ([list, shuffled]) => {
        expect(sortPortfolio(shuffled, today)).toEqual(sortPortfolio(list, today));
      },
    ),
    { numRuns: 60 },
  );
});

test("another project changes neither the piles, the reasons nor the order of the others", () => {
  fc.assert(
    fc.property(drawnPortfolio, drawnProject, (list, other) => {
      const joined = sortPortfolio([of("other", other), ...list], today);
      expect(joined.filter(({ id }) => id !== "other")).toEqual(sortPortfolio(list, today));
    }),
    { numRuns: 60 },
  );
});

test("the names of people and of companies change nothing", () => {
  fc.assert(
    fc.property(drawnPortfolio, fc.string({ minLength: 1 }), (list, name) => {
      const renamed = list.map(({ id, project }) =>
        of(id, {
          ...project,
          company: { ...project.company, name },
          actors: project.actors.map((actor) => ({ ...actor, name: `x${name}` })),
          participants: project.participants.map((each) => ({ ...each, label: name })),
        }),
      );
      expect(sortPortfolio(renamed, today)).toEqual(sortPortfolio(list, today));
    }),
    { numRuns: 60 },
  );
});

test("two projects under one id are a bug", () => {
  const twice = [of("x", projectAt("idea")), of("x", projectAt("design"))];
  expect(() => sortPortfolio(twice, today)).toThrow(/stands once/);
});

describe("the calls of an adviser", () => {
  const stuck = (id: string, headcount: number | undefined, day: string) =>
    of(id, projectAt("design", { notes: [{ id: "n", day, by: "", words: "" }], ...sized(headcount) }));
  const large = Array.from({ length: 9 }, (_, index) => stuck(`large${index}`, 500, `2026-03-0${index + 1}`));
  const idsOf = (projects: readonly PortfolioProject[], calls: number) =>
    chooseCalls(sortPortfolio(projects, today), calls).calls.map(({ id }) => id);

  test("a third of the places, rounded up, is kept for the smallest, in the order of the piles", () => {
    const small = ["s1", "s2", "s3"].map((id, index) => stuck(id, 3, `2026-05-0${index + 1}`));
    expect(idsOf([...large, ...small], 6)).toEqual(["large0", "large1", "large2", "large3", "s1", "s2"]);
    expect(idsOf([...large, ...small], 1)).toEqual(["s1"]);
    expect(idsOf([...large, ...small], 0)).toEqual([]);
  });

  test("ten employees are among the smallest, eleven are not, and unknown is neither", () => {
    expect(yardsticks.smallestBelow).toBe(11);
    const edge = [
      stuck("ten", 10, "2026-05-02"),
      stuck("eleven", 11, "2026-05-01"),
      stuck("asked", undefined, "2026-05-01"),
    ];
    expect(idsOf([...large, ...edge], 3)).toEqual(["large0", "large1", "ten"]);
    const chosen = chooseCalls(sortPortfolio(edge, today), 3);
    expect([chosen.keptForSmallest, chosen.headcountUnknown]).toEqual([1, 1]);
  });

  test("places that no small company needs go to the others, and nobody is called for nothing", () => {
    expect(idsOf(large, 4)).toHaveLength(4);
    expect(idsOf([of("done", projectAt("closed", sized(3)))], 4)).toEqual([]);
  });

  test("the share of the smallest holds in every portfolio, and no place stays empty while one could be filled", () => {
    fc.assert(
      fc.property(drawnPortfolio, fc.integer({ min: 0, max: 30 }), (list, calls) => {
        const entries = sortPortfolio(list, today);
        const useful = entries.filter(({ pile }) => pile !== "goesOn");
        const isSmall = (entry: (typeof entries)[number]) =>
          entry.headcount.known && entry.headcount.value < 11;
        const chosen = chooseCalls(entries, calls).calls;
        expect(chosen).toHaveLength(Math.min(calls, useful.length));
        const share = Math.min(
          Math.ceil((calls * yardsticks.smallestPerThousand) / 1000),
          useful.filter(isSmall).length,
        );
        expect(chosen.filter(isSmall).length).toBeGreaterThanOrEqual(share);
        expect(entries.filter((entry) => chosen.includes(entry))).toEqual(chosen);
      }),
      { numRuns: 80 },
    );
  });

  test.each([-1, 1.5, Number.NaN])("%d calls is a bug", (calls) => {
    expect(() => chooseCalls([], calls)).toThrow(/invalid calls/);
  });
});
