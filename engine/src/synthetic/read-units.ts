import { type Column, type Columns, isMissing, lengthOf } from "../columns/column.ts";
import type { Sentences } from "../evaluate/study.ts";
import type { SyntheticRefusal } from "./synthetic-refusal.ts";

/** Units followed over periods, some trained from a period on. */
export interface SyntheticQuestion {
  readonly unit: string;
  /** Column of numbers, such as years. */
  readonly period: string;
  /** First period with the training; 0 or empty for a unit never trained. */
  readonly firstTreated: string;
  readonly outcome: string;
  readonly wording?: { readonly outcome?: Sentences; readonly unit?: string };
}

/** A complete panel: donors first, each row a unit in the order of periods. */
export interface UnitPanel {
  readonly donors: readonly string[];
  readonly treated: readonly string[];
  /** Outcome of each donor over all periods. */
  readonly donorRows: readonly Float64Array[];
  readonly treatedRows: readonly Float64Array[];
  readonly periods: Float64Array;
  /** Periods before the training. */
  readonly before: number;
}

export const fewestDonors = 5;
export const fewestBefore = 4;

/** Reads a balanced panel with one start, or says what is in the way. */
export function readUnits(question: SyntheticQuestion, columns: Columns): UnitPanel | SyntheticRefusal {
  const read = readColumns(question, columns);
  if ("code" in read) return read;
  const units = new Map<string, UnitRows>();
  for (let row = 0; row < read.rows; row++) {
    const refusal = addRow(units, question, read, row);
    if (refusal !== undefined) return refusal;
  }
  return assemble(units);
}

interface UnitRows {
  readonly start: number;
  readonly values: Map<number, number>;
}

interface ReadColumns {
  readonly rows: number;
  readonly nameOf: (row: number) => string | undefined;
  readonly periods: Float64Array;
  readonly outcomes: Float64Array;
  readonly startOf: (row: number) => number;
}

function readColumns(question: SyntheticQuestion, columns: Columns): ReadColumns | SyntheticRefusal {
  const names = [question.unit, question.period, question.firstTreated, question.outcome];
  const unknown = names.find((name) => !columns.has(name));
  if (unknown !== undefined) return { code: "unknownColumn", column: unknown };
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) return { code: "columnTwice", column: twice };
  const [unit, period, start, outcome] = names.map((name) => columns.get(name));
  if (unit === undefined || period === undefined || start === undefined || outcome === undefined) {
    return { code: "unknownColumn", column: question.unit };
  }
  const rows = lengthOf(unit);
  const unequal = [period, start, outcome].findIndex((column) => lengthOf(column) !== rows);
  if (unequal >= 0) return { code: "unequalColumns", column: names[unequal + 1] };
  if (period.kind !== "number") return { code: "columnNotNumeric", column: question.period };
  if (outcome.kind !== "number") return { code: "columnNotNumeric", column: question.outcome };
  if (start.kind !== "number" && start.labels.some((label) => !Number.isFinite(Number(label)))) {
    return { code: "columnNotNumeric", column: question.firstTreated };
  }
  return {
    rows,
    nameOf: (row) => (isMissing(unit, row) ? undefined : nameIn(unit, row)),
    periods: period.values,
    outcomes: outcome.values,
    startOf: (row) => startIn(start, row),
  };
}

function nameIn(column: Column, row: number): string {
  return column.kind === "number" ? String(column.values[row]) : column.labels[column.codes[row]];
}

/** 0, empty and infinite mean never; a text column of figures is read as figures. */
function startIn(column: Column, row: number): number {
  if (isMissing(column, row)) return 0;
  return column.kind === "number" ? column.values[row] : Number(column.labels[column.codes[row]]);
}

function addRow(
  units: Map<string, UnitRows>,
  question: SyntheticQuestion,
  read: ReadColumns,
  row: number,
): SyntheticRefusal | undefined {
  const unit = read.nameOf(row);
  const period = read.periods[row];
  if (unit === undefined) return { code: "valueMissing", column: question.unit, row };
  if (!Number.isFinite(period)) return { code: "valueMissing", column: question.period, row };
  if (!Number.isFinite(read.outcomes[row])) return { code: "valueMissing", column: question.outcome, row };
  const start = read.startOf(row);
  const known = units.get(unit) ?? { start, values: new Map<number, number>() };
  if (known.start !== start) return { code: "startChanges", unit, row };
  if (known.values.has(period)) return { code: "rowTwice", unit, period, row };
  known.values.set(period, read.outcomes[row]);
  units.set(unit, known);
  return undefined;
}

function assemble(units: ReadonlyMap<string, UnitRows>): UnitPanel | SyntheticRefusal {
  const periods = [...new Set([...units.values()].flatMap(({ values }) => [...values.keys()]))].sort(
    (a, b) => a - b,
  );
  // By name, so that the order of the rows does not matter.
  const sorted = [...units].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [unit, { values }] of sorted) {
    const missing = periods.find((period) => !values.has(period));
    if (missing !== undefined) return { code: "periodMissing", unit, period: missing };
  }
  const last = periods[periods.length - 1];
  const isTreated = ({ start }: UnitRows) => start !== 0 && start <= last;
  const treated = sorted.filter(([, unit]) => isTreated(unit));
  const donors = sorted.filter(([, unit]) => !isTreated(unit));
  if (treated.length === 0) return { code: "nobodyTrained" };
  const starts = [...new Set(treated.map(([, { start }]) => start))].sort((a, b) => a - b);
  if (starts.length > 1) return { code: "severalStarts", starts };
  const before = periods.filter((period) => period < starts[0]).length;
  if (donors.length < fewestDonors) {
    return { code: "tooFewDonors", donors: donors.length, needed: fewestDonors };
  }
  if (before < fewestBefore) return { code: "tooFewBefore", before, needed: fewestBefore };
  if (before === periods.length) return { code: "noneAfter" };
  const rowOf = ([, { values }]: readonly [string, UnitRows]) =>
    Float64Array.from(periods, (period) => values.get(period) ?? 0);
  const donorRows = donors.map(rowOf);
  const flat = donorRows.every((row) => row.every((value) => value === donorRows[0][0]));
  if (flat) return { code: "noDonorVariation" };
  return {
    donors: donors.map(([unit]) => unit),
    treated: treated.map(([unit]) => unit),
    donorRows,
    treatedRows: treated.map(rowOf),
    periods: Float64Array.from(periods),
    before,
  };
}
