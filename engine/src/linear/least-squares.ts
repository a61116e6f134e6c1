import {
  basisOfFresh,
  coefficientsFrom,
  combineDirections,
  contrastOnDirections,
  dot,
  type OrthogonalBasis,
  orthogonalBasis,
  times,
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
  return fitOn(regressors(columns, outcome.length, weights), outcome);
}

/** Columns of a linear model made ready for any outcome. */
export type Regressors = Pick<LeastSquaresFit, "basis" | "rootWeights">;

/** Makes columns ready, with positive weights. */
export function regressors(
  columns: readonly Float64Array[],
  rows: number,
  weights?: Float64Array,
): Regressors {
  const rootWeights = weights === undefined ? new Float64Array(rows).fill(1) : weights.map(Math.sqrt);
  const scale = weights === undefined ? undefined : rootWeights;
  return { basis: orthogonalBasis(columns, rows, scale), rootWeights };
}

/** Makes ready a constant and the given rows of longer columns, with positive weights of the rows. */
export function regressorsOfRows(
  columns: readonly Float64Array[],
  places: Int32Array,
  weights: Float64Array,
): Regressors {
  const rootWeights = weights.map(Math.sqrt);
  const fresh = (position: number) => {
    const column = rootWeights.slice();
    if (position === 0) return column;
    const values = columns[position - 1];
    for (let row = 0; row < column.length; row++) column[row] *= values[places[row]];
    return column;
  };
  const basis = basisOfFresh({ rows: places.length, count: columns.length + 1, fresh });
  return { basis, rootWeights };
}

/** Least squares of one outcome on columns made ready. */
export function fitOn({ basis, rootWeights }: Regressors, outcome: Float64Array): LeastSquaresFit {
  const target = times(outcome, rootWeights);
  const coordinates = Float64Array.from(basis.directions, (direction) => dot(direction, target));
  const residuals = combineDirections(basis, coordinates);
  for (let row = 0; row < residuals.length; row++)
    residuals[row] = (target[row] - residuals[row]) / rootWeights[row];
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
