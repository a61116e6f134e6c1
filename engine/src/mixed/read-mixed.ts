import { type Column, type Columns, isMissing, lengthOf } from "../columns/column.ts";
import { buildModelColumns } from "../columns/model-columns.ts";
import { columnsOf, readTerm, type Term } from "../columns/term.ts";
import type { MixedCaveat } from "./mixed-caveat.ts";
import type { MixedRows } from "./mixed-fit.ts";
import type { MixedRefusal } from "./mixed-refusal.ts";
import type { MixedStudy } from "./mixed-study.ts";

const fewestGroups = 3;

/** Rows ready for a mixed model: groups one after the other, in the order of time when there is one. */
export interface MixedSample {
  readonly rows: MixedRows;
  /** Names of the fixed columns, "" for the constant; the effect comes second. */
  readonly terms: readonly string[];
  readonly slopes: readonly string[];
  readonly groups: readonly string[];
  readonly times?: Float64Array;
}

export type ReadMixed =
  | { readonly ok: true; readonly sample: MixedSample; readonly caveats: readonly MixedCaveat[] }
  | { readonly ok: false; readonly refusal: MixedRefusal; readonly caveats: readonly MixedCaveat[] };

/** Reads the rows of a study from columns, or says what is in the way. */
export function readMixed(study: MixedStudy, columns: Columns, isCorrelated: boolean): ReadMixed {
  const request = readRequest(study, columns);
  if ("code" in request) return { ok: false, refusal: request, caveats: [] };
  const kept: number[] = [];
  const lacking = new Set<string>();
  const total = sizeOf(columns, study.outcome);
  for (let row = 0; row < total; row++) {
    const absent = request.used.filter((name) => {
      const column = columns.get(name);
      return column === undefined || isMissing(column, row);
    });
    for (const name of absent) lacking.add(name);
    if (absent.length === 0) kept.push(row);
  }
  const caveats: MixedCaveat[] =
    kept.length === total ? [] : [{ code: "rowsDropped", rows: total - kept.length, columns: [...lacking] }];
  const refuse = (refusal: MixedRefusal): ReadMixed => ({ ok: false, refusal, caveats });
  if (kept.length === 0) return refuse({ code: "noCompleteRow", columns: [...lacking] });
  const order = inOrder(study, columns, kept);
  const sample = sampleOf(study, columns, request.terms, { order, isCorrelated });
  if ("code" in sample) return refuse(sample);
  const refusal = evidenceRefusal(study, sample);
  return refusal === undefined ? { ok: true, sample, caveats } : refuse(refusal);
}

interface Request {
  readonly terms: readonly Term[];
  readonly used: readonly string[];
}

function readRequest(study: MixedStudy, columns: Columns): Request | MixedRefusal {
  const names = new Set(columns.keys());
  const terms: Term[] = [{ kind: "column", column: study.effect }];
  for (const text of study.covariates ?? []) {
    const read = typeof text === "string" ? readTerm(text, names) : ({ ok: true, term: text } as const);
    if (!read.ok) {
      const { problem } = read;
      if (problem.code === "unreadableTerm") return { code: problem.code, term: problem.term };
      return { code: problem.code, column: problem.column };
    }
    terms.push(read.term);
  }
  const slopes = study.slopes ?? [];
  const time = study.time === undefined ? [] : [study.time];
  const used = [...new Set([study.outcome, study.group, ...terms.flatMap(columnsOf), ...slopes, ...time])];
  const unknown = used.find((name) => !columns.has(name));
  if (unknown !== undefined) return { code: "unknownColumn", column: unknown };
  const unequal = used.find((name) => sizeOf(columns, name) !== sizeOf(columns, study.outcome));
  if (unequal !== undefined) return { code: "unequalColumns", column: unequal };
  const text = [study.outcome, study.effect, ...slopes, ...time].find(
    (name) => columns.get(name)?.kind !== "number",
  );
  if (text !== undefined) return { code: "columnNotNumeric", column: text };
  const causes = [...terms.flatMap(columnsOf), ...slopes, study.group];
  const twice =
    causes.find((name) => name === study.outcome) ??
    [...terms.flatMap(columnsOf), ...slopes].find((name) => name === study.group);
  return twice === undefined ? { terms, used } : { code: "columnTwice", column: twice };
}

