import type { ColumnMapping, MappedField } from "../../core/src/workforce/index.ts";

/** A cell before any file: text, hundredths (amounts and hours), a whole number, or a day since 1970-01-01. */
export type Cell =
  | string
  | { readonly kind: "hundredths"; readonly value: number }
  | { readonly kind: "whole"; readonly value: number }
  | { readonly kind: "day"; readonly value: number };

/** A table that is about to be written, and what a reader should make of it. */
export interface Table {
  readonly headings: readonly string[];
  rows(): Iterable<readonly Cell[]>;
  /** The fields of the headings, for a reader told that headings stand on the given row, 1 for the first. */
  mapping(headingRow: number, sheet: string): ColumnMapping;
  /** Headings of columns that no reader may keep. */
  readonly personalHeadings: readonly string[];
  /** Which columns hold days, by position. */
  readonly holdsDays: readonly boolean[];
}

/** One column for rows of a given kind; `field` is "" for what has no place in our words. */
export interface Column<Row> {
  readonly heading: string;
  readonly field: MappedField | "";
  readonly isPersonal?: boolean;
  readonly holdsDays?: boolean;
  cell(row: Row): Cell;
}

export const empty: Cell = "";

export function hundredthsCell(value: number): Cell {
  return { kind: "hundredths", value };
}

export function wholeCell(value: number): Cell {
  return { kind: "whole", value };
}

export function dayCell(value: number): Cell {
  return { kind: "day", value };
}

export function tableOf<Row>(columns: readonly Column<Row>[], rows: () => Iterable<Row>): Table {
  return {
    headings: columns.map(({ heading }) => heading),
    *rows() {
      for (const row of rows()) yield columns.map((column) => column.cell(row));
    },
    mapping: (headingRow, sheet) => ({
      sheet,
      headingRow,
      columns: columns.flatMap(({ field }, index) => (field === "" ? [] : [{ index, field }])),
    }),
    personalHeadings: columns.filter(({ isPersonal }) => isPersonal === true).map(({ heading }) => heading),
    holdsDays: columns.map(({ holdsDays }) => holdsDays === true),
  };
}
