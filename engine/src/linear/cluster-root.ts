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

/** Orthonormal vectors that span the given ones; outside their span the residual covariance is the identity. */
export function orthonormalSpan(vectors: readonly Float64Array[], length: number): Float64Array[] {
  const span: Float64Array[] = [];
  for (const vector of vectors) {
    if (span.length === length) break;
    const rest = Float64Array.from(vector);
    const before = norm(rest);
    for (let pass = 0; pass < 2; pass++) {
      for (const unit of span) {
        const share = product(unit, rest);
        for (let at = 0; at < length; at++) rest[at] -= share * unit[at];
      }
    }
    const after = norm(rest);
    if (after > 1e-10 * before) span.push(rest.map((value) => value / after));
  }
  return span;
}

/** U' (I - P V' - V P' + P M P') U, the covariance of the residuals of a cluster on its span. */
export function covarianceOnSpan(
  span: readonly Float64Array[],
  plain: readonly Float64Array[],
  weighted: readonly Float64Array[],
  moment: readonly Float64Array[],
): Float64Array[] {
  const onPlain = span.map((unit) => Float64Array.from(plain, (column) => product(unit, column)));
  const onWeighted = span.map((unit) => Float64Array.from(weighted, (column) => product(unit, column)));
  const spread = onPlain.map((shares) => Float64Array.from(moment, (line) => product(line, shares)));
  return span.map((_, i) =>
    Float64Array.from(span, (__, j) => {
      const cross = product(onPlain[i], onWeighted[j]) + product(onWeighted[i], onPlain[j]);
      return (i === j ? 1 : 0) - cross + product(onPlain[i], spread[j]);
    }),
  );
}

/** Inverse symmetric root times a vector; directions of zero spread carry no information and are set to 0. */
export function inverseRootTimes(
  span: readonly Float64Array[],
  covariance: Float64Array[],
  vector: Float64Array,
): Float64Array {
  const { values, vectors } = symmetricEigen(covariance);
  const shares = span.map((unit) => product(unit, vector));
  const changed = Float64Array.from(vector);
  values.forEach((value, index) => {
    let along = 0;
    shares.forEach((share, i) => {
      along += vectors[index][i] * share;
    });
    const factor = value > nothing ? 1 / Math.sqrt(value) - 1 : -1;
    span.forEach((unit, i) => {
      const step = factor * along * vectors[index][i];
      for (let at = 0; at < changed.length; at++) changed[at] += step * unit[at];
    });
  });
  return changed;
}

/** Sum of products. */
export function product(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at++) sum += left[at] * right[at];
  return sum;
}

function norm(vector: Float64Array): number {
  return Math.sqrt(product(vector, vector));
}
