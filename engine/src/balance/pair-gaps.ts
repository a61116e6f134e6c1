import type { ModelColumn } from "../columns/model-columns.ts";
import { armMoments, standardDeviation } from "./arm-moments.ts";
import { armWeights } from "./arm-weights.ts";

/** Who is paired with whom, by position. */
export interface PairPositions {
  readonly treated: Int32Array;
  readonly comparison: Int32Array;
}

/**
 * Mean gap between paired people in every column, in standard deviations of the treated before matching: two groups can
 * be alike on average although their pairs are not.
 * Reference: King & Nielsen (2019), Political Analysis 27:435, section 3.
 */
export function pairGaps(
  columns: readonly ModelColumn[],
  treated: Uint8Array,
  baseWeights: Float64Array,
  pairs: PairPositions,
): readonly number[] {
  const weights = armWeights(treated, baseWeights, baseWeights);
  return columns.map(({ values }) => {
    const { before } = armMoments(values, weights);
    const scale = Math.sqrt(before.treated.variance) || standardDeviation(values);
    let sum = 0;
    for (let pair = 0; pair < pairs.treated.length; pair++)
      sum += Math.abs(values[pairs.treated[pair]] - values[pairs.comparison[pair]]);
    return scale > 0 ? sum / (pairs.treated.length * scale) : 0;
  });
}
