import type { ModelColumn } from "../columns/model-columns.ts";

/** Units that begin their training in the same period. */
export interface Cohort {
  /** First period with training, in the units of `Panel.periods`. */
  readonly firstTreated: number;
  readonly units: number;
}

/**
 * Complete observations of a study, sorted by unit, then period, so that the order of the input rows cannot matter.
 * Units trained from the first period on are already left out.
 */
export interface Panel {
  /** balanced: every unit in every period; crossSections: every observation is a unit of its own. */
  readonly shape: "balanced" | "unbalanced" | "crossSections";
  /** Distinct periods, increasing; texts are numbered from 1. */
  readonly periods: Float64Array;
  /** The periods as in the input. */
  readonly periodNames: readonly string[];

  /** Per observation: row of the input from 0. */
  readonly rows: Int32Array;
  /** Per observation: unit from 0. */
  readonly unit: Int32Array;
  /** Per observation: position in `periods`. */
  readonly period: Int32Array;
  /** Per observation. */
  readonly outcome: Float64Array;
  /** Per observation: covariates as numeric columns, without intercept or reference categories. */
  readonly model: readonly ModelColumn[];
  /** Per observation: sampling weights, all 1 without a weights column. */
  readonly weights: Float64Array;
  readonly weighted: boolean;

  readonly unitCount: number;
  /** Observations of unit u are start[u] … start[u + 1] - 1; length unitCount + 1. */
  readonly start: Int32Array;
  /** Per unit: first period with training; Infinity when none begins in the periods seen. */
  readonly firstTreated: Float64Array;
  /** Per unit, codes from 0: the cluster column, or the unit itself. */
  readonly clusters: Int32Array;
  readonly clusterCount: number;
  /** True when the study names a cluster column. */
  readonly clustered: boolean;
  /** Cohorts in order of time, the never trained apart. */
  readonly cohorts: readonly Cohort[];
  readonly neverTreated: number;
}
