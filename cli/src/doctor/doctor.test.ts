import { chmod, mkdir, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { testDatabases } from "../../../server/src/database/test-databases.ts";
import { inLocalHouse } from "../terminal/open-local-house.ts";
import { openTestFolder, pointAtFolder, type RunLine, runLine } from "../test-terminal.ts";

let folder: string;
let server: string;
beforeEach(async () => {
  const kind = testDatabases.find(({ missing }) => !missing);
  if (kind === undefined) throw new Error("a PostgreSQL must be installed for tests");
  folder = join(await openTestFolder(), "donnees");
  server = await kind.open();
  pointAtFolder(folder, server);
});

const install = () => inLocalHouse(async ({ localOwner }) => localOwner);
const examine = (...given: readonly string[]) => runLine(["doctor", ...given, "--json"]);

/** Codes of what is not good. */
function notGood({ out }: RunLine): readonly string[] {
  const { checks }: { checks: readonly { state: string; code: string }[] } = JSON.parse(out);
  return checks.filter(({ state }) => state !== "good").map(({ code }) => code);
}

async function change(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}

test("a sound installation has nothing to mend, and says so to people", async () => {
  await install();
  const run = await examine();
  expect(notGood(run)).toEqual([]);
  expect(run.status).toBe(0);
  expect((await runLine(["doctor"])).out).toContain("Rien à réparer, rien à revoir.");
});

test("where nothing is yet, nothing is made", async () => {
  pointAtFolder(folder, "");
  const run = await examine();
  expect(notGood(run)).toEqual(["folder.absent"]);
  await expect(readdir(folder)).rejects.toThrow("ENOENT");
});

test.each([
  [
    "an unknown change of the tables",
    "INSERT INTO schema_migration VALUES ('2099-01-01-x-y', '')",
    "schema.ahead",
  ],
  ["a change that waits", "DELETE FROM schema_migration WHERE name LIKE '%plans%'", "schema.pending"],
  ["a wall that is down", "ALTER TABLE category NO FORCE ROW LEVEL SECURITY", "walls.missing"],
  ["another key", "UPDATE master_key_mark SET mark = 'autre'", "key.other"],
])("is found: %s", async (_what, statement, code) => {
  await install();
  await change(statement);
  const run = await examine();
  expect(notGood(run)).toEqual([code]);
  expect(run.status).toBe(code === "schema.pending" ? 0 : 1);
});

test("a key that is missing is found, and none is made", async () => {
  await install();
  await rm(join(folder, "secrets"), { recursive: true });
  expect(notGood(await examine())).toEqual(["key.missing"]);
  expect(await readdir(folder)).not.toContain("secrets");
});

test("a folder open to others, a server that does not answer, settings that cannot be read", async () => {
  await mkdir(folder);
  await chmod(folder, 0o755);
  pointAtFolder(folder, "postgresql://x@127.0.0.1:1/y");
  vi.stubEnv("OUVRAGE_SMTP_URL", "rien");
  onTestFinished(() => void vi.unstubAllEnvs());
  const run = await examine("--public-url", "http://ailleurs.fr");
  expect(notGood(run)).toEqual(["folder.open", "database.bad", "address.bad", "mail.bad"]);
  expect(run.status).toBe(1);
});

test("backups that are missing or old are found", async () => {
  await install();
  const backups = join(folder, "sauvegardes");
  await mkdir(backups);
  expect(notGood(await examine("--backups", backups))).toEqual(["backups.none"]);
  await writeFile(join(backups, "a.age"), "");
  expect(notGood(await examine("--backups", backups))).toEqual([]);
  await utimes(join(backups, "a.age"), 1, 1);
  expect(notGood(await examine("--backups", backups))).toEqual(["backups.old"]);
});
