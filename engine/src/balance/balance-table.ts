import type { ModelColumn } from "../columns/model-columns.ts";
import { sortedOrder } from "../columns/sorted-order.ts";

/** How far apart the arms are on one covariate; 0 means alike, except for the ratio, where 1 does. */
export interface BalanceStatistics {
  /** Difference of means over the standard deviation of the treated before matching. */
  readonly standardizedMeanDifference: number;
  /** Variance of the treated over that of the comparison; absent when the latter is zero. */
  readonly varianceRatio?: number;
  /** Largest gap between the two cumulative distributions. */
  readonly ecdfMax: number;
  /** Mean gap over the distinct values. */
  readonly ecdfMean: number;
}

/** Balance of one covariate, or of one category of a text covariate, before and after the design. */
export interface BalanceRow {
  /** `distance` for the propensity; otherwise named as in R: `age`, `racehispan`. */
  readonly covariate: string;
  readonly category?: { readonly column: string; readonly label: string };
  readonly before: BalanceStatistics;
  readonly after: BalanceStatistics;
}

/**
 * Balance of every column, before (`baseWeights`) and after (`weights`) the design.
 *
 * The denominator of the standardized difference is fixed before matching: otherwise a design could look
 * better by shrinking or stretching spread. It uses n - 1 for every column, 0/1 ones included. When the
 * treated do not vary, the standard deviation of everybody is used; a column that varies nowhere counts 0.
 * Weighted variance is sum w (x - m)² * sum w / ((sum w)² - sum w²).
 * Reference: Austin (2009), Statistics in Medicine 28:3083; Stuart (2010), Statistical Science 25:1, section 4.1.
 */
export function balanceTable(
  columns: readonly ModelColumn[],
  treated: Uint8Array,
  baseWeights: Float64Array,
  weights: Float64Array,
): readonly BalanceRow[] {
  return columns.map(({ name, values, category }) => {
    const order = sortedOrder(values);
    const before = momentsByArm(values, treated, baseWeights);
    const scale = Math.sqrt(before.treated.variance) || standardDeviation(values);
    const after = momentsByArm(values, treated, weights);
    return {
      covariate: name,
      ...(category === undefined ? {} : { category }),
      before: statistics(before, scale, cumulativeGaps(values, order, treated, baseWeights)),
      after: statistics(after, scale, cumulativeGaps(values, order, treated, weights)),
    };
  });
}

interface Moments {
  readonly mean: number;
  readonly variance: number;
}

interface ArmMoments {
  readonly treated: Moments;
  readonly comparison: Moments;
}

function statistics(arms: ArmMoments, scale: number, gaps: { max: number; mean: number }): BalanceStatistics {
  const difference = arms.treated.mean - arms.comparison.mean;
  const below = arms.comparison.variance;
  return {
    standardizedMeanDifference: scale > 0 ? difference / scale : 0,
    ...(below > 0 ? { varianceRatio: arms.treated.variance / below } : {}),
    ecdfMax: gaps.max,
    ecdfMean: gaps.mean,
  };
}

function momentsByArm(values: Float64Array, treated: Uint8Array, weights: Float64Array): ArmMoments {
  return { treated: moments(values, treated, weights, 1), comparison: moments(values, treated, weights, 0) };
}

function moments(values: Float64Array, treated: Uint8Array, weights: Float64Array, arm: number): Moments {
  let sum = 0;
  let squares = 0;
  let total = 0;
  for (let row = 0; row < values.length; row++) {
    if (treated[row] !== arm) continue;
    sum += weights[row];
    squares += weights[row] * weights[row];
    total += weights[row] * values[row];
  }
  const mean = total / sum;
  let spread = 0;
  for (let row = 0; row < values.length; row++) {
    if (treated[row] === arm) spread += weights[row] * (values[row] - mean) ** 2;
  }
  const freedom = sum * sum - squares;
  // Rounding leaves a trace of variance in a constant column; it is not spread.
  const variance = freedom > 0 && spread > 1e-24 * sum * mean * mean ? (spread * sum) / freedom : 0;
  return { mean, variance };
}

/** Standard deviation of all values, unweighted. */
function standardDeviation(values: Float64Array): number {
  const everybody = new Uint8Array(values.length);
  return Math.sqrt(moments(values, everybody, new Float64Array(values.length).fill(1), 0).variance);
}

/** Gaps between the weighted cumulative distributions at the distinct values of all people. */
function cumulativeGaps(
  values: Float64Array,
  order: Int32Array,
  treated: Uint8Array,
  weights: Float64Array,
): { max: number; mean: number } {
  const totals = [0, 0];
  for (let row = 0; row < values.length; row++) totals[treated[row]] += weights[row];
  const running = [0, 0];
  let [max, sum, distinct] = [0, 0, 0];
  for (let at = 0; at < order.length; at++) {
    const row = order[at];
    running[treated[row]] += weights[row];
    if (at + 1 < order.length && values[order[at + 1]] === values[row]) continue;
    const gap = Math.abs(running[1] / totals[1] - running[0] / totals[0]);
    if (gap > max) max = gap;
    sum += gap;
    distinct++;
  }
  return { max, mean: sum / distinct };
}
