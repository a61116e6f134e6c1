import type { Told } from "../evaluate/caveat.ts";
import type { NotEstimable } from "../evaluate/finding.ts";
import type { Sentences } from "../evaluate/study.ts";
import type { PowerCaveat } from "./power-caveat.ts";
import type { PowerRefusalCode } from "./power-refusal.ts";
import type { PowerDesign } from "./power-request.ts";

/** Smallest effect that is seen with the wanted power. */
export interface DetectableSize {
  /** In the unit of the outcome when its spread was given, or as a difference of shares. */
  readonly value?: number;
  /** Absent for shares. */
  readonly inStandardDeviations?: number;
}

/** What a plan could see. */
export interface PowerEstimated {
  readonly kind: "estimated";
  readonly design: PowerDesign;
  readonly detectable: DetectableSize;
  /** For shares: smallest fall that is seen; absent when no fall is. `detectable.value` is then the smallest rise. */
  readonly detectableFall?: number;
  readonly power: number;
  readonly confidence: number;
  /** Standard error of the effect in standard deviations of the outcome; absent for shares. */
  readonly standardError?: number;
  readonly degreesOfFreedom?: number;
  /** People and clusters that count, matching allowed for. */
  readonly sizes: {
    readonly treated: number;
    readonly comparison: number;
    readonly treatedClusters?: number;
    readonly comparisonClusters?: number;
  };
  /** For the effect of interest: the chance to see it, and the trained people needed at the same proportions. */
  readonly wanted?: { readonly effect: number; readonly power: number; readonly treatedNeeded?: number };
  /** The same plan made larger in one way at a time. */
  readonly alternatives: readonly PowerAlternative[];
  readonly caveats: readonly Told<PowerCaveat>[];
  readonly reading: Sentences;
  readonly explanation: Sentences;
}

/** One change of a plan, and what it could then see. */
export interface PowerAlternative {
  readonly change: "treatedDoubled" | "comparisonDoubled" | "periodBeforeAdded" | "clustersDoubled";
  /** The new value of what is changed. */
  readonly to: number;
  readonly detectable: DetectableSize;
}

export interface PowerRefused {
  readonly kind: "refused";
  readonly notEstimable: NotEstimable<PowerRefusalCode>;
  readonly caveats: readonly Told<PowerCaveat>[];
}

export type PowerFinding = PowerEstimated | PowerRefused;
