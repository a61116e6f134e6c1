import { type Column, type Columns, isMissing, lengthOf } from "../columns/column.ts";
import { gather } from "../columns/gather.ts";
import { buildModelColumns } from "../columns/model-columns.ts";
import { columnsOf, readTerm, type Term } from "../columns/term.ts";
import type { Caveat } from "./caveat.ts";
import { codesOf, groupCount } from "./group-codes.ts";
import { readTreatment, trained, unknownArm } from "./read-treatment.ts";
import type { Refusal } from "./refusal.ts";
import type { Sample } from "./sample.ts";
import type { EstimateOptions, Study } from "./study.ts";

/** Below five trained people there is no effect to estimate, only individual stories to tell. */
export const fewestTreated = 5;
export const fewestComparisons = 5;
/** Above this share of people lost to missing values in an arm, the rest are not those people. */
const mostMissing = 0.5;

export type ReadSample =
  | { readonly ok: true; readonly sample: Sample; readonly caveats: readonly Caveat[] }
  | { readonly ok: false; readonly refusal: Refusal; readonly caveats: readonly Caveat[] };

/** Reads the people of a study from columns, or says why they cannot answer it. */
export function readSample(study: Study, columns: Columns, options: EstimateOptions): ReadSample {
  const request = readRequest(study, columns, options);
  if (!("used" in request)) return { ok: false, refusal: request, caveats: [] };
  const arms = readTreatment(columns, study);
  if (arms === undefined) return refuse({ code: "treatmentNotBinary", column: study.treatment });
  const complete = completeRows(columns, request.used, arms);
  const caveats = complete.caveats;
  const treated = new Uint8Array(complete.rows.length);
  for (let at = 0; at < treated.length; at++) treated[at] = arms[complete.rows[at]] === trained ? 1 : 0;
  const refusal = refusalOfArms(complete, treated);
  if (refusal !== undefined) return { ok: false, refusal, caveats };
  return buildSample({ study, columns, request, rows: complete.rows, treated, caveats });
}

interface Request {
  readonly terms: readonly Term[];
  readonly matchOn: readonly Term[];
  readonly exact: readonly string[];
  readonly foldColumn: string | undefined;
  /** Every column whose missing values drop a row, the treatment apart. */
  readonly used: readonly string[];
}

function readRequest(study: Study, columns: Columns, options: EstimateOptions): Request | Refusal {
  const exact = options.exact ?? [];
  const terms = readTerms(study.covariates, columns);
  if (!Array.isArray(terms)) return terms;
  const matchOn = readTerms(options.matchOn ?? study.covariates, columns);
  if (!Array.isArray(matchOn)) return matchOn;
  const optional = [study.cluster, study.weights, study.offered, options.foldColumn].filter(
    (name): name is string => name !== undefined,
  );
  const used = [study.outcome, ...[...terms, ...matchOn].flatMap(columnsOf), ...exact, ...optional];
  const { before = [], after = [] } = study.measured ?? {};
  const unknown = [study.treatment, ...used, ...before, ...after].find((name) => !columns.has(name));
  if (unknown !== undefined) return { code: "unknownColumn", column: unknown };
  const both = before.find((name) => after.includes(name));
  if (both !== undefined) return { code: "columnTwice", column: both };
  const rows = sizeOf(columns, study.treatment);
  const unequal = used.find((name) => sizeOf(columns, name) !== rows);
  if (unequal !== undefined) return { code: "unequalColumns", column: unequal };
  const numeric = [study.outcome, study.weights, study.offered].filter((name) => name !== undefined);
  const text = numeric.find((name) => columns.get(name)?.kind !== "number");
  if (text !== undefined) return { code: "columnNotNumeric", column: text };
  const causes = used.slice(1);
  const twice = causes.find((name) => name === study.treatment || name === study.outcome);
  if (twice !== undefined || study.treatment === study.outcome) {
    return { code: "columnTwice", column: twice ?? study.outcome };
  }
  return { terms, matchOn, exact, foldColumn: options.foldColumn, used: [...new Set(used)] };
}

function readTerms(texts: readonly (string | Term)[], columns: Columns): Term[] | Refusal {
  const names = new Set(columns.keys());
  const terms: Term[] = [];
  for (const text of texts) {
    const read = typeof text === "string" ? readTerm(text, names) : ({ ok: true, term: text } as const);
    if (!read.ok) return asRefusal(read.problem);
    terms.push(read.term);
  }
  return terms;
}

function asRefusal(problem: {
  code: "unknownColumn" | "unreadableTerm" | "columnNotNumeric";
  term: string;
  column?: string;
}): Refusal {
  if (problem.code === "unreadableTerm") return { code: problem.code, term: problem.term };
  return { code: problem.code, column: problem.column ?? problem.term };
}

function sizeOf(columns: Columns, name: string): number {
  const column = columns.get(name);
  return column === undefined ? -1 : lengthOf(column);
}

interface CompleteRows {
  readonly rows: Int32Array;
  readonly caveats: readonly Caveat[];
  /** Dropped and total people by arm: comparison first. */
  readonly dropped: readonly [number, number];
  readonly total: readonly [number, number];
  readonly columns: readonly string[];
}

