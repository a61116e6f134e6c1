import { pipeline } from "node:stream/promises";
import { escapeIdentifier } from "pg";
import { from } from "pg-copy-streams";
import { actorRole } from "./actor-role.ts";
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
export async function copyRows(
  transaction: Pick<Transaction, "client" | "walledFor">,
  copy: RowsToCopy,
): Promise<number> {
  copy.signal?.throwIfAborted();
  const { client, walledFor } = transaction;
  const [table, columns] = [escapeIdentifier(copy.table), columnList(copy)];
  if (walledFor === undefined) return copyInto(client, `${table} (${columns})`, copy);
  // PostgreSQL copies nothing into a table with row-level security: rows land beside it, and every one of them is then
  // checked on its way in. The landing is made and unmade by the owner of the tables: actors make none.
  const landing = `pg_temp.${escapeIdentifier(`landing_${copy.table}`)}`;
  await client.query(
    `RESET ROLE;
    CREATE TEMPORARY TABLE ${landing} ON COMMIT DROP AS SELECT ${columns} FROM ${table} WITH NO DATA;
    GRANT SELECT, INSERT ON ${landing} TO ${actorRole};
    SET LOCAL ROLE ${actorRole}`,
  );
  const count = await copyInto(client, `${landing} (${columns})`, copy);
  await client.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM ${landing};
    RESET ROLE;
    DROP TABLE ${landing};
    SET LOCAL ROLE ${actorRole}`,
  );
  return count;
}

function columnList({ columns }: RowsToCopy): string {
  return columns.map((column) => escapeIdentifier(column)).join(", ");
}

async function copyInto(client: Transaction["client"], place: string, copy: RowsToCopy): Promise<number> {
  const stream = client.query(from(`COPY ${place} FROM STDIN`));
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
