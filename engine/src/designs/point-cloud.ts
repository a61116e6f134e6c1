import { type Points, PointTree } from "./point-tree.ts";
import type { Pool } from "./pool.ts";
import type { Coordinates } from "./scaled-coordinates.ts";

/** Scores that limit who may be paired with whom in a cloud of points. */
export interface ScoreLimit {
  readonly treated: Float64Array;
  readonly comparison: Float64Array;
  readonly width: number;
}

/** The points of both arms; `size` counts the comparison people. */
export interface CloudPoints {
  readonly treated: Points;
  readonly comparison: Points;
  readonly size: number;
  readonly side: Coordinates["side"];
}

/**
 * Comparison people as points, numbered as they come.
 *
 * Of equal distances the one farthest along the first axis is taken; of those on both sides, the one on `side`; then
 * the earliest row on the lower side, the latest on the upper one (the pairs of MatchIt 4.7 are reproduced).
 * Distances and axis gaps that differ by rounding only count as equal, so that units and processors do not matter.
 */
export class PointCloud implements Pool {
  private readonly treated: Points;
  private readonly axis: Float64Array;
  private readonly limit: ScoreLimit | undefined;
  private readonly isLowerSideTaken: boolean;
  private readonly tree: PointTree;
  private readonly point: Float64Array;

  constructor({ treated, comparison, size, side }: CloudPoints, limit?: ScoreLimit) {
    this.treated = treated;
    this.axis = comparison[0] ?? new Float64Array(size);
    this.isLowerSideTaken = side === "lower";
    this.limit = limit;
    this.tree = new PointTree(comparison, size, limit?.comparison);
    this.point = new Float64Array(treated.length);
  }

  nearest(treated: number, refused?: ReadonlySet<number>): number {
    const { limit } = this;
    return this.tree.nearest({
      point: this.pointOf(treated),
      refused,
      window: limit === undefined ? undefined : { center: limit.treated[treated], width: limit.width },
      isPreferred: (one, over) => this.isPreferred(one, over, this.treated[0]?.[treated] ?? 0),
    });
  }

  gap(treated: number, position: number): number {
    return Math.sqrt(this.tree.squareBetween(this.pointOf(treated), position));
  }

  take(position: number): void {
    this.tree.take(position);
  }

  isFree(position: number): boolean {
    return this.tree.isFree(position);
  }

  personAt(position: number): number {
    return position;
  }

  private pointOf(treated: number): Float64Array {
    for (let axis = 0; axis < this.point.length; axis++) this.point[axis] = this.treated[axis][treated];
    return this.point;
  }

  private isPreferred(one: number, over: number, place: number): boolean {
    const [ahead, otherAhead] = [this.axis[one] - place, this.axis[over] - place];
    const [gap, otherGap] = [Math.abs(ahead), Math.abs(otherAhead)];
    if (Math.abs(gap - otherGap) > 1e-10 * (gap + otherGap)) return gap > otherGap;
    if (ahead < 0 !== otherAhead < 0) return ahead < 0 === this.isLowerSideTaken;
    return ahead < 0 ? one < over : one > over;
  }
}
