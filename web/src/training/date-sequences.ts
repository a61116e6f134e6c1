import { addDays, type Day, dayNumber } from "../../../core/src/kernel/calendar.ts";
import { known } from "../../../core/src/kernel/known.ts";
import type { Sequence } from "../../../core/src/training/public.ts";

export interface FirstMoment {
  readonly day: Day;
  readonly startMinute: number;
  /** Days on which nothing is done, weekends apart. */
  readonly closedDays: readonly string[];
}

/**
 * Moments proposed for sequences, to be changed: they follow each other without a gap, and each situation after the
 * first begins on the next open day, at the same hour. What would go past midnight begins on the next open day too.
 */
export function dateSequences(
  sequences: readonly Sequence[],
  { day: firstDay, startMinute, closedDays }: FirstMoment,
): readonly Sequence[] {
  let day = openDay(firstDay, closedDays);
  let minute = startMinute;
  let hasPrepared = false;
  return sequences.map((sequence) => {
    const isNextSituation = sequence.kind === "preparation" && hasPrepared;
    hasPrepared ||= sequence.kind === "preparation";
    const isTooLate = minute > startMinute && minute + sequence.minutes > 1440;
    if (isNextSituation || isTooLate) {
      day = openDay(addDays(day, 1), closedDays);
      minute = startMinute;
    }
    const moment = known({ day, startMinute: minute });
    minute += sequence.minutes;
    return { ...sequence, moment };
  });
}

/** The day, or the first one after it that is neither in a weekend nor closed. */
function openDay(day: Day, closedDays: readonly string[]): Day {
  let open = day;
  while (isWeekend(open) || closedDays.includes(open)) open = addDays(open, 1);
  return open;
}

/** 1970-01-01, day number 0, was a Thursday. */
function isWeekend(day: Day): boolean {
  return (((dayNumber(day) + 3) % 7) + 7) % 7 >= 5;
}
