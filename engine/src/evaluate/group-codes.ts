import type { Columns } from "../columns/column.ts";

/** Codes from 0, in order of first appearance, of the combinations of values of the columns. */
export function codesOf(names: readonly string[], columns: Columns, rows: Int32Array): Int32Array {
  let codes = new Int32Array(rows.length);
  for (const name of names) {
    const column = columns.get(name);
    const pairs = new Map<string, number>();
    codes = codes.map((code, at) => {
      const row = rows[at];
      const own = column?.kind === "number" ? column.values[row] : column?.codes[row];
      const key = `${code} ${own}`;
      const known = pairs.get(key) ?? pairs.size;
      pairs.set(key, known);
      return known;
    });
  }
  return codes;
}

/** Number of groups of codes 0 … G-1. */
export function groupCount(codes: Int32Array): number {
  let groups = 0;
  for (const code of codes) if (code >= groups) groups = code + 1;
  return groups;
}

/** Renumbers codes from 0 in order of first appearance. */
export function codesFromZero(codes: Int32Array): Int32Array {
  const known = new Map<number, number>();
  return codes.map((code) => {
    const fresh = known.get(code) ?? known.size;
    known.set(code, fresh);
    return fresh;
  });
}
