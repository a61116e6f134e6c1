import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DatabaseUnavailable } from "./database-unavailable.ts";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";
import { killAndReopen } from "./kill-and-reopen.ts";
import { explainDatabaseRefusal } from "./words.ts";

let dataFolder: string;

function canMount(): boolean {
  const trial = spawnSync("unshare", ["--mount", "mount", "-t", "tmpfs", "tmpfs", tmpdir()]);
  return process.getuid?.() === 0 && trial.status === 0;
}

beforeEach(async () => {
  dataFolder = await mkdtemp(path.join(tmpdir(), "ouvrage-ordeal-"));
});
afterEach(() => rm(dataFolder, { recursive: true, force: true }));

describe("a full disk", () => {
  it.skipIf(!canMount())(
    "is said at the first start, whatever was missing first (needs root to mount)",
    async () => {
      for (const size of ["4k", "64k", "1m", "20m"]) {
        spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", dataFolder]);
        try {
          const error = await startEmbeddedPostgres({ dataFolder }).catch((thrown: unknown) => thrown);
          if (!(error instanceof DatabaseUnavailable))
            throw new Error(`no refusal at ${size}`, { cause: error });
          expect(explainDatabaseRefusal(error.refusal), size).toMatch(
            /disque plein|No space left|free disk space/,
          );
        } finally {
          spawnSync("umount", [dataFolder]);
        }
      }
    },
  );
});

describe("acknowledged commits", () => {
  it("ten kill -9 in the middle of commits lose none of them", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { acknowledged, found, holes } = await killAndReopen(dataFolder, 100 + 37 * round);
      expect(found).toBeGreaterThanOrEqual(acknowledged);
      expect(holes).toBe(0);
    }
  });

  it.skipIf(spawnSync("strace", ["-V"]).error !== undefined)(
    "each of 100 commits one after another reaches the disk before its answer (needs strace)",
    async () => {
      const server = await startEmbeddedPostgres({ dataFolder });
      const client = new pg.Client({ connectionString: server.url });
      await client.connect();
      await client.query("CREATE TABLE kept (number int)");
      const { rows } = await client.query("SELECT pg_backend_pid() AS pid");
      const trace = path.join(dataFolder, "trace");
      // In a namespace the number PostgreSQL gives is the machine's own: only accounts are separate there.
      const tracer = spawn("strace", ["-p", String(rows[0].pid), "-e", "trace=fsync,fdatasync", "-o", trace]);
      await once(tracer.stderr, "data");
      for (let number = 0; number < 100; number += 1)
        await client.query("INSERT INTO kept VALUES ($1)", [number]);
      tracer.kill("SIGINT");
      await once(tracer, "exit");
      await client.end();
      await server.stop();
      const syncs = (await readFile(trace, "utf8")).match(/^f(data)?sync\(/gm) ?? [];
      expect(syncs.length).toBeGreaterThanOrEqual(100);
    },
  );
});
