import { NearestFew } from "./nearest-few.ts";
import { splitAtMedian } from "./split-at-median.ts";

/** Points coordinate by coordinate, one array per axis. */
export type Points = readonly Float64Array[];

/** Only points whose second measure lies within `width` of `center`. */
export interface Window {
  readonly center: number;
  readonly width: number;
}

export interface NearestQuery {
  readonly point: Float64Array;
  readonly refused?: ReadonlySet<number> | undefined;
  readonly window?: Window | undefined;
  /** Of two positions at the same distance but for rounding, whether the first is to be taken. */
  readonly isPreferred: (position: number, over: number) => boolean;
}

/** Most points in a part of the tree that is not cut further. */
const leafSize = 12;
/** Squared distances closer than this, relative to themselves, are equal but for rounding. */
const rounding = 1e-12;
/** A hair more: rounding may put an equal distance just beyond the edge of a box. */
const slack = 1 + 3 * rounding;

/**
 * Points in nested boxes, cut in the middle of their widest axis, so that a search leaves out every box farther than
 * the best point found. Points can be taken out. Squared distances are sums over the axes in their order.
 * Reference: Friedman, Bentley & Finkel (1977), ACM Transactions on Mathematical Software 3:209.
 */
export class PointTree {
  private readonly axes: number;
  private readonly nodes: number;
  private readonly firstLeaf: number;
  /** Coordinates slot by slot. */
  private readonly coordinates: Float64Array;
  private readonly second: Float64Array | undefined;
  private readonly positionAt: Int32Array;
  private readonly slotOf: Int32Array;
  /** First slot of each box, by node; a node's slots end where its right neighbour's begin. */
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly left: Int32Array;
  private readonly lows: Float64Array;
  private readonly highs: Float64Array;
  private readonly taken: Uint8Array;
  private readonly pending: Int32Array;

  /** `second` is the measure that windows are about. */
  constructor(points: Points, size: number, second?: Float64Array) {
    this.axes = points.length;
    let depth = 0;
    while (size >> depth > leafSize) depth++;
    this.firstLeaf = (1 << depth) - 1;
    this.nodes = 2 * this.firstLeaf + 1;
    this.starts = new Int32Array(this.nodes);
    this.ends = new Int32Array(this.nodes);
    this.left = new Int32Array(this.nodes);
    this.pending = new Int32Array(2 * depth + 4);
    this.positionAt = this.cut(points, size);
    this.slotOf = new Int32Array(size);
    this.coordinates = new Float64Array(size * this.axes);
    this.positionAt.forEach((position, slot) => {
      this.slotOf[position] = slot;
      for (let axis = 0; axis < this.axes; axis++)
        this.coordinates[slot * this.axes + axis] = points[axis][position];
    });
    this.second = second === undefined ? undefined : Float64Array.from(this.positionAt, (at) => second[at]);
    this.lows = new Float64Array(this.nodes * (this.axes + 1)).fill(Number.POSITIVE_INFINITY);
    this.highs = new Float64Array(this.nodes * (this.axes + 1)).fill(Number.NEGATIVE_INFINITY);
    for (let node = this.nodes - 1; node >= 0; node--) this.measure(node);
    this.taken = new Uint8Array(size);
  }

  take(position: number): void {
    let node = this.leafOf(this.slotOf[position]);
    this.taken[this.slotOf[position]] = 1;
    for (;;) {
      this.left[node]--;
      if (node === 0) return;
      node = (node - 1) >> 1;
    }
  }

  isFree(position: number): boolean {
    return this.taken[this.slotOf[position]] === 0;
  }

  /** Position of the nearest free point, or -1. */
  nearest({ point, refused, window, isPreferred }: NearestQuery): number {
    const { pending } = this;
    let [best, bestSquare] = [-1, Number.POSITIVE_INFINITY];
    let waiting = 1;
    pending[0] = 0;
    while (waiting > 0) {
      const node = pending[--waiting];
      if (this.left[node] === 0 || this.isOutside(node, window)) continue;
      if (this.squareToBox(node, point, bestSquare) > bestSquare * slack) continue;
      if (node < this.firstLeaf) {
        waiting = this.openBox(node, point, waiting);
        continue;
      }
      for (let slot = this.starts[node]; slot < this.ends[node]; slot++) {
        if (this.taken[slot] === 1 || this.isSlotOutside(slot, window)) continue;
        const square = this.squareTo(slot, point, bestSquare * (1 + rounding));
        if (square > bestSquare * (1 + rounding)) continue;
        const position = this.positionAt[slot];
        if (refused?.has(position)) continue;
        const isTie = best >= 0 && square >= bestSquare * (1 - rounding);
        if (!isTie || isPreferred(position, best)) best = position;
        bestSquare = Math.min(square, bestSquare);
      }
    }
    return best;
  }

  /** The `count` nearest points with their squared distances, from the nearest on; equal ones by position. */
  nearestFew(point: Float64Array, count: number, window?: Window) {
    const found = new NearestFew(count);
    const { pending } = this;
    let waiting = 1;
    pending[0] = 0;
    while (waiting > 0) {
      const node = pending[--waiting];
      if (this.left[node] === 0 || this.isOutside(node, window)) continue;
      if (this.squareToBox(node, point, found.worst) > found.worst * slack) continue;
      if (node < this.firstLeaf) {
        waiting = this.openBox(node, point, waiting);
        continue;
      }
      for (let slot = this.starts[node]; slot < this.ends[node]; slot++) {
        if (this.taken[slot] === 1 || this.isSlotOutside(slot, window)) continue;
        const square = this.squareTo(slot, point, found.worst);
        if (square <= found.worst) found.offer(square, this.positionAt[slot]);
      }
    }
    return found.sorted();
  }

