import { type Columns, lengthOf } from "../columns/column.ts";
import { columnsOf, readTerm, type Term } from "../columns/term.ts";
import type { PanelRefusal } from "./panel-refusal.ts";
import type { PanelStudy } from "./panel-study.ts";

/** A study whose columns exist and play one part each. */
export interface PanelRequest {
  readonly terms: readonly Term[];
  /** Columns whose missing values drop a row: all but the start of training, where empty means never. */
  readonly used: readonly string[];
  readonly rowCount: number;
}

/** Checks names, lengths and kinds of the columns of a study. */
export function readPanelRequest(study: PanelStudy, columns: Columns): PanelRequest | PanelRefusal {
  const terms = readTerms(study.covariates ?? [], columns);
  if ("code" in terms) return terms;
  const starts = [study.firstTreated, study.treatment].filter(isNamed);
  if (starts.length === 0) return { code: "treatmentNotNamed" };
  const optional = [study.unit, study.cluster, study.weights, study.treatment].filter(isNamed);
  const covariates = terms.flatMap(columnsOf);
  const used = [...new Set([study.period, study.outcome, ...optional, ...covariates])];
  const named = [...used, ...starts];
  const unknown = named.find((name) => !columns.has(name));
  if (unknown !== undefined) return { code: "unknownColumn", column: unknown };
  const rowCount = sizeOf(columns, study.outcome);
  const unequal = named.find((name) => sizeOf(columns, name) !== rowCount);
  if (unequal !== undefined) return { code: "unequalColumns", column: unequal };
  const text = [study.outcome, study.weights]
    .filter(isNamed)
    .find((name) => columns.get(name)?.kind !== "number");
  if (text !== undefined) return { code: "columnNotNumeric", column: text };
  const twice = columnTwice(study, starts, covariates);
  if (twice !== undefined) return { code: "columnTwice", column: twice };
  return { terms, used, rowCount };
}

/** The outcome and the start of training explain nothing; unit, period and start are three different columns. */
function columnTwice(
  study: PanelStudy,
  starts: readonly string[],
  covariates: readonly string[],
): string | undefined {
  const parts = [study.unit, study.period, study.outcome, ...starts].filter(isNamed);
  const repeated = parts.find((name, at) => parts.indexOf(name) !== at);
  const roles = [study.outcome, ...starts, study.unit].filter(isNamed);
  return repeated ?? covariates.find((name) => roles.includes(name));
}

function readTerms(texts: readonly (string | Term)[], columns: Columns): readonly Term[] | PanelRefusal {
  const names = new Set(columns.keys());
  const terms: Term[] = [];
  for (const text of texts) {
    const read = typeof text === "string" ? readTerm(text, names) : ({ ok: true, term: text } as const);
    if (!read.ok) return termRefusal(read.problem);
    terms.push(read.term);
  }
  return terms;
}

/** A term that cannot be read, as a refusal. */
export function termRefusal(problem: {
  readonly code: "unknownColumn" | "unreadableTerm" | "columnNotNumeric";
  readonly term: string;
  readonly column?: string;
}): PanelRefusal {
  if (problem.code === "unreadableTerm") return { code: problem.code, term: problem.term };
  return { code: problem.code, column: problem.column ?? problem.term };
}

function isNamed(name: string | undefined): name is string {
  return name !== undefined;
}

function sizeOf(columns: Columns, name: string): number {
  const column = columns.get(name);
  return column === undefined ? -1 : lengthOf(column);
}
