import { existsSync, readFileSync } from "node:fs";
import { type Column, categoryColumn, numberColumn } from "../src/columns/column.ts";

const shared = new URL("../../../shared/", import.meta.url);

/** False when the folder of published reference data is not beside the repository. */
export const referencePresent = existsSync(new URL("reference-results/README.md", shared));

/** A name for a suite that says so when the reference data are absent. */
export function withReference(name: string): string {
  return referencePresent ? name : `${name} (skipped: ../shared/reference-results is absent)`;
}

/** Parsed reference results of the R peers; unknown shape, read by the tests that know it. */
export function referenceResults(file: string) {
  return JSON.parse(readFileSync(new URL(`reference-results/${file}`, shared), "utf8"));
}

/** A reference table as columns. */
export function referenceColumns(file: string): ReadonlyMap<string, Column> {
  return columnsOfCsv(readFileSync(new URL(`reference-data/${file}`, shared), "utf8"));
}

/** The synthetic company of the engine's own agreement tests. */
export function people(): ReadonlyMap<string, Column> {
  return columnsOfCsv(readFileSync(new URL("people.csv", import.meta.url), "utf8"));
}

/** Another synthetic table of the engine's own, by its path in this folder. */
export function ownTable(path: string): ReadonlyMap<string, Column> {
  return columnsOfCsv(readFileSync(new URL(path, import.meta.url), "utf8"));
}

/** What R says about it (reference.R). */
export function ownReference() {
  return JSON.parse(readFileSync(new URL("reference.json", import.meta.url), "utf8"));
}

/** Numbers of a column; throws when it is not numeric. */
export function numbersIn(columns: ReadonlyMap<string, Column>, name: string): Float64Array {
  const column = columns.get(name);
  if (column?.kind !== "number") throw new Error(`invalid column; numeric: ${name}`);
  return column.values;
}

/** Texts of a column; throws when it is not a text column. */
export function textsIn(columns: ReadonlyMap<string, Column>, name: string): string[] {
  const column = columns.get(name);
  if (column?.kind !== "category") throw new Error(`invalid column; text: ${name}`);
  return Array.from(column.codes, (code) => column.labels[code] ?? "");
}

/** Plain CSV without quoted commas; a column of figures becomes numeric, an empty field missing. */
function columnsOfCsv(text: string): ReadonlyMap<string, Column> {
  const [header = [], ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(",").map((field) => field.replace(/^"|"$/g, "")));
  return new Map(
    header.map((name, at): readonly [string, Column] => {
      const fields = rows.map((row) => row[at]);
      const numeric = fields.every((field) => field === "" || Number.isFinite(Number(field)));
      if (!numeric) return [name, categoryColumn(fields)];
      return [name, numberColumn(fields.map((field) => (field === "" ? undefined : Number(field))))];
    }),
  );
}
