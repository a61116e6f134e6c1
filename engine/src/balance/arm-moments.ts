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
  weights: ArmWeights,
): { readonly before: ArmMoments; readonly after: ArmMoments } {
  const { totals, squares } = weights;
  const mean = weightedSums(values, weights, new Float64Array(4), 1).map((sum, cell) => sum / totals[cell]);
  const spread = weightedSums(values, weights, mean, 2);
  const momentsOf = (cell: number): Moments => {
    const freedom = totals[cell] * totals[cell] - squares[cell];
    // Rounding leaves a trace of variance in a constant column; it is not spread.
    const isSpread = freedom > 0 && spread[cell] > 1e-24 * totals[cell] * mean[cell] * mean[cell];
    return { mean: mean[cell], variance: isSpread ? (spread[cell] * totals[cell]) / freedom : 0 };
  };
  return {
    before: { comparison: momentsOf(0), treated: momentsOf(2) },
    after: { comparison: momentsOf(1), treated: momentsOf(3) },
  };
}

/**
 * Weighted sums of (value - center), or of its square, by cell: comparison before and after, then trained. Both
 * arms are added to in every step, one of them by 0: guessing the next arm would cost a processor more.
 */
function weightedSums(
  values: Float64Array,
  { treated, before, after }: ArmWeights,
  centers: Float64Array,
  power: 1 | 2,
): Float64Array {
  const [otherEarly, otherLate, ownEarly, ownLate] = centers;
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let person = 0; person < values.length; person++) {
    const own = treated[person];
    const other = 1 - own;
    const early = values[person] - (own * ownEarly + other * otherEarly);
    const late = values[person] - (own * ownLate + other * otherLate);
    const addedEarly = before[person] * early * (power === 1 ? 1 : early);
    const addedLate = after[person] * late * (power === 1 ? 1 : late);
    a += other * addedEarly;
    b += other * addedLate;
    c += own * addedEarly;
    d += own * addedLate;
  }
  return Float64Array.of(a, b, c, d);
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
