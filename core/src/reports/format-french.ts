import { type Day, dayNumber, firstDayOf, type Month } from "../kernel/calendar.ts";

const whole = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 0 });
const percent = new Intl.NumberFormat("fr-FR", { style: "percent", maximumFractionDigits: 0 });
const longDay = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" });
const longMonth = new Intl.DateTimeFormat("fr-FR", { month: "long", year: "numeric", timeZone: "UTC" });
const choosing = new Intl.ListFormat("fr-FR", { type: "disjunction" });
const listing = new Intl.ListFormat("fr-FR", { type: "conjunction" });

const millisecondsPerDay = 86_400_000;
const noBreakSpace = "\u00a0";
const minus = "\u2212";

/** "1 234" */
export function formatCount(count: number): string {
  return whole.format(count).replace("-", minus);
}

/** A share from 0 to 1 as "38 %", rounded to a whole percent: small groups carry no more. */
export function formatShare(share: number): string {
  return percent.format(share).replace("-", minus);
}

/** A difference of shares (0.124) as "+12 points". */
export function formatPoints(difference: number): string {
  const points = Math.round(100 * difference);
  const sign = points > 0 ? "+" : points < 0 ? minus : "";
  return `${sign}${whole.format(Math.abs(points))}${noBreakSpace}point${Math.abs(points) > 1 ? "s" : ""}`;
}

/**
 * An amount with as many digits as its uncertainty deserves: the second significant digit of `uncertainty` is the
 * last one written ("894", "0,13"). Three significant digits when the uncertainty is 0 or not known.
 */
export function formatAmount(amount: number, uncertainty?: number): string {
  const scale = uncertainty === undefined || !(uncertainty > 0) ? Math.abs(amount) / 10 : uncertainty;
  const digits = scale > 0 ? Math.min(12, Math.max(0, 1 - Math.floor(Math.log10(scale)))) : 0;
  const format = new Intl.NumberFormat("fr-FR", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const text = format.format(Math.abs(amount));
  const isZero = !/[1-9]/.test(text);
  return amount < 0 && !isZero ? `${minus}${text}` : text;
}

/** The same with "+" before gains. */
export function formatGain(amount: number, uncertainty?: number): string {
  const text = formatAmount(amount, uncertainty);
  return amount > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** "1er mars 2026", "23 novembre 2026" */
export function formatDay(day: Day): string {
  return longDay.format(dayNumber(day) * millisecondsPerDay).replace(/^1 /, "1er ");
}

/** "45 min", "2 h", "1 h 30"; "0 min" for none. Whole minutes. */
export function formatMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest}${noBreakSpace}min`;
  const inHours = `${whole.format(hours)}${noBreakSpace}h`;
  return rest === 0 ? inHours : `${inHours}${noBreakSpace}${String(rest).padStart(2, "0")}`;
}

/** "octobre 2026" */
export function formatMonth(month: Month): string {
  return longMonth.format(dayNumber(firstDayOf(month)) * millisecondsPerDay);
}

/** "a, b et c" */
export function formatList(parts: readonly string[]): string {
  return listing.format(parts);
}

/** "a, b ou c" */
export function formatChoice(parts: readonly string[]): string {
  return choosing.format(parts);
}

/** The same text beginning with a capital letter. */
export function capitalize(text: string): string {
  const [first = ""] = text;
  return first.toLocaleUpperCase("fr-FR") + text.slice(first.length);
}
