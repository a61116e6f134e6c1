import { randomInt, randomUUID } from "node:crypto";
import { readFile, rm, symlink } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { accessRoutes } from "../../../core/src/access/index.ts";
import type { Month } from "../../../core/src/kernel/calendar.ts";
import { portfolioRoutes } from "../../../core/src/portfolio/index.ts";
import { firmOf } from "../../../core/src/portfolio/sample-firm.ts";
import { workforceRoutes } from "../../../core/src/workforce/index.ts";
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from "../../../server/src/database/embedded-postgres.ts";
import { dsnBytes, fictionalCompany } from "../../../testkit/src/index.ts";
import { type ChildLine, startLine } from "../test-child-line.ts";
import { openTestFolder } from "../test-terminal.ts";
import { freePort } from "./test-proxy.ts";

/*
 * Reliability goal D-1, and the part of D-12 about work that is done once: two servers and their database are killed
 * (-9) at random moments, one hundred times, while people write and send payroll files.
 */

const kills = Number(process.env.OUVRAGE_KILLS ?? 100);
const writers = 8;
const headcount = 15;
const dsn = dsnBytes(
  fictionalCompany({
    seed: 21,
    headcount,
    firstMonth: "2026-01" as Month,
    monthCount: 1,
    sector: "cleaning",
  }),
);

/** A PostgreSQL that can be killed and started again at the same address. */
async function openMortalDatabase(folder: string) {
  const place = join(folder, "socket");
  let server: EmbeddedPostgres | undefined;
  const start = async () => {
    server = await startEmbeddedPostgres({ dataFolder: folder });
    const socket = new URL(server.url.replace("@/", "@socket/")).searchParams.get("host") ?? "";
    await rm(place, { force: true });
    await symlink(socket, place);
    return server.url.replace(encodeURIComponent(socket), encodeURIComponent(place));
  };
  const url = await start();
  onTestFinished(async () => server?.stop());
  return {
    url,
    async kill() {
      const [pid = ""] = (
        await readFile(join(folder, "postgres", "cluster", "postmaster.pid"), "utf8")
      ).split("\n");
      process.kill(Number(pid), "SIGKILL");
      await server?.stop();
      const before = performance.now();
      await start();
      return performance.now() - before;
    },
  };
}

interface Told {
  readonly status: number;
  readonly body: string;
}

/** One request to one server; 0 when no answer came whole. */
function ask(port: number, method: string, path: string, payload?: Uint8Array): Promise<Told> {
  return new Promise((resolve) => {
    const lost = () => resolve({ status: 0, body: "" });
    const type = path.includes("/file?") ? "application/octet-stream" : "application/json";
    const headers =
      payload === undefined ? {} : { "content-type": type, "content-length": payload.byteLength };
    const asked = request(
      { host: "127.0.0.1", port, method, path, headers, agent: false, timeout: 30_000 },
      (answer) => {
        let body = "";
        answer.on("data", (text) => {
          body += text;
        });
        answer.on("end", () =>
          resolve(answer.complete ? { status: answer.statusCode ?? 0, body } : { status: 0, body }),
        );
        answer.on("error", lost);
      },
    );
    asked.on("timeout", () => asked.destroy());
    asked.on("error", lost);
    asked.end(payload);
  });
}

const json = (value: unknown) => Buffer.from(JSON.stringify(value));

/** Eight people who write and one who sends a payroll file, again and again, to whichever server comes. */
function setPeopleToWork(anyPort: () => number) {
  const acknowledged = new Map<string, string>();
  const statuses = new Map<number, number>();
  let imported = 0;
  let isOver = false;
  const count = ({ status }: Told) => void statuses.set(status, (statuses.get(status) ?? 0) + 1);
  /** Keeps on with the same words until they are acknowledged, as a page does. */
  const write = async () => {
    while (!isOver) {
      const [id, notes] = [randomUUID().replaceAll("-", ""), randomUUID()];
      for (let told: Told = { status: 0, body: "" }; told.status !== 200 && !isOver; ) {
        told = await ask(anyPort(), "POST", `${portfolioRoutes.add.path}?id=${id}`, json(firmOf({ notes })));
        count(told);
        if (told.status === 200) acknowledged.set(id, notes);
        else await wait(20);
      }
    }
  };
  const send = async () => {
    while (!isOver) {
      const body = json({ name: "a.dsn", options: { format: "dsn" } });
      const opened = await ask(anyPort(), "POST", workforceRoutes.openImport.path, body);
      if (opened.status !== 200) {
        await wait(20);
        continue;
      }
      const path = workforceRoutes.sendFile.path.replace(":ticket", JSON.parse(opened.body).id);
      const sent = await ask(anyPort(), "PUT", `${path}?mode=replace`, dsn);
      // Once the month is there, the same file is told to be: that is an acknowledgement too.
      if (sent.status === 200 || sent.body.includes("alreadyImported")) imported += 1;
    }
  };
  const people = [...Array.from({ length: writers }, write), send()];
  return {
    acknowledged,
    statuses,
    /** Writes that were acknowledged and that `found` does not have as they were. */
    missingOf: (found: ReadonlyMap<string, string>) =>
      [...acknowledged].filter(([id, notes]) => found.get(id) !== notes).length,
    /** Ends their day. How many times an import was acknowledged. */
    async stop(): Promise<number> {
      isOver = true;
      await Promise.all(people);
      return imported;
    },
  };
}

