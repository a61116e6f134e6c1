import {
  coefficientsFrom,
  combineDirections,
  contrastOnDirections,
  dot,
  type OrthogonalBasis,
  orthogonalBasis,
} from "./orthogonal-basis.ts";

/** A fitted linear model. Weighted rows are scaled by the root of their weight, so that Q'Q = I. */
export interface LeastSquaresFit {
  /** Basis of sqrt(weight) * X. */
  readonly basis: OrthogonalBasis;
  /** Coefficients of the kept columns, in the order of `basis.kept`. */
  readonly coefficients: Float64Array;
  /** y - X b, unweighted. */
  readonly residuals: Float64Array;
  /** Root of the weight of each row. */
  readonly rootWeights: Float64Array;
}

/**
 * Least squares of `outcome` on `columns` (include the intercept column), with positive weights.
 * Determined columns are left out and listed in `basis.aliased`.
 */
export function leastSquares(
  columns: readonly Float64Array[],
  outcome: Float64Array,
  weights?: Float64Array,
): LeastSquaresFit {
  const rootWeights =
    weights === undefined ? new Float64Array(outcome.length).fill(1) : weights.map(Math.sqrt);
  const scaled = weights === undefined ? columns : columns.map((column) => times(column, rootWeights));
  const basis = orthogonalBasis(scaled, outcome.length);
  const target = times(outcome, rootWeights);
  const coordinates = Float64Array.from(basis.directions, (direction) => dot(direction, target));
  const fitted = combineDirections(basis, coordinates);
  const residuals = target.map((value, row) => (value - fitted[row]) / rootWeights[row]);
  return { basis, coefficients: coefficientsFrom(basis, coordinates), residuals, rootWeights };
}

/** A weighted sum of coefficients: what to report, and how each row pulls on it. */
export interface LinearContrast {
  readonly estimate: number;
  /** z with contrast'b = sum over rows of (Q z)[row] * sqrt(weight) * y. */
  readonly shares: Float64Array;
  /** sqrt(weight)[row] * (Q z)[row]: the derivative of the estimate by the outcome of the row. */
  readonly pull: Float64Array;
}

/** Contrast over all input columns; entries of aliased columns are ignored, as their coefficient is zero. */
export function linearContrast(fit: LeastSquaresFit, contrast: ArrayLike<number>): LinearContrast {
  const onKept = fit.basis.kept.map((position) => contrast[position]);
  const shares = contrastOnDirections(fit.basis, onKept);
  const pull = times(combineDirections(fit.basis, shares), fit.rootWeights);
  let estimate = 0;
  onKept.forEach((share, index) => {
    estimate += share * fit.coefficients[index];
  });
  return { estimate, shares, pull };
}

/** Leverage of each row: the diagonal of the hat matrix. */
export function leverages(basis: OrthogonalBasis): Float64Array {
  const leverage = new Float64Array(basis.rows);
  for (const direction of basis.directions) {
    for (let row = 0; row < basis.rows; row++) leverage[row] += direction[row] * direction[row];
  }
  return leverage;
}

function times(left: Float64Array, right: Float64Array): Float64Array {
  const products = new Float64Array(left.length);
  for (let row = 0; row < products.length; row++) products[row] = left[row] * right[row];
  return products;
}
