import { cholesky, solveCholesky } from "./cholesky.ts";

/** A small square matrix, one row after the other. */
export type SquareMatrix = readonly Float64Array[];

export function zeros(size: number): Float64Array[] {
  return Array.from({ length: size }, () => new Float64Array(size));
}

export function product(left: SquareMatrix, right: SquareMatrix): Float64Array[] {
  const size = right.length;
  return left.map((line) => {
    const row = new Float64Array(size);
    for (let k = 0; k < size; k++) for (let j = 0; j < size; j++) row[j] += line[k] * right[k][j];
    return row;
  });
}

/** Trace of left * right. */
export function traceOfProduct(left: SquareMatrix, right: SquareMatrix): number {
  let trace = 0;
  for (let i = 0; i < left.length; i++)
    for (let j = 0; j < left.length; j++) trace += left[i][j] * right[j][i];
  return trace;
}

/** vector' matrix vector. */
export function quadratic(matrix: SquareMatrix, vector: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < matrix.length; i++)
    for (let j = 0; j < matrix.length; j++) total += vector[i] * matrix[i][j] * vector[j];
  return total;
}

/** target += scale * source. */
export function addTo(target: Float64Array[], source: SquareMatrix, scale = 1): void {
  for (let i = 0; i < target.length; i++)
    for (let j = 0; j < target.length; j++) target[i][j] += scale * source[i][j];
}

/** Inverse of a symmetric positive definite matrix, with its log-determinant; undefined when it is not. */
export function invert(
  matrix: SquareMatrix,
): { readonly inverse: Float64Array[]; readonly logDeterminant: number } | undefined {
  const factor = cholesky(matrix);
  if (factor === undefined) return undefined;
  let logDeterminant = 0;
  factor.forEach((line, row) => {
    logDeterminant += 2 * Math.log(line[row]);
  });
  const inverse = matrix.map((_, row) => {
    const unit = new Float64Array(matrix.length);
    unit[row] = 1;
    return solveCholesky(factor, unit);
  });
  return { inverse, logDeterminant };
}
