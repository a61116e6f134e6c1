import type { TinyWording } from "../tiny-groups/finding.ts";

/**
 * A study that has not started. Which fields are given decides the design: no comparison people, pairs; periods
 * before, difference-in-differences; clusters, a comparison of teams; a share, a comparison of shares; else two
 * groups.
 */
export interface PowerRequest {
  /** People who will be trained. */
  readonly treated: number;
  /** Comparable people who will not. Without them, the same people are compared before and after. */
  readonly comparison?: number;
  /** Teams or companies of the trained, and of the comparison people (default: as many). */
  readonly clusters?: number;
  readonly comparisonClusters?: number;
  /** Share of the variance between clusters, default 0.1. */
  readonly intraclass?: number;
  /** Between two measures of the same person, default 0.5. */
  readonly correlation?: number;
  /** Measures of each person before and after, default 1 after. */
  readonly periodsBefore?: number;
  readonly periodsAfter?: number;
  /** Share of comparison people who will succeed, when the outcome is yes or no. */
  readonly share?: number;
  /** Share of the variance that characteristics known before explain, default 0. */
  readonly explained?: number;
  /** Matching: comparison people per trained person at most, and share of the trained who find somebody alike. */
  readonly ratio?: number;
  readonly kept?: number;
  /** Wanted chance of seeing a true effect, default 0.8. */
  readonly power?: number;
  /** Default 0.95. */
  readonly confidence?: number;
  /** Standard deviation of the outcome, to speak in its own unit. */
  readonly outcomeSpread?: number;
  /**
   * An effect of interest: in the unit of the outcome when its standard deviation is given, as a difference of shares
   * when the outcome is yes or no, else in standard deviations.
   */
  readonly effect?: number;
  readonly wording?: TinyWording;
}

/** The designs a plan can have. */
export const powerDesigns = [
  "twoGroups",
  "beforeAfter",
  "differenceInDifferences",
  "clusters",
  "clustersOverTime",
  "shares",
] as const;
export type PowerDesign = (typeof powerDesigns)[number];
