import type { Pool } from "./pool.ts";

/** Scores that limit who may be paired with whom in a cloud of points. */
export interface ScoreLimit {
  readonly treated: Float64Array;
  readonly comparison: Float64Array;
  readonly width: number;
}

/**
 * Comparison people as points; the nearest is found by looking at all of them, which costs treated x comparison
 * x coordinates. Equal distances go to the earlier row.
 */
export class PointCloud implements Pool {
  private readonly treated: readonly Float64Array[];
  private readonly comparison: readonly Float64Array[];
  private readonly limit: ScoreLimit | undefined;
  private readonly taken: Uint8Array;

  /** Points are given coordinate by coordinate, one array per coordinate. */
  constructor(
    treated: readonly Float64Array[],
    comparison: readonly Float64Array[],
    size: number,
    limit?: ScoreLimit,
  ) {
    this.treated = treated;
    this.comparison = comparison;
    this.limit = limit;
    this.taken = new Uint8Array(size);
  }

  nearest(treated: number, refused?: ReadonlySet<number>): number {
    let best = -1;
    let bestGap = Number.POSITIVE_INFINITY;
    for (let position = 0; position < this.taken.length; position++) {
      if (this.taken[position] === 1 || refused?.has(position) || this.isTooFar(treated, position)) continue;
      const gap = this.squaredGap(treated, position, bestGap);
      if (gap < bestGap) {
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
    return position;
  }

  private isTooFar(treated: number, position: number): boolean {
    const limit = this.limit;
    return limit !== undefined && Math.abs(limit.treated[treated] - limit.comparison[position]) > limit.width;
  }

  private squaredGap(treated: number, position: number, enough: number): number {
    let sum = 0;
    for (let axis = 0; axis < this.treated.length && sum < enough; axis++) {
      const difference = this.treated[axis][treated] - this.comparison[axis][position];
      sum += difference * difference;
    }
    return sum;
  }
}
