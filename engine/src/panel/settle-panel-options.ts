import type { Panel } from "./panel.ts";
import type { PanelRefusal } from "./panel-refusal.ts";
import {
  basePeriods,
  incompleteUnitRules,
  type PanelComparison,
  type PanelOptions,
  panelComparisons,
  panelEstimators,
  panelMethodNames,
  type SettledPanelOptions,
} from "./panel-study.ts";

/** Options with their defaults, except whom to compare with, which depends on the units. */
export type HalfSettledOptions = Omit<SettledPanelOptions, "comparison">;

/** Fills in defaults, or names the first option out of range. */
export function settlePanelOptions(options: PanelOptions): HalfSettledOptions | PanelRefusal {
  const wrong = optionOutOfRange(options);
  if (wrong !== undefined) return { code: "optionOutOfRange", option: wrong };
  const { eventTimes, balancedEventTime } = options;
  return {
    method: options.method ?? "groupTime",
    estimator: options.estimator ?? "dr",
    anticipation: options.anticipation ?? 0,
    basePeriod: options.basePeriod ?? "varying",
    incompleteUnits: options.incompleteUnits ?? "pairs",
    smallestCohort: options.smallestCohort ?? 5,
    draws: options.draws ?? 999,
    multipliers: options.multipliers ?? "normal",
    seed: options.seed ?? 1,
    confidence: options.confidence ?? 0.95,
    ...(eventTimes === undefined ? {} : { eventTimes }),
    ...(balancedEventTime === undefined ? {} : { balancedEventTime }),
  };
}

/**
 * Whom to compare with when nothing is said: the never trained when there are at least as many of them as trained
 * units, as they stay the same from period to period; else also those trained later, so as not to waste the few there
 * are.
 */
export function settleComparison(options: PanelOptions, panel: Panel): PanelComparison {
  const treated = panel.unitCount - panel.neverTreated;
  return options.comparison ?? (panel.neverTreated >= treated ? "neverTreated" : "notYetTreated");
}

function optionOutOfRange(options: PanelOptions): string | undefined {
  const [low, high] = options.eventTimes ?? [0, 0];
  const checks: readonly (readonly [keyof PanelOptions, boolean])[] = [
    ["method", isOneOf(panelMethodNames, options.method)],
    ["estimator", isOneOf(panelEstimators, options.estimator)],
    ["comparison", isOneOf(panelComparisons, options.comparison)],
    ["basePeriod", isOneOf(basePeriods, options.basePeriod)],
    ["incompleteUnits", isOneOf(incompleteUnitRules, options.incompleteUnits)],
    ["multipliers", isOneOf(["normal", "signs"], options.multipliers)],
    ["anticipation", isWithin(options.anticipation, 0, 1000)],
    ["eventTimes", low <= high && high >= 0],
    ["balancedEventTime", isWithin(options.balancedEventTime, 0, 1000)],
    ["smallestCohort", isWhole(options.smallestCohort, 2, 1e6)],
    ["draws", isWhole(options.draws, 0, 100_000)],
    ["seed", isWhole(options.seed, 0, 2 ** 32 - 1)],
    ["confidence", options.confidence === undefined || (options.confidence >= 0.5 && options.confidence < 1)],
  ];
  return checks.find(([, fine]) => !fine)?.[0];
}

/** Callers in plain JavaScript, or values read from a file, may carry texts outside the type. */
function isOneOf(allowed: readonly string[], value: string | undefined): boolean {
  return value === undefined || allowed.includes(value);
}

function isWhole(value: number | undefined, least: number, most: number): boolean {
  return value === undefined || (Number.isInteger(value) && value >= least && value <= most);
}

function isWithin(value: number | undefined, least: number, most: number): boolean {
  return value === undefined || (value >= least && value <= most);
}
