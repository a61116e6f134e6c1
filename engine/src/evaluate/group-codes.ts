import type { Columns } from "../columns/column.ts";
import { gather } from "../columns/gather.ts";

/** Codes from 0, in order of first appearance, of the combinations of values of the columns. */
export function codesOf(names: readonly string[], columns: Columns, rows: Int32Array): Int32Array {
  return names.reduce<Int32Array>((codes, name) => {
    const column = columns.get(name);
    const values = column?.kind === "number" ? column.values : column?.codes;
    return values === undefined ? codes : combineCodes(codes, gather(values, rows));
  }, new Int32Array(rows.length));
}

/** Codes from 0, in order of first appearance, of pairs of a code and a value. */
export function combineCodes(codes: Int32Array, values: ArrayLike<number>): Int32Array {
  const ranks = new Map<number, number>();
  const joined = new Float64Array(codes.length);
  const groups = groupCount(codes);
  for (let at = 0; at < codes.length; at++) {
    // Adding 0 turns -0 into 0, so that the two are one value.
    const value = values[at] + 0;
    let rank = ranks.get(value);
    if (rank === undefined) {
      rank = ranks.size;
      ranks.set(value, rank);
    }
    joined[at] = rank * groups + codes[at];
  }
  return codesFromZero(joined);
}

/** Number of groups of codes 0 … G-1. */
export function groupCount(codes: Int32Array): number {
  let groups = 0;
  for (const code of codes) if (code >= groups) groups = code + 1;
  return groups;
}

/** Renumbers codes from 0 in order of first appearance. */
export function codesFromZero(codes: ArrayLike<number>): Int32Array {
  const known = new Map<number, number>();
  const fresh = new Int32Array(codes.length);
  for (let at = 0; at < codes.length; at++) {
    let code = known.get(codes[at]);
    if (code === undefined) {
      code = known.size;
      known.set(codes[at], code);
    }
    fresh[at] = code;
  }
  return fresh;
}
