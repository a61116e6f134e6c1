import type { Sentences } from "../evaluate/study.ts";
import type { Panel } from "./panel.ts";
import type { PanelCaveat } from "./panel-caveat.ts";
import type { CellWeight, GroupTimeEffect, PanelAggregates, PreTrendTest } from "./panel-finding.ts";
import type { PanelRefusal } from "./panel-refusal.ts";
import type { PanelMethodName, PanelOptions, SettledPanelOptions } from "./panel-study.ts";
import type { TrendBounds } from "./trend-bounds.ts";

/** What a method hands back when it could estimate. */
export interface PanelEstimate {
  readonly ok: true;
  /** Empty when the method has no effect by cohort and period. */
  readonly groupTime: readonly GroupTimeEffect[];
  readonly aggregates: PanelAggregates;
  readonly preTrendTest?: PreTrendTest;
  /** How large a broken assumption would have to be to change the conclusion. */
  readonly trendBounds?: readonly TrendBounds[];
  /** What the headline of a regression is a weighted sum of, when the method says. */
  readonly cellWeights?: readonly CellWeight[];
  readonly caveats: readonly PanelCaveat[];
}

export type PanelAttempt =
  | PanelEstimate
  | { readonly ok: false; readonly refusal: PanelRefusal; readonly caveats: readonly PanelCaveat[] };

/** A way to compare units over time. One file each, headed by its page. */
export interface PanelMethod {
  readonly name: PanelMethodName;
  /** What it does, in one sentence for a report. */
  readonly explanation: Sentences;
  /** Options it reads; the others, when given, become caveats. */
  readonly reads: ReadonlySet<keyof PanelOptions>;
  /** True when covariates change its answer; else they become a caveat. */
  readonly readsCovariates: boolean;
  /** True when sampling weights change its answer; else they become a caveat. */
  readonly readsWeights: boolean;
  /** True when it can do without a unit column. */
  readonly readsCrossSections: boolean;
  readonly run: (panel: Panel, options: SettledPanelOptions) => PanelAttempt;
}
