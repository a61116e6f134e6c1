import { describe, expect, test } from "vitest";
import {
  numbersIn,
  referenceColumns,
  referencePresent,
  referenceResults,
  withReference,
} from "../../reference/read-files.ts";
import { buildModelColumns, type ModelColumn } from "../columns/model-columns.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import { type BalanceStatistics, balanceTable } from "./balance-table.ts";
import { effectiveSize } from "./effective-size.ts";
import { pairGaps } from "./pair-gaps.ts";

const names = ["age", "educ", "race", "married", "nodegree", "re74", "re75"];

describe.skipIf(!referencePresent)(withReference("agreement on LaLonde"), () => {
  const columns = referencePresent ? referenceColumns("lalonde_nsw_psid.csv") : new Map();
  const rows = Int32Array.from({ length: 614 }, (_, row) => row);
  const terms = names.map((column) => ({ kind: "column", column }) as const);
  const built = buildModelColumns(terms, columns, rows, true);
  const shown = built.ok ? built.columns : [];
  const matching = referencePresent ? referenceResults("01b_lalonde_matching.json").variants : [];
  const weightsOf = (label: string) =>
    Float64Array.from(matching.find((variant: { label: string }) => variant.label === label).weights);

  test.each(["nn_1to1_default", "optimal_full_ps", "subclass_6_default"])(
    "01c: definition in base R, %s",
    (label) => {
      const reference = referenceResults("01c_lalonde_balance.json");
      const treated = Uint8Array.from(numbersIn(columns, "treat"));
      const table = balanceTable(shown, treated, new Float64Array(614).fill(1), weightsOf(label));
      for (const [part, moment] of [
        ["unadjusted", "before"],
        [label, "after"],
      ] as const) {
        const wanted = reference[part];
        expect(table.map((row) => row.covariate)).toEqual(wanted.rows);
        table.forEach((row, at) => {
          const [treatedMean, comparisonMean, difference, smd, pooled, ratio, mean, max] = wanted.values[at];
          const found: BalanceStatistics = row[moment];
          const scale = Math.max(1, Math.abs(treatedMean));
          expect(Math.abs(found.treatedMean - treatedMean) / scale).toBeLessThan(1e-12);
          expect(Math.abs(found.comparisonMean - comparisonMean) / scale).toBeLessThan(1e-12);
          expect(Math.abs(found.treatedMean - found.comparisonMean - difference) / scale).toBeLessThan(1e-12);
          expect(found.pooledMeanDifference).toBeCloseTo(pooled, 11);
          expect(found.standardizedMeanDifference).toBeCloseTo(smd, 11);
          expect(found.varianceRatio).toBeCloseTo(ratio, 10);
          expect(found.ecdfMean).toBeCloseTo(mean, 11);
          expect(found.ecdfMax).toBeCloseTo(max, 11);
        });
      }
    },
  );

  test("01b: MatchIt's table, whose 0/1 columns divide by n instead of n - 1", () => {
    const treated = Uint8Array.from(numbersIn(columns, "treat"));
    const variant = matching.find((one: { label: string }) => one.label === "nn_1to1_default");
    const table = balanceTable(shown, treated, new Float64Array(614).fill(1), weightsOf("nn_1to1_default"));
    for (const row of table) {
      const at = variant.balance.matched.rows.indexOf(row.covariate);
      const [, , smd, ratio, , max] = variant.balance.matched.values[at];
      const binary = ratio === null ? Math.sqrt(184 / 185) : 1;
      expect(row.after.standardizedMeanDifference).toBeCloseTo(smd * binary, 10);
      expect(row.after.ecdfMax).toBeCloseTo(max, 11);
    }
  });
});

const stream = new SeededStream(12);
const size = 60;
const treated = Uint8Array.from({ length: size }, (_, row) => (row < 20 ? 1 : 0));
const values = Float64Array.from({ length: size }, () => Math.round(8 * stream.nextUniform()));
const weights = Float64Array.from({ length: size }, () => stream.nextUniform());
const ones = new Float64Array(size).fill(1);
const column = (own: Float64Array): ModelColumn => ({ name: "x", values: own });

