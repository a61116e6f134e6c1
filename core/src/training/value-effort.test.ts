import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "../kernel/calendar.ts";
import { known, unknown } from "../kernel/known.ts";
import { publishedRuleRows, rulebookOf } from "../reference/index.ts";
import { costAlternatives } from "./cost-alternatives.ts";
import { effortCoverage } from "./effort-coverage.ts";
import type { DesignEffortLine } from "./model.ts";
import { blockOf, designOf, traineeOf } from "./sample-design.ts";
import { type EffortQuestion, usualHorizons, valueEffort } from "./value-effort.ts";
import { effortKinds, type Scheme } from "./vocabulary.ts";

const book = rulebookOf(publishedRuleRows);
const line = (facts: Partial<DesignEffortLine> & { id: string }): DesignEffortLine => ({
  alternative: "",
  actor: "hr",
  kind: "design",
  words: "",
  minutes: 600,
  hourlyCostCents: known(4000),
  day: unknown,
  recurs: "once",
  ...facts,
});
const effort = [
  line({ id: "e1", minutes: 1200 }),
  line({ id: "e2", kind: "tutoring", actor: "workplaceTutor", minutes: 480, recurs: "eachCohort" }),
];

function value(facts: Partial<EffortQuestion> = {}, lines = effort, schemes: readonly Scheme[] = []) {
  const axes = { ...blockOf({ id: "b" }).axes, schemes };
  const prices = [{ unit: "person" as const, label: "", cents: known(50_000) }];
  const design = designOf({
    effort: lines,
    targetGroup: { ...designOf().targetGroup, hourlyCostCents: known(0) },
    trainees: Array.from({ length: 8 }, (_, index) => traineeOf({ id: `t${index}` })),
    blocks: [blockOf({ id: "b", prices, axes })],
  });
  const [alternative] = design.alternatives;
  const [cost] = costAlternatives(design);
  if (alternative === undefined || cost === undefined) throw new Error("invalid design; one alternative");
  return valueEffort({
    design,
    alternative,
    cost,
    cohortSize: 8,
    horizons: usualHorizons,
    proRataPerThousand: 100,
    lumpSumCents: 80_000,
    book,
    day: "2026-11-23" as Day,
    ...facts,
  });
}

test("effort is told by actor and by kind, in hours and in cost", () => {
  const { minutes, cents, byActor, byKind } = value();
  expect([minutes, cents]).toEqual([1680, { atLeast: 112_000, isComplete: true }]);
  expect(byActor.map(({ name, cents: part }) => [name, part.atLeast])).toEqual([
    ["hr", 80_000],
    ["workplaceTutor", 32_000],
  ]);
  expect(byKind.map(({ name }) => name)).toEqual(["design", "tutoring"]);
});

test("its share is that of the whole cost", () => {
  expect(value().shareOfTotal).toEqual(known(112_000 / 512_000));
  expect(value({}, [line({ id: "e", hourlyCostCents: unknown })]).shareOfTotal).toEqual(unknown);
});

test.each([
  [8, 1, 14_000],
  [9, 2, 16_000],
  [20, 3, 8_800],
  [60, 8, 5_600],
])(
  "over %i people: %i cohorts, %i cents each; what comes back with each cohort does not melt",
  (people, cohorts, per) => {
    const [part] = value({ horizons: [people] }).amortised;
    expect(part?.cohorts).toBe(cohorts);
    expect(part?.perPersonCents).toEqual({ atLeast: per, isComplete: true });
  },
);

test("pro rata pays little when few people start, the lump sum the same; neither pays more than the effort", () => {
  const [first, , last] = value().coverage;
  expect(first).toMatchObject({ leftByProRata: known(72_000), leftByLumpSum: known(32_000) });
  expect(last?.proRataCents.atLeast).toBe(300_000);
  expect(value({ lumpSumCents: 1_000_000 }).coverage[0]?.leftByLumpSum).toEqual(known(0));
});

test("pro rata meets the lump sum from a number of people on, and one person fewer is not enough", () => {
  expect(value().evenFrom).toEqual(known(16));
  expect(value({ lumpSumCents: 80_001 }).evenFrom).toEqual(known(17));
  expect(value({ proRataPerThousand: 0 }).evenFrom).toEqual(unknown);
});

test("a cohort or a horizon of nobody is a mistake of the caller", () => {
  expect(() => value({ cohortSize: 0 })).toThrow("at least one person");
  expect(() => value({ horizons: [0] })).toThrow("at least one person");
});

describe("who may pay", () => {
  const standings = (schemes: readonly Scheme[] = [], day = "2026-11-23" as Day) =>
    value({ day }, effort, schemes).payments.map(({ kind, rule, standing }) =>
      [kind, rule, standing].join(" "),
    );

  test("every kind of effort is told, and every row named exists in the published rulebook", () => {
    expect(new Set(effortCoverage.rows.map(({ kind }) => kind))).toEqual(new Set(effortKinds));
    const keys = publishedRuleRows.map(({ key }) => key);
    for (const { rule } of effortCoverage.rows) expect(keys).toContain(rule);
  });

  test("without a scheme, design has no line of funding, and the uncertain row says so", () => {
    expect(standings()).toContain("design money.designEffort noLineFound");
    const [payment] = value().payments;
    expect(payment?.step).toMatchObject({ rule: "money.designEffort", isUncertain: true });
  });

  test("tutoring is paid in a POEI, at the rate of its row", () => {
    expect(standings(["poei"])).toContain("tutoring recruitment.poei payable");
    const paid = value({}, effort, ["poei"]).payments.find(
      ({ kind, standing }) => kind === "tutoring" && standing === "payable",
    );
    expect(paid?.step?.amount).toEqual({ value: 500, unit: "euroCentsPerHour" });
  });

  test("a row that does not apply yet pays nothing", () => {
    expect(standings(["poei"], "2020-01-01" as Day)).toContain("tutoring recruitment.poei notNow");
  });
});

test("once and each cohort share out the effort, and more people never cost more each at whole cohorts", () => {
  const lines = fc.array(
    fc.record({
      minutes: fc.nat(5000),
      cents: fc.nat(20_000),
      recurs: fc.constantFrom<DesignEffortLine["recurs"]>("once", "eachCohort"),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(lines, fc.integer({ min: 1, max: 30 }), (made, cohortSize) => {
      const ledger = made.map(({ minutes, cents, recurs }, index) =>
        line({ id: `e${index}`, minutes, hourlyCostCents: known(cents), recurs }),
      );
      const horizons = [1, 2, 5].map((cohorts) => cohorts * cohortSize);
      const { amortised, cents } = value({ cohortSize, horizons }, ledger);
      const [first] = amortised;
      expect((first?.onceCents.atLeast ?? 0) + (first?.eachCohortCents.atLeast ?? 0)).toBe(cents.atLeast);
      const each = amortised.map(({ perPersonCents }) => perPersonCents.atLeast);
      expect(each).toEqual(each.toSorted((one, other) => other - one));
    }),
  );
});
