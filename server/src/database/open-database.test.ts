import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { copyRows } from "./copy-rows.ts";
import { DatabaseUnavailable } from "./database-unavailable.ts";
import { type Database, openDatabase } from "./open-database.ts";
import { testDatabases } from "./test-databases.ts";

const dataFolder = "unused";

async function refusalOf(databaseUrl: string) {
  try {
    await (await openDatabase({ databaseUrl, dataFolder })).close();
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return { ...error.refusal, message: error.message };
    throw error;
  }
  throw new Error("expected a refusal");
}

async function countWords(database: Database): Promise<unknown> {
  const { rows } = await sql<{ words: number }>`SELECT count(*) AS words FROM words`.execute(database.kysely);
  return rows[0]?.words;
}

for (const testDatabase of testDatabases) {
  describe.skipIf(testDatabase.missing)(testDatabase.name, () => {
    let url: string;
    let database: Database;
    const lost: Error[] = [];

    beforeAll(async () => {
      url = await testDatabase.open();
      database = await openDatabase({
        databaseUrl: url,
        dataFolder,
        connections: 3,
        onLostConnection: (error) => lost.push(error),
      });
      await sql`CREATE TABLE words (word text)`.execute(database.kysely);
    });

    afterAll(async () => {
      await database.close();
      await database.close();
    });

    it("typed queries and COPY are one transaction: they roll back together, and commit together", async () => {
      const rows = [["copied"], ["copied too"]];
      const write = (fails: boolean) =>
        database.transaction(async (transaction) => {
          await sql`INSERT INTO words VALUES ('queried')`.execute(transaction.kysely);
          await copyRows(transaction, { table: "words", columns: ["word"], rows });
          const seen = await sql`SELECT FROM words`.execute(transaction.kysely);
          expect(seen.rows).toHaveLength(3);
          if (fails) throw new Error("the rule said no");
          return "written";
        });
      await expect(write(true)).rejects.toThrow("the rule said no");
      expect(await countWords(database)).toBe(0);
      expect(await write(false)).toBe("written");
      expect(await countWords(database)).toBe(3);
    });

    it("work put off until the commit is done once the rows are there, and never after a rollback", async () => {
      const done: string[] = [];
      const write = (word: string, fails: boolean) =>
        database.transaction(async ({ kysely, afterCommit }) => {
          afterCommit(() => done.push(word));
          await sql`INSERT INTO words VALUES (${word})`.execute(kysely);
          expect(done).not.toContain(word);
          if (fails) throw new Error("the rule said no");
        });
      await expect(write("undone", true)).rejects.toThrow("the rule said no");
      expect(done).toEqual([]);
      await write("kept", false);
      expect(done).toEqual(["kept"]);
      await sql`DELETE FROM words WHERE word = 'kept'`.execute(database.kysely);
    });

    it("a transaction whose failed statement was ignored is not taken for a commit", async () => {
      const careless = database.transaction(async ({ kysely }) => {
        await sql`INSERT INTO words VALUES ('lost')`.execute(kysely);
        await sql`SELECT 1 / 0`.execute(kysely).catch(() => undefined);
      });
      await expect(careless).rejects.toThrow();
      expect(await countWords(database)).toBe(3);
    });

    it("connections come back to the pool after success and failure alike", async () => {
      for (let turn = 0; turn < 12; turn += 1) {
        const failing = database.transaction(() => Promise.reject(new Error("no")));
        await expect(failing).rejects.toThrow("no");
        await database.transaction(async ({ kysely }) => sql`SELECT 1`.execute(kysely));
      }
      expect(database.pool.totalCount).toBeLessThanOrEqual(3);
      expect(database.pool.idleCount).toBe(database.pool.totalCount);
    });

    it("a transaction can be serializable, or read only", async () => {
      const asked = await database.transaction(
        async ({ kysely }) => {
          const { rows } = await sql`SELECT current_setting('transaction_isolation') AS isolation,
            current_setting('transaction_read_only') AS read_only`.execute(kysely);
          return rows[0];
        },
        { isolation: "serializable", access: "read only" },
      );
      expect(asked).toEqual({ isolation: "serializable", read_only: "on" });
    });

    it("losing every connection neither ends the program nor stops later queries", async () => {
      await Promise.all([1, 2, 3].map(() => database.pool.query("SELECT pg_sleep(0.05)")));
      const other = new pg.Client({ connectionString: url });
      await other.connect();
      const end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()";
      // A cleaner of the server may be at work there too, and nobody may end it.
      await other.query(`${end} AND backend_type = 'client backend' AND pid <> pg_backend_pid()`);
      await other.end();
      await expect.poll(() => lost.length, { timeout: 5_000 }).toBe(3);
      expect(await countWords(database)).toBe(3);
    });

    it("a connection lost between two queries of a transaction fails that transaction only", async () => {
      const before = lost.length;
      const doomed = database.transaction(async ({ kysely }) => {
        const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(kysely);
        await sql`SELECT pg_terminate_backend(${rows[0]?.pid})`.execute(database.kysely);
        await expect.poll(() => lost.length, { timeout: 5_000 }).toBeGreaterThan(before);
        await sql`INSERT INTO words VALUES ('doomed')`.execute(kysely);
      });
      await expect(doomed).rejects.toThrow(/not queryable/);
      expect(await countWords(database)).toBe(3);
    });

    it("a connection lost inside a query fails its transaction only", async () => {
      const doomed = database.transaction(async ({ kysely }) => {
        await sql`INSERT INTO words VALUES ('doomed')`.execute(kysely);
        await sql`SELECT pg_terminate_backend(pg_backend_pid())`.execute(kysely);
      });
      await expect(doomed).rejects.toThrow(/terminat/);
      expect(await countWords(database)).toBe(3);
    });

    it("a count is a number, a date is its text, and a bigint too big for a number is a bug", async () => {
      const { rows } =
        await sql`SELECT count(*) AS words, DATE '2026-11-23' AS day, 9007199254740991 AS biggest
        FROM words`.execute(database.kysely);
      expect(rows).toEqual([{ words: 3, day: "2026-11-23", biggest: Number.MAX_SAFE_INTEGER }]);
      await expect(sql`SELECT 9007199254740993`.execute(database.kysely)).rejects.toThrow(/must fit 53 bits/);
      expect(await countWords(database)).toBe(3);
    });

    it("an unknown base and an unknown account are told apart", async () => {
      const nowhere = url.replace(/test_[0-9a-f]+/, "elsewhere");
      expect(await refusalOf(nowhere)).toMatchObject({ code: "unknownDatabase" });
      expect(await refusalOf(url.replace("ouvrage@", "stranger:secret@"))).toMatchObject({
        code: "accessDenied",
      });
    });
  });
}

