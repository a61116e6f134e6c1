import Papa from "papaparse";

/** A cell of an export: a number stays a number for the spreadsheet, a text is always a text. */
export type CsvCell = string | number | undefined;

/**
 * Marks that make a spreadsheet take a text for a formula, full-width forms included, after any apostrophes,
 * quotes and spaces (OWASP ASVS V1.2.10).
 */
const formulaStart = /^['"\s\uFEFF\u200b]*[=+\-@\t\r\n＝＋－＠]/u;

/**
 * A CSV for French spreadsheets: UTF-8 with its mark, semicolons, decimal commas. Texts that a spreadsheet would take
 * for a formula get an apostrophe first; reading the file back with this house's readers gives the same cells.
 */
export function writeCsv(headings: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  let text = `\uFEFF${writeRow(headings)}`;
  for (const row of rows) text += writeRow(row);
  return text;
}

/** The text that an export wrote with an apostrophe against formulas; other texts are given as they are. */
export function withoutExportGuard(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell.slice(1)) ? cell.slice(1) : cell;
}

function writeRow(row: readonly CsvCell[]): string {
  const cells = row.map((cell) => (typeof cell === "number" ? writeNumber(cell) : guardedText(cell ?? "")));
  const quoted = row.map((cell) => typeof cell !== "number");
  return `${Papa.unparse([cells], { delimiter: ";", newline: "\r\n", quotes: quoted })}\r\n`;
}

/** The text with an apostrophe first when a spreadsheet would take it for a formula. */
export function guardedText(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

function writeNumber(value: number): string {
  return Number.isFinite(value) ? String(value).replace(".", ",") : "";
}
