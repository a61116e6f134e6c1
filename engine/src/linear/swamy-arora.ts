import { leastSquares } from "./least-squares.ts";

/** How the spread of an outcome is shared between blocks and rows of a block. */
export interface SharedSpread {
  /** Variance of rows around their block. */
  readonly within: number;
  /** Variance of blocks around the fit, never below 0. */
  readonly between: number;
  /** Share of the mean of each block that is taken out before least squares: 0 pools all rows, 1 is fixed effects. */
  readonly shares: Float64Array;
}

/**
 * Swamy and Arora's variances of a random intercept, and the share of each block's mean to take out.
 *
 * `within` is given (residual variance with fixed effects). The means of blocks, regressed on the means of the
 * columns, have variance between + within/T, T the harmonic mean of the sizes of blocks.
 * Reference: Swamy & Arora (1972), Econometrica 40:261.
 * Checked against plm 2.6.2 (04a_jtrain.json, complete panel).
 */
export function swamyArora(
  start: Int32Array,
  columns: readonly Float64Array[],
  outcome: Float64Array,
  within: number,
): SharedSpread | undefined {
  const blocks = start.length - 1;
  const fit = leastSquares(
    columns.map((column) => blockMeans(start, column)),
    blockMeans(start, outcome),
  );
  const degrees = blocks - fit.basis.kept.length;
  if (degrees < 1) return undefined;
  const squares = fit.residuals.reduce((sum, residual) => sum + residual * residual, 0);
  const sizes = Float64Array.from({ length: blocks }, (_, block) => start[block + 1] - start[block]);
  const harmonic = blocks / sizes.reduce((sum, size) => sum + 1 / size, 0);
  const between = Math.max(0, squares / degrees - within / harmonic);
  return { within, between, shares: sizes.map((size) => 1 - Math.sqrt(within / (within + size * between))) };
}

/** Rows minus a share of the mean of their block. */
export function partlyWithin(start: Int32Array, values: Float64Array, shares: Float64Array): Float64Array {
  const means = blockMeans(start, values);
  const partly = Float64Array.from(values);
  for (let block = 0; block < means.length; block++) {
    for (let row = start[block]; row < start[block + 1]; row++) partly[row] -= shares[block] * means[block];
  }
  return partly;
}

function blockMeans(start: Int32Array, values: Float64Array): Float64Array {
  return Float64Array.from({ length: start.length - 1 }, (_, block) => {
    let sum = 0;
    for (let row = start[block]; row < start[block + 1]; row++) sum += values[row];
    return sum / (start[block + 1] - start[block]);
  });
}
