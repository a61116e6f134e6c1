import { readDay } from "./french-dates.ts";
import { readNumber } from "./french-numbers.ts";
import { holdsPersonalContent } from "./personal-content.ts";
import { isKnownHeading } from "./recognise-columns.ts";
import type { SheetRow } from "./sheet-rows.ts";

/** The row of headings of a table, and the groups of columns named on the row above it. */
export interface FoundHeadings {
  readonly row: number;
  readonly headings: readonly string[];
  readonly groups: readonly string[];
}

/** Headings are looked for in the first rows only, since titles and addresses may stand above. */
export const lastHeadingRow = 20;
const longestHeading = 80;

/** Finds the row of headings: short distinct texts, as wide as the table, with values of other kinds below. */
export function findHeadings(rows: readonly SheetRow[]): FoundHeadings | undefined {
  const width = usualWidth(rows);
  let best: { readonly position: number; readonly score: number } | undefined;
  for (const [position, row] of rows.entries()) {
    if (row.row > lastHeadingRow) break;
    const score = scoreRow(rows, position, width);
    if (score > 0.25 && (best === undefined || score > best.score + 0.05)) best = { position, score };
  }
  return best === undefined ? undefined : headingsAt(rows, best.position);
}

/** The headings at a row that someone chose. */
export function headingsAt(rows: readonly SheetRow[], position: number): FoundHeadings | undefined {
  const row = rows[position];
  if (row === undefined) return undefined;
  return {
    row: row.row,
    headings: row.cells.map((cell) => cell.trim().replaceAll(/\s+/g, " ")),
    groups: groupsAbove(rows[position - 1], row),
  };
}

/** A heading as it may be shown and stored: what looks like a person's number or address is not repeated. */
export function showHeading(heading: string, index: number): string {
  if (
    heading === "" ||
    heading.length > longestHeading ||
    holdsPersonalContent(heading) ||
    /\d{6,}/.test(heading)
  ) {
    return `(${columnLetters(index)})`;
  }
  return heading;
}

/** Letters of a column in a spreadsheet: 0 is "A", 26 is "AA". */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

function usualWidth(rows: readonly SheetRow[]): number {
  const widths = rows
    .map((row) => row.cells.filter((cell) => cell.trim() !== "").length)
    .sort((a, b) => a - b);
  return Math.max(widths[Math.floor(widths.length * 0.75)] ?? 0, 1);
}

function scoreRow(rows: readonly SheetRow[], position: number, width: number): number {
  const row = rows[position];
  if (row === undefined) return 0;
  const cells = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (cells.length === 0 || (cells.length === 1 && width > 1)) return 0;
  const texts = cells.filter(looksLikeHeading).length / cells.length;
  const known = cells.filter(isKnownHeading).length / cells.length;
  // A row with several values in it is someone's: the file has no headings, and the first person is not one.
  if (texts < 0.75 && known < 0.3) return 0;
  const distinct = new Set(cells.map((cell) => cell.toLowerCase())).size / cells.length;
  const filled = Math.min(cells.length / width, 1);
  const contrast = contrastBelow(rows, position);
  return texts * distinct * filled * (0.3 + 0.5 * known + 0.4 * contrast);
}

function looksLikeHeading(cell: string): boolean {
  if (cell.length > longestHeading || !/\p{L}|%/u.test(cell)) return false;
  return readNumber(cell) === undefined && readDay(cell) === undefined && !holdsPersonalContent(cell);
}

/** Share of columns whose cells below are of another kind than a text without digits. */
function contrastBelow(rows: readonly SheetRow[], position: number): number {
  const below = rows.slice(position + 1, position + 11);
  const cells = rows[position]?.cells ?? [];
  let [compared, other] = [0, 0];
  cells.forEach((cell, index) => {
    if (cell.trim() === "") return;
    const values = below.map((row) => row.cells[index]?.trim() ?? "").filter((value) => value !== "");
    if (values.length === 0) return;
    compared += 1;
    if (!/\d/.test(cell) && values.filter((value) => /\d/.test(value)).length > values.length / 2) other += 1;
  });
  return compared === 0 ? 0 : other / compared;
}

/** A row of merged cells above names groups: its texts stretch to the right until the next one. */
function groupsAbove(above: SheetRow | undefined, row: SheetRow): string[] {
  const cells = above?.cells ?? [];
  const filled = cells.filter((cell) => cell.trim() !== "").length;
  const isGroupRow =
    above?.row === row.row - 1 && filled >= 2 && filled < row.cells.length && cells.every(isShortText);
  if (!isGroupRow) return row.cells.map(() => "");
  let group = "";
  return row.cells.map((_, index) => {
    const cell = cells[index]?.trim() ?? "";
    if (cell !== "") group = cell;
    return group;
  });
}

function isShortText(cell: string): boolean {
  return cell.trim() === "" || (cell.length <= longestHeading && looksLikeHeading(cell.trim()));
}
