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

/** Expands terms into the numeric columns of some rows; `everyCategory` as in `buildModelColumns`. */
export type ColumnBuilder = (terms: readonly Term[], everyCategory: boolean) => BuiltColumns;

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
  return builderOf({ columns, rows, known: new Map(), numbers: gather })(terms, everyCategory);
}

/**
 * A builder whose lists share their columns: a column asked for twice is one array. When `rows` are all rows in order,
 * a plain number is the column of the input itself. Nobody writes into a model column.
 */
export function columnBuilder(columns: Columns, rows: Int32Array): ColumnBuilder {
  return builderOf({ columns, rows, known: new Map(), numbers: valuesAt });
}

function builderOf(source: Source): ColumnBuilder {
  return (terms, everyCategory) => {
    const built: ModelColumn[] = [];
    const seen = new Set<string>();
    for (const term of terms) {
      const expanded = expandTerm(term, source);
      if (!expanded.ok) return expanded;
      const wanted = everyCategory ? expanded.columns : withoutReference(term, expanded.columns);
      for (const column of wanted) {
        if (!seen.has(column.name)) built.push(column);
        seen.add(column.name);
      }
    }
    return { ok: true, columns: built };
  };
}

interface Source {
  readonly columns: Columns;
  readonly rows: Int32Array;
  /** Columns of the terms built so far, by kind and text of the term. */
  readonly known: Map<string, BuiltColumns>;
  readonly numbers: (values: Float64Array, rows: Int32Array) => Float64Array;
}

/** Categories but the first, which the others are told from; other columns as they are. */
function withoutReference(term: Term, columns: readonly ModelColumn[]): readonly ModelColumn[] {
  return term.kind === "column" && columns[0]?.category !== undefined ? columns.slice(1) : columns;
}

/** Columns of a term, every category of a text. */
function expandTerm(term: Term, source: Source): BuiltColumns {
  const key = `${term.kind} ${writeTerm(term)}`;
  const known = source.known.get(key);
  if (known !== undefined) return known;
  const expanded = term.kind === "product" ? expandProduct(term, source) : expandColumn(term, source);
  source.known.set(key, expanded);
  return expanded;
}

function expandColumn(
  term: Exclude<Term, { kind: "product" }>,
  { columns, rows, numbers }: Source,
): BuiltColumns {
  const source = columns.get(term.column);
  if (source === undefined) {
    return { ok: false, problem: { code: "unknownColumn", term: writeTerm(term), column: term.column } };
  }
  if (source.kind === "category") {
    if (term.kind === "power") {
      return { ok: false, problem: { code: "columnNotNumeric", term: writeTerm(term), column: term.column } };
    }
    return { ok: true, columns: categoryColumns(term.column, source, rows) };
  }
  const own = numbers(source.values, rows);
  const { kind } = term;
  const values = kind === "power" ? own.map((value) => wholePower(value, term.exponent)) : own;
  return { ok: true, columns: [{ name: writeTerm(term), values }] };
}

/** Values of the rows, in their order; the array itself when the rows are all of its places in order. */
export function valuesAt(values: Float64Array, rows: Int32Array): Float64Array {
  return areAllRows(rows, values.length) ? values : gather(values, rows);
}

/** True when the rows are 0, 1, 2… up to the last place. */
export function areAllRows(rows: Int32Array, count: number): boolean {
  if (rows.length !== count) return false;
  for (let at = 0; at < count; at++) if (rows[at] !== at) return false;
  return true;
}

function categoryColumns(name: string, source: CategoryColumn, rows: Int32Array): ModelColumn[] {
  const present = new Set<number>();
  for (const row of rows) present.add(source.codes[row]);
  const ordered = [...present]
    .map((code) => ({ code, label: source.labels[code] ?? "" }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  return ordered.map(({ code, label }) => ({
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

function expandProduct(term: Term & { kind: "product" }, source: Source): BuiltColumns {
  let products: readonly ModelColumn[] | undefined;
  for (const factor of term.factors) {
    const expanded = expandTerm(factor, source);
    if (!expanded.ok) return expanded;
    const own = withoutReference(factor, expanded.columns);
    const left = products;
    products =
      left === undefined ? own : own.flatMap((right) => left.map((column) => multiply(column, right)));
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
