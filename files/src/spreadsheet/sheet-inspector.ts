import type { LongWork } from "../../../core/src/kernel/long-work.ts";
import type {
  FileInspection,
  FileSource,
  ReadingPhase,
  SheetInspector,
} from "../../../core/src/workforce/index.ts";
import { type OpenSheets, openSheets } from "./open-sheet.ts";
import { type FoundTable, findTable, layoutOf, recognisedRows } from "./sheet-layout.ts";
import { openProblemLog, type ProblemLog } from "./sheet-problems.ts";
import type { RowBatches, SheetRow } from "./sheet-rows.ts";

/** Sheets of a workbook that are looked at. */
const mostSheets = 20;

/** Says what a file is and what its columns seem to hold, from its content and its first rows. */
export const sheetInspector: SheetInspector = { inspect };

async function inspect(file: FileSource, work: LongWork<ReadingPhase>): Promise<FileInspection> {
  const log = openProblemLog();
  const sheets = await openSheets(file, work, log);
  if (sheets === "dsn") return { kind: "dsn" };
  if (sheets === undefined) return { kind: "unreadable", problems: log.list() };
  try {
    const tables = await findTables(sheets, log);
    if (tables.length === 0 && !log.blocks) log.add("noTable");
    const full = tables.filter((table) => table.below.length > 0);
    if (tables.length > 0 && full.length === 0 && !log.blocks) log.add("noRows");
    if (full.length === 0) return { kind: "unreadable", problems: log.list() };
    return { kind: "sheet", format: sheets.format, layouts: full.map(layoutOf) };
  } finally {
    await sheets.close();
  }
}

/** The tables of the visible sheets; payroll and registers come first, sheets in their order. */
export async function findTables(sheets: OpenSheets, log: ProblemLog): Promise<FoundTable[]> {
  const tables: FoundTable[] = [];
  for (const { name, isHidden } of sheets.sheets.slice(0, mostSheets)) {
    if (isHidden) continue;
    const head = await allRows(sheets.rows(name, recognisedRows));
    const table = findTable(name, head, undefined);
    if (table !== undefined) tables.push(table);
    if (log.blocks) break;
  }
  return tables.toSorted((left, right) => rank(left) - rank(right));
}

function rank(table: FoundTable): number {
  return table.recognition.looksLike === "unclear" ? 1 : 0;
}

async function allRows(batches: RowBatches): Promise<SheetRow[]> {
  const all: SheetRow[] = [];
  for await (const rows of batches) for (const row of rows) all.push(row);
  return all;
}