function sizeOf(columns: Columns, name: string): number {
  const column = columns.get(name);
  return column === undefined ? -1 : lengthOf(column);
}

/** Rows by group (in code-unit or number order), then time, then row. */
function inOrder(study: MixedStudy, columns: Columns, kept: readonly number[]): Int32Array {
  const group = columns.get(study.group);
  const time = study.time === undefined ? undefined : columns.get(study.time);
  const key = (column: Column | undefined, row: number) =>
    column === undefined ? 0 : column.kind === "number" ? column.values[row] : column.codes[row];
  return Int32Array.from(kept).sort(
    (a, b) => key(group, a) - key(group, b) || key(time, a) - key(time, b) || a - b,
  );
}

function sampleOf(
  study: MixedStudy,
  columns: Columns,
  terms: readonly Term[],
  { order, isCorrelated }: { readonly order: Int32Array; readonly isCorrelated: boolean },
): MixedSample | MixedRefusal {
  const built = buildModelColumns(terms, columns, order, false);
  if (!built.ok) return { code: "unreadableTerm", term: built.problem.term };
  const ones = new Float64Array(order.length).fill(1);
  const numbers = (name: string) => {
    const column = columns.get(name);
    return Float64Array.from(order, (row) => (column?.kind === "number" ? column.values[row] : Number.NaN));
  };
  const group = columns.get(study.group);
  const labelOf = (row: number) => {
    if (group === undefined) return "";
    return group.kind === "number" ? String(group.values[row]) : group.labels[group.codes[row]];
  };
  const starts = [0];
  const groups = [labelOf(order[0])];
  for (let at = 1; at < order.length; at++) {
    const label = labelOf(order[at]);
    if (label === groups[groups.length - 1]) continue;
    groups.push(label);
    starts.push(at);
  }
  starts.push(order.length);
  const slopes = study.slopes ?? [];
  const times = study.time === undefined ? undefined : numbers(study.time);
  const twice = times === undefined ? undefined : sameTime(starts, times);
  if (twice !== undefined) return { code: "sameTimeTwice", column: study.time ?? "", row: order[twice] + 1 };
  return {
    rows: {
      outcome: numbers(study.outcome),
      fixed: [ones, ...built.columns.map((column) => column.values)],
      random: [ones, ...slopes.map(numbers)],
      starts: Int32Array.from(starts),
      isCorrelated,
    },
    terms: ["", ...built.columns.map((column) => column.name)],
    slopes,
    groups,
    ...(times === undefined ? {} : { times }),
  };
}

function sameTime(starts: readonly number[], times: Float64Array): number | undefined {
  const first = new Set(starts);
  const at = times.findIndex((time, row) => row > 0 && !first.has(row) && time === times[row - 1]);
  return at < 0 ? undefined : at;
}

function evidenceRefusal(study: MixedStudy, { rows, groups, terms }: MixedSample): MixedRefusal | undefined {
  const isFlat = (values: Float64Array) => values.every((value) => value === values[0]);
  const count = rows.outcome.length;
  if (groups.length < fewestGroups)
    return { code: "tooFewGroups", groups: groups.length, needed: fewestGroups };
  if (groups.length === count) return { code: "oneRowPerGroup" };
  if (isFlat(rows.outcome)) return { code: "noVariation", column: study.outcome };
  if (isFlat(rows.fixed[1])) return { code: "noVariation", column: study.effect };
  if (terms.length + 2 > count - groups.length / 2)
    return { code: "tooManyTerms", terms: terms.length - 1, rows: count };
  // One group on a side of a comparison between groups says nothing of that side.
  const isBetween = groups.every((_, at) =>
    isFlat(rows.fixed[1].subarray(rows.starts[at], rows.starts[at + 1])),
  );
  if (isBetween && groups.length < 4) return { code: "tooFewGroups", groups: groups.length, needed: 4 };
  return undefined;
}
