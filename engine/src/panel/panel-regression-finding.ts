import type { Term } from "../columns/term.ts";
import type { NotEstimable, PointEstimate } from "../evaluate/finding.ts";
import type { Sentences } from "../evaluate/study.ts";
import type { ToldPanelCaveat } from "./panel-caveat.ts";
import type { PanelRefusalCode } from "./panel-refusal.ts";

/** A regression of units followed over time. */
export interface PanelRegressionStudy {
  /** Column that names the unit followed. */
  readonly unit: string;
  readonly period: string;
  /** Numeric column. */
  readonly outcome: string;
  /** What may come and go within a unit, such as hours of training; terms, or texts such as `hours`, `hours^2`. */
  readonly terms: readonly (string | Term)[];
  /** True when every period has a level of its own, default true. */
  readonly periodEffects?: boolean;
  /** Column of groups of units that share fate; the units themselves when absent. */
  readonly cluster?: string;
}

export const unitEffects = ["fixed", "random", "pooled"] as const;
/**
 * fixed: every unit is compared with itself; random: units are drawn from a common spread, which uses differences
 * between them too; pooled: rows are compared whatever their unit.
 */
export type UnitEffects = (typeof unitEffects)[number];

/** Choices of the evaluator. */
export interface PanelRegressionOptions {
  /** Default `fixed`. */
  readonly effects?: UnitEffects;
  /** Coverage of intervals, default 0.95. */
  readonly confidence?: number;
}

/** One coefficient. */
export interface PanelCoefficient extends PointEstimate {
  /** The term as in a model matrix, `(Intercept)`, or `period` and its name. */
  readonly term: string;
  /** Standard error if all rows were independent and of equal spread. */
  readonly conventionalError: number;
}

/** Coefficients with their uncertainty. */
export interface PanelRegressed {
  readonly kind: "estimated";
  readonly effects: UnitEffects;
  readonly coefficients: readonly PanelCoefficient[];
  readonly sizes: {
    readonly units: number;
    readonly observations: number;
    readonly periods: number;
    readonly clusters: number;
    /** Units seen once, which say nothing when every unit is compared with itself. */
    readonly seenOnce: number;
  };
  /** Of the random effects only: variances of rows and of units, and the share of the mean of each unit taken out. */
  readonly spread?: { readonly within: number; readonly between: number; readonly shares: Float64Array };
  readonly caveats: readonly ToldPanelCaveat[];
  readonly explanation: Sentences;
  readonly reading: Sentences;
}

/** No coefficients, with the cheapest remedy in the reading. */
export interface PanelRegressionRefused {
  readonly kind: "refused";
  readonly notEstimable: NotEstimable<PanelRefusalCode>;
  readonly caveats: readonly ToldPanelCaveat[];
}

export type PanelRegressionFinding = PanelRegressed | PanelRegressionRefused;
