import type { Columns } from "../columns/column.ts";
import type { Caveat, Told } from "../evaluate/caveat.ts";
import type { NotEstimable } from "../evaluate/finding.ts";
import type { RefusalCode } from "../evaluate/refusal.ts";
import type { Sentences, Study } from "../evaluate/study.ts";
import { realRoots } from "./cubic-roots.ts";
import type { SensitivityCaveat } from "./sensitivity-caveat.ts";
import type { SensitivityRefusal, SensitivityRefusalCode } from "./sensitivity-refusal.ts";
import { regressTreatment, type TreatmentRegression } from "./treatment-regression.ts";
import { readOster } from "./words-of-checks.ts";
import { notCheckable, tellSensitivity } from "./words-of-sensitivity.ts";

/** A regression without and with covariates. Variances share one divisor. */
export interface OsterMoments {
  readonly uncontrolled: { readonly estimate: number; readonly rSquared: number };
  readonly estimate: number;
  readonly rSquared: number;
  readonly outcomeVariance: number;
  readonly treatmentVariance: number;
  /** Variance of what the covariates leave of the treatment. */
  readonly treatmentLeftVariance: number;
}

export interface OsterOptions {
  /** Strength of what is unmeasured, in units of what is measured; default 1. */
  readonly delta?: number;
  /** R² with everything measured; default 1.3 times that of the covariates, at most 1. */
  readonly largestRSquared?: number;
}

export interface OsterBound {
  readonly kind: "estimated";
  readonly uncontrolled: { readonly estimate: number; readonly rSquared: number };
  readonly controlled: { readonly estimate: number; readonly rSquared: number };
  readonly largestRSquared: number;
  readonly delta: number;
  /** The estimate when what is unmeasured is `delta` times as telling as what is measured. */
  readonly adjusted: number;
  /** The same by the simple rule (movement of the estimate in proportion to the movement of R²). */
  readonly adjustedByProportion: number;
  /** How many times as telling it would have to be for the effect to be zero; absent when nothing can make it so. */
  readonly deltaForZero?: number;
  readonly caveats: readonly Told<SensitivityCaveat | Caveat>[];
  readonly reading: Sentences;
}

export type OsterFinding =
  | OsterBound
  | {
      readonly kind: "refused";
      readonly notEstimable: NotEstimable<SensitivityRefusalCode | RefusalCode>;
      readonly caveats: readonly Told<SensitivityCaveat | Caveat>[];
    };

/**
 * Coefficient stability (Oster).
 *
 * Estimand: the regression estimate as it would be if what is unmeasured moved it as much, `delta` times, as what is
 * measured did.
 * Assumptions: the measured characteristics are a fair sample of all that matters (proportional selection), and the
 * largest R² that could be reached is about 1.3 times the present one. Both are conventions, not facts.
 * Do not use when the covariates hardly move R², or in a randomized comparison, where they are not meant to move it.
 * In words: compares how far the estimate and R² move when covariates come in, and carries the movement on to the
 * largest R²; the bias is a root of a cubic equation, the one nearest to the estimate with covariates.
 * Reference: Oster (2019), J. Business & Economic Statistics 37:187, p. 192 (simple rule) and p. 193-194
 * (propositions 1 to 3).
 * Checked against: lm of R on LaLonde (07_sensitivity.json, simple rule); polyroot of R; populations built so that
 * the true effect, delta and R² are known.
 */
export function osterBound(moments: OsterMoments, options: OsterOptions = {}): OsterFinding {
  const refusal = refusalOf(moments, options);
  if (refusal !== undefined) return { kind: "refused", notEstimable: notCheckable(refusal), caveats: [] };
  return boundOf(moments, options, []);
}

/** The same from people. */
export function osterOfRegression(study: Study, columns: Columns, options: OsterOptions = {}): OsterFinding {
  const read = regressTreatment(study, columns);
  if (!read.ok) return { kind: "refused", notEstimable: read.notEstimable, caveats: read.caveats };
  const moments: TreatmentRegression = read.regression;
  const refusal = refusalOf(moments, options);
  if (refusal !== undefined) {
    return { kind: "refused", notEstimable: notCheckable(refusal), caveats: read.caveats };
  }
  return boundOf(moments, options, read.caveats);
}

