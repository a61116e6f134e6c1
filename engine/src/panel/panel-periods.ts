import type { Column } from "../columns/column.ts";
import { gather } from "../columns/gather.ts";
import { rankedCodes } from "./ranked-codes.ts";

/** The periods of the kept rows. */
export interface PanelPeriods {
  /** Distinct periods, increasing; texts that are no numbers are numbered from 1 in alphabetical order. */
  readonly periods: Float64Array;
  readonly names: readonly string[];
  /** Position in `periods` of each kept row. */
  readonly codes: Int32Array;
}

/** Reads the period column over the given rows; `areAll` when these are all rows of the input in order. */
export function readPeriods(column: Column, rows: Int32Array, areAll: boolean): PanelPeriods {
  const values = column.kind === "number" ? column.values : numericLabels(column.labels, column.codes);
  if (values !== undefined) {
    const { codes, distinct } = rankedCodes(areAll ? values : gather(values, rows));
    return { periods: distinct, names: Array.from(distinct, String), codes };
  }
  const labels = column.kind === "category" ? column.labels : [];
  const present = new Set<number>();
  const own = column.kind === "category" ? column.codes : new Int32Array(0);
  for (const row of rows) present.add(own[row]);
  const ordered = [...present].sort((a, b) => (labels[a] < labels[b] ? -1 : 1));
  const rankOf = new Map(ordered.map((code, rank) => [code, rank]));
  return {
    periods: Float64Array.from(ordered, (_, rank) => rank + 1),
    names: ordered.map((code) => labels[code]),
    codes: Int32Array.from(rows, (row) => rankOf.get(own[row]) ?? 0),
  };
}

/** Texts such as "2004" are numbers, whatever the file said of their kind; undefined when any is not. */
function numericLabels(labels: readonly string[], codes: Int32Array): Float64Array | undefined {
  const numbers = labels.map((label) => (label.trim() === "" ? Number.NaN : Number(label)));
  if (!numbers.every(Number.isFinite)) return undefined;
  return Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : numbers[code]));
}

const neverWords: ReadonlySet<string> = new Set([
  "",
  "0",
  "never",
  "jamais",
  "inf",
  "+inf",
  "infinity",
  "na",
  "nan",
]);

/** First period with training of each row, Infinity for never; the first text that names no period is refused. */
export type ReadStarts =
  | { readonly ok: true; readonly starts: Float64Array }
  | { readonly ok: false; readonly row: number; readonly text: string };

/**
 * Reads the column of the first period with training. 0, empty, infinite and `never` or `jamais` mean never. Numbers
 * and their texts mean the same; when periods are texts, a start is the text of one of them.
 */
export function readStarts(column: Column, periods: PanelPeriods, rows: Int32Array): ReadStarts {
  const rankOf = new Map(periods.names.map((name, at) => [name, periods.periods[at]]));
  const areNumbers = periods.names.every((name, at) => Number(name) === periods.periods[at]);
  const meaning = (text: string): number | undefined => {
    const trimmed = text.trim();
    if (neverWords.has(trimmed.toLowerCase())) return Number.POSITIVE_INFINITY;
    const known = rankOf.get(trimmed);
    if (known !== undefined || !areNumbers) return known;
    const value = Number(trimmed);
    return Number.isFinite(value) ? value : undefined;
  };
  const starts = new Float64Array(rows.length);
  if (column.kind === "number" && areNumbers) {
    const { values } = column;
    for (let at = 0; at < rows.length; at++) {
      const value = values[rows[at]];
      starts[at] = value !== 0 && value - value === 0 ? value : Number.POSITIVE_INFINITY;
    }
    return { ok: true, starts };
  }
  if (column.kind === "number") {
    for (let at = 0; at < rows.length; at++) {
      const value = column.values[rows[at]];
      const isNever = value === 0 || !Number.isFinite(value);
      const start = isNever ? Number.POSITIVE_INFINITY : meaning(String(value));
      if (start === undefined) return { ok: false, row: rows[at], text: String(value) };
      starts[at] = start;
    }
    return { ok: true, starts };
  }
  const meanings = column.labels.map(meaning);
  for (let at = 0; at < rows.length; at++) {
    const code = column.codes[rows[at]];
    const start = code < 0 ? Number.POSITIVE_INFINITY : meanings[code];
    if (start === undefined) return { ok: false, row: rows[at], text: column.labels[code] };
    starts[at] = start;
  }
  return { ok: true, starts };
}
