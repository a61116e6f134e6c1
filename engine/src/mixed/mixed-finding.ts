import type { DetectableEffect, NotEstimable } from "../evaluate/finding.ts";
import type { Sentences } from "../evaluate/study.ts";
import type { Criterion } from "../linear/variance-components.ts";
import type { MeansCheck } from "./group-means.ts";
import type { ToldMixedCaveat } from "./mixed-caveat.ts";
import type { MixedRefusalCode } from "./mixed-refusal.ts";
import type { FreedomRule, MixedMethodName } from "./mixed-study.ts";
import type { SmallSampleTest } from "./small-sample.ts";

/** One fixed coefficient under each rule. */
export interface FixedCoefficient {
  /** "" for the constant. */
  readonly term: string;
  readonly estimate: number;
  readonly satterthwaite: SmallSampleTest;
  /** Absent for `autoregressiveMixed`, for `ml` and where variances cannot be told apart. */
  readonly kenwardRoger?: SmallSampleTest;
}

/** How much groups differ. */
export interface VarianceComponents {
  /** The constant ("") and the slopes, in the order of the lines of `covariance`. */
  readonly terms: readonly string[];
  readonly covariance: readonly Float64Array[];
  readonly residual: number;
  /** Correlation of residuals one time step apart. */
  readonly phi?: number;
  /** True when some difference between groups cannot be measured. */
  readonly isSingular: boolean;
}

/** Predicted departure of one group. */
export interface GroupEffect {
  readonly group: string;
  readonly rows: number;
  /** In the order of `variance.terms`. */
  readonly effects: Float64Array;
}

/** An effect that could be estimated with people in groups. */
export interface MixedEstimated {
  readonly kind: "estimated";
  readonly method: MixedMethodName;
  readonly criterion: Criterion;
  readonly estimate: number;
  readonly standardError: number;
  readonly confidenceInterval: readonly [number, number];
  readonly pValue: number;
  readonly inference: {
    readonly rule: FreedomRule;
    readonly degreesOfFreedom: number;
    readonly confidence: number;
  };
  readonly sizes: { readonly rows: number; readonly groups: number };
  readonly coefficients: readonly FixedCoefficient[];
  /** Covariance of the coefficients, in their order, as if the variances were known. */
  readonly coefficientCovariance: readonly Float64Array[];
  readonly variance: VarianceComponents;
  readonly groups: readonly GroupEffect[];
  readonly logLikelihood: number;
  /** The same question asked of one figure per group, with Student's t. */
  readonly groupMeans?: MeansCheck;
  readonly detectable: DetectableEffect;
  readonly evidenceLevel: "measured";
  readonly caveats: readonly ToldMixedCaveat[];
  readonly reading: Sentences;
  readonly explanation: Sentences;
}

/** An effect that could not be estimated. */
export interface MixedRefused {
  readonly kind: "refused";
  readonly notEstimable: NotEstimable<MixedRefusalCode>;
  readonly caveats: readonly ToldMixedCaveat[];
}

export type MixedFinding = MixedEstimated | MixedRefused;
