import { sql } from "kysely";
import { from } from "pg-copy-streams";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeCopyLine } from "./copy-format.ts";
import { copyOut } from "./copy-out.ts";
import { copyRows } from "./copy-rows.ts";
import { type Database, openDatabase, type Transaction } from "./open-database.ts";
import { testDatabases } from "./test-databases.ts";

const rowCount = 300_000;
const rounds = 5;
const columns = ["number", "month", "words", "rate"];
const row = (number: number) => [number, "2026-11-01", `Élodie N°${number}\tÀ\\B`, number / 7];

function* rows() {
  for (let number = 0; number < rowCount; number += 1) yield row(number);
}

async function* streamedRows() {
  for (const one of rows()) yield [one];
}

/** The shortest of several turns: other programs of the machine only ever add time. */
async function shortest(work: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < rounds; turn += 1) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

for (const testDatabase of testDatabases) {
  describe.skipIf(testDatabase.missing)(testDatabase.name, () => {
    let database: Database;
    const inEmptyTable = (work: (transaction: Transaction) => Promise<unknown>) => () =>
      database.transaction(async (transaction) => {
        await sql`TRUNCATE facts`.execute(transaction.kysely);
        return work(transaction);
      });

    beforeAll(async () => {
      database = await openDatabase({ databaseUrl: await testDatabase.open(), dataFolder: "unused" });
      await sql`CREATE UNLOGGED TABLE facts (number int, month date, words text, rate float8)`.execute(
        database.kysely,
      );
    });
    afterAll(() => database.close());

    it("copying rows in or out takes less than three times a plain COPY of the same bytes", async ({
      annotate,
    }) => {
      const bytes = Buffer.from(Array.from(rows(), writeCopyLine).join(""));
      const plainIn = await shortest(
        inEmptyTable(async ({ client }) => {
          const stream = client.query(from("COPY facts FROM STDIN"));
          await new Promise((resolve, reject) => stream.on("error", reject).on("finish", resolve).end(bytes));
        }),
      );
      const listed = await shortest(
        inEmptyTable((it) => copyRows(it, { table: "facts", columns, rows: rows() })),
      );
      const streamed = await shortest(
        inEmptyTable((it) => copyRows(it, { table: "facts", columns, rows: streamedRows() })),
      );
      const out = await shortest(() =>
        database.transaction(async (transaction) => {
          let read = 0;
          for await (const batch of copyOut(transaction, "SELECT * FROM facts")) read += batch.length;
          expect(read).toBe(rowCount);
        }),
      );
      await annotate(
        JSON.stringify({ rowCount, bytes: bytes.length, milliseconds: { plainIn, listed, streamed, out } }),
      );
      expect(listed / plainIn).toBeLessThan(3);
      expect(streamed / plainIn).toBeLessThan(3);
      expect(out / plainIn).toBeLessThan(3);
    });
  });
}
