import { expect, test } from "vitest";
import { comparedChanges, type ReadComparison } from "./compared-changes.ts";

const comparison = (facts: Partial<ReadComparison> = {}): ReadComparison => ({
  indicator: "turnover",
  outcome: "stillEmployed",
  people: { trained: 20 },
  design: { horizonMonths: 6 },
  finding: { kind: "effect", effect: { estimate: 10, confidenceInterval: [-2, 25] } },
  ...facts,
});

test("a finding becomes that of all the people trained, above 0 when it is better", () => {
  const scale = { people: 20, horizonMonths: 6 };
  const absence = { estimate: -0.5, confidenceInterval: [-1, 0.25] } as const;
  const found = comparedChanges([
    comparison(),
    comparison({
      indicator: "absence",
      outcome: "longAbsence",
      finding: { kind: "effect", effect: absence },
    }),
  ]);
  expect(found).toEqual([
    // Ten points are a tenth of each person.
    { indicator: "turnover", found: { estimate: 0.1, low: -0.02, high: 0.25, ...scale } },
    { indicator: "absence", found: { estimate: 0.5, low: -0.25, high: 1, ...scale } },
  ]);
});

test("the first comparison chosen for an indicator counts, even when it could tell nothing", () => {
  const refused = comparison({ finding: { kind: "notEstimable" } });
  expect(comparedChanges([refused, comparison()])).toEqual([{ indicator: "turnover" }]);
});

test("a comparison still shut, or of no indicator, says nothing", () => {
  const { finding: _finding, ...shut } = comparison();
  expect(comparedChanges([shut, comparison({ indicator: "" })])).toEqual([]);
});
