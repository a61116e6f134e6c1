import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";
import { findPostgresBinaries } from "./postgres-binaries.ts";

/*
 * Reliability goal D-5: from a base copy and the archived journal, as the page for administrators says it, the database
 * comes back at three chosen moments, to the row. Without the chosen moment, everything comes back: the test would see.
 */

const binaries = (await findPostgresBinaries()).filter(({ origin }) => origin === "system").at(-1);
const programs = binaries === undefined ? "" : `/usr/lib/postgresql/${binaries.major}/bin`;

describe.skipIf(binaries === undefined)("coming back to a chosen moment (needs Debian's PostgreSQL)", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "ouvrage-pitr-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const start = (place: string) =>
    startEmbeddedPostgres({
      dataFolder: path.join(folder, place),
      ...(binaries && { binaries: [binaries] }),
    });
  const ask = async <Row extends pg.QueryResultRow>(url: string, ...statements: readonly string[]) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    let rows: Row[] = [];
    for (const statement of statements) rows = (await client.query<Row>(statement)).rows;
    await client.end();
    return rows;
  };
  /** The cluster as the base copy has it, told where the journal is and until when to read it. */
  const restore = async (place: string, until?: string) => {
    const root = path.join(folder, place, "postgres");
    await mkdir(root, { recursive: true, mode: 0o700 });
    await cp(path.join(folder, "base"), path.join(root, "cluster"), {
      recursive: true,
      preserveTimestamps: true,
    });
    const auto = path.join(root, "cluster", "postgresql.auto.conf");
    const wanted = [
      `restore_command = 'cp ${folder}/wal/%f %p'`,
      "archive_mode = off",
      ...(until === undefined
        ? []
        : [`recovery_target_time = '${until}'`, "recovery_target_action = 'promote'"]),
    ];
    await writeFile(auto, `${await readFile(auto, "utf8")}\n${wanted.join("\n")}\n`);
    await writeFile(path.join(root, "cluster", "recovery.signal"), "");
    return start(place);
  };

  /** A server that keeps every file of its journal aside, as the page for administrators has it set. */
  const startArchiving = async () => {
    await mkdir(path.join(folder, "wal"), { mode: 0o777 });
    execFileSync("chmod", ["777", folder, path.join(folder, "wal")]);
    const kept = `${folder}/wal/%f`;
    const archive = `test ! -f ${kept} && cp %p ${kept}.tmp && mv ${kept}.tmp ${kept}`;
    const first = await start("first");
    await ask(
      first.adminUrl,
      "ALTER SYSTEM SET wal_level = 'replica'",
      "ALTER SYSTEM SET archive_mode = 'on'",
      `ALTER SYSTEM SET archive_command = '${archive}'`,
    );
    await first.stop();
    return start("first");
  };
  const copyBase = (adminUrl: string) => {
    const socket = new URL(adminUrl.replace("@/", "@socket/")).searchParams.get("host") ?? "";
    const reached = ["-h", socket, "-p", "5432", "-U", "postgres"];
    const copied = ["-D", path.join(folder, "base"), "-X", "none", "-c", "fast", "--no-sync"];
    execFileSync(path.join(programs, "pg_basebackup"), [...reached, ...copied]);
  };
  /** Once the last file of the journal is aside. */
  const closeJournal = async (adminUrl: string) => {
    const [last] = await ask<{ name: string }>(adminUrl, "SELECT pg_walfile_name(pg_switch_wal()) AS name");
    const isArchived = `SELECT last_archived_wal COLLATE "C" >= '${last?.name}' AS done FROM pg_stat_archiver`;
    await expect
      .poll(async () => (await ask<{ done: boolean }>(adminUrl, isArchived))[0]?.done, { timeout: 30_000 })
      .toBe(true);
  };

  test("gives, at each of three marks, exactly the rows that were there", { timeout: 300_000 }, async ({
    annotate,
  }) => {
    const server = await startArchiving();
    await ask(server.url, "CREATE TABLE kept (number integer PRIMARY KEY)");
    copyBase(server.adminUrl);
    const marks: string[] = [];
    for (let mark = 1; mark <= 3; mark += 1) {
      await ask(server.url, `INSERT INTO kept SELECT generate_series(${mark * 100 - 99}, ${mark * 100})`);
      const [row] = await ask<{ now: string }>(server.url, "SELECT clock_timestamp()::text AS now");
      marks.push(row?.now ?? "");
      await new Promise((tick) => setTimeout(tick, 50));
    }
    await ask(server.url, "INSERT INTO kept SELECT generate_series(301, 350)");
    await closeJournal(server.adminUrl);
    await server.stop();

    const found: (readonly [number, number])[] = [];
    const took: number[] = [];
    for (const [place, until] of [...marks, undefined].entries()) {
      const before = performance.now();
      const back = await restore(`back${place}`, until);
      took.push(Math.round(performance.now() - before));
      const [row] = await ask<{ count: number; most: number }>(
        back.url,
        "SELECT count(*)::int AS count, max(number) AS most FROM kept",
      );
      found.push([row?.count ?? 0, row?.most ?? 0]);
      await back.stop();
    }
    await annotate(`rows found ${JSON.stringify(found)}; back in ${took.join(", ")} ms`);
    expect(found).toEqual([
      [100, 100],
      [200, 200],
      [300, 300],
      [350, 350],
    ]);
  });
});
