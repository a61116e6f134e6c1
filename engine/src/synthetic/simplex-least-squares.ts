import { cholesky, solveCholesky } from "../linear/cholesky.ts";
import { leastSquares } from "../linear/least-squares.ts";

/** Shares that add to 1, none negative, and how far they are from the optimum. */
export interface SimplexSolution {
  readonly weights: Float64Array;
  /** Squared distance reached, penalty included. */
  readonly objective: number;
  /** Breach of the optimality condition relative to the longest corner; twice it bounds what could still be gained. */
  readonly gap: number;
}

/**
 * The mixture of the columns nearest to a target: minimizes |sum w_j column_j - target|² + penalty |w|² over shares
 * that add to 1, exactly, by Wolfe's method. The problem is the point of least norm in the convex hull of the
 * differences column_j - target (each with its own penalty axis); the method walks through a finite number of
 * faces and stops when no corner lies nearer than the plane through the point, which is the optimality condition
 * (Karush-Kuhn-Tucker).
 * Reference: Wolfe (1976), Mathematical Programming 11:128, p. 138-141.
 */
export function simplexLeastSquares(
  columns: readonly Float64Array[],
  target: Float64Array,
  penalty: number,
): SimplexSolution {
  const corners = new Corners(columns, target, penalty);
  let [face, shares] = corners.start();
  for (let major = 0; major < 50 * columns.length + 100; major++) {
    const point = corners.mix(face, shares);
    const next = corners.lowest(point);
    if (face.includes(next.corner) || corners.isOptimal(point, next.product)) break;
    face = [...face, next.corner];
    shares = [...shares, 0];
    [face, shares] = descend(corners, face, shares);
  }
  const weights = new Float64Array(columns.length);
  face.forEach((corner, at) => {
    weights[corner] = shares[at];
  });
  const point = corners.mix(face, shares);
  const norm = corners.product(point, point);
  const gap = Math.max(0, norm - corners.lowest(point).product) / corners.scale;
  return { weights, objective: norm, gap };
}

/** Moves to the point of least norm of the plane of the face, leaving corners whose share would turn negative. */
function descend(
  corners: Corners,
  startFace: readonly number[],
  startShares: readonly number[],
): [number[], number[]] {
  let face = [...startFace];
  let shares = [...startShares];
  for (let minor = 0; minor <= startFace.length; minor++) {
    const wanted = corners.leastOfPlane(face);
    if (wanted.every((share) => share > 1e-12)) return [face, [...wanted]];
    let step = 1;
    wanted.forEach((share, at) => {
      if (share <= 1e-12 && shares[at] > share) step = Math.min(step, shares[at] / (shares[at] - share));
    });
    const moved = shares.map((share, at) => share + step * (wanted[at] - share));
    const kept = moved.map((share, at) => share > 1e-13 || wanted[at] > 1e-12);
    // At least one corner leaves, or the walk would not end.
    if (kept.every(Boolean)) kept[smallest(moved)] = false;
    face = face.filter((_, at) => kept[at]);
    const rest = moved.filter((_, at) => kept[at]);
    const total = rest.reduce((sum, share) => sum + share, 0);
    shares = rest.map((share) => share / total);
  }
  return [face, shares];
}

function smallest(values: readonly number[]): number {
  return values.indexOf(Math.min(...values));
}

/** Penalty, as a share of the longest corner, above which products lose no digit that matters. */
const wellConditioned = 1e-4;

/** Differences between columns and target, one penalty axis per column. */
class Corners {
  readonly scale: number;
  private readonly differences: readonly Float64Array[];
  private readonly root: number;
  private readonly norms: Float64Array;
  /** Products of the corners, kept when the penalty makes them well conditioned. */
  private readonly products: readonly Float64Array[] | undefined;

