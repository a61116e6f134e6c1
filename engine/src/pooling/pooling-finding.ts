import type { DetectableEffect, NotEstimable } from "../evaluate/finding.ts";
import type { Sentences } from "../evaluate/study.ts";
import type { HeterogeneityEstimator } from "./estimate-heterogeneity.ts";
import type { ModeratorTest, PooledInterval, PooledIntervalRule } from "./pooled-fit.ts";
import type { ToldPoolingCaveat } from "./pooling-caveat.ts";
import type { PoolingRefusalCode } from "./pooling-refusal.ts";
import type { PoolingMethodName } from "./pooling-study.ts";
import type { AsymmetryTest, TrimAndFill } from "./small-study-effects.ts";

/** One estimate as it was brought. */
export interface ListedProject {
  readonly label: string;
  /** Row of the input, from 0. */
  readonly row: number;
  readonly estimate: number;
  readonly standardError: number;
}

/** One estimate within the whole. */
export interface PooledProject extends ListedProject {
  /** Share of the pooled figure, in percent; they add to 100. */
  readonly weight: number;
  /** The project's effect once it has borrowed from the others. */
  readonly shrunken: number;
  readonly shrunkenStandardError: number;
  /** Pooled figure without this project, where one can be had. */
  readonly pooledWithout?: number;
}

/** One coefficient of the moderators. */
export interface ModeratorEffect {
  readonly term: string;
  readonly estimate: number;
  readonly standardError: number;
  readonly confidenceInterval: readonly [number, number];
  readonly pValue: number;
  /** Absent when the normal quantile is used. */
  readonly degreesOfFreedom?: number;
  /** What the model itself says, where `standardError` is the robust one. */
  readonly modelStandardError?: number;
}

export type PooledErrorRule = "wald" | "hartungKnapp" | "CR2";

/** How the uncertainty was obtained. */
export interface PooledInference {
  /** What `standardError` is: `wald` is the one printed by the reference package when nothing is asked. */
  readonly standardErrorRule: PooledErrorRule;
  readonly intervalRule: PooledIntervalRule | "CR2 t Satterthwaite";
  readonly intervalStandardError: number;
  /** Absent when the normal quantile is used. */
  readonly degreesOfFreedom?: number;
  readonly confidence: number;
}

/** Where the true effect of one more project would lie. */
export interface Prediction {
  readonly interval: readonly [number, number];
  /** `confidenceDistribution` counts the uncertainty of tau²; the others plug tau² in. */
  readonly rule: "confidenceDistribution" | "student" | "normal";
}

/** Variance of true effects: between projects, and within them for `threeLevel`. */
export interface Spread {
  readonly tauSquared: number;
  readonly tauSquaredStandardError?: number;
  /** Q-profile interval. */
  readonly tauSquaredInterval?: readonly [number, number];
  readonly within?: number;
  readonly iSquared?: number;
  readonly hSquared?: number;
  /** Share of the variance between projects that the moderators account for, in percent. */
  readonly rSquared?: number;
  readonly q: { readonly statistic: number; readonly degreesOfFreedom: number; readonly pValue: number };
  readonly logLikelihood?: number;
}

/** Whether small projects say something else than large ones; only from ten projects on. */
export interface SmallStudyEffects {
  readonly egger: { readonly model: AsymmetryTest; readonly line: AsymmetryTest };
  readonly rank: { readonly tau: number; readonly pValue: number; readonly approximatePValue: number };
  readonly trimAndFill: TrimAndFill;
}

/** One effect from several projects. With moderators, `estimate` is that of a project average in all of them. */
export interface PooledEstimated {
  readonly kind: "estimated";
  readonly method: PoolingMethodName;
  readonly heterogeneity: HeterogeneityEstimator | "none" | "moments";
  readonly estimate: number;
  readonly standardError: number;
  readonly confidenceInterval: readonly [number, number];
  readonly pValue: number;
  readonly inference: PooledInference;
  /** The same estimate under each rule; the first is the one of the finding. */
  readonly intervals: readonly PooledInterval[];
  readonly prediction?: Prediction;
  readonly spread: Spread;
  readonly projects: readonly PooledProject[];
  readonly groups?: number;
  readonly intercept?: ModeratorEffect;
  readonly moderators: readonly ModeratorEffect[];
  readonly moderatorTest?: ModeratorTest;
  readonly smallStudyEffects?: SmallStudyEffects;
  readonly detectable: DetectableEffect;
  /** Influence of each project, in the order of `projects`: the estimate is about their mean away from the truth. */
  readonly influence: Float64Array;
  readonly evidenceLevel: "measured";
  readonly caveats: readonly ToldPoolingCaveat[];
  readonly reading: Sentences;
  readonly explanation: Sentences;
}

/** No pooled effect; the projects are listed side by side when they could be read. */
export interface PooledRefused {
  readonly kind: "refused";
  readonly notEstimable: NotEstimable<PoolingRefusalCode>;
  readonly projects: readonly ListedProject[];
  readonly caveats: readonly ToldPoolingCaveat[];
}

export type PooledFinding = PooledEstimated | PooledRefused;
