import { type Columns, lengthOf } from "../columns/column.ts";
import { columnsOf, readTerm, type Term } from "../columns/term.ts";
import type { Refusal } from "./refusal.ts";
import type { DesignStudy, EstimateOptions } from "./study.ts";

/** A study, the columns it is about and the choices of the evaluator. */
export interface Asking {
  readonly study: DesignStudy;
  readonly columns: Columns;
  readonly options: EstimateOptions;
}

/** Columns and terms that a study asks for. */
export interface Request {
  readonly terms: readonly Term[];
  readonly matchOn: readonly Term[];
  readonly exact: readonly string[];
  readonly foldColumn: string | undefined;
  /** Every column whose missing values drop a row, the treatment apart. */
  readonly used: readonly string[];
}

/** Reads what a study asks for, or says what is wrong with it; the column of the outcome only when it `isWanted`. */
export function readRequest(
  { study, columns, options }: Asking,
  outcome: "isWanted" | "isUnread",
): Request | Refusal {
  const exact = options.exact ?? [];
  const terms = readTerms(study.covariates, columns);
  if (!Array.isArray(terms)) return terms;
  const matchOn = readTerms(options.matchOn ?? study.covariates, columns);
  if (!Array.isArray(matchOn)) return matchOn;
  const optional = [study.cluster, study.weights, study.offered, options.foldColumn].flatMap(given);
  const read = outcome === "isWanted" ? given(study.outcome) : [];
  const causes = [...[...terms, ...matchOn].flatMap(columnsOf), ...exact, ...optional];
  const used = [...read, ...causes];
  const { before = [], after = [] } = study.measured ?? {};
  const unknown = [study.treatment, ...used, ...before, ...after].find(
    (name) => !columns.has(name) && (name !== study.outcome || causes.includes(name) || read.length > 0),
  );
  if (unknown !== undefined) return { code: "unknownColumn", column: unknown };
  const both = before.find((name) => after.includes(name));
  if (both !== undefined) return { code: "columnTwice", column: both };
  const rows = sizeOf(columns, study.treatment);
  const unequal = used.find((name) => sizeOf(columns, name) !== rows);
  if (unequal !== undefined) return { code: "unequalColumns", column: unequal };
  const numeric = [...read, ...[study.weights, study.offered].flatMap(given)];
  const text = numeric.find((name) => columns.get(name)?.kind !== "number");
  if (text !== undefined) return { code: "columnNotNumeric", column: text };
  const twice = columnTwice(study, causes);
  if (twice !== undefined) return { code: "columnTwice", column: twice };
  return { terms, matchOn, exact, foldColumn: options.foldColumn, used: [...new Set(used)] };
}

function columnTwice({ treatment, outcome }: DesignStudy, causes: readonly string[]): string | undefined {
  const twice = causes.find((name) => name === treatment || name === outcome);
  return twice ?? (treatment === outcome ? outcome : undefined);
}

function given(name: string | undefined): readonly string[] {
  return name === undefined ? [] : [name];
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

/** A term that cannot be read, as a refusal. */
export function asRefusal(problem: {
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
