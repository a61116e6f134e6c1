import { symmetricEigen } from "./symmetric-eigen.ts";

/** Eigenvalues of a residual covariance up to this are directions in which nothing varies. */
const nothing = 1e-10;

/** Matrix^(-1/2) times a vector, written over the vector; directions without spread are set to 0. */
export function inverseRootOfOne(spread: number, vector: Float64Array): void {
  vector[0] = spread > nothing ? vector[0] / Math.sqrt(spread) : 0;
}

/**
 * The same for the matrix (a b, b d), in closed form: with s the root of its determinant and t that of a + d + 2 s, its
 * root is (matrix + s I) / t. False when a direction has next to no spread and the eigenvalues are needed.
 */
export function inverseRootOfTwo(a: number, b: number, d: number, vector: Float64Array): boolean {
  const determinant = a * d - b * b;
  if (!(a > 0 && d > 0 && determinant > 1e-6 * (a + d) * (a + d))) return false;
  const s = Math.sqrt(determinant);
  const scale = Math.sqrt(a + d + 2 * s) / ((a + s) * (d + s) - b * b);
  const [first, second] = vector;
  vector[0] = scale * ((d + s) * first - b * second);
  vector[1] = scale * ((a + s) * second - b * first);
  return true;
}

/** The same for a whole symmetric matrix, as a new vector. */
export function inverseRootOf(matrix: readonly Float64Array[], vector: ArrayLike<number>): Float64Array {
  return rootChange(matrix, vector).map((change, at) => vector[at] + change);
}

/** (matrix^(-1/2) - I) times a vector: what the root changes. */
export function rootChange(matrix: readonly Float64Array[], vector: ArrayLike<number>): Float64Array {
  const { values, vectors } = symmetricEigen(matrix);
  const change = new Float64Array(vector.length);
  values.forEach((value, index) => {
    const direction = vectors[index];
    let along = 0;
    for (let at = 0; at < change.length; at++) along += direction[at] * vector[at];
    const factor = (value > nothing ? 1 / Math.sqrt(value) - 1 : -1) * along;
    for (let at = 0; at < change.length; at++) change[at] += factor * direction[at];
  });
  return change;
}
