import type { Day } from "../kernel/calendar.ts";
import { known, unknown } from "../kernel/known.ts";
import type { Project } from "../projects/index.ts";
import type { SealedStart } from "./seal-model.ts";

/**
 * Where the training stands on a day. It has started from the day of its first session that was not canceled, that very
 * day included, and from the day on which somebody noted its start.
 */
export function trainingStart({ sessions, passages }: Project, today: Day): SealedStart {
  const held = sessions.flatMap(({ day, isCanceled }) => (day.known && !isCanceled ? [day.value] : []));
  const noted = passages.filter(({ event }) => event === "begin").map(({ day }) => day);
  const first = [...held, ...noted].toSorted()[0];
  if (first === undefined) return { firstDay: unknown, isStarted: false };
  return { firstDay: known(first), isStarted: first <= today };
}
