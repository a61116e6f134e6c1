import type { EvidenceLevel } from "../effects/index.ts";
import type { Spread } from "./model.ts";
import type { CostKind, CostSource, EffectPart, ReturnRefusal, UnvaluedReason } from "./vocabulary.ts";

/** A part of the cost as it is assumed, in cents; unknown ones leave nothing to be estimated. */
export interface CostAssumption {
  readonly kind: CostKind;
  readonly source: CostSource | "unknown";
  /** Absent while nobody knows it. */
  readonly cents?: Spread;
  /** What the ledgers tell at least, when they do not tell it all. */
  readonly leastCents?: number;
  /** Whether the margin around the amount is the application's own, which no survey stands behind. */
  readonly isOurMargin: boolean;
}

/** What a comparison found for a person, over its horizon, above 0 when it is better. Its interval is at 95 %. */
export interface ComparedChange {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  readonly people: number;
  readonly horizonMonths: number;
}

export type AttributedChange =
  | { readonly kind: "compared"; readonly found: ComparedChange }
  /** Units in a year, and the part of them put down to the training, in percent. */
  | { readonly kind: "told"; readonly perYear: Spread; readonly share: Spread };

/** A valued effect as it is computed. What is missing is missing, and never 0. */
export interface EffectAssumption {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly evidence: EvidenceLevel | "none";
  /** Cents for one unit. */
  readonly perUnit?: Spread;
  readonly months?: Spread;
  readonly change?: AttributedChange;
  /** Set when it weighs nothing; all three above are there otherwise. */
  readonly unvalued?: UnvaluedReason;
}

/** Everything that an estimate rests on: the same request gives the same figures, whatever the order of its lists. */
export interface ReturnRequest {
  readonly costs: readonly CostAssumption[];
  readonly effects: readonly EffectAssumption[];
  readonly intangible: readonly string[];
  readonly seed?: number;
}

/** Names one assumption. */
export type AssumptionName =
  | { readonly of: "cost"; readonly kind: CostKind }
  | { readonly of: "effect"; readonly effect: string; readonly part: EffectPart };

/** Cents at each twentieth, quarter and half of the draws, and their mean. */
export interface MoneyQuantiles {
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  readonly mean: number;
}

/** How often the balance falls in each step, from `from` cents on; shares add to 1. */
export interface ReturnPicture {
  readonly from: number;
  readonly step: number;
  readonly shares: readonly number[];
}

/** How many units a year would pay for the project by themselves. A bound of which nothing is enough is absent. */
export interface EffectBreakEven {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  /** When all is favorable, when all is as held likely, when all is unfavorable. */
  readonly least: number;
  readonly likely?: number;
  readonly most?: number;
}

/** What would have to be avoided or gained so that effects cover the cost. */
export interface BreakEven {
  /** Cents of the year that effects must bring if they last one year. */
  readonly centsOfYear: { readonly least: number; readonly likely: number; readonly most: number };
  /** False when a part of the cost is not known: then these are floors. */
  readonly isComplete: boolean;
  /** One line for each effect that has an amount and a duration. */
  readonly effects: readonly EffectBreakEven[];
}

interface ReturnCommon {
  readonly breakEven: BreakEven;
  readonly costLines: readonly CostAssumption[];
  /** Every effect of the book, counted or not. */
  readonly effects: readonly EffectAssumption[];
  readonly intangible: readonly string[];
}

export interface ReturnEstimated extends ReturnCommon {
  readonly kind: "estimated";
  readonly draws: number;
  readonly costs: MoneyQuantiles;
  readonly valued: MoneyQuantiles;
  /** Effects less costs. */
  readonly balance: MoneyQuantiles;
  readonly probabilityAboveCosts: number;
  /** The same if every assumption were wrong the same way at once, instead of each on its own. */
  readonly together: { readonly probabilityAboveCosts: number; readonly p5: number; readonly p95: number };
  /** Part of the uncertainty of the balance that each assumption alone makes, 0 to 1, the largest first. */
  readonly drivers: readonly { readonly assumption: AssumptionName; readonly share: number }[];
  readonly picture: ReturnPicture;
}

export interface ReturnNotEstimable extends ReturnCommon {
  readonly kind: "notEstimable";
  readonly reason: ReturnRefusal;
}

export type ReturnFinding = ReturnEstimated | ReturnNotEstimable;
