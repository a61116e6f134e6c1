import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { personalKinds, personalPaperWordsFr, personalRegister } from "../../../core/src/privacy/index.ts";
import { openTestHouse, type TestHouse } from "../test-house.ts";
import { codeColumns } from "./code-columns.contract.ts";

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

describe("the register of personal data", () => {
  let world: TestHouse;
  let columns: readonly Column[];
  beforeAll(async () => {
    world = await openTestHouse();
    const { rows } = await sql<Column>`
      SELECT relname AS "table", attname AS "column", format_type(atttypid, NULL) AS type
      FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
      WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
      ORDER BY relname, attnum`.execute(world.house.database.kysely);
    columns = rows;
  });
  afterAll(() => world.close());
  const tables = () => [...new Set(columns.map(({ table }) => table))];
  const lineOf = (table: string) => personalRegister.find((line) => line.table === table);

  test("has one line for every table of the house, and none for a table that is not there", () => {
    const told = personalRegister.map(({ table }) => table);
    expect(tables().filter((table) => !told.includes(table))).toEqual([]);
    expect(told.filter((table) => !tables().includes(table))).toEqual([]);
    expect(new Set(told).size).toBe(told.length);
    expect(told.length).toBeGreaterThan(40);
  });

  test("says of every text and every document of a table whether somebody may be named in it", () => {
    const written = columns.filter(({ type }) => /^(text|character|json)/.test(type));
    const untold = written.filter(({ table, column }) => {
      const isWords = column in (lineOf(table)?.words ?? {});
      return isWords === codeColumns.has(`${table}.${column}`);
    });
    expect(untold.map(({ table, column }) => `${table}.${column}`)).toEqual([]);
  });

  test("names columns that are there, and how a document is read only where there is one", () => {
    for (const { table, words, keys, shown = [], employee, dated, title } of personalRegister) {
      const own = new Map(
        columns.filter((each) => each.table === table).map((each) => [each.column, each.type]),
      );
      for (const column of [...Object.keys(words), ...keys, ...shown, employee, dated, title]) {
        if (column !== undefined) expect([...own.keys()], `${table}.${column}`).toContain(column);
      }
      for (const [column, how] of Object.entries(words)) {
        expect(own.get(column), `${table}.${column}`).toBe(typeof how === "object" ? "jsonb" : "text");
      }
    }
  });

  test("has words for every kind: what it is called, why, about whom, and what", () => {
    const keys = personalKinds.flatMap((kind) =>
      ["kind", "why", "people", "content"].map((part) => `privacy.${part}.${kind}`),
    );
    expect(keys.filter((key) => !(key in personalPaperWordsFr))).toEqual([]);
  });
});
