import type { Told } from "../evaluate/caveat.ts";
import type { NotEstimable } from "../evaluate/finding.ts";
import type { Sentences } from "../evaluate/study.ts";
import type { SingleCaseCaveat } from "./single-case-caveat.ts";
import type { SingleCaseRefusalCode } from "./single-case-refusal.ts";

/** Ways to read a few paths whose training starts one after the other. */
export const singleCaseMethodNames = ["multipleBaseline", "overlapMeasures", "hierarchicalPaths"] as const;
export type SingleCaseMethodName = (typeof singleCaseMethodNames)[number];

/** Choices every method of the room reads. */
export interface SingleCaseOptions {
  /** Default 0.95. */
  readonly confidence?: number;
  /** Which way is progress, default `higher`. */
  readonly better?: "higher" | "lower";
  readonly wording?: { readonly outcome?: Sentences; readonly unit?: string };
}

/** What every answer of the room carries. */
export interface SingleCaseEstimated {
  readonly kind: "estimated";
  readonly method: SingleCaseMethodName;
  readonly sizes: { readonly people: number; readonly occasions: number };
  readonly confidence: number;
  readonly caveats: readonly Told<SingleCaseCaveat>[];
  readonly reading: Sentences;
  readonly explanation: Sentences;
}

export interface SingleCaseRefused {
  readonly kind: "refused";
  readonly notEstimable: NotEstimable<SingleCaseRefusalCode>;
  readonly caveats: readonly Told<SingleCaseCaveat>[];
}

export type SingleCaseFinding<Figures> = (SingleCaseEstimated & Figures) | SingleCaseRefused;
