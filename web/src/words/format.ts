import { frenchSpaces } from "./french-spaces.ts";

const locale = "fr-FR";
const wholeNumber = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
const signedNumber = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: "exceptZero" });
const monthAndYear = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
const shortMonth = new Intl.DateTimeFormat(locale, { month: "short", year: "numeric", timeZone: "UTC" });
const dayAndTime = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" });
const dayOfMoment = new Intl.DateTimeFormat(locale, { dateStyle: "full" });
const timeOfMoment = new Intl.DateTimeFormat(locale, { timeStyle: "short" });
const longDay = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });

/** The minus sign of typography, as wide as a plus; the platform writes a hyphen. */
const withMinus = (text: string): string => text.replace("-", "\u2212");

export const writeCount = (count: number): string => withMinus(wholeNumber.format(count));

/** The first of a month is "1er" in French; the platform writes "1". */
const withFirst = (text: string): string => text.replace(/(?<!\d)1(?= \p{L})/u, "1er");

/** A change: "+3", "−2", "0". */
export const writeChange = (change: number): string => withMinus(signedNumber.format(change));

/** A share of 1 as a percentage: 0.456 is "46 %". */
export const writeShare = (share: number): string => frenchSpaces(withMinus(percent.format(share)));

/** "2026-03" is "mars 2026". */
export const writeMonth = (month: string): string => monthAndYear.format(monthStart(month));

/** "2026-01" is "janv. 2026". */
export const writeShortMonth = (month: string): string => shortMonth.format(monthStart(month));

/** A moment as day and hour, here. */
export const writeMoment = (moment: string): string => withFirst(dayAndTime.format(new Date(moment)));

/** The day of a moment, here: "lundi 23 novembre 2026". */
export const writeDayOfMoment = (moment: string): string => withFirst(dayOfMoment.format(new Date(moment)));

/** The hour of a moment, here: "14:05". */
export const writeTimeOfMoment = (moment: string): string => timeOfMoment.format(new Date(moment));

/** "2026-03-31" is "31 mars 2026", "2026-03-01" is "1er mars 2026". */
export const writeDay = (day: string): string => withFirst(longDay.format(new Date(`${day}T00:00:00Z`)));

/** A number with so many significant digits. */
export function writeNumber(value: number, digits = 3): string {
  return withMinus(new Intl.NumberFormat(locale, { maximumSignificantDigits: digits }).format(value));
}

/**
 * An amount with the two first significant digits of its uncertainty, six decimals at most: amounts that are read side
 * by side have the same decimals.
 */
export function writeAmount(amount: number, uncertainty: number): string {
  let decimals = 0;
  for (let scale = uncertainty; scale > 0 && scale < 10 && decimals < 6; scale *= 10) decimals += 1;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const text = new Intl.NumberFormat(locale, { ...digits, signDisplay: "negative" }).format(amount);
  return withMinus(text);
}

function monthStart(month: string): Date {
  return new Date(`${month}-01T00:00:00Z`);
}
