import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvRows } from "./csv-rows.ts";
import { readNumber } from "./french-numbers.ts";
import { memoryFile } from "./memory-file.ts";
import { openProblemLog } from "./sheet-problems.ts";
import { type CsvCell, writeCsv } from "./write-csv.ts";

async function readBack(text: string): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const batch of csvRows(memoryFile(text).chunks(), openProblemLog())) {
    for (const { cells } of batch) rows.push([...cells]);
  }
  return rows;
}

/** Texts that a spreadsheet would take for a formula or a command. */
const dangerous = [
  "=1+1",
  "+33 1",
  "-2+3",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  " =1",
  '"=1',
  "'=1",
  "\u00a0=1",
  "＝1+1",
  "＋1",
  "－1",
  "＠A1",
  '=HYPERLINK("http://x";"y")',
  "=cmd|' /C calc'!A0",
];

describe("a text that a spreadsheet would take for a formula starts with an apostrophe", () => {
  for (const text of dangerous) {
    test(JSON.stringify(text), async () => {
      const written = writeCsv(["t"], [[text]]);
      expect(written).toContain(`"'${text.replaceAll('"', '""')}"`);
      expect(await readBack(written)).toEqual([["t"], [text]]);
    });
  }
});

test("negative numbers stay numbers, with a decimal comma and no quote", () => {
  expect(writeCsv(["a", "b"], [[-12.5, 3]])).toBe('\uFEFF"a";"b"\r\n-12,5;3\r\n');
});

test("a number that is not finite is an empty cell", () => {
  expect(writeCsv(["a"], [[Number.NaN], [Number.POSITIVE_INFINITY]])).toBe('\uFEFF"a"\r\n\r\n\r\n');
});

test("what was exported reads back the same, whatever the texts", async () => {
  const hard = fc.string({
    unit: fc.constantFrom("=", "'", '"', ";", ",", "\n", "\r", "\t", "-", "é", "a", " ", "1", "＝"),
    maxLength: 8,
  });
  const cell = fc.oneof(fc.string({ maxLength: 12 }), hard, fc.constantFrom(...dangerous));
  await fc.assert(
    fc.asyncProperty(
      fc
        .integer({ min: 2, max: 5 })
        .chain((width) =>
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
        ),
      async (rows) => {
        const headings = rows[0]?.map((_, index) => `Colonne ${index}`) ?? [];
        expect(await readBack(writeCsv(headings, rows))).toEqual([headings, ...rows]);
      },
    ),
    { numRuns: 400 },
  );
});

test("numbers that were exported read back the same", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 5 }),
      async (numbers) => {
        const rows: CsvCell[][] = numbers.map((value) => ["x", value]);
        const [, ...back] = await readBack(writeCsv(["t", "n"], rows));
        expect(back.map(([, text]) => readNumber(text ?? ""))).toEqual(
          numbers.map((value) => Number(String(value))),
        );
      },
    ),
    { numRuns: 200 },
  );
});
