import type { Day, Month } from "../../../core/src/kernel/calendar.ts";
import { lengthOfMonth, parseDay, parseMonth } from "../../../core/src/kernel/calendar.ts";

/**
 * A day as one number, 20260331 for 31 March 2026, so that days compare without making strings.
 * Years outside 1900 to 2100 are typing errors.
 */
export const noDay = 0;
export const unreadable = -1;

/** A number that the file does not say, or not readably: outside what is read, and still a machine integer. */
export const noNumber = -2_147_483_648;

const firstYear = 1900;
const lastYear = 2100;

/** Reads `JJMMAAAA`; gives AAAAMMJJ as a number, or `unreadable`. */
export function dayAt(bytes: Uint8Array, from: number, to: number): number {
  const digits = to - from === 8 ? digitsAt(bytes, from, to) : unreadable;
  if (digits === unreadable) return unreadable;
  const year = digits % 10_000;
  const monthOfYear = ((digits / 10_000) | 0) % 100;
  const dayOfMonth = (digits / 1_000_000) | 0;
  if (year < firstYear || year > lastYear || monthOfYear < 1 || monthOfYear > 12) return unreadable;
  if (dayOfMonth < 1 || dayOfMonth > lengthOfMonth(year, monthOfYear)) return unreadable;
  return year * 10_000 + monthOfYear * 100 + dayOfMonth;
}

/**
 * Largest number read: ten million euros or hours. A longer run of digits is a typing error, or a social security
 * number in the wrong place, which must not pass as an amount.
 */
const largestNumber = 10_000_000;
const mostDecimals = 4;

/**
 * Reads a decimal number with a point and an optional sign; gives hundredths, rounded half away from zero, or
 * `noNumber`.
 * A comma, an exponent or a space make it unreadable: what they meant is not ours to guess.
 */
export function hundredthsAt(bytes: Uint8Array, from: number, to: number): number {
  const sign = bytes[from];
  const start = sign === 45 || sign === 43 ? from + 1 : from;
  let point = start;
  while (point < to && bytes[point] !== 46) point += 1;
  const units = digitsAt(bytes, start, point);
  if (units < 0 || units > largestNumber) return noNumber;
  if (point === to) return sign === 45 && units !== 0 ? -units * 100 : units * 100;
  const decimals = to - point - 1;
  const fraction = decimals > mostDecimals ? unreadable : digitsAt(bytes, point + 1, to);
  if (fraction < 0) return noNumber;
  const tenThousandths = fraction * (powersOfTen[mostDecimals - decimals] ?? 1);
  const hundredths = units * 100 + Math.floor((tenThousandths + 50) / 100);
  return sign === 45 && hundredths !== 0 ? -hundredths : hundredths;
}

const powersOfTen = [1, 10, 100, 1000, 10_000];

/** The number that one to nine digits write, or `unreadable`. */
function digitsAt(bytes: Uint8Array, from: number, to: number): number {
  if (to - from < 1 || to - from > 9) return unreadable;
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = bytes[at] - 48;
    if (digit < 0 || digit > 9) return unreadable;
    number = number * 10 + digit;
  }
  return number;
}

/** Reads a whole number without sign, of nine digits at most; gives `noNumber` when it is not one. */
export function countAt(bytes: Uint8Array, from: number, to: number): number {
  const count = digitsAt(bytes, from, to);
  return count === unreadable ? noNumber : count;
}

/** A month as the reader needs it: its name, and its bounds as days. */
export interface MonthBounds {
  readonly month: Month;
  readonly first: number;
  readonly last: number;
  readonly length: number;
}

/** The month that holds a readable day. */
export function monthBoundsOf(day: number): MonthBounds {
  const year = Math.floor(day / 10_000);
  const monthOfYear = Math.floor(day / 100) % 100;
  const month = parseMonth(`${year}-${String(monthOfYear).padStart(2, "0")}`);
  if (month === undefined) throw new Error(`invalid day; not a readable day: ${day}`);
  const first = year * 10_000 + monthOfYear * 100 + 1;
  const length = lengthOfMonth(year, monthOfYear);
  return { month, first, last: first + length - 1, length };
}

/** The day before the first of a month. */
export function dayBefore(bounds: MonthBounds): number {
  const year = Math.floor(bounds.first / 10_000);
  const monthOfYear = Math.floor(bounds.first / 100) % 100;
  if (monthOfYear === 1) return (year - 1) * 10_000 + 1231;
  return year * 10_000 + (monthOfYear - 1) * 100 + lengthOfMonth(year, monthOfYear - 1);
}

/** A readable day as the model writes it: "2026-03-31". */
export function writeDay(day: number): Day {
  const text = String(day);
  const written = parseDay(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`);
  if (written === undefined) throw new Error(`invalid day; not a readable day: ${day}`);
  return written;
}
