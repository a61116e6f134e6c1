import type { Day } from "../../../core/src/kernel/calendar.ts";
import type { Project, ProjectSession } from "../../../core/src/projects/public.ts";
import { inOrder } from "./write-session.ts";

/** How somebody was there. `unnoted`: nobody said, which is not an absence. */
export const presences = ["whole", "part", "absent", "unnoted"] as const;
export type Presence = (typeof presences)[number];

/** The length of a session, when it has one to compare with. */
export function lengthOf({ minutes }: ProjectSession): number | undefined {
  return minutes.known && minutes.value > 0 ? minutes.value : undefined;
}

export function minutesOf({ attendance }: ProjectSession, participant: string): number | undefined {
  return attendance.find((line) => line.participant === participant)?.minutes;
}

export function presenceOf(session: ProjectSession, participant: string): Presence {
  const minutes = minutesOf(session, participant);
  if (minutes === undefined) return "unnoted";
  if (minutes === 0) return "absent";
  const length = lengthOf(session);
  return length !== undefined && minutes >= length ? "whole" : "part";
}

/** Minutes of presence of somebody in a session; none takes the line out. */
export function noteMinutes(
  project: Project,
  session: string,
  participant: string,
  minutes: number | undefined,
): Project {
  const sessions = project.sessions.map((each) => {
    if (each.id !== session) return each;
    const others = each.attendance.filter((line) => line.participant !== participant);
    const own = minutes === undefined ? [] : [{ participant, minutes }];
    return { ...each, attendance: [...others, ...own] };
  });
  return { ...project, sessions };
}

/** The minutes that a tap stands for: a part is half of the session until somebody says more. */
export function minutesFor(session: ProjectSession, presence: Presence): number | undefined {
  const length = lengthOf(session) ?? 60;
  if (presence === "unnoted") return undefined;
  if (presence === "absent") return 0;
  return presence === "whole" ? length : Math.max(1, Math.floor(length / 2));
}

/** Everybody not noted yet was there from beginning to end. */
export function noteEverybody(project: Project, session: ProjectSession): Project {
  const length = lengthOf(session);
  if (length === undefined) return project;
  return project.participants
    .filter(({ id }) => minutesOf(session, id) === undefined)
    .reduce((noted, { id }) => noteMinutes(noted, session.id, id, length), project);
}

/** The session to note first: the oldest held whose attendance is not all noted, else the next one, else the last. */
export function sessionToNote({ sessions, participants }: Project, today: Day): ProjectSession | undefined {
  const dated = inOrder(sessions).filter(({ day, isCanceled }) => day.known && !isCanceled);
  const isHeld = ({ day }: ProjectSession) => day.known && day.value <= today;
  const open = dated.find(
    (session) => isHeld(session) && participants.some(({ id }) => minutesOf(session, id) === undefined),
  );
  return open ?? dated.find((session) => !isHeld(session)) ?? dated.at(-1) ?? sessions[0];
}
