import { z } from "zod";
import { type Day, dayNumber, parseDay } from "../kernel/calendar.ts";

/** `confirmed`: a source was read. `unconfirmed`: general knowledge or convention, which screens must say. */
export const statusSchema = z.enum(["confirmed", "unconfirmed"]);
export type ReferenceStatus = z.infer<typeof statusSchema>;

/** The day somebody last checked a reference against its source, written "2026-03-31". */
export const checkedOnSchema = z.string().refine((text) => parseDay(text) !== undefined);

/** A reference checked more than this many days ago shows a "to verify" badge (product rule, domain note §8.1). */
export const daysBeforeStale = 90;

/** Whether a reference must be checked again: stale from the 91st day on. Throws on a text that is no day. */
export function isStale(checkedOn: string, today: Day): boolean {
  const checked = parseDay(checkedOn);
  if (checked === undefined) throw new Error(`invalid check date; not a day: ${checkedOn}`);
  return dayNumber(today) - dayNumber(checked) > daysBeforeStale;
}
