import { gather } from "../columns/gather.ts";
import type { Panel } from "./panel.ts";

/** A panel on some of its observations; units without any are gone. */
export interface RestrictedPanel {
  readonly panel: Panel;
  /** Observations of the wider panel. */
  readonly rows: Int32Array;
  /** Units of the wider panel. */
  readonly units: Int32Array;
}

/** Keeps the observations marked 1. Periods keep their positions, also those nobody is seen in any more. */
export function restrictPanel(panel: Panel, keep: Uint8Array): RestrictedPanel {
  const rows = marked(keep);
  if (rows.length === panel.rows.length)
    return { panel, rows, units: Int32Array.from(panel.firstTreated.keys()) };
  const seen = new Uint8Array(panel.unitCount);
  for (let at = 0; at < rows.length; at++) seen[panel.unit[rows[at]]] = 1;
  const units = marked(seen);
  const place = new Int32Array(panel.unitCount).fill(-1);
  for (let at = 0; at < units.length; at++) place[units[at]] = at;
  const unit = pick(place, pick(panel.unit, rows));
  const firstTreated = gather(panel.firstTreated, units);
  const clusters = recode(pick(panel.clusters, units), panel.clusterCount);
  return {
    rows,
    units,
    panel: {
      ...panel,
      shape: rows.length === units.length * panel.periods.length ? "balanced" : "unbalanced",
      rows: pick(panel.rows, rows),
      unit,
      period: pick(panel.period, rows),
      outcome: gather(panel.outcome, rows),
      model: panel.model.map((column) => ({ ...column, values: gather(column.values, rows) })),
      weights: gather(panel.weights, rows),
      unitCount: units.length,
      start: starts(unit, units.length),
      firstTreated,
      clusters: clusters.codes,
      clusterCount: clusters.count,
      cohorts: panel.cohorts
        .map((cohort) => ({ ...cohort, units: count(firstTreated, cohort.firstTreated) }))
        .filter((cohort) => cohort.units > 0),
      neverTreated: count(firstTreated, Number.POSITIVE_INFINITY),
    },
  };
}

function pick(values: Int32Array, places: Int32Array): Int32Array {
  const picked = new Int32Array(places.length);
  for (let at = 0; at < places.length; at++) picked[at] = values[places[at]];
  return picked;
}

function marked(keep: Uint8Array): Int32Array {
  let size = 0;
  for (const one of keep) size += one;
  const places = new Int32Array(size);
  let filled = 0;
  for (let at = 0; at < keep.length; at++) if (keep[at] === 1) places[filled++] = at;
  return places;
}

function starts(unit: Int32Array, units: number): Int32Array {
  const start = new Int32Array(units + 1);
  for (const own of unit) start[own + 1]++;
  for (let at = 0; at < units; at++) start[at + 1] += start[at];
  return start;
}

function recode(codes: Int32Array, most: number) {
  const fresh = new Int32Array(most).fill(-1);
  const recoded = new Int32Array(codes.length);
  let known = 0;
  for (let at = 0; at < codes.length; at++) {
    if (fresh[codes[at]] < 0) fresh[codes[at]] = known++;
    recoded[at] = fresh[codes[at]];
  }
  return { codes: recoded, count: known };
}

function count(values: Float64Array, wanted: number): number {
  let found = 0;
  for (const value of values) if (value === wanted) found++;
  return found;
}
