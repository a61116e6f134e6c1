/** Eigenvalues and orthonormal eigenvectors (`vectors[i]` belongs to `values[i]`), in no special order. */
export interface SymmetricEigen {
  readonly values: Float64Array;
  readonly vectors: readonly Float64Array[];
}

/**
 * Eigenvalues of a small symmetric matrix by cyclic Jacobi rotations.
 * Reference: Golub & Van Loan (2013), Matrix Computations, 4th ed., section 8.5.
 */
export function symmetricEigen(matrix: readonly Float64Array[]): SymmetricEigen {
  const size = matrix.length;
  const a = matrix.map((row) => Float64Array.from(row));
  const vectors = matrix.map((_, index) => {
    const unit = new Float64Array(size);
    unit[index] = 1;
    return unit;
  });
  for (let sweep = 0; sweep < 60; sweep++) {
    let rotated = false;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        if (Math.abs(a[p][q]) > 1e-17 * Math.sqrt(Math.abs(a[p][p] * a[q][q])) + 1e-300) {
          rotate(a, vectors, p, q);
          rotated = true;
        }
      }
    }
    if (!rotated) break;
  }
  return { values: Float64Array.from(a, (row, index) => row[index]), vectors };
}

function rotate(a: Float64Array[], vectors: Float64Array[], p: number, q: number): void {
  const angle = (a[q][q] - a[p][p]) / (2 * a[p][q]);
  const tangent = (angle >= 0 ? 1 : -1) / (Math.abs(angle) + Math.sqrt(angle * angle + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (const row of a) {
    const [left, right] = [row[p], row[q]];
    row[p] = cosine * left - sine * right;
    row[q] = sine * left + cosine * right;
  }
  turn(a[p], a[q], cosine, sine);
  turn(vectors[p], vectors[q], cosine, sine);
}

function turn(first: Float64Array, second: Float64Array, cosine: number, sine: number): void {
  for (let k = 0; k < first.length; k++) {
    const [left, right] = [first[k], second[k]];
    first[k] = cosine * left - sine * right;
    second[k] = sine * left + cosine * right;
  }
}
