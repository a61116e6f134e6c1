import { type Columns, lengthOf } from "../columns/column.ts";
import type { Sentences } from "../evaluate/study.ts";
import type { SeriesRefusal } from "./series-refusal.ts";

/** One figure per period of one team, site or person, and when the training began. */
export interface SeriesQuestion {
  /** Column of whole numbers, such as months counted one by one; rows in any order. */
  readonly period: string;
  readonly outcome: string;
  /** First period with the training. */
  readonly start: number;
  readonly wording?: { readonly outcome?: Sentences; readonly unit?: string };
}

/** The series in the order of time, periods without a figure left out. */
export interface Series {
  readonly periods: Float64Array;
  readonly values: Float64Array;
  readonly before: number;
  readonly after: number;
  /** Periods without a figure between the first and the last. */
  readonly missing: number;
}

/** A level and a slope on each side need a few points more than they have figures to estimate. */
export const fewestPerSide = 6;

/** Reads a series, or says what is in the way. */
export function readSeries(question: SeriesQuestion, columns: Columns): Series | SeriesRefusal {
  const { period, outcome, start } = question;
  const periods = columns.get(period);
  const values = columns.get(outcome);
  if (periods === undefined) return { code: "unknownColumn", column: period };
  if (values === undefined) return { code: "unknownColumn", column: outcome };
  if (period === outcome) return { code: "columnTwice", column: outcome };
  if (lengthOf(periods) !== lengthOf(values)) return { code: "unequalColumns", column: outcome };
  if (periods.kind !== "number") return { code: "columnNotNumeric", column: period };
  if (values.kind !== "number") return { code: "columnNotNumeric", column: outcome };
  if (!Number.isInteger(start)) return { code: "optionOutOfRange", option: "start" };
  const fractional = periods.values.findIndex((value) => !Number.isSafeInteger(value));
  if (fractional >= 0) return { code: "periodNotWhole", column: period, row: fractional };
  const rows = Int32Array.from(periods.values.keys()).sort(
    (a, b) => periods.values[a] - periods.values[b] || a - b,
  );
  const twice = rows.find((row, at) => at > 0 && periods.values[row] === periods.values[rows[at - 1]]);
  if (twice !== undefined) {
    return { code: "periodTwice", column: period, row: twice, period: periods.values[twice] };
  }
  const known = rows.filter((row) => Number.isFinite(values.values[row]));
  const ordered = Float64Array.from(known, (row) => periods.values[row]);
  const before = ordered.filter((value) => value < start).length;
  const after = ordered.length - before;
  if (before < fewestPerSide) return { code: "tooFewBefore", before, needed: fewestPerSide };
  if (after < fewestPerSide) return { code: "tooFewAfter", after, needed: fewestPerSide };
  const figures = Float64Array.from(known, (row) => values.values[row]);
  if (figures.every((value) => value === figures[0])) return { code: "noOutcomeVariation", column: outcome };
  const span = ordered[ordered.length - 1] - ordered[0] + 1;
  return { periods: ordered, values: figures, before, after, missing: span - ordered.length };
}
