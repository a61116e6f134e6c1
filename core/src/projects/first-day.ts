import type { Project } from "./model.ts";

/** The first day of the training that is set, of sessions that were not called off; undefined while there is none. */
export function firstDay({ sessions }: Pick<Project, "sessions">): string | undefined {
  return sessions
    .flatMap(({ day, isCanceled }) => (day.known && !isCanceled ? [day.value] : []))
    .toSorted()[0];
}
