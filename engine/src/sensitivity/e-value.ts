import { normalQuantile } from "../distributions/normal.ts";
import type { Told } from "../evaluate/caveat.ts";
import type { Sentences } from "../evaluate/study.ts";
import type { SensitivityCaveat } from "./sensitivity-caveat.ts";
import type { NotCheckable, SensitivityRefusal } from "./sensitivity-refusal.ts";
import { readEValue } from "./words-of-checks.ts";
import { notCheckable, tellSensitivity } from "./words-of-sensitivity.ts";

export const ratioScales = [
  "riskRatio",
  "oddsRatioRare",
  "oddsRatioCommon",
  "hazardRatioRare",
  "hazardRatioCommon",
] as const;
/** Rare: fewer than about 15 in 100 have the outcome by the end. */
export type RatioScale = (typeof ratioScales)[number];

/** An estimate on a ratio scale with its interval, or a standardized difference with its standard error. */
export type EValueQuestion =
  | {
      readonly scale: RatioScale;
      readonly estimate: number;
      readonly low: number;
      readonly high: number;
    }
  | {
      readonly scale: "standardizedDifference";
      readonly estimate: number;
      readonly standardError: number;
    };

export interface EValue {
  readonly kind: "estimated";
  /** The estimate as an (approximate) risk ratio, with its interval. */
  readonly riskRatio: number;
  readonly interval: readonly [number, number];
  /** Strength, on the risk-ratio scale, that would explain the estimate away; at least 1. */
  readonly point: number;
  /** The same for the bound of the interval nearest to no effect; 1 when the interval holds it. */
  readonly limit: number;
  readonly caveats: readonly Told<SensitivityCaveat>[];
  readonly reading: Sentences;
}

export type EValueFinding =
  | EValue
  | {
      readonly kind: "refused";
      readonly notEstimable: NotCheckable;
      readonly caveats: readonly Told<SensitivityCaveat>[];
    };

/**
 * E-value.
 *
 * Estimand: none of its own; it is the smallest strength (risk ratio) with which something unmeasured would have
 * to go with both the training and the outcome, beyond what was measured, to explain the whole difference.
 * Assumptions: the estimate is right but for that unmeasured thing; both its links are equally strong, the case that
 * is easiest for it. Other scales are turned into risk ratios by approximations.
 * Do not use as a verdict: a weak confounder on top of several others, or a biased measure of the outcome, is not
 * covered; and a large value says nothing when the interval already holds "no effect".
 * In words: with RR the risk ratio, or its inverse when below 1, RR + sqrt(RR (RR - 1)).
 * A standardized difference d becomes exp(0.91 d), its interval exp(0.91 d ± 1.78 standard error).
 * Reference: VanderWeele & Ding (2017), Annals of Internal Medicine 167:268, p. 270 and table 2; Ding & VanderWeele
 * (2016), Epidemiology 27:368; hazard ratio: VanderWeele (2017), Biometrics 73:672.
 * Checked against: the published examples (3.9 gives 7.26) and formulas in base R (07_sensitivity.json).
 */
export function eValue(question: EValueQuestion): EValueFinding {
  const refusal = refusalOf(question);
  if (refusal !== undefined) return { kind: "refused", notEstimable: notCheckable(refusal), caveats: [] };
  const [riskRatio, low, high] = asRiskRatios(question);
  const nearest = riskRatio >= 1 ? low : high;
  const reachesNone = riskRatio >= 1 ? low <= 1 : high >= 1;
  const point = strengthOf(riskRatio);
  const limit = reachesNone ? 1 : strengthOf(nearest);
  const caveats: SensitivityCaveat[] = question.scale === "riskRatio" ? [] : [{ code: "approximateRatio" }];
  return {
    kind: "estimated",
    riskRatio,
    interval: [low, high],
    point,
    limit,
    caveats: caveats.map(tellSensitivity),
    reading: readEValue(point, limit),
  };
}

/** Risk ratio with which a hidden cause must go with both sides to make up this ratio. */
function strengthOf(riskRatio: number): number {
  const ratio = riskRatio < 1 ? 1 / riskRatio : riskRatio;
  return ratio + Math.sqrt(ratio * (ratio - 1));
}

function refusalOf(question: EValueQuestion): SensitivityRefusal | undefined {
  if (question.scale === "standardizedDifference") {
    if (!Number.isFinite(question.estimate)) return { code: "optionOutOfRange", option: "estimate" };
    const { standardError } = question;
    const usable = standardError > 0 && Number.isFinite(standardError);
    return usable ? undefined : { code: "optionOutOfRange", option: "standardError" };
  }
  const { estimate, low, high } = question;
  for (const [option, value] of Object.entries({ estimate, low, high })) {
    if (!(value > 0 && Number.isFinite(value))) return { code: "optionOutOfRange", option };
  }
  return low <= estimate && estimate <= high ? undefined : { code: "intervalOutOfOrder" };
}

/** 95 % bounds of exp(0.91 d): 0.91 × 1.96 = 1.78, as rounded in the paper. */
const slopeOfDifference = 0.91;
const reachOfDifference = 1.78;

function asRiskRatios(question: EValueQuestion): readonly [number, number, number] {
  if (question.scale === "standardizedDifference") {
    const { estimate, standardError } = question;
    const center = slopeOfDifference * estimate;
    const reach = reachOfDifference * standardError;
    return [Math.exp(center), Math.exp(center - reach), Math.exp(center + reach)];
  }
  const { scale, estimate, low, high } = question;
  const convert = (ratio: number) => riskRatioOf(scale, ratio);
  return [convert(estimate), convert(low), convert(high)];
}

function riskRatioOf(scale: RatioScale, ratio: number): number {
  if (scale === "oddsRatioCommon") return Math.sqrt(ratio);
  if (scale !== "hazardRatioCommon") return ratio;
  return (1 - 0.5 ** Math.sqrt(ratio)) / (1 - 0.5 ** Math.sqrt(1 / ratio));
}

/** The same strength from a plain difference: divides by the standard deviation of the outcome. */
export function eValueOfDifference(
  estimate: number,
  interval: readonly [number, number],
  { spread, confidence = 0.95 }: { readonly spread: number; readonly confidence?: number },
): EValueFinding {
  const reach = (interval[1] - interval[0]) / 2 / -normalQuantile((1 - confidence) / 2);
  const usable = spread > 0 && Number.isFinite(spread);
  if (!usable) {
    const notEstimable = notCheckable({ code: "optionOutOfRange", option: "spread" });
    return { kind: "refused", notEstimable, caveats: [] };
  }
  return eValue({
    scale: "standardizedDifference",
    estimate: estimate / spread,
    standardError: reach / spread,
  });
}
