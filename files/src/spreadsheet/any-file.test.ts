import fc from "fast-check";
import { expect, test } from "vitest";
import { parseMonth } from "../../../core/src/kernel/calendar.ts";
import { memoryFile, readAll, textOf, unwatched } from "./memory-file.ts";
import { readTable } from "./read-table.ts";
import { sheetInspector } from "./sheet-inspector.ts";
import { severityByProblem } from "./sheet-problems.ts";
import { trainingRegisterFile } from "./training-register.ts";
import { buildWorkbook } from "./workbook-builder.ts";

/** Readers of files that anyone may send: whatever the bytes, they answer with values and never throw. */

const march = parseMonth("2026-03");
const knownCodes = new Set(Object.keys(severityByProblem));
const people = Array.from({ length: 30 }, (_, index) => {
  const [pay, start] = [`1 8${index % 10}0,50`, `0${1 + (index % 9)}/02/2020`];
  return `${index};Agent n° ${index};CDI;${pay};${start};03/2026`;
});
const valid = Buffer.from(textOf("Matricule;Emploi;Contrat;Brut;Date d'entrée;Mois", ...people));
const workbook = Buffer.from(
  buildWorkbook([
    {
      name: "P",
      rows: [
        ["Matricule", "Emploi", "Brut"],
        ...Array.from({ length: 20 }, (_, index) => [index, "Agent", 1800 + index]),
      ],
    },
  ]),
);

interface Mutation {
  readonly at: number;
  readonly cut: number;
  readonly bytes: Uint8Array;
}

const mutations = fc.array(
  fc.record({ at: fc.nat(), cut: fc.integer({ min: 0, max: 20 }), bytes: fc.uint8Array({ maxLength: 12 }) }),
  { minLength: 1, maxLength: 6 },
);

function mutate(content: Buffer, changes: readonly Mutation[]): Uint8Array {
  let bytes = content;
  for (const { at, cut, bytes: added } of changes) {
    const start = at % (bytes.length + 1);
    bytes = Buffer.concat([bytes.subarray(0, start), added, bytes.subarray(start + cut)]);
  }
  return bytes;
}

async function readEveryWay(content: Uint8Array, chunkSize: number): Promise<void> {
  const file = memoryFile(content, chunkSize);
  const inspection = await sheetInspector.inspect(file, unwatched());
  if (inspection.kind === "unreadable") expect(inspection.problems.length).toBeGreaterThan(0);
  const { employees, reading } = await readAll(content, {
    format: "csv",
    ...(march === undefined ? {} : { month: march }),
  });
  expect(reading.problems.every(({ code }) => knownCodes.has(code))).toBe(true);
  expect(reading.declarations.reduce((sum, { employeeCount }) => sum + employeeCount, 0)).toBe(
    employees.length,
  );
  expect(employees.every(({ staffNumber }) => staffNumber !== "")).toBe(true);
  const table = await readTable(memoryFile(content, chunkSize), unwatched());
  if (table.kind === "table") {
    expect(new Set(table.table.headings).size).toBe(table.table.headings.length);
    expect(table.table.columns.every((column) => column.length === table.table.rowCount)).toBe(true);
  }
  const mapping = {
    sheet: "",
    headingRow: 1,
    columns: [
      { index: 0, field: "staffNumber" as const },
      { index: 1, field: "trainingTitle" as const },
      { index: 4, field: "firstDay" as const },
    ],
  };
  expect(
    (await trainingRegisterFile.read(file, mapping, unwatched())).problems.every(({ code }) =>
      knownCodes.has(code),
    ),
  ).toBe(true);
}

test("bytes at random", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), fc.integer({ min: 1, max: 500 }), readEveryWay),
    { numRuns: 150 },
  );
}, 60_000);

test("a valid text with bytes changed, cut or added", async () => {
  await fc.assert(
    fc.asyncProperty(mutations, fc.integer({ min: 1, max: 500 }), (changes, size) =>
      readEveryWay(mutate(valid, changes), size),
    ),
    { numRuns: 150 },
  );
}, 60_000);

test("a valid workbook with bytes changed, cut or added", async () => {
  await fc.assert(
    fc.asyncProperty(mutations, (changes) => readEveryWay(mutate(workbook, changes), 65_536)),
    { numRuns: 12 },
  );
}, 120_000);

test("the way a payroll text is cut into chunks changes nothing of its employees", async () => {
  const whole = await readAll(valid);
  expect(whole.employees.length).toBe(30);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 700 }), async (size) => {
      const table = await readTable(memoryFile(valid, size), unwatched());
      expect(table).toEqual(await readTable(memoryFile(valid), unwatched()));
    }),
    { numRuns: 30 },
  );
});
