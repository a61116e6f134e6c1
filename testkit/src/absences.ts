import { lengthOfMonth } from "../../core/src/kernel/calendar.ts";
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
/**
 * Days. A stop begins by the 28th and so never reaches beyond the month after its first; with at most one stop begun
 * in two months in a row, stops never overlap and each month can be written alone.
 */
const longestStop = 31;

/** Stops of work that touch the month, in the order of their first day. */
export function stopsIn(employment: Employment, month: StoryMonth): readonly Absence[] {
  const stops: Absence[] = [];
  if (hasStopBegun(employment, month.index - 1)) {
    const previous = month.monthOfYear === 1 ? 12 : month.monthOfYear - 1;
    const stop = stopBegunIn(
      employment,
      month.index - 1,
      month.firstDay - lengthOfMonth(month.year, previous),
    );
    if (stop !== undefined && stop.lastDay >= month.firstDay) stops.push(stop);
  }
  if (hasStopBegun(employment, month.index)) {
    const stop = stopBegunIn(employment, month.index, month.firstDay);
    if (stop !== undefined) stops.push(stop);
  }
  return stops;
}

/** Other suspensions of the month: unpaid leave of a few days. */
export function suspensionsIn(employment: Employment, month: StoryMonth): readonly Absence[] {
  const { key } = employment;
  if (uniform(key, purpose.suspension, turnOf(month.index)) >= monthlySuspensionRate) return [];
  const firstDay = month.firstDay + pickIndex(uniform(key, purpose.suspensionDay, turnOf(month.index)), 20);
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

function hasStopBegun(employment: Employment, monthIndex: number): boolean {
  const isDrawn = (index: number) => uniform(employment.key, purpose.stop, turnOf(index)) < monthlyStopRate;
  return isDrawn(monthIndex) && !isDrawn(monthIndex - 1);
}

function stopBegunIn(employment: Employment, monthIndex: number, firstOfMonth: number): Absence | undefined {
  const { key } = employment;
  const turn = turnOf(monthIndex);
  const firstDay = firstOfMonth + pickIndex(uniform(key, purpose.stopDay, turn), 28);
  const length = 1 + Math.min(longestStop - 1, Math.floor(waitingTime(key, purpose.stopLength, turn) * 11));
  const lastDay = Math.min(firstDay + length - 1, employment.exitDay);
  if (firstDay <= employment.startDay || firstDay > lastDay) return undefined;
  const shares = employment.trade.isFirstLevels ? [0.84, 0.96, 0.99, 1] : [0.92, 0.98, 0.995, 1];
  const motive = stopMotives[pickByShare(uniform(key, purpose.stopMotive, turn), shares)] ?? "01";
  return { motive, firstDay, lastDay };
}

/** Months before the story are negative; a turn is not. */
function turnOf(monthIndex: number): number {
  return monthIndex + 1000;
}
