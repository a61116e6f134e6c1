import { addDays, type Day } from "../kernel/calendar.ts";
import { type ChosenCalls, chooseCalls } from "../projects/index.ts";
import type { PortfolioLine } from "./portfolio-lines.ts";

/** Days of a week: whoever was called within them is not called again for this week's list. */
const weekDays = 7;

/** Whom to call this week, for who has time for so many calls; not who was called in the last seven days. */
export function weekCalls(
  lines: readonly PortfolioLine[],
  callsAtMost: number,
  day: Day,
): ChosenCalls<PortfolioLine> {
  const from = addDays(day, 1 - weekDays);
  const waiting = lines.filter(
    ({ calledOn, isAwaited }) => isAwaited || !calledOn.known || calledOn.value < from,
  );
  return chooseCalls(waiting, callsAtMost);
}
