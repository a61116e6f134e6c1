/** Lower triangle of a symmetric positive definite matrix, row by row. */
export type LowerTriangle = readonly Float64Array[];

/** Cholesky factor, or undefined when the matrix is not positive definite to working precision. */
export function cholesky(matrix: readonly Float64Array[]): LowerTriangle | undefined {
  const factor: Float64Array[] = [];
  for (let row = 0; row < matrix.length; row++) {
    const line = new Float64Array(row + 1);
    for (let column = 0; column <= row; column++) {
      const other = column === row ? line : factor[column];
      let rest = matrix[row][column];
      for (let k = 0; k < column; k++) rest -= line[k] * other[k];
      if (column < row) line[column] = rest / other[column];
      else if (rest > 1e-14 * matrix[row][row]) line[row] = Math.sqrt(rest);
      else return undefined;
    }
    factor.push(line);
  }
  return factor;
}

/** Solves L y = target. */
export function solveLower(factor: LowerTriangle, target: ArrayLike<number>): Float64Array {
  const solution = new Float64Array(factor.length);
  for (let row = 0; row < factor.length; row++) {
    let rest = target[row];
    for (let k = 0; k < row; k++) rest -= factor[row][k] * solution[k];
    solution[row] = rest / factor[row][row];
  }
  return solution;
}

/** Solves L L' x = target. */
export function solveCholesky(factor: LowerTriangle, target: ArrayLike<number>): Float64Array {
  const solution = solveLower(factor, target);
  for (let row = factor.length - 1; row >= 0; row--) {
    solution[row] /= factor[row][row];
    for (let k = 0; k < row; k++) solution[k] -= factor[row][k] * solution[row];
  }
  return solution;
}
