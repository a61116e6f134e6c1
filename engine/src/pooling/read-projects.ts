import { type Column, type Columns, isMissing, lengthOf } from "../columns/column.ts";
import { buildModelColumns, type ModelColumn } from "../columns/model-columns.ts";
import { columnsOf, readTerm, type Term } from "../columns/term.ts";
import type { PoolingCaveat } from "./pooling-caveat.ts";
import type { ListedProject } from "./pooling-finding.ts";
import type { PoolingRefusal } from "./pooling-refusal.ts";
import type { PoolingStudy } from "./pooling-study.ts";
import { type Projects, projectsOf } from "./projects.ts";

/** Estimates ready to pool; rows of a group stand together when there are groups. */
export interface ProjectSample {
  readonly projects: Projects;
  readonly listed: readonly ListedProject[];
  readonly moderators: readonly ModelColumn[];
  /** First row of each group, and the number of rows at the end; one row per group without a column of groups. */
  readonly starts: Int32Array;
}

export type ReadProjects =
  | { readonly ok: true; readonly sample: ProjectSample; readonly caveats: readonly PoolingCaveat[] }
  | { readonly ok: false; readonly refusal: PoolingRefusal; readonly caveats: readonly PoolingCaveat[] };

/** Reads the estimates of a study from columns, or says what is in the way. */
export function readProjects(study: PoolingStudy, columns: Columns): ReadProjects {
  const request = readRequest(study, columns);
  if ("code" in request) return refuse(request);
  const { kept, caveats } = completeRows(columns, request.used);
  const refusal = uncertaintyRefusal(columns, request, kept);
  if (refusal !== undefined) return refuse(refusal);
  if (kept.length === 0) {
    const [dropped] = caveats;
    const named = dropped?.code === "projectsDropped" ? dropped : { rows: [], columns: [] };
    return refuse({ code: "noProject", dropped: named.rows.length, columns: named.columns });
  }
  const { rows, starts } = inGroups(study.group === undefined ? undefined : columns.get(study.group), kept);
  const built = buildModelColumns(request.terms, columns, rows, false);
  if (!built.ok) return refuse(asRefusal(built.problem));
  return gatherSample({ study, columns, request, rows, starts, moderators: built.columns, caveats });
}

interface Request {
  readonly uncertainty: string;
  readonly terms: readonly Term[];
  /** Every column whose missing values drop a row. */
  readonly used: readonly string[];
}

function readRequest(study: PoolingStudy, columns: Columns): Request | PoolingRefusal {
  const { estimate, standardError, variance, label, group } = study;
  const uncertainty = standardError ?? variance;
  if (uncertainty === undefined) return { code: "noUncertainty" };
  if (standardError !== undefined && variance !== undefined) return { code: "twoUncertainties" };
  const terms: Term[] = [];
  const names = new Set(columns.keys());
  for (const text of study.moderators ?? []) {
    const read = typeof text === "string" ? readTerm(text, names) : ({ ok: true, term: text } as const);
    if (!read.ok) return asRefusal(read.problem);
    terms.push(read.term);
  }
  const given = (name: string | undefined) => (name === undefined ? [] : [name]);
  const used = [estimate, uncertainty, ...terms.flatMap(columnsOf), ...given(group)];
  const unknown = [...used, ...given(label)].find((name) => !columns.has(name));
  if (unknown !== undefined) return { code: "unknownColumn", column: unknown };
  const rows = sizeOf(columns, estimate);
  const unequal = [...used, ...given(label)].find((name) => sizeOf(columns, name) !== rows);
  if (unequal !== undefined) return { code: "unequalColumns", column: unequal };
  const text = [estimate, uncertainty].find((name) => columns.get(name)?.kind !== "number");
  if (text !== undefined) return { code: "columnNotNumeric", column: text };
  const others = used.slice(2);
  const twice = others.find((name) => name === estimate || name === uncertainty);
  if (twice !== undefined || estimate === uncertainty)
    return { code: "columnTwice", column: twice ?? estimate };
  return { uncertainty, terms, used: [...new Set(used)] };
}

function asRefusal(problem: {
  readonly code: string;
  readonly term: string;
  readonly column?: string;
}): PoolingRefusal {
  const column = problem.column ?? problem.term;
  if (problem.code === "unknownColumn") return { code: "unknownColumn", column };
  if (problem.code === "columnNotNumeric") return { code: "columnNotNumeric", column };
  return { code: "unreadableTerm", term: problem.term };
}

