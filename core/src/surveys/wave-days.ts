import { addDays, addMonthsToDay, type Day, dayNumber, parseDay } from "../kernel/calendar.ts";
import type { Project } from "../projects/index.ts";
import type { WaveMoment } from "./questionnaire-model.ts";

export interface WaveDays {
  readonly opensOn: Day;
  readonly closesOn: Day;
  readonly reminders: readonly Day[];
}

/** First and last day of the sessions that are not canceled; `undefined` while no session has a day. */
export function sessionDays({ sessions }: Project): { readonly first: Day; readonly last: Day } | undefined {
  const days = sessions
    .flatMap(({ day, isCanceled }) => (day.known && !isCanceled ? [parseDay(day.value)] : []))
    .filter((day) => day !== undefined)
    .toSorted();
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? undefined : { first, last };
}

/**
 * Days to propose: before, the two weeks that end the day before the first session; hot, from the last session for a
 * week; cold, from three to four months after it; a year later, three weeks (domain note §6.3).
 */
export function proposeDays(project: Project, moment: WaveMoment): WaveDays | undefined {
  const days = sessionDays(project);
  if (days === undefined) return undefined;
  const { first, last } = days;
  if (moment === "before") return withReminders(addDays(first, -14), addDays(first, -1));
  if (moment === "immediate") return withReminders(last, addDays(last, 7));
  if (moment === "delayed") return withReminders(addMonthsToDay(last, 3), addMonthsToDay(last, 4));
  const later = addMonthsToDay(last, 12);
  return withReminders(later, addDays(later, 21));
}

/** One reminder half way and one three days before the end, when there is room for them. */
function withReminders(opensOn: Day, closesOn: Day): WaveDays {
  const length = dayNumber(closesOn) - dayNumber(opensOn);
  const half = addDays(opensOn, Math.floor(length / 2));
  const late = addDays(closesOn, -3);
  return { opensOn, closesOn, reminders: half < late ? [half, late] : [half] };
}
