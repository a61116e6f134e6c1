import {
  type Column,
  type Columns,
  isMissing,
  lengthOf,
  type NumberColumn,
  numberColumn,
} from "../columns/column.ts";
import type { NotEstimable } from "../evaluate/finding.ts";
import { refusePanel, tellPanelCaveat } from "./estimate-panel.ts";
import type { PanelCaveat, ToldPanelCaveat } from "./panel-caveat.ts";
import type { PanelRefusal, PanelRefusalCode } from "./panel-refusal.ts";
import { readPanelRequest } from "./panel-request.ts";
import type { PanelStudy } from "./panel-study.ts";
import { nameAt, type SortedRows, sortedRows } from "./sorted-rows.ts";
import { startsOfUnits } from "./unit-starts.ts";

/** A study whose units have names. */
export type NamedUnits = PanelStudy & { readonly unit: string };

/** The path of one unit over all periods of the table. */
export interface UnitPath {
  readonly name: string;
  /** One value per period, in order; NaN where there is none. */
  readonly values: Float64Array;
  /** First period with training; Infinity for never. */
  readonly firstTreated: number;
}

/** Units as paths, for the rooms that look at a few of them one by one. */
export interface UnitPaths {
  readonly ok: true;
  readonly periods: Float64Array;
  readonly periodNames: readonly string[];
  readonly units: readonly UnitPath[];
  readonly caveats: readonly ToldPanelCaveat[];
}

export interface NoUnitPaths {
  readonly ok: false;
  readonly notEstimable: NotEstimable<PanelRefusalCode>;
  readonly caveats: readonly ToldPanelCaveat[];
}

/** Paths of the trained units only, or of all; with `oneStart`, units trained at several moments are refused. */
export interface PathRules {
  readonly keep: "trained" | "all";
  readonly oneStart: boolean;
}

/**
 * Reads a table of units and periods as one path per unit, in the order of their names. A missing outcome is a gap in a
 * path; a row whose unit or period is missing is dropped and counted.
 */
export function readUnitPaths(
  study: NamedUnits,
  columns: Columns,
  { keep, oneStart }: PathRules,
): UnitPaths | NoUnitPaths {
  const read = readUnits(study, columns);
  if ("ok" in read) return read;
  const { sorted, starts, caveats } = read;
  const all = pathsOf(study, columns, sorted, starts);
  const last = sorted.periods.periods[sorted.periods.periods.length - 1];
  const trained = all.filter(({ firstTreated }) => firstTreated <= last);
  if (trained.length === 0) return refuse({ code: "noTreatedUnit" }, caveats);
  const moments = [...new Set(trained.map(({ firstTreated }) => firstTreated))].sort((a, b) => a - b);
  if (oneStart && moments.length > 1)
    return refuse({ code: "severalStarts", starts: moments.length }, caveats);
  const left = all.length - trained.length;
  if (keep === "trained" && left > 0) caveats.push({ code: "untrainedLeftOut", units: left });
  return {
    ok: true,
    periods: sorted.periods.periods,
    periodNames: sorted.periods.names,
    units: keep === "trained" ? trained : all,
    caveats: caveats.map(tellPanelCaveat),
  };
}

interface ReadUnits {
  readonly sorted: SortedRows;
  /** First period with training of each unit; Infinity for never. */
  readonly starts: Float64Array;
  readonly caveats: PanelCaveat[];
}

function readUnits(study: NamedUnits, columns: Columns): ReadUnits | NoUnitPaths {
  const request = readPanelRequest(study, columns);
  if ("code" in request) return refuse(request, []);
  const [unitColumn, periodColumn] = [columns.get(study.unit), columns.get(study.period)];
  const isNamed = (row: number) => !isAbsent(unitColumn, row) && !isAbsent(periodColumn, row);
  const rows = Int32Array.from({ length: request.rowCount }, (_, row) => row).filter(isNamed);
  const caveats: PanelCaveat[] = [];
  const dropped = request.rowCount - rows.length;
  if (dropped > 0) {
    const names = [study.unit, study.period];
    caveats.push({ code: "rowsDropped", rows: dropped, of: request.rowCount, columns: names });
  }
  const sorted = sortedRows(study, columns, rows);
  if ("code" in sorted) return refuse(sorted, caveats);
  const starts = startsOfUnits(study, columns, sorted, caveats);
  return "code" in starts ? refuse(starts, caveats) : { sorted, starts: starts.starts, caveats };
}

