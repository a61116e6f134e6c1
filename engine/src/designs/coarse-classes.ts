import { lowerBound } from "../columns/lower-bound.ts";
import type { ModelColumn } from "../columns/model-columns.ts";
import { combineCodes } from "../evaluate/group-codes.ts";

/** Classes of a column: so many of equal width, or these cut points, increasing. */
export type Cuts = number | readonly number[];

/**
 * Codes from 0 of the combinations of values of the columns; numeric columns with more than two values are first
 * put into
 * classes: by the given cuts, else into as many of equal width as Sturges' rule says, ceiling(log2 n) + 1. A value
 * on a cut belongs to the upper class.
 * Reference: Iacus, King & Porro (2012), Political Analysis 20:1, section 3.2; Sturges (1926), JASA 21:65.
 */
export function coarseClasses(
  columns: readonly ModelColumn[],
  size: number,
  cuts: Readonly<Record<string, Cuts>>,
): Int32Array {
  let codes: Int32Array = new Int32Array(size);
  for (const { name, values, category } of columns) {
    const wanted = Object.hasOwn(cuts, name) ? cuts[name] : undefined;
    const isExact = category !== undefined || (wanted === undefined && hasTwoValues(values));
    const own = isExact ? values : classesOf(values, wanted ?? Math.ceil(Math.log2(size)) + 1);
    codes = combineCodes(codes, own);
  }
  return codes;
}

/** Codes from 0 of the combinations of values, exactly. */
export function exactClasses(columns: readonly ModelColumn[], size: number): Int32Array {
  return columns.reduce<Int32Array>((codes, { values }) => combineCodes(codes, values), new Int32Array(size));
}

function hasTwoValues(values: Float64Array): boolean {
  let other: number | undefined;
  for (const value of values) {
    if (value === values[0] || value === other) continue;
    if (other !== undefined) return false;
    other = value;
  }
  return true;
}

function classesOf(values: Float64Array, cuts: Cuts): Float64Array {
  if (typeof cuts !== "number") {
    const sorted = Float64Array.from(cuts);
    return values.map((value) => lowerBound(sorted, value) + (sorted.includes(value) ? 1 : 0));
  }
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (!(high > low)) return new Float64Array(values.length);
  return values.map((value) => Math.min(cuts - 1, Math.floor(((value - low) / (high - low)) * cuts)));
}
