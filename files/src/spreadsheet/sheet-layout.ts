import type { ColumnMapping, SheetLayout } from "../../../core/src/workforce/index.ts";
import {
  type FoundHeadings,
  findHeadings,
  headingsAt,
  lastHeadingRow,
  showHeading,
} from "./find-headings.ts";
import { mask, maskPersonal } from "./personal-content.ts";
import { type Recognition, recogniseColumns } from "./recognise-columns.ts";
import { isTotalRow, repeatsHeadings } from "./row-kinds.ts";
import type { SheetRow } from "./sheet-rows.ts";

/** Rows looked at to recognise a table. */
export const recognisedRows = 220;
const shownRows = 8;
const shownLength = 60;

/** A table found in the first rows of a sheet: its headings and what its columns seem to be. */
export interface FoundTable {
  readonly sheet: string;
  readonly headings: FoundHeadings;
  readonly recognition: Recognition;
  readonly below: readonly SheetRow[];
}

/** The table of a sheet, `undefined` when no row looks like headings. */
export function findTable(
  sheet: string,
  head: readonly SheetRow[],
  headingRow: number | undefined,
): FoundTable | undefined {
  const headings =
    headingRow === undefined
      ? findHeadings(head)
      : headingsAt(
          head,
          head.findIndex((row) => row.row === headingRow && row.row <= lastHeadingRow),
        );
  if (headings === undefined) return undefined;
  const below = head.filter((row) => row.row > headings.row && isBody(row.cells, headings.headings));
  const recognition = recogniseColumns(
    headings.headings.map((heading, index) => ({
      heading,
      group: headings.groups[index] ?? "",
      cells: below.map((row) => row.cells[index] ?? ""),
    })),
  );
  return { sheet, headings, recognition, below };
}

function isBody(cells: readonly string[], headings: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== "") && !isTotalRow(cells) && !repeatsHeadings(cells, headings);
}

/** The mapping that the recognition proposes. */
export function proposalOf({ sheet, headings, recognition }: FoundTable): ColumnMapping {
  return {
    sheet,
    headingRow: headings.row,
    columns: recognition.columns.map(({ index, field }) => ({ index, field })),
  };
}

/** The table as it may be shown: personal columns masked, personal cells elsewhere too. */
export function layoutOf(table: FoundTable): SheetLayout {
  const { headings, recognition } = table;
  const shown = headings.headings.map(showHeading);
  return {
    sheet: table.sheet,
    headingRow: headings.row,
    headings: shown,
    sample: table.below
      .slice(0, shownRows)
      .map((row) =>
        shown.map((_, index) => showCell(row.cells[index] ?? "", recognition.setAside.has(index))),
      ),
    proposal: proposalOf(table),
    missing: [...recognition.missing],
    setAside: shown.filter((_, index) => recognition.setAside.has(index)),
    looksLike: recognition.looksLike,
  };
}

function showCell(cell: string, isPersonal: boolean): string {
  const text = cell.trim();
  if (isPersonal) return text === "" ? "" : mask;
  return maskPersonal(text).slice(0, shownLength);
}
