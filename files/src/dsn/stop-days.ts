import { dayBefore, type MonthBounds, noDay } from "./amounts-and-dates.ts";

/** Days of one month as bits, the first of the month being bit 0: the same day told twice counts once. */
export type DaySet = number;

/** The days from `firstDay` to `lastDay` of the month, both counted from 1; none when they are reversed. */
export function daysBetween(firstDay: number, lastDay: number): DaySet {
  if (lastDay < firstDay) return 0;
  const count = lastDay - firstDay + 1;
  return ((1 << count) - 1) << (firstDay - 1);
}

export function countDays(days: DaySet): number {
  let count = 0;
  for (let left = days; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** A stop as declared: S21.G00.60. Days are numbers, `noDay` when the file does not say them. */
export interface DeclaredStop {
  readonly isWorkAccident: boolean;
  readonly lastDayWorked: number;
  readonly expectedEnd: number;
  readonly returnDay: number;
}

/** What a stop takes of a month: its days, and whether it starts in it. */
export interface StopInMonth {
  readonly days: DaySet;
  readonly startsInMonth: boolean;
}

const outside: StopInMonth = { days: 0, startsInMonth: false };

/**
 * The days of a month that a stop takes. It starts on the day after the last day worked (the day of an accident is a
 * day worked) and ends on the day before the return, or on the expected end, or goes on.
 */
export function stopInMonth(stop: DeclaredStop, month: MonthBounds): StopInMonth {
  const worked = stop.lastDayWorked;
  if (worked === noDay || worked >= month.last) return outside;
  const startsInMonth = worked >= dayBefore(month);
  const firstDay = worked < month.first ? 1 : (worked % 100) + 1;
  const days = daysBetween(firstDay, lastStoppedDay(stop, month));
  return { days, startsInMonth: startsInMonth && days !== 0 };
}

function lastStoppedDay(stop: DeclaredStop, month: MonthBounds): number {
  if (stop.returnDay !== noDay) {
    if (stop.returnDay > month.last) return month.length;
    return stop.returnDay < month.first ? 0 : (stop.returnDay % 100) - 1;
  }
  return stop.expectedEnd === noDay ? month.length : dayWithin(stop.expectedEnd, month);
}

/** The days of a month that a suspension takes, both bounds included; an unsaid end goes on. S21.G00.65. */
export function suspendedDays(first: number, last: number, month: MonthBounds): DaySet {
  if (first === noDay || first > month.last) return 0;
  const firstDay = first < month.first ? 1 : first % 100;
  return daysBetween(firstDay, last === noDay ? month.length : dayWithin(last, month));
}

/** Day of the month, 0 before it and its last day after it. */
function dayWithin(day: number, month: MonthBounds): number {
  if (day > month.last) return month.length;
  return day < month.first ? 0 : day % 100;
}
