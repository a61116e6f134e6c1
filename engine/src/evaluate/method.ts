import type { Caveat } from "./caveat.ts";
import type { PermutationCheck, PointEstimate } from "./finding.ts";
import type { People } from "./people.ts";
import type { Refusal } from "./refusal.ts";
import type { Sample } from "./sample.ts";
import type { SettledOptions } from "./settled-options.ts";
import type { Estimand, EstimateOptions, MethodName, Sentences } from "./study.ts";

/** Options with the question settled. */
export type AskedOptions = SettledOptions & { readonly estimand: Estimand };

/** Who is compared with whom. */
export interface Comparison {
  /** Weight of each person in the comparison, 0 for those left out. */
  readonly weights: Float64Array;
  readonly subclass: Int32Array;
  /** Arms that the design compares, when they are not the trained and the others: balance is about them. */
  readonly comparedArms?: Uint8Array;
  /** Positions among the people. */
  readonly pairs?: { readonly treated: Int32Array; readonly comparison: Int32Array };
  /** Propensity of each person, when the method fits one. */
  readonly scores?: Float64Array;
}

/** What a method fixed from who was trained and the covariates, before any outcome. */
export interface MethodDesign extends Comparison {
  readonly ok: true;
  readonly caveats: readonly Caveat[];
  /** Compares the outcomes as designed. The sample holds the people of the design, in their order. */
  readonly estimate: (sample: Sample) => EstimateAttempt;
  /**
   * The same design among those of its people who are left, at increasing `places` of it. Absent when the design only
   * declares a model: it is then designed again among them.
   */
  readonly among?: (left: People, places: Int32Array) => DesignAttempt;
  /** Precision of an outcome whose standard deviation is 1; absent when the weights say it. */
  readonly precision?: () => DesignPrecision;
}

/** Variance of the estimate and its degrees of freedom when outcomes vary by 1, whatever the covariates. */
export interface DesignPrecision {
  readonly variance: number;
  readonly degreesOfFreedom: number;
}

export type DesignAttempt = MethodDesign | RefusedAttempt;

/** What the outcomes say, compared as designed. */
export interface MethodPoint {
  readonly ok: true;
  readonly point: PointEstimate;
  readonly adjusted?: PointEstimate;
  readonly permutation?: PermutationCheck;
  /** Influence value of each person of the sample: the estimate is about their mean away from the truth. */
  readonly influence?: Float64Array;
  /** The comparison that was made, when people alike in all that the design knows changed places in it. */
  readonly comparison?: Pick<Comparison, "weights" | "scores">;
  readonly caveats: readonly Caveat[];
}

export type EstimateAttempt = MethodPoint | RefusedAttempt;

export interface RefusedAttempt {
  readonly ok: false;
  readonly refusal: Refusal;
  readonly caveats: readonly Caveat[];
}

/** Design and estimate together. */
export type MethodEstimate = Comparison & Omit<MethodPoint, "comparison">;

export type MethodAttempt = MethodEstimate | RefusedAttempt;

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
  /** Who is compared with whom: people come without outcome. */
  readonly design: (people: People, options: AskedOptions) => DesignAttempt;
}

export function refusedAttempt(refusal: Refusal, caveats: readonly Caveat[] = []): RefusedAttempt {
  return { ok: false, refusal, caveats };
}
