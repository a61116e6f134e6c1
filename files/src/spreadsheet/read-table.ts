import { type TableReader, type TextTable, usesDecimalComma } from "../../../core/src/evaluation/index.ts";
import type { LongWork } from "../../../core/src/kernel/long-work.ts";
import type { FileSource, ImportProblem, ReadingPhase } from "../../../core/src/workforce/index.ts";
import { findHeadings, lastHeadingRow, showHeading } from "./find-headings.ts";
import { type OpenSheets, openSheets, peekRows } from "./open-sheet.ts";
import { holdsKeyedNir } from "./personal-content.ts";
import { openProblemLog, type ProblemLog } from "./sheet-problems.ts";
import type { SheetRow } from "./sheet-rows.ts";

type TableReading =
  | { readonly kind: "table"; readonly table: TextTable }
  | { readonly kind: "unreadable"; readonly problems: readonly ImportProblem[] };

const mostCells = 30_000_000;
const peekedRows = 200;

/** Reads a CSV, or the first sheet of a workbook, as columns of text: one table, its headings and its notation. */
export const tableFile: TableReader = { read: readTable };

/** The table of a file; columns of social security numbers come back empty. Blocks above thirty million cells. */
export async function readTable(file: FileSource, work: LongWork<ReadingPhase>): Promise<TableReading> {
  const log = openProblemLog();
  const sheets = await openSheets(file, work, log);
  if (sheets === "dsn") log.add("wrongFormat");
  if (sheets === "dsn" || sheets === undefined) return { kind: "unreadable", problems: log.list() };
  try {
    const table = await collect(sheets, work, log);
    work.signal.throwIfAborted();
    if (table === undefined || log.blocks) return { kind: "unreadable", problems: log.list() };
    return { kind: "table", table };
  } finally {
    await sheets.close();
  }
}

async function collect(
  sheets: OpenSheets,
  work: LongWork<ReadingPhase>,
  log: ProblemLog,
): Promise<TextTable | undefined> {
  const sheet = sheets.sheets.find(({ isHidden }) => !isHidden)?.name;
  if (sheet === undefined) {
    log.add("noTable");
    return undefined;
  }
  const { head, rows } = await peekRows(sheets.rows(sheet, 0), peekedRows);
  const heading = headingRowOf(head);
  if (heading === undefined) {
    if (!log.blocks) log.add("noTable");
    return undefined;
  }
  const headings = uniqueHeadings(heading.cells);
  const columns = headings.map((): string[] => []);
  let rowCount = 0;
  for await (const batch of rows) {
    work.signal.throwIfAborted();
    for (const row of batch) {
      if (row.row <= heading.row || row.cells.every((cell) => cell.trim() === "")) continue;
      rowCount += 1;
      for (let index = 0; index < columns.length; index++)
        columns[index]?.push(row.cells[index]?.trim() ?? "");
    }
    if (rowCount * columns.length > mostCells) log.add("tooManyRows");
    if (log.blocks) return undefined;
  }
  if (rowCount === 0) {
    if (!log.blocks) log.add("noRows");
    return undefined;
  }
  return {
    headings,
    columns: columns.map((cells) => (cells.some(holdsKeyedNir) ? cells.map(() => "") : cells)),
    rowCount,
    decimalComma: usesDecimalComma(columns),
  };
}

/** The row that looks like headings, or the first one that holds something. */
function headingRowOf(head: readonly SheetRow[]): SheetRow | undefined {
  const found = findHeadings(head);
  const first = head.find((row) => row.cells.some((cell) => cell.trim() !== ""));
  if (found === undefined || first === undefined) return first;
  // A first row as wide as the one found is the headings, even when its names are numbers or codes.
  const widthOf = (row: SheetRow) => row.cells.filter((cell) => cell.trim() !== "").length;
  const row = head.find((candidate) => candidate.row === found.row && candidate.row <= lastHeadingRow);
  return row !== undefined && widthOf(row) > widthOf(first) ? row : first;
}

/** Every column has a name of its own: empty ones get their letters, repeated ones a number. */
function uniqueHeadings(cells: readonly string[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const heading = showHeading(cell.trim().replaceAll(/\s+/g, " "), index);
    let name = heading;
    for (let count = 2; taken.has(name); count++) name = `${heading} (${count})`;
    taken.add(name);
    return name;
  });
}
