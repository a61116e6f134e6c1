import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../test-app.ts";
import { fieldsOf, keptBy, openTestWave, type TestWave } from "./wave.contract.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const apart = [
  "answer_pool",
  "answer_invitation",
  "answer_token",
  "answer_group",
  "answer_voice",
  "answer_voice_room",
];

describe("answers stand apart from the employer’s side", () => {
  let world: TestApp;
  let wave: TestWave;
  beforeAll(async () => {
    world = await openTestApp();
    wave = await openTestWave(world);
    for (const [index, token] of wave.tokens.slice(0, 3).entries()) {
      await wave.post(token, fieldsOf(index, { "q-more": "Zanzibar" }));
    }
  });
  afterAll(() => world.close());

  /** A query that somebody injected, in a transaction of the employer. */
  const asEmployer = (query: string) =>
    world.house.database.transaction(
      async ({ kysely }) => JSON.stringify((await sql.raw(query).execute(kysely)).rows),
      { walledFor: wave.actor },
    );

  test("there are answers to be found: the room itself reads them", async () => {
    expect(await keptBy(world, wave.actor)).toHaveLength(3);
  });

  test.each(apart)("no query of the employer reads, counts or changes %s", async (table) => {
    for (const query of [
      `SELECT * FROM ${table}`,
      `SELECT count(*) FROM ${table}`,
      `UPDATE ${table} SET wave_id = wave_id`,
      `DELETE FROM ${table}`,
      `SELECT query_to_xml('SELECT * FROM ${table}', true, true, '')::text`,
    ]) {
      await expect(asEmployer(query)).rejects.toThrow(/permission denied/);
    }
  });

  test.each(["ouvrage_answers", "none", "ouvrage"])(
    "a query that takes the role %s in its middle reads nothing: no query opens the cursor that answers ask for",
    async (role) => {
      const taken = await asEmployer(
        `SELECT set_config('role', '${role}', true) AS taken, current_user::text AS now`,
      );
      expect(taken).not.toContain('ouvrage_actor",');
      for (const table of ["answer_pool", "answer_invitation", "answer_voice", "answer_voice_room"]) {
        const found = await asEmployer(
          `SELECT set_config('role', '${role}', true),
            query_to_xml('SELECT * FROM ${table}', true, true, '')::text AS words,
            query_to_xml('SELECT count(*) AS rows FROM ${table}', true, true, '')::text AS number`,
        );
        expect(found).not.toMatch(/wave-1|p0001|<row>.*<rows>[1-9]/);
      }
    },
  );

  test("the house’s own work, which has no walls, reads none either", async () => {
    for (const table of ["answer_pool", "answer_invitation"]) {
      const { rows } = await sql`SELECT FROM ${sql.table(table)}`.execute(world.house.database.kysely);
      expect(rows).toEqual([]);
    }
  });

  test("under the role of answers, another organisation’s are not there", async () => {
    const other = await openTestWave(world);
    expect(await keptBy(world, other.actor)).toEqual([]);
  });

  test("the employer reads how people were cut, and changes nothing of it", async () => {
    expect(await asEmployer("SELECT cut FROM answer_frame")).toContain("p0001");
    for (const query of [
      "UPDATE answer_frame SET recorded = '{}'",
      "DELETE FROM answer_frame",
      "UPDATE answer_group_record SET recorded = '{}'",
      "DELETE FROM answer_group_record",
    ]) {
      await expect(asEmployer(query)).rejects.toThrow(/permission denied/);
    }
  });

  test("no other folder of the house asks for these tables", () => {
    const verbs = String.raw`(?:selectFrom|updateTable|deleteFrom|insertInto)\("|(?:FROM|UPDATE|INTO|JOIN)\s+`;
    const asking = new RegExp(`(?:${verbs})answer_(?:pool|invitation|group|voice)`);
    const found = sourcesOf(["core", "server", "files", "cli", "web"]).filter((file) =>
      asking.test(readFileSync(file, "utf8")),
    );
    const own = path.join(root, "server/src/answers");
    expect(found.length).toBeGreaterThan(2);
    // Back-ups are tried on a house that is filled by hand: their test writes answers, and reads none by a role.
    const filling = path.join(root, "server/src/archives/archives.test.ts");
    expect(found.filter((file) => !file.startsWith(own) && file !== filling)).toEqual([]);
  });
});

function sourcesOf(folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder, "src"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
}
