import type { LongWork } from "../../../core/src/kernel/long-work.ts";
import type { FileSource, ReadingPhase } from "../../../core/src/workforce/index.ts";
import { csvRows } from "./csv-rows.ts";
import type { Dialect } from "./dialect.ts";
import { openFile } from "./file-head.ts";
import { recogniseFile } from "./recognise-file.ts";
import type { ProblemLog } from "./sheet-problems.ts";
import type { RowBatches, SheetRow } from "./sheet-rows.ts";
import { openWorkbook } from "./workbook.ts";
import type { WorkbookSheet } from "./workbook-messages.ts";

/** A text file or workbook open for reading; a text file has one sheet, named "". */
export interface OpenSheets {
  readonly format: "csv" | "xlsx";
  readonly sheets: readonly WorkbookSheet[];
  /** Rows of one sheet, to be read to their end; 0 for all. The rows of a text file can be asked once. */
  rows(sheet: string, mostRows: number): RowBatches;
  /** Dialect of a text file, once its rows were asked. */
  dialect(): Dialect | undefined;
  fingerprint(): string;
  close(): Promise<void>;
}

/** Opens a file by its content. A DSN is told apart; of other files the log says why they cannot be read. */
export async function openSheets(
  file: FileSource,
  work: LongWork<ReadingPhase>,
  log: ProblemLog,
): Promise<OpenSheets | "dsn" | undefined> {
  const source = await openFile(file, work);
  const nature = recogniseFile(source);
  if (nature.kind === "unreadable") {
    log.add(nature.code);
    await source.close();
    return undefined;
  }
  if (nature.kind === "dsn") {
    await source.close();
    return "dsn";
  }
  if (nature.kind === "csv") {
    let dialect: Dialect | undefined;
    return {
      format: "csv",
      sheets: [{ name: "", isHidden: false }],
      rows: (_sheet, mostRows) =>
        firstRows(
          csvRows(source.chunks(), log, (found) => {
            dialect = found;
          }),
          mostRows,
        ),
      dialect: () => dialect,
      fingerprint: source.fingerprint,
      close: source.close,
    };
  }
  const workbook = await openWorkbook(source, work.signal, log);
  if (workbook === undefined) {
    await source.close();
    return undefined;
  }
  return {
    format: "xlsx",
    sheets: workbook.sheets,
    rows: workbook.rows,
    dialect: () => undefined,
    fingerprint: source.fingerprint,
    close: workbook.close,
  };
}

async function* firstRows(batches: RowBatches, mostRows: number): RowBatches {
  let left = mostRows === 0 ? Number.POSITIVE_INFINITY : mostRows;
  for await (const rows of batches) {
    yield rows.length <= left ? rows : rows.slice(0, left);
    left -= rows.length;
    if (left <= 0) return;
  }
}

/** The first rows of a table, and all of its rows, these included. */
export async function peekRows(
  batches: RowBatches,
  count: number,
): Promise<{ readonly head: readonly SheetRow[]; readonly rows: RowBatches }> {
  const iterator = batches[Symbol.asyncIterator]();
  const taken: (readonly SheetRow[])[] = [];
  let size = 0;
  let isDone = false;
  while (size < count && !isDone) {
    const next = await iterator.next();
    if (next.done === true) isDone = true;
    else {
      taken.push(next.value);
      size += next.value.length;
    }
  }
  async function* rows(): RowBatches {
    yield* taken;
    if (!isDone) yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { head: taken.flat().slice(0, count), rows: rows() };
}
