import {
  addCombination,
  addProducts,
  type Block,
  blockRows,
  blocksOf,
  CrossProduct,
} from "./blocked-products.ts";
import { cholesky, type LowerTriangle, solveCholesky } from "./cholesky.ts";

/**
 * A concave criterion that sums over rows a function of one index per row, the index being a combination of columns:
 * the likelihood of a logit or probit, the dual of entropy balancing, the criterion behind balancing scores.
 */
export interface IndexCriterion {
  readonly rows: number;
  /** Writes derivative and minus the second derivative by the index, for the rows of the block, from place 0. */
  readonly fill: (index: Float64Array, block: Block, score: Float64Array, curvature: Float64Array) => void;
  /** A term added to the gradient, given the factor of the curvature; steps then converge linearly only. */
  readonly penalty?: (factor: LowerTriangle, index: Float64Array) => Float64Array;
}

/** Where the ascent ended. `lost` when the curvature vanished or the steps did not settle. */
export interface IndexMaximum {
  readonly ending: "converged" | "lost";
  readonly shares: Float64Array;
  readonly index: Float64Array;
  /** Last step taken, in shares. */
  readonly step: Float64Array;
  /** Minus the second derivative of the criterion at `shares`. */
  readonly curvature: readonly Float64Array[];
  readonly gradient: Float64Array;
  readonly iterations: number;
}

/** Samples of so many rows, where there are many more, give the first guess. */
const sampledRows = [8_000, 64_000];
/** A guess this close is worth a step on all rows. */
const closeEnough = 0.03;
/** No step moves an index by more than this: beyond it exponentials leave the range where Newton's model is good. */
const longestReach = 5;

/**
 * Newton's method over orthonormal columns, with steps shortened when they reach too far or overshoot the top.
 *
 * Ends when the next step would move no index by more than about 1e-13, which quadratic convergence lets one foresee
 * from the last two steps. With many rows the first guess comes from every so-many-th block of them, and changes
 * the answer no more than rounding does.
 * Reference: Boyd & Vandenberghe (2004), Convex Optimization, sections 9.5.2-9.5.3.
 */
export function maximizeIndex(
  directions: readonly Float64Array[],
  criterion: IndexCriterion,
  start: Float64Array = new Float64Array(directions.length),
): IndexMaximum {
  let guess = start;
  for (const rows of criterion.penalty === undefined ? sampledRows : []) {
    const stride = Math.floor(criterion.rows / rows);
    if (stride >= 8) guess = new IndexAscent(directions, criterion, stride).guess(guess);
  }
  return new IndexAscent(directions, criterion).run(guess);
}

/** Gradient and curvature at one point. */
interface Point {
  readonly shares: Float64Array;
  readonly index: Float64Array;
  readonly gradient: Float64Array;
  readonly square: readonly Float64Array[];
  readonly factor: LowerTriangle | undefined;
  /** Largest movement of an index since the point before. */
  readonly change: number;
}

class IndexAscent {
  private readonly directions: readonly Float64Array[];
  private readonly criterion: IndexCriterion;
  private readonly blocks: readonly Block[];
  private readonly score = new Float64Array(blockRows);
  private readonly curvature = new Float64Array(blockRows);
  private readonly moved = new Float64Array(blockRows);
  private readonly cross: CrossProduct;
  private spare: Float64Array;

  constructor(directions: readonly Float64Array[], criterion: IndexCriterion, stride = 1) {
    this.directions = directions;
    this.criterion = criterion;
    this.blocks = blocksOf(criterion.rows, stride);
    this.spare = new Float64Array(criterion.rows);
    this.cross = new CrossProduct(directions.length);
  }

  run(start: Float64Array): IndexMaximum {
    const most = this.criterion.penalty === undefined ? 60 : 500;
    let point = this.evaluate(start, new Float64Array(this.criterion.rows), this.spare);
    let step: Float64Array = new Float64Array(start.length);
    let before = Number.POSITIVE_INFINITY;
    for (let iterations = 1; iterations <= most; iterations++) {
      const next = this.advance(point);
      if (next === undefined) return ended("lost", point, step, iterations);
      step = next.shares.map((share, at) => share - point.shares[at]);
      this.spare = point.index;
      point = next;
      if (this.isSettled(point, before)) return ended("converged", point, step, iterations);
      before = point.change;
    }
    return ended("lost", point, step, most);
  }

