import { sortedOrder } from "../columns/sorted-order.ts";
import type { ArmWeights } from "./arm-weights.ts";

/** Largest and mean gap between the cumulative distributions of the arms, over the distinct values of all people. */
export interface CumulativeGap {
  readonly max: number;
  readonly mean: number;
}

/** Columns with at most so many different values are counted instead of sorted. */
const fewValues = 16;

/** Gaps before and after the design. */
export interface CumulativeGaps {
  readonly before: CumulativeGap;
  readonly after: CumulativeGap;
}

/** Gaps between the weighted cumulative distributions of the arms, before and after the design. */
export function cumulativeGaps(values: Float64Array, weights: ArmWeights): CumulativeGaps {
  return countedGaps(values, weights) ?? sortedGaps(values, weights);
}

function sortedGaps(values: Float64Array, { signedShares }: ArmWeights): CumulativeGaps {
  const order = sortedOrder(values);
  let [before, after, count] = [0, 0, 1];
  let [mostBefore, mostAfter, sumBefore, sumAfter] = [0, 0, 0, 0];
  let value = values[order[0]];
  for (let at = 0; at < order.length; at++) {
    const person = order[at];
    if (values[person] !== value) {
      value = values[person];
      count++;
      const gapBefore = Math.abs(before);
      const gapAfter = Math.abs(after);
      sumBefore += gapBefore;
      sumAfter += gapAfter;
      mostBefore = Math.max(mostBefore, gapBefore);
      mostAfter = Math.max(mostAfter, gapAfter);
    }
    before += signedShares[2 * person];
    after += signedShares[2 * person + 1];
  }
  return {
    before: { max: mostBefore, mean: sumBefore / count },
    after: { max: mostAfter, mean: sumAfter / count },
  };
}

/** The same without sorting, for columns such as 0/1; undefined when there are too many values. */
function countedGaps(values: Float64Array, { signedShares }: ArmWeights): CumulativeGaps | undefined {
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
  const gapOf = (moment: 0 | 1): CumulativeGap => {
    let [running, max, total] = [0, 0, 0];
    // Above the largest value both distributions are 1.
    for (const own of order.slice(0, -1)) {
      running += sums[2 * own + moment];
      max = Math.max(max, Math.abs(running));
      total += Math.abs(running);
    }
    return { max, mean: total / order.length };
  };
  return { before: gapOf(0), after: gapOf(1) };
}
