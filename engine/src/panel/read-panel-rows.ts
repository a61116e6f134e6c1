import { type Columns, isMissing, lengthOf } from "../columns/column.ts";
import { gather } from "../columns/gather.ts";
import { buildModelColumns, type ModelColumn } from "../columns/model-columns.ts";
import { columnsOf, readTerm, type Term } from "../columns/term.ts";
import { codesFromZero, codesOf, groupCount } from "../evaluate/group-codes.ts";
import type { PanelCaveat } from "./panel-caveat.ts";
import type { PanelRefusal } from "./panel-refusal.ts";
import type { PanelRegressionStudy } from "./panel-regression-finding.ts";
import { termRefusal } from "./panel-request.ts";
import { nameAt, sortedRows } from "./sorted-rows.ts";

/** Complete rows of a regression of a panel, by unit, then period. */
export interface PanelRows {
  readonly start: Int32Array;
  readonly period: Int32Array;
  readonly periodNames: readonly string[];
  readonly outcome: Float64Array;
  readonly terms: readonly ModelColumn[];
  /** Cluster of each unit, codes from 0. */
  readonly clusters: { readonly of: Int32Array; readonly count: number };
  readonly caveats: readonly PanelCaveat[];
}

/** Reads the rows, or says what is wrong with them. */
export function readPanelRows(study: PanelRegressionStudy, columns: Columns): PanelRows | PanelRefusal {
  const terms = readTerms(study, columns);
  if ("code" in terms) return terms;
  const used = [
    study.unit,
    study.period,
    study.outcome,
    ...terms.flatMap(columnsOf),
    ...(study.cluster ? [study.cluster] : []),
  ];
  const wrong = wrongColumn(study, columns, used);
  if (wrong !== undefined) return wrong;
  const watched = [...new Set(used)].flatMap((name) => {
    const column = columns.get(name);
    return column === undefined ? [] : [{ name, column }];
  });
  const total = lengthOf(watched[0].column);
  const blamed = new Set<string>();
  const complete: number[] = [];
  for (let row = 0; row < total; row++) {
    const missing = watched.filter(({ column }) => isMissing(column, row));
    if (missing.length === 0) complete.push(row);
    for (const { name } of missing) blamed.add(name);
  }
  const sorted = sortedRows(study, columns, Int32Array.from(complete));
  if ("code" in sorted) return sorted;
  const { rows, start, period, periods } = sorted;
  const clusters = clustersOfUnits(study, columns, rows, start);
  if ("code" in clusters) return clusters;
  const built = buildModelColumns(terms, columns, rows, false);
  if (!built.ok) return termRefusal(built.problem);
  const values = columns.get(study.outcome);
  const lost = total - complete.length;
  return {
    start,
    period,
    periodNames: periods.names,
    outcome: values?.kind === "number" ? gather(values.values, rows) : new Float64Array(0),
    terms: built.columns,
    clusters,
    caveats: lost === 0 ? [] : [{ code: "rowsDropped", rows: lost, of: total, columns: [...blamed] }],
  };
}

function readTerms(study: PanelRegressionStudy, columns: Columns): readonly Term[] | PanelRefusal {
  const names = new Set(columns.keys());
  const terms: Term[] = [];
  for (const text of study.terms) {
    const read = typeof text === "string" ? readTerm(text, names) : ({ ok: true, term: text } as const);
    if (!read.ok) return termRefusal(read.problem);
    terms.push(read.term);
  }
  return terms;
}

function wrongColumn(
  study: PanelRegressionStudy,
  columns: Columns,
  used: readonly string[],
): PanelRefusal | undefined {
  const unknown = used.find((name) => !columns.has(name));
  if (unknown !== undefined) return { code: "unknownColumn", column: unknown };
  const size = (name: string) => {
    const column = columns.get(name);
    return column === undefined ? -1 : lengthOf(column);
  };
  const unequal = used.find((name) => size(name) !== size(study.outcome));
  if (unequal !== undefined) return { code: "unequalColumns", column: unequal };
  if (columns.get(study.outcome)?.kind !== "number")
    return { code: "columnNotNumeric", column: study.outcome };
  const twice = used.slice(3).find((name) => name === study.outcome || name === study.unit);
  if (twice !== undefined && twice !== study.cluster) return { code: "columnTwice", column: twice };
  return study.unit === study.period || study.unit === study.outcome || study.period === study.outcome
    ? { code: "columnTwice", column: study.period }
    : undefined;
}

/** Clusters hold whole units. */
function clustersOfUnits(
  { cluster, unit }: PanelRegressionStudy,
  columns: Columns,
  rows: Int32Array,
  start: Int32Array,
): { readonly of: Int32Array; readonly count: number } | PanelRefusal {
  const units = start.length - 1;
  if (cluster === undefined) return { of: Int32Array.from({ length: units }, (_, own) => own), count: units };
  const byRow = codesOf([cluster], columns, rows);
  for (let own = 0; own < units; own++) {
    for (let row = start[own] + 1; row < start[own + 1]; row++) {
      if (byRow[row] === byRow[start[own]]) continue;
      const name = nameAt(columns.get(unit), rows[row]);
      const clash = [rows[start[own]] + 1, rows[row] + 1].sort((a, b) => a - b);
      return { code: "clusterVaries", column: cluster, unit: name, rows: clash };
    }
  }
  const of = codesFromZero(Int32Array.from({ length: units }, (_, own) => byRow[start[own]]));
  return { of, count: groupCount(of) };
}
