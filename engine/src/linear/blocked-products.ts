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
    const c0 = columns[at];
    const c1 = columns[Math.min(at + 1, last)];
    const c2 = columns[Math.min(at + 2, last)];
    const c3 = columns[Math.min(at + 3, last)];
    let [s0, s1, s2, s3] = [0, 0, 0, 0];
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

/** Adds to `target`, which starts at the block, the combination of the columns with the given shares. */
export function addCombination(
  columns: readonly Float64Array[],
  { from, rows }: Block,
  shares: Float64Array,
  target: Float64Array,
): void {
  let at = 0;
  for (; at + 3 < columns.length; at += 4) {
    const [c0, c1, c2, c3] = [columns[at], columns[at + 1], columns[at + 2], columns[at + 3]];
    const [s0, s1, s2, s3] = [shares[at], shares[at + 1], shares[at + 2], shares[at + 3]];
    for (let row = 0; row < rows; row++) {
      const place = from + row;
      target[row] += s0 * c0[place] + s1 * c1[place] + (s2 * c2[place] + s3 * c3[place]);
    }
  }
  for (; at < columns.length; at++) {
    const column = columns[at];
    const share = shares[at];
    for (let row = 0; row < rows; row++) target[row] += share * column[from + row];
  }
}

/** Sum over rows of weight × (row of the columns) × (row of the columns)': a weighted cross-product. */
export class CrossProduct {
  private readonly size: number;
  private readonly sums: Float64Array;
  private readonly first = new Float64Array(blockRows);
  private readonly second = new Float64Array(blockRows);
  private readonly tile = new Float64Array(8);

  constructor(size: number) {
    this.size = size;
    this.sums = new Float64Array(size * size);
  }

  /** `weights` starts at the block. Two rows of the square by four columns at a time. */
  add(columns: readonly Float64Array[], block: Block, weights: Float64Array): void {
    const { first, second, tile, sums, size } = this;
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
        const [next, third, fourth] = [
          Math.min(at + 1, last),
          Math.min(at + 2, last),
          Math.min(at + 3, last),
        ];
        const four = [columns[at], columns[next], columns[third], columns[fourth]];
        multiplyTile([first, second], four, block, tile);
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
    return Array.from({ length: size }, (_, row) =>
      Float64Array.from({ length: size }, (__, column) =>
        column <= row ? sums[row * size + column] : sums[column * size + row],
      ),
    );
  }
}

/** The eight products of two vectors, which start at the block, with four columns. */
function multiplyTile(
  [first, second]: readonly Float64Array[],
  [c0, c1, c2, c3]: readonly Float64Array[],
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
