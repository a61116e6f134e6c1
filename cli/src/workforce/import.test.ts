import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseMonth } from "../../../core/src/kernel/calendar.ts";
import { testDatabases } from "../../../server/src/database/test-databases.ts";
import { type Database, openDatabase, openHouse } from "../../../server/src/index.ts";
import {
  csvBytes,
  dsnBytes,
  type FictionalCompany,
  fictionalCompany,
  nirCanary,
  payrollTable,
  xlsxBytes,
} from "../../../testkit/src/index.ts";
import { startLine } from "../test-child-line.ts";
import { serversIn } from "../test-leftovers.ts";
import { documentOf, openTestFolder, pointAtFolder, runLine, writeTestFile } from "../test-terminal.ts";

const september = monthOf("2026-09");
const company = makeCompany(40);
const months = company.months.map(({ month }) => month);

function monthOf(text: string) {
  const month = parseMonth(text);
  if (month === undefined) throw new Error(text);
  return month;
}

function makeCompany(headcount: number): FictionalCompany {
  return fictionalCompany({ seed: 8, headcount, firstMonth: september, monthCount: 2, sector: "hotels" });
}

/** A data folder, on a server of the site: stores start at once, and the line under test closes what it opens. */
async function openPlace() {
  const folder = await openTestFolder();
  const kind = testDatabases.find(({ missing }) => !missing);
  if (kind === undefined) throw new Error("a PostgreSQL must be installed for tests");
  const url = await kind.open();
  const dataFolder = join(folder, "donnees");
  pointAtFolder(dataFolder, url);
  const count = async (table: string) => {
    const database = await openDatabase({ databaseUrl: url, dataFolder });
    return countIn(database, table).finally(() => database.close());
  };
  return { folder, dataFolder, url, count };
}

async function countIn(database: Database, table: string): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(`SELECT count(*) AS count FROM ${table}`);
  return rows[0]?.count ?? 0;
}

const septemberDsn = () => dsnBytes(company, { months: [september] });

describe("--dry-run", () => {
  test.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ["paie.dsn", septemberDsn],
    ["paie.csv", () => csvBytes(payrollTable(company, { months: [september] }))],
    ["paie.xlsx", () => xlsxBytes(payrollTable(company, { months: [september] }))],
  ])("reads %s, reports, and opens no database", async (name, make) => {
    const folder = await openTestFolder();
    const dataFolder = join(folder, "donnees");
    pointAtFolder(dataFolder, "postgresql://nobody@127.0.0.1:1/nowhere");
    const run = await runLine([
      "import",
      await writeTestFile(folder, name, await make()),
      "--dry-run",
      "--json",
    ]);
    expect({ status: run.status, err: run.err }).toEqual({ status: 0, err: "" });
    expect(documentOf(run)).toMatchObject({
      status: "readOnly",
      summary: { months: [september], employeeMonthCount: 40 },
    });
    expect(run.out).not.toContain(nirCanary);
    expect(existsSync(dataFolder)).toBe(false);
  });

  test("says what an import would refuse, with the same status", async () => {
    const folder = await openTestFolder();
    const cut = Buffer.from(septemberDsn()).subarray(0, 20_000);
    const file = await writeTestFile(folder, "coupe.dsn", cut);
    const run = await runLine(["import", file, "--dry-run", "--json"]);
    expect(run.status).toBe(2);
    expect(documentOf(run)).toMatchObject({ refusal: { code: "unreadable", summary: expect.anything() } });
  });
});

