import { readHours } from "./french-numbers.ts";
import { plainWords } from "./plain-words.ts";

/**
 * Full time by week, month (35 × 52 / 12) and year: Code du travail, L.3121-27 and L.3121-41, checked on 2026-11-23.
 * An agreement may set another reference; a file that gives the share itself is believed first.
 */
const fullTimeHours = { week: 35, month: 151.67, year: 1607 } as const;
const longestWeek = 60;
const longestMonth = 300;

/** Full-time hours in the unit of a column of contract hours, told by its heading or by the middle of its values. */
export function referenceHours(heading: string, cells: readonly string[]): number {
  const words = plainWords(heading);
  if (/hebdo|semaine|week/.test(words)) return fullTimeHours.week;
  if (/mensuel|\bmois\b|month/.test(words)) return fullTimeHours.month;
  if (/annu/.test(words)) return fullTimeHours.year;
  const hours = cells
    .map(readHours)
    .filter((value) => value !== undefined && value > 0)
    .sort((left, right) => (left ?? 0) - (right ?? 0));
  const largest = hours[Math.floor(hours.length * 0.9)] ?? 0;
  if (largest > longestMonth) return fullTimeHours.year;
  return largest > longestWeek ? fullTimeHours.month : fullTimeHours.week;
}