  constructor(columns: readonly Float64Array[], target: Float64Array, penalty: number) {
    this.differences = columns.map((column) => column.map((value, at) => value - target[at]));
    this.root = Math.sqrt(penalty);
    this.norms = Float64Array.from(this.differences, (difference) => dot(difference, difference) + penalty);
    this.scale = Math.max(
      this.norms.reduce((most, norm) => Math.max(most, norm), 0),
      Number.MIN_VALUE,
    );
    this.products = penalty > wellConditioned * this.scale ? this.productsOfCorners(penalty) : undefined;
  }

  /**
   * With a real penalty most columns have a share, and the walk starts from all of them; with a hair of it few
   * have, and it starts from the nearest corner.
   */
  start(): [number[], number[]] {
    const all = Array.from(this.differences.keys());
    if (this.products === undefined) return [[this.norms.indexOf(Math.min(...this.norms))], [1]];
    return descend(
      this,
      all,
      all.map(() => 1 / all.length),
    );
  }

  /** A point of the hull: its coordinates, then its shares times the root of the penalty. */
  mix(face: readonly number[], shares: readonly number[]): Float64Array {
    const rows = this.differences[0].length;
    const point = new Float64Array(rows + this.differences.length);
    face.forEach((corner, at) => {
      const difference = this.differences[corner];
      for (let row = 0; row < rows; row++) point[row] += shares[at] * difference[row];
      point[rows + corner] = shares[at] * this.root;
    });
    return point;
  }

  product(left: Float64Array, right: Float64Array): number {
    return dot(left, right);
  }

  /** The corner furthest back along the point; ties go to the first. */
  lowest(point: Float64Array): { readonly corner: number; readonly product: number } {
    let [corner, least] = [0, Number.POSITIVE_INFINITY];
    this.differences.forEach((difference, at) => {
      let product = point[difference.length + at] * this.root;
      for (let row = 0; row < difference.length; row++) product += point[row] * difference[row];
      if (product < least) [corner, least] = [at, product];
    });
    return { corner, product: least };
  }

  /** True when even the corner furthest back is not nearer than the plane through the point. */
  isOptimal(point: Float64Array, lowest: number): boolean {
    const norm = dot(point, point);
    return norm - lowest <= 1e-13 * Math.sqrt(norm * this.scale) + 1e-18 * this.scale;
  }

  /** Shares, possibly negative, of the point of least norm of the plane through the corners. */
  leastOfPlane(face: readonly number[]): Float64Array {
    const [first, ...others] = face;
    const shares = new Float64Array(face.length);
    shares[0] = 1;
    if (others.length === 0) return shares;
    const direct = this.byProducts(face);
    if (direct !== undefined) return direct;
    const origin = this.cornerOn(face, first);
    const directions = others.map((corner) => {
      const vector = this.cornerOn(face, corner);
      return vector.map((value, at) => value - origin[at]);
    });
    const fit = leastSquares(
      directions,
      origin.map((value) => -value),
    );
    fit.basis.kept.forEach((position, at) => {
      shares[position + 1] = fit.coefficients[at];
      shares[0] -= fit.coefficients[at];
    });
    return shares;
  }

  /** The shares by the products of the corners: G u = 1, then u over its sum. */
  private byProducts(face: readonly number[]): Float64Array | undefined {
    const { products } = this;
    if (products === undefined) return undefined;
    const factor = cholesky(face.map((row) => Float64Array.from(face, (column) => products[row][column])));
    if (factor === undefined) return undefined;
    const solved = solveCholesky(factor, new Float64Array(face.length).fill(1));
    const total = solved.reduce((sum, one) => sum + one, 0);
    return solved.map((one) => one / total);
  }

  private productsOfCorners(penalty: number): readonly Float64Array[] {
    return this.differences.map((left, row) =>
      Float64Array.from(
        this.differences,
        (right, column) => dot(left, right) + (row === column ? penalty : 0),
      ),
    );
  }

  /** A corner with the penalty axes of the face only. */
  private cornerOn(face: readonly number[], corner: number): Float64Array {
    const difference = this.differences[corner];
    const vector = new Float64Array(difference.length + face.length);
    vector.set(difference);
    vector[difference.length + face.indexOf(corner)] = this.root;
    return vector;
  }
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at++) sum += left[at] * right[at];
  return sum;
}
