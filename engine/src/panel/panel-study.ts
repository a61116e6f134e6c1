import type { Term } from "../columns/term.ts";
import type { Sentences } from "../evaluate/study.ts";

/** What is compared over time: fixed before looking at any outcome. */
export interface PanelStudy {
  /** Column that names the person, team or company followed; without it every row is somebody else. */
  readonly unit?: string;
  /** Column of the period: numbers, or texts whose alphabetical order is the order of time (`2024-03`). */
  readonly period: string;
  /** Column of the first period with training; 0, empty or `never` means never trained. */
  readonly firstTreated?: string;
  /** Or a column of 0/1 per row that says whether the unit has its training by then. */
  readonly treatment?: string;
  /** Numeric column of the outcome. */
  readonly outcome: string;
  /** Terms, or texts such as `age`, `age^2`, `age:educ`; read before training in every comparison. */
  readonly covariates?: readonly (string | Term)[];
  /** Column of groups that share fate (sites, companies); the units themselves when absent. */
  readonly cluster?: string;
  /** Column of positive sampling weights. */
  readonly weights?: string;
  /** How sentences name the outcome, and the unit printed after figures, such as "€". */
  readonly wording?: { readonly outcome?: Sentences; readonly unit?: string };
}

/** Methods that exist today. */
export const panelMethodNames = [
  "groupTime",
  "twoWay",
  "eventStudy",
  "sunAbraham",
  "imputation",
  "drdid",
] as const;
export type PanelMethodName = (typeof panelMethodNames)[number];

export const panelEstimators = ["dr", "ipw", "reg"] as const;
/** dr: doubly robust; ipw: reweighting by the chances of being trained; reg: regression of the untrained's changes. */
export type PanelEstimator = (typeof panelEstimators)[number];

export const panelComparisons = ["notYetTreated", "neverTreated"] as const;
/** Who stands for "without training": units never trained, or also those trained later. */
export type PanelComparison = (typeof panelComparisons)[number];

export const basePeriods = ["varying", "universal"] as const;
/** Before training, changes from period to period (`varying`), or all from the last period before it (`universal`). */
export type BasePeriod = (typeof basePeriods)[number];

export const incompleteUnitRules = ["pairs", "drop", "crossSections"] as const;
/**
 * Units not seen in every period: used wherever both periods of a comparison are seen (`pairs`), left out (`drop`), or
 * every period taken as a sample of its own, the unit staying a cluster (`crossSections`).
 */
export type IncompleteUnits = (typeof incompleteUnitRules)[number];

/** Choices of the evaluator; what a method does not read becomes a caveat. */
export interface PanelOptions {
  /** Default `groupTime`. */
  readonly method?: PanelMethodName;
  /** Default `dr`. */
  readonly estimator?: PanelEstimator;
  /** Default `neverTreated` when at least as many units are never trained as trained, else `notYetTreated`. */
  readonly comparison?: PanelComparison;
  /** Periods before training in which its effect may already show, default 0. */
  readonly anticipation?: number;
  /** Default `varying`. */
  readonly basePeriod?: BasePeriod;
  /** Default `pairs`. */
  readonly incompleteUnits?: IncompleteUnits;
  /** Smallest and largest number of periods since training that are averaged and shown. */
  readonly eventTimes?: readonly [number, number];
  /** Only units followed at least this many periods after training, so that event times compare the same units. */
  readonly balancedEventTime?: number;
  /** Cohorts with fewer units are counted, not shown on their own, default 5, at least 2. */
  readonly smallestCohort?: number;
  /** Multiplier bootstrap draws for bands that hold all together, default 999 (0: none). */
  readonly draws?: number;
  /**
   * What influences are multiplied by: normal numbers (default, exact and quick) or signs, as the package did draws.
   */
  readonly multipliers?: "normal" | "signs";
  /** Seed of the draws, default 1. */
  readonly seed?: number;
  /** Coverage of intervals, default 0.95. */
  readonly confidence?: number;
}

/** Options with their defaults filled in. */
export type SettledPanelOptions = Required<Omit<PanelOptions, "eventTimes" | "balancedEventTime">> &
  Pick<PanelOptions, "eventTimes" | "balancedEventTime">;
