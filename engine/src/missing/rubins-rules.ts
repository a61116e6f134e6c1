import { studentQuantile, studentTwoSided } from "../distributions/student-t.ts";
import type { MissingNotEstimable, MissingRefusal } from "./missing-refusal.ts";
import { missingNotEstimable } from "./words-of-missing.ts";

/** The same figure from several completed data sets. */
export interface CompletedFigures {
  readonly estimates: ArrayLike<number>;
  /** Squared standard errors. */
  readonly variances: ArrayLike<number>;
  /** Degrees of freedom had nothing been missing. */
  readonly completeDegreesOfFreedom: number;
  readonly confidence?: number;
}

export interface PooledFigure {
  readonly kind: "estimated";
  readonly estimate: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  readonly statistic: number;
  readonly pValue: number;
  readonly confidenceInterval: readonly [number, number];
  /** Mean variance inside completed sets. */
  readonly within: number;
  /** Variance of the estimates between sets. */
  readonly between: number;
  readonly total: number;
  /** Relative increase of the variance because values are missing. */
  readonly relativeIncrease: number;
  /** Share of the variance due to missing values. */
  readonly missingShare: number;
  /** Share of information that is missing, allowing for the few sets. */
  readonly missingInformation: number;
}

export type PoolingFinding =
  | PooledFigure
  | { readonly kind: "refused"; readonly notEstimable: MissingNotEstimable };

const fewestSets = 2;

/**
 * Rubin's rules, with the degrees of freedom of Barnard and Rubin.
 *
 * Estimand: that of the analysis of each completed data set.
 * Assumptions: the sets were drawn from what the observed values say of the missing ones (missing at random, a proper
 * imputation that includes everything the analysis uses), and each analysis is roughly normal.
 * Do not use with sets that were filled in by means or by a single best guess, or with fewer than two sets.
 * In words: the mean of the estimates; the mean of their variances plus (1 + 1/m) times the variance between them.
 * Reference: Rubin (1987), Multiple Imputation for Nonresponse in Surveys, p. 76-77; Barnard & Rubin (1999),
 * Biometrika 86:948, p. 949-950.
 * Checked against: mice 3.15.0 (08d_missing_data.json and engine/reference/missing).
 */
export function poolCompleted(figures: CompletedFigures): PoolingFinding {
  const refusal = refusalOf(figures);
  if (refusal !== undefined) return { kind: "refused", notEstimable: missingNotEstimable(refusal) };
  const { completeDegreesOfFreedom: complete, confidence = 0.95 } = figures;
  const estimates = Array.from(figures.estimates);
  const sets = estimates.length;
  const estimate = estimates.reduce((sum, one) => sum + one, 0) / sets;
  const within = Array.from(figures.variances).reduce((sum, one) => sum + one, 0) / sets;
  const between = estimates.reduce((sum, one) => sum + (one - estimate) ** 2, 0) / (sets - 1);
  const extra = (1 + 1 / sets) * between;
  const total = within + extra;
  const missingShare = extra / total;
  const degreesOfFreedom = degreesOf(missingShare, sets, complete);
  const standardError = Math.sqrt(total);
  const reach = studentQuantile((1 + confidence) / 2, degreesOfFreedom) * standardError;
  const relativeIncrease = extra / within;
  return {
    kind: "estimated",
    estimate,
    standardError,
    degreesOfFreedom,
    statistic: estimate / standardError,
    pValue: studentTwoSided(estimate / standardError, degreesOfFreedom),
    confidenceInterval: [estimate - reach, estimate + reach],
    within,
    between,
    total,
    relativeIncrease,
    missingShare,
    missingInformation: (relativeIncrease + 2 / (degreesOfFreedom + 3)) / (relativeIncrease + 1),
  };
}

/** What the sets allow and what the complete data would, combined as by two resistances in parallel. */
function degreesOf(missingShare: number, sets: number, complete: number): number {
  const observed = Number.isFinite(complete)
    ? ((complete + 1) / (complete + 3)) * complete * (1 - missingShare)
    : Number.POSITIVE_INFINITY;
  const ofSets = (sets - 1) / missingShare ** 2;
  if (!Number.isFinite(ofSets)) return Number.isFinite(observed) ? observed : 1e9;
  return Number.isFinite(observed) ? (ofSets * observed) / (ofSets + observed) : ofSets;
}

function refusalOf(figures: CompletedFigures): MissingRefusal | undefined {
  const { estimates, variances, completeDegreesOfFreedom, confidence = 0.95 } = figures;
  if (estimates.length < fewestSets) {
    return { code: "tooFewImputations", imputations: estimates.length, needed: fewestSets };
  }
  if (variances.length !== estimates.length) return { code: "unequalColumns", column: "variances" };
  if (!Array.from(estimates).every(Number.isFinite)) return { code: "optionOutOfRange", option: "estimates" };
  const positive = Array.from(variances).every((one) => one > 0 && Number.isFinite(one));
  if (!positive) return { code: "optionOutOfRange", option: "variances" };
  if (!(completeDegreesOfFreedom > 0)) {
    return { code: "optionOutOfRange", option: "completeDegreesOfFreedom" };
  }
  return confidence > 0 && confidence < 1 ? undefined : { code: "optionOutOfRange", option: "confidence" };
}
