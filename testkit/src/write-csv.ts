import iconv from "iconv-lite";
import { hundredths } from "./dsn-text.ts";
import { type DayStyle, writeDay } from "./story-calendar.ts";
import type { Cell, Table } from "./table.ts";

/** How a CSV is written; by default as a French spreadsheet does: `;`, decimal comma, 31/12/2025, UTF-8 with mark. */
export interface CsvDialect {
  readonly separator?: ";" | "," | "\t" | "|";
  readonly encoding?: CsvEncoding;
  readonly lineEnd?: "\n" | "\r\n";
  readonly decimal?: "," | ".";
  /** Between thousands: nothing, a space, or the narrow no-break space of French typography. */
  readonly thousands?: "" | " " | "\u202f";
  readonly days?: DayStyle;
  readonly quotes?: "whenNeeded" | "always";
  /** Rows of title above the headings. */
  readonly preamble?: readonly string[];
  /** A row of totals at the bottom, which is nobody. */
  readonly hasTotals?: boolean;
}

export type CsvEncoding =
  | "utf-8"
  | "utf-8-bom"
  | "utf-16le-bom"
  | "windows-1252"
  | "iso-8859-1"
  | "macroman"
  | "cp850";

/** A CSV in chunks of about 64 KiB. */
export function* csvChunks(table: Table, dialect: CsvDialect = {}): Generator<Uint8Array> {
  const settled = { ...usualDialect, ...dialect };
  const encode = encoderOf(settled.encoding);
  let text = settled.encoding.endsWith("-bom") ? "\ufeff" : "";
  const line = (cells: readonly string[]) =>
    cells.map((cell) => quoted(cell, settled)).join(settled.separator) + settled.lineEnd;
  for (const title of settled.preamble) text += line([title]);
  text += line(table.headings);
  let rowCount = 0;
  for (const row of table.rows()) {
    rowCount += 1;
    text += line(row.map((cell) => cellText(cell, settled)));
    if (text.length > chunkLength) {
      yield encode(text);
      text = "";
    }
  }
  if (settled.hasTotals) text += line(totalsRow(table, rowCount));
  if (text !== "") yield encode(text);
}

/** A whole CSV in memory. */
export function csvBytes(table: Table, dialect: CsvDialect = {}): Uint8Array {
  return Buffer.concat([...csvChunks(table, dialect)]);
}

const chunkLength = 65_536;

const usualDialect = {
  separator: ";",
  encoding: "utf-8-bom",
  lineEnd: "\r\n",
  decimal: ",",
  thousands: "",
  days: "slashes",
  quotes: "whenNeeded",
  preamble: [],
  hasTotals: false,
} as const satisfies Required<CsvDialect>;

type SettledDialect = Required<CsvDialect>;

function encoderOf(encoding: CsvEncoding): (text: string) => Uint8Array {
  const name = encoding.replace("-bom", "");
  return (text) => iconv.encode(text, name);
}

function cellText(cell: Cell, dialect: SettledDialect): string {
  if (typeof cell === "string") return cell;
  if (cell.kind === "day") return writeDay(cell.value, dialect.days);
  if (cell.kind === "whole") return String(cell.value);
  const [whole = "", decimals = ""] = hundredths(cell.value).split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, dialect.thousands)}${dialect.decimal}${decimals}`;
}

function quoted(text: string, dialect: SettledDialect): string {
  const isNeeded = dialect.quotes === "always" || text.includes(dialect.separator) || /["\r\n]/.test(text);
  return isNeeded ? `"${text.replaceAll('"', '""')}"` : text;
}

function totalsRow(table: Table, rowCount: number): string[] {
  return table.headings.map((_, index) => (index === 0 ? "TOTAL" : index === 1 ? `${rowCount} lignes` : ""));
}
