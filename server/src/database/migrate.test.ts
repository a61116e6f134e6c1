import { sql } from "kysely";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { DatabaseUnavailable } from "./database-unavailable.ts";
import { migrate, type RoomMigration } from "./migrate.ts";
import { type Database, openDatabase } from "./open-database.ts";
import { testDatabases } from "./test-databases.ts";

const createTable = (name: string, table: string): RoomMigration => ({
  name,
  up: async (kysely) => {
    await kysely.schema.createTable(table).addColumn("word", "text").execute();
  },
});
const first = createTable("2026-11-23-access-accounts", "accounts");
const between = createTable("2026-11-24-access-roles", "roles");
const last = createTable("2026-11-25-surveys-waves", "waves");

for (const testDatabase of testDatabases) {
  describe.skipIf(testDatabase.missing)(testDatabase.name, () => {
    const opened: Database[] = [];
    let url: string;
    let database: Database;

    const openAnother = async () => {
      const another = await openDatabase({ databaseUrl: url, dataFolder: "unused", connections: 2 });
      opened.push(another);
      return another;
    };
    const tables = async () => {
      const { rows } = await sql<{ name: string }>`SELECT relname AS name FROM pg_class
        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname`.execute(
        database.kysely,
      );
      return rows.map(({ name }) => name).filter((name) => !name.startsWith("schema_"));
    };

    beforeEach(async () => {
      url = await testDatabase.open();
      database = await openAnother();
    });
    afterAll(async () => {
      for (const one of opened) await one.close();
    });

    it("each migration runs once, in order, and a second start runs none", async () => {
      expect(await migrate(database.kysely, [first, last])).toEqual([first.name, last.name]);
      expect(await migrate(database.kysely, [first, last])).toEqual([]);
      expect(await tables()).toEqual(["accounts", "waves"]);
    });

    it("a room may add a migration that sorts before one that has already run", async () => {
      await migrate(database.kysely, [first, last]);
      expect(await migrate(database.kysely, [first, between, last])).toEqual([between.name]);
    });

    it("of four that start together, all succeed, and each migration ran once", async () => {
      const starts = await Promise.all([1, 2, 3, 4].map(openAnother));
      const ran = await Promise.all(starts.map(({ kysely }) => migrate(kysely, [first, between, last])));
      expect(ran.flat().sort()).toEqual([first.name, between.name, last.name]);
      expect(await tables()).toEqual(["accounts", "roles", "waves"]);
    });

    it("a migration that fails takes back those that ran before it, and the next start can go on", async () => {
      const failing: RoomMigration = {
        name: between.name,
        up: () => Promise.reject(new Error("no room left")),
      };
      await expect(migrate(database.kysely, [first, failing, last])).rejects.toThrow("no room left");
      expect(await tables()).toEqual([]);
      expect(await migrate(database.kysely, [first, between, last])).toHaveLength(3);
    });

    it("a base brought further by a later Ouvrage is refused, with what is unknown here", async () => {
      await migrate(database.kysely, [first, between, last]);
      const refused = migrate(database.kysely, [first]);
      await expect(refused).rejects.toBeInstanceOf(DatabaseUnavailable);
      await expect(refused).rejects.toMatchObject({
        refusal: { code: "schemaAhead", migrations: [between.name, last.name] },
      });
      expect(await tables()).toEqual(["accounts", "roles", "waves"]);
    });

    it("a list out of order, a name twice or a name without date is a bug, before anything runs", async () => {
      const undated = createTable("accounts", "accounts");
      for (const list of [[last, first], [first, first], [undated]]) {
        await expect(migrate(database.kysely, list)).rejects.toThrow(/^invalid migration/);
      }
      expect(await tables()).toEqual([]);
    });
  });
}
