import { z } from "zod";
import { type Day, type Month, monthOfDay, parseDay } from "../kernel/calendar.ts";
import { unknown } from "../kernel/known.ts";
import type { Project } from "../projects/index.ts";
import { knownOf } from "../training/index.ts";

/** What neither payroll nor the project knows, and somebody must say. */
export const comparisonAnswersSchema = z
  .strictObject({
    isDrawnByLot: knownOf(z.boolean()),
    /** Other companies with the same training that would compare with the same indicators. */
    peers: knownOf(z.int().min(0).max(1000)),
  })
  .readonly();
export type ComparisonAnswers = z.infer<typeof comparisonAnswersSchema>;

/** What stands while nobody said anything. */
export const nothingAnswered: ComparisonAnswers = { isDrawnByLot: unknown, peers: unknown };

/** Month in which each participant began or is to begin; absent for those who wait. */
export type ParticipantStarts = ReadonlyMap<string, Month>;

/**
 * When participants begin, read from the sessions. Somebody begins with the first session at which they were noted as
 * there. While attendance was noted at no session, everybody is taken to begin with the first one.
 */
export function participantStarts({ participants, sessions }: Project): ParticipantStarts {
  const held = sessions
    .flatMap(({ day, isCanceled, attendance }) => {
      const held = day.known && !isCanceled ? parseDay(day.value) : undefined;
      return held === undefined ? [] : [{ day: held, attendance }];
    })
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
  const starts = new Map<string, Month>();
  const isNoted = held.some(({ attendance }) => attendance.length > 0);
  const [first] = held;
  if (first === undefined) return starts;
  for (const { id } of participants) {
    const own = isNoted ? firstAttended(held, id) : first.day;
    if (own !== undefined) starts.set(id, monthOfDay(own));
  }
  return starts;
}

interface Held {
  readonly day: Day;
  readonly attendance: Project["sessions"][number]["attendance"];
}

function firstAttended(held: readonly Held[], id: string): Day | undefined {
  return held.find(({ attendance }) =>
    attendance.some(({ participant, minutes }) => participant === id && minutes > 0),
  )?.day;
}

/** Groups that begin in different months, the first one first. */
export function startMonths(starts: ParticipantStarts): readonly Month[] {
  return [...new Set(starts.values())].toSorted();
}
