import { sortedOrder } from "../columns/sorted-order.ts";
import { FreeLine } from "./free-line.ts";
import type { MatchingRules } from "./matching.ts";

/** Pairs found, in the order of the rounds: treated position and comparison position. */
export interface FoundPairs {
  readonly treated: number[];
  readonly comparison: number[];
}

/**
 * Greedy nearest neighbours on one score. The treated choose in turn (`turns` lists their positions); each
 * takes the nearest free comparison within the caliper; with a ratio above 1 everybody chooses once before
 * anybody chooses again. Equal gaps go to the lower score; of equal scores above one's own the earlier row is
 * taken, below one's own the later row (the convention of MatchIt 4.7, whose pairs are reproduced).
 *
 * The comparison scores are sorted once; the next free neighbour comes from a union-find: O(n log n) in all.
 */
export function matchOnScore(treated: Float64Array, comparison: Float64Array, turns: Int32Array, rules: MatchingRules): FoundPairs {
  const line = new ScoreLine(comparison);
  const found: FoundPairs = { treated: [], comparison: [] };
  const used: Set<number>[] = [];
  for (let round = 0; round < rules.ratio; round++) {
    for (const person of turns) {
      const own = rules.replace && rules.ratio > 1 ? (used[person] ??= new Set()) : undefined;
      const position = line.nearest(treated[person], rules.width, own);
      if (position < 0) continue;
      if (own !== undefined) own.add(position);
      if (!rules.replace) line.take(position);
      found.treated.push(person);
      found.comparison.push(line.personAt(position));
    }
  }
  return found;
}

/** Comparison people sorted by score, some of them taken. */
export class ScoreLine {
  private readonly order: Int32Array;
  private readonly scores: Float64Array;
  private readonly free: FreeLine;

  constructor(scores: Float64Array) {
    this.order = sortedOrder(scores);
    this.scores = Float64Array.from(this.order, (person) => scores[person]);
    this.free = new FreeLine(scores.length);
  }

  personAt(position: number): number {
    return this.order[position];
  }

  take(position: number): void {
    this.free.take(position);
  }

  isFree(position: number): boolean {
    return this.free.isFree(position);
  }

  gap(position: number, score: number): number {
    return Math.abs(this.scores[position] - score);
  }

  /** Position of the nearest free person within the width, or -1; `refused` positions are skipped. */
  nearest(score: number, width: number, refused?: ReadonlySet<number>): number {
    const { scores } = this;
    const start = lowerBound(scores, score);
    let right = this.free.freeRight(start);
    let left = start > 0 ? this.free.freeLeft(start - 1) : -1;
    if (refused !== undefined) {
      while (right < scores.length && refused.has(right)) right = this.free.freeRight(right + 1);
      while (left >= 0 && refused.has(left)) left = left > 0 ? this.free.freeLeft(left - 1) : -1;
    }
    const rightGap = right < scores.length ? scores[right] - score : Number.POSITIVE_INFINITY;
    const leftGap = left >= 0 ? score - scores[left] : Number.POSITIVE_INFINITY;
    if (Math.min(leftGap, rightGap) > width) return -1;
    if (rightGap < leftGap) return right;
    return left;
  }
}

/** First position whose score is not below the given one. */
function lowerBound(scores: Float64Array, score: number): number {
  let low = 0;
  let high = scores.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (scores[middle] < score) low = middle + 1;
    else high = middle;
  }
  return low;
}
