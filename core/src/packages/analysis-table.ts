import { z } from "zod";
import { type Column, type Columns, categoryColumn, numberColumn } from "../../../engine/src/index.ts";
import type { PackageFiles } from "./ports.ts";

/** W3C's context of table metadata. */
const csvwContext = "http://www.w3.org/ns/csvw";
/** Heading of the number of a line: its place in the table, and nobody's number anywhere else. */
const rowHeading = "row";

const metadataSchema = z.looseObject({
  "@context": z.tuple([z.literal(csvwContext), z.looseObject({ "@language": z.literal("fr") })]),
  url: z.string(),
  tableSchema: z.looseObject({
    columns: z
      .array(z.looseObject({ name: z.string(), datatype: z.enum(["integer", "number", "string"]) }))
      .min(2),
  }),
});

/** How columns are called in French, by their names. */
export type ColumnTitles = Readonly<Record<string, string>>;

/** A table as CSV, one line for a person; a value that nobody knows is an empty cell. */
export function writeAnalysisTable(columns: Columns, files: PackageFiles): string {
  const names = [...columns.keys()];
  const rows = Array.from({ length: rowCountOf(columns) }, (_none, row) => [
    row + 1,
    ...names.map((name) => cellOf(columns.get(name), row)),
  ]);
  return files.writeTable([rowHeading, ...names], rows);
}

function rowCountOf(columns: Columns): number {
  const [first] = columns.values();
  if (first === undefined) return 0;
  return first.kind === "number" ? first.values.length : first.codes.length;
}

function cellOf(column: Column | undefined, row: number): string | number | undefined {
  if (column === undefined) return undefined;
  if (column.kind === "category") return column.labels[column.codes[row] ?? -1];
  const value = column.values[row] ?? Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

/** What each column holds, for programs: W3C's CSV on the Web. */
export function describeTable(columns: Columns, url: string, titles: ColumnTitles): unknown {
  const described = [...columns].map(([name, column]) => ({
    name,
    titles: { fr: titles[name] ?? name },
    datatype: column.kind === "number" ? "number" : "string",
    null: "",
  }));
  return {
    "@context": [csvwContext, { "@language": "fr" }],
    url,
    dialect: { delimiter: ",", header: true, encoding: "utf-8", lineTerminators: ["\r\n"] },
    tableSchema: {
      primaryKey: rowHeading,
      columns: [
        { name: rowHeading, titles: { fr: titles[rowHeading] ?? rowHeading }, datatype: "integer" },
        ...described,
      ],
    },
  };
}

/** A table as the engine reads it, its columns as the metadata declare them; undefined when they do not fit. */
export function readAnalysisTable(csv: string, metadata: unknown, files: PackageFiles): Columns | undefined {
  const described = metadataSchema.safeParse(metadata);
  const cells = files.readTable(csv);
  if (!described.success || cells === undefined) return undefined;
  const [head, ...rows] = cells;
  const declared = described.data.tableSchema.columns;
  const isSame =
    head !== undefined &&
    head.length === declared.length &&
    declared.every(({ name }, place) => head[place] === name);
  if (!isSame || rows.some((row) => row.length !== head.length)) return undefined;
  const columns = new Map<string, Column>();
  for (const [place, { name, datatype }] of declared.entries()) {
    if (name === rowHeading) continue;
    const column = columnOf(
      rows.map((row) => row[place] ?? ""),
      datatype === "string",
    );
    if (column === undefined) return undefined;
    columns.set(name, column);
  }
  return columns;
}

function columnOf(cells: readonly string[], isText: boolean): Column | undefined {
  if (isText) return categoryColumn(cells);
  const values = cells.map((cell) => (cell === "" ? Number.NaN : Number(cell)));
  const isRead = cells.every((cell, row) => cell === "" || Number.isFinite(values[row]));
  return isRead ? numberColumn(values) : undefined;
}
