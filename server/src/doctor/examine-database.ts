import { existsSync } from "node:fs";
import { sql } from "kysely";
import { readKeyMark } from "../access/check-master-key.ts";
import { listChores } from "../chores/chore-queue.ts";
import { readDatabaseClock } from "../chores/database-clock.ts";
import type { Database } from "../database/index.ts";
import { migrations } from "../house-tables.ts";
import { keyFor, masterKey, masterKeyFile } from "../secrets/master-key.ts";
import { systemClock } from "../system-clock.ts";

/** What a database tells of itself; nothing of it is changed. */
export interface DatabaseExamination {
  readonly place: string;
  readonly serverVersion: string;
  readonly bytes: number;
  /** Changes of the tables that the next start makes, and those that this version does not know. */
  readonly pending: readonly string[];
  readonly ahead: readonly string[];
  readonly key: "same" | "other" | "missing" | "notYet";
  /** Tables of organisations without row-level security. */
  readonly unwalled: readonly string[];
  readonly organisations: number;
  /** Work that the house does by itself: tried in vain as often as it may be, or that no server does. */
  readonly chores: { readonly stopped: number; readonly late: number };
  /** Seconds between the hour of the database and that of this machine. */
  readonly clocksApart: number;
}

/** Examines a database that may be new, older or newer than this version. */
export async function examineDatabase(
  { kysely, place }: Pick<Database, "kysely" | "place">,
  dataFolder: string,
): Promise<DatabaseExamination> {
  const server = await sql<{ version: string; bytes: number }>`
    SELECT current_setting('server_version') AS version, pg_database_size(current_database()) AS bytes`.execute(
    kysely,
  );
  const tables = new Set((await kysely.introspection.getTables()).map(({ name }) => name));
  const has = (table: string) => tables.has(table);
  const done = has("schema_migration")
    ? await kysely.selectFrom("schema_migration").select("name").execute()
    : [];
  const [ran, known] = [done.map(({ name }) => name), migrations.map(({ name }) => name)];
  return {
    place,
    serverVersion: server.rows[0]?.version ?? "",
    bytes: server.rows[0]?.bytes ?? 0,
    pending: known.filter((name) => !ran.includes(name)),
    ahead: ran.filter((name) => !known.includes(name)),
    key: has("master_key_mark") ? await compareKey(kysely, dataFolder) : "notYet",
    unwalled: await findUnwalled(kysely),
    organisations: has("organisation") ? await countOrganisations(kysely) : 0,
    chores: has("house_chore") ? await countChores(kysely) : { stopped: 0, late: 0 },
    clocksApart: await measureClocks(kysely),
  };
}

async function compareKey(
  kysely: Database["kysely"],
  dataFolder: string,
): Promise<DatabaseExamination["key"]> {
  const mark = await readKeyMark(kysely);
  if (mark === undefined) return "notYet";
  if (!existsSync(masterKeyFile(dataFolder))) return "missing";
  return keyFor(masterKey(dataFolder), "mark", "").toString("hex") === mark ? "same" : "other";
}

async function findUnwalled(kysely: Database["kysely"]): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT relname AS name FROM pg_catalog.pg_class AS found
      JOIN pg_catalog.pg_attribute ON attrelid = found.oid AND attname = 'organisation_id' AND NOT attisdropped
    WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
      AND NOT (relrowsecurity AND relforcerowsecurity)
    ORDER BY relname`.execute(kysely);
  return rows.map(({ name }) => name);
}

async function countOrganisations(kysely: Database["kysely"]): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(*)::int AS count FROM organisation`.execute(
    kysely,
  );
  return rows[0]?.count ?? 0;
}

async function countChores(kysely: Database["kysely"]): Promise<DatabaseExamination["chores"]> {
  const chores = await listChores(kysely);
  return {
    stopped: chores.filter(({ state }) => state === "stopped").length,
    late: chores.filter(({ isLate }) => isLate).length,
  };
}

async function measureClocks(kysely: Database["kysely"]): Promise<number> {
  const there = Date.parse(await readDatabaseClock(kysely));
  return Math.round(Math.abs(there - Date.parse(systemClock.now())) / 1000);
}
