import type { Trainee } from "./model.ts";
import type { ScheduleLimits } from "./place-session.ts";
import type { ScheduleBlockage } from "./schedule-model.ts";
import { type WaitingSession, weeklyMinutesAtMost } from "./session-groups.ts";
import { weekdayOf, weekOf } from "./work-hours.ts";

/**
 * What no schedule at all can respect, whatever the order: a session longer than somebody's week, more training than
 * the weeks of the period hold, more time away than a bound leaves between the first and the last day.
 */
export function sureBlockages(
  limits: ScheduleLimits,
  sessions: readonly WaitingSession[],
): readonly ScheduleBlockage[] {
  return [...weekBlockages(limits, sessions), ...boundBlockages(limits, sessions)];
}

function weekBlockages(
  { wishes, first, last }: ScheduleLimits,
  sessions: readonly WaitingSession[],
): readonly ScheduleBlockage[] {
  const weeks = weekOf(last) - weekOf(first) + 1;
  const minutesByTrainee = new Map<Trainee, number>();
  for (const session of sessions) {
    const tooShort = session.people.find(
      (trainee) => session.minutes > weeklyMinutesAtMost(wishes.weeklyMinutesAtMost, trainee),
    );
    if (tooShort !== undefined) return [blockage(session, "weeklyMinutes", tooShort.id)];
    for (const trainee of session.people) {
      minutesByTrainee.set(trainee, (minutesByTrainee.get(trainee) ?? 0) + session.minutes);
    }
  }
  for (const [trainee, minutes] of minutesByTrainee) {
    if (minutes > weeks * weeklyMinutesAtMost(wishes.weeklyMinutesAtMost, trainee)) {
      return [
        { block: "", sequence: "", constraint: "weeklyMinutes", name: trainee.id, certainty: "certain" },
      ];
    }
  }
  return [];
}

/** Time away of a team's people against what its bound leaves: people at once, times the open minutes of the period. */
function boundBlockages(
  limits: ScheduleLimits,
  sessions: readonly WaitingSession[],
): readonly ScheduleBlockage[] {
  return limits.wishes.absenceBounds.flatMap((bound, place) => {
    const away = sessions.filter(({ absent }) => (absent[place] ?? 0) > 0);
    const needed = away.reduce((sum, { minutes, absent }) => sum + minutes * (absent[place] ?? 0), 0);
    const last = away.at(-1);
    if (last === undefined || needed <= bound.absentAtMost * openMinutes(limits, away)) return [];
    return [blockage(last, "absenceBound", bound.name)];
  });
}

/** Minutes of the period in which at least one of the sessions could take place. */
function openMinutes({ first, last, closed }: ScheduleLimits, sessions: readonly WaitingSession[]): number {
  const allHours = new Set(sessions.map(({ hours }) => hours));
  const openByWeekday = [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
    const isOpen = new Uint8Array(1440);
    for (const hours of allHours) {
      for (const { start, end } of hours[weekday - 1] ?? []) isOpen.fill(1, start, end);
    }
    return isOpen.reduce((sum, minute) => sum + minute, 0);
  });
  let total = 0;
  for (let day = first; day <= last; day += 1) {
    if (!closed.has(day)) total += openByWeekday[weekdayOf(day) - 1] ?? 0;
  }
  return total;
}

function blockage(
  { block, sequence }: WaitingSession,
  constraint: ScheduleBlockage["constraint"],
  name: string,
): ScheduleBlockage {
  return { block, sequence, constraint, name, certainty: "certain" };
}
