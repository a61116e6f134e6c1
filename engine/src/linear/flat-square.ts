/** S = L (I + L'AL)^-1 L' and log |I + L'AL|. */
export function middleOf(root: Float64Array, inner: Float64Array, q: number) {
  const turned = transposed(root, q);
  const core = multiply(multiply(turned, inner, q), root, q);
  for (let i = 0; i < q; i++) core[i * q + i] += 1;
  const factor = new Float64Array(q * q);
  let logDeterminant = 0;
  for (let i = 0; i < q; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = core[i * q + j];
      for (let k = 0; k < j; k++) rest -= factor[i * q + k] * factor[j * q + k];
      factor[i * q + j] = i === j ? Math.sqrt(rest) : rest / factor[j * q + j];
    }
    logDeterminant += 2 * Math.log(factor[i * q + i]);
  }
  // Rows of C^-1 L', with C C' = I + L'AL; S is their cross-product.
  const half = turned.slice();
  for (let i = 0; i < q; i++) {
    for (let k = 0; k < i; k++)
      for (let at = 0; at < q; at++) half[i * q + at] -= factor[i * q + k] * half[k * q + at];
    for (let at = 0; at < q; at++) half[i * q + at] /= factor[i * q + i];
  }
  return { middle: multiply(transposed(half, q), half, q), logDeterminant };
}

/** left * right, both flat by rows. */
export function multiply(left: Float64Array, right: Float64Array, size: number): Float64Array {
  const product = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let k = 0; k < size; k++)
      for (let j = 0; j < size; j++) product[i * size + j] += left[i * size + k] * right[k * size + j];
  return product;
}

function transposed(matrix: Float64Array, size: number): Float64Array {
  return matrix.map((_, at) => matrix[(at % size) * size + Math.floor(at / size)]);
}

export function traceOf(matrix: Float64Array, size: number): number {
  let trace = 0;
  for (let i = 0; i < size; i++) trace += matrix[i * size + i];
  return trace;
}
