import type { CategoryColumn, Columns } from "./column.ts";
import { gather } from "./gather.ts";
import { type Term, type TermProblem, writeTerm } from "./term.ts";

/** One numeric column of a model: a covariate, one category of it, a power or a product. */
export interface ModelColumn {
  /** Name as in R's model matrix: `age`, `racehispan`, `age^2`, `age:educ`. */
  readonly name: string;
  readonly values: Float64Array;
  /** The text column and category a 0/1 column stands for. */
  readonly category?: { readonly column: string; readonly label: string };
}

export type BuiltColumns =
  | { readonly ok: true; readonly columns: readonly ModelColumn[] }
  | { readonly ok: false; readonly problem: TermProblem };

/**
 * Expands terms into numeric columns over the given rows. Text columns become 0/1 columns; the first
 * category in code-unit order is the reference and is left out, unless `everyCategory` asks for all of
 * them (balance tables show all). Categories absent from the rows give no column. A product adds only itself.
 */
export function buildModelColumns(
  terms: readonly Term[],
  columns: Columns,
  rows: Int32Array,
  everyCategory: boolean,
): BuiltColumns {
  const built: ModelColumn[] = [];
  const seen = new Set<string>();
  for (const term of terms) {
    const expanded = expandTerm(term, columns, rows, everyCategory && term.kind === "column");
    if (!expanded.ok) return expanded;
    for (const column of expanded.columns) {
      if (!seen.has(column.name)) built.push(column);
      seen.add(column.name);
    }
  }
  return { ok: true, columns: built };
}

function expandTerm(term: Term, columns: Columns, rows: Int32Array, everyCategory: boolean): BuiltColumns {
  if (term.kind === "product") return expandProduct(term, columns, rows);
  const source = columns.get(term.column);
  if (source === undefined) {
    return { ok: false, problem: { code: "unknownColumn", term: writeTerm(term), column: term.column } };
  }
  if (source.kind === "category") {
    if (term.kind === "power") {
      return { ok: false, problem: { code: "columnNotNumeric", term: writeTerm(term), column: term.column } };
    }
    return { ok: true, columns: categoryColumns(term.column, source, rows, everyCategory) };
  }
  const exponent = term.kind === "power" ? term.exponent : 1;
  const values = gather(source.values, rows);
  if (exponent > 1) for (let at = 0; at < values.length; at++) values[at] = wholePower(values[at], exponent);
  return { ok: true, columns: [{ name: writeTerm(term), values }] };
}

function categoryColumns(
  name: string,
  source: CategoryColumn,
  rows: Int32Array,
  everyCategory: boolean,
): ModelColumn[] {
  const present = new Set<number>();
  for (const row of rows) present.add(source.codes[row]);
  const ordered = [...present]
    .map((code) => ({ code, label: source.labels[code] ?? "" }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  return ordered.slice(everyCategory ? 0 : 1).map(({ code, label }) => ({
    name: `${name}${label}`,
    values: indicator(source.codes, rows, code),
    category: { column: name, label },
  }));
}

function indicator(codes: Int32Array, rows: Int32Array, code: number): Float64Array {
  const values = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) if (codes[rows[at]] === code) values[at] = 1;
  return values;
}

function expandProduct(term: Term & { kind: "product" }, columns: Columns, rows: Int32Array): BuiltColumns {
  let products: readonly ModelColumn[] | undefined;
  for (const factor of term.factors) {
    const expanded = expandTerm(factor, columns, rows, false);
    if (!expanded.ok) return expanded;
    const left = products;
    products =
      left === undefined
        ? expanded.columns
        : expanded.columns.flatMap((right) => left.map((column) => multiply(column, right)));
  }
  return { ok: true, columns: (products ?? []).map(({ name, values }) => ({ name, values })) };
}

function multiply(left: ModelColumn, right: ModelColumn): ModelColumn {
  const values = left.values.map((value, row) => value * right.values[row]);
  return { name: `${left.name}:${right.name}`, values };
}

/** Repeated multiplication: `Math.pow` is not specified to the last bit. */
function wholePower(value: number, exponent: number): number {
  let product = value;
  for (let factor = 1; factor < exponent; factor++) product *= value;
  return product;
}
