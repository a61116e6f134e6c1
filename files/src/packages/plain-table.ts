import Papa from "papaparse";
import { guardedText, withoutExportGuard } from "../spreadsheet/write-csv.ts";

type Cell = string | number | undefined;

/** RFC 4180: commas, decimal points, CRLF; an unknown value is an empty cell and no text is taken for a formula. */
export function writeTable(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === "string" ? guardedText(cell) : (cell ?? ""))),
  );
  return `${Papa.unparse([[...headings], ...cells], { delimiter: ",", newline: "\r\n" })}\r\n`;
}

/** The cells of such a table as texts; undefined when quotes do not close. */
export function readTable(text: string): readonly (readonly string[])[] | undefined {
  const { data: rows, errors } = Papa.parse<string[]>(text.replace(/\r\n$/, ""), {
    delimiter: ",",
    newline: "\r\n",
  });
  if (errors.length > 0) return undefined;
  return rows.map((row) => row.map(withoutExportGuard));
}
