import type { Columns } from "../columns/column.ts";
import type { DesignStudy } from "./study.ts";

export const trained = 1;
export const comparison = 0;
export const unknownArm = -1;

/** Arm of every row, or undefined when the column is not two-valued as the study says. */
export function readTreatment(columns: Columns, study: DesignStudy): Int8Array | undefined {
  const column = columns.get(study.treatment);
  if (column === undefined) return undefined;
  if (column.kind === "number") {
    const arms = new Int8Array(column.values.length);
    for (let row = 0; row < arms.length; row++) {
      const value = column.values[row];
      if (value !== 0 && value !== 1 && !Number.isNaN(value)) return undefined;
      arms[row] = Number.isNaN(value) ? unknownArm : value;
    }
    return arms;
  }
  const code = column.labels.indexOf(study.treatedLabel ?? "");
  const present = new Set(column.codes);
  present.delete(-1);
  if (code < 0 || present.size > 2) return undefined;
  return Int8Array.from(column.codes, (own) => (own < 0 ? unknownArm : own === code ? trained : comparison));
}
