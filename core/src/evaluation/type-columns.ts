import { type Column, type Columns, categoryColumn, numberColumn } from "../../../engine/src/index.ts";
import type { TextTable } from "./model.ts";

/** Texts that mean "no value", as spreadsheets and statistics packages write it. */
const missingTexts: ReadonlySet<string> = new Set(["", "na", "n/a", "nan", "null", "#n/a", "."]);

export function isMissingText(text: string): boolean {
  return missingTexts.has(text.trim().toLowerCase());
}

/** A number in the table's notation: "1 234,5" or "1234.5"; `undefined` when the text is not one. */
export function numberOf(text: string, decimalComma: boolean): number | undefined {
  const compact = text.trim().replaceAll(/[\s\u00a0\u202f]/g, "");
  const plain = decimalComma ? compact.replace(",", ".") : compact;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

/** Cells looked at in each column to tell its notation. */
const decimalSample = 2000;

/** True when more cells are written with a decimal comma than with a decimal point. */
export function usesDecimalComma(columns: readonly (readonly string[])[]): boolean {
  let [commas, points] = [0, 0];
  for (const cells of columns) {
    for (const cell of cells.slice(0, decimalSample)) {
      if (/^[+-]?[\d\s\u00a0\u202f]*\d,\d+$/.test(cell)) commas += 1;
      else if (/^[+-]?\d*\.\d+$/.test(cell)) points += 1;
    }
  }
  return commas > points;
}

/** Every column of a table, numeric when all its values are numbers, a text column otherwise. */
export function typeColumns(table: TextTable): Columns {
  const columns = new Map<string, Column>();
  table.headings.forEach((heading, index) => {
    columns.set(heading, typeColumn(table.columns[index] ?? [], table.decimalComma));
  });
  return columns;
}

function typeColumn(texts: readonly string[], decimalComma: boolean): Column {
  const numbers = new Float64Array(texts.length).fill(Number.NaN);
  for (let row = 0; row < texts.length; row++) {
    const text = texts[row] ?? "";
    if (isMissingText(text)) continue;
    const value = numberOf(text, decimalComma);
    if (value === undefined)
      return categoryColumn(texts.map((entry) => (isMissingText(entry) ? undefined : entry.trim())));
    numbers[row] = value;
  }
  return numberColumn(numbers);
}
