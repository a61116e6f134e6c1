import { type Month, parseMonth } from "../../core/src/kernel/calendar.ts";

/** The month that benchmarks are about. */
export const benchMonth: Month = monthOf("2026-10");

export function monthOf(text: string): Month {
  const month = parseMonth(text);
  if (month === undefined) throw new Error(`invalid month: ${text}`);
  return month;
}
