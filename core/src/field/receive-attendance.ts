import type { Known } from "../kernel/known.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { OpenedLink } from "../links/index.ts";
import type { Project, ProjectSession, ProjectStore } from "../projects/index.ts";
import { type ChangeProjectFault, changeProject } from "./change-project.ts";
import type { NotedAttendance, Submission } from "./model.ts";
import { type Receipt, type ReceiveOnceFault, type ReceivingHouse, receiveOnce } from "./receive-once.ts";

/**
 * `unknownSession`: the project no longer has it, or it was called off. `lengthMissing`: somebody is said to have been
 * there to the end of a session whose length nobody gave. `partTooLong`: a part is no shorter than the session.
 */
export type NoteAttendanceFault = {
  readonly code: "unknownSession" | "lengthMissing" | "partMissing" | "partTooLong";
};
export type ReceiveAttendanceFault = ReceiveOnceFault | ChangeProjectFault | NoteAttendanceFault;

/** Notes who was there at the session of the link. Other sessions, and people not touched, stay as they are. */
export async function receiveAttendance(
  house: ReceivingHouse & { readonly projects: ProjectStore },
  link: OpenedLink,
  submission: Submission<NotedAttendance>,
): Promise<Result<Receipt, ReceiveAttendanceFault>> {
  const act = () =>
    changeProject(house, link, (project) => noteAttendance(project, link.subject, submission.content));
  return receiveOnce(house, link, submission, { useCase: "noteAttendanceByLink", act });
}

/** The project with the presences noted; lines about people it no longer has are left aside. */
export function noteAttendance(
  project: Project,
  sessionId: string,
  noted: NotedAttendance,
): Result<Project, NoteAttendanceFault> {
  const session = project.sessions.find(({ id }) => id === sessionId);
  if (session === undefined || session.isCanceled) return refuse({ code: "unknownSession" });
  const length = session.minutes.known ? session.minutes : noted.sessionMinutes;
  const people = new Set(project.participants.map(({ id }) => id));
  const lines = noted.lines.filter(({ participant }) => people.has(participant));
  const attendance = new Map(session.attendance.map(({ participant, minutes }) => [participant, minutes]));
  for (const line of lines) {
    if (line.presence === "notNoted") {
      attendance.delete(line.participant);
      continue;
    }
    const minutes = minutesThere(line, length);
    if (!minutes.ok) return minutes;
    attendance.set(line.participant, minutes.value);
  }
  const changed: ProjectSession = {
    ...session,
    minutes: length,
    attendance: [...attendance].map(([participant, minutes]) => ({ participant, minutes })),
  };
  const sessions = project.sessions.map((each) => (each.id === sessionId ? changed : each));
  return accept({ ...project, sessions });
}

function minutesThere(
  { presence, minutes }: NotedAttendance["lines"][number],
  length: Known<number>,
): Result<number, NoteAttendanceFault> {
  if (presence === "absent") return accept(0);
  if (presence === "part") {
    if (!minutes.known) return refuse({ code: "partMissing" });
    return length.known && minutes.value >= length.value
      ? refuse({ code: "partTooLong" })
      : accept(minutes.value);
  }
  return length.known ? accept(length.value) : refuse({ code: "lengthMissing" });
}