function sizeOf(columns: Columns, name: string): number {
  const column = columns.get(name);
  return column === undefined ? -1 : lengthOf(column);
}

function completeRows(columns: Columns, used: readonly string[]) {
  const kept: number[] = [];
  const dropped: number[] = [];
  const lacking = new Set<string>();
  const count = sizeOf(columns, used[0]);
  for (let row = 0; row < count; row++) {
    const absent = used.filter((name) => {
      const column = columns.get(name);
      return column === undefined || isMissing(column, row);
    });
    for (const name of absent) lacking.add(name);
    if (absent.length === 0) kept.push(row);
    else dropped.push(row + 1);
  }
  const caveats: PoolingCaveat[] =
    dropped.length === 0 ? [] : [{ code: "projectsDropped", rows: dropped, columns: [...lacking] }];
  return { kept, caveats };
}

function uncertaintyRefusal(
  columns: Columns,
  { uncertainty }: Request,
  kept: readonly number[],
): PoolingRefusal | undefined {
  const values = numbersOf(columns.get(uncertainty), kept);
  const at = values.findIndex((value) => !(value > 0));
  return at < 0 ? undefined : { code: "uncertaintyNotPositive", column: uncertainty, row: kept[at] + 1 };
}

function numbersOf(column: Column | undefined, rows: readonly number[]): Float64Array {
  return Float64Array.from(rows, (row) => (column?.kind === "number" ? column.values[row] : Number.NaN));
}

/** Rows so that those of a group follow each other, groups in the order of their first row. */
function inGroups(column: Column | undefined, kept: readonly number[]) {
  if (column === undefined) {
    return {
      rows: Int32Array.from(kept),
      starts: Int32Array.from({ length: kept.length + 1 }, (_, at) => at),
    };
  }
  const members = new Map<number, number[]>();
  for (const row of kept) {
    const key = column.kind === "number" ? column.values[row] : column.codes[row];
    const group = members.get(key) ?? [];
    group.push(row);
    members.set(key, group);
  }
  const starts = [0];
  for (const group of members.values()) starts.push(starts[starts.length - 1] + group.length);
  return { rows: Int32Array.from([...members.values()].flat()), starts: Int32Array.from(starts) };
}

interface Ingredients {
  readonly study: PoolingStudy;
  readonly columns: Columns;
  readonly request: Request;
  readonly rows: Int32Array;
  readonly starts: Int32Array;
  readonly moderators: readonly ModelColumn[];
  readonly caveats: readonly PoolingCaveat[];
}

function gatherSample({
  study,
  columns,
  request,
  rows,
  starts,
  moderators,
  caveats,
}: Ingredients): ReadProjects {
  const estimates = numbersOf(columns.get(study.estimate), [...rows]);
  const given = numbersOf(columns.get(request.uncertainty), [...rows]);
  const isVariance = study.variance !== undefined;
  const variances = isVariance ? given : given.map((error) => error * error);
  const label = study.label === undefined ? undefined : columns.get(study.label);
  const listed = Array.from(rows, (row, at) => ({
    label: labelOf(label, row),
    row,
    estimate: estimates[at],
    standardError: isVariance ? Math.sqrt(given[at]) : given[at],
  }));
  const projects = projectsOf(
    estimates,
    variances,
    moderators.map((column) => column.values),
  );
  const aliased = projects.basis.aliased.map((position) => moderators[position - 1].name);
  const isGrouped = study.group !== undefined;
  return {
    ok: true,
    sample: { projects, listed, moderators, starts },
    caveats: [
      ...caveats,
      ...(aliased.length === 0 ? [] : [{ code: "aliasedColumns", columns: aliased } as const]),
      ...(isGrouped || label === undefined ? [] : repeatedLabels(listed)),
    ],
  };
}

function labelOf(column: Column | undefined, row: number): string {
  if (column === undefined || isMissing(column, row)) return String(row + 1);
  return column.kind === "number" ? String(column.values[row]) : column.labels[column.codes[row]];
}

function repeatedLabels(listed: readonly ListedProject[]): readonly PoolingCaveat[] {
  const seen = new Set<string>();
  const labels = new Set<string>();
  for (const { label } of listed) {
    if (seen.has(label)) labels.add(label);
    seen.add(label);
  }
  return labels.size === 0 ? [] : [{ code: "repeatedLabel", labels: [...labels].sort() }];
}

function refuse(refusal: PoolingRefusal): ReadProjects {
  return { ok: false, refusal, caveats: [] };
}