  /** Everybody no farther than `reach`, with squared distances, in no order. */
  within(point: Float64Array, reach: number, window?: Window) {
    const positions: number[] = [];
    const squares: number[] = [];
    const most = reach * reach * slack;
    const { pending } = this;
    let waiting = 1;
    pending[0] = 0;
    while (waiting > 0) {
      const node = pending[--waiting];
      if (this.left[node] === 0 || this.isOutside(node, window)) continue;
      if (this.squareToBox(node, point, most) > most) continue;
      if (node < this.firstLeaf) {
        waiting = this.openBox(node, point, waiting);
        continue;
      }
      for (let slot = this.starts[node]; slot < this.ends[node]; slot++) {
        if (this.taken[slot] === 1 || this.isSlotOutside(slot, window)) continue;
        const square = this.squareTo(slot, point, most);
        if (square > most) continue;
        positions.push(this.positionAt[slot]);
        squares.push(square);
      }
    }
    return { positions: Int32Array.from(positions), squares: Float64Array.from(squares) };
  }

  /** Squared distance between a point and a position. */
  squareBetween(point: Float64Array, position: number): number {
    return this.squareTo(this.slotOf[position], point, Number.POSITIVE_INFINITY);
  }

  /** Puts both halves on the pile, the nearer one on top. */
  private openBox(node: number, point: Float64Array, waiting: number): number {
    const child = 2 * node + 1;
    const first = this.squareToBox(child, point, Number.POSITIVE_INFINITY);
    const isFirstNearer = first <= this.squareToBox(child + 1, point, first);
    this.pending[waiting] = isFirstNearer ? child + 1 : child;
    this.pending[waiting + 1] = isFirstNearer ? child : child + 1;
    return waiting + 2;
  }

  private squareTo(slot: number, point: Float64Array, enough: number): number {
    const { axes, coordinates } = this;
    const from = slot * axes;
    let sum = 0;
    for (let axis = 0; axis < axes && sum <= enough; axis++) {
      const difference = point[axis] - coordinates[from + axis];
      sum += difference * difference;
    }
    return sum;
  }

  private squareToBox(node: number, point: Float64Array, enough: number): number {
    const { axes, lows, highs } = this;
    const from = node * (axes + 1);
    let sum = 0;
    for (let axis = 0; axis < axes && sum <= enough; axis++) {
      const own = point[axis];
      const low = lows[from + axis];
      const high = highs[from + axis];
      const beyond = own < low ? low - own : own > high ? own - high : 0;
      sum += beyond * beyond;
    }
    return sum;
  }

  private isOutside(node: number, window: Window | undefined): boolean {
    if (window === undefined) return false;
    const at = node * (this.axes + 1) + this.axes;
    return this.lows[at] - window.center > window.width || window.center - this.highs[at] > window.width;
  }

  private isSlotOutside(slot: number, window: Window | undefined): boolean {
    if (window === undefined || this.second === undefined) return false;
    return Math.abs(this.second[slot] - window.center) > window.width;
  }

  private leafOf(slot: number): number {
    let node = 0;
    while (node < this.firstLeaf) {
      const child = 2 * node + 1;
      node = slot < this.ends[child] ? child : child + 1;
    }
    return node;
  }

  /** Orders positions so that the two halves of every node lie on either side of its middle. */
  private cut(points: Points, size: number): Int32Array {
    const positions = Int32Array.from({ length: size }, (_, at) => at);
    this.starts[0] = 0;
    this.ends[0] = size;
    for (let node = 0; node < this.nodes; node++) {
      const [start, end] = [this.starts[node], this.ends[node]];
      this.left[node] = end - start;
      if (node >= this.firstLeaf) continue;
      const middle = (start + end) >> 1;
      const axis = widestAxis(points, positions, start, end);
      if (axis !== undefined) splitAtMedian(positions, axis, { start, end });
      this.starts[2 * node + 1] = start;
      this.ends[2 * node + 1] = middle;
      this.starts[2 * node + 2] = middle;
      this.ends[2 * node + 2] = end;
    }
    return positions;
  }

  private measure(node: number): void {
    const { axes, lows, highs } = this;
    const width = axes + 1;
    const widen = (axis: number, low: number, high: number) => {
      const at = node * width + axis;
      if (low < lows[at]) lows[at] = low;
      if (high > highs[at]) highs[at] = high;
    };
    if (node < this.firstLeaf) {
      for (const child of [2 * node + 1, 2 * node + 2]) {
        for (let axis = 0; axis < width; axis++)
          widen(axis, lows[child * width + axis], highs[child * width + axis]);
      }
      return;
    }
    for (let slot = this.starts[node]; slot < this.ends[node]; slot++) {
      for (let axis = 0; axis < axes; axis++) {
        const value = this.coordinates[slot * axes + axis];
        widen(axis, value, value);
      }
      if (this.second !== undefined) widen(axes, this.second[slot], this.second[slot]);
    }
  }
}

function widestAxis(
  points: Points,
  positions: Int32Array,
  start: number,
  end: number,
): Float64Array | undefined {
  let widest: Float64Array | undefined;
  let most = 0;
  for (const axis of points) {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let slot = start; slot < end; slot++) {
      const value = axis[positions[slot]];
      if (value < low) low = value;
      if (value > high) high = value;
    }
    if (high - low > most) {
      most = high - low;
      widest = axis;
    }
  }
  return widest;
}