describe("an import", () => {
  test("is stored; the same file again is refused; another one for the month waits for --replace", async () => {
    const { folder, count } = await openPlace();
    const file = await writeTestFile(folder, "paie.dsn", septemberDsn());
    const stored = await runLine(["import", file, "--json"]);
    expect(stored.status, stored.err).toBe(0);
    expect(documentOf(stored)).toMatchObject({ status: "stored", summary: { employeeMonthCount: 40 } });
    expect(await count("employee_month")).toBe(40);

    const again = await runLine(["import", file, "--json"]);
    expect(again.status).toBe(1);
    expect(documentOf(again)).toMatchObject({ refusal: { code: "alreadyImported" } });

    const other = await writeTestFile(
      folder,
      "autre.dsn",
      dsnBytes(makeCompany(50), { months: [september] }),
    );
    const waiting = await runLine(["import", other, "--json"]);
    expect(waiting.status).toBe(1);
    expect(documentOf(waiting)).toMatchObject({
      refusal: {
        code: "wouldReplace",
        differences: [{ month: september, storedHeadcount: 40, newHeadcount: 50 }],
      },
    });
    expect(waiting.err).toContain("--replace");
    expect(await count("employee_month")).toBe(40);
    expect(await count("payroll_file")).toBe(1);

    const replaced = await runLine(["import", other, "--replace"]);
    expect(replaced.status, replaced.err).toBe(0);
    expect(replaced.out).toContain("septembre 2026");
    expect(await count("employee_month")).toBe(50);
    expect(await count("audit_entry WHERE use_case = 'importPayrollFile' AND outcome = 'done'")).toBe(2);
    expect(await count("audit_entry WHERE use_case = 'importPayrollFile' AND outcome = 'refused'")).toBe(2);
  });

  test("where there are several organisations it asks which, and writes into the one that is named", async () => {
    const { folder, url, dataFolder, count } = await openPlace();
    const file = await writeTestFile(folder, "paie.dsn", septemberDsn());
    const database = await openDatabase({ databaseUrl: url, dataFolder });
    const laverie = "00000000-0000-4000-8000-0000000000aa";
    try {
      await openHouse(database, dataFolder);
      await database.pool.query(
        `INSERT INTO organisation (organisation_id, name, is_fictional) VALUES ($1, 'Laverie Élan', false)`,
        [laverie],
      );
    } finally {
      await database.close();
    }
    const unsaid = await runLine(["import", file, "--json"]);
    expect(unsaid.status).toBe(2);
    expect(documentOf(unsaid)).toMatchObject({ refusal: { code: "organisationNotChosen" } });
    expect(unsaid.err).toContain("--organisation");
    expect(unsaid.err).toContain("Laverie Élan");
    const wrong = await runLine(["import", file, "--organisation", "Laverie", "--json"]);
    expect(documentOf(wrong)).toMatchObject({ refusal: { code: "unknownOrganisation" } });
    expect(await count("employee_month")).toBe(0);
    const stored = await runLine(["import", file, "--organisation", "laverie élan"]);
    expect(stored.status, stored.err).toBe(0);
    expect(stored.out).toContain("Laverie Élan");
    expect(await count(`employee_month WHERE organisation_id = '${laverie}'`)).toBe(40);
    expect(await count("employee_month")).toBe(40);
    expect(
      await count(`audit_entry WHERE use_case = 'importPayrollFile' AND organisation_id = '${laverie}'`),
    ).toBe(1);
    const archive = await runLine(["import", file, "--all", "--organisation", "Laverie Élan"]);
    expect([archive.status, archive.err]).toEqual([2, expect.stringContaining("--all")]);
  });

  test("stores every month of a file, in the company that is not the fictional one", async () => {
    const { folder, url, dataFolder } = await openPlace();
    const file = await writeTestFile(folder, "deux-mois.dsn", dsnBytes(company, { months }));
    expect((await runLine(["import", file])).status).toBe(0);
    const database = await openDatabase({ databaseUrl: url, dataFolder });
    try {
      await openHouse(database, dataFolder);
      const { rows } = await database.pool.query<{ month: string; fictional: boolean }>(
        `SELECT DISTINCT month, is_fictional AS fictional FROM payroll_declaration
         JOIN organisation USING (organisation_id) ORDER BY month`,
      );
      expect(rows).toEqual(months.map((month) => ({ month, fictional: false })));
    } finally {
      await database.close();
    }
  });

  test("of a file that is blocked stores nothing and says why", async () => {
    const { folder, count } = await openPlace();
    const cut = Buffer.from(septemberDsn()).subarray(0, 20_000);
    const run = await runLine(["import", await writeTestFile(folder, "coupe.dsn", cut), "--json"]);
    expect(run.status).toBe(2);
    expect(documentOf(run)).toMatchObject({ refusal: { code: "unreadable" } });
    expect(run.err).toContain("À savoir");
    expect(await count("payroll_file")).toBe(0);
  });

  test.each<[string, string]>([
    ["an empty file", ""],
    ["a picture", "\u0089PNG\r\n\u001a\n\u0000\u0000"],
    ["a page", "<!doctype html><p>bonjour"],
  ])("of %s is refused before any database is opened", async (_, content) => {
    const folder = await openTestFolder();
    pointAtFolder(join(folder, "donnees"), "postgresql://nobody@127.0.0.1:1/nowhere");
    const run = await runLine(["import", await writeTestFile(folder, "paie.csv", content), "--json"]);
    expect(run.status).toBe(2);
    expect(documentOf(run)).toMatchObject({
      refusal: { code: expect.stringMatching(/unreadable|noEmployee/) },
    });
    expect(existsSync(join(folder, "donnees"))).toBe(false);
  });

  test.each<[string, RegExp]>([
    ["while it reads", /Lecture… \d/],
    ["while it stores", /Enregistrement/],
  ])("stopped by Ctrl-C %s leaves nothing", async (_, moment) => {
    const { folder, count } = await openPlace();
    const file = await writeTestFile(
      folder,
      "paie.dsn",
      dsnBytes(makeCompany(1500), { months: [september] }),
    );
    const run = await runLine(["import", file, "--json"], {
      isWatched: true,
      onText: (text, stop) => void (moment.test(text) && stop()),
    });
    expect(run.status).toBe(1);
    expect(documentOf(run)).toMatchObject({ refusal: { code: "stopped" } });
    for (const table of ["payroll_file", "payroll_declaration", "employee_month"]) {
      expect(await count(table), table).toBe(0);
    }
  });

  test("shows its progress to who watches, and clears it before its answer", async () => {
    const { folder } = await openPlace();
    const file = await writeTestFile(folder, "paie.dsn", septemberDsn());
    const { err, out } = await runLine(["import", file], { isWatched: true });
    expect(err).toContain("Enregistrement…");
    expect(err.endsWith("\r\u001b[K")).toBe(true);
    expect(out).not.toContain("\u001b");
  });
});

