import { type Day, dayNumber, parseDay } from "../kernel/calendar.ts";

/** A reference checked more than this many days ago shows a "to verify" badge (product rule, domain note §8.1). */
export const daysBeforeStale = 90;

/** Whether a reference must be checked again: stale from the 91st day on. Throws on a text that is no day. */
export function isStale(checkedOn: string, today: Day): boolean {
  const checked = parseDay(checkedOn);
  if (checked === undefined) throw new Error(`invalid check date; not a day: ${checkedOn}`);
  return dayNumber(today) - dayNumber(checked) > daysBeforeStale;
}
