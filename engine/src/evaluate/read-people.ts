import type { Column, Columns } from "../columns/column.ts";
import { columnBuilder, valuesAt } from "../columns/model-columns.ts";
import type { Caveat } from "./caveat.ts";
import { completeRows, refusalOfArms } from "./complete-rows.ts";
import { codesOf, groupCount } from "./group-codes.ts";
import type { People } from "./people.ts";
import { type Asking, asRefusal, type Request, readRequest } from "./read-request.ts";
import { readTreatment, trained } from "./read-treatment.ts";
import type { Refusal } from "./refusal.ts";
import type { DesignStudy, EstimateOptions } from "./study.ts";

export interface ReadRefused {
  readonly ok: false;
  readonly refusal: Refusal;
  readonly caveats: readonly Caveat[];
}

export type ReadPeople =
  | { readonly ok: true; readonly people: People; readonly caveats: readonly Caveat[] }
  | ReadRefused;

/** Reads the people of a study and what is known of them before any outcome; the column of the outcome stays shut. */
export function readPeople(study: DesignStudy, columns: Columns, options: EstimateOptions): ReadPeople {
  const asking = { study, columns, options };
  const read = readRows(asking, "isUnread");
  if (!read.ok) return read;
  const people = buildPeople(asking, read);
  if ("code" in people) return { ok: false, refusal: people, caveats: read.caveats };
  return { ok: true, people, caveats: read.caveats };
}

/** Rows of the complete cases, and their arms. */
export interface ReadRows {
  readonly ok: true;
  readonly request: Request;
  readonly rows: Int32Array;
  readonly treated: Uint8Array;
  readonly caveats: readonly Caveat[];
}

/** Rows with all that the study asks for, the outcome only when it `isWanted`. */
export function readRows(asking: Asking, outcome: "isWanted" | "isUnread"): ReadRows | ReadRefused {
  const { study, columns } = asking;
  const request = readRequest(asking, outcome);
  if (!("used" in request)) return { ok: false, refusal: request, caveats: [] };
  const arms = readTreatment(columns, study);
  if (arms === undefined) {
    return { ok: false, refusal: { code: "treatmentNotBinary", column: study.treatment }, caveats: [] };
  }
  const complete = completeRows(columns, request.used, arms);
  const { rows, caveats } = complete;
  const treated = new Uint8Array(rows.length);
  for (let at = 0; at < treated.length; at++) treated[at] = arms[rows[at]] === trained ? 1 : 0;
  const refusal = refusalOfArms(complete, treated);
  return refusal === undefined
    ? { ok: true, request, rows, treated, caveats }
    : { ok: false, refusal, caveats };
}

/** What is known before any outcome of the people in the rows. */
export function buildPeople(
  { study, columns }: Asking,
  { request, rows, treated }: ReadRows,
): People | Refusal {
  const baseWeights =
    study.weights === undefined
      ? new Float64Array(rows.length).fill(1)
      : numbersOf(columns.get(study.weights), rows);
  if (baseWeights.some((weight) => !(weight > 0)))
    return { code: "weightsNotPositive", column: study.weights ?? "" };
  const build = columnBuilder(columns, rows);
  const model = build(request.terms, false);
  const shown = build(request.terms, true);
  const matchOn = build(request.matchOn, true);
  for (const built of [model, shown, matchOn]) if (!built.ok) return asRefusal(built.problem);
  if (!model.ok || !shown.ok || !matchOn.ok) return { code: "unreadableTerm", term: "" };
  const clusters = study.cluster === undefined ? undefined : codesOf([study.cluster], columns, rows);
  const folds = request.foldColumn === undefined ? undefined : codesOf([request.foldColumn], columns, rows);
  const offers = study.offered === undefined ? undefined : numbersOf(columns.get(study.offered), rows);
  if (offers?.some((value) => value !== 0 && value !== 1) === true)
    return { code: "offerNotBinary", column: study.offered ?? "" };
  const strata = request.exact.length === 0 ? undefined : codesOf(request.exact, columns, rows);
  const treatedCount = treated.reduce((sum, arm) => sum + arm, 0);
  return {
    rows,
    treated,
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
}

/** Numbers of the rows; the column itself when they are all of its rows. */
export function numbersOf(column: Column | undefined, rows: Int32Array): Float64Array {
  return column?.kind === "number" ? valuesAt(column.values, rows) : new Float64Array(rows.length);
}
