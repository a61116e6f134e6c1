import { createHash } from "node:crypto";
import type { PoolClient } from "pg";
import { answersRole, copyOutLines, type Database } from "../database/index.ts";
import {
  type ArchiveEnd,
  type ArchiveHead,
  type ArchiveTable,
  type ArchiveTableFoot,
  archiveFormat,
  archiveVersion,
  endOfRows,
  type TableDigests,
} from "./archive-format.ts";
import { countLines } from "./count-lines.ts";
import {
  copyQuery,
  readCounters,
  type StoredTable,
  storedTables,
  tablesNeverCopied,
} from "./stored-tables.ts";

/** Where the bytes of an archive go; what it waits for slows the reading of the database. */
export type ArchiveSink = (bytes: Buffer) => Promise<void>;

export interface ArchiveToWrite {
  readonly head: Omit<ArchiveHead, "format" | "version" | "migrations">;
  /** Tables that only the role of answers reads, one organisation at a time. */
  readonly apart: readonly string[];
  /** Told of each table that is done. */
  readonly onTable?: (table: string, rows: number) => void;
}

/**
 * Writes everything that the database holds at one moment, while others go on working in it. Gives rows and digest of
 * each table.
 */
export function writeArchive(
  database: Pick<Database, "transaction">,
  { head, apart, onTable }: ArchiveToWrite,
  sink: ArchiveSink,
): Promise<TableDigests> {
  return database.transaction(
    async ({ client }) => {
      const whole = createHash("sha256");
      const write: ArchiveSink = (bytes) => {
        whole.update(bytes);
        return sink(bytes);
      };
      const tables = await storedTables(client);
      const migrations = await migrationsOf(client);
      const started: ArchiveHead = { format: archiveFormat, version: archiveVersion, ...head, migrations };
      await write(lineOf(started));
      const digests = new Map<string, ArchiveTableFoot>();
      for (const table of tables) {
        const [isApart, isEmpty] = [apart.includes(table.name), tablesNeverCopied.includes(table.name)];
        const foot = await writeTable({ client, table, isApart, isEmpty }, write);
        digests.set(table.name, foot);
        onTable?.(table.name, foot.rows);
      }
      const counters = await readCounters(client);
      const end: ArchiveEnd = { tables: tables.length, counters, sha256: whole.digest("hex") };
      await sink(lineOf(end));
      return digests;
    },
    { isolation: "repeatable read", access: "read only" },
  );
}

const lineOf = (content: ArchiveHead | ArchiveTable | ArchiveTableFoot | ArchiveEnd) =>
  Buffer.from(`${JSON.stringify(content)}\n`);

async function migrationsOf(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>("SELECT name FROM schema_migration");
  return rows.map(({ name }) => name).sort();
}

interface TableToWrite {
  readonly client: PoolClient;
  readonly table: StoredTable;
  readonly isApart: boolean;
  readonly isEmpty: boolean;
}

async function writeTable(
  { client, table, isApart, isEmpty }: TableToWrite,
  write: ArchiveSink,
): Promise<ArchiveTableFoot> {
  await write(lineOf({ table: table.name, columns: [...table.columns] }));
  const digest = createHash("sha256");
  let rows = 0;
  const copy = async () => {
    for await (const lines of copyOutLines({ client }, copyQuery(table))) {
      digest.update(lines);
      rows += countLines(lines);
      await write(lines);
    }
  };
  // An archive has every table, this one without a row.
  if (!isEmpty) await (isApart ? forEachOrganisation(client, copy) : copy());
  await write(Buffer.from(endOfRows));
  const foot = { rows, sha256: digest.digest("hex") };
  await write(lineOf(foot));
  return foot;
}

/** Under the role of answers, behind the walls of each organisation in turn: there is no other way to these rows. */
async function forEachOrganisation(client: PoolClient, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT organisation_id AS id FROM organisation ORDER BY organisation_id::text COLLATE "C"`,
  );
  for (const { id } of rows) {
    const cursor = `"answers ${id}"`;
    await client.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR SELECT 1; SET LOCAL ROLE ${answersRole}`);
    await work();
    await client.query(`CLOSE ${cursor}; RESET ROLE`);
  }
}
