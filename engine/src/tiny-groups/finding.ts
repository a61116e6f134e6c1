import type { Told } from "../evaluate/caveat.ts";
import type { NotEstimable } from "../evaluate/finding.ts";
import type { Sentences } from "../evaluate/study.ts";
import type { TinyCaveat } from "./tiny-caveat.ts";
import type { TinyRefusalCode } from "./tiny-refusal.ts";

/** Methods for groups of a few people; each needs nothing but the values themselves. */
export const tinyGroupMethodNames = [
  "exactPermutation",
  "signFlip",
  "rankSum",
  "signedRank",
  "fisherExact",
  "exactShare",
  "hedgesG",
  "bootstrapMean",
] as const;
export type TinyGroupMethodName = (typeof tinyGroupMethodNames)[number];

/**
 * What the estimate measures. meanDifference: between two groups; meanChange: of the same people; typicalDifference
 * and typicalChange: Hodges-Lehmann medians; oddsRatio, share; standardizedDifference: in standard deviations.
 */
export type TinyEstimand =
  | "meanDifference"
  | "meanChange"
  | "typicalDifference"
  | "typicalChange"
  | "oddsRatio"
  | "share"
  | "standardizedDifference";

/** How sentences name the outcome, and the unit printed after figures. */
export interface TinyWording {
  readonly outcome?: Sentences;
  readonly unit?: string;
}

/** Choices every method of the room reads. */
export interface TinyOptions {
  /** Default 0.95. */
  readonly confidence?: number;
  readonly wording?: TinyWording;
}

/** Choices of the methods that may have to draw. */
export interface DrawnOptions extends TinyOptions {
  /** Seed of the draws, default 1. */
  readonly seed?: number;
  /** Draws when the assignments are too many to list, default 9999. */
  readonly draws?: number;
}

export interface TinyEstimated<Details> {
  readonly kind: "estimated";
  readonly method: TinyGroupMethodName;
  readonly estimand: TinyEstimand;
  readonly estimate: number;
  /** A bound of an odds ratio may be 0 or Infinity; every other bound is finite. */
  readonly confidenceInterval: readonly [number, number];
  readonly confidence: number;
  /** Two-sided; absent where the method tests nothing. */
  readonly pValue?: number;
  /** `exact`: every assignment counted; `monteCarlo`: drawn; `approximate`: from a limiting distribution. */
  readonly certainty: "exact" | "monteCarlo" | "approximate";
  /** People with a value: of the trained and of the comparison, or of the only group. */
  readonly sizes: { readonly first: number; readonly second?: number };
  /** Figures of this method alone. */
  readonly details: Details;
  readonly caveats: readonly Told<TinyCaveat>[];
  readonly reading: Sentences;
  /** What the method did, in one sentence. */
  readonly explanation: Sentences;
}

export interface TinyRefused {
  readonly kind: "refused";
  readonly notEstimable: NotEstimable<TinyRefusalCode>;
  readonly caveats: readonly Told<TinyCaveat>[];
}

export type TinyFinding<Details> = TinyEstimated<Details> | TinyRefused;
