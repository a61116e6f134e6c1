import type { Sentences } from "../evaluate/study.ts";
import type { HeterogeneityEstimator } from "./estimate-heterogeneity.ts";
import type { ModeratorTest, PooledInterval, PooledIntervalRule, ShrunkenEffect } from "./pooled-fit.ts";
import type { PoolingCaveat } from "./pooling-caveat.ts";
import type { PooledEstimated, PooledInference, Prediction, Spread } from "./pooling-finding.ts";
import type { PoolingRefusal } from "./pooling-refusal.ts";
import type { PoolingMethodName, PoolingOptions } from "./pooling-study.ts";
import type { ProjectSample } from "./read-projects.ts";

/** Options with their defaults filled in. */
export interface SettledPooling {
  readonly method: PoolingMethodName;
  readonly heterogeneity: HeterogeneityEstimator;
  /** Absent when nothing was asked. */
  readonly interval?: PooledIntervalRule;
  readonly correlation: number;
  readonly confidence: number;
}

/** A contrast with its reported error and its interval. */
export interface PooledCoefficient {
  readonly estimate: number;
  readonly standardError: number;
  readonly confidenceInterval: readonly [number, number];
  readonly pValue: number;
  /** Absent when the normal quantile is used. */
  readonly degreesOfFreedom?: number;
  /** What the model itself says, where `standardError` is the robust one. */
  readonly modelStandardError?: number;
}

/** What a model hands back when it could pool. */
export interface PooledModel {
  readonly ok: true;
  readonly heterogeneity: PooledEstimated["heterogeneity"];
  /** The effect of a project average in all moderators. */
  readonly point: PooledCoefficient;
  readonly inference: PooledInference;
  readonly intervals: readonly PooledInterval[];
  readonly prediction?: Prediction;
  readonly spread: Spread;
  /** Share of each row in the estimate; they add to 1. */
  readonly pulls: Float64Array;
  readonly residuals: Float64Array;
  readonly shrunken?: readonly ShrunkenEffect[];
  /** Estimate without each row. */
  readonly without?: readonly number[];
  /** One per column of the design, the constant first; absent for columns that others determine. */
  readonly coefficients: readonly (PooledCoefficient | undefined)[];
  readonly moderatorTest?: ModeratorTest;
  readonly caveats: readonly PoolingCaveat[];
}

export type PooledAttempt = PooledModel | { readonly ok: false; readonly refusal: PoolingRefusal };

/** A way to pool. One file each, headed by its page. */
export interface PoolingMethod {
  readonly name: PoolingMethodName;
  readonly explanation: Sentences;
  /** Options it reads. */
  readonly reads: ReadonlySet<keyof PoolingOptions>;
  readonly needsGroups: boolean;
  readonly run: (sample: ProjectSample, options: SettledPooling) => PooledAttempt;
}

/** The contrast of a project average in all moderators. */
export function averageContrast({ projects }: ProjectSample): Float64Array {
  return Float64Array.from(
    projects.columns,
    (column) => column.reduce((sum, value) => sum + value, 0) / column.length,
  );
}

/** The contrast that picks one column of the design. */
export function unitContrast({ projects }: ProjectSample, position: number): Float64Array {
  return Float64Array.from(projects.columns, (_, at) => (at === position ? 1 : 0));
}
