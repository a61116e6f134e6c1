import { blockRows, blocksOf, CrossProduct } from "../linear/blocked-products.ts";
import type { Block, CohortLayout } from "./cohort-layout.ts";

/**
 * Changes of outcome from each period to the next within one block of a balanced panel, summed over its units. Every
 * change between two periods is a sum of such steps, so that means and products of all comparisons without covariates
 * follow from as many columns as there are periods, however many comparisons there are. Steps and not levels: how far
 * units are from each other drops out before anything is squared.
 */
export interface BlockSteps {
  readonly count: number;
  /** Sum of weights. */
  readonly total: number;
  /** Weighted mean of the step into each period; 0 for the first. */
  readonly means: Float64Array;
  /**
   * Sums of squared weight × (step − mean) × (step − mean), by period of each step. The first period has no step: its
   * place is that of the weight alone, a column of ones.
   */
  readonly products: readonly Float64Array[];
}

/** Steps of every block of a balanced layout. */
export function stepsOf(layout: CohortLayout): readonly BlockSteps[] {
  return layout.blocks.map((block) => stepsOfBlock(layout, block));
}

/** Weighted mean of the change of a block from one period to another. */
export function meanChange({ means }: BlockSteps, base: number, period: number): number {
  let sum = 0;
  for (let at = Math.min(base, period) + 1; at <= Math.max(base, period); at++) sum += means[at];
  return period < base ? -sum : sum;
}

function stepsOfBlock({ weights, outcomes }: CohortLayout, { from, to }: Block): BlockSteps {
  let total = 0;
  for (let place = from; place < to; place++) total += weights[place];
  const means = new Float64Array(outcomes.length);
  for (let period = 1; period < outcomes.length; period++) {
    const [now, before] = [outcomes[period], outcomes[period - 1]];
    let sum = 0;
    for (let place = from; place < to; place++) sum += weights[place] * (now[place] - before[place]);
    means[period] = to > from ? sum / total : 0;
  }
  const columns = outcomes.map(() => new Float64Array(blockRows));
  const squares = new Float64Array(blockRows);
  const cross = new CrossProduct(columns.length);
  columns[0].fill(1);
  for (const { from: offset, rows } of blocksOf(to - from)) {
    const first = from + offset;
    for (let row = 0; row < rows; row++) squares[row] = weights[first + row] ** 2;
    for (let period = 1; period < columns.length; period++) {
      const [now, before, own] = [outcomes[period], outcomes[period - 1], columns[period]];
      const mean = means[period];
      for (let row = 0; row < rows; row++) own[row] = now[first + row] - before[first + row] - mean;
    }
    cross.add(columns, { from: 0, rows }, squares);
  }
  return { count: to - from, total, means, products: cross.square() };
}
