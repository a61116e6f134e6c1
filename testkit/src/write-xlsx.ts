import { type CellValue, writeXlsxStream } from "hucre/xlsx";
import type { Cell, Table } from "./table.ts";

export interface XlsxWish {
  /** Name of the sheet, "Paie" by default. */
  readonly sheet?: string;
  /** Rows of title above the headings. */
  readonly preamble?: readonly string[];
  /** Leading zeros and all, staff numbers stay text; amounts, hours and days are numbers. */
  readonly days?: "serial" | "text";
}

/** A workbook of one sheet, streamed. Days are Excel's day numbers unless text is asked. */
export async function* xlsxChunks(table: Table, wish: XlsxWish = {}): AsyncGenerator<Uint8Array> {
  const stream = writeXlsxStream(sheetRows(table, wish), { name: wish.sheet ?? "Paie" });
  for await (const chunk of stream) yield chunk;
}

/** A whole workbook in memory. */
export async function xlsxBytes(table: Table, wish: XlsxWish = {}): Promise<Uint8Array> {
  return Buffer.concat(await Array.fromAsync(xlsxChunks(table, wish)));
}

function* sheetRows(table: Table, wish: XlsxWish): Generator<CellValue[]> {
  for (const title of wish.preamble ?? []) yield [title];
  yield [...table.headings];
  for (const row of table.rows()) yield row.map((cell) => cellValue(cell, wish.days ?? "serial"));
}
