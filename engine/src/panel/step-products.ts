import { type BlockSteps, meanChange } from "./block-steps.ts";
import type { ComparedCell } from "./comparison-cells.ts";

/**
 * Sums over the units of a block of products of influences of comparisons two by two and, last, of their weights: small
 * algebra on the products of steps.
 */
export function productsOfSteps(
  steps: BlockSteps,
  cells: readonly ComparedCell[],
  block: number,
): readonly Float64Array[] {
  const size = steps.means.length;
  const weight = new Float64Array(size);
  weight[0] = 1;
  const loadings = [...cells.map((cell) => loadingsOf(steps, cell, block)), weight];
  const moved = loadings.map((loading) => timesProducts(steps, loading));
  return moved.map((line) => Float64Array.from(loadings, (loading) => dot(line, loading)));
}

/** What an influence is made of: so much of each step about its mean and, first, of the weight alone. */
function loadingsOf(steps: BlockSteps, { period, base, arms }: ComparedCell, block: number): Float64Array {
  const loadings = new Float64Array(steps.means.length);
  for (const { blocks, mean, scale } of arms ?? []) {
    if (!blocks.includes(block)) continue;
    const direction = period < base ? -scale : scale;
    for (let at = Math.min(base, period) + 1; at <= Math.max(base, period); at++) loadings[at] += direction;
    loadings[0] += scale * (meanChange(steps, base, period) - mean);
  }
  return loadings;
}

function timesProducts({ products }: BlockSteps, loading: Float64Array): Float64Array {
  return Float64Array.from(products, (line) => dot(line, loading));
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at++) sum += left[at] * right[at];
  return sum;
}
