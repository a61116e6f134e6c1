import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { inventNir } from "./heading-corpus.ts";
import { memoryFile, unwatched } from "./memory-file.ts";
import { readTable } from "./read-table.ts";

async function tableOf(content: string | Uint8Array) {
  const reading = await readTable(memoryFile(content), unwatched());
  if (reading.kind !== "table") throw new Error(JSON.stringify(reading.problems));
  return reading.table;
}

test("columns of text come back with their headings and the notation of decimals", async () => {
  expect(await tableOf("id;traité;résultat\n1;oui;12,5\n2;non;13,25\n")).toEqual({
    headings: ["id", "traité", "résultat"],
    columns: [
      ["1", "2"],
      ["oui", "non"],
      ["12,5", "13,25"],
    ],
    rowCount: 2,
    decimalComma: true,
  });
});

test("an English file keeps its points, quoted headings and missing marks", async () => {
  const table = await tableOf('"","treat","re78"\n"1",1,9930.05\n"2",0,NA\n');
  expect(table).toMatchObject({ headings: ["(A)", "treat", "re78"], decimalComma: false });
  expect(table.columns[2]).toEqual(["9930.05", "NA"]);
});

test("headings that repeat get a number, short rows get empty cells, blank rows are left out", async () => {
  expect(await tableOf("a,a,b\n1,2\n\n3,4,5\n")).toMatchObject({
    headings: ["a", "a (2)", "b"],
    columns: [
      ["1", "3"],
      ["2", "4"],
      ["", "5"],
    ],
  });
});

test("a title above the table is not taken for its headings", async () => {
  const table = await tableOf("Étude 2026;;\n;;\nsite;traité;résultat\nA;1;3,5\nB;0;2,5\n");
  expect(table.headings).toEqual(["site", "traité", "résultat"]);
});

test("a column of social security numbers comes back empty", async () => {
  const nir = inventNir((count) => Math.min(3, count - 1));
  const table = await tableOf(`code;y\n${nir};1\nabc;2\n`);
  expect(table.columns[0]).toEqual(["", ""]);
});

const reference = new URL("../../../../shared/reference-data/", import.meta.url);
const names = existsSync(reference) ? readdirSync(reference).filter((name) => name.endsWith(".csv")) : [];

describe.skipIf(names.length === 0)(
  "published tables of evaluation are read cell for cell (skipped without ../shared/reference-data)",
  () => {
    for (const name of names) {
      test(name, async () => {
        const file = new URL(name, reference);
        const reading = await readTable({ name, chunks: () => createReadStream(file) }, unwatched());
        const lines = readFileSync(file, "utf8").trimEnd().split(/\r?\n/);
        expect(reading).toMatchObject({
          kind: "table",
          table: { rowCount: lines.length - 1, decimalComma: false },
        });
        if (reading.kind !== "table" || lines.some((line) => line.includes('"'))) return;
        const rows = lines.slice(1).map((line) => line.split(","));
        expect(reading.table.columns.map((column) => column.at(-1))).toEqual(rows.at(-1));
        expect(reading.table.columns.map((column) => column[0])).toEqual(rows[0]);
      });
    }
  },
);
