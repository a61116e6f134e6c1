import { pipeline } from "node:stream/promises";
import { escapeIdentifier } from "pg";
import { from } from "pg-copy-streams";
import { type CopyValue, writeCopyLine } from "./copy-format.ts";
import type { Transaction } from "./open-database.ts";

type Row = readonly CopyValue[];

/** Rows to copy into a table, each with one value per column. Rows that come with time come in batches. */
export interface RowsToCopy {
  table: string;
  columns: readonly string[];
  rows: Iterable<Row> | AsyncIterable<readonly Row[]>;
  /** Aborting makes the COPY fail, and with it the transaction. */
  signal?: AbortSignal;
  /** Told how many rows have been given to the server so far, about every 64 KB. */
  onProgress?: (rows: number) => void;
}

const chunkCharacters = 65_536;

/**
 * COPY … FROM STDIN inside a transaction: the fast way in. Answers the number of rows the server took.
 * Throws what the rows throw, what the server says, or the signal's reason; the transaction is then lost.
 */
export async function copyRows({ client }: Pick<Transaction, "client">, copy: RowsToCopy): Promise<number> {
  const columns = copy.columns.map((column) => escapeIdentifier(column)).join(", ");
  copy.signal?.throwIfAborted();
  const stream = client.query(from(`COPY ${escapeIdentifier(copy.table)} (${columns}) FROM STDIN`));
  const { signal } = copy;
  if (signal === undefined) await pipeline(chunksOf(copy), stream);
  else await leaveOnAbort(pipeline(chunksOf(copy), stream, { signal }), signal);
  return stream.rowCount;
}

/**
 * An abort makes the pipeline tell the server, whose roll-back waits for nothing else. The pipeline itself
 * would also wait for rows that may never come, and answer with the server's words instead of the signal's
 * reason.
 */
async function leaveOnAbort(copying: Promise<void>, signal: AbortSignal): Promise<void> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const leave = () => reject(signal.reason);
  signal.addEventListener("abort", leave);
  try {
    await Promise.race([copying, aborted]);
  } finally {
    signal.removeEventListener("abort", leave);
  }
}

async function* chunksOf(copy: RowsToCopy): AsyncGenerator<Buffer> {
  const lines = gatherLines(copy);
  // Nothing is awaited row by row: that alone would cost as much as the rest.
  if (Symbol.iterator in copy.rows) {
    for (const row of copy.rows) {
      if (lines.add(row)) yield lines.take();
    }
  } else {
    for await (const batch of copy.rows) {
      for (const row of batch) {
        if (lines.add(row)) yield lines.take();
      }
    }
  }
  yield lines.take();
}

/** Gathers lines until a chunk is full: `add` says when to `take` it. */
function gatherLines({ columns, onProgress }: RowsToCopy) {
  let pending = "";
  let count = 0;
  return {
    add(row: readonly CopyValue[]): boolean {
      if (row.length !== columns.length) {
        throw new TypeError(`invalid row to copy; must have ${columns.length} columns: ${row.length}`);
      }
      pending += writeCopyLine(row);
      count += 1;
      return pending.length >= chunkCharacters;
    },
    take(): Buffer {
      const chunk = Buffer.from(pending);
      pending = "";
      onProgress?.(count);
      return chunk;
    },
  };
}
