import type { Term } from "../columns/term.ts";
import type { Sentences } from "../evaluate/study.ts";
import type { HeterogeneityEstimator } from "./estimate-heterogeneity.ts";
import type { PooledIntervalRule } from "./pooled-fit.ts";

/** What is pooled: one row per project, or several rows per project with `group`. */
export interface PoolingStudy {
  /** Column of the estimates, all in the same unit. */
  readonly estimate: string;
  /** Column of their standard errors; either this or `variance`. */
  readonly standardError?: string;
  /** Column of their squared standard errors. */
  readonly variance?: string;
  /** Column that names the projects; rows are numbered from 1 without it. */
  readonly label?: string;
  /** Characteristics of projects that may explain why effects differ: columns, `x^2`, `a:b`. */
  readonly moderators?: readonly (string | Term)[];
  /** Column of what several estimates share (company, experiment); read by `threeLevel` and `robustVariance`. */
  readonly group?: string;
  /** How sentences name the effect, and the unit printed after figures, such as "€". */
  readonly wording?: { readonly outcome?: Sentences; readonly unit?: string };
}

/** Models that pool. */
export const poolingMethodNames = ["randomEffects", "fixedEffect", "threeLevel", "robustVariance"] as const;
export type PoolingMethodName = (typeof poolingMethodNames)[number];

/** Choices of the evaluator; what a method does not read becomes a caveat. */
export interface PoolingOptions {
  /** Default `randomEffects`. */
  readonly method?: PoolingMethodName;
  /** Default `reml`. */
  readonly heterogeneity?: HeterogeneityEstimator;
  /** Default `neverNarrower`; asking for `wald` or `hartungKnapp` gives the textbook prediction interval too. */
  readonly interval?: PooledIntervalRule;
  /** Correlation assumed between estimates of a group by `robustVariance`, default 0.8. */
  readonly correlation?: number;
  /** Coverage of intervals, default 0.95. */
  readonly confidence?: number;
}
