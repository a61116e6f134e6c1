import type { Nonoverlap } from "./nonoverlap.ts";

/** What one path shows; signs and shares count progress in the declared direction. */
export interface PathMeasures {
  readonly name: string;
  readonly before: number;
  readonly after: number;
  readonly meanBefore: number;
  readonly meanAfter: number;
  /** Mean after minus mean before, in the outcome's own direction. */
  readonly change: number;
  readonly nonoverlap: Nonoverlap;
  /** Pairs won minus pairs lost, over all pairs: 2 × share - 1. */
  readonly tau: number;
  readonly tauStandardError: number;
  /** Kendall's S of the occasions before: above 0 the person was already rising. */
  readonly baselineTrend: number;
  /** Tau less the trend before, over the same number of pairs; may exceed 1. */
  readonly tauU: number;
  /** Share of the occasions after that beat the best before, and its middle (ties one half). */
  readonly beyondBest: number;
  readonly beyondMiddle: number;
  /** Change in standard deviations of the occasions before; absent when they do not vary. */
  readonly standardizedChange?: number;
  /**
   * Logarithm of mean after / mean before, plain, and less its bias in short series; absent unless all means are
   * positive.
   */
  readonly logRatio?: { readonly plain: number; readonly corrected: number; readonly standardError: number };
}
