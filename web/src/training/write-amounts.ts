import type { Known } from "../../../core/src/kernel/known.ts";
import type { KnownTotal } from "../../../core/src/training/public.ts";
import { frenchSpaces } from "../words/french-spaces.ts";
import { say } from "../words/say.ts";

const euros = new Intl.NumberFormat("fr-FR", {
  style: "currency",
  currency: "EUR",
  trailingZeroDisplay: "stripIfInteger",
});
const weekdays = new Intl.DateTimeFormat("fr-FR", { weekday: "long", timeZone: "UTC" });
const names = new Intl.ListFormat("fr-FR", { type: "conjunction" });

/** "1 234,50 €". */
export const writeCents = (cents: number): string => frenchSpaces(euros.format(cents / 100));

/** "45 min", "2 h", "1 h 30". */
export function writeMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return say("design.minutes", { minutes: rest });
  if (rest === 0) return say("design.hours", { hours });
  return say("design.hoursAndMinutes", { hours, minutes: String(rest).padStart(2, "0") });
}

/** "14 h 05" of the 845th minute of a day. */
export function writeMinuteOfDay(minute: number): string {
  return say("design.hoursAndMinutes", {
    hours: Math.floor(minute / 60),
    minutes: String(minute % 60).padStart(2, "0"),
  });
}

/** "lundi" of "2026-11-23". */
export const writeWeekday = (day: string): string => weekdays.format(new Date(`${day}T00:00:00Z`));

export function writeKnown<Value>(fact: Known<Value>, write: (value: Value) => string): string {
  return fact.known ? write(fact.value) : say("design.unknown");
}

/** A sum; "au moins …" when a term is unknown, "inconnu" when nothing of it is known. */
export function writeTotal({ atLeast, isComplete }: KnownTotal, write: (value: number) => string): string {
  if (isComplete) return write(atLeast);
  return atLeast === 0 ? say("design.unknown") : say("design.atLeast", { amount: write(atLeast) });
}

/** "a, b et c". */
export const writeNames = (list: readonly string[]): string => names.format(list);

/** Whole cents of "12,50", "12.5" or "1 200"; nothing when it is not an amount that can be kept. */
export function readEuros(text: string): number | undefined {
  const plain = text.replaceAll(/[\s\u00A0\u202F€]/g, "").replace(",", ".");
  if (!/^\d{1,8}(\.\d{1,2})?$/.test(plain)) return undefined;
  const cents = Math.round(Number(plain) * 100);
  return cents <= 1_000_000_000 ? cents : undefined;
}

/** A whole number between two bounds, or nothing. */
export function readWhole(text: string, least: number, most: number): number | undefined {
  const plain = text.replaceAll(/[\s\u00A0\u202F]/g, "");
  if (!/^\d{1,7}$/.test(plain)) return undefined;
  const value = Number(plain);
  return value >= least && value <= most ? value : undefined;
}
