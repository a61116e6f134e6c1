import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMonth } from "../../../core/src/kernel/calendar.ts";
import { businessSeriesFile } from "./business-series.ts";
import { memoryFile, unwatched } from "./memory-file.ts";

const read = async (text: string) => {
  const reading = await businessSeriesFile.read(memoryFile(text), unwatched());
  if (reading.kind === "unreadable") throw new Error(`unreadable: ${JSON.stringify(reading.problems)}`);
  return reading.table;
};
const codesOf = (problems: readonly { readonly line: number; readonly code: string }[]) =>
  problems.map(({ line, code }) => `${line} ${code}`);

describe("a table of business series", () => {
  test("is read with semicolons, decimal commas, thousands, sites, and months in three writings", async () => {
    const { columns, problems } = await read(
      [
        "Mois;Site;Réclamations;Heures",
        "2026-03;Gare;4;1 234,5",
        "03/2026;Mairie;2;980",
        "avril 2026;Gare;0;1 200",
      ].join("\n"),
    );
    expect(problems).toEqual([]);
    expect(columns).toEqual([
      {
        heading: "Réclamations",
        values: [
          { site: "Gare", month: "2026-03", value: 4 },
          { site: "Mairie", month: "2026-03", value: 2 },
          { site: "Gare", month: "2026-04", value: 0 },
        ],
      },
      {
        heading: "Heures",
        values: [
          { site: "Gare", month: "2026-03", value: 1234.5 },
          { site: "Mairie", month: "2026-03", value: 980 },
          { site: "Gare", month: "2026-04", value: 1200 },
        ],
      },
    ]);
  });

  test("without a site is that of the whole company", async () => {
    const { columns } = await read("Période,Reprises\n2026-01,3\n2026-02,1\n");
    expect(columns[0]?.values).toEqual([
      { site: "", month: "2026-01", value: 3 },
      { site: "", month: "2026-02", value: 1 },
    ]);
  });

  test("leaves what cannot be read aside, line by line, and says where", async () => {
    const { columns, problems } = await read(
      [
        "Mois;Réclamations",
        "2026-01;3",
        "bientôt;4",
        "2026-02;beaucoup",
        "2026-01;9",
        "2026-03;",
        "2026-04;5",
        "2026-05;2",
        "2026-06;99999999999",
      ].join("\n"),
    );
    expect(codesOf(problems)).toEqual([
      "2 monthUnreadable",
      "4 repeatedMonth",
      "3 valueUnreadable",
      "8 valueOutOfRange",
    ]);
    // An empty cell is a month that nobody counted: neither a problem, nor a zero.
    expect(columns[0]?.values).toEqual([
      { site: "", month: "2026-01", value: 3 },
      { site: "", month: "2026-04", value: 5 },
      { site: "", month: "2026-05", value: 2 },
    ]);
  });

  test("says what is missing when there are no months, or no figures", async () => {
    expect(codesOf((await read("Site;Réclamations\nGare;3\n")).problems)).toEqual(["0 monthColumnMissing"]);
    expect(codesOf((await read("Mois;Site\n2026-01;Gare\n")).problems)).toEqual(["0 valueColumnMissing"]);
  });

  test("gives back every figure that was written in it, whatever the months, sites and separators", async () => {
    const lines = fc.uniqueArray(
      fc.record({
        year: fc.integer({ min: 2020, max: 2027 }),
        month: fc.integer({ min: 1, max: 12 }),
        site: fc.constantFrom("Gare", "Mairie", "Site 12"),
        value: fc.integer({ min: -99_999, max: 99_999 }),
      }),
      {
        selector: ({ year, month, site }) => `${year} ${month} ${site}`,
        minLength: 1,
        maxLength: 40,
      },
    );
    const writings = fc.constantFrom(
      (year: number, month: string) => `${year}-${month}`,
      (year: number, month: string) => `${month}/${year}`,
    );
    await fc.assert(
      fc.asyncProperty(lines, writings, fc.constantFrom(";", ",", "\t"), async (rows, write, mark) => {
        const text = [
          ["Mois", "Site", "Chiffre"].join(mark),
          ...rows.map(({ year, month, site, value }) =>
            [write(year, String(month).padStart(2, "0")), site, value].join(mark),
          ),
        ].join("\n");
        const { columns, problems } = await read(text);
        expect(problems).toEqual([]);
        expect(columns[0]?.values).toEqual(
          rows.map(({ year, month, site, value }) => ({
            site,
            month: `${year}-${String(month).padStart(2, "0")}`,
            value: value === 0 ? 0 : value,
          })),
        );
      }),
      { numRuns: 60 },
    );
  });

  test("never throws, and never makes a month or a figure up, whatever is in the file", async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom("2026-01", "13/2026", "mars 2026", "1,5", "12 000", "", "=1+1", "NaN", "1e400"),
    );
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(rows, async (grid) => {
        const text = grid.map((row) => row.join(";")).join("\n");
        const reading = await businessSeriesFile.read(memoryFile(text), unwatched());
        if (reading.kind === "unreadable") return;
        for (const { values } of reading.table.columns) {
          for (const { month, value } of values) {
            expect(parseMonth(month)).toBeDefined();
            expect(Number.isFinite(value)).toBe(true);
          }
          expect(values.length).toBeLessThanOrEqual(grid.length);
        }
      }),
      { numRuns: 150 },
    );
  });
});
