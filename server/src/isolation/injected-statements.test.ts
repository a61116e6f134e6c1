import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../../core/src/access/index.ts";
import { copyOut, copyRows, type Transaction, type TransactionSettings } from "../database/index.ts";
import { openTestHouse, type TestHouse } from "../test-house.ts";
import { canary, rowsOf } from "./test-neighbours.ts";
import { fillEveryTable, organisationTables, rowStatement } from "./test-rows.ts";

/** What whoever slips a text into one statement of an actor's transaction can try. */
describe("raw SQL inside an actor's transaction", () => {
  let world: TestHouse;
  let near: Actor;
  let far: Actor;
  let tables: readonly string[];
  beforeAll(async () => {
    world = await openTestHouse();
    const { database, localOwner } = world.house;
    const stranger = "bbbbbbbb-1111-4000-8000-000000000000";
    await sql`INSERT INTO account (account_id, kind) VALUES (${stranger}, 'other')`.execute(database.kysely);
    near = await world.newOwner();
    far = await world.newOwner();
    const third = await world.newOwner();
    await sql`DELETE FROM membership WHERE organisation_id IN (${far.organisation}, ${third.organisation})`.execute(
      database.kysely,
    );
    await sql`UPDATE organisation SET name = ${canary} WHERE organisation_id = ${far.organisation}`.execute(
      database.kysely,
    );
    const partner = third.organisation;
    const theirs = { organisation: far.organisation, account: stranger, words: canary };
    const ours = { organisation: near.organisation, account: localOwner, words: "Fournil" };
    tables = await fillEveryTable(database, { ...theirs, partner, id: "x" });
    await fillEveryTable(database, { ...ours, partner, id: "x" });
    await sql`ANALYZE`.execute(database.kysely);
  });
  afterAll(() => world.close());

  /** What a piece of work finds or breaks in a transaction that is undone. */
  async function attempt(
    settings: TransactionSettings,
    work: (transaction: Transaction) => Promise<unknown>,
  ): Promise<string> {
    const undone = new Error("undone");
    let found: unknown;
    return world.house.database
      .transaction(async (transaction) => {
        found = await work(transaction);
        throw undone;
      }, settings)
      .catch((error: Error) => (error === undone ? JSON.stringify(found) : `error: ${error.message}`));
  }
  const asNear = (work: (transaction: Transaction) => Promise<unknown>) => attempt({ walledFor: near }, work);
  const asHouse = (work: (transaction: Transaction) => Promise<unknown>) => attempt({}, work);
  const run = (statement: string) => async (transaction: Transaction) => {
    const { rows, numAffectedRows } = await sql.raw<unknown>(statement).execute(transaction.kysely);
    return numAffectedRows === undefined ? rows : Number(numAffectedRows);
  };
  const dump = (table: string) => async (transaction: Transaction) => {
    const lines: unknown[] = [];
    for await (const batch of copyOut(transaction, `SELECT * FROM "${table}"`)) lines.push(...batch);
    return lines;
  };

  test("the other organisation has a row in every table, which the house itself sees", async () => {
    const rows = await rowsOf(world.house, far.organisation);
    for (const table of tables) {
      expect(rows).toContain(`${table}: `);
      expect(await asHouse(dump(table)), table).toContain(far.organisation);
    }
  });

  test("reads no row of the other organisation, whatever the table, by SELECT or by COPY", async () => {
    for (const table of ["organisation", ...tables]) {
      for (const read of [run(`SELECT * FROM "${table}"`), dump(table)]) {
        const found = await asNear(read);
        expect(found, table).not.toContain(canary);
        expect(found, table).not.toContain(far.organisation);
      }
    }
  });

  /** Tables whose lines even the house does not change: a trigger says so. */
  const isNeverChanged = (table: string) => table === "answer_ledger";
  test("changes and deletes none, and moves none of its own there", async () => {
    const mine = `organisation_id = '${far.organisation}'`;
    for (const table of ["organisation", ...tables]) {
      for (const statement of [
        `UPDATE "${table}" SET ${mine} WHERE ${mine}`,
        `DELETE FROM "${table}" WHERE ${mine}`,
      ]) {
        expect(await asNear(run(statement)), statement).toMatch(/^0$|^error: permission denied/);
        expect(await asHouse(run(statement)), statement).toMatch(
          isNeverChanged(table) && statement.startsWith("UPDATE") ? /is never changed$/ : /^1$/,
        );
      }
      expect(await asNear(run(`UPDATE "${table}" SET ${mine}`)), table).toMatch(
        /^0$|^error: (permission denied|new row violates row-level security policy)/,
      );
      expect(await asNear(run(`TRUNCATE "${table}" CASCADE`)), table).toMatch(/^error: permission denied/);
    }
  });

  test("adds none there, by INSERT or by COPY", async () => {
    const columns = await organisationTables(world.house.database);
    const wish = {
      organisation: far.organisation,
      account: near.account,
      partner: near.organisation,
      id: "z",
      words: "z",
    };
    const refused = /^error: (permission denied|new row violates row-level security policy)/;
    for (const table of tables) {
      const statement = rowStatement(table, columns.get(table) ?? [], wish);
      expect(await asNear(run(statement)), table).toMatch(refused);
    }
    const rows = [[far.organisation, "x", "x", "1"]];
    const copy = {
      table: "category",
      columns: ["organisation_id", "category_id", "label_key", "version"],
      rows,
    };
    expect(await asNear((transaction) => copyRows(transaction, copy))).toMatch(refused);
    const ours = { ...copy, rows: [[near.organisation, "y", "y", "1"]] };
    expect(await asNear((transaction) => copyRows(transaction, ours))).toBe("1");
  });

  const readThere = "query_to_xml('SELECT * FROM category', true, true, '')::text";
  const escapes = [
    ["becoming the owner in the middle of a query", `SELECT set_config('role', 'none', true), ${readThere}`],
    [
      "becoming the owner for the rest of the session",
      `SELECT set_config('role', 'none', false), set_config('row_security', 'off', false), ${readThere}`,
    ],
    [
      "naming another organisation by a setting",
      `SELECT set_config('app.organisation', '$far', true), set_config('organisation', '$far', true), ${readThere}`,
    ],
    [
      "naming another organisation by a cursor opened inside a query",
      `SELECT query_to_xml('DECLARE "organisation $far" CURSOR FOR SELECT 1', true, true, ''), ${readThere}`,
    ],
    [
      "closing the cursor that names ours inside a query",
      `SELECT set_config('role', 'none', true), query_to_xml('CLOSE ALL', true, true, ''), ${readThere}`,
    ],
    [
      "reading the cursor that names ours to its end",
      `SELECT cursor_to_xml('organisation $near', 9, true, true, ''), ${readThere}`,
    ],
    [
      "turning the walls off inside a query",
      `SELECT set_config('role', 'none', true),
        query_to_xml('ALTER TABLE category NO FORCE ROW LEVEL SECURITY', true, true, ''), ${readThere}`,
    ],
    ["a second statement", `SELECT 1; RESET ROLE; CLOSE ALL; SELECT * FROM category`],
    ["another session account", `SELECT set_config('session_authorization', 'postgres', true), ${readThere}`],
    [
      "writing as the owner inside a query",
      `WITH owner AS MATERIALIZED (SELECT set_config('role', 'none', true) AS role)
        UPDATE category SET label_key = role FROM owner WHERE organisation_id = '$far' RETURNING *`,
    ],
    ["statistics of columns", "SELECT most_common_vals::text, histogram_bounds::text FROM pg_stats"],
    ["statistics as they are stored", "SELECT stavalues1::text FROM pg_statistic"],
    [
      "a condition that fails on the rows of others",
      `SELECT * FROM category WHERE 1 / (CASE WHEN label_key LIKE '${canary.slice(0, 3)}%' THEN 0 ELSE 1 END) = 1`,
    ],
    ["queries of other sessions", "SELECT query FROM pg_stat_activity WHERE pid <> pg_backend_pid()"],
    ["a file of the server", "SELECT pg_read_file('PG_VERSION')"],
  ] as const;
  test.each(escapes)("does not get out by %s", async (_how, statement) => {
    const filled = statement.replaceAll("$far", far.organisation).replaceAll("$near", near.organisation);
    const before = await rowsOf(world.house, far.organisation);
    const found = await asNear(run(filled));
    expect(found).not.toContain(canary);
    expect(found).not.toMatch(/division by zero/);
    expect(await rowsOf(world.house, far.organisation)).toBe(before);
    expect(await asNear(run("SELECT * FROM category"))).not.toContain(canary);
  });

  test("even as the owner, what follows in an actor's transaction sees that actor's rows alone", async () => {
    const found = await asNear(async (transaction) => {
      await run("SELECT set_config('role', 'none', true)")(transaction);
      return run("SELECT organisation_id FROM category")(transaction);
    });
    expect(found).not.toContain(far.organisation);
    expect(found).toContain(near.organisation);
  });

  test("out of the walls, the same queries find the other organisation at once", async () => {
    expect(await asHouse(run(`SELECT ${readThere}`))).toContain(canary);
    expect(await asHouse(run("SELECT 1; SELECT * FROM category"))).not.toMatch(/^error/);
    expect(await asHouse(run(escapes[12][1]))).toMatch(/division by zero/);
  });

  test("without the owner's own walls, becoming the owner inside a query would be enough", async () => {
    const { kysely } = world.house.database;
    await sql`ALTER TABLE category NO FORCE ROW LEVEL SECURITY`.execute(kysely);
    expect(await asNear(run(escapes[0][1]))).toContain(canary);
    await sql`ALTER TABLE category FORCE ROW LEVEL SECURITY`.execute(kysely);
    expect(await asNear(run(escapes[0][1]))).not.toContain(canary);
  });
});
