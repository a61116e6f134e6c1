import type { BalanceRow } from "../balance/balance-table.ts";
import type { Caveat, Told } from "./caveat.ts";
import type { RefusalCode } from "./refusal.ts";
import type { Estimand, MethodName, Sentences } from "./study.ts";

/** How far the evidence goes: `compared` needs groups alike at the start, otherwise it is only `measured`. */
export type EvidenceLevel = "measured" | "compared";

/** People counted at each stage. */
export interface Sizes {
  readonly treated: number;
  readonly comparison: number;
  readonly matchedTreated: number;
  readonly matchedComparison: number;
  /** Comparison people after allowing for unequal weights: (sum of weights)² / sum of squares. */
  readonly effectiveComparison: number;
}

/** One number with its uncertainty. */
export interface PointEstimate {
  readonly estimate: number;
  /** The convention named in `inference.standardErrorRule`, comparable with the reference packages. */
  readonly standardError: number;
  /** Small-sample interval: see `inference.intervalRule`; not estimate ± 1.96 standardError. */
  readonly confidenceInterval: readonly [number, number];
  /** Two-sided, from the same distribution as the interval. */
  readonly pValue: number;
  readonly inference: Inference;
  /** The same estimate's standard error by other rules of the literature, for comparison with other programs. */
  readonly otherStandardErrors?: Readonly<Partial<Record<StandardErrorRule, number>>>;
}

export type StandardErrorRule =
  | "CR1"
  | "CR2"
  | "classical"
  | "HC0"
  | "HC1"
  | "HC2"
  | "HC3"
  | "HC4"
  | "M-estimation"
  | "influence"
  | "jackknife"
  | "bootstrap";

/** Which standard error, which distribution and which degrees of freedom make the interval. */
export type IntervalRule =
  | "CR2 t Satterthwaite"
  | "HC2 t Satterthwaite"
  | "HC3 t Satterthwaite"
  | "classical t Satterthwaite"
  | "Agresti-Caffo HC2 t Satterthwaite"
  | "M-estimation t"
  | "influence t"
  | "jackknife t"
  | "Anderson-Rubin t"
  | "bootstrap quantiles";

/** How the uncertainty was obtained. */
export interface Inference {
  /** Name of the rule in the literature: `CR1`, `HC2`, `M-estimation`, `influence`… */
  readonly standardErrorRule: StandardErrorRule;
  readonly intervalRule: IntervalRule;
  readonly intervalStandardError: number;
  readonly degreesOfFreedom: number;
  readonly confidence: number;
}

/** p-value of the studentised statistic under reassignment of who was trained. */
export interface PermutationCheck {
  readonly pValue: number;
  readonly kind: "exact" | "monteCarlo";
  /** Assignments looked at. */
  readonly assignments: number;
}

/** Gain the study could see 8 times out of 10, in units of the outcome and in its standard deviations. */
export interface DetectableEffect {
  readonly value: number;
  readonly inStandardDeviations?: number;
  readonly power: number;
}

/** Who was kept, by row number of the input from 0; subclass 0 = in no matched set. */
export interface MatchedRows {
  readonly rows: Int32Array;
  readonly weights: Float64Array;
  readonly subclass: Int32Array;
}

/** Who was paired with whom, by row number of the input from 0. */
export interface Pairs {
  readonly treated: Int32Array;
  readonly comparison: Int32Array;
}

/** The design that the rules chose without looking at the outcome, and why. */
export interface Choice {
  readonly method: MethodName;
  readonly estimand: Estimand;
  /** Width of the caliper, when the chosen design has one. */
  readonly caliper?: number;
  readonly rule: ChoiceRule;
  /** Designs looked at, in order: largest standardized difference left, and trained people kept. */
  readonly looked: readonly LookedAt[];
  readonly reading: Sentences;
}

/**
 * offerDrawn: a draw offered the training; noCovariates: nothing to make alike; smallGroup: too few people for
 * a design;
 * alike: the groups start alike; firstBalanced: the first design that makes them alike; bestBalanced: none
 * does, this one
 * leaves the smallest difference.
 */
export type ChoiceRule =
  | "offerDrawn"
  | "noCovariates"
  | "smallGroup"
  | "alike"
  | "firstBalanced"
  | "bestBalanced";

export interface LookedAt {
  readonly method: MethodName;
  readonly largestGap: number;
  readonly kept: number;
}

/** An effect that could be estimated. */
export interface Estimated extends PointEstimate {
  readonly kind: "estimated";
  readonly method: MethodName;
  readonly estimand: Estimand;
  readonly sizes: Sizes;
  readonly balance: readonly BalanceRow[];
  readonly caveats: readonly Told<Caveat>[];
  readonly evidenceLevel: EvidenceLevel;
  readonly reading: Sentences;
  /** What the method did, in one sentence. */
  readonly explanation: Sentences;
  readonly detectable: DetectableEffect;
  /** The same comparison with an outcome model on the covariates, averaged over the trained. */
  readonly adjusted?: PointEstimate;
  readonly permutation?: PermutationCheck;
  readonly matches: MatchedRows;
  readonly pairs?: Pairs;
  /** How `auto` chose the method. */
  readonly choice?: Choice;
  /** Influence of each kept person on the estimate, in the order of `matches.rows`, when the method has them. */
  readonly influence?: Float64Array;
}

/** An effect that could not be estimated, with the cheapest remedy in the reading. */
export interface Refused {
  readonly kind: "refused";
  readonly notEstimable: NotEstimable;
  /** How `auto` chose the method. */
  readonly choice?: Choice;
  readonly caveats: readonly Told<Caveat>[];
}

/** A refusal of any part of the engine: `Code` names the reason. */
export interface NotEstimable<Code extends string = RefusalCode> {
  readonly code: Code;
  /** `input`: the request cannot be read; `evidence`: these people cannot answer the question. */
  readonly cause: "input" | "evidence";
  readonly reading: Sentences;
}

export type Finding = Estimated | Refused;