function completeRows(columns: Columns, used: readonly string[], arms: Int8Array): CompleteRows {
  const dropped: [number, number] = [0, 0];
  const total: [number, number] = [0, 0];
  let unknown = 0;
  const isIncomplete = new Uint8Array(arms.length);
  const blamed = new Set<string>();
  for (const name of used) if (markMissing(columns.get(name), arms, isIncomplete)) blamed.add(name);
  const kept = new Int32Array(arms.length);
  let count = 0;
  for (let row = 0; row < arms.length; row++) {
    if (arms[row] === unknownArm) {
      unknown++;
      continue;
    }
    const side = arms[row] === trained ? 1 : 0;
    total[side]++;
    if (isIncomplete[row] === 1) dropped[side]++;
    else kept[count++] = row;
  }
  const names = used.filter((name) => blamed.has(name));
  const isAnyDropped = dropped[0] + dropped[1] + unknown > 0;
  const caveat: Caveat = {
    code: "rowsDropped",
    treated: dropped[1],
    comparison: dropped[0],
    unknownArm: unknown,
    columns: names,
  };
  return {
    rows: kept.slice(0, count),
    caveats: isAnyDropped ? [caveat] : [],
    dropped,
    total,
    columns: names,
  };
}

/** Marks the rows of people in an arm that have no usable value in the column; true when there is one. */
function markMissing(column: Column | undefined, arms: Int8Array, isIncomplete: Uint8Array): boolean {
  let isAny = false;
  for (let row = 0; row < arms.length; row++) {
    if (arms[row] === unknownArm || (column !== undefined && !isMissing(column, row))) continue;
    isIncomplete[row] = 1;
    isAny = true;
  }
  return isAny;
}

function refusalOfArms(complete: CompleteRows, treated: Uint8Array): Refusal | undefined {
  const { dropped, total, columns } = complete;
  if (total[0] === 0 || total[1] === 0) {
    return { code: "noTreatmentVariation", treated: total[1], comparison: total[0] };
  }
  for (const side of [1, 0] as const) {
    if (dropped[side] > mostMissing * total[side]) {
      const arm = side === 1 ? "treated" : "comparison";
      return { code: "tooManyMissing", arm, missing: dropped[side], of: total[side], columns };
    }
  }
  let count = 0;
  for (const arm of treated) count += arm;
  if (count < fewestTreated) return { code: "tooFewTreated", treated: count, needed: fewestTreated };
  const comparison = treated.length - count;
  if (comparison < fewestComparisons)
    return { code: "tooFewComparisons", comparison, needed: fewestComparisons };
  return undefined;
}

interface Ingredients {
  readonly study: Study;
  readonly columns: Columns;
  readonly request: Request;
  readonly rows: Int32Array;
  readonly treated: Uint8Array;
  readonly caveats: readonly Caveat[];
}

function buildSample({ study, columns, request, rows, treated, caveats }: Ingredients): ReadSample {
  const refused = (refusal: Refusal): ReadSample => ({ ok: false, refusal, caveats });
  const outcome = numbersOf(columns.get(study.outcome), rows);
  if (outcome.every((value) => value === outcome[0]))
    return refused({ code: "noOutcomeVariation", column: study.outcome });
  const baseWeights =
    study.weights === undefined
      ? new Float64Array(rows.length).fill(1)
      : numbersOf(columns.get(study.weights), rows);
  if (baseWeights.some((weight) => !(weight > 0)))
    return refused({ code: "weightsNotPositive", column: study.weights ?? "" });
  const model = buildModelColumns(request.terms, columns, rows, false);
  const shown = buildModelColumns(request.terms, columns, rows, true);
  const matchOn = buildModelColumns(request.matchOn, columns, rows, true);
  for (const built of [model, shown, matchOn]) if (!built.ok) return refused(asRefusal(built.problem));
  if (!model.ok || !shown.ok || !matchOn.ok) return refused({ code: "unreadableTerm", term: "" });
  const clusters = study.cluster === undefined ? undefined : codesOf([study.cluster], columns, rows);
  const folds = request.foldColumn === undefined ? undefined : codesOf([request.foldColumn], columns, rows);
  const offers = study.offered === undefined ? undefined : numbersOf(columns.get(study.offered), rows);
  if (offers?.some((value) => value !== 0 && value !== 1) === true)
    return refused({ code: "offerNotBinary", column: study.offered ?? "" });
  const strata = request.exact.length === 0 ? undefined : codesOf(request.exact, columns, rows);
  const treatedCount = treated.reduce((sum, arm) => sum + arm, 0);
  const sample: Sample = {
    rows,
    treated,
    outcome,
    treatedCount,
    comparisonCount: rows.length - treatedCount,
    model: model.columns,
    shown: shown.columns,
    terms: request.terms,
    clusterCount: clusters === undefined ? 0 : groupCount(clusters),
    baseWeights,
    weighted: study.weights !== undefined,
    matchOn: matchOn.columns,
    ...(clusters === undefined ? {} : { clusters }),
    ...(strata === undefined ? {} : { strata }),
    ...(folds === undefined ? {} : { folds }),
    ...(offers === undefined ? {} : { offered: Uint8Array.from(offers) }),
  };
  return { ok: true, sample, caveats };
}

function numbersOf(column: Column | undefined, rows: Int32Array): Float64Array {
  return column?.kind === "number" ? gather(column.values, rows) : new Float64Array(rows.length);
}

function refuse(refusal: Refusal): ReadSample {
  return { ok: false, refusal, caveats: [] };
}
