import { type Column, type Columns, lengthOf } from "../columns/column.ts";
import { gather } from "../columns/gather.ts";
import { areAllRows } from "../columns/model-columns.ts";
import { orderByUnit } from "./panel-order.ts";
import { type PanelPeriods, readPeriods } from "./panel-periods.ts";
import type { PanelRefusal } from "./panel-refusal.ts";
import type { PanelStudy } from "./panel-study.ts";
import { rankedCodes } from "./ranked-codes.ts";

/** Rows by unit, then period. */
export interface SortedRows {
  readonly rows: Int32Array;
  readonly unit: Int32Array;
  readonly period: Int32Array;
  readonly start: Int32Array;
  readonly periods: PanelPeriods;
  readonly hasUnits: boolean;
  /** True when these are all rows of the input, in its order. */
  readonly areAll: boolean;
}

/** Rows of a study by unit, then period; two rows of one unit and period are refused. */
export function sortedRows(study: PanelStudy, columns: Columns, rows: Int32Array): SortedRows | PanelRefusal {
  const periodColumn = columns.get(study.period);
  if (periodColumn === undefined) return { code: "unknownColumn", column: study.period };
  const areAll = areAllRows(rows, lengthOf(periodColumn));
  const periods = readPeriods(periodColumn, rows, areAll);
  if (periods.periods.length < 2) return { code: "onePeriod", periods: periods.periods.length };
  const unitColumn = study.unit === undefined ? undefined : columns.get(study.unit);
  if (unitColumn === undefined) return rowsAsUnits(study, columns, rows, periods);
  const { codes: unit, count } = unitCodes(unitColumn, rows, areAll);
  const ordered = orderByUnit(unit, periods.codes, count, periods.periods.length);
  if (!ordered.ok) {
    return {
      code: "duplicateRows",
      unit: nameAt(unitColumn, rows[ordered.first]),
      period: periods.names[periods.codes[ordered.first]],
      rows: [rows[ordered.first] + 1, rows[ordered.second] + 1].sort((a, b) => a - b),
    };
  }
  const { order, start } = ordered;
  if (order === undefined)
    return { rows, unit, period: periods.codes, start, periods, hasUnits: true, areAll };
  return {
    rows: pick(rows, order),
    unit: pick(unit, order),
    period: pick(periods.codes, order),
    start,
    periods,
    hasUnits: true,
    areAll: false,
  };
}

/** Without a unit column every row is somebody else, in the order of period and outcome. */
function rowsAsUnits(
  study: PanelStudy,
  columns: Columns,
  rows: Int32Array,
  periods: PanelPeriods,
): SortedRows {
  const outcome = columns.get(study.outcome);
  const value = outcome?.kind === "number" ? outcome.values : new Float64Array(0);
  const order = Int32Array.from(rows.keys()).sort(
    (a, b) => periods.codes[a] - periods.codes[b] || value[rows[a]] - value[rows[b]] || a - b,
  );
  const unit = Int32Array.from(rows.keys());
  const start = Int32Array.from({ length: rows.length + 1 }, (_, at) => at);
  return {
    rows: pick(rows, order),
    unit,
    period: pick(periods.codes, order),
    start,
    periods,
    hasUnits: false,
    areAll: false,
  };
}

/** Codes in the order of the names of units; `areAll` when these are all rows of the input in order. */
export function unitCodes(
  column: Column,
  rows: Int32Array,
  areAll: boolean,
): { readonly codes: Int32Array; readonly count: number } {
  const values = column.kind === "number" ? column.values : Float64Array.from(labelRanks(column));
  const { codes, distinct } = rankedCodes(areAll ? values : gather(values, rows));
  return { codes, count: distinct.length };
}

function labelRanks({ codes, labels }: Column & { kind: "category" }): Int32Array {
  const order = Array.from(labels.keys()).sort((a, b) => (labels[a] < labels[b] ? -1 : 1));
  const rank = new Int32Array(labels.length);
  order.forEach((code, place) => {
    rank[code] = place;
  });
  return codes.map((code) => (code < 0 ? -1 : rank[code]));
}

/** Values at the given places. */
export function pick(values: Int32Array, places: Int32Array): Int32Array {
  const picked = new Int32Array(places.length);
  for (let at = 0; at < places.length; at++) picked[at] = values[places[at]];
  return picked;
}

/** The unit of a row as in the input; the row's own number without a unit column. */
export function nameAt(column: Column | undefined, row: number): string {
  if (column === undefined) return String(row + 1);
  return column.kind === "number" ? String(column.values[row]) : (column.labels[column.codes[row]] ?? "");
}
