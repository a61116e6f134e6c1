import { type Column, type Columns, isMissing } from "../columns/column.ts";
import { gather } from "../columns/gather.ts";
import { columnBuilder } from "../columns/model-columns.ts";
import { codesFromZero, groupCount } from "../evaluate/group-codes.ts";
import type { Cohort, Panel } from "./panel.ts";
import type { PanelCaveat } from "./panel-caveat.ts";
import type { PanelRefusal } from "./panel-refusal.ts";
import { type PanelRequest, readPanelRequest, termRefusal } from "./panel-request.ts";
import type { PanelStudy } from "./panel-study.ts";
import { nameAt, pick, type SortedRows, sortedRows, unitCodes } from "./sorted-rows.ts";
import { startsOfUnits } from "./unit-starts.ts";

export type ReadPanel =
  | { readonly ok: true; readonly panel: Panel; readonly caveats: readonly PanelCaveat[] }
  | { readonly ok: false; readonly refusal: PanelRefusal; readonly caveats: readonly PanelCaveat[] };

/** How to read: periods of anticipation before training, and what becomes of units not seen in every period. */
export interface ReadingRules {
  readonly anticipation: number;
  readonly dropIncomplete: boolean;
}

/** Above this share of rows lost to missing values, the rest do not stand for them. */
const mostMissing = 0.5;

/**
 * Reads the panel of a study from columns, or says why it cannot be one. Rows with a missing value are dropped and
 * counted; two rows of one unit and period, or a start of training that changes within a unit, are refused.
 */
export function readPanel(study: PanelStudy, columns: Columns, rules: ReadingRules): ReadPanel {
  const request = readPanelRequest(study, columns);
  if ("code" in request) return { ok: false, refusal: request, caveats: [] };
  const caveats: PanelCaveat[] = [];
  const refuse = (refusal: PanelRefusal): ReadPanel => ({ ok: false, refusal, caveats });
  const kept = completeRows(columns, request);
  if (kept.rows.length < request.rowCount) {
    const missing = request.rowCount - kept.rows.length;
    caveats.push({ code: "rowsDropped", rows: missing, of: request.rowCount, columns: kept.blamed });
    if (missing > mostMissing * request.rowCount) {
      return refuse({ code: "tooManyMissing", missing, of: request.rowCount, columns: kept.blamed });
    }
  }
  const sorted = sortedRows(study, columns, kept.rows);
  if ("code" in sorted) return refuse(sorted);
  const starts = startsOfUnits(study, columns, sorted, caveats);
  if ("code" in starts) return refuse(starts);
  const chosen = chooseUnits(sorted, starts.starts, rules, caveats);
  return buildPanel({ study, columns, request, sorted: chosen, caveats });
}

function completeRows(columns: Columns, { used, rowCount }: PanelRequest) {
  const lacking = new Uint8Array(rowCount);
  const blamed: string[] = [];
  for (const name of used) {
    const column = columns.get(name);
    if (column !== undefined && markMissing(column, lacking)) blamed.push(name);
  }
  const rows = new Int32Array(rowCount);
  let count = 0;
  for (let row = 0; row < rowCount; row++) {
    rows[count] = row;
    count += 1 - lacking[row];
  }
  return { rows: count === rowCount ? rows : rows.slice(0, count), blamed };
}

function markMissing(column: Column, lacking: Uint8Array): boolean {
  let any = false;
  if (column.kind === "number") {
    const { values } = column;
    if (areFinite(values)) return false;
    for (let row = 0; row < lacking.length; row++) {
      // Only a number minus itself is zero: neither NaN nor an infinity is.
      if (values[row] - values[row] === 0) continue;
      lacking[row] = 1;
      any = true;
    }
    return any;
  }
  for (let row = 0; row < lacking.length; row++) {
    if (!isMissing(column, row)) continue;
    lacking[row] = 1;
    any = true;
  }
  return any;
}

/** Only a finite number minus itself is zero; four running sums, so that no addition waits for another. */
function areFinite(values: Float64Array): boolean {
  let [a, b, c, d] = [0, 0, 0, 0];
  const whole = values.length - (values.length % 4);
  for (let row = 0; row < whole; row += 4) {
    a += values[row] - values[row];
    b += values[row + 1] - values[row + 1];
    c += values[row + 2] - values[row + 2];
    d += values[row + 3] - values[row + 3];
  }
  for (let row = whole; row < values.length; row++) a += values[row] - values[row];
  return a + b + c + d === 0;
}

/** The sorted rows of the units that can teach something. */
interface ChosenRows extends SortedRows {
  readonly firstTreated: Float64Array;
}

/** Leaves out units trained from the first period on, whose path without training nobody saw, and incomplete ones. */
function chooseUnits(
  sorted: SortedRows,
  starts: Float64Array,
  { anticipation, dropIncomplete }: ReadingRules,
  caveats: PanelCaveat[],
): ChosenRows {
  const { start, periods, hasUnits } = sorted;
  const [first, last] = [periods.periods[0], periods.periods[periods.periods.length - 1]];
  const unitCount = starts.length;
  const keep = new Uint8Array(unitCount).fill(1);
  const firstTreated = starts.map((value) =>
    value > last + anticipation ? Number.POSITIVE_INFINITY : value,
  );
  let always = 0;
  let incomplete = 0;
  for (let unit = 0; unit < unitCount; unit++) {
    if (firstTreated[unit] <= first + anticipation) {
      keep[unit] = 0;
      always++;
    } else if (hasUnits && start[unit + 1] - start[unit] < periods.periods.length) {
      if (dropIncomplete) keep[unit] = 0;
      incomplete++;
    }
  }
  if (always > 0) caveats.push({ code: "alwaysTreated", units: always });
  if (incomplete > 0) {
    const code = dropIncomplete ? "incompleteUnitsDropped" : "incompleteUnits";
    caveats.push({ code, units: incomplete, of: unitCount - always });
  }
  return always + (dropIncomplete ? incomplete : 0) === 0
    ? { ...sorted, firstTreated }
    : { ...keepUnits(sorted, keep), firstTreated: firstTreated.filter((_, unit) => keep[unit] === 1) };
}