describe("a server that cannot serve", () => {
  it("an address that is none is refused, without repeating it", async () => {
    for (const address of [
      "not an address",
      "mysql://root:secret@here/base",
      "postgresql://me:secret@:bad:/base",
    ]) {
      const refusal = await refusalOf(address);
      expect(refusal.code).toBe("invalidUrl");
      expect(refusal.message).not.toContain("secret");
    }
  });

  it("a server that does not answer is named, without account or password", async () => {
    const refusal = await refusalOf("postgresql://me:secret@127.0.0.1:1/base");
    expect(refusal).toMatchObject({ code: "unreachable", server: "127.0.0.1:1/base", cause: "ECONNREFUSED" });
    expect(refusal.message).not.toContain("secret");
  });

  it("a PostgreSQL before 15 is refused with its version, 15 itself is not", async () => {
    expect(await refusalOf(await pretendToBe("14.9"))).toMatchObject({
      code: "tooOld",
      version: "14.9",
      minimum: 15,
    });
    const database = await openDatabase({ databaseUrl: await pretendToBe("15.0"), dataFolder });
    await database.close();
  });
});

/**
 * A server that accepts anyone and answers every query with one version number (PostgreSQL's protocol 3.0).
 */
async function pretendToBe(version: string): Promise<string> {
  const message = (type: string, ...parts: Buffer[]) => {
    const length = Buffer.alloc(4);
    length.writeInt32BE(4 + Buffer.concat(parts).length);
    return Buffer.concat([Buffer.from(type), length, ...parts]);
  };
  const int = (value: number, bytes: number) => {
    const written = Buffer.alloc(bytes);
    written.writeIntBE(value, 0, bytes);
    return written;
  };
  const ready = message("Z", Buffer.from("I"));
  const column = [int(0, 4), int(0, 2), int(25, 4), int(-1, 2), int(-1, 4), int(0, 2)];
  const answer = Buffer.concat([
    message("T", int(1, 2), Buffer.from("server_version\0"), ...column),
    message("D", int(1, 2), int(version.length, 4), Buffer.from(version)),
    message("C", Buffer.from("SHOW\0")),
    ready,
  ]);
  const speak = (socket: Socket) => {
    socket.once("data", () => {
      socket.write(Buffer.concat([message("R", int(0, 4)), ready]));
      socket.on("data", (asked) => (asked[0] === "Q".charCodeAt(0) ? socket.write(answer) : socket.end()));
    });
    socket.on("error", () => undefined);
  };
  const server = createServer(speak);
  server.unref();
  const folder = await mkdtemp(path.join(tmpdir(), "ouvrage-old-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await new Promise<void>((opened) => server.listen(path.join(folder, ".s.PGSQL.5432"), opened));
  return `postgresql://me@/base?host=${encodeURIComponent(folder)}&port=5432`;
}
