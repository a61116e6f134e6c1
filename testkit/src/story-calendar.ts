import { addMonths, dayNumber, firstDayOf, lastDayOf, type Month } from "../../core/src/kernel/calendar.ts";

/** A month or a day that never comes. */
export const never = 1_000_000_000;

/** One month of a story: days are numbers of days since 1970-01-01. */
export interface StoryMonth {
  /** 0 for the first month of the story. */
  readonly index: number;
  readonly month: Month;
  readonly year: number;
  readonly monthOfYear: number;
  readonly firstDay: number;
  readonly lastDay: number;
}

/** The month `index` months after the first; negative for the past before the story. */
export function storyMonth(firstMonth: Month, index: number): StoryMonth {
  const month = addMonths(firstMonth, index);
  return {
    index,
    month,
    year: Number(month.slice(0, 4)),
    monthOfYear: Number(month.slice(5, 7)),
    firstDay: dayNumber(firstDayOf(month)),
    lastDay: dayNumber(lastDayOf(month)),
  };
}

export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The calendar day of a number of days since 1970-01-01 (Howard Hinnant, civil-from-days). */
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

export type DayStyle = "dsn" | "iso" | "slashes" | "dashes";

/** A day as files write it: 31122025, 2025-12-31, 31/12/2025 or 31-12-2025. */
export function writeDay(number: number, style: DayStyle): string {
  const { year, month, day } = civilDay(number);
  const dayText = day < 10 ? `0${day}` : `${day}`;
  const monthText = month < 10 ? `0${month}` : `${month}`;
  if (style === "dsn") return `${dayText}${monthText}${year}`;
  if (style === "iso") return `${year}-${monthText}-${dayText}`;
  const separator = style === "slashes" ? "/" : "-";
  return `${dayText}${separator}${monthText}${separator}${year}`;
}
