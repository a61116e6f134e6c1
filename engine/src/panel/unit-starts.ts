import type { Column, Columns } from "../columns/column.ts";
import type { PanelCaveat } from "./panel-caveat.ts";
import { readStarts } from "./panel-periods.ts";
import type { PanelRefusal } from "./panel-refusal.ts";
import type { PanelStudy } from "./panel-study.ts";
import { nameAt, pick, type SortedRows } from "./sorted-rows.ts";

/** First period with training of each unit. */
export type UnitStarts = { readonly starts: Float64Array } | PanelRefusal;

/** Starts of training by unit, from the column that names them or from a 0/1 column; contradictions are refused. */
export function startsOfUnits(
  study: PanelStudy,
  columns: Columns,
  sorted: SortedRows,
  caveats: PanelCaveat[],
): UnitStarts {
  const named = study.firstTreated === undefined ? undefined : columns.get(study.firstTreated);
  const status = study.treatment === undefined ? undefined : columns.get(study.treatment);
  const told = named === undefined ? undefined : toldStarts(study, columns, named, sorted);
  if (told !== undefined && "code" in told) return told;
  if (status === undefined) return told ?? { code: "treatmentNotNamed" };
  const found = startsFromStatus(study, status, sorted, told?.starts);
  if ("code" in found) return found;
  if (found.switchedOff > 0) caveats.push({ code: "treatmentSwitchesOff", units: found.switchedOff });
  return found;
}

/** One start per unit from the column of first periods with training. */
function toldStarts(study: PanelStudy, columns: Columns, column: Column, sorted: SortedRows): UnitStarts {
  const name = study.firstTreated ?? "";
  const { start, rows } = sorted;
  const isSteady = staysWithinUnits(column.kind === "number" ? column.values : column.codes, sorted);
  const read = readStarts(column, sorted.periods, isSteady ? firstRows(sorted) : rows);
  if (!read.ok) return { code: "firstTreatedUnreadable", column: name, row: read.row + 1, text: read.text };
  if (isSteady) return read;
  const starts = new Float64Array(start.length - 1);
  for (let unit = 0; unit < starts.length; unit++) {
    const first = start[unit];
    starts[unit] = read.starts[first];
    for (let at = first + 1; at < start[unit + 1]; at++) {
      if (read.starts[at] === starts[unit]) continue;
      const unitName = nameAt(study.unit === undefined ? undefined : columns.get(study.unit), rows[first]);
      return {
        code: "firstTreatedVaries",
        column: name,
        unit: unitName,
        rows: [rows[first] + 1, rows[at] + 1],
      };
    }
  }
  return { starts };
}

function staysWithinUnits(values: ArrayLike<number>, { rows, unit }: SortedRows): boolean {
  for (let at = 1; at < rows.length; at++)
    if (unit[at] === unit[at - 1] && values[rows[at]] !== values[rows[at - 1]]) return false;
  return true;
}

function firstRows({ rows, start }: SortedRows): Int32Array {
  return pick(rows, start.subarray(0, -1));
}

/** Starts from a 0/1 column; a unit whose training ends is counted as trained from its first period with training. */
function startsFromStatus(
  study: PanelStudy,
  status: Column,
  { rows, start, period, periods }: SortedRows,
  told: Float64Array | undefined,
): (UnitStarts & { readonly switchedOff: number }) | PanelRefusal {
  const column = study.treatment ?? "";
  const starts = new Float64Array(start.length - 1).fill(Number.POSITIVE_INFINITY);
  let switchedOff = 0;
  for (let unit = 0; unit < starts.length; unit++) {
    let isOff = false;
    if (told !== undefined) starts[unit] = told[unit];
    for (let at = start[unit]; at < start[unit + 1]; at++) {
      const value = status.kind === "number" ? status.values[rows[at]] : Number.NaN;
      if (value !== 0 && value !== 1) return { code: "treatmentNotBinary", column, row: rows[at] + 1 };
      const now = periods.periods[period[at]];
      if (value === 1 && told === undefined && now < starts[unit]) starts[unit] = now;
      isOff ||= value === 0 && now >= starts[unit];
    }
    if (isOff) switchedOff++;
  }
  return { starts, switchedOff };
}