/** Whether each row of a table is trained by then, for methods that look at rows. */
export interface TrainedRows {
  readonly ok: true;
  /** 0 or 1 per row of the input; missing where the unit or the period is. */
  readonly trained: NumberColumn;
  /** The period of each row as a number; texts are numbered from 1 in alphabetical order. */
  readonly period: NumberColumn;
}

/** Marks the rows of a table from which on their unit is trained. */
export function trainedRows(study: NamedUnits, columns: Columns): TrainedRows | NoUnitPaths {
  const read = readUnits(study, columns);
  if ("ok" in read) return read;
  const { rows, unit, period, periods } = read.sorted;
  const size = lengthOf(columns.get(study.outcome) ?? numberColumn([]));
  const trained = new Float64Array(size).fill(Number.NaN);
  const moment = new Float64Array(size).fill(Number.NaN);
  rows.forEach((row, at) => {
    moment[row] = periods.periods[period[at]];
    trained[row] = moment[row] >= read.starts[unit[at]] ? 1 : 0;
  });
  if (!trained.includes(1)) return refuse({ code: "noTreatedUnit" }, read.caveats);
  return { ok: true, trained: numberColumn(trained), period: numberColumn(moment) };
}

function refuse(refusal: PanelRefusal, caveats: readonly PanelCaveat[]): NoUnitPaths {
  const { notEstimable, caveats: told } = refusePanel(refusal, caveats);
  return { ok: false, notEstimable, caveats: told };
}

function isAbsent(column: Column | undefined, row: number): boolean {
  return column === undefined || isMissing(column, row);
}

function pathsOf(
  study: NamedUnits,
  columns: Columns,
  { rows, period, start, periods }: SortedRows,
  starts: Float64Array,
): readonly UnitPath[] {
  const outcome = columns.get(study.outcome);
  return Array.from(starts, (firstTreated, unit) => {
    const values = new Float64Array(periods.periods.length).fill(Number.NaN);
    for (let at = start[unit]; at < start[unit + 1]; at++) {
      if (outcome?.kind === "number") values[period[at]] = outcome.values[rows[at]];
    }
    return { name: nameAt(columns.get(study.unit), rows[start[unit]]), values, firstTreated };
  });
}

/** The mean of several paths, over the units that are seen in every period in which any of them is. */
export interface MeanPath {
  readonly ok: true;
  readonly values: Float64Array;
  /** Units in the mean. */
  readonly units: number;
  readonly caveats: readonly ToldPanelCaveat[];
}

/**
 * One path stays as it is, gaps included. The mean of several keeps the same units throughout, as the coming and going
 * of units would move it by itself; without a single complete unit it is refused.
 */
export function meanPath(paths: readonly UnitPath[]): MeanPath | NoUnitPaths {
  const [only] = paths;
  if (only === undefined) return refuse({ code: "noTreatedUnit" }, []);
  if (paths.length === 1) return { ok: true, values: only.values, units: 1, caveats: [] };
  const places = Array.from(only.values.keys());
  const seen = places.map((at) => paths.some(({ values }) => Number.isFinite(values[at])));
  const complete = paths.filter(({ values }) =>
    places.every((at) => !seen[at] || Number.isFinite(values[at])),
  );
  if (complete.length === 0) return refuse({ code: "noCompleteUnit", units: paths.length }, []);
  const values = Float64Array.from(
    places,
    (at) => complete.reduce((sum, path) => sum + path.values[at], 0) / complete.length,
  );
  const left = paths.length - complete.length;
  const caveat: PanelCaveat = { code: "incompleteUnitsDropped", units: left, of: paths.length };
  return { ok: true, values, units: complete.length, caveats: left === 0 ? [] : [tellPanelCaveat(caveat)] };
}
