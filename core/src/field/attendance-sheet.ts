import type { Known } from "../kernel/known.ts";
import { known, unknown } from "../kernel/known.ts";
import type { Project, ProjectSession } from "../projects/index.ts";
import type { Presence } from "./model.ts";

/** A session as whoever notes presences sees it. */
export interface AttendanceSheet {
  readonly label: string;
  readonly day: Known<string>;
  readonly minutes: Known<number>;
  readonly isCanceled: boolean;
  readonly people: readonly SheetPerson[];
}

/** A participant with what is noted so far. */
export interface SheetPerson {
  readonly participant: string;
  readonly label: string;
  readonly presence: Presence;
  /** Minutes noted for somebody who was there in part. */
  readonly minutes: Known<number>;
}

/** The sheet of one session; undefined when the project no longer has it. */
export function attendanceSheet(project: Project, sessionId: string): AttendanceSheet | undefined {
  const session = project.sessions.find(({ id }) => id === sessionId);
  if (session === undefined) return undefined;
  const { label, day, minutes, isCanceled } = session;
  const people = project.participants.map(({ id, label: name }) => ({
    participant: id,
    label: name,
    ...presenceOf(session, id),
  }));
  return { label: label.trim(), day, minutes, isCanceled, people };
}

/** Without a known length, nobody can say that somebody was there to the end: minutes are then a part. */
function presenceOf(
  { attendance, minutes }: ProjectSession,
  participant: string,
): Pick<SheetPerson, "presence" | "minutes"> {
  const line = attendance.find((each) => each.participant === participant);
  if (line === undefined) return { presence: "notNoted", minutes: unknown };
  if (line.minutes === 0) return { presence: "absent", minutes: unknown };
  const isWhole = minutes.known && line.minutes >= minutes.value;
  return isWhole
    ? { presence: "whole", minutes: unknown }
    : { presence: "part", minutes: known(line.minutes) };
}
