import type { Told } from "../evaluate/caveat.ts";
import type { NotEstimable, Refused } from "../evaluate/finding.ts";
import type { MethodName, Sentences } from "../evaluate/study.ts";
import type { Design, DesignChoices } from "./design-list.ts";
import type { MultiverseCaveat } from "./multiverse-caveat.ts";

/** One design of the strip. */
export interface StripEntry {
  readonly method: MethodName;
  readonly estimand: Design["estimand"];
  readonly choices: DesignChoices;
  readonly name: Sentences;
  readonly estimate: number;
  readonly confidenceInterval: readonly [number, number];
  readonly pValue: number;
  /** Largest standardized difference that the design leaves between the groups. */
  readonly largestGap: number;
  /** Share of the trained people whom it compares. */
  readonly kept: number;
  /**
   * True when it compares half of the trained people at least and leaves the groups alike within 0.25, or corrects for
   * the rest by a model of the outcome.
   */
  readonly defensible: boolean;
  readonly declared: boolean;
}

/** A design that these people cannot carry. */
export interface RefusedDesign {
  readonly method: MethodName;
  readonly choices: DesignChoices;
  readonly name: Sentences;
  readonly notEstimable: NotEstimable;
}

/**
 * sameClear: all on one side of 0, four in five beyond chance; same: all on one side; size: on one side, and apart;
 * sides: on both sides of 0, and apart; level: on both sides, and close to 0; correction: the raw difference of groups
 * far apart says the contrary. Apart: the finding of the declared design calls itself fragile, or the middle eight
 * tenths of the designs spread over more than 1.25 standard errors; on one side of 0, over a quarter of the median one
 * too; on both sides, with one design beyond chance at least.
 */
export type Agreement = "sameClear" | "same" | "size" | "sides" | "level" | "correction";

/** The declared design among all defensible ones. */
export interface Multiverse {
  readonly kind: "estimated";
  /** From the lowest estimate to the highest, the declared one marked. */
  readonly strip: readonly StripEntry[];
  readonly refused: readonly RefusedDesign[];
  readonly declared: StripEntry;
  /** Figures over the defensible designs and the declared one. */
  readonly designs: number;
  readonly lowest: number;
  readonly highest: number;
  readonly median: number;
  /** Designs on the same side of 0 as the declared one, itself included, and how many of them beyond chance. */
  readonly sameSide: number;
  readonly clear: number;
  readonly agreement: Agreement;
  readonly caveats: readonly Told<MultiverseCaveat>[];
  readonly reading: Sentences;
}

export type MultiverseFinding = Multiverse | Refused;