function boundOf(moments: OsterMoments, options: OsterOptions, caveats: readonly Told<Caveat>[]): OsterBound {
  const { uncontrolled, estimate, rSquared } = moments;
  const delta = options.delta ?? 1;
  const largest = options.largestRSquared ?? Math.min(1, 1.3 * rSquared);
  const terms = biasTerms(moments, largest);
  const roots = [...biasesAt(delta, terms)].sort((a, b) => Math.abs(a) - Math.abs(b));
  const [nearest = 0, ...others] = roots;
  const movement = uncontrolled.estimate - estimate;
  const proportional =
    estimate - (delta * movement * (largest - rSquared)) / (rSquared - uncontrolled.rSquared);
  const deltaForZero = deltaOf(estimate, terms);
  const told: SensitivityCaveat[] =
    others.length === 0
      ? []
      : [{ code: "severalSolutions", solutions: others.map((bias) => estimate - bias) }];
  const adjusted = estimate - nearest;
  return {
    kind: "estimated",
    uncontrolled,
    controlled: { estimate, rSquared },
    largestRSquared: largest,
    delta,
    adjusted,
    adjustedByProportion: proportional,
    ...(deltaForZero === undefined ? {} : { deltaForZero }),
    caveats: [...caveats, ...told.map(tellSensitivity)],
    reading: readOster({ estimate, adjusted, deltaForZero }),
  };
}

/**
 * With v the bias, delta (a0 + a1 v + a2 v² + a3 v³) = b1 v + b2 v² + a3 v³, the equation of proposition 2 sorted by
 * powers.
 */
interface BiasTerms {
  readonly a0: number;
  readonly a1: number;
  readonly a2: number;
  readonly a3: number;
  readonly b1: number;
  readonly b2: number;
}

function biasTerms(moments: OsterMoments, largest: number): BiasTerms {
  const { uncontrolled, estimate, rSquared, outcomeVariance } = moments;
  const { treatmentVariance: all, treatmentLeftVariance: rest } = moments;
  const gap = uncontrolled.estimate - estimate;
  const toExplain = (largest - rSquared) * outcomeVariance;
  const explained = (rSquared - uncontrolled.rSquared) * outcomeVariance;
  return {
    a0: toExplain * gap * all,
    a1: toExplain * (all - rest),
    a2: rest * gap * all,
    a3: rest * (all - rest),
    b1: explained * rest + all * rest * gap * gap,
    b2: 2 * rest * gap * all,
  };
}

function biasesAt(delta: number, { a0, a1, a2, a3, b1, b2 }: BiasTerms): readonly number[] {
  return realRoots((delta - 1) * a3, delta * a2 - b2, delta * a1 - b1, delta * a0);
}

/** The delta whose bias is the whole estimate. */
function deltaOf(bias: number, { a0, a1, a2, a3, b1, b2 }: BiasTerms): number | undefined {
  const above = bias * (b1 + bias * (b2 + bias * a3));
  const below = a0 + bias * (a1 + bias * (a2 + bias * a3));
  const delta = above / below;
  return Number.isFinite(delta) ? delta : undefined;
}

function refusalOf(
  moments: OsterMoments,
  { delta = 1, largestRSquared }: OsterOptions,
): SensitivityRefusal | undefined {
  const { uncontrolled, rSquared } = moments;
  const { outcomeVariance, treatmentVariance, treatmentLeftVariance } = moments;
  const usable: readonly (readonly [string, boolean])[] = [
    ["delta", Number.isFinite(delta)],
    ["rSquared", rSquared >= 0 && rSquared <= 1 && uncontrolled.rSquared >= 0],
    ["estimate", Number.isFinite(moments.estimate) && Number.isFinite(uncontrolled.estimate)],
    ["outcomeVariance", outcomeVariance > 0],
    ["treatmentVariance", treatmentVariance > 0],
    [
      "treatmentLeftVariance",
      treatmentLeftVariance > 0 && treatmentLeftVariance <= treatmentVariance * (1 + 1e-9),
    ],
    [
      "largestRSquared",
      largestRSquared === undefined || (largestRSquared >= rSquared && largestRSquared <= 1),
    ],
  ];
  const wrong = usable.find(([, fine]) => !fine);
  if (wrong !== undefined) return { code: "optionOutOfRange", option: wrong[0] };
  return rSquared - uncontrolled.rSquared > 1e-9 ? undefined : { code: "covariatesExplainNothing" };
}
