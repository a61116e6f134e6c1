/** What enters a model: a column, a power of a numeric column, or a product of terms. */
export type Term =
  | { readonly kind: "column"; readonly column: string }
  | { readonly kind: "power"; readonly column: string; readonly exponent: number }
  | { readonly kind: "product"; readonly factors: readonly Term[] };

/** Why a term cannot be read. */
export type TermProblem =
  | { readonly code: "unknownColumn"; readonly term: string; readonly column: string }
  | { readonly code: "unreadableTerm"; readonly term: string }
  | { readonly code: "columnNotNumeric"; readonly term: string; readonly column: string };

export type ReadTerm =
  | { readonly ok: true; readonly term: Term }
  | { readonly ok: false; readonly problem: TermProblem };

/**
 * Reads `age`, `age^2` and `age:race` into a term. A name that is itself a column wins over its reading
 * as a formula, so that columns called `a:b` stay reachable.
 */
export function readTerm(text: string, columnNames: ReadonlySet<string>): ReadTerm {
  const trimmed = text.trim();
  if (columnNames.has(trimmed)) return { ok: true, term: { kind: "column", column: trimmed } };
  if (trimmed.includes(":")) return readProduct(trimmed, columnNames);
  const caret = trimmed.lastIndexOf("^");
  if (caret >= 0) return readPower(trimmed, caret, columnNames);
  if (trimmed === "") return { ok: false, problem: { code: "unreadableTerm", term: text } };
  return { ok: false, problem: { code: "unknownColumn", term: trimmed, column: trimmed } };
}

function readProduct(text: string, columnNames: ReadonlySet<string>): ReadTerm {
  const factors: Term[] = [];
  for (const part of text.split(":")) {
    const factor = readTerm(part, columnNames);
    if (!factor.ok) {
      const problem = factor.problem;
      return { ok: false, problem: problem.code === "unreadableTerm" ? { ...problem, term: text } : problem };
    }
    factors.push(factor.term);
  }
  return { ok: true, term: { kind: "product", factors } };
}

function readPower(text: string, caret: number, columnNames: ReadonlySet<string>): ReadTerm {
  const column = text.slice(0, caret).trim();
  const exponent = Number(text.slice(caret + 1).trim());
  if (!columnNames.has(column)) return { ok: false, problem: { code: "unknownColumn", term: text, column } };
  if (!Number.isInteger(exponent) || exponent < 2 || exponent > 9) {
    return { ok: false, problem: { code: "unreadableTerm", term: text } };
  }
  return { ok: true, term: { kind: "power", column, exponent } };
}

/** Columns a term reads, in order, without repetition. */
export function columnsOf(term: Term): readonly string[] {
  if (term.kind !== "product") return [term.column];
  return [...new Set(term.factors.flatMap((factor) => columnsOf(factor)))];
}

/** The text that reads back to the term. */
export function writeTerm(term: Term): string {
  if (term.kind === "column") return term.column;
  if (term.kind === "power") return `${term.column}^${term.exponent}`;
  return term.factors.map(writeTerm).join(":");
}
