import type { ModelColumn } from "../columns/model-columns.ts";
import { type ArmMoments, armMoments, standardDeviation } from "./arm-moments.ts";
import { armWeights } from "./arm-weights.ts";
import { type CumulativeGap, cumulativeGaps } from "./cumulative-gaps.ts";

/** How far apart the arms are on one covariate; 0 means alike, except for the ratio, where 1 does. */
export interface BalanceStatistics {
  readonly treatedMean: number;
  readonly comparisonMean: number;
  /** Difference of means over the standard deviation of the treated before matching. */
  readonly standardizedMeanDifference: number;
  /** The same over the root of the mean variance of the arms before matching, for questions about everybody. */
  readonly pooledMeanDifference: number;
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
  /** Mean gap inside pairs, in standard deviations of the treated before matching, when there are pairs. */
  readonly pairGap?: number;
}

/**
 * Balance of every column, before (`baseWeights`) and after (`weights`) the design.
 *
 * The denominators of the standardized differences are fixed before matching: otherwise a design could look
 * better by shrinking or stretching spread. They use n - 1 for every column, 0/1 ones included. When the
 * treated do not vary, the standard deviation of everybody is used; a column that varies nowhere counts 0.
 * Reference: Austin (2009), Statistics in Medicine 28:3083; Stuart (2010), Statistical Science 25:1, section 4.1.
 */
export function balanceTable(
  columns: readonly ModelColumn[],
  treated: Uint8Array,
  baseWeights: Float64Array,
  weights: Float64Array,
): readonly BalanceRow[] {
  const prepared = armWeights(treated, baseWeights, weights);
  return columns.map(({ name, values, category }) => {
    const moments = armMoments(values, prepared);
    const gaps = cumulativeGaps(values, prepared);
    const scales = scalesOf(moments.before, values);
    return {
      covariate: name,
      ...(category === undefined ? {} : { category }),
      before: statistics(moments.before, scales, gaps.before),
      after: statistics(moments.after, scales, gaps.after),
    };
  });
}

interface Scales {
  readonly treated: number;
  readonly pooled: number;
}

function scalesOf({ treated, comparison }: ArmMoments, values: Float64Array): Scales {
  const own = Math.sqrt(treated.variance);
  const pooled = Math.sqrt((treated.variance + comparison.variance) / 2);
  const spare = own > 0 ? 0 : standardDeviation(values);
  return { treated: own > 0 ? own : spare, pooled: pooled > 0 ? pooled : spare };
}

function statistics(
  { treated, comparison }: ArmMoments,
  scales: Scales,
  gap: CumulativeGap,
): BalanceStatistics {
  const difference = treated.mean - comparison.mean;
  return {
    treatedMean: treated.mean,
    comparisonMean: comparison.mean,
    standardizedMeanDifference: scales.treated > 0 ? difference / scales.treated : 0,
    pooledMeanDifference: scales.pooled > 0 ? difference / scales.pooled : 0,
    ...(comparison.variance > 0 ? { varianceRatio: treated.variance / comparison.variance } : {}),
    ecdfMax: gap.max,
    ecdfMean: gap.mean,
  };
}
