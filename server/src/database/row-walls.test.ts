import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "./open-database.ts";
import { buildWalls, ofOrganisation, type TableWalls } from "./row-walls.ts";
import { testDatabases } from "./test-databases.ts";

const idOf = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;
const [here, elsewhere] = [idOf(1), idOf(2)];
const [me, other] = [idOf(3), idOf(4)];
const walledFor = { organisation: here, account: me };

const walls: readonly TableWalls[] = [
  { table: "journal", never: ["update", "delete"], why: "written once" },
  { table: "tie", also: { select: "partner_id = (SELECT walled_organisation())" }, why: "read by both" },
  { table: "tie", rows: { update: `${ofOrganisation} AND words <> 'sealed'` }, why: "sealed once" },
];

const tables = [
  "CREATE TABLE note (organisation_id uuid, words text)",
  "CREATE TABLE journal (organisation_id uuid, words text)",
  "CREATE TABLE tie (organisation_id uuid, words text, partner_id uuid)",
  "CREATE TABLE setting (account_id uuid, words text)",
  "CREATE TABLE engine_room (words text)",
];

for (const kind of testDatabases) {
  describe.skipIf(kind.missing)(kind.name, () => {
    let database: Database;
    const asHouse = async <Row>(statement: string) =>
      (await sql.raw<Row>(statement).execute(database.kysely)).rows;
    const asActor = (statement: string, inside = walledFor) =>
      database.transaction(
        async ({ kysely }) => (await sql.raw<{ words: string }>(statement).execute(kysely)).rows,
        { walledFor: inside },
      );
    const wordsOf = async (table: string, inside = walledFor) =>
      (await asActor(`SELECT words FROM ${table} ORDER BY words`, inside)).map(({ words }) => words);

    beforeAll(async () => {
      database = await openDatabase({ databaseUrl: await kind.open(), dataFolder: "unused" });
      for (const statement of tables) await asHouse(statement);
      for (const table of ["note", "journal"]) {
        await asHouse(`INSERT INTO ${table} VALUES ('${here}', 'ours'), ('${elsewhere}', 'theirs')`);
      }
      await asHouse(`INSERT INTO tie VALUES ('${here}', 'ours', '${elsewhere}'), ('${elsewhere}', 'lent', '${here}'),
        ('${here}', 'sealed', '${elsewhere}'), ('${elsewhere}', 'theirs', '${elsewhere}')`);
      await asHouse(`INSERT INTO setting VALUES ('${me}', 'mine'), ('${other}', 'not mine')`);
      await asHouse("INSERT INTO engine_room VALUES ('key')");
      await buildWalls(database.kysely, walls);
    });
    afterAll(() => database.close());

    test("an actor sees the rows of one organisation, of one account, and no table of nobody", async () => {
      expect(await wordsOf("note")).toEqual(["ours"]);
      expect(await wordsOf("note", { organisation: elsewhere, account: me })).toEqual(["theirs"]);
      expect(await wordsOf("setting")).toEqual(["mine"]);
      await expect(wordsOf("engine_room")).rejects.toThrow(/permission denied/);
    });

    test("the house's own work, outside any actor's transaction, sees every row", async () => {
      expect(await asHouse("SELECT FROM note")).toHaveLength(2);
      expect(await asHouse("SELECT FROM engine_room")).toHaveLength(1);
    });

    test("under the actors' role and for nobody, there is no row at all", async () => {
      await database.transaction(async ({ kysely }) => {
        await sql`SET LOCAL ROLE ouvrage_actor`.execute(kysely);
        for (const table of ["note", "tie", "setting"]) {
          expect((await sql`SELECT FROM ${sql.table(table)}`.execute(kysely)).rows).toEqual([]);
        }
      });
    });

    test("what a room declares changes its table and no other", async () => {
      expect(await wordsOf("tie")).toEqual(["lent", "ours", "sealed"]);
      await asActor("INSERT INTO journal SELECT organisation_id, 'more' FROM journal");
      await expect(asActor("DELETE FROM journal")).rejects.toThrow(/permission denied/);
      const changed = "UPDATE tie SET words = words || '!' RETURNING words";
      await database.transaction(
        async ({ kysely }) =>
          expect((await sql.raw(changed).execute(kysely)).rows).toEqual([{ words: "ours!" }]),
        { walledFor },
      );
    });

    test("building again touches nothing; a new table and a wall taken down are walled at the next start", async () => {
      const built = () => asHouse("SELECT oid, polname FROM pg_policy ORDER BY oid");
      const before = await built();
      await buildWalls(database.kysely, walls);
      expect(await built()).toEqual(before);
      await asHouse("CREATE TABLE later (organisation_id uuid, words text)");
      await asHouse(`INSERT INTO later VALUES ('${elsewhere}', 'theirs')`);
      await asHouse("DROP POLICY wall_select ON note");
      await asHouse("ALTER TABLE setting DISABLE ROW LEVEL SECURITY");
      await expect(wordsOf("later")).rejects.toThrow(/permission denied/);
      await buildWalls(database.kysely, walls);
      expect(await wordsOf("later")).toEqual([]);
      expect(await wordsOf("note")).toEqual(["ours"]);
      expect(await wordsOf("setting")).toEqual(["mine"]);
    });

    test("a wall declared for a table that is not there is a bug", async () => {
      const lost = [{ table: "nowhere", why: "a mistake" }];
      await expect(buildWalls(database.kysely, lost)).rejects.toThrow("there must be a table: nowhere");
    });

    test("an actor without an identifier of the right form enters no walls", async () => {
      for (const bad of ["", "nobody", `${here}"; RESET ROLE; --`, here.toUpperCase().replace("8", "x")]) {
        await expect(wordsOf("note", { organisation: bad, account: me })).rejects.toThrow("must be UUIDs");
        await expect(wordsOf("note", { organisation: here, account: bad })).rejects.toThrow("must be UUIDs");
      }
    });
  });
}
