import { spawn } from "node:child_process";
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { DatabaseUnavailable } from "./database-unavailable.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres.ts";
import { killAndReopen } from "./kill-and-reopen.ts";
import { findPostgresBinaries } from "./postgres-binaries.ts";
import { preparePrograms } from "./postgres-programs.ts";
import { commitWithoutEnd, startChild } from "./test-child.ts";
import { placeForServers } from "./test-servers.ts";

const binaries = await findPostgresBinaries();
const isRoot = process.getuid?.() === 0;
const nobody = 65534;

/** Used by every test that leaves its cluster as it found it; the others ask for a `newFolder`. */
let dataFolder: string;
let running: EmbeddedPostgres[] = [];
const folders: string[] = [];

beforeAll(async () => {
  dataFolder = await newFolder();
});

afterEach(async () => {
  for (const server of running) await server.stop();
  running = [];
});

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(await placeForServers(), "ouvrage-server-"));
  folders.push(folder);
  return folder;
}

async function start(options: Partial<Parameters<typeof startEmbeddedPostgres>[0]> = {}) {
  const server = await startEmbeddedPostgres({ dataFolder, ...options });
  running.push(server);
  return server;
}

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

async function refusalOf(attempt: Promise<unknown>) {
  const error = await attempt.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof DatabaseUnavailable) return error.refusal;
  throw new Error("expected a refusal", { cause: error });
}

async function programsIn(folder: string): Promise<number> {
  const { stdout } = spawn("sh", ["-c", `ls -l /proc/[0-9]*/cwd 2>/dev/null | grep -c -F ${folder}/`]);
  const chunks = await stdout.toArray();
  return Number(Buffer.concat(chunks).toString());
}

for (const candidate of binaries) {
  describe(`${candidate.origin} PostgreSQL ${candidate.major}`, () => {
    it("keeps its rows from one start to the next, and leaves nothing running after a stop", async () => {
      const folder = await newFolder();
      const first = await start({ dataFolder: folder, binaries: [candidate] });
      await ask(first.url, "CREATE TABLE notes (word text)");
      await ask(first.url, "INSERT INTO notes VALUES ('Élodie')");
      expect(await programsIn(folder)).toBeGreaterThan(3);
      await first.stop();
      await first.stop();
      expect(await programsIn(folder)).toBe(0);

      const second = await start({ dataFolder: folder, binaries: [candidate] });
      expect(await ask(second.url, "SELECT word FROM notes")).toEqual([{ word: "Élodie" }]);
      expect((await stat(path.join(folder, "postgres", "socket"))).mode & 0o777).toBe(0o700);
    });
  });
}

describe("the role Ouvrage uses", () => {
  it("owns its base but reads no file of the machine and runs no program", async () => {
    const { url } = await start();
    await expect(ask(url, "SELECT pg_read_file('/etc/passwd')")).rejects.toThrow(/permission denied/);
    await ask(url, "CREATE TABLE words (word text)");
    await expect(ask(url, "COPY words FROM PROGRAM 'id'")).rejects.toThrow(/permission denied/);
    await expect(ask(url, "ALTER SYSTEM SET fsync = off")).rejects.toThrow(/permission denied/);
  });
});

