import { sortedOrder } from "../columns/sorted-order.ts";

/** Values numbered in increasing order from 0, with the distinct values. */
export interface RankedCodes {
  readonly codes: Int32Array;
  readonly distinct: Float64Array;
}

/**
 * Numbers distinct values in increasing order; values must be finite. Values that never fall, as the units of a sorted
 * panel, are numbered as they come. Whole numbers in a narrow range, the usual case of identifiers and years, go
 * through a table; others are sorted.
 */
export function rankedCodes(values: Float64Array): RankedCodes {
  const codes = new Int32Array(values.length);
  return whileRising(values, codes) ?? byTable(values, codes) ?? bySorting(values, codes);
}

/** Undefined at the first value that falls. */
function whileRising(values: Float64Array, codes: Int32Array): RankedCodes | undefined {
  const distinct: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  let code = -1;
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    if (value < last) return undefined;
    if (value > last) {
      distinct.push(value);
      code++;
      last = value;
    }
    codes[at] = code;
  }
  return { codes, distinct: Float64Array.from(distinct) };
}

/** Undefined when the values are not whole, or too far apart for a table. */
function byTable(values: Float64Array, codes: Int32Array): RankedCodes | undefined {
  const first = values[0];
  if (Math.floor(first) !== first) return undefined;
  let low = 0;
  let high = 0;
  for (let at = 0; at < values.length; at++) {
    const whole = (values[at] - first) | 0;
    if (first + whole !== values[at]) return undefined;
    if (whole < low) low = whole;
    if (whole > high) high = whole;
    codes[at] = whole;
  }
  if (high - low > 4 * values.length + 1000) return undefined;
  const rank = new Int32Array(high - low + 1);
  for (let at = 0; at < codes.length; at++) rank[codes[at] - low] = 1;
  const distinct: number[] = [];
  for (let offset = 0; offset < rank.length; offset++) {
    if (rank[offset] === 0) continue;
    rank[offset] = distinct.length;
    distinct.push(first + (low + offset));
  }
  for (let at = 0; at < codes.length; at++) codes[at] = rank[codes[at] - low];
  return { codes, distinct: Float64Array.from(distinct) };
}

function bySorting(values: Float64Array, codes: Int32Array): RankedCodes {
  const order = sortedOrder(values);
  const distinct: number[] = [];
  for (let position = 0; position < order.length; position++) {
    const value = values[order[position]];
    if (distinct.length === 0 || value > distinct[distinct.length - 1]) distinct.push(value);
    codes[order[position]] = distinct.length - 1;
  }
  return { codes, distinct: Float64Array.from(distinct) };
}
