import { type Kysely, sql } from "kysely";
import { Migrator } from "kysely/migration";
import { DatabaseUnavailable } from "./database-unavailable.ts";
import type { DatabaseSchema } from "./schema.ts";

/**
 * One change of the tables. The name sorts where it must run: "2026-11-23-access-accounts",
 * "2026-11-23-2-surveys".
 */
export interface RoomMigration {
  readonly name: string;
  /**
   * Said by a migration that takes away what servers of a former version use: the version since which none does, so
   * that all may be stopped and started one after the other. Any other migration only adds.
   */
  readonly contracts?: { readonly unusedSince: string };
  up(kysely: Kysely<DatabaseSchema>): Promise<void>;
  down?(kysely: Kysely<DatabaseSchema>): Promise<void>;
}

const migrationTable = "schema_migration";
const lockTable = "schema_migration_lock";
const wellFormed = /^\d{4}-\d{2}-\d{2}-[a-z0-9]+(-[a-z0-9]+)+$/;

/**
 * Runs the migrations that this database has not had, in the order of the list, in one transaction and under
 * a lock: of several Ouvrage that start together one runs them and the others wait. Answers the names it ran.
 * A room may add a migration that sorts before one of another room that has already run. Throws
 * DatabaseUnavailable (`schemaAhead`) when the database has had one that the list lacks; what a migration
 * throws.
 */
export async function migrate(
  kysely: Kysely<DatabaseSchema>,
  migrations: readonly RoomMigration[],
): Promise<readonly string[]> {
  checkNames(migrations);
  const migrator = new Migrator({
    db: kysely,
    provider: { getMigrations: async () => Object.fromEntries(migrations.map((one) => [one.name, one])) },
    migrationTableName: migrationTable,
    migrationLockTableName: lockTable,
    allowUnorderedMigrations: true,
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) {
    await refuseSchemaAhead(kysely, migrations);
    throw error;
  }
  return (results ?? [])
    .filter(({ status }) => status === "Success")
    .map(({ migrationName }) => migrationName);
}

/**
 * Makes the tables of an empty database inside a transaction under way, as these migrations leave them, and remembers
 * that they have run: what undoes the transaction undoes them too. In the order of their names, as `migrate`.
 */
export async function migrateWithin(
  kysely: Kysely<DatabaseSchema>,
  migrations: readonly RoomMigration[],
): Promise<void> {
  const inOrder = migrations.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  for (const { up } of inOrder) await up(kysely);
  // The two tables that Kysely's own migrator makes and looks for.
  await sql`
    CREATE TABLE ${sql.table(migrationTable)} (name varchar(255) PRIMARY KEY, timestamp varchar(255) NOT NULL);
    CREATE TABLE ${sql.table(lockTable)} (id varchar(255) PRIMARY KEY, is_locked integer NOT NULL DEFAULT 0);
    INSERT INTO ${sql.table(lockTable)} (id, is_locked) VALUES ('migration_lock', 0)`.execute(kysely);
  const timestamp = new Date(0).toISOString();
  if (inOrder.length === 0) return;
  await kysely
    .insertInto(migrationTable)
    .values(inOrder.map(({ name }) => ({ name, timestamp })))
    .execute();
}

/** Kysely runs migrations by name: a list in any other order would say one thing and do another. */
function checkNames(migrations: readonly RoomMigration[]): void {
  let previous = "";
  for (const { name } of migrations) {
    if (!wellFormed.test(name)) throw new Error(`invalid migration name; must be date-room-subject: ${name}`);
    if (name <= previous) throw new Error(`invalid migration list; ${previous} must sort before: ${name}`);
    previous = name;
  }
}

async function refuseSchemaAhead(
  kysely: Kysely<DatabaseSchema>,
  migrations: readonly RoomMigration[],
): Promise<void> {
  const tables = await kysely.introspection.getTables();
  if (!tables.some(({ name }) => name === migrationTable)) return;
  const known = new Set(migrations.map(({ name }) => name));
  const rows = await kysely.selectFrom(migrationTable).select("name").orderBy("name").execute();
  const unknown = rows.map(({ name }) => name).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new DatabaseUnavailable({ code: "schemaAhead", migrations: unknown });
}
