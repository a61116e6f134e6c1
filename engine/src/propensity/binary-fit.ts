import { normalCumulative } from "../distributions/normal.ts";
import { cholesky, solveCholesky } from "../linear/cholesky.ts";
import { type IndexCriterion, type IndexMaximum, rowScores } from "../linear/maximize-index.ts";
import { coefficientsFrom, type OrthogonalBasis } from "../linear/orthogonal-basis.ts";
import { type BiasTerms, firthScores } from "./firth.ts";
import { normalDensity } from "./normal-hazard.ts";

export type Link = "logit" | "probit";

/** A fitted model of a 0/1 outcome. */
export interface BinaryFit {
  readonly link: Link;
  readonly basis: OrthogonalBasis;
  /** Coefficients of the kept columns (`basis.kept`). */
  readonly coefficients: Float64Array;
  /** Covariance matrix of the coefficients: inverse of the expected information. */
  readonly covariance: readonly Float64Array[];
  readonly probabilities: Float64Array;
  /** Log-odds, or normal quantile; keeps the order of people whose probability rounds to 0 or 1. */
  readonly linear: Float64Array;
  /** What each row adds to the fitted equation: the sum of score × (row of the directions) is zero. */
  readonly score: Float64Array;
  /** Minus the derivative of that sum along the directions of the basis. */
  readonly curvature: readonly Float64Array[];
  readonly deviance: number;
  readonly iterations: number;
  /** Bias-reduced fit (Firth) instead of maximum likelihood. */
  readonly penalized: boolean;
}

/** Probability at a value of the linear part, and its slope there. */
export function linkCurve(link: Link, linear: number): { readonly mean: number; readonly slope: number } {
  if (link === "probit") return { mean: normalCumulative(linear), slope: normalDensity(linear) };
  const odds = Math.exp(-Math.abs(linear));
  const below = odds / (1 + odds);
  return { mean: linear < 0 ? below : 1 - below, slope: below / (1 + odds) };
}

export type BinaryOutcome =
  | { readonly kind: "fitted"; readonly fit: BinaryFit }
  /** Columns (positions in the input) along which the arms come apart: no finite maximum exists. */
  | { readonly kind: "separated"; readonly columns: readonly number[] }
  | { readonly kind: "notConverged" };

/** Score of every row at the maximum, bias reduction included. */
export function scoresOf(
  criterion: IndexCriterion,
  { index, curvature }: IndexMaximum,
  basis: OrthogonalBasis,
  bias: BiasTerms | undefined,
): Float64Array {
  const score = rowScores(criterion, index);
  const factor = bias === undefined ? undefined : cholesky(curvature);
  if (bias === undefined || factor === undefined) return score;
  const added = firthScores(basis, bias, factor, index);
  return score.map((value, row) => value + added[row]);
}

/** Columns with a sizeable part in the direction that the index runs away along. */
export function separatingColumns(basis: OrthogonalBasis, step: Float64Array): readonly number[] {
  const direction = coefficientsFrom(basis, step);
  const parts = basis.kept.map((_, index) => {
    const spread = basis.triangle[index][index] / Math.sqrt(basis.rows);
    return index === 0 ? 0 : Math.abs(direction[index]) * spread;
  });
  const top = Math.max(...parts);
  return basis.kept.filter((_, index) => parts[index] > 0.05 * top);
}

/** Covariance of the coefficients from the information along the directions of the basis. */
export function covarianceOf(
  basis: OrthogonalBasis,
  information: readonly Float64Array[],
): readonly Float64Array[] {
  const factor = cholesky(information);
  if (factor === undefined) throw new Error("invalid information; positive definite after convergence: not");
  const units = information.map((_, index) => {
    const unit = new Float64Array(information.length);
    unit[index] = 1;
    return unit;
  });
  const half = units.map((unit) => coefficientsFrom(basis, solveCholesky(factor, unit)));
  return units.map((_, row) =>
    coefficientsFrom(
      basis,
      half.map((column) => column[row]),
    ),
  );
}

/** How an ascent that did not converge ended: the index of separated arms runs away, others are just not found. */
export function failureOf(
  maximum: IndexMaximum,
  basis: OrthogonalBasis,
  runaway: number,
): Exclude<BinaryOutcome, { kind: "fitted" }> {
  const far = maximum.index.some((value) => Math.abs(value) > runaway);
  return far
    ? { kind: "separated", columns: separatingColumns(basis, maximum.step) }
    : { kind: "notConverged" };
}
