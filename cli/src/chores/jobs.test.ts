import { join } from "node:path";
import pg from "pg";
import { beforeEach, expect, test } from "vitest";
import { testDatabases } from "../../../server/src/database/test-databases.ts";
import { inLocalHouse } from "../terminal/open-local-house.ts";
import { documentOf, openTestFolder, pointAtFolder, runLine } from "../test-terminal.ts";

let server: string;
beforeEach(async () => {
  const kind = testDatabases.find(({ missing }) => !missing);
  if (kind === undefined) throw new Error("a PostgreSQL must be installed for tests");
  server = await kind.open();
  pointAtFolder(join(await openTestFolder(), "donnees"), server);
});

const install = () => inLocalHouse(async ({ localOwner }) => localOwner);

async function write(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}

const stopped = `INSERT INTO house_chore (name, kind, state, tries, fault, ended_at)
  VALUES ('resendLetters a b c', 'resendLetters', 'stopped', 10, 'mailUnreachable', now())`;
const late = `INSERT INTO house_chore (name, kind, due_at)
  VALUES ('retention 2026-11-24T06:00', 'retention', now() - interval '2 hours')`;

test("what the house does by itself is listed, what was stopped and what is late told apart", async () => {
  await install();
  expect((await runLine(["jobs"])).out).toContain("Aucune tâche");
  await write(stopped);
  await write(late);
  const run = await runLine(["jobs"]);
  expect(run.status).toBe(0);
  expect(run.out).toMatch(/ARRÊTÉE\s+resendLetters a b c .* après 10\sessais\s: mailUnreachable/u);
  expect(run.out).toMatch(/attend\s+retention 2026-11-24T06:00\s: EN RETARD/u);
  expect(run.out).toContain("1 tâche arrêtée, 1 en retard.");
  expect(documentOf(await runLine(["jobs", "--json"]))).toMatchObject({ stopped: 1, late: 1 });
});

test("a stopped one is done again when it is asked, once", async () => {
  await install();
  await write(stopped);
  const again = ["jobs", "--again", "resendLetters a b c"];
  expect((await runLine(again)).out).toContain("sera faite");
  expect(documentOf(await runLine(["jobs", "--json"]))).toMatchObject({
    stopped: 0,
    jobs: [{ state: "waiting", tries: 0 }],
  });
  const twice = await runLine(again);
  expect(twice.status).toBe(1);
  expect(twice.err).toContain("Aucune tâche arrêtée ou faite");
});

test("before the first start there is nothing to show, and nothing is made", async () => {
  const run = await runLine(["jobs", "--json"]);
  expect(run.status).toBe(1);
  expect(documentOf(run)).toMatchObject({ refusal: { code: "noDatabaseYet" } });
});

test("examining the installation tells what was stopped and what nobody does", async () => {
  await install();
  const codes = async () => {
    const { checks }: { checks: { code: string; state: string }[] } = JSON.parse(
      (await runLine(["doctor", "--json"])).out,
    );
    return checks.filter(({ state }) => state !== "good").map(({ code }) => code);
  };
  expect(await codes()).toEqual([]);
  await write(stopped);
  expect(await codes()).toEqual(["jobs.stopped"]);
  await write(late);
  expect(await codes()).toEqual(["jobs.late", "jobs.stopped"]);
});
