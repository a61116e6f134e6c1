import { readXlsx } from "hucre/xlsx";
import iconv from "iconv-lite";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { parseMonth } from "../../core/src/kernel/calendar.ts";
import { fictionalCompany } from "./company.ts";
import { effectHeadings, effectSheet } from "./effect-columns.ts";
import { effectTable } from "./effect-table.ts";
import { headingStyles, payrollTable } from "./payroll-table.ts";
import { trainingTable } from "./training-table.ts";
import { type CsvDialect, type CsvEncoding, csvBytes, csvChunks } from "./write-csv.ts";
import { xlsxBytes } from "./write-xlsx.ts";

const firstMonth = parseMonth("2026-09");
if (firstMonth === undefined) throw new Error("the story must begin");
const company = fictionalCompany({
  seed: 12,
  headcount: 80,
  firstMonth,
  monthCount: 2,
  sector: "homeCare",
  flaws: { negativeCorrection: 0.1, secondContract: 0.3 },
});
const lines = company.months.flatMap(({ index }) =>
  [...company.payroll(index)].flatMap(({ pay, secondPay }) =>
    secondPay === undefined ? [pay] : [pay, secondPay],
  ),
);

function parse(text: string, separator: string): string[][] {
  return Papa.parse<string[]>(text, { delimiter: separator, skipEmptyLines: true }).data;
}

const names: Record<CsvEncoding, string> = {
  "utf-8": "utf-8",
  "utf-8-bom": "utf-8",
  "utf-16le-bom": "utf-16le",
  "windows-1252": "win1252",
  "iso-8859-1": "iso-8859-1",
  macroman: "macroman",
  cp850: "cp850",
};
const encodings: readonly CsvEncoding[] = [
  "utf-8",
  "utf-8-bom",
  "utf-16le-bom",
  "windows-1252",
  "iso-8859-1",
  "macroman",
  "cp850",
];

for (const encoding of encodings) {
  test(`a payroll export in ${encoding} reads back with its accents`, () => {
    const table = payrollTable(company);
    const text = iconv.decode(Buffer.from(csvBytes(table, { encoding })), names[encoding]);
    const [headings, ...rows] = parse(text, ";");
    expect(headings).toEqual(table.headings);
    expect(rows).toHaveLength(lines.length);
    expect(text).toContain("Employé");
  });
}

const dialects: readonly CsvDialect[] = [
  { separator: ";", decimal: "," },
  { separator: ",", decimal: ",", thousands: " " },
  { separator: "\t", decimal: ".", days: "iso", lineEnd: "\n" },
  { separator: "|", decimal: ",", thousands: "\u202f", quotes: "always" },
];

for (const dialect of dialects) {
  test(`amounts read back in the dialect ${JSON.stringify(dialect)}`, () => {
    const table = payrollTable(company);
    const text = Buffer.from(csvBytes(table, { ...dialect, encoding: "utf-8" })).toString();
    const [headings = [], ...rows] = parse(text, dialect.separator ?? ";");
    const gross = headings.indexOf("Salaire brut");
    const cents = rows.map((row) =>
      Math.round(Number(row[gross]?.replace(/[ \u202f]/g, "").replace(",", ".")) * 100),
    );
    expect(cents).toEqual(lines.map(({ grossCents }) => grossCents));
    expect(Math.min(...cents)).toBeLessThan(Math.max(...cents));
  });
}

for (const headings of headingStyles) {
  test(`the mapping of the ${headings} style names every column but the personal ones`, () => {
    const table = payrollTable(company, { headings });
    const mapped = new Set(table.mapping(1, "").columns.map(({ index }) => index));
    const left = table.headings.filter((_, index) => !mapped.has(index));
    expect(left).toEqual(table.personalHeadings);
    expect(left).toHaveLength(3);
    expect(new Set(table.headings).size).toBe(table.headings.length);
  });
}

test("titles stand above the headings and totals below the people when asked", () => {
  const table = payrollTable(company, { withPersonal: false, withMonth: false, months: [firstMonth] });
  const dialect = { preamble: ["Journal de paie", "Édité le 05/10/2026"], hasTotals: true };
  const rows = parse(Buffer.from(csvBytes(table, { ...dialect, encoding: "utf-8" })).toString(), ";");
  expect(rows[0]).toEqual(["Journal de paie"]);
  expect(rows[2]).toEqual(table.headings);
  expect(rows.at(-1)?.[0]).toBe("TOTAL");
  expect(table.headings).not.toContain("Mois de paie");
  expect(table.personalHeadings).toEqual([]);
});

test("a long export comes in chunks that make the same bytes", () => {
  const table = payrollTable(company);
  const chunks = [...csvChunks(table)];
  expect(Buffer.concat(chunks).equals(Buffer.from(csvBytes(table)))).toBe(true);
  expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThan(80_000);
});

test("a workbook reads back: staff numbers with their zeros, amounts as numbers, days as dates", async () => {
  const table = payrollTable(company, { months: [firstMonth] });
  const { sheets } = await readXlsx(await xlsxBytes(table, { sheet: "Septembre" }));
  const [headings = [], ...rows] = sheets[0]?.rows ?? [];
  const people = [...company.payroll(0)].flatMap((person) =>
    person.secondPay === undefined ? [person] : [person, person],
  );
  expect(sheets[0]?.name).toBe("Septembre");
  expect(headings).toEqual(table.headings);
  expect(rows.map((row) => row[0])).toEqual(people.map(({ staffNumber }) => staffNumber));
  expect(rows.every((row) => typeof row[headings.indexOf("Taux horaire")] === "number")).toBe(true);
  const start = rows[0]?.[headings.indexOf("Date d'entrée")];
  expect(start).toBeInstanceOf(Date);
  expect(start instanceof Date ? start.getTime() / 86_400_000 : start).toBe(people[0]?.employment.startDay);
});

test("the register says each training once, in the order of its first day", () => {
  const rows = parse(
    Buffer.from(csvBytes(trainingTable(company), { encoding: "utf-8", days: "iso" })).toString(),
    ";",
  );
  const trainings = [...company.trainings()];
  const days = rows.slice(1).map((row) => row[2] ?? "");
  expect(rows).toHaveLength(trainings.length + 1);
  expect(days).toEqual(days.toSorted());
  expect(rows[0]).toEqual([
    "Matricule",
    "Intitulé de la formation",
    "Date de début",
    "Date de fin",
    "Durée (heures)",
    "Formation obligatoire",
    "Modalité",
    "Certification visée",
  ]);
});

test("the effect table is written without its truth, empty where a cell is missing", () => {
  const table = effectTable({ seed: 3, rowCount: 200, missing: 0.2 });
  const sheet = effectSheet(table);
  const [headings = [], ...rows] = parse(
    Buffer.from(csvBytes(sheet, { encoding: "utf-8", separator: ",", decimal: "." })).toString(),
    ",",
  );
  const { treatment, outcome, numericCovariates, textCovariates } = effectHeadings;
  expect(headings.toSorted()).toEqual(
    [treatment, outcome, ...numericCovariates, ...textCovariates].toSorted(),
  );
  expect(rows.map((row) => row[headings.indexOf("traitement")])).toEqual(
    table.rows.map(({ isTrained }) => (isTrained ? "1" : "0")),
  );
  expect(rows.map((row) => Number(row[headings.indexOf("resultat_apres")]))).toEqual(
    table.rows.map(({ markAfter }) => markAfter),
  );
  expect(rows.filter((row) => row[headings.indexOf("age")] === "").length).toBe(
    table.rows.filter(({ age }) => age === undefined).length,
  );
});
