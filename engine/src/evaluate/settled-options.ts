import type { Refusal } from "./refusal.ts";
import {
  type Distance,
  distances,
  type Estimand,
  type EstimateOptions,
  estimands,
  type MatchOrder,
  type MethodName,
  matchOrders,
  methodNames,
  type OutcomeModel,
  outcomeModels,
  type RegressionErrorRule,
  regressionErrorRules,
} from "./study.ts";

/** Options with their defaults filled in. */
export interface SettledOptions {
  readonly method: MethodName;
  /** Undefined until the method, which may answer several questions, has said which. */
  readonly estimand?: Estimand;
  readonly distance: Distance;
  readonly ratio: number;
  readonly replace: boolean;
  readonly caliper?: number;
  readonly caliperWidth?: number;
  readonly order?: MatchOrder;
  readonly link: "logit" | "probit";
  readonly subclasses: number;
  readonly cutpoints: Readonly<Record<string, number | readonly number[]>>;
  readonly trim?: number;
  readonly moments: number;
  readonly folds: number;
  readonly outcomeModel: OutcomeModel;
  readonly standardErrorRule: RegressionErrorRule;
  readonly cautious: boolean;
  readonly seed: number;
  readonly confidence: number;
}

/** Options of an evaluator who chose the method. */
export type ChosenOptions = Omit<EstimateOptions, "method"> & { readonly method?: MethodName };

/** Fills in defaults, or names the first option out of range. */
export function settleOptions(options: ChosenOptions): SettledOptions | Refusal {
  const wrong = optionOutOfRange(options);
  if (wrong !== undefined) return { code: "optionOutOfRange", option: wrong };
  const { estimand, caliper, caliperWidth, order, trim } = options;
  return {
    method: options.method ?? "nearest",
    distance: options.distance ?? "logit",
    ratio: options.ratio ?? 1,
    replace: options.replace ?? false,
    link: options.link ?? "logit",
    subclasses: options.subclasses ?? 6,
    cutpoints: options.cutpoints ?? {},
    moments: options.moments ?? 1,
    folds: options.folds ?? 1,
    outcomeModel: options.outcomeModel ?? "linear",
    standardErrorRule: options.standardErrorRule ?? "HC2",
    cautious: options.cautious ?? false,
    seed: options.seed ?? 1,
    confidence: options.confidence ?? 0.95,
    ...(estimand === undefined ? {} : { estimand }),
    ...(caliper === undefined ? {} : { caliper }),
    ...(caliperWidth === undefined ? {} : { caliperWidth }),
    ...(order === undefined ? {} : { order }),
    ...(trim === undefined ? {} : { trim }),
  };
}

function optionOutOfRange(options: EstimateOptions): string | undefined {
  const checks: readonly (readonly [keyof EstimateOptions, boolean])[] = [
    ["method", isOneOf(methodNames, options.method)],
    ["estimand", isOneOf(estimands, options.estimand)],
    ["distance", isOneOf(distances, options.distance)],
    ["order", isOneOf(matchOrders, options.order)],
    ["link", isOneOf(["logit", "probit"], options.link)],
    ["subclasses", isWhole(options.subclasses, 2, 1000)],
    ["outcomeModel", isOneOf(outcomeModels, options.outcomeModel)],
    ["standardErrorRule", isOneOf(regressionErrorRules, options.standardErrorRule)],
    ["moments", isWhole(options.moments, 1, 5)],
    ["folds", isWhole(options.folds, 1, 100)],
    ["trim", options.trim === undefined || (options.trim > 0.5 && options.trim <= 1)],
    ["cutpoints", Object.values(options.cutpoints ?? {}).every(areCuts)],
    ["ratio", isWhole(options.ratio, 1, 1000)],
    ["seed", isWhole(options.seed, 0, 2 ** 32 - 1)],
    ["caliper", isPositive(options.caliper)],
    ["caliperWidth", isPositive(options.caliperWidth)],
    ["confidence", options.confidence === undefined || (options.confidence >= 0.5 && options.confidence < 1)],
  ];
  return checks.find(([, fine]) => !fine)?.[0];
}

/** Callers in plain JavaScript, or values read from a file, may carry texts outside the type. */
function isOneOf(allowed: readonly string[], value: string | undefined): boolean {
  return value === undefined || allowed.includes(value);
}

function areCuts(cuts: number | readonly number[]): boolean {
  if (typeof cuts === "number") return isWhole(cuts, 1, 10_000);
  return (
    Array.isArray(cuts) && cuts.every((cut, at) => Number.isFinite(cut) && (at === 0 || cut > cuts[at - 1]))
  );
}

function isWhole(value: number | undefined, least: number, most: number): boolean {
  return value === undefined || (Number.isInteger(value) && value >= least && value <= most);
}

function isPositive(value: number | undefined): boolean {
  return value === undefined || (Number.isFinite(value) && value > 0);
}
