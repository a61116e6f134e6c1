import fc from "fast-check";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type CopyValue, readCopyLine, writeCopyLine } from "./copy-format.ts";
import { copyOut } from "./copy-out.ts";
import { copyRows } from "./copy-rows.ts";
import { type Database, openDatabase, type Transaction } from "./open-database.ts";
import { testDatabases } from "./test-databases.ts";

/**
 * Any text PostgreSQL can hold: all of Unicode but the zero character, with what COPY gives a meaning in
 * plenty.
 */
const storable = fc.string({
  unit: fc.oneof(
    fc.constantFrom("\t", "\n", "\r", "\\", "\\N", "\\.", "\b", "\f", "\v", "N", ".", "", " ", "é", "👩‍🏭"),
    fc.string({ unit: "binary", maxLength: 3 }).map((text) => text.replaceAll("\0", "")),
  ),
  maxLength: 12,
});
const rowsOfText = fc.array(fc.tuple(fc.option(storable), fc.option(storable)), { maxLength: 30 });

async function gather(batches: AsyncIterable<(string | null)[][]>): Promise<(string | null)[][]> {
  const all: (string | null)[][] = [];
  for await (const batch of batches) all.push(...batch);
  return all;
}

describe("the text format of COPY", () => {
  it("reads back what it writes, whatever the characters", () => {
    fc.assert(
      fc.property(fc.array(fc.option(storable), { minLength: 1 }), (row) => {
        const line = writeCopyLine(row);
        expect(line.indexOf("\n")).toBe(line.length - 1);
        expect(readCopyLine(line.slice(0, -1))).toEqual(row);
      }),
    );
  });

  it("an undefined value is a bug, never an empty text", () => {
    const row: CopyValue[] = ["a"];
    row.length = 2;
    expect(() => writeCopyLine(row)).toThrow(/undefined in column 2/);
  });
});