function keepUnits(sorted: SortedRows, keep: Uint8Array): SortedRows {
  const places: number[] = [];
  const start: number[] = [0];
  const unit: number[] = [];
  for (let own = 0; own < keep.length; own++) {
    if (keep[own] === 0) continue;
    for (let at = sorted.start[own]; at < sorted.start[own + 1]; at++) {
      places.push(at);
      unit.push(start.length - 1);
    }
    start.push(places.length);
  }
  const chosen = Int32Array.from(places);
  return {
    ...sorted,
    rows: pick(sorted.rows, chosen),
    unit: Int32Array.from(unit),
    period: pick(sorted.period, chosen),
    start: Int32Array.from(start),
    areAll: false,
  };
}

interface Ingredients {
  readonly study: PanelStudy;
  readonly columns: Columns;
  readonly request: PanelRequest;
  readonly sorted: ChosenRows;
  readonly caveats: readonly PanelCaveat[];
}

function buildPanel({ study, columns, request, sorted, caveats }: Ingredients): ReadPanel {
  const { rows, unit, period, start, periods, hasUnits, firstTreated } = sorted;
  const refuse = (refusal: PanelRefusal): ReadPanel => ({ ok: false, refusal, caveats });
  const outcome = numbersOf(columns.get(study.outcome), sorted);
  if (outcome.every((value) => value === outcome[0])) {
    return refuse({ code: "noOutcomeVariation", column: study.outcome });
  }
  const weighting = study.weights === undefined ? undefined : columns.get(study.weights);
  const weights =
    weighting === undefined ? new Float64Array(rows.length).fill(1) : numbersOf(weighting, sorted);
  const wrong = weighting === undefined ? -1 : weights.findIndex((weight) => !(weight > 0));
  if (wrong >= 0)
    return refuse({ code: "weightsNotPositive", column: study.weights ?? "", row: rows[wrong] + 1 });
  const built = columnBuilder(columns, rows)(request.terms, false);
  if (!built.ok) return refuse(termRefusal(built.problem));
  const clusters = clustersOf(study, columns, sorted);
  if ("code" in clusters) return refuse(clusters);
  const unitCount = firstTreated.length;
  const balanced = hasUnits && rows.length === unitCount * periods.periods.length;
  const cohorts = cohortsOf(firstTreated);
  const panel: Panel = {
    shape: hasUnits ? (balanced ? "balanced" : "unbalanced") : "crossSections",
    periods: periods.periods,
    periodNames: periods.names,
    rows,
    unit,
    period,
    outcome,
    model: built.columns,
    weights,
    weighted: study.weights !== undefined,
    unitCount,
    start,
    firstTreated,
    clusters: clusters.codes,
    clusterCount: study.cluster === undefined ? unitCount : groupCount(clusters.codes),
    clustered: study.cluster !== undefined,
    cohorts,
    neverTreated: unitCount - cohorts.reduce((sum, cohort) => sum + cohort.units, 0),
  };
  return { ok: true, panel, caveats };
}

function clustersOf(
  study: PanelStudy,
  columns: Columns,
  { rows, start, areAll }: SortedRows,
): { readonly codes: Int32Array } | PanelRefusal {
  const units = start.length - 1;
  const column = study.cluster === undefined ? undefined : columns.get(study.cluster);
  if (column === undefined) {
    const codes = new Int32Array(units);
    for (let unit = 0; unit < units; unit++) codes[unit] = unit;
    return { codes };
  }
  const own = unitCodes(column, rows, areAll).codes;
  const codes = new Int32Array(units);
  for (let unit = 0; unit < units; unit++) {
    const first = start[unit];
    codes[unit] = own[first];
    for (let at = first + 1; at < start[unit + 1]; at++) {
      if (own[at] === own[first]) continue;
      const name = nameAt(study.unit === undefined ? undefined : columns.get(study.unit), rows[first]);
      const where = [rows[first] + 1, rows[at] + 1];
      return { code: "clusterVaries", column: study.cluster ?? "", unit: name, rows: where };
    }
  }
  return { codes: codesFromZero(codes) };
}

function cohortsOf(firstTreated: Float64Array): readonly Cohort[] {
  const counts = new Map<number, number>();
  for (let unit = 0; unit < firstTreated.length; unit++) {
    const start = firstTreated[unit];
    if (start !== Number.POSITIVE_INFINITY) counts.set(start, (counts.get(start) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => a[0] - b[0]).map(([start, units]) => ({ firstTreated: start, units }));
}

function numbersOf(column: Column | undefined, { rows, areAll }: SortedRows): Float64Array {
  if (column?.kind !== "number") return new Float64Array(rows.length);
  return areAll ? column.values : gather(column.values, rows);
}
