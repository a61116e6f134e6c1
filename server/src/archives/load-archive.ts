import { pipeline } from "node:stream/promises";
import { escapeIdentifier, type PoolClient } from "pg";
import { from } from "pg-copy-streams";
import { type Database, migrateWithin, type RoomMigration, type Transaction } from "../database/index.ts";
import { type ArchiveHead, type ArchiveTable, ArchiveUnusable, type TableDigests } from "./archive-format.ts";
import { readArchive } from "./read-archive.ts";
import { storedTables } from "./stored-tables.ts";

export interface ArchiveToLoad {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Every migration of this version. */
  readonly migrations: readonly RoomMigration[];
  /** Done with the head before anything is written: what it throws stops the loading. */
  onHead(head: ArchiveHead): Promise<void>;
  /** Done once every row is in, before it is kept. */
  onRows?(transaction: Transaction): Promise<void>;
}

/**
 * Puts an archive into a database that holds nothing: the tables as they were when it was written, then every row, in
 * one transaction that is kept only when the whole archive was as it was written. Later migrations are left to whoever
 * opens the house. Throws ArchiveUnusable: notArchive, damaged, archiveAhead, notEmpty; what `onHead` throws.
 */
export function loadArchive(
  database: Pick<Database, "transaction">,
  { chunks, migrations, onHead, onRows }: ArchiveToLoad,
): Promise<TableDigests> {
  return database.transaction(async (transaction) => {
    const { client } = transaction;
    await refuseFull(client);
    return readArchive(chunks, {
      async head(head) {
        const wanted = migrationsOf(head, migrations);
        await onHead(head);
        await migrateWithin(transaction.kysely, wanted);
        await emptyTables(client);
      },
      table: (table, rows) => copyIn(client, table, rows),
      async end({ counters }) {
        await setCounters(client, counters);
        await onRows?.(transaction);
      },
    });
  });
}

/** A database with the tables of an Ouvrage is somebody's: nothing is ever put over it. */
async function refuseFull(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_catalog.pg_class
    WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v', 'm')`,
  );
  if ((rows[0]?.count ?? 0) > 0) throw new ArchiveUnusable({ code: "notEmpty" });
}

function migrationsOf(head: ArchiveHead, known: readonly RoomMigration[]): readonly RoomMigration[] {
  const names = new Set(known.map(({ name }) => name));
  const ahead = head.migrations.filter((name) => !names.has(name));
  if (ahead.length > 0) throw new ArchiveUnusable({ code: "archiveAhead", migrations: ahead });
  const had = new Set(head.migrations);
  return known.filter(({ name }) => had.has(name));
}

/** Some migrations write rows of their own: the archive holds them as they have become. */
async function emptyTables(client: PoolClient): Promise<void> {
  const names = (await storedTables(client)).map(({ name }) => escapeIdentifier(name));
  if (names.length > 0) await client.query(`TRUNCATE ${names.join(", ")}`);
}

async function copyIn(
  client: PoolClient,
  { table, columns }: ArchiveTable,
  rows: AsyncIterable<Buffer>,
): Promise<void> {
  const list = columns.map((column) => escapeIdentifier(column)).join(", ");
  await pipeline(rows, client.query(from(`COPY ${escapeIdentifier(table)} (${list}) FROM STDIN`)));
}

async function setCounters(client: PoolClient, counters: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, last] of Object.entries(counters)) {
    await client.query("SELECT setval(quote_ident($1)::regclass, $2)", [name, last]);
  }
}