test("changing units changes nothing, and turning the sign turns only the mean difference", () => {
  const [before] = balanceTable([column(values)], treated, ones, weights);
  const [scaled] = balanceTable([column(values.map((value) => 100 - 7 * value))], treated, ones, weights);
  expect(scaled.after.standardizedMeanDifference).toBeCloseTo(-before.after.standardizedMeanDifference, 12);
  expect(scaled.after.varianceRatio).toBeCloseTo(before.after.varianceRatio ?? Number.NaN, 12);
  expect(scaled.after.ecdfMax).toBeCloseTo(before.after.ecdfMax, 12);
});

test("the scale of the weights does not matter", () => {
  const [plain] = balanceTable([column(values)], treated, ones, weights);
  const [tenfold] = balanceTable(
    [column(values)],
    treated,
    ones,
    weights.map((weight) => 10 * weight),
  );
  expect(tenfold.after.standardizedMeanDifference).toBeCloseTo(plain.after.standardizedMeanDifference, 12);
  expect(tenfold.after.varianceRatio).toBeCloseTo(plain.after.varianceRatio ?? Number.NaN, 12);
});

test("the denominator is fixed before matching", () => {
  const onlyExtremes = Float64Array.from(values, (value, row) => (treated[row] === 0 || value > 4 ? 1 : 0));
  const [row] = balanceTable([column(values)], treated, ones, onlyExtremes);
  const [other] = balanceTable([column(values)], treated, ones, ones);
  const difference = (stats: BalanceStatistics) => stats.standardizedMeanDifference;
  expect(difference(row.before)).toBe(difference(other.before));
  expect(difference(row.after)).not.toBe(difference(row.before));
});

test("a column that does not vary is perfectly balanced, without a ratio", () => {
  const [row] = balanceTable([column(new Float64Array(size).fill(0.1))], treated, ones, weights);
  expect(row.after.varianceRatio).toBeUndefined();
  expect(row.after.treatedMean).toBeCloseTo(0.1, 14);
  expect(row.after.standardizedMeanDifference).toBeCloseTo(0, 14);
  expect(row.after.ecdfMax).toBeCloseTo(0, 14);
  expect(row.after.ecdfMean).toBeCloseTo(0, 14);
});

test("columns with few values, which are counted, and with many, which are sorted, follow the same definition", () => {
  const gapAt = (own: Float64Array, cut: number) => {
    const share = (arm: number) => {
      let [below, all] = [0, 0];
      own.forEach((value, row) => {
        if (treated[row] !== arm) return;
        all += weights[row];
        if (value <= cut) below += weights[row];
      });
      return below / all;
    };
    return Math.abs(share(1) - share(0));
  };
  const many = values.map((value, row) => value + (row % 7) / 100);
  for (const own of [values, many]) {
    const gaps = [...new Set(own)].map((cut) => gapAt(own, cut));
    const [row] = balanceTable([column(own)], treated, ones, weights);
    expect(row.after.ecdfMax).toBeCloseTo(Math.max(...gaps), 12);
    expect(row.after.ecdfMean).toBeCloseTo(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length, 12);
  }
});

test("the gap inside pairs is the mean absolute difference in standard deviations of the treated", () => {
  const pairs = { treated: Int32Array.of(0, 1), comparison: Int32Array.of(20, 21) };
  const [gap] = pairGaps([column(values)], treated, ones, pairs);
  const [row] = balanceTable([column(values)], treated, ones, ones);
  const scale = (row.before.treatedMean - row.before.comparisonMean) / row.before.standardizedMeanDifference;
  const mean = (Math.abs(values[0] - values[20]) + Math.abs(values[1] - values[21])) / 2;
  expect(gap).toBeCloseTo(mean / scale, 12);
});

test("equal weights count everybody, one heavy person counts for one", () => {
  expect(effectiveSize(new Float64Array(9).fill(3))).toBe(9);
  expect(effectiveSize(Float64Array.of(5, 0, 0))).toBe(1);
  expect(effectiveSize(new Float64Array(0))).toBe(0);
});
