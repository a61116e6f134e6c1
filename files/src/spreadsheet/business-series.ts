import type {
  SeriesColumn,
  SeriesProblem,
  SeriesReader,
  SeriesReading,
  SeriesTable,
} from "../../../core/src/effects/index.ts";
import { seriesLinesAtMost } from "../../../core/src/effects/index.ts";
import type { TextTable } from "../../../core/src/evaluation/index.ts";
import type { Month } from "../../../core/src/kernel/calendar.ts";
import type { LongWork } from "../../../core/src/kernel/long-work.ts";
import type { FileSource, ReadingPhase } from "../../../core/src/workforce/index.ts";
import { readMonth } from "./french-dates.ts";
import { readNumber } from "./french-numbers.ts";
import { readTable } from "./read-table.ts";

const foundLength = 60;
const siteLength = 200;
const mostAmount = 1e9;
const mostProblems = 200;

/** Reads business series from a CSV or a workbook: a column of months, one of sites perhaps, others of figures. */
export const businessSeriesFile: SeriesReader = { read: readBusinessSeries };

async function readBusinessSeries(file: FileSource, work: LongWork<ReadingPhase>): Promise<SeriesReading> {
  const reading = await readTable(file, work);
  return reading.kind === "unreadable" ? reading : { kind: "table", table: readSeriesTable(reading.table) };
}

/** The series of a table. A line or a figure that cannot be read is told and left aside; the others stay. */
export function readSeriesTable(table: TextTable): SeriesTable {
  const stop = (code: SeriesProblem["code"], found: string): SeriesTable => ({
    columns: [],
    problems: [{ code, line: 0, heading: "", found: found.slice(0, foundLength) }],
  });
  const places = findPlaces(table);
  if (table.rowCount > seriesLinesAtMost) return stop("tooManyLines", String(table.rowCount));
  if (places.month === undefined) return stop("monthColumnMissing", table.headings.join(" ; "));
  if (places.values.length === 0) return stop("valueColumnMissing", table.headings.join(" ; "));
  const problems: SeriesProblem[] = [];
  const lines = readLines(table, { month: places.month, site: places.site }, problems);
  const columns = places.values.map((place) => readColumn(table, place, { lines, problems }));
  return { columns, problems: problems.slice(0, mostProblems) };
}

interface Places {
  readonly month: number | undefined;
  readonly site: number | undefined;
  readonly values: readonly number[];
}

const monthHeading = /^(?:mois|mois de|periode|date|month)\b/;
const siteHeading = /^(?:site|etablissement|agence|chantier|lieu|equipe|service|magasin|atelier)s?\b/;

/** A column of months is told by its heading, or by what it holds; a site is never a column of figures. */
function findPlaces({ headings, columns }: TextTable): Places {
  const names = headings.map(plain);
  const all = headings.map((_, place) => place);
  const isMonths = (place: number) => mostly(columns[place], (cell) => readMonth(cell) !== undefined);
  const isFigures = (place: number) => mostly(columns[place], (cell) => readNumber(cell) !== undefined);
  const month =
    all.find((place) => monthHeading.test(names[place] ?? "") && isMonths(place)) ??
    all.find((place) => isMonths(place) && !isFigures(place)) ??
    all.find((place) => monthHeading.test(names[place] ?? ""));
  const others = all.filter((place) => place !== month);
  const site =
    others.find((place) => siteHeading.test(names[place] ?? "")) ??
    others.find((place) => isFilled(columns[place]) && !isFigures(place));
  return { month, site, values: others.filter((place) => place !== site && isFigures(place)) };
}

function isFilled(cells: readonly string[] | undefined): boolean {
  return (cells ?? []).some((cell) => cell !== "");
}

/** Whether more than half of the filled cells can be read so. */
function mostly(cells: readonly string[] | undefined, canRead: (cell: string) => boolean): boolean {
  const filled = (cells ?? []).filter((cell) => cell !== "");
  return filled.length > 0 && filled.filter(canRead).length * 2 > filled.length;
}

interface Line {
  readonly line: number;
  readonly month: Month;
  readonly site: string;
}

/** The lines whose month and site can be read, each month and site once. */
function readLines(
  { headings, columns, rowCount }: TextTable,
  { month, site }: { readonly month: number; readonly site: number | undefined },
  problems: SeriesProblem[],
): readonly Line[] {
  const seen = new Set<string>();
  const lines: Line[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    const tell = (code: SeriesProblem["code"], place: number, found: string) =>
      problems.push({
        code,
        line: row + 1,
        heading: headings[place] ?? "",
        found: found.slice(0, foundLength),
      });
    const monthText = columns[month]?.[row] ?? "";
    const siteText = site === undefined ? "" : (columns[site]?.[row] ?? "").replaceAll(/\s+/g, " ").trim();
    const read = readMonth(monthText);
    const key = JSON.stringify([read, siteText]);
    if (read === undefined) tell("monthUnreadable", month, monthText);
    else if (siteText.length > siteLength) tell("siteTooLong", site ?? 0, siteText);
    else if (seen.has(key)) tell("repeatedMonth", month, [monthText, siteText].join(" ").trim());
    else {
      seen.add(key);
      lines.push({ line: row + 1, month: read, site: siteText });
    }
  }
  return lines;
}

/** The figures of a column; an empty cell is a month that nobody counted, never a zero. */
function readColumn(
  { headings, columns }: TextTable,
  place: number,
  { lines, problems }: { readonly lines: readonly Line[]; readonly problems: SeriesProblem[] },
): SeriesColumn {
  const heading = headings[place] ?? "";
  const values = lines.flatMap(({ line, month, site }) => {
    const found = columns[place]?.[line - 1] ?? "";
    if (found === "") return [];
    const value = readNumber(found);
    const tell = (code: SeriesProblem["code"]) =>
      problems.push({ code, line, heading, found: found.slice(0, foundLength) });
    if (value === undefined) tell("valueUnreadable");
    else if (Math.abs(value) > mostAmount) tell("valueOutOfRange");
    else return [{ site, month, value }];
    return [];
  });
  return { heading, values };
}

function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();
}