type MortalDatabase = Awaited<ReturnType<typeof openMortalDatabase>>;

/** Two servers that can be killed and started again, each at its own address. */
async function startMortalServers(folder: string, database: MortalDatabase) {
  const ports = [await freePort(), await freePort()];
  const start = async (place: number) => {
    const given = ["serve", "--no-example", "--port", String(ports[place])];
    const line = startLine(given, folder, { DATABASE_URL: database.url });
    await line.until(/Ouvrage est prêt/);
    return line;
  };
  const lines: ChildLine[] = [await start(0), await start(1)];
  return {
    anyPort: () => ports[randomInt(2)] ?? 0,
    killAll() {
      for (const line of lines) line.kill("SIGKILL");
    },
    async revive(place: number) {
      lines[place]?.kill("SIGKILL");
      await lines[place]?.ended;
      lines[place] = await start(place);
    },
  };
}

/** Kills at random moments. How many times of each kind, and how long the database took each time to come back. */
async function killOften(
  { killAll, revive }: Awaited<ReturnType<typeof startMortalServers>>,
  database: MortalDatabase,
) {
  const starts: number[] = [];
  const tally = { one: 0, database: 0, both: 0, all: 0 };
  for (let kill = 0; kill < kills; kill += 1) {
    await wait(50 + randomInt(1450));
    const what = (["one", "database", "both", "all"] as const)[randomInt(4)] ?? "one";
    tally[what] += 1;
    if (what === "one") await revive(randomInt(2));
    if (what === "both") await Promise.all([revive(0), revive(1)]);
    if (what === "database") starts.push(await database.kill());
    if (what === "all") {
      killAll();
      starts.push(await database.kill());
      await Promise.all([revive(0), revive(1)]);
    }
  }
  return { tally, starts };
}

/** What the database holds once all is over. */
async function openCheck(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  return {
    async firms(): Promise<ReadonlyMap<string, string>> {
      const { rows } = await client.query<{ id: string; notes: string }>(
        "SELECT id, content ->> 'notes' AS notes FROM portfolio_firm",
      );
      return new Map(rows.map(({ id, notes }) => [id, notes]));
    },
    async months() {
      const { rows } = await client.query<{ people: number; files: number }>(
        `SELECT count(*)::int AS people, count(DISTINCT payroll_file_id)::int AS files FROM employee_month
          JOIN payroll_declaration USING (organisation_id, payroll_file_id, declaration)
          WHERE standing = 'stands'`,
      );
      return rows;
    },
    async chores() {
      const { rows } = await client.query<{ state: string; count: number }>(
        "SELECT state, count(*)::int AS count FROM house_chore GROUP BY state",
      );
      return rows;
    },
    lose: (firm: string | undefined) => client.query("DELETE FROM portfolio_firm WHERE id = $1", [firm]),
  };
}

test("a hundred kills of two servers and of their database lose nothing that was acknowledged", {
  timeout: 3_600_000,
}, async ({ annotate }) => {
  const folder = await openTestFolder();
  const database = await openMortalDatabase(folder);
  const servers = await startMortalServers(folder, database);
  const people = setPeopleToWork(servers.anyPort);
  const { tally, starts } = await killOften(servers, database);
  await wait(2000);
  const imported = await people.stop();

  const { acknowledged, statuses, missingOf } = people;
  const check = await openCheck(database.url);
  const [kept, months, chores] = [await check.firms(), await check.months(), await check.chores()];
  const missing = missingOf(kept);
  await annotate(
    `${kills} kills ${JSON.stringify(tally)}; ${acknowledged.size} writes and ${imported} ` +
      `times an import was acknowledged; ` +
      `${missing} missing; ${kept.size} kept; statuses ${JSON.stringify(Object.fromEntries(statuses))}; ` +
      `database back in ${Math.round(Math.max(0, ...starts))} ms at most; people ${JSON.stringify(months)}; ` +
      `chores ${JSON.stringify(chores)}`,
  );
  expect(acknowledged.size).toBeGreaterThan(kills);
  expect(missing).toBe(0);
  // What was not acknowledged in time may be there, once for each writer and kill at most, and never twice.
  expect(kept.size - acknowledged.size).toBeLessThanOrEqual(writers);
  // No half import: the month is whole, from one file, or there is none.
  expect([[{ people: headcount, files: 1 }], [{ people: 0, files: 0 }]]).toContainEqual(months);
  expect(imported).toBeGreaterThan(0);
  // Only a database that comes and goes is told, politely; never a fault of our own.
  expect([...statuses.keys()].filter((status) => ![0, 200, 503].includes(status))).toEqual([]);
  const seen = await ask(servers.anyPort(), "GET", accessRoutes.organisations.path);
  expect(seen.status).toBe(200);
  // The check sees a loss: with one acknowledged write taken away, it counts one.
  await check.lose([...acknowledged.keys()][0]);
  expect(missingOf(await check.firms())).toBe(1);
});
