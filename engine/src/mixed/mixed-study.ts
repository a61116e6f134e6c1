import type { Term } from "../columns/term.ts";
import type { Sentences } from "../evaluate/study.ts";
import type { Criterion } from "../linear/variance-components.ts";

/** What is modelled: an outcome of people (rows) in groups (companies, sites, the person measured several times). */
export interface MixedStudy {
  readonly outcome: string;
  /** The column whose coefficient is the question: training (0/1), time, dose. */
  readonly effect: string;
  /**
   * `training` when that column says who is trained: 0/1, or a text column with `treatedLabel`; default `amount`, any
   * number.
   */
  readonly effectKind?: "training" | "amount";
  readonly treatedLabel?: string;
  /** Other fixed terms: columns, `x^2`, `a:b`. */
  readonly covariates?: readonly (string | Term)[];
  /** Column of the groups. */
  readonly group: string;
  /** Columns whose coefficients differ between groups, beside the constant; none by default. */
  readonly slopes?: readonly string[];
  /** Column of time, in equal steps; read by `autoregressiveMixed`. */
  readonly time?: string;
  /** How sentences name the outcome, and the unit printed after figures. */
  readonly wording?: { readonly outcome?: Sentences; readonly unit?: string };
}

/**
 * `linearMixed`: independent residuals; `autoregressiveMixed`: residuals that fade with time, one number per step.
 */
export const mixedMethodNames = ["linearMixed", "autoregressiveMixed"] as const;
export type MixedMethodName = (typeof mixedMethodNames)[number];

export const freedomRules = ["kenwardRoger", "satterthwaite"] as const;
/** Where the degrees of freedom of the interval come from. */
export type FreedomRule = (typeof freedomRules)[number];

/** Choices of the evaluator; what a method does not read becomes a caveat. */
export interface MixedOptions {
  /** Default `linearMixed`. */
  readonly method?: MixedMethodName;
  /** Default `reml`; `ml` is for comparing models and its intervals are too short. */
  readonly criterion?: Criterion;
  /** Whether the slope and the level of a group may be correlated, default true. */
  readonly correlated?: boolean;
  /** Default `kenwardRoger`, `satterthwaite` for `autoregressiveMixed` and for `ml`. */
  readonly degreesOfFreedom?: FreedomRule;
  /** Coverage of intervals, default 0.95. */
  readonly confidence?: number;
}
