import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { sql } from "kysely";
import { secrets } from "../../../server/src/accounts/secrets.ts";
import { type House, openDatabase, openHouse, systemClock } from "../../../server/src/index.ts";
import type { Called, Calls } from "./callers.ts";
import { fillOrganisations } from "./fill-organisations.ts";
import { screensOf } from "./screens.ts";

/**
 * Load run: many organisations in one database of one server with login, and people who work at the same time, each in
 * an organisation and under a session of their own. The callers run apart, on `autocannon`. The figures are printed;
 * nothing is asserted.
 *
 *     node tools/bench/load/main.ts [organisations] [employees of each] [people] [seconds] [pause]
 *
 * `pause`: mean time that a person takes between two screens, milliseconds.
 */
const given = process.argv.slice(2).map(Number);
const [organisations = 1000, headcount = 200, people = 50, seconds = 60, pause = 2000] = given;
const aimMilliseconds = 300;
const turnsAlone = 15;
const address = "http://127.0.0.1:4798";

const folder = await mkdtemp(path.join(tmpdir(), "ouvrage-load-"));
const database = await openDatabase({ dataFolder: folder });
try {
  const server = { publicUrl: new URL(address), trustedProxies: [], onUnsent: () => {} };
  const house = await openHouse(database, folder, { server });
  const start = performance.now();
  const filled = await fillOrganisations(house, { organisations, headcount });
  const took = ((performance.now() - start) / 1000).toFixed(0);
  print(`${organisations} organisations × ${headcount} employees, filled in ${took} s`);
  const hosts = () => [new URL(address).host];
  const app = await house.openApp({ hosts, version: "load", onBug: (_id, error) => print(String(error)) });
  await app.listen({ host: "127.0.0.1", port: Number(new URL(address).port) });
  const screens = screensOf(filled);
  const signedIn = await signIn(house, filled.organisations, people);
  print(
    `Processor time of the server for one person alone, median of ${turnsAlone}, without the database's:`,
  );
  for (const screen of screens) {
    const calls = { address, people: signedIn.slice(0, 1), screens: [screen], seconds: 0, pause: 0 };
    await callOnce(calls);
    const spent: number[] = [];
    for (let turn = 0; turn < turnsAlone; turn += 1) {
      const before = process.cpuUsage();
      await callOnce(calls);
      spent.push(millisecondsSince(before));
    }
    print(`  ${screen.name}: ${quantile(spent, 0.5).toFixed(0)} ms for ${screen.requests.length} requests`);
  }
  print(`${people} people, ${pause} ms between two screens, ${seconds} s; ${loadOfMachine()} at the start:`);
  const before = process.cpuUsage();
  const called = await call({ address, people: signedIn, screens, seconds, pause });
  const busy = millisecondsSince(before) / 1000 / seconds;
  for (const [name, { took, failed }] of Object.entries(called)) tell(name, took, failed);
  print(`the server was busy ${(100 * busy).toFixed(0)} % of one core; ${loadOfMachine()} at the end`);
  await app.close();
} finally {
  await database.close();
  await rm(folder, { recursive: true, force: true });
}

/** Processor time of this process since a moment. */
function millisecondsSince(before: NodeJS.CpuUsage): number {
  return Object.values(process.cpuUsage(before)).reduce((sum, microseconds) => sum + microseconds, 0) / 1000;
}

/** A session of their own for the owner of each of the first organisations. */
async function signIn(house: House, ids: readonly string[], count: number): Promise<Calls["people"]> {
  const now = systemClock.now();
  const chosen = ids.slice(0, count);
  const owners = await sql<{ organisation: string; account: string }>`
    SELECT organisation_id AS organisation, account_id AS account FROM membership
    WHERE organisation_id = ANY(${chosen}::uuid[])`.execute(house.database.kysely);
  return Promise.all(
    owners.rows.map(async ({ organisation, account }) => {
      const token = secrets.next();
      await sql`
        INSERT INTO sign_in_session (digest, session_id, account_id, device, way, started_at, last_seen_at)
        VALUES (${secrets.digest(token)}, ${randomUUID()}, ${account}, '', 'password', ${now}, ${now})`.execute(
        house.database.kysely,
      );
      return { organisation, cookie: `ouvrage-session=${token}` };
    }),
  );
}

/** All requests of one screen, one after another, from this process: the least that the server can spend on it. */
async function callOnce({ people: [person], screens: [screen] }: Calls): Promise<void> {
  if (person === undefined || screen === undefined) throw new Error("invalid calls; must have one of each");
  for (const { method, path: asked, body } of screen.requests) {
    const headers = { cookie: person.cookie, "ouvrage-organisation": person.organisation };
    const answer = await fetch(address + asked, {
      method,
      headers: { ...headers, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const told = await answer.text();
    if (!answer.ok) throw new Error(`invalid load; ${asked} must be answered: ${answer.status} ${told}`);
  }
}

async function call(calls: Calls): Promise<Called> {
  const script = path.join(import.meta.dirname, "callers.ts");
  const child = spawn(process.execPath, [script], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(JSON.stringify(calls));
  return JSON.parse(await text(child.stdout));
}

function tell(name: string, took: readonly number[], failed: number): void {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((rank) => quantile(took, rank));
  const isMet = p95 !== undefined && p95 < aimMilliseconds && failed === 0;
  const figures = [p50, p95, p99].map((value) => value?.toFixed(0)).join(", ");
  print(
    `${isMet ? "✔" : "✘"} ${name}: p50, p95, p99 ${figures} ms; ${took.length} times, ${failed} failures`,
  );
}

function quantile(values: readonly number[], rank: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(rank * sorted.length))] ?? Number.NaN;
}

function loadOfMachine(): string {
  return `load of the machine ${loadavg()[0]?.toFixed(1)}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
