import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../database/index.ts";
import { walls } from "../house-tables.ts";
import { openTestHouse, type TestHouse } from "../test-house.ts";

/** Tables whose walls do not hold: no forced row-level security, or rights without a policy. */
async function openTables({ kysely }: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT relname AS name FROM pg_class AS found
    WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND (
      NOT relrowsecurity OR NOT relforcerowsecurity
      OR EXISTS (
        SELECT FROM (VALUES ('SELECT', 'r'), ('INSERT', 'a'), ('UPDATE', 'w'), ('DELETE', 'd')) AS act (name, letter)
        WHERE has_table_privilege('ouvrage_actor', found.oid, act.name) AND NOT EXISTS (
          SELECT FROM pg_policy WHERE polrelid = found.oid AND polcmd::text = act.letter
            AND coalesce(pg_get_expr(polqual, polrelid), '') || coalesce(pg_get_expr(polwithcheck, polrelid), '')
              ~ 'walled_(organisation|account)'))
      OR has_table_privilege('ouvrage_actor', found.oid, 'TRUNCATE, REFERENCES, TRIGGER'))
    ORDER BY relname`.execute(kysely);
  return rows.map(({ name }) => name);
}

/** Tables that belong to nobody by their columns. */
async function nobodysTables({ kysely }: Database): Promise<readonly string[]> {
  const all = await kysely.introspection.getTables();
  const owning = ["organisation_id", "account_id"];
  return all
    .filter(({ columns }) => !columns.some(({ name }) => owning.includes(name)))
    .map(({ name }) => name);
}

describe("the walls of a house", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world.close());

  test("stand around every table of every room", async () => {
    const { database } = world.house;
    expect(await openTables(database)).toEqual([]);
    expect((await database.kysely.introspection.getTables()).length).toBeGreaterThan(20);
  });

  test("a table that belongs to no organisation and no account is named, with the reason", async () => {
    const named = new Set(walls.map(({ table }) => table));
    expect((await nobodysTables(world.house.database)).filter((name) => !named.has(name))).toEqual([]);
    expect(walls.filter(({ why }) => why.length < 20)).toEqual([]);
  });

  test("the two tests above see a table that has no walls, and one that belongs to nobody", async () => {
    const { database } = world.house;
    const rollBack = new Error("undone");
    const changed = database.transaction(async (transaction) => {
      const { kysely } = transaction;
      await sql`CREATE TABLE unwalled (organisation_id uuid)`.execute(kysely);
      await sql`CREATE TABLE nobodys (words text)`.execute(kysely);
      await sql`ALTER TABLE training NO FORCE ROW LEVEL SECURITY`.execute(kysely);
      await sql`DROP POLICY wall_select ON category`.execute(kysely);
      const seen = { ...database, kysely };
      expect(await openTables(seen)).toEqual(["category", "nobodys", "training", "unwalled"]);
      expect(await nobodysTables(seen)).toContain("nobodys");
      throw rollBack;
    });
    await expect(changed).rejects.toBe(rollBack);
  });

  test("the actors' role owns nothing, makes nothing, and is above nothing", async () => {
    const { kysely } = world.house.database;
    const { rows } = await sql<Record<string, unknown>>`
      SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin,
        has_schema_privilege('ouvrage_actor', current_schema(), 'CREATE') AS makes_tables,
        has_database_privilege('ouvrage_actor', current_database(), 'TEMPORARY') AS makes_temporary_tables,
        EXISTS (SELECT FROM pg_class WHERE relowner = pg_roles.oid) AS owns_tables,
        EXISTS (SELECT FROM pg_auth_members WHERE member = pg_roles.oid) AS is_member
      FROM pg_roles WHERE rolname = 'ouvrage_actor'`.execute(kysely);
    expect(Object.values(rows[0] ?? { none: true }).filter(Boolean)).toEqual([]);
  });

  test("stores are opened for an actor inside that actor's walls and nowhere else", async () => {
    const [actor, other] = [await world.newOwner(), await world.newOwner()];
    const { house } = world;
    const opened = (walledFor?: typeof actor) =>
      house.database.transaction(
        async (transaction) => house.openRooms(transaction, actor),
        walledFor === undefined ? {} : { walledFor },
      );
    await expect(opened()).rejects.toThrow("must be opened with { walledFor: actor }");
    await expect(opened(other)).rejects.toThrow("must be opened with { walledFor: actor }");
    await expect(opened(actor)).resolves.toBeDefined();
  });
});
