import { randomUUID } from "node:crypto";
import { join } from "node:path";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { accessRoutes } from "../../../core/src/access/index.ts";
import { accountRoutes, freeGuesses } from "../../../core/src/accounts/index.ts";
import type { Month } from "../../../core/src/kernel/calendar.ts";
import { portfolioRoutes } from "../../../core/src/portfolio/index.ts";
import { firmOf } from "../../../core/src/portfolio/sample-firm.ts";
import { workforceRoutes } from "../../../core/src/workforce/index.ts";
import { testDatabases } from "../../../server/src/database/test-databases.ts";
import { dsnBytes, fictionalCompany } from "../../../testkit/src/index.ts";
import { openTestFolder } from "../test-terminal.ts";
import { type Browser, startTwoServers, type TwoServers } from "./test-two-servers.ts";

const kind = testDatabases.findLast(({ missing }) => !missing);
const password = "girafe brume tournevis";
const claire = { email: "claire@exemple.fr", password };
const dsn = dsnBytes(
  fictionalCompany({
    seed: 21,
    headcount: 15,
    firstMonth: "2026-01" as Month,
    monthCount: 1,
    sector: "cleaning",
  }),
);

/** Each test starts two whole servers, on machines that may be busy with others. */
const patience = 300_000;

async function start() {
  if (kind === undefined) throw new Error("a PostgreSQL must be installed for tests");
  const url = await kind.open();
  const two = await startTwoServers(join(await openTestFolder(), "donnees"), url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  return { two, client };
}

async function becomeOwner(two: TwoServers, browser: Browser) {
  const body = { secret: two.ownerSecret, name: "Claire Martin", organisation: "Fournil du Port", ...claire };
  const answer = await browser(accountRoutes.acceptInvitation, { body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
}

/** Whether both servers have answered since. */
function bothAnswered({ proxy }: TwoServers): boolean {
  return [...proxy.answered.values()].every((count) => count > 0);
}

test("a person is one person to both servers, in everything they do", { timeout: patience }, async () => {
  const { two, client } = await start();
  const browser = two.newBrowser();
  await becomeOwner(two, browser);
  // Each answer comes from the other server than the one before.
  for (let turn = 0; turn < 4; turn += 1) {
    const { body } = await browser(accessRoutes.organisations);
    expect(body).toMatchObject({ organisations: [{ name: "Fournil du Port" }] });
  }
  const firm = await browser(portfolioRoutes.add, { body: firmOf() });
  expect(firm.status).toBe(200);
  const { id = "" } = firm.body as { id?: string };
  for (let revision = 1; revision <= 4; revision += 1) {
    const body = { content: firmOf({ notes: `Tour ${revision}` }), basedOnRevision: revision };
    const saved = await browser(portfolioRoutes.save, { parameters: { firm: id }, body });
    expect(saved.body).toMatchObject({ revision: revision + 1 });
  }
  // A ticket of one server is taken by the other, and its progress is seen by both.
  const ticket = await browser(workforceRoutes.openImport, {
    body: { name: "a.dsn", options: { format: "dsn" } },
  });
  expect(ticket.status, JSON.stringify(ticket.body)).toBe(200);
  const parameters = { ticket: String((ticket.body as { id: string }).id) };
  const sent = await browser(workforceRoutes.sendFile, { parameters, bytes: dsn });
  expect(sent.status, JSON.stringify(sent.body)).toBe(200);
  for (let turn = 0; turn < 4; turn += 1) {
    const seen = await browser(workforceRoutes.view);
    expect(JSON.stringify(seen.body)).toContain("2026-01");
  }
  expect(bothAnswered(two)).toBe(true);

  // Signed out on one, signed out on both; signed in on one, signed in on both.
  const left = await browser(accountRoutes.signOut, { body: {} });
  expect(left.status, JSON.stringify(left.body)).toBe(200);
  for (let turn = 0; turn < 4; turn += 1)
    expect((await browser(accessRoutes.organisations)).status).toBe(401);
  expect((await browser(accountRoutes.password, { body: claire })).status).toBe(200);
  for (let turn = 0; turn < 4; turn += 1)
    expect((await browser(accessRoutes.organisations)).status).toBe(200);

  // Wrong tries are counted together: two servers do not give twice as many.
  const thief = two.newBrowser();
  const statuses: number[] = [];
  for (let tries = 0; tries < freeGuesses.account + 4; tries += 1) {
    const guess = { ...claire, password: `pas la bonne ${tries}` };
    statuses.push((await thief(accountRoutes.password, { body: guess })).status);
  }
  expect(statuses.indexOf(429)).toBe(freeGuesses.account);
  expect(statuses.slice(freeGuesses.account).every((status) => status === 429)).toBe(true);

  // One trail, whoever wrote in it, and no hole in its seals.
  const { rows } = await client.query("SELECT count(*)::int AS count FROM audit_entry");
  expect(rows[0].count).toBeGreaterThan(6);
});

test("what the house does by itself is done once, and two servers are seen", {
  timeout: patience,
}, async () => {
  const { client } = await start();
  const done = async () => {
    const { rows } = await client.query<{ kind: string; tries: number }>(
      "SELECT kind, tries FROM house_chore WHERE state = 'done'",
    );
    return rows;
  };
  const kinds = ["accounts", "endWaves", "leftovers", "letters", "oldChores", "retention", "seals"];
  // By its kinds and not by how many: one that comes every five minutes may come twice meanwhile.
  await expect
    .poll(async () => [...new Set((await done()).map(({ kind }) => kind))].toSorted(), { timeout: 90_000 })
    .toEqual(kinds);
  expect((await done()).filter(({ tries }) => tries !== 1)).toEqual([]);
  const { rows } = await client.query("SELECT process FROM server_process");
  expect(rows).toHaveLength(2);
});

test("one server after the other is stopped and started again, and nothing is lost or done twice", {
  timeout: patience,
}, async () => {
  const { two, client } = await start();
  const browser = two.newBrowser();
  await becomeOwner(two, browser);
  const statuses = new Map<number, number>();
  let isOver = false;
  let acknowledged = 0;
  const work = async () => {
    while (!isOver) {
      const query = `?id=${randomUUID().replaceAll("-", "")}`;
      // A connection that the system had taken as the server left is cut: the page asks again, for the same thing.
      for (let status = 0; status !== 200; ) {
        ({ status } = await browser(portfolioRoutes.add, { body: firmOf(), query }));
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
      acknowledged += 1;
    }
  };
  const people = [work(), work(), work(), work()];
  for (const place of [0, 1]) {
    const line = two.lines[place];
    line?.kill("SIGTERM");
    expect(await line?.ended, line?.said.err).toBe(0);
    await two.start(place);
  }
  isOver = true;
  await Promise.all(people);
  expect([...statuses.keys()].filter((status) => status !== 200 && status !== 502)).toEqual([]);
  expect(statuses.get(502) ?? 0).toBeLessThanOrEqual(people.length * 2);
  const { rows } = await client.query("SELECT count(*)::int AS count FROM portfolio_firm");
  expect(rows[0].count).toBe(acknowledged);
  expect(acknowledged).toBeGreaterThan(50);
});