  /** A few steps on the sampled blocks; the given start when they lead nowhere. */
  guess(start: Float64Array): Float64Array {
    let point = this.evaluate(start, new Float64Array(this.criterion.rows), this.spare);
    for (let iteration = 0; iteration < 12; iteration++) {
      const next = this.advance(point);
      if (next === undefined) return start;
      this.spare = point.index;
      point = next;
      if (point.change < closeEnough) return point.shares;
    }
    return start;
  }

  /** The point one step on, or undefined when the curvature is singular. */
  private advance(from: Point): Point | undefined {
    const { factor, gradient, shares } = from;
    if (factor === undefined) return undefined;
    let step = solveCholesky(factor, gradient);
    let rise = product(step, gradient);
    for (let trial = 0; ; trial++) {
      const next = this.evaluate(
        shares.map((share, at) => share + step[at]),
        this.spare,
        from.index,
      );
      const reach = next.change;
      const overshoots = product(step, next.gradient) < -0.5 * rise;
      const tooFar = reach > longestReach * 1.000001;
      if ((!tooFar && !overshoots) || trial === 40 || rise < 1e-20) return next;
      const shrink = tooFar ? longestReach / reach : 0.5;
      step = step.map((share) => share * shrink);
      rise *= shrink;
    }
  }

  /** The point at the shares, its index written over `index`, and how far that is from the index `before`. */
  private evaluate(shares: Float64Array, index: Float64Array, before: Float64Array): Point {
    const { directions, criterion, score, curvature, moved, cross } = this;
    const gradient = new Float64Array(directions.length);
    cross.clear();
    let change = 0;
    for (const block of this.blocks) {
      const { from, rows } = block;
      moved.fill(0);
      addCombination(directions, block, shares, moved);
      for (let row = 0; row < rows; row++) {
        const value = moved[row];
        const gap = Math.abs(value - before[from + row]);
        // Written so that a gap that is not a number counts as a large one.
        if (!(gap <= change)) change = gap;
        index[from + row] = value;
      }
      criterion.fill(index, block, score, curvature);
      addProducts(directions, block, score, gradient);
      cross.add(directions, block, curvature);
    }
    const square = cross.square();
    const factor = cholesky(square);
    const penalty = factor === undefined ? undefined : criterion.penalty?.(factor, index);
    penalty?.forEach((part, at) => {
      gradient[at] += part;
    });
    return { shares, index, gradient, square, factor, change };
  }

  private isSettled({ change, index }: Point, before: number): boolean {
    if (change > 1e-6) return false;
    const floor = 1e-13 * Math.max(1, largest(index));
    // Below 1e-9 a step that no longer shrinks is rounding, not movement.
    if (change <= floor || (change < 1e-9 && change >= before)) return true;
    if (this.criterion.penalty !== undefined) return false;
    const pace = Math.max(1, change / (before * before));
    return pace * change * change <= floor;
  }
}

/** Score of every row at an index. */
export function rowScores(criterion: IndexCriterion, index: Float64Array): Float64Array {
  const scores = new Float64Array(index.length);
  const curvature = new Float64Array(blockRows);
  for (const block of blocksOf(index.length)) {
    criterion.fill(index, block, scores.subarray(block.from, block.from + block.rows), curvature);
  }
  return scores;
}

function ended(
  ending: IndexMaximum["ending"],
  { shares, index, gradient, square }: Point,
  step: Float64Array,
  iterations: number,
): IndexMaximum {
  return { ending, shares, index, step, curvature: square, gradient, iterations };
}

function product(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at++) sum += left[at] * right[at];
  return sum;
}

/** Largest magnitude of the values. */
export function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (Math.abs(value) > most) most = Math.abs(value);
  return most;
}
