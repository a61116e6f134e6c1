import { addDays, addMonthsToDay, type Day, parseDay } from "../kernel/calendar.ts";
import type { Project } from "../projects/index.ts";
import type { LinkPurpose, ProjectLink } from "./model.ts";

/** Longest life of a link, months: the time of a long path with its review; then somebody must want it again. */
export const linkMonthsAtMost = 13;

/** Days during which the attendance of a session may still be noted after it. */
const attendanceDays = 14;

/**
 * Months that a purpose lives unless told otherwise: as long as what it serves, and no longer. A council gives its
 * opinion in one to three months (Code du travail, art. R. 2312-6); a path of a person lasts up to a year; a tutor or
 * a designer is with a project for some months; an invitation hangs on a wall until the training begins.
 */
const monthsOf: Readonly<Record<LinkPurpose, number>> = {
  tutorWords: 6,
  traineePage: 12,
  sessionAttendance: 1,
  councilFile: 3,
  designMinutes: 6,
  invitation: 3,
  // A cold questionnaire comes three to four months after the last session.
  groupAnswers: 8,
  caseSentences: 3,
};

/** Last day a link may be given today. */
export function latestExpiry(today: Day): Day {
  return addMonthsToDay(today, linkMonthsAtMost);
}

/** Last day of a link that nobody chose a day for. Attendance ends two weeks after its session, whenever that is. */
export function usualExpiry(purpose: LinkPurpose, today: Day, session?: Project["sessions"][number]): Day {
  const day = session?.day.known ? parseDay(session.day.value) : undefined;
  if (day === undefined) return addMonthsToDay(today, monthsOf[purpose]);
  const after = addDays(day, attendanceDays);
  const [first, last] = [addDays(today, 1), latestExpiry(today)];
  if (after < first) return first;
  return after > last ? last : after;
}

export type LinkStanding = "alive" | "expired" | "revoked";

/** Whether a link opens today. */
export function linkStanding(
  { revokedAt, expiresOn }: Pick<ProjectLink, "revokedAt" | "expiresOn">,
  today: Day,
): LinkStanding {
  if (revokedAt !== "") return "revoked";
  return expiresOn < today ? "expired" : "alive";
}
