import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assumptionPlans, assumptionsOf } from "./assumptions.ts";
import { costOfInaction } from "./cost-of-inaction.ts";
import {
  assumptionLimits,
  costAssumptionKeys,
  costFigureKeys,
  type Diagnosis,
  diagnosisSchema,
  type Range,
} from "./model.ts";
import { diagnosisOf } from "./sample-diagnosis.ts";

const told = (value: number) => ({ value, source: { kind: "told" } as const });
const one = (value: number): Range => ({ low: value, likely: value, high: value });

const anyFigures = fc.record(
  Object.fromEntries(costFigureKeys.map((key) => [key, fc.nat({ max: 10_000_000 }).map(told)])),
  { requiredKeys: [] },
);
const anyRanges = fc.record(
  Object.fromEntries(
    costAssumptionKeys.map((key) => [
      key,
      fc
        .array(fc.nat({ max: assumptionLimits[key] }), { minLength: 3, maxLength: 3 })
        .map((three) => three.toSorted((a, b) => a - b))
        .map(([low = 0, likely = 0, high = 0]) => ({ low, likely, high })),
    ]),
  ),
  { requiredKeys: [] },
);
const anyCosted = fc
  .record({ figures: anyFigures, assumptions: anyRanges })
  .map(({ figures, assumptions }): Diagnosis => diagnosisOf({ figures, assumptions }));

test("worked by hand: 4 departures of 10 + 5 + 85 hours at 20 € are 8,000 €", () => {
  const assumptions = {
    hourCost: one(2000),
    recruitmentTime: one(600),
    handoverTime: one(300),
    learningTime: one(5100),
  };
  const cost = costOfInaction(diagnosisOf({ figures: { leavers: told(4) }, assumptions }));
  expect(cost.total).toEqual({ low: 800_000, likely: 800_000, high: 800_000 });
  expect(cost.isPartial).toBe(true);
});

test("the total is the sum of its families, whatever is counted", () => {
  fc.assert(
    fc.property(anyCosted, (diagnosis) => {
      const { families, total } = costOfInaction(diagnosis);
      const counted = families.flatMap((cost) => (cost.kind === "counted" ? [cost.amount] : []));
      if (total === undefined) return counted.length === 0;
      const sum = (bound: keyof Range) => counted.reduce((cents, amount) => cents + amount[bound], 0);
      expect([total.low, total.likely, total.high]).toEqual([sum("low"), sum("likely"), sum("high")]);
      return total.low <= total.likely && total.likely <= total.high;
    }),
  );
});

test("any value of each assumption within its range gives a total within the range: the bounds are exact", () => {
  fc.assert(
    fc.property(
      anyCosted,
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      (diagnosis, draws) => {
        const drawn = assumptionsOf(diagnosis).map(({ key, range }) => {
          const share = draws.next().value ?? 0;
          return [key, one(Math.round(range.low + share * (range.high - range.low)))];
        });
        const outer = costOfInaction(diagnosis).total;
        const inner = costOfInaction({ ...diagnosis, assumptions: Object.fromEntries(drawn) }).total;
        if (outer === undefined || inner === undefined) return outer === inner;
        return outer.low <= inner.low && inner.high <= outer.high;
      },
    ),
  );
});

describe("a figure that nobody knows", () => {
  test("is not counted as 0: its family says what is missing", () => {
    const none = costOfInaction(diagnosisOf());
    expect(none.total).toBeUndefined();
    expect(none.families.map((cost) => (cost.kind === "notCounted" ? cost.missing : []))).toEqual([
      ["leavers"],
      ["absenceDays"],
      ["accidents"],
      ["complaints"],
    ]);
    const zero = costOfInaction(diagnosisOf({ figures: { complaints: told(0) } }));
    expect(zero.total).toEqual({ low: 0, likely: 0, high: 0 });
    expect(zero.isPartial).toBe(true);
  });

  test("of accidents is replaced by their days when these are known, and the supposed length is left aside", () => {
    const days = costOfInaction(diagnosisOf({ figures: { accidents: told(9), accidentDays: told(2) } }));
    const amount = days.families.find(({ family }) => family === "accidents");
    const { low, high } = assumptionPlans.accidentDayCost.proposed;
    expect(amount).toMatchObject({ amount: { low: 2 * low, high: 2 * high }, uses: ["accidentDayCost"] });
  });
});

test("the largest figures and assumptions of the schema still add up exactly", () => {
  const figures = Object.fromEntries(costFigureKeys.map((key) => [key, told(10_000_000)]));
  const assumptions = Object.fromEntries(costAssumptionKeys.map((key) => [key, one(assumptionLimits[key])]));
  const diagnosis = diagnosisOf({ figures, assumptions });
  expect(diagnosisSchema.safeParse(diagnosis).success).toBe(true);
  expect(costOfInaction(diagnosis).total?.high).toBeGreaterThan(0);
  for (const { accidentDays: _days, ...rest } of [figures]) {
    expect(costOfInaction({ ...diagnosis, figures: rest }).total?.high).toBeGreaterThan(0);
  }
});

test("every assumption of ours is a true range within its slider, and falls on its steps", () => {
  for (const { key, range, isOurs } of assumptionsOf(diagnosisOf())) {
    expect(isOurs).toBe(true);
    expect(range.low).toBeLessThan(range.likely);
    expect(range.likely).toBeLessThan(range.high);
    expect(range.high).toBeLessThan(assumptionLimits[key]);
    for (const value of Object.values(range)) expect(value % assumptionPlans[key].step).toBe(0);
    expect(assumptionLimits[key] % assumptionPlans[key].step).toBe(0);
  }
});

test("an assumption out of order or beyond its slider is refused", () => {
  const withRange = (hourCost: Range) =>
    diagnosisSchema.safeParse(diagnosisOf({ assumptions: { hourCost } }));
  expect(withRange({ low: 1, likely: 2, high: assumptionLimits.hourCost }).success).toBe(true);
  expect(withRange({ low: 1, likely: 2, high: assumptionLimits.hourCost + 1 }).success).toBe(false);
  expect(withRange({ low: 3, likely: 2, high: 4 }).success).toBe(false);
});
