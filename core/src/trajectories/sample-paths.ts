import { addMonths, type Month } from "../kernel/calendar.ts";
import type { PathBook, PathRow } from "./path-book.ts";
import { pathBuilder } from "./path-builder.ts";

const north = "00000000000018";

/** Months of a test, from January 2026. */
export const sampleMonths = (count: number): Month[] =>
  Array.from({ length: count }, (_, place) => addMonths("2026-01" as Month, place));

/** A row of a test: a permanent full-time contract since 2020 unless it says otherwise. */
export function pathRow(employee: string, month: number, facts: Partial<PathRow> = {}): PathRow {
  return {
    employee,
    month,
    establishment: north,
    declaredBy: north,
    occupation: "684a",
    grade: "AS1",
    contractKind: "permanent",
    workingTime: "fullTime",
    hourlyPayCents: 1200,
    paidHours: 151.67,
    contractStart: "2020-01-06",
    exitDay: null,
    exitReason: null,
    awayDays: 0,
    ...facts,
  };
}

/** A book of a test: `missing` lists the months without a file. */
export function bookOf(count: number, rows: readonly PathRow[], missing: readonly number[] = []): PathBook {
  const months = sampleMonths(count);
  const sites = months.map((_, place) => new Set(missing.includes(place) ? [] : [north]));
  const builder = pathBuilder({ months, sites });
  for (const row of rows) builder.add(row);
  return builder.finish();
}
