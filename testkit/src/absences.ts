import { purpose } from "./draw-purposes.ts";
import type { Employment } from "./employment.ts";
import { pickByShare, pickIndex, uniform, waitingTime } from "./random.ts";
import type { StoryMonth } from "./story-calendar.ts";

/** A stop of work or another suspension; all days are days since 1970-01-01. */
export interface Absence {
  /** Code of S21.G00.60.001 or of S21.G00.65.001. */
  readonly motive: string;
  /** First and last days of absence. */
  readonly firstDay: number;
  readonly lastDay: number;
}

/** Illness, work accident, commuting accident, occupational disease. */
const stopMotives = ["01", "06", "04", "05"] as const;
const monthlyStopRate = 0.05;
const monthlySuspensionRate = 0.004;
/** A stop never lasts longer, so that only the three months up to now need be looked at. */
const longestStop = 62;

/** Stops of work that touch the month, in the order of their first day, without overlap. */
export function stopsIn(employment: Employment, month: StoryMonth): readonly Absence[] {
  const stops: Absence[] = [];
  let freeFrom = employment.startDay + 1;
  for (let back = 2; back >= 0; back -= 1) {
    const stop = stopStartedIn(employment, month, back);
    if (stop === undefined || stop.firstDay < freeFrom) continue;
    freeFrom = stop.lastDay + 2;
    if (stop.lastDay >= month.firstDay) stops.push(stop);
  }
  return stops;
}

/** Other suspensions of the month: unpaid leave of a few days. */
export function suspensionsIn(employment: Employment, month: StoryMonth): readonly Absence[] {
  if (uniform(employment.key, purpose.suspension, turnOf(month.index)) >= monthlySuspensionRate) return [];
  const firstDay =
    month.firstDay + pickIndex(uniform(employment.key, purpose.suspension, 5000 + turnOf(month.index)), 20);
  const lastDay = Math.min(firstDay + 3, employment.exitDay);
  return firstDay <= employment.startDay || firstDay > lastDay ? [] : [{ motive: "501", firstDay, lastDay }];
}

/** Days of the absences that fall in the month. */
export function daysWithin(absences: readonly Absence[], month: StoryMonth): number {
  let days = 0;
  for (const absence of absences) {
    const from = Math.max(absence.firstDay, month.firstDay);
    days += Math.max(0, Math.min(absence.lastDay, month.lastDay) - from + 1);
  }
  return days;
}

function stopStartedIn(employment: Employment, month: StoryMonth, back: number): Absence | undefined {
  const turn = turnOf(month.index - back);
  const { key } = employment;
  if (uniform(key, purpose.stop, turn) >= monthlyStopRate) return undefined;
  const firstOfMonth = month.firstDay - daysBefore(month, back);
  const firstDay = firstOfMonth + pickIndex(uniform(key, purpose.stopDay, turn), 28);
  const length = 1 + Math.min(longestStop - 1, Math.floor(waitingTime(key, purpose.stopLength, turn) * 11));
  const lastDay = Math.min(firstDay + length - 1, employment.exitDay);
  if (firstDay <= employment.startDay || firstDay > lastDay) return undefined;
  const shares = employment.trade.isFirstLevels ? [0.84, 0.96, 0.99, 1] : [0.92, 0.98, 0.995, 1];
  return {
    motive: stopMotives[pickByShare(uniform(key, purpose.stopMotive, turn), shares)] ?? "01",
    firstDay,
    lastDay,
  };
}

const dayCounts = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days from the first of the month `back` months ago to the first of this month. */
function daysBefore(month: StoryMonth, back: number): number {
  let days = 0;
  for (let step = 1; step <= back; step += 1) {
    const monthOfYear = (month.monthOfYear - step + 12) % 12 || 12;
    const year = month.year - (month.monthOfYear - step < 1 ? 1 : 0);
    const isLongFebruary = monthOfYear === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    days += isLongFebruary ? 29 : (dayCounts[monthOfYear - 1] ?? 30);
  }
  return days;
}

/** Months before the story are negative; a turn is not. */
function turnOf(monthIndex: number): number {
  return monthIndex + 1000;
}
