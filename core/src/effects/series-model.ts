import { z } from "zod";
import { parseMonth } from "../kernel/calendar.ts";
import { idOrNoneSchema, shortTextSchema } from "../training/index.ts";

/** How the months of a series make a year: events add up, rates and means are averaged. */
export const seriesKinds = ["count", "mean"] as const;
export type SeriesKind = (typeof seriesKinds)[number];

const monthSchema = z.string().refine((text) => parseMonth(text) !== undefined, "must be a month");

/** A figure of a business series for one month and one site; "" is the whole company. */
export const seriesValueSchema = z
  .strictObject({
    series: shortTextSchema.min(1),
    /** Indicator of the plan that it is about, or "". */
    indicator: idOrNoneSchema,
    kind: z.enum(seriesKinds),
    site: shortTextSchema,
    month: monthSchema,
    value: z.number().min(-1e9).max(1e9),
  })
  .readonly();
export type SeriesValue = z.infer<typeof seriesValueSchema>;

/** What can be wrong with a table of series. The first three stop the import; the others leave a line aside. */
export const seriesProblemCodes = [
  "monthColumnMissing",
  "valueColumnMissing",
  "tooManyLines",
  "monthUnreadable",
  "valueUnreadable",
  "valueOutOfRange",
  "siteTooLong",
  "repeatedMonth",
] as const;

export const seriesProblemSchema = z
  .object({
    code: z.enum(seriesProblemCodes),
    /** Line of the table below its headings, from 1; 0 for the whole. */
    line: z.int().min(0),
    heading: z.string(),
    /** What stood there, cut short. */
    found: z.string(),
  })
  .readonly();
export type SeriesProblem = z.infer<typeof seriesProblemSchema>;

/** Most lines of a table, and most months and sites of all the series of a project. */
export const seriesLinesAtMost = 5000;
export const seriesValuesAtMost = 10_000;

/** A column of figures of a table, with its month and its site on each line that can be read. */
export const seriesColumnSchema = z
  .object({
    heading: z.string(),
    values: z.array(z.object({ site: z.string(), month: z.string(), value: z.number() })).readonly(),
  })
  .readonly();
export type SeriesColumn = z.infer<typeof seriesColumnSchema>;

/** A table of series as it was read. */
export interface SeriesTable {
  readonly columns: readonly SeriesColumn[];
  readonly problems: readonly SeriesProblem[];
}

/** A table, or the codes of what stops its reading, in the words of the reader of spreadsheets. */
export type SeriesReading =
  | { readonly kind: "table"; readonly table: SeriesTable }
  | { readonly kind: "unreadable"; readonly problems: readonly { readonly code: string }[] };
