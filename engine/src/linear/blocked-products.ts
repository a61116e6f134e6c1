/** Consecutive rows taken together: a dozen columns of so many rows stay in the fastest memory of a processor. */
export interface Block {
  readonly from: number;
  readonly rows: number;
}

export const blockRows = 256;

/** The blocks of `rows` rows; with a stride of 10, one block in ten. */
export function blocksOf(rows: number, stride = 1): readonly Block[] {
  const blocks: Block[] = [];
  for (let from = 0; from < rows; from += blockRows * stride) {
    blocks.push({ from, rows: Math.min(blockRows, rows - from) });
  }
  return blocks;
}

/**
 * Adds to `sums[c]` the product of column c with `vector` over the block; `vector` starts at the block.
 * Four columns at a time, so that each figure of the vector is read once for four products.
 */
export function addProducts(
  columns: readonly Float64Array[],
  { from, rows }: Block,
  vector: Float64Array,
  sums: Float64Array,
): void {
  const last = columns.length - 1;
  for (let at = 0; at <= last; at += 4) {
    const { c0, c1, c2, c3 } = fourFrom(columns, at);
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let row = 0; row < rows; row++) {
      const value = vector[row];
      s0 += value * c0[from + row];
      s1 += value * c1[from + row];
      s2 += value * c2[from + row];
      s3 += value * c3[from + row];
    }
    sums[at] += s0;
    if (at + 1 <= last) sums[at + 1] += s1;
    if (at + 2 <= last) sums[at + 2] += s2;
    if (at + 3 <= last) sums[at + 3] += s3;
  }
}

/**
 * Adds to `target`, which starts at the block, the combination of the columns with the given shares. Four columns at a
 * time; the last one stands in, with a share of 0, for those missing.
 */
export function addCombination(
  columns: readonly Float64Array[],
  { from, rows }: Block,
  shares: Float64Array,
  target: Float64Array,
): void {
  const last = columns.length - 1;
  for (let at = 0; at <= last; at += 4) {
    const { c0, c1, c2, c3 } = fourFrom(columns, at);
    const s0 = shares[at];
    const s1 = at + 1 <= last ? shares[at + 1] : 0;
    const s2 = at + 2 <= last ? shares[at + 2] : 0;
    const s3 = at + 3 <= last ? shares[at + 3] : 0;
    for (let row = 0; row < rows; row++) {
      const place = from + row;
      target[row] += s0 * c0[place] + s1 * c1[place] + (s2 * c2[place] + s3 * c3[place]);
    }
  }
}

/** Sum over rows of weight × (row of the columns) × (row of the columns)': a weighted cross-product. */
export class CrossProduct {
  private readonly size: number;
  private readonly sums: Float64Array;
  private readonly scaled: ScaledPair = {
    first: new Float64Array(blockRows),
    second: new Float64Array(blockRows),
  };
  private readonly tile = new Float64Array(8);

  constructor(size: number) {
    this.size = size;
    this.sums = new Float64Array(size * size);
  }

  /** Begins another sum. */
  clear(): void {
    this.sums.fill(0);
  }

  /** `weights` starts at the block. Two rows of the square by four columns at a time. */
  add(columns: readonly Float64Array[], block: Block, weights: Float64Array): void {
    const { scaled, tile, sums, size } = this;
    const { first, second } = scaled;
    const last = size - 1;
    const { from, rows } = block;
    for (let line = 0; line <= last; line += 2) {
      const upper = columns[line];
      const lower = columns[Math.min(line + 1, last)];
      for (let row = 0; row < rows; row++) {
        const weight = weights[row];
        first[row] = weight * upper[from + row];
        second[row] = weight * lower[from + row];
      }
      for (let at = 0; at <= line + 1 && at <= last; at += 4) {
        multiplyTile(scaled, fourFrom(columns, at), block, tile);
        for (let offset = 0; offset < 4 && at + offset <= last; offset++) {
          sums[line * size + at + offset] += tile[offset];
          if (line < last) sums[(line + 1) * size + at + offset] += tile[4 + offset];
        }
      }
    }
  }

  /** The whole symmetric square. */
  square(): Float64Array[] {
    const { size, sums } = this;
    const square: Float64Array[] = [];
    for (let row = 0; row < size; row++) square.push(sums.slice(row * size, (row + 1) * size));
    for (let row = 0; row < size; row++)
      for (let column = row + 1; column < size; column++) square[row][column] = square[column][row];
    return square;
  }
}

/** Two rows of the square times the weights, over one block. */
interface ScaledPair {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

interface FourColumns {
  readonly c0: Float64Array;
  readonly c1: Float64Array;
  readonly c2: Float64Array;
  readonly c3: Float64Array;
}

/** Four columns from `at` on; the last one stands in for those missing. */
function fourFrom(columns: readonly Float64Array[], at: number): FourColumns {
  const last = columns.length - 1;
  return {
    c0: columns[at],
    c1: columns[Math.min(at + 1, last)],
    c2: columns[Math.min(at + 2, last)],
    c3: columns[Math.min(at + 3, last)],
  };
}

/** The eight products of two vectors, which start at the block, with four columns. */
function multiplyTile(
  { first, second }: ScaledPair,
  { c0, c1, c2, c3 }: FourColumns,
  { from, rows }: Block,
  tile: Float64Array,
): void {
  let a0 = 0;
  let a1 = 0;
  let a2 = 0;
  let a3 = 0;
  let b0 = 0;
  let b1 = 0;
  let b2 = 0;
  let b3 = 0;
  for (let row = 0; row < rows; row++) {
    const a = first[row];
    const b = second[row];
    const place = from + row;
    const x0 = c0[place];
    const x1 = c1[place];
    const x2 = c2[place];
    const x3 = c3[place];
    a0 += a * x0;
    a1 += a * x1;
    a2 += a * x2;
    a3 += a * x3;
    b0 += b * x0;
    b1 += b * x1;
    b2 += b * x2;
    b3 += b * x3;
  }
  tile[0] = a0;
  tile[1] = a1;
  tile[2] = a2;
  tile[3] = a3;
  tile[4] = b0;
  tile[5] = b1;
  tile[6] = b2;
  tile[7] = b3;
}
