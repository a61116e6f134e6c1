import type { ProjectSession } from "../../../core/src/projects/public.ts";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";

/** "12 mars 2026 : Ouvrir le site 6". */
export function writeSession({ label, day, isCanceled }: ProjectSession): string {
  return say("project.session.summary", {
    label: label.trim() || say("project.session.unnamed"),
    day: day.known ? writeDay(day.value) : say("project.session.noDay"),
    canceled: isCanceled ? "yes" : "no",
  });
}

/** Sessions in the order of time; those without a day last, as they were added. */
export function inOrder(sessions: readonly ProjectSession[]): readonly ProjectSession[] {
  const dayOf = ({ day }: ProjectSession) => (day.known ? day.value : "9999-12-31");
  return sessions.toSorted((one, other) =>
    dayOf(one) < dayOf(other) ? -1 : dayOf(one) > dayOf(other) ? 1 : 0,
  );
}
