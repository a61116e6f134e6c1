import { gather } from "../columns/gather.ts";
import { lowerBound } from "../columns/lower-bound.ts";
import { sortedOrder } from "../columns/sorted-order.ts";
import { FreeLine } from "./free-line.ts";
import type { Pool } from "./pool.ts";

/**
 * Comparison people sorted once by their score; the next free neighbour comes from a union-find, so that matching a
 * million people costs about as much as sorting them.
 *
 * Equal gaps go to the lower score; of equal scores at or above one's own the earlier row is taken, below one's
 * own the later row (the convention of MatchIt 4.7, whose pairs are reproduced).
 */
export class ScoreLine implements Pool {
  private readonly treated: Float64Array;
  private readonly width: number;
  private readonly order: Int32Array;
  private readonly scores: Float64Array;
  private readonly free: FreeLine;

  /** `width` is the largest allowed gap, Infinity for none. */
  constructor(treated: Float64Array, comparison: Float64Array, width: number) {
    this.treated = treated;
    this.width = width;
    this.order = sortedOrder(comparison);
    this.scores = gather(comparison, this.order);
    this.free = new FreeLine(comparison.length);
  }

  nearest(treated: number, refused?: ReadonlySet<number>): number {
    const { scores } = this;
    const score = this.treated[treated];
    const start = lowerBound(scores, score);
    let right = this.free.freeRight(start);
    let left = this.freeBelow(start);
    if (refused !== undefined) {
      while (right < scores.length && refused.has(right)) right = this.free.freeRight(right + 1);
      while (left >= 0 && refused.has(left)) left = this.freeBelow(left);
    }
    const rightGap = right < scores.length ? scores[right] - score : Number.POSITIVE_INFINITY;
    const leftGap = left >= 0 ? score - scores[left] : Number.POSITIVE_INFINITY;
    const nearer = Math.min(leftGap, rightGap);
    if (nearer > this.width || nearer === Number.POSITIVE_INFINITY) return -1;
    return rightGap < leftGap ? right : left;
  }

  gap(treated: number, position: number): number {
    return Math.abs(this.scores[position] - this.treated[treated]);
  }

  take(position: number): void {
    this.free.take(position);
  }

  isFree(position: number): boolean {
    return this.free.isFree(position);
  }

  personAt(position: number): number {
    return this.order[position];
  }

  private freeBelow(position: number): number {
    return position > 0 ? this.free.freeLeft(position - 1) : -1;
  }
}
