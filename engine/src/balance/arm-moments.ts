import type { ArmWeights } from "./arm-weights.ts";

/** Weighted mean and variance of one arm. */
export interface Moments {
  readonly mean: number;
  readonly variance: number;
}

/** Moments of both arms at one time. */
export interface ArmMoments {
  readonly treated: Moments;
  readonly comparison: Moments;
}

/**
 * Moments of a column by arm, before and after the design, in two passes. Weighted variance is
 * sum w (x - m)² * sum w / ((sum w)² - sum w²).
 */
export function armMoments(
  values: Float64Array,
  { treated, before, after }: ArmWeights,
): { readonly before: ArmMoments; readonly after: ArmMoments } {
  // Four cells: arm, then moment.
  const sums = [0, 0, 0, 0].map(() => new Float64Array(4));
  const [weight, squares, total, spread] = sums;
  for (let person = 0; person < values.length; person++) {
    const cell = 2 * treated[person];
    const [early, late] = [before[person], after[person]];
    weight[cell] += early;
    weight[cell + 1] += late;
    squares[cell] += early * early;
    squares[cell + 1] += late * late;
    total[cell] += early * values[person];
    total[cell + 1] += late * values[person];
  }
  const mean = total.map((sum, cell) => sum / weight[cell]);
  for (let person = 0; person < values.length; person++) {
    const cell = 2 * treated[person];
    const early = values[person] - mean[cell];
    const late = values[person] - mean[cell + 1];
    spread[cell] += before[person] * early * early;
    spread[cell + 1] += after[person] * late * late;
  }
  const momentsOf = (cell: number): Moments => {
    const freedom = weight[cell] * weight[cell] - squares[cell];
    // Rounding leaves a trace of variance in a constant column; it is not spread.
    const isSpread = freedom > 0 && spread[cell] > 1e-24 * weight[cell] * mean[cell] * mean[cell];
    return { mean: mean[cell], variance: isSpread ? (spread[cell] * weight[cell]) / freedom : 0 };
  };
  return {
    before: { comparison: momentsOf(0), treated: momentsOf(2) },
    after: { comparison: momentsOf(1), treated: momentsOf(3) },
  };
}

/** Standard deviation of all values, unweighted. */
export function standardDeviation(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let spread = 0;
  for (const value of values) spread += (value - mean) * (value - mean);
  return spread > 1e-24 * values.length * mean * mean ? Math.sqrt(spread / (values.length - 1)) : 0;
}
