import type { Caveat } from "./caveat.ts";
import type { PermutationCheck, PointEstimate } from "./finding.ts";
import type { Refusal } from "./refusal.ts";
import type { Sample } from "./sample.ts";
import type { SettledOptions } from "./settled-options.ts";
import type { Estimand, EstimateOptions, MethodName, Sentences } from "./study.ts";

/** What a method hands back when it could estimate. */
export interface MethodEstimate {
  readonly ok: true;
  readonly point: PointEstimate;
  readonly adjusted?: PointEstimate;
  readonly permutation?: PermutationCheck;
  /** Weight of each person of the sample in the comparison, 0 for those left out. */
  readonly weights: Float64Array;
  readonly subclass: Int32Array;
  /** Arms that the design compares, when they are not the trained and the others: balance is about them. */
  readonly comparedArms?: Uint8Array;
  /** Positions in the sample. */
  readonly pairs?: { readonly treated: Int32Array; readonly comparison: Int32Array };
  /** Propensity of each person, when the method fits one. */
  readonly scores?: Float64Array;
  /** Influence value of each person of the sample: the estimate is about their mean away from the truth. */
  readonly influence?: Float64Array;
  readonly caveats: readonly Caveat[];
}

export type MethodAttempt =
  | MethodEstimate
  | { readonly ok: false; readonly refusal: Refusal; readonly caveats: readonly Caveat[] };

/** A way to compare the arms. One file of `methods/` each, headed by its page. */
export interface EffectMethod {
  readonly name: MethodName;
  /** Questions it can answer; the first is asked when none is named. */
  readonly estimands: readonly Estimand[];
  /** What it does, in one sentence for a report. */
  readonly explanation: Sentences;
  /** Options it reads; the others, when given, become caveats. */
  readonly reads: ReadonlySet<keyof EstimateOptions>;
  /** True when sampling weights change its answer. */
  readonly readsWeights: boolean;
  readonly run: (sample: Sample, options: SettledOptions & { readonly estimand: Estimand }) => MethodAttempt;
}
