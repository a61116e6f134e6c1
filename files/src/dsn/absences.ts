import type { MonthBounds } from "./amounts-and-dates.ts";
import type { OpenDeclaration } from "./declarations.ts";
import type { PersonDraft } from "./individual.ts";
import { countDays, type DaySet, type StopInMonth, stopInMonth, suspendedDays } from "./stop-days.ts";

/** Days of one person in the month, without any motive. */
export interface Absences {
  readonly stopDays: number;
  readonly suspensionDays: number;
}

const none: Absences = { stopDays: 0, suspensionDays: 0 };

/**
 * A person's days of absence; her stops are added to the totals of the declaration, where the family is all that is
 * kept of a motive. A stop repeated under each of her contracts counts once. A work accident's stop is counted in the
 * month it starts, another stop in each month it takes days of.
 */
export function countAbsences(person: PersonDraft, declaration: OpenDeclaration): Absences {
  if (person.stops.count === 0 && person.suspensions.count === 0) return none;
  const { bounds, stops: totals } = declaration;
  const accidents = stopsOfFamily(person, true, bounds);
  const others = stopsOfFamily(person, false, bounds);
  totals.workAccidentStops += accidents.filter(({ startsInMonth }) => startsInMonth).length;
  totals.workAccidentDays += countDays(unionOf(accidents));
  totals.otherStops += others.length;
  totals.otherDays += countDays(unionOf(others));
  const suspended = person.suspensions.list().map(({ first, last }) => suspendedDays(first, last, bounds));
  return {
    stopDays: countDays(unionOf(accidents) | unionOf(others)),
    suspensionDays: countDays(suspended.reduce((days, more) => days | more, 0)),
  };
}

/** Stops of one family that take days of the month, one for each last day worked. */
function stopsOfFamily(
  person: PersonDraft,
  isWorkAccident: boolean,
  bounds: MonthBounds,
): readonly StopInMonth[] {
  const byStart = new Map<number, StopInMonth>();
  for (const stop of person.stops.list()) {
    if (stop.isWorkAccident !== isWorkAccident) continue;
    const inMonth = stopInMonth(stop, bounds);
    if (inMonth.days === 0) continue;
    const days = inMonth.days | (byStart.get(stop.lastDayWorked)?.days ?? 0);
    byStart.set(stop.lastDayWorked, { ...inMonth, days });
  }
  return [...byStart.values()];
}

function unionOf(stops: readonly StopInMonth[]): DaySet {
  return stops.reduce((days, stop) => days | stop.days, 0);
}
