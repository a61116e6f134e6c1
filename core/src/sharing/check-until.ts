import { addMonthsToDay, type Day } from "../kernel/calendar.ts";

/** Longest share, counted from the day it is made or changed: a training project seldom lasts longer. */
export const shareMonthsAtMost = 24;

/** The latest day a share may last until. */
export function latestUntil(today: Day): Day {
  return addMonthsToDay(today, shareMonthsAtMost);
}

/** Why a day cannot end a share: it is over, or too far; `undefined` when it can. Today and the latest day can. */
export function faultOfUntil(until: Day, today: Day): "untilPast" | "untilTooFar" | undefined {
  if (until < today) return "untilPast";
  return until > latestUntil(today) ? "untilTooFar" : undefined;
}

/** A share opens the project today: nobody ended it, and its last day is not over. */
export function isLive(
  { ending, until }: { readonly ending: string; readonly until: string },
  today: Day,
): boolean {
  return ending === "" && until >= today;
}