describe("two Ouvrage on one folder", () => {
  it("the second is refused, with the folder named, in this program or another", async () => {
    const { url } = await start();
    const refusal = { code: "folderInUse", folder: path.join(dataFolder, "postgres") };
    expect(await refusalOf(startEmbeddedPostgres({ dataFolder }))).toEqual(refusal);

    const other = startChild(`
      await openDatabase({ dataFolder: ${JSON.stringify(dataFolder)} }).then(
        () => say("opened"),
        (error) => say(JSON.stringify(error.refusal)));`);
    expect(JSON.parse(await other.nextLine())).toEqual(refusal);
    expect(await ask(url, "SELECT 1 AS alive")).toEqual([{ alive: 1 }]);
  });

  it("of two that start together on a new folder, one works and the other is refused", async () => {
    const folder = await newFolder();
    const outcomes = await Promise.allSettled([start({ dataFolder: folder }), start({ dataFolder: folder })]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = outcomes.find((outcome) => outcome.status === "rejected");
    expect(refused?.reason).toMatchObject({ refusal: { code: "folderInUse" } });
  });
});

describe("after a brutal end", () => {
  it("kill -9 of Ouvrage stops the server, and every acknowledged commit is found again", async () => {
    for (let round = 0; round < 2; round += 1) {
      const { acknowledged, found, holes } = await killAndReopen(dataFolder, 40);
      expect(found).toBeGreaterThanOrEqual(acknowledged);
      expect(holes).toBe(0);
    }
    const writer = startChild(commitWithoutEnd(dataFolder));
    await writer.nextLine();
    await writer.killAtOnce();
    await expect.poll(() => programsIn(dataFolder), { timeout: 15_000 }).toBe(0);
  });

  it("a server left alive by a killed Ouvrage is stopped, then started again", async () => {
    await (await start()).stop();
    const [preferred] = binaries;
    if (preferred === undefined) throw new Error("no PostgreSQL to test with");
    await mkdir(path.join(dataFolder, "postgres", "socket"), { mode: 0o700 });
    // Root has a namespace here, as in production; what is left out is `setpriv --pdeathsig`.
    const account = isRoot ? ["unshare", "--user", `--map-user=${nobody}`, `--map-group=${nobody}`] : [];
    const links = path.join(dataFolder, "postgres", "libraries");
    const programs = await preparePrograms(preferred, { uid: 0, gid: 0, prefix: [] }, links);
    const cluster = path.join(dataFolder, "postgres", "cluster");
    const [program = "", ...parameters] = [
      ...account,
      path.join(preferred.programs, "postgres"),
      `-D${cluster}`,
      ...["-c", "listen_addresses=", "-c", `unix_socket_directories=${dataFolder}/postgres/socket`],
    ];
    const orphan = spawn(program, parameters, { env: programs.environment, detached: true, stdio: "ignore" });
    await expect.poll(() => programsIn(dataFolder), { timeout: 15_000 }).toBeGreaterThan(3);

    const { url } = await start();
    expect(orphan.exitCode).toBe(0);
    expect(await ask(url, "SELECT 1 AS alive")).toEqual([{ alive: 1 }]);
  });

  it("a postmaster.pid that now names another program is not believed", async () => {
    await (await start()).stop();
    const pidFile = path.join(dataFolder, "postgres", "cluster", "postmaster.pid");
    const stranger = spawn("sleep", ["600"]);
    await writeFile(pidFile, `${stranger.pid}\n${path.dirname(pidFile)}\n`, { mode: 0o600 });
    const { url } = await start();
    expect(await ask(url, "SELECT 1 AS alive")).toEqual([{ alive: 1 }]);
    expect(stranger.exitCode).toBe(null);
    stranger.kill();
  });

  it("a cluster whose creation was interrupted is created again", async () => {
    const folder = await newFolder();
    const draft = path.join(folder, "postgres", "cluster.new");
    await mkdir(draft, { recursive: true });
    await writeFile(path.join(draft, "PG_VERSION"), "18\n");
    const { url } = await start({ dataFolder: folder });
    expect(await ask(url, "SELECT 1 AS alive")).toEqual([{ alive: 1 }]);
    expect(await readdir(path.join(folder, "postgres"))).not.toContain("cluster.new");
  });
});

describe("a folder that cannot serve", () => {
  it("a file in place of the folder is refused by name", async () => {
    const file = path.join(dataFolder, "notes.txt");
    await writeFile(file, "…");
    expect(await refusalOf(startEmbeddedPostgres({ dataFolder: file }))).toEqual({
      code: "folderUnusable",
      folder: file,
      cause: "ENOTDIR",
    });
  });

  it("a damaged cluster is refused with the end of PostgreSQL's own log, and the folder is free again", async () => {
    const folder = await newFolder();
    await (await start({ dataFolder: folder })).stop();
    await truncate(path.join(folder, "postgres", "cluster", "global", "pg_control"), 0);
    for (let attempt = 0; attempt < 2; attempt += 1) {
      expect(await refusalOf(startEmbeddedPostgres({ dataFolder: folder }))).toMatchObject({
        code: "startFailed",
        logFile: path.join(folder, "postgres", "postgres.log"),
        lastLines: expect.stringContaining("pg_control"),
      });
    }
  });

  it("a machine without PostgreSQL is told so", async () => {
    expect(await refusalOf(startEmbeddedPostgres({ dataFolder, binaries: [] }))).toEqual({
      code: "noPostgres",
    });
  });

  it("a cluster of another major version is left alone", async () => {
    await (await start()).stop();
    const version = path.join(dataFolder, "postgres", "cluster", "PG_VERSION");
    const written = await readFile(version);
    await writeFile(version, "14\n");
    expect(await refusalOf(startEmbeddedPostgres({ dataFolder }))).toEqual({
      code: "otherMajor",
      folder: path.join(dataFolder, "postgres"),
      clusterMajor: 14,
      majors: binaries.map(({ major }) => major),
    });
    await writeFile(version, written);
  });

  it("a very long path works: the socket then lives elsewhere", async () => {
    const deep = path.join(dataFolder, "à l'étroit, dans un dossier".repeat(2), "encore".repeat(10));
    const { url } = await start({ dataFolder: deep });
    expect(await ask(url, "SELECT 1 AS alive")).toEqual([{ alive: 1 }]);
  });
});

describe.skipIf(!isRoot)("accounts (needs root to change account)", () => {
  const ordinary = ["setpriv", `--reuid=${nobody}`, `--regid=${nobody}`, "--clear-groups"];
  const openAndCount = (folder: string) => `
    try {
      const database = await openDatabase({ dataFolder: ${JSON.stringify(folder)} });
      await sql\`CREATE TABLE IF NOT EXISTS starts (at timestamptz DEFAULT now())\`.execute(database.kysely);
      await sql\`INSERT INTO starts DEFAULT VALUES\`.execute(database.kysely);
      const { rows } = await sql\`SELECT count(*) AS starts FROM starts\`.execute(database.kysely);
      await database.close();
      say(JSON.stringify(rows[0]));
    } catch (error) { say(JSON.stringify(error.refusal ?? String(error))); }`;

  it("an ordinary account starts it, and root then starts the same folder without taking it away", async () => {
    const folder = await newFolder();
    await chown(folder, nobody, nobody);
    expect(JSON.parse(await startChild(openAndCount(folder), ordinary).nextLine())).toEqual({
      starts: 1,
    });
    expect(JSON.parse(await startChild(openAndCount(folder)).nextLine())).toEqual({ starts: 2 });
    expect(JSON.parse(await startChild(openAndCount(folder), ordinary).nextLine())).toEqual({
      starts: 3,
    });
  });

  it("an ordinary account without rights on the folder is refused by name", async () => {
    const folder = await newFolder();
    await chmod(folder, 0o555);
    const refusal = JSON.parse(await startChild(openAndCount(folder), ordinary).nextLine());
    expect(refusal).toEqual({ code: "folderUnusable", folder, cause: "EACCES" });
  });

  it("where namespaces are forbidden, root hands the folder to nobody; without setpriv, it says so", async () => {
    const place = await newFolder();
    const programs = path.join(place, "bin");
    await mkdir(programs);
    await symlink("/usr/bin/test", path.join(programs, "test"));
    const folder = path.join(place, "house");
    const withThosePrograms = ["env", `PATH=${programs}`];
    expect(JSON.parse(await startChild(openAndCount(folder), withThosePrograms).nextLine())).toEqual({
      code: "noOrdinaryAccount",
      folder: path.join(folder, "postgres"),
    });
    await symlink("/usr/bin/setpriv", path.join(programs, "setpriv"));
    await chmod(place, 0o755);
    expect(JSON.parse(await startChild(openAndCount(folder), withThosePrograms).nextLine())).toEqual({
      starts: 1,
    });
    expect((await stat(path.join(folder, "postgres", "cluster"))).uid).toBe(nobody);
  });
});
