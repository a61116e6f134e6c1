import { rootChange } from "./cluster-root.ts";
import { symmetricEigen } from "./symmetric-eigen.ts";

/** Shares of a vector's length below which it lies in the span of the others. */
const nothing = 1e-10;

/**
 * What (I + B S B')^(-1/2) changes in a vector, as shares g of the columns of B: the change is B g. Only the products
 * B'B (`gram`) and B'v (`products`) are needed, so that the length of the columns does not matter.
 *
 * With the eigenvalues L and vectors W of B'B after dividing every column by its length, U = B D W L^(-1/2) is an
 * orthonormal basis of the columns, and outside of it the matrix is the identity.
 */
export function lowRankRootChange(
  gram: readonly Float64Array[],
  products: Float64Array,
  core: readonly Float64Array[],
): Float64Array {
  const lengths = gram.map((row, at) => Math.sqrt(row[at]));
  const scaled = gram.map((row, i) =>
    row.map((value, j) => (lengths[i] > 0 && lengths[j] > 0 ? value / (lengths[i] * lengths[j]) : 0)),
  );
  const { values, vectors } = symmetricEigen(scaled);
  const kept = [...values.keys()].filter((at) => values[at] > nothing);
  const roots = kept.map((at) => Math.sqrt(values[at]));
  // Rows of C with B = U C, and the vector's shares of U.
  const onBasis = kept.map((own, at) => vectors[own].map((share, i) => roots[at] * share * lengths[i]));
  const shares = kept.map((own, at) => {
    let sum = 0;
    for (let i = 0; i < products.length; i++)
      if (lengths[i] > 0) sum += (vectors[own][i] * products[i]) / lengths[i];
    return sum / roots[at];
  });
  const change = rootChange(identityPlus(onBasis, core), shares);
  const changed = new Float64Array(products.length);
  kept.forEach((own, at) => {
    for (let i = 0; i < changed.length; i++)
      if (lengths[i] > 0) changed[i] += (vectors[own][i] * change[at]) / (roots[at] * lengths[i]);
  });
  return changed;
}

/** I + C S C'. */
function identityPlus(onBasis: readonly Float64Array[], core: readonly Float64Array[]): Float64Array[] {
  const half = onBasis.map((row) =>
    core.map((line) => line.reduce((sum, value, j) => sum + value * row[j], 0)),
  );
  return half.map((row, i) =>
    Float64Array.from(onBasis, (other, j) =>
      row.reduce((sum, value, at) => sum + value * other[at], i === j ? 1 : 0),
    ),
  );
}
