import type { Branded } from "./brand.ts";

/** A calendar month, written "2026-03". */
export type Month = Branded<string, "Month">;

/** A calendar day without time or zone, written "2026-03-31". */
export type Day = Branded<string, "Day">;

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function lengthOfMonth(year: number, monthOfYear: number): number {
  if (monthOfYear === 2 && isLeapYear(year)) return 29;
  return daysInMonth[monthOfYear - 1] ?? 0;
}

export function parseMonth(text: string): Month | undefined {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const monthOfYear = Number(match[2]);
  if (monthOfYear < 1 || monthOfYear > 12) return undefined;
  return text as Month;
}

export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const [year, monthOfYear, dayOfMonth] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (monthOfYear < 1 || monthOfYear > 12) return undefined;
  if (dayOfMonth < 1 || dayOfMonth > lengthOfMonth(year, monthOfYear)) return undefined;
  return text as Day;
}

export function monthOfDay(day: Day): Month {
  return day.slice(0, 7) as Month;
}

export function firstDayOf(month: Month): Day {
  return `${month}-01` as Day;
}

export function lastDayOf(month: Month): Day {
  const [year, monthOfYear] = yearAndMonth(month);
  return `${month}-${String(lengthOfMonth(year, monthOfYear)).padStart(2, "0")}` as Day;
}

/** `addMonths("2026-01", -1)` is "2025-12". Throws outside the years 0000 to 9999, which four figures can write. */
export function addMonths(month: Month, count: number): Month {
  const [year, monthOfYear] = yearAndMonth(month);
  const index = year * 12 + (monthOfYear - 1) + count;
  const text = `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
  const moved = parseMonth(text);
  if (moved === undefined) throw new Error(`invalid month; ${count} after ${month} has no four-figure year`);
  return moved;
}

/** Whole months from `earlier` to `later`; negative when the order is reversed. */
export function monthsBetween(earlier: Month, later: Month): number {
  const [firstYear, firstMonth] = yearAndMonth(earlier);
  const [lastYear, lastMonth] = yearAndMonth(later);
  return (lastYear - firstYear) * 12 + (lastMonth - firstMonth);
}

/** Days since 1970-01-01, for differences between days. */
export function dayNumber(day: Day): number {
  const year = Number(day.slice(0, 4));
  const monthOfYear = Number(day.slice(5, 7));
  const dayOfMonth = Number(day.slice(8, 10));
  // Howard Hinnant's days-from-civil: the year starts in March so that the leap day comes last.
  const shifted = monthOfYear <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (monthOfYear + (monthOfYear > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** A day as three numbers; months count from 1. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The calendar day of a number of days since 1970-01-01: `dayNumber` reversed (Howard Hinnant's civil-from-days). */
export function civilDay(number: number): CivilDay {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** The day so many days later, or earlier. Throws outside the years 0000 to 9999, which four figures can write. */
export function addDays(day: Day, count: number): Day {
  const { year, month, day: dayOfMonth } = civilDay(dayNumber(day) + count);
  const text = [String(year).padStart(4, "0"), twoFigures(month), twoFigures(dayOfMonth)].join("-");
  const moved = parseDay(text);
  if (moved === undefined) throw new Error(`invalid day; ${count} days after ${day} has no four-figure year`);
  return moved;
}

/** The same day so many months later, or the last of a shorter month: one month after 31 January is 28 February. */
export function addMonthsToDay(day: Day, count: number): Day {
  const moved = addMonths(monthOfDay(day), count);
  const [year, monthOfYear] = yearAndMonth(moved);
  const dayOfMonth = Math.min(Number(day.slice(8, 10)), lengthOfMonth(year, monthOfYear));
  return `${moved}-${twoFigures(dayOfMonth)}` as Day;
}

function twoFigures(count: number): string {
  return String(count).padStart(2, "0");
}

function yearAndMonth(month: Month): [number, number] {
  return [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
}
