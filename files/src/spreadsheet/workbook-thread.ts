import { parentPort } from "node:worker_threads";
import { streamXlsxRows } from "hucre/xlsx";
import { readXml } from "hucre/xml";
import { maxColumns, type SheetRow } from "./sheet-rows.ts";
import {
  mostBatchesAhead,
  rowsPerBatch,
  type WorkbookAnswer,
  type WorkbookOrder,
  type WorkbookSheet,
} from "./workbook-messages.ts";
import { readZipDirectory } from "./zip-directory.ts";
import { checkParts } from "./zip-parts.ts";

/**
 * Reads a workbook in a thread of its own, whose memory is limited and which can be stopped at any time: whatever a
 * hostile workbook does to the library, it does it here.
 */

/** Most cells of one sheet, and most empty ones at the ends of its rows: a row may be 16,384 wide for nothing. */
const mostCells = 20_000_000;
const mostEmptyCells = 6_000_000;

let workbook: Uint8Array = new Uint8Array(0);
let gate = new Int32Array(new SharedArrayBuffer(4));

parentPort?.on("message", (order: WorkbookOrder) => {
  void obey(order).then(answer);
});

function answer(message: WorkbookAnswer): void {
  parentPort?.postMessage(message);
}

async function obey(order: WorkbookOrder): Promise<WorkbookAnswer> {
  if (order.kind === "rows") return sendRows(order.sheet, order.mostRows);
  workbook = order.bytes;
  gate = new Int32Array(order.gate);
  return openWorkbook();
}

async function openWorkbook(): Promise<WorkbookAnswer> {
  const directory = readZipDirectory(workbook);
  if (!directory.ok) return { kind: "refused", code: directory.code, found: directory.found };
  const names = new Set(directory.entries.map((entry) => entry.name));
  if (!names.has("[Content_Types].xml") || !names.has("_rels/.rels")) {
    const isOpenDocument = names.has("mimetype") && names.has("content.xml");
    return { kind: "refused", code: isOpenDocument ? "openDocumentFile" : "notASpreadsheet", found: "" };
  }
  const check = await checkParts(workbook, directory.entries, (name) =>
    /(?:^|\/)workbook\d*\.xml$/.test(name),
  );
  if (!check.ok) return { kind: "refused", code: check.code, found: check.found };
  const [book] = check.kept.values();
  if (book === undefined) return { kind: "refused", code: "notASpreadsheet", found: "" };
  try {
    return { kind: "sheets", sheets: sheetsOf(book.toString("utf8")) };
  } catch {
    return { kind: "refused", code: "brokenWorkbook", found: "workbook" };
  }
}

function sheetsOf(xml: string): WorkbookSheet[] {
  const { data: rows } = readXml(xml, { rowTag: "sheet", stripNamespaces: true });
  return rows.flatMap((row) => {
    const state = row["@state"];
    const name = String(row["@name"] ?? "");
    return name === "" ? [] : [{ name, isHidden: state === "hidden" || state === "veryHidden" }];
  });
}

async function sendRows(sheet: string, mostRows: number): Promise<WorkbookAnswer> {
  let batch: SheetRow[] = [];
  let [cells, empty] = [0, 0];
  try {
    for await (const { index, values } of streamXlsxRows(workbook, { sheet, maxRows: mostRows })) {
      const row = { row: index + 1, cells: writeCells(values) };
      cells += row.cells.length;
      empty += values.length - row.cells.length;
      if (cells > mostCells || empty > mostEmptyCells) {
        return { kind: "refused", code: "workbookTooBig", found: "cells" };
      }
      if (row.cells.length > maxColumns) {
        return { kind: "refused", code: "tooManyColumns", found: String(row.cells.length) };
      }
      if (row.cells.length > 0) batch.push(row);
      if (batch.length < rowsPerBatch) continue;
      answer({ kind: "rows", rows: batch });
      batch = [];
      waitAtGate();
    }
  } catch {
    return { kind: "refused", code: "brokenWorkbook", found: "sheet" };
  }
  if (batch.length > 0) answer({ kind: "rows", rows: batch });
  return { kind: "end" };
}

/**
 * The library parses ahead of its reader without limit, so this thread sleeps, whole, while the other side is busy:
 * the gate counts batches sent and not yet taken.
 */
function waitAtGate(): void {
  Atomics.add(gate, 0, 1);
  for (let ahead = Atomics.load(gate, 0); ahead >= mostBatchesAhead; ahead = Atomics.load(gate, 0)) {
    Atomics.wait(gate, 0, ahead, 100);
  }
}

/** Cells as text, without the empty ones at the end. */
function writeCells(values: readonly unknown[]): string[] {
  let length = values.length;
  while (length > 0 && (values[length - 1] === null || values[length - 1] === "")) length -= 1;
  return values.slice(0, length).map(writeCell);
}

function writeCell(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  if (typeof value === "boolean") return value ? "vrai" : "faux";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  return "";
}
