import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Actor } from "../../../core/src/access/index.ts";
import { evaluationRoutes } from "../../../core/src/evaluation/index.ts";
import type { Month } from "../../../core/src/kernel/calendar.ts";
import { workforceRoutes } from "../../../core/src/workforce/index.ts";
import { csvBytes, dsnBytes, fictionalCompany, payrollTable, xlsxBytes } from "../../../testkit/src/index.ts";
import { addOrganisation } from "../access/local-owner.ts";
import { openDatabase } from "../database/index.ts";
import { openHouse } from "../open-house.ts";
import { requestOf, type TestInput } from "../test-app.ts";

// A thousand made-up social security numbers go through every door that takes a file, faults included; then every byte
// that Ouvrage wrote or answered is searched for them, in the ways a number can hide.

const company = fictionalCompany({
  seed: 51,
  headcount: 1000,
  firstMonth: "2026-01" as Month,
  monthCount: 1,
  sector: "cleaning",
});
const dsn = Buffer.from(dsnBytes(company));
const nirs = [
  ...new Set(
    [...dsn.toString("latin1").matchAll(/S21\.G00\.30\.001,'(\d{13})'/g)].map(([, nir]) => nir ?? ""),
  ),
];
const table = payrollTable(company);

let dataFolder: string;
beforeEach(async () => {
  dataFolder = await mkdtemp(path.join(tmpdir(), "ouvrage-canary-"));
});
afterEach(() => rm(dataFolder, { recursive: true, force: true }));

/** The numbers found in bytes: as they are, spaced, reversed, in hexadecimal, or in base64 (at any of its offsets). */
function numbersIn(bytes: Buffer): string[] {
  const known = new Set(nirs.flatMap((nir) => [nir, [...nir].reverse().join("")]));
  const text = bytes.toString("latin1");
  const packed = text.replaceAll(/(?<=\d)[ .\-_]{1,2}(?=\d)/g, "");
  const found: string[] = [];
  for (const written of [text, packed]) {
    for (const [run] of written.matchAll(/\d{13,}/g)) {
      for (let from = 0; from + 13 <= run.length; from += 1) {
        const part = run.slice(from, from + 13);
        if (known.has(part)) found.push(part);
      }
    }
  }
  for (const nir of nirs.slice(0, 40)) {
    const shifted = ["", "x", "xx"].map((start) =>
      Buffer.from(start + nir)
        .toString("base64")
        .slice(4, -4),
    );
    for (const written of [Buffer.from(nir).toString("hex"), ...shifted])
      if (text.includes(written)) found.push(nir);
  }
  return found;
}

async function searchFolder(folder: string): Promise<Record<string, number>> {
  const hits: Record<string, number> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const place = path.join(entry.parentPath, entry.name);
    const count = numbersIn(await readFile(place)).length;
    if (count > 0) hits[path.relative(folder, place)] = count;
  }
  return hits;
}

/** Whole files, and files with all the faults that bring a number where it should not be. */
async function filesToSend(): Promise<readonly [Uint8Array, unknown][]> {
  const withNirAsStaffNumber = {
    ...table.mapping(1, ""),
    columns: [{ index: table.headings.indexOf("N° de sécurité sociale"), field: "staffNumber" }],
  };
  return [
    [dsn, { format: "dsn" }],
    [dsn.subarray(0, dsn.length - 5000), { format: "dsn" }],
    [
      Buffer.from(dsn.toString("latin1").replaceAll("S21.G00.30.001", "S21.G00.30.019"), "latin1"),
      { format: "dsn" },
    ],
    [
      Buffer.from(dsn.toString("latin1").replaceAll("S21.G00.30.001", "S21.G00.40.006"), "latin1"),
      { format: "dsn" },
    ],
    [Buffer.from(dsn.toString("latin1").replaceAll("\r\n", " "), "latin1"), { format: "dsn" }],
    [csvBytes(table), { format: "csv", mapping: table.mapping(1, "") }],
    [csvBytes(table).subarray(0, 200_000), { format: "csv", mapping: table.mapping(1, "") }],
    [csvBytes(table), { format: "csv", mapping: withNirAsStaffNumber }],
    [await xlsxBytes(table), { format: "xlsx" }],
  ];
}

test("no social security number of any file is written or answered anywhere", async () => {
  expect(nirs.length).toBeGreaterThan(990);
  const database = await openDatabase({ dataFolder });
  const house = await openHouse(database, dataFolder);
  const organisation = { id: "00000000-0000-4000-8000-00000000ca4a", name: "Essai", isFictional: false };
  const owner = await addOrganisation(database, organisation, house.localOwner);
  const told: unknown[] = [];
  const app = await house.openApp({
    hosts: () => ["localhost:80"],
    version: "0",
    onBug: (_identifier, error) => told.push(error),
  });
  const answers: string[] = [];
  const statuses: number[] = [];
  const send = async (actor: Actor, route: Parameters<typeof requestOf>[1], input: TestInput) => {
    const answer = await app.inject(requestOf(actor, route, input));
    answers.push(answer.body);
    statuses.push(answer.statusCode);
    return answer;
  };
  const importFile = async (bytes: Uint8Array, options: unknown) => {
    const opened = await send(owner, workforceRoutes.openImport, { body: { name: "paie", options } });
    const parameters = { ticket: opened.json().id };
    await send(owner, workforceRoutes.sendFile, { parameters, query: { mode: "replace" }, bytes });
  };
  const files = await filesToSend();
  for (const [bytes, options] of files) {
    await importFile(bytes, options);
    await send(owner, workforceRoutes.inspect, { query: { name: "paie" }, bytes });
    await send(owner, evaluationRoutes.viewTable, { query: { name: "paie" }, bytes });
    const mapping = JSON.stringify(table.mapping(1, ""));
    await send(owner, workforceRoutes.importTrainingRegister, { query: { name: "paie", mapping }, bytes });
  }
  await send(owner, workforceRoutes.view, {});
  await send(owner, workforceRoutes.viewKnowledge, { query: { month: "2026-01" } });
  await app.close();
  await database.pool.query("CHECKPOINT").catch(() => undefined);
  await database.close();

  // Whole files were stored, faulty ones refused, and none was misunderstood.
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(20);
  expect(new Set(statuses)).toEqual(new Set([200, 409, 422]));
  expect(told).toEqual([]);
  expect(numbersIn(Buffer.from(answers.join("\n")))).toEqual([]);
  expect(await searchFolder(dataFolder)).toEqual({});

  // The search itself finds what is there, in each of its forms.
  const [nir = ""] = nirs;
  const forms = [nir, [...nir].join(" "), [...nir].reverse().join(""), Buffer.from(nir).toString("hex")];
  for (const [index, form] of forms.entries())
    await writeFile(path.join(dataFolder, `planted-${index}`), form);
  await writeFile(path.join(dataFolder, "planted-4"), Buffer.from(`a${nir}`).toString("base64"));
  expect(Object.keys(await searchFolder(dataFolder)).sort()).toEqual(
    [0, 1, 2, 3, 4].map((index) => `planted-${index}`),
  );
});