for (const testDatabase of testDatabases) {
  describe.skipIf(testDatabase.missing)(testDatabase.name, () => {
    let database: Database;
    let url: string;
    const columns = ["first", 'Second, "quoted"'];
    const copyIn = (transaction: Transaction, rows: Parameters<typeof copyRows>[1]["rows"]) =>
      copyRows(transaction, { table: "pairs", columns, rows });
    const count = async () => {
      const { rows } = await sql<{ pairs: number }>`SELECT count(*) AS pairs FROM pairs`.execute(
        database.kysely,
      );
      return rows[0]?.pairs;
    };

    beforeAll(async () => {
      url = await testDatabase.open();
      database = await openDatabase({ databaseUrl: url, dataFolder: "unused" });
      await sql`CREATE TABLE pairs (id bigserial, first text, "Second, ""quoted""" text)`.execute(
        database.kysely,
      );
      await sql`CREATE TABLE marks (year int, rate float8, told boolean)`.execute(database.kysely);
    });
    beforeEach(() => sql`TRUNCATE pairs`.execute(database.kysely));
    afterAll(() => database.close());

    it("every text comes back as it went, and PostgreSQL read it as the same text", async () => {
      const roundTrip = fc.asyncProperty(rowsOfText, async (rows) => {
        await database.transaction(async (transaction) => {
          await sql`TRUNCATE pairs`.execute(transaction.kysely);
          expect(await copyIn(transaction, rows)).toBe(rows.length);
          const query = 'SELECT first, "Second, ""quoted""" FROM pairs ORDER BY id';
          expect(await gather(copyOut(transaction, query))).toEqual(rows);
          const { rows: queried } = await transaction.client.query({ text: query, rowMode: "array" });
          expect(queried).toEqual(rows);
        });
      });
      await fc.assert(roundTrip, { numRuns: 60 });
    });

    it("numbers, booleans and nulls are read as such", async () => {
      const rows = [
        [2026, 0.1, true],
        [-1, Number.NaN, false],
        [10n, Number.POSITIVE_INFINITY, null],
      ];
      await database.transaction(async (transaction) => {
        await copyRows(transaction, { table: "marks", columns: ["year", "rate", "told"], rows });
      });
      const { rows: read } = await database.pool.query({ text: "SELECT * FROM marks", rowMode: "array" });
      expect(read).toEqual([...rows.slice(0, 2), [10, Number.POSITIVE_INFINITY, null]]);
    });

    it("rows may come from a stream, and progress ends at their number", async () => {
      const told: number[] = [];
      async function* stream() {
        for (let row = 0; row < 20_000; row += 1) yield [[`row ${row}`, null]];
      }
      const taken = await database.transaction((transaction) =>
        copyRows(transaction, {
          table: "pairs",
          columns,
          rows: stream(),
          onProgress: (rows) => told.push(rows),
        }),
      );
      expect(taken).toBe(20_000);
      expect(told.at(-1)).toBe(20_000);
      expect(told.length).toBeGreaterThan(2);
      expect(told).toEqual([...told].sort((one, other) => one - other));
      expect(await count()).toBe(20_000);
    });

    it("an abort half-way leaves nothing, and the connection is good again", async () => {
      const abort = new AbortController();
      const aborted = database.transaction(async (transaction) => {
        await sql`INSERT INTO pairs (first) VALUES ('before')`.execute(transaction.kysely);
        const rows = Array.from({ length: 50_000 }, (_, row) => [`row ${row}`, "text"]);
        const onProgress = (given: number) => given > 10_000 && abort.abort();
        await copyRows(transaction, { table: "pairs", columns, rows, signal: abort.signal, onProgress });
      });
      await expect(aborted).rejects.toMatchObject({ name: "AbortError" });
      expect(await count()).toBe(0);
      expect(database.pool.waitingCount).toBe(0);
      expect(database.pool.idleCount).toBe(database.pool.totalCount);
    });

    it("an abort while the rows are slow to come does not wait for them", async () => {
      const abort = new AbortController();
      async function* stuck() {
        yield [["first", null]];
        abort.abort();
        await new Promise(() => undefined);
        yield [["never", null]];
      }
      const aborted = database.transaction((transaction) =>
        copyRows(transaction, { table: "pairs", columns, rows: stuck(), signal: abort.signal }),
      );
      await expect(aborted).rejects.toMatchObject({ name: "AbortError" });
      expect(await count()).toBe(0);
    });

    it("an abort before the start sends nothing", async () => {
      const aborted = database.transaction((transaction) =>
        copyRows(transaction, { table: "pairs", columns, rows: [["a", "b"]], signal: AbortSignal.abort() }),
      );
      await expect(aborted).rejects.toMatchObject({ name: "AbortError" });
    });

    it("rows that fail, a row of the wrong width, and a value the column refuses all leave nothing", async () => {
      function* failing() {
        for (let row = 0; row < 5_000; row += 1) yield [`row ${row}`.padEnd(40), null];
        throw new Error("line 5001 is unreadable");
      }
      const attempt = (table: string, names: string[], rows: Parameters<typeof copyRows>[1]["rows"]) =>
        database.transaction((transaction) => copyRows(transaction, { table, columns: names, rows }));
      await expect(attempt("pairs", columns, failing())).rejects.toThrow(/line 5001 is unreadable/);
      await expect(attempt("pairs", columns, [["a", "b"], ["alone"]])).rejects.toThrow(
        /must have 2 columns: 1/,
      );
      await expect(attempt("pairs", columns, [["a\0b", null]])).rejects.toThrow(/invalid byte sequence/);
      await expect(attempt("marks", ["year"], [[2026], ["soon"]])).rejects.toThrow(/invalid input syntax/);
      await expect(attempt("nowhere", ["year"], [[2026]])).rejects.toThrow(/"nowhere" does not exist/);
      expect(await count()).toBe(0);
    });

    it("no row at all is zero rows", async () => {
      expect(await database.transaction((transaction) => copyIn(transaction, []))).toBe(0);
      const nothing = database.transaction((transaction) =>
        gather(copyOut(transaction, "SELECT 1 WHERE false")),
      );
      expect(await nothing).toEqual([]);
    });

    it("a reader that leaves early can go on with the same transaction", async () => {
      const after = await database.transaction(async (transaction) => {
        for await (const batch of copyOut(
          transaction,
          "SELECT * FROM generate_series(1, 200000) AS number",
        )) {
          expect(batch[0]).toEqual(["1"]);
          break;
        }
        return (await transaction.client.query("SELECT 7 AS number")).rows;
      });
      expect(after).toEqual([{ number: 7 }]);
    });

    it("a query that fails half-way throws what the server said", async () => {
      const failing = database.transaction((transaction) =>
        gather(copyOut(transaction, "SELECT 1 / (5000 - number) FROM generate_series(1, 10000) AS number")),
      );
      await expect(failing).rejects.toThrow(/division by zero/);
    });

    it("a connection cut in the middle of a COPY, in or out, is an error and not a silence", async () => {
      const cut = async (pid: number) => {
        const other = new pg.Client({ connectionString: url });
        await other.connect();
        await other.query("SELECT pg_terminate_backend($1)", [pid]);
        await other.end();
      };
      const pidOf = async ({ client }: Transaction): Promise<number> =>
        (await client.query("SELECT pg_backend_pid() AS pid")).rows[0].pid;
      const into = database.transaction(async (transaction) => {
        const pid = await pidOf(transaction);
        async function* rows() {
          for (let row = 0; ; row += 1) {
            if (row === 5_000) await cut(pid);
            yield [[`row ${row}`, "text"]];
          }
        }
        await copyIn(transaction, rows());
      });
      await expect(into).rejects.toThrow();
      const out = database.transaction(async (transaction) => {
        const pid = await pidOf(transaction);
        for await (const _ of copyOut(transaction, "SELECT * FROM generate_series(1, 5000000)"))
          await cut(pid);
      });
      await expect(out).rejects.toThrow();
      expect(await count()).toBe(0);
    });
  });
}
