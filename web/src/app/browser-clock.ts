import { type Day, parseDay } from "../../../core/src/kernel/calendar.ts";

const parisDay = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris", dateStyle: "short" });

/** The moment by the clock of this device: coordinated universal time, ISO 8601. */
export function browserNow(): string {
  return new Date().toISOString();
}

/** The calendar day in Europe/Paris, by the clock of this device. */
export function browserToday(): Day {
  const day = parseDay(parisDay.format(new Date()));
  if (day === undefined) throw new Error("invalid clock; its day must be written year-month-day");
  return day;
}

/** The day where this device is, by its clock: "2026-11-23". Phones too old for dates of other places know it. */
export function deviceDay(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}
