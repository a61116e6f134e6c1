import { sortedOrder } from "../columns/sorted-order.ts";

/** Values numbered in increasing order from 0, with the distinct values. */
export interface RankedCodes {
  readonly codes: Int32Array;
  readonly distinct: Float64Array;
}

/**
 * Numbers the distinct values of the given rows in increasing order; values must be finite. Whole numbers in a
 * narrow range, the usual case of identifiers and years, go through a table; others are sorted.
 */
export function rankedCodes(values: Float64Array, rows: Int32Array): RankedCodes {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let whole = true;
  for (let at = 0; at < rows.length; at++) {
    const value = values[rows[at]];
    if (value < low) low = value;
    if (value > high) high = value;
    whole &&= Math.floor(value) === value;
  }
  if (rows.length === 0) return { codes: new Int32Array(0), distinct: new Float64Array(0) };
  const isNarrow = whole && high - low <= 4 * rows.length + 1000;
  return isNarrow ? byTable(values, rows, low, high - low + 1) : bySorting(values, rows);
}

function byTable(values: Float64Array, rows: Int32Array, low: number, width: number): RankedCodes {
  const rank = new Int32Array(width).fill(-1);
  for (let at = 0; at < rows.length; at++) rank[values[rows[at]] - low] = 0;
  const distinct: number[] = [];
  for (let offset = 0; offset < width; offset++) {
    if (rank[offset] < 0) continue;
    rank[offset] = distinct.length;
    distinct.push(low + offset);
  }
  const codes = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) codes[at] = rank[values[rows[at]] - low];
  return { codes, distinct: Float64Array.from(distinct) };
}

function bySorting(values: Float64Array, rows: Int32Array): RankedCodes {
  const own = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) own[at] = values[rows[at]];
  const order = sortedOrder(own);
  const codes = new Int32Array(rows.length);
  const distinct: number[] = [];
  for (let position = 0; position < order.length; position++) {
    const value = own[order[position]];
    if (distinct.length === 0 || value > distinct[distinct.length - 1]) distinct.push(value);
    codes[order[position]] = distinct.length - 1;
  }
  return { codes, distinct: Float64Array.from(distinct) };
}
