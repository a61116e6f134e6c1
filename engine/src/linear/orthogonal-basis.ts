import { addCombination, addProducts, type Block, blocksOf } from "./blocked-products.ts";

/** Columns rewritten as orthonormal directions: X = Q R on the kept columns. */
export interface OrthogonalBasis {
  readonly rows: number;
  /** Orthonormal columns, one per kept column. */
  readonly directions: readonly Float64Array[];
  /** Upper triangle: `triangle[j][i]` is the share of direction i in kept column j, i <= j. */
  readonly triangle: readonly Float64Array[];
  /** Positions of the kept columns in the input. */
  readonly kept: readonly number[];
  /** Positions of columns that others already determine; they are left out, as R does. */
  readonly aliased: readonly number[];
}

/** A column whose own part is below this share of its length is taken as determined by the others. */
const aliasingShare = 1e-9;

/** A direction that keeps this share of its length needs no second pass. */
const keptShare = 0.1;

/**
 * Gram-Schmidt with a second pass where the first one cancels ("twice is enough": Giraud, Langou, Rozloznik 2005),
 * in input order, so that of several columns that say the same the first is kept. Every regression of the engine goes
 * through this basis: fits on Q are well conditioned whatever the units and powers in X. With a `scale`, of the columns
 * times it, row by row.
 */
export function orthogonalBasis(
  columns: readonly Float64Array[],
  rows: number,
  scale?: Float64Array,
): OrthogonalBasis {
  const fresh = (position: number) => {
    const column = columns[position];
    return scale === undefined ? column.slice() : times(column, scale);
  };
  return basisOfFresh({ rows, count: columns.length, fresh });
}

/** The same of a constant, in position 0, and columns. */
export function basisWithConstant(columns: readonly Float64Array[], rows: number): OrthogonalBasis {
  const fresh = (position: number) =>
    position === 0 ? new Float64Array(rows).fill(1) : columns[position - 1].slice();
  return basisOfFresh({ rows, count: columns.length + 1, fresh });
}

/** Columns given one at a time, each in an array of its own that becomes its direction. */
export interface FreshColumns {
  readonly rows: number;
  readonly count: number;
  readonly fresh: (position: number) => Float64Array;
}

/** The same of columns that nobody else holds, so that long ones are in memory once. */
export function basisOfFresh({ rows, count, fresh }: FreshColumns): OrthogonalBasis {
  const directions: Float64Array[] = [];
  const triangle: Float64Array[] = [];
  const kept: number[] = [];
  const aliased: number[] = [];
  const blocks = blocksOf(rows);
  for (let position = 0; position < count; position++) {
    const direction = fresh(position);
    const length = Math.sqrt(dot(direction, direction));
    const shares = new Float64Array(directions.length + 1);
    let own = length;
    for (
      let pass = 0;
      pass < 2 && directions.length > 0 && (pass === 0 || own < keptShare * length);
      pass++
    ) {
      own = subtractEarlier(directions, direction, shares, blocks);
    }
    if (!(own > aliasingShare * length)) {
      aliased.push(position);
      continue;
    }
    shares[directions.length] = own;
    for (let row = 0; row < rows; row++) direction[row] /= own;
    directions.push(direction);
    triangle.push(shares);
    kept.push(position);
  }
  return { rows, directions, triangle, kept, aliased };
}

/** Takes its parts along the earlier directions out of a column, adds them to `shares`, and returns the length left. */
function subtractEarlier(
  earlier: readonly Float64Array[],
  direction: Float64Array,
  shares: Float64Array,
  blocks: readonly Block[],
): number {
  const parts = new Float64Array(earlier.length);
  const part = ({ from, rows }: Block) => direction.subarray(from, from + rows);
  for (const block of blocks) addProducts(earlier, block, part(block), parts);
  const opposite = parts.map((value) => -value);
  for (const block of blocks) addCombination(earlier, block, opposite, part(block));
  parts.forEach((value, index) => {
    shares[index] += value;
  });
  return Math.sqrt(dot(direction, direction));
}

/** Solves R b = target: from coordinates on the directions to coefficients of the kept columns. */
export function coefficientsFrom(basis: OrthogonalBasis, target: ArrayLike<number>): Float64Array {
  const size = basis.kept.length;
  const solution = Float64Array.from(target);
  for (let column = size - 1; column >= 0; column--) {
    solution[column] /= basis.triangle[column][column];
    for (let row = 0; row < column; row++) solution[row] -= basis.triangle[column][row] * solution[column];
  }
  return solution;
}

/** Solves R' z = contrast: the combination of directions that a combination of coefficients stands for. */
export function contrastOnDirections(basis: OrthogonalBasis, contrast: ArrayLike<number>): Float64Array {
  const size = basis.kept.length;
  const solution = new Float64Array(size);
  for (let column = 0; column < size; column++) {
    let rest = contrast[column];
    for (let row = 0; row < column; row++) rest -= basis.triangle[column][row] * solution[row];
    solution[column] = rest / basis.triangle[column][column];
  }
  return solution;
}

/** Combination of the directions, row by row. */
export function combineDirections(basis: OrthogonalBasis, shares: ArrayLike<number>): Float64Array {
  const combined = new Float64Array(basis.rows);
  basis.directions.forEach((direction, index) => {
    addScaled(combined, direction, shares[index]);
  });
  return combined;
}

/** Products row by row. */
export function times(left: Float64Array, right: Float64Array): Float64Array {
  const products = new Float64Array(left.length);
  for (let row = 0; row < products.length; row++) products[row] = left[row] * right[row];
  return products;
}

/** Sum of products, in four interleaved partial sums: faster and rounds less than a single one. */
export function dot(left: Float64Array, right: Float64Array): number {
  const size = left.length;
  let [a, b, c, d] = [0, 0, 0, 0];
  let row = 0;
  for (; row + 3 < size; row += 4) {
    a += left[row] * right[row];
    b += left[row + 1] * right[row + 1];
    c += left[row + 2] * right[row + 2];
    d += left[row + 3] * right[row + 3];
  }
  for (; row < size; row++) a += left[row] * right[row];
  return a + b + (c + d);
}

/** target += scale * source. */
function addScaled(target: Float64Array, source: Float64Array, scale: number): void {
  for (let row = 0; row < target.length; row++) target[row] += scale * source[row];
}
