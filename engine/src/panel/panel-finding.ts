import type { DetectableEffect, EvidenceLevel, NotEstimable, PointEstimate } from "../evaluate/finding.ts";
import type { Sentences } from "../evaluate/study.ts";
import type { ToldPanelCaveat } from "./panel-caveat.ts";
import type { PanelRefusalCode } from "./panel-refusal.ts";
import type { PanelComparison, PanelMethodName } from "./panel-study.ts";
import type { TrendBounds } from "./trend-bounds.ts";

/** One effect over time with its uncertainty. */
export interface PanelEffect extends PointEstimate {
  /** Interval that holds together with those of the same list, when bands were drawn. */
  readonly simultaneousInterval?: readonly [number, number];
  /**
   * Influence of each unit, in the order of `PanelEstimated.unitRows`, on the headline and on effects by group and
   * time, when the method has it; summaries are sums of these.
   */
  readonly influence?: Float64Array;
}

/** Effect on the units first trained in `group`, in `period` (units of the period column). */
export interface GroupTimeEffect extends PanelEffect {
  readonly group: number;
  readonly period: number;
}

/** Effect so many periods after the first one with training (0: that period; negative: before). */
export interface EventTimeEffect extends PanelEffect {
  readonly eventTime: number;
}

/** Effect on one cohort over all its periods with training. */
export interface GroupEffect extends PanelEffect {
  readonly group: number;
}

/** Effect in one period on all units trained by then. */
export interface CalendarEffect extends PanelEffect {
  readonly period: number;
}

/** Summaries of the effects; a list is empty when the method has no such summary. */
export interface PanelAggregates {
  /** The headline. */
  readonly simple: PanelEffect;
  readonly dynamic: readonly EventTimeEffect[];
  readonly group: readonly GroupEffect[];
  readonly calendar: readonly CalendarEffect[];
  /** Averages over each list. */
  readonly overall: {
    readonly dynamic?: PanelEffect;
    readonly group?: PanelEffect;
    readonly calendar?: PanelEffect;
  };
}

/** Were trained and untrained units moving alike before training? Not rejecting is no proof that they were. */
export interface PreTrendTest {
  /** Statistic of all effects before training being zero: F, or the Wald statistic, read as Hotelling's T². */
  readonly statistic: number;
  /** Effects tested. */
  readonly effects: number;
  readonly distribution: "hotelling" | "F";
  /** Denominator degrees of freedom of F; degrees of freedom of the covariance for Hotelling's T². */
  readonly degreesOfFreedom: number;
  readonly pValue: number;
  /** The p-value many units would give (chi-square), comparable with the reference packages. */
  readonly asymptoticPValue?: number;
}

/** How much an effect of a cohort in a period counts in a coefficient; the weights of a coefficient sum to 1. */
export interface CellWeight {
  readonly group: number;
  readonly period: number;
  readonly weight: number;
}

/** Units counted. */
export interface PanelSizes {
  readonly units: number;
  readonly treatedUnits: number;
  readonly neverTreatedUnits: number;
  readonly observations: number;
  readonly periods: number;
  readonly clusters?: number;
  readonly cohorts: readonly { readonly group: number; readonly units: number }[];
}

/** Effects over time that could be estimated. */
export interface PanelEstimated {
  readonly kind: "estimated";
  readonly method: PanelMethodName;
  readonly explanation: Sentences;
  readonly groupTime: readonly GroupTimeEffect[];
  readonly aggregates: PanelAggregates;
  readonly preTrendTest?: PreTrendTest;
  /** What the headline of a regression is a weighted sum of, when the method says. */
  readonly cellWeights?: readonly CellWeight[];
  /** How large a broken assumption would have to be to change the conclusion. */
  readonly trendBounds?: readonly TrendBounds[];
  readonly sizes: PanelSizes;
  /** The periods in order, and their names in the input; texts are numbered from 1. */
  readonly periods: readonly { readonly period: number; readonly name: string }[];
  /** Who stood for "without training". */
  readonly comparison: PanelComparison;
  /** Headline effect the study could see 8 times out of 10. */
  readonly detectable: DetectableEffect;
  /** First input row of each unit: the order of influence values. */
  readonly unitRows: Int32Array;
  readonly caveats: readonly ToldPanelCaveat[];
  readonly evidenceLevel: EvidenceLevel;
  readonly reading: Sentences;
}

/** Effects over time that could not be estimated, with the cheapest remedy in the reading. */
export interface PanelRefused {
  readonly kind: "refused";
  readonly notEstimable: NotEstimable<PanelRefusalCode>;
  readonly caveats: readonly ToldPanelCaveat[];
}

export type PanelFinding = PanelEstimated | PanelRefused;
