import { gather } from "../columns/gather.ts";
import { lowerBound } from "../columns/lower-bound.ts";
import { sortedOrder } from "../columns/sorted-order.ts";
import { type Points, PointTree } from "./point-tree.ts";

/** The people of the other arm, from the nearest on, looked up only as far as asked. */
export interface Neighbors {
  readonly people: number;
  /** Position of the k-th nearest within reach, from 0; -1 when there are no more. */
  readonly neighbor: (person: number, k: number) => number;
  readonly gap: (person: number, k: number) => number;
  /**
   * Everybody closer than `reach`, in no order; of these, people who cannot be worth linking to, because somebody
   * stands in between, may be left out.
   */
  readonly closerThan: (person: number, reach: number) => Found;
}

/** People by position, with their gaps. */
export interface Found {
  readonly positions: Int32Array;
  readonly gaps: Float64Array;
}

/** Neighbors on one score, no farther than `width`. Of equal gaps the lower score comes first. */
export function lineNeighbors(own: Float64Array, others: Float64Array, width: number): Neighbors {
  const order = sortedOrder(others);
  const scores = gather(others, order);
  const sortedOwn = own.toSorted();
  const found = Array.from(own, (): number[] => []);
  const left = Int32Array.from(own, (score) => lowerBound(scores, score) - 1);
  const right = left.map((place) => place + 1);
  const extend = (person: number): boolean => {
    const [low, high] = [left[person], right[person]];
    const below = low >= 0 ? own[person] - scores[low] : Number.POSITIVE_INFINITY;
    const above = high < scores.length ? scores[high] - own[person] : Number.POSITIVE_INFINITY;
    const gap = Math.min(below, above);
    if (gap > width || gap === Number.POSITIVE_INFINITY) return false;
    if (below <= above) left[person]--;
    else right[person]++;
    found[person].push(order[below <= above ? low : high]);
    return true;
  };
  return {
    people: own.length,
    neighbor: (person, k) => {
      const known = found[person];
      while (known.length <= k) if (!extend(person)) return -1;
      return known[k];
    },
    gap: (person, k) => Math.abs(own[person] - others[found[person][k]]),
    closerThan: (person, reach) => {
      const [low, high] = linkable(own[person], scores, sortedOwn);
      const near = order
        .subarray(low, high)
        .filter(
          (other) =>
            Math.abs(others[other] - own[person]) < reach && Math.abs(others[other] - own[person]) <= width,
        );
      return {
        positions: near,
        gaps: Float64Array.from(near, (other) => Math.abs(others[other] - own[person])),
      };
    },
  };
}

/**
 * Places of the sorted others that a best link may join to somebody at the score: on either side the first block of the
 * other arm, as beyond it somebody of the own arm stands in between.
 */
function linkable(score: number, others: Float64Array, own: Float64Array): readonly [number, number] {
  const start = lowerBound(others, score);
  let [low, high] = [0, others.length];
  if (start < others.length) {
    let next = lowerBound(own, others[start]);
    while (next < own.length && own[next] === score) next++;
    if (next < own.length) high = Math.max(start + 1, lowerBound(others, own[next]));
  }
  if (start > 0) {
    const next = lowerBound(own, others[start - 1]) - 1;
    if (next >= 0) low = Math.min(start - 1, lowerBound(others, own[next]));
  }
  return [low, high];
}

/** A second measure on which two people may not be farther apart than `width`. */
export interface NeighborLimit {
  readonly own: Float64Array;
  readonly others: Float64Array;
  readonly width: number;
}

/** Neighbors in a cloud of points, by plain distance. Of equal gaps the earlier position comes first. */
export function cloudNeighbors(own: Points, others: Points, sizes: Sizes, limit?: NeighborLimit): Neighbors {
  const tree = new PointTree(others, sizes.others, limit?.others);
  const found = Array.from(
    { length: sizes.own },
    (): FoundSoFar => ({
      positions: new Int32Array(0),
      gaps: new Float64Array(0),
      isAll: false,
    }),
  );
  const pointOf = (person: number) => Float64Array.from(own, (axis) => axis[person]);
  const windowOf = (person: number) =>
    limit === undefined ? undefined : { center: limit.own[person], width: limit.width };
  const extend = (person: number): void => {
    const wanted = Math.max(16, 4 * found[person].positions.length);
    const { positions, squares } = tree.nearestFew(pointOf(person), wanted, windowOf(person));
    found[person] = { positions, gaps: squares.map(Math.sqrt), isAll: positions.length < wanted };
  };
  return {
    people: sizes.own,
    neighbor: (person, k) => {
      while (found[person].positions.length <= k) {
        if (found[person].isAll) return -1;
        extend(person);
      }
      return found[person].positions[k];
    },
    gap: (person, k) => found[person].gaps[k],
    closerThan: (person, reach) => {
      const { positions, squares } = tree.within(pointOf(person), reach, windowOf(person));
      return { positions, gaps: squares.map(Math.sqrt) };
    },
  };
}

interface FoundSoFar extends Found {
  readonly isAll: boolean;
}

/** People of each side of a search. */
export interface Sizes {
  readonly own: number;
  readonly others: number;
}
