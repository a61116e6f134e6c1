import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import autocannon from "autocannon";
import { pickIndex, uniform } from "../../../testkit/src/random.ts";
import type { Screen } from "./screens.ts";

/** What the callers are given on standard input. */
export interface Calls {
  readonly address: string;
  readonly people: readonly { readonly cookie: string; readonly organisation: string }[];
  readonly screens: readonly Screen[];
  /** How long they work, seconds. */
  readonly seconds: number;
  /** Mean time between two screens of a person, milliseconds. */
  readonly pause: number;
}

/** What each screen took, milliseconds, and how often something of it failed. */
export type Called = Readonly<Record<string, { readonly took: number[]; failed: number }>>;

/** What each number is drawn for. */
const purpose = { begin: 1, screen: 2, pause: 3 } as const;

/**
 * People who work at the same time: each opens a screen drawn by chance, all of its requests one after another over one
 * connection of `autocannon`, then thinks. A browser asks several at once: what is told here is the most it can take.
 */
const calls: Calls = JSON.parse(readFileSync(0, "utf8"));
const called: Called = Object.fromEntries(calls.screens.map(({ name }) => [name, { took: [], failed: 0 }]));
const end = performance.now() + 1000 * calls.seconds;
await Promise.all(calls.people.map((person, rank) => work(person, rank)));
process.stdout.write(JSON.stringify(called));

async function work(person: Calls["people"][number], rank: number): Promise<void> {
  // Nobody begins at the same moment.
  await wait(calls.pause * uniform(rank, purpose.begin));
  for (let turn = 0; performance.now() < end; turn += 1) {
    const screen = calls.screens[pickIndex(uniform(rank, purpose.screen, turn), calls.screens.length)];
    if (screen === undefined) throw new Error("invalid calls; must have screens");
    await open(screen, person);
    await wait(calls.pause * (0.5 + uniform(rank, purpose.pause, turn)));
  }
}

async function open(
  { name, requests }: Screen,
  { cookie, organisation }: Calls["people"][number],
): Promise<void> {
  const told = called[name];
  if (told === undefined) throw new Error("invalid screen; must be one of the calls");
  const headers = { cookie, "ouvrage-organisation": organisation, "content-type": "application/json" };
  let [refused, last] = [0, 0];
  const start = performance.now();
  const answered = await autocannon({
    url: calls.address,
    connections: 1,
    amount: requests.length,
    timeout: 30,
    requests: requests.map(({ method, path, body }) => ({
      method,
      path,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      onResponse(status) {
        if (status !== 200) refused += 1;
        last = performance.now();
      },
    })),
  });
  told.failed += refused + answered.errors + answered.timeouts;
  told.took.push(last - start);
}
