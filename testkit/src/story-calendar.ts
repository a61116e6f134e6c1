import {
  addMonths,
  civilDay,
  dayNumber,
  firstDayOf,
  lastDayOf,
  type Month,
} from "../../core/src/kernel/calendar.ts";

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

/** Gives the month `index` months after the first; negative for the past before the story. Each is worked out once. */
export function storyCalendar(firstMonth: Month): (index: number) => StoryMonth {
  const months = new Map<number, StoryMonth>();
  return (index) => {
    const kept = months.get(index);
    if (kept !== undefined) return kept;
    const month = storyMonth(firstMonth, index);
    months.set(index, month);
    return month;
  };
}

function storyMonth(firstMonth: Month, index: number): StoryMonth {
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

export type DayStyle = "dsn" | "iso" | "slashes" | "dashes";

/** A day as files write it: 31122025, 2025-12-31, 31/12/2025 or 31-12-2025. */
export function writeDay(number: number, style: DayStyle): string {
  const texts = dayTexts[style];
  const kept = texts.get(number);
  if (kept !== undefined) return kept;
  const text = dayText(number, style);
  texts.set(number, text);
  return text;
}

/** Texts already written: at most one per day of a century. */
const dayTexts: Readonly<Record<DayStyle, Map<number, string>>> = {
  dsn: new Map(),
  iso: new Map(),
  slashes: new Map(),
  dashes: new Map(),
};

function dayText(number: number, style: DayStyle): string {
  const { year, month, day } = civilDay(number);
  const dayDigits = day < 10 ? `0${day}` : `${day}`;
  const monthDigits = month < 10 ? `0${month}` : `${month}`;
  if (style === "dsn") return `${dayDigits}${monthDigits}${year}`;
  if (style === "iso") return `${year}-${monthDigits}-${dayDigits}`;
  const separator = style === "slashes" ? "/" : "-";
  return `${dayDigits}${separator}${monthDigits}${separator}${year}`;
}
