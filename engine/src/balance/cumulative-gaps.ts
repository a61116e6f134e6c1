import { sortedOrder } from "../columns/sorted-order.ts";
import type { ArmWeights } from "./arm-weights.ts";

/** Largest and mean gap between the cumulative distributions of the arms, over the distinct values of all people. */
export interface CumulativeGap {
  readonly max: number;
  readonly mean: number;
}

/** Columns with at most so many different values are counted instead of sorted. */
const fewValues = 16;

/** Gaps between the weighted cumulative distributions of the arms, before and after the design. */
export function cumulativeGaps(
  values: Float64Array,
  weights: ArmWeights,
): { readonly before: CumulativeGap; readonly after: CumulativeGap } {
  const steps = countedSteps(values, weights) ?? sortedSteps(values, weights);
  return { before: gapOf(steps, 0), after: gapOf(steps, 1) };
}

/** Running sums over the distinct values in increasing order, two figures each: before and after. */
interface Steps {
  readonly sums: Float64Array;
  readonly count: number;
}

function gapOf({ sums, count }: Steps, moment: 0 | 1): CumulativeGap {
  let max = 0;
  let total = 0;
  for (let step = 0; step < count; step++) {
    const gap = Math.abs(sums[2 * step + moment]);
    if (gap > max) max = gap;
    total += gap;
  }
  return { max, mean: total / count };
}

function sortedSteps(values: Float64Array, { signedShares }: ArmWeights): Steps {
  const order = sortedOrder(values);
  const sums = new Float64Array(2 * values.length);
  let [before, after, count] = [0, 0, 0];
  let value = values[order[0]];
  for (let at = 0; at < order.length; at++) {
    const person = order[at];
    if (values[person] !== value) {
      sums[2 * count] = before;
      sums[2 * count + 1] = after;
      count++;
      value = values[person];
    }
    before += signedShares[2 * person];
    after += signedShares[2 * person + 1];
  }
  sums[2 * count] = before;
  sums[2 * count + 1] = after;
  return { sums, count: count + 1 };
}

/** The same without sorting, for columns such as 0/1; undefined when there are too many values. */
function countedSteps(values: Float64Array, { signedShares }: ArmWeights): Steps | undefined {
  const distinct: number[] = [];
  const sums = new Float64Array(2 * fewValues);
  let at = -1;
  for (let person = 0; person < values.length; person++) {
    if (values[person] !== distinct[at]) {
      at = distinct.indexOf(values[person]);
      if (at < 0) at = distinct.push(values[person]) - 1;
      if (at === fewValues) return undefined;
    }
    sums[2 * at] += signedShares[2 * person];
    sums[2 * at + 1] += signedShares[2 * person + 1];
  }
  const order = [...distinct.keys()].sort((a, b) => distinct[a] - distinct[b]);
  const running = new Float64Array(2 * distinct.length);
  let [before, after] = [0, 0];
  order.forEach((own, step) => {
    before += sums[2 * own];
    after += sums[2 * own + 1];
    running[2 * step] = before;
    running[2 * step + 1] = after;
  });
  return { sums: running, count: distinct.length };
}
