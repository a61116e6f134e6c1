import { gather } from "../columns/gather.ts";
import { lowerBound } from "../columns/lower-bound.ts";
import { sortedOrder } from "../columns/sorted-order.ts";
import type { Pool } from "./pool.ts";

/** Scores that limit who may be paired with whom in a cloud of points. */
export interface ScoreLimit {
  readonly treated: Float64Array;
  readonly comparison: Float64Array;
  readonly width: number;
}

/** Points coordinate by coordinate, one array per axis. */
export type Points = readonly Float64Array[];

/**
 * Comparison people as points, sorted along the first axis, or along the score that limits them. The search walks
 * outwards from the treated person's place and stops where the axis alone is farther than the best point found,
 * or the score than its limit: at worst everybody is looked at. Of equal distances the last met is taken,
 * under a score limit the
 * first met (the conventions of MatchIt 4.7).
 */
export class PointCloud implements Pool {
  private readonly treated: Points;
  private readonly comparison: Points;
  private readonly limit: ScoreLimit | undefined;
  private readonly order: Int32Array;
  private readonly axis: Float64Array;
  private readonly taken: Uint8Array;

  constructor(treated: Points, comparison: Points, size: number, limit?: ScoreLimit) {
    this.treated = treated;
    const axis = limit?.comparison ?? comparison[0] ?? new Float64Array(size);
    this.order = sortedOrder(axis);
    this.axis = gather(axis, this.order);
    this.comparison = comparison.map((values) => gather(values, this.order));
    this.limit = limit;
    this.taken = new Uint8Array(size);
  }

  nearest(treated: number, refused?: ReadonlySet<number>): number {
    const { limit } = this;
    const place = (limit?.treated ?? this.treated[0])?.[treated] ?? 0;
    let right = lowerBound(this.axis, place);
    let left = right - 1;
    let best = -1;
    let bestGap = Number.POSITIVE_INFINITY;
    while (left >= 0 || right < this.axis.length) {
      const leftGap = left >= 0 ? place - this.axis[left] : Number.POSITIVE_INFINITY;
      const rightGap = right < this.axis.length ? this.axis[right] - place : Number.POSITIVE_INFINITY;
      const position = leftGap <= rightGap ? left-- : right++;
      const axisGap = Math.min(leftGap, rightGap);
      // A hair of slack: rounding may put an equal distance just beyond the axis gap.
      if (limit === undefined ? axisGap ** 2 > bestGap * (1 + 1e-12) : axisGap > limit.width) break;
      if (this.taken[position] === 1 || refused?.has(position)) continue;
      const gap = this.squaredGap(treated, position, bestGap);
      if (gap < bestGap || (gap === bestGap && limit === undefined && best >= 0)) {
        bestGap = gap;
        best = position;
      }
    }
    return best;
  }

  gap(treated: number, position: number): number {
    return Math.sqrt(this.squaredGap(treated, position, Number.POSITIVE_INFINITY));
  }

  take(position: number): void {
    this.taken[position] = 1;
  }

  isFree(position: number): boolean {
    return this.taken[position] === 0;
  }

  personAt(position: number): number {
    return this.order[position];
  }

  private squaredGap(treated: number, position: number, enough: number): number {
    let sum = 0;
    for (let axis = 0; axis < this.treated.length && sum <= enough; axis++) {
      const difference = this.treated[axis][treated] - this.comparison[axis][position];
      sum += difference * difference;
    }
    return sum;
  }
}
