import { describe, expect, test } from "vitest";
import { people, tableOf, worstOf } from "../../../reference/outcome/every-share.ts";
import { type Columns, numberColumn } from "../../columns/column.ts";
import { estimateEffect } from "../../evaluate/estimate-effect.ts";
import type { Estimated } from "../../evaluate/finding.ts";
import type { EstimateOptions, Study } from "../../evaluate/study.ts";

const study: Study = { treatment: "trained", outcome: "stayed", covariates: [] };

function estimated(
  columns: Columns,
  options: EstimateOptions = { cautious: true },
  asked: Study = study,
): Estimated {
  const finding = estimateEffect(asked, columns, { method: "regression", checkDesigns: false, ...options });
  if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
  return finding;
}

test("shares of 8 against 8, over everything that may come out: the truth is held, nothing seldom alarms", () => {
  const { coverage, alarms } = worstOf(8, 8, true);
  expect(coverage).toBeGreaterThan(0.93);
  expect(alarms).toBeLessThan(0.05);
});

describe("the interval made cautious", () => {
  test("keeps the estimate, which is inside it, and a p-value that agrees with it", () => {
    for (const first of [0, 3, 8]) {
      for (const second of [1, 20, 39]) {
        const columns = tableOf(people(8, first), people(40, second));
        const [cautious, usual] = [estimated(columns), estimated(columns, {})];
        const {
          confidenceInterval: [low, high],
          estimate,
          pValue,
          inference,
        } = cautious;
        expect(estimate).toBe(usual.estimate);
        expect(low).toBeLessThan(estimate);
        expect(high).toBeGreaterThan(estimate);
        expect(pValue < 0.05).toBe(low > 0 || high < 0);
        expect(inference.intervalRule).toBe("Agresti-Caffo HC2 t Satterthwaite");
      }
    }
  });

  test("is the Agresti-Caffo interval with Student's t: 8 of 8 against 20 of 40", () => {
    // Shares of 9 in 10 and 21 in 42; HC2 divides by one less; Satterthwaite by Bell and McCaffrey.
    const error = Math.sqrt((0.9 * 0.1) / 9 + (0.5 * 0.5) / 41);
    const { inference, confidenceInterval } = estimated(tableOf(people(8, 8), people(40, 20)));
    expect(inference.intervalStandardError).toBeCloseTo(error, 12);
    const freedom = (1 / 10 + 1 / 42) ** 2 / (1 / (10 ** 2 * 9) + 1 / (42 ** 2 * 41));
    expect(inference.degreesOfFreedom).toBeCloseTo(freedom, 9);
    expect((confidenceInterval[0] + confidenceInterval[1]) / 2).toBeCloseTo(0.4, 12);
  });

  test("of any other outcome takes the wider of the two errors, and says which", () => {
    const alike = tableOf([2, 2.1, 2, 2.1, 2, 2.1, 2, 2.1], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const [wide, usual] = [estimated(alike), estimated(alike, {})];
    expect(wide.inference.intervalRule).toBe("classical t Satterthwaite");
    expect(wide.inference.intervalStandardError).toBe(wide.otherStandardErrors?.classical);
    expect(wide.inference.intervalStandardError).toBeGreaterThan(usual.inference.intervalStandardError);
    const spread = tableOf([0, 9, 1, 8, 2, 7, 3, 6], [4, 4.1, 4, 4.1, 4, 4.1, 4, 4.1, 4, 4.1, 4, 4.2]);
    expect(estimated(spread).confidenceInterval).toEqual(estimated(spread, {}).confidenceInterval);
  });

  test("is called cautious below forty people on a side, and not from forty on", () => {
    const saidOf = (trained: number, compared: number, options?: EstimateOptions) => {
      const columns = tableOf(people(trained, trained / 2), people(compared, compared / 4));
      return estimated(columns, options).caveats.find(({ code }) => code === "cautiousInterval");
    };
    expect(saidOf(8, 40)).toMatchObject({ smaller: 8 });
    expect(saidOf(60, 36)).toMatchObject({ smaller: 36 });
    expect(saidOf(40, 40)).toBeUndefined();
    expect(saidOf(8, 40, {})).toBeUndefined();
  });

  test("whatever the unit of the outcome, the same interval in that unit, with covariates too", () => {
    const asked = { ...study, covariates: ["tenure"] };
    const withTenure = (columns: Columns) =>
      new Map(columns).set("tenure", numberColumn(Array.from({ length: 48 }, (_, at) => (at * 7) % 13)));
    const ones = estimated(withTenure(tableOf(people(8, 5), people(40, 20))), undefined, asked);
    const points = tableOf(
      people(8, 5).map((value) => 100 * value),
      people(40, 20).map((value) => 100 * value),
    );
    const hundreds = estimated(withTenure(points), undefined, asked);
    ones.confidenceInterval.forEach((end, at) => {
      expect(hundreds.confidenceInterval[at]).toBeCloseTo(100 * end, 9);
    });
    expect(hundreds.pValue).toBeCloseTo(ones.pValue, 12);
  });

  test("is left out, and said so, where people share sites", () => {
    const columns = new Map(tableOf(people(12, 5), people(24, 12))).set(
      "site",
      numberColumn(Array.from({ length: 36 }, (_, at) => at % 9)),
    );
    const clustered = { ...study, cluster: "site" };
    const [cautious, usual] = [estimated(columns, undefined, clustered), estimated(columns, {}, clustered)];
    expect(cautious.confidenceInterval).toEqual(usual.confidenceInterval);
    expect(cautious.caveats).toContainEqual(
      expect.objectContaining({ code: "optionIgnored", option: "cautious" }),
    );
  });
});
