/** Numeric column; NaN marks a missing value. */
export interface NumberColumn {
  readonly kind: "number";
  readonly values: Float64Array;
}

/** Text column as codes into `labels`; code -1 marks a missing value. */
export interface CategoryColumn {
  readonly kind: "category";
  readonly codes: Int32Array;
  readonly labels: readonly string[];
}

export type Column = NumberColumn | CategoryColumn;

/** Named columns of equal length, one row per person. */
export type Columns = ReadonlyMap<string, Column>;

/** Wraps numbers as a column; NaN or undefined marks a missing value. */
export function numberColumn(values: ArrayLike<number | undefined>): NumberColumn {
  const copy = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) copy[row] = values[row] ?? Number.NaN;
  return { kind: "number", values: copy };
}

/** Codes texts as a column with labels in code-unit order; undefined and "" mark a missing value. */
export function categoryColumn(texts: readonly (string | undefined)[]): CategoryColumn {
  const labels = [
    ...new Set(texts.filter((text): text is string => text !== undefined && text !== "")),
  ].sort();
  const codeOf = new Map(labels.map((label, code) => [label, code]));
  const codes = Int32Array.from(texts, (text) => (text === undefined ? -1 : (codeOf.get(text) ?? -1)));
  return { kind: "category", codes, labels };
}

/** Number of rows of a column. */
export function lengthOf(column: Column): number {
  return column.kind === "number" ? column.values.length : column.codes.length;
}

/** True when the row has no usable value (missing, or not a finite number). */
export function isMissing(column: Column, row: number): boolean {
  if (column.kind === "number") return !Number.isFinite(column.values[row]);
  const code = column.codes[row];
  return code < 0 || code >= column.labels.length;
}
