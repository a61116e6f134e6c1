import { decodeText } from "../encoding/decode-text.ts";
import type { Dialect } from "./dialect.ts";
import { noQuote, parseBlock } from "./parse-block.ts";
import type { ProblemLog } from "./sheet-problems.ts";
import { maxColumns, type RowBatches, type SheetRow } from "./sheet-rows.ts";
import { sniffDialect } from "./sniff-dialect.ts";
import { withoutExportGuard } from "./write-csv.ts";

/** Text on which the dialect is decided, in characters. */
const sniffedLength = 65_536;
/** Longest row that is read, in characters. */
const longestRow = 1_048_576;
const blockLength = 262_144;
/** What old software writes after its last line. */
const endOfFile = "\u001a";
/** Lines repaired one by one before quotes are given up for the rest of the file. */
const repairedLines = 100;

/**
 * Rows of a text file of any size, with its encoding and dialect found from its content. Memory is bounded by the
 * longest row. A line longer than a million characters, or wider than two thousand columns, stops the reading.
 */
export async function* csvRows(
  chunks: AsyncIterable<Uint8Array>,
  log: ProblemLog,
  onDialect?: (dialect: Dialect) => void,
): RowBatches {
  const cutter = openCutter(log);
  let head = "";
  let dialect: Dialect | undefined;
  for await (const { text } of decodeText(chunks)) {
    for (let start = 0; start < text.length; start += blockLength) {
      const piece = text.slice(start, start + blockLength);
      if (dialect === undefined) {
        head += piece;
        if (head.length < sniffedLength) continue;
        dialect = sniffDialect(head.slice(0, sniffedLength));
        onDialect?.(dialect);
      }
      const rows = cutter.cut(head === "" ? piece : head, dialect);
      head = "";
      if (rows.length > 0) yield rows;
      if (log.blocks) return;
    }
  }
  if (dialect === undefined) {
    dialect = sniffDialect(head);
    onDialect?.(dialect);
  }
  const rows = cutter.finish(head, dialect);
  if (rows.length > 0) yield rows;
}

interface Cutter {
  cut(piece: string, dialect: Dialect): SheetRow[];
  finish(piece: string, dialect: Dialect): SheetRow[];
}

/** Cuts pieces of text into rows, keeping the row that is not whole for the next piece. */
function openCutter(log: ProblemLog): Cutter {
  let pending = "";
  let line = 1;
  const newlines = openNewlines();
  let repaired = 0;

  const take = (cells: readonly string[], out: SheetRow[]): boolean => {
    const row = cleanRow(line, cells, log);
    if (row === undefined) return false;
    out.push(row);
    line += 1 + cells.reduce((sum, cell) => sum + countNewlines(cell), 0);
    return true;
  };

  /** A quote that nothing closes is an ordinary character: its line is read without quotes. */
  const takeLineWithoutQuotes = (dialect: Dialect, out: SheetRow[]): boolean => {
    const end = pending.search(/\r\n|\n|\r/);
    const text = end < 0 ? pending : pending.slice(0, end);
    if (text.length > longestRow) {
      log.add("lineTooLong", { line });
      return false;
    }
    log.add("strayQuote", { line });
    repaired += 1;
    const [cells = []] = parseBlock(text, { ...dialect, quote: noQuote }, false).rows;
    pending = end < 0 ? "" : pending.slice(end + (pending.startsWith("\r\n", end) ? 2 : 1));
    return take(cells, out);
  };

  const advance = (told: Dialect, isLast: boolean): SheetRow[] => {
    const out: SheetRow[] = [];
    while (pending !== "") {
      const dialect = repaired < repairedLines ? told : { ...told, quote: noQuote };
      const block = parseBlock(pending, dialect, !isLast);
      const isOpen = isLast && block.endsInQuotes;
      // A last row that ends inside quotes is taken apart, line by line.
      const rows = isOpen ? block.rows.slice(0, -1) : block.rows;
      for (const cells of rows) if (!take(cells, out)) return out;
      if (isLast && !isOpen) break;
      pending = pending.slice(isOpen ? parseBlock(pending, dialect, true).consumed : block.consumed);
      if (!isOpen && pending.length <= longestRow) break;
      if (!takeLineWithoutQuotes(dialect, out)) return out;
    }
    return out;
  };

  return {
    cut(piece, dialect) {
      pending += newlines(piece, dialect, false);
      return advance(dialect, false);
    },
    finish(piece, dialect) {
      pending += newlines(piece, dialect, true);
      // What follows the last newline is a row only when something stands there.
      if (pending.endsWith(endOfFile)) pending = pending.slice(0, -1);
      pending = pending.replace(/(?:\r\n|\n|\r)$/, "");
      return advance(dialect, true);
    },
  };
}

/** Writes every end of row the same way in texts that mix them, also when two pieces part a pair. */
function openNewlines(): (piece: string, dialect: Dialect, isLast: boolean) => string {
  let held = "";
  return (piece, dialect, isLast) => {
    if (dialect.newline !== "mixed") return piece;
    const text = held + piece;
    held = !isLast && text.endsWith("\r") ? "\r" : "";
    return text.slice(0, text.length - held.length).replaceAll(/\r\n?/g, "\n");
  };
}

/** The row of a line, `undefined` when it is too wide. */
function cleanRow(line: number, cells: readonly string[], log: ProblemLog): SheetRow | undefined {
  if (cells.length > maxColumns) {
    log.add("tooManyColumns", { line }, String(cells.length));
    return undefined;
  }
  const kept = cells.map(withoutExportGuard);
  if (kept.some((cell) => cell.includes("\uFFFD"))) log.add("unreadableCharacters", { line });
  return { row: line, cells: kept };
}

function countNewlines(cell: string): number {
  if (!cell.includes("\n") && !cell.includes("\r")) return 0;
  return cell.split(/\r\n|\n|\r/).length - 1;
}
