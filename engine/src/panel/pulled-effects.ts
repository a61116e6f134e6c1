import { studentQuantile, studentTwoSided } from "../distributions/student-t.ts";
import type { StandardErrorRule } from "../evaluate/finding.ts";
import type { FixedEffectsFit } from "../linear/fixed-effects.ts";
import {
  type AskedPull,
  type BlockClusters,
  type ClusterParts,
  fixedEffectsSmallSample,
  type PulledVariance,
} from "../linear/fixed-effects-small-sample.ts";
import {
  type ClusterScaling,
  clusterScaling,
  type PulledEstimate,
} from "../linear/fixed-effects-variance.ts";
import type { PanelEffect } from "./panel-finding.ts";

/** An estimate of a panel regression. */
export interface AskedEffect extends PulledEstimate, AskedPull {}

/** How the errors are related, and how wide intervals are. */
export interface EffectRules {
  readonly clusters: BlockClusters;
  readonly standardErrorRule: StandardErrorRule;
  /** Scaling of the reported standard error. */
  readonly scaling: ClusterScaling;
  readonly confidence: number;
}

/** An effect with the adjusted score of each cluster, from which covariances follow. */
export interface InferredEffect {
  readonly effect: PanelEffect;
  readonly scores?: Float64Array;
  readonly parts?: readonly ClusterParts[];
}

/** With fewer degrees of freedom the variance itself is a guess, and an interval would be words. */
const fewestDegrees = 1;

/**
 * Each estimate with its uncertainty, or undefined where nothing is left to tell it from chance.
 *
 * `standardError` is the clustered one of the reference package; interval and p-value use CR2 and Student's t with
 * Satterthwaite degrees of freedom, which hold with few trained units or few clusters.
 */
export function inferEffects(
  fit: FixedEffectsFit,
  asked: readonly AskedEffect[],
  rules: EffectRules,
): readonly (InferredEffect | undefined)[] {
  const rounding = 1e-12 * largestMagnitude(fit.residuals) + 1e-14 * largestMagnitude(fit.blockEffects);
  const factor = clusterScaling(fit, rules.clusters.count, rules.scaling);
  return fixedEffectsSmallSample(fit, asked, rules.clusters).map((small, at) => {
    const { estimate } = asked[at];
    const reported = Math.sqrt(small.plain * factor);
    return inferred({ estimate, reported, small, floor: rounding + 1e-12 * Math.abs(estimate) }, rules);
  });
}

interface Inferring {
  readonly estimate: number;
  readonly reported: number;
  readonly small: PulledVariance;
  /** Below this a standard error is rounding. */
  readonly floor: number;
}

function inferred(
  { estimate, reported, small, floor }: Inferring,
  { standardErrorRule, confidence }: EffectRules,
): InferredEffect | undefined {
  const intervalStandardError = Math.sqrt(small.variance);
  const { degreesOfFreedom } = small;
  if (!(intervalStandardError > floor) || !(reported > floor)) return undefined;
  if (!(degreesOfFreedom > fewestDegrees - 1e-9)) return undefined;
  const reach = studentQuantile((1 + confidence) / 2, degreesOfFreedom) * intervalStandardError;
  return {
    effect: {
      estimate,
      standardError: reported,
      confidenceInterval: [estimate - reach, estimate + reach],
      pValue: studentTwoSided(estimate / intervalStandardError, degreesOfFreedom),
      inference: {
        standardErrorRule,
        intervalRule: "CR2 t Satterthwaite",
        intervalStandardError,
        degreesOfFreedom,
        confidence,
      },
    },
    ...(small.scores === undefined ? {} : { scores: small.scores }),
    ...(small.parts === undefined ? {} : { parts: small.parts }),
  };
}

function largestMagnitude(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (Math.abs(value) > most) most = Math.abs(value);
  return most;
}