describe("a database that cannot be opened is explained in French, status 2", () => {
  test.each<[string, string, string]>([
    ["a server that does not answer", "postgresql://nobody@127.0.0.1:1/nowhere", "unreachable"],
    ["an address that is none", "mysql://localhost/ouvrage", "invalidUrl"],
  ])("%s", async (_, url, code) => {
    const folder = await openTestFolder();
    pointAtFolder(join(folder, "donnees"), url);
    const file = await writeTestFile(folder, "paie.dsn", septemberDsn());
    const run = await runLine(["import", file, "--json"]);
    expect(run.status).toBe(2);
    expect(documentOf(run)).toMatchObject({ refusal: { code } });
    expect(run.err).toContain("DATABASE_URL");
    expect(run.err).not.toMatch(/\.ts:\d/);
  });

  test("a schema of a later Ouvrage", async () => {
    const { folder, url, dataFolder } = await openPlace();
    const file = await writeTestFile(folder, "paie.dsn", septemberDsn());
    const database = await openDatabase({ databaseUrl: url, dataFolder });
    try {
      await openHouse(database, dataFolder);
      await database.pool.query("INSERT INTO schema_migration VALUES ('2999-01-01-later', '2999-01-01')");
    } finally {
      await database.close();
    }
    const run = await runLine(["import", file, "--json"]);
    expect(run.status).toBe(2);
    expect(documentOf(run)).toMatchObject({ refusal: { code: "schemaAhead" } });
  });

  test.each(["", "postgresql://nobody@127.0.0.1:1/nowhere"])(
    "a folder that is a file (server: “%s”)",
    async (url) => {
      const folder = await openTestFolder();
      const file = await writeTestFile(folder, "paie.dsn", septemberDsn());
      pointAtFolder(join(file, "donnees"), url);
      const run = await runLine(["import", file, "--json"]);
      expect(run.status).toBe(2);
      expect(documentOf(run)).toMatchObject({ refusal: { code: "folderUnusable" } });
      expect(run.err).toContain("ne peut pas servir");
    },
  );
});

test("as people run it: one document on standard output, no progress, and its PostgreSQL stopped", async () => {
  const folder = await openTestFolder();
  const dataFolder = join(folder, "donnees");
  const file = await writeTestFile(folder, "paie.dsn", septemberDsn());
  const line = startLine(["import", file, "--json"], dataFolder);
  expect(await line.ended, line.said.err).toBe(0);
  expect(documentOf(line.said)).toMatchObject({ status: "stored" });
  expect(line.said.err).toBe("");
  expect(await serversIn(dataFolder)).toEqual([]);
});
