import { type CellValue, writeXlsxStream } from "hucre/xlsx";
import { writeDay } from "./story-calendar.ts";
import type { Cell, Table } from "./table.ts";

export interface XlsxWish {
  /** Name of the sheet, "Paie" by default. */
  readonly sheet?: string;
  /** Rows of title above the headings. */
  readonly preamble?: readonly string[];
  /** Days as Excel's own dates, by default, or as text. */
  readonly days?: "dates" | "text";
}

/** A workbook of one sheet, streamed. Staff numbers are text, with their zeros; amounts and hours are numbers. */
export async function* xlsxChunks(table: Table, wish: XlsxWish = {}): AsyncGenerator<Uint8Array> {
  const columns = table.holdsDays.map((holdsDays) => (holdsDays ? { numFmt: "dd/mm/yyyy" } : {}));
  const stream = writeXlsxStream(sheetRows(table, wish), { name: wish.sheet ?? "Paie", columns });
  for await (const chunk of stream) yield chunk;
}

/** A whole workbook in memory. */
export async function xlsxBytes(table: Table, wish: XlsxWish = {}): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of xlsxChunks(table, wish)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function* sheetRows(table: Table, wish: XlsxWish): Generator<CellValue[]> {
  for (const title of wish.preamble ?? []) yield [title];
  yield [...table.headings];
  for (const row of table.rows()) yield row.map((cell) => cellValue(cell, wish.days ?? "dates"));
}

/** Excel counts days from 1899-12-30. */
const excelEpoch = 25_569;

function cellValue(cell: Cell, days: "dates" | "text"): CellValue {
  if (typeof cell === "string") return cell === "" ? null : cell;
  if (cell.kind === "hundredths") return cell.value / 100;
  if (cell.kind === "whole") return cell.value;
  return days === "dates" ? cell.value + excelEpoch : writeDay(cell.value, "slashes");
}
