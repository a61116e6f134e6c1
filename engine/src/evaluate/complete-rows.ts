import { type Column, type Columns, isMissing } from "../columns/column.ts";
import type { Caveat } from "./caveat.ts";
import { trained, unknownArm } from "./read-treatment.ts";
import type { Refusal } from "./refusal.ts";

/** Below five trained people there is no effect to estimate, only individual stories to tell. */
export const fewestTreated = 5;
export const fewestComparisons = 5;
/** Above this share of people lost to missing values in an arm, the rest are not those people. */
export const mostMissing = 0.5;

/** Rows with a value in every column in use, and what was lost. */
export interface CompleteRows {
  readonly rows: Int32Array;
  readonly caveats: readonly Caveat[];
  /** Dropped and total people by arm: comparison first. */
  readonly dropped: readonly [number, number];
  readonly total: readonly [number, number];
  readonly columns: readonly string[];
}

/** Rows of people in an arm with a usable value in every column; `used` names them. */
export function completeRows(columns: Columns, used: readonly string[], arms: Int8Array): CompleteRows {
  const dropped: [number, number] = [0, 0];
  const total: [number, number] = [0, 0];
  let unknown = 0;
  const isIncomplete = new Uint8Array(arms.length);
  const blamed = new Set<string>();
  for (const name of used) if (markMissing(columns.get(name), arms, isIncomplete)) blamed.add(name);
  const kept = new Int32Array(arms.length);
  let count = 0;
  for (let row = 0; row < arms.length; row++) {
    if (arms[row] === unknownArm) {
      unknown++;
      continue;
    }
    const side = arms[row] === trained ? 1 : 0;
    total[side]++;
    if (isIncomplete[row] === 1) dropped[side]++;
    else kept[count++] = row;
  }
  const names = used.filter((name) => blamed.has(name));
  const isAnyDropped = dropped[0] + dropped[1] + unknown > 0;
  const caveat: Caveat = {
    code: "rowsDropped",
    treated: dropped[1],
    comparison: dropped[0],
    unknownArm: unknown,
    columns: names,
  };
  return {
    rows: kept.slice(0, count),
    caveats: isAnyDropped ? [caveat] : [],
    dropped,
    total,
    columns: names,
  };
}

/** Marks the rows of people in an arm that have no usable value in the column; true when there is one. */
function markMissing(column: Column | undefined, arms: Int8Array, isIncomplete: Uint8Array): boolean {
  let isAny = false;
  for (let row = 0; row < arms.length; row++) {
    if (arms[row] === unknownArm || (column !== undefined && !isMissing(column, row))) continue;
    isIncomplete[row] = 1;
    isAny = true;
  }
  return isAny;
}

/** Why the people left cannot answer, if they cannot. */
export function refusalOfArms(complete: CompleteRows, treated: Uint8Array): Refusal | undefined {
  const { dropped, total, columns } = complete;
  if (total[0] === 0 || total[1] === 0) {
    return { code: "noTreatmentVariation", treated: total[1], comparison: total[0] };
  }
  for (const side of [1, 0] as const) {
    if (dropped[side] > mostMissing * total[side]) {
      const arm = side === 1 ? "treated" : "comparison";
      return { code: "tooManyMissing", arm, missing: dropped[side], of: total[side], columns };
    }
  }
  let count = 0;
  for (const arm of treated) count += arm;
  if (count < fewestTreated) return { code: "tooFewTreated", treated: count, needed: fewestTreated };
  const comparison = treated.length - count;
  if (comparison < fewestComparisons)
    return { code: "tooFewComparisons", comparison, needed: fewestComparisons };
  return undefined;
}
