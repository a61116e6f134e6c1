import { readFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { accessRoutes } from "../../../core/src/access/index.ts";
import { accountRoutes } from "../../../core/src/accounts/index.ts";
import { portfolioRoutes } from "../../../core/src/portfolio/index.ts";
import { firmOf } from "../../../core/src/portfolio/sample-firm.ts";
import { testDatabases } from "../../../server/src/database/test-databases.ts";
import { openTestFolder } from "../test-terminal.ts";
import { startTwoServers, type TwoServers } from "./test-two-servers.ts";

/*
 * Reliability goals L-4 and L-5, as far as this machine goes: two servers behind a proxy, fifty people at once for some
 * minutes, each of whom waits a little between two acts as people do; then far more than they can do.
 */

const minutes = Number(process.env.OUVRAGE_CROWD_MINUTES ?? 10);
const people = 50;
/** Milliseconds between two acts of a person, at most. */
const pause = 2000;
const password = "girafe brume tournevis";

const kind = testDatabases.findLast(({ missing }) => !missing);

async function start() {
  if (kind === undefined) throw new Error("a PostgreSQL must be installed for tests");
  const two = await startTwoServers(join(await openTestFolder(), "donnees"), await kind.open());
  const owner = two.newBrowser();
  const body = {
    secret: two.ownerSecret,
    name: "Claire Martin",
    email: "claire@exemple.fr",
    organisation: "Fournil du Port",
    password,
  };
  expect((await owner(accountRoutes.acceptInvitation, { body })).status).toBe(200);
  return { two, owner };
}

/** Megabytes that each server holds. */
const memoryOf = (two: TwoServers) =>
  Promise.all(
    two.lines.map(async ({ pid }) => {
      const status = await readFile(`/proc/${pid}/status`, "utf8");
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1000;
    }),
  );

const at = (sorted: readonly number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;

test("fifty people at once are all answered, quickly, and memory stays flat", { timeout: 3_600_000 }, async ({
  annotate,
}) => {
  const { two, owner } = await start();
  const took: number[] = [];
  const statuses = new Map<number, number>();
  const end = performance.now() + minutes * 60_000;
  const act = async (person: number, turn: number) => {
    const isWriting = turn % 10 === 0;
    const began = performance.now();
    const { status } = isWriting
      ? await owner(portfolioRoutes.add, { body: firmOf({ notes: `${person}` }), query: idOf(person) })
      : await owner(turn % 2 === 0 ? accessRoutes.organisations : portfolioRoutes.view);
    took.push(performance.now() - began);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  };
  const live = async (person: number) => {
    await wait((pause / people) * person);
    for (let turn = person; performance.now() < end; turn += 1) {
      await act(person, turn);
      await wait(pause * (0.5 + ((turn * 7919) % 100) / 200));
    }
  };
  const memories: (readonly number[])[] = [];
  const watch = async () => {
    while (performance.now() < end) {
      memories.push(await memoryOf(two));
      await wait(5000);
    }
  };
  await Promise.all([watch(), ...Array.from({ length: people }, (_, person) => live(person))]);
  const sorted = took.toSorted((one, other) => one - other);
  const total = memories.map((each) => each.reduce((sum, one) => sum + one, 0));
  const [middle, last] = [total[Math.floor(total.length / 2)] ?? 0, total.at(-1) ?? 0];
  await annotate(
    `${minutes} min, ${took.length} requests, ${JSON.stringify(Object.fromEntries(statuses))}; ` +
      `p50 ${at(sorted, 0.5).toFixed(0)}, p95 ${at(sorted, 0.95).toFixed(0)}, p99 ${at(sorted, 0.99).toFixed(0)} ms; ` +
      `memory of both ${total[0]?.toFixed(0)}, ${middle.toFixed(0)}, ${last.toFixed(0)} MB at start, middle, end`,
  );
  expect([...statuses.keys()]).toEqual([200]);
  expect(at(sorted, 0.95)).toBeLessThan(300);
  // Flat in the second half, but for what a collection leaves either way: a run of a minute or two only warms up.
  expect(last - middle).toBeLessThan(120 + minutes / 2);
});

test("far more than they can do is refused politely, health is told, and all is well again after", {
  timeout: 300_000,
}, async ({ annotate }) => {
  const { two, owner } = await start();
  const [port = 0] = two.ports;
  const host = new URL(two.proxy.address).host;
  const statuses = new Map<number, number>();
  const politely = { retry: 0 };
  const once = () =>
    new Promise<void>((resolve) => {
      const told = (status: number) => {
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        resolve();
      };
      const asked = request(
        // A link that opens nothing: the database is asked, and the answer takes its time.
        { host: "127.0.0.1", port, path: `/t/${"a".repeat(32)}`, agent: false, headers: { host } },
        (answer) => {
          if (answer.statusCode === 503 && answer.headers["retry-after"] !== undefined) politely.retry += 1;
          answer.resume();
          answer.on("end", () => told(answer.statusCode ?? 0));
        },
      );
      asked.on("error", () => told(0));
      asked.end();
    });
  const storm = Array.from({ length: 4000 }, once);
  const health: number[] = [];
  const before = performance.now();
  const live = await owner({ method: "GET", path: "/health/live" });
  health.push(performance.now() - before);
  await Promise.all(storm);
  await wait(2000);
  const after: number[] = [];
  for (let turn = 0; turn < 20; turn += 1) {
    const began = performance.now();
    expect((await owner(accessRoutes.organisations)).status).toBe(200);
    after.push(performance.now() - began);
  }
  await annotate(
    `4000 at once on one server: ${JSON.stringify(Object.fromEntries(statuses))}, ${politely.retry} told ` +
      `when to come back; alive told in ${Math.round(health[0] ?? 0)} ms; after it, ` +
      `${Math.round(Math.max(...after))} ms at most; ` +
      `memory ${JSON.stringify((await memoryOf(two)).map(Math.round))} MB`,
  );
  expect(live.status).toBe(200);
  expect([...statuses.keys()].filter((status) => ![404, 429, 503].includes(status))).toEqual([]);
  expect(statuses.get(503) ?? 0).toBe(politely.retry);
  expect(statuses.get(503) ?? 0).toBeGreaterThan(0);
});

function idOf(person: number): string {
  return `?id=${person.toString(16).padStart(32, "0")}`;
}
