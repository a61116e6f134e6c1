import type { Project } from "../projects/index.ts";
import type { LinkPurpose } from "./model.ts";

/** What of a project a link may be about. */
export interface LinkSubject {
  readonly purpose: LinkPurpose;
  /** Id inside the project. */
  readonly subject: string;
  /** As the project writes it; "" when it says nothing. */
  readonly label: string;
}

/** A project has one invitation. */
export const invitationSubject = "invitation";

/** Who sees the work from near: those who may tell what happened, and answer for their group. */
const tellers: readonly string[] = ["frontlineManager", "workplaceTutor"];

/** Everything that links of a project may be about, purpose by purpose, in the order of the project. */
export function linkSubjects(project: Project): readonly LinkSubject[] {
  const { actors, participants, sessions, worksCouncil } = project;
  const actorLines = (purpose: LinkPurpose, listed: typeof actors) =>
    listed.map(({ id, name }) => ({ purpose, subject: id, label: name }));
  return [
    ...actorLines(
      "tutorWords",
      actors.filter(({ kind }) => tellers.includes(kind)),
    ),
    ...participants.map(({ id, label }) => ({ purpose: "traineePage" as const, subject: id, label })),
    ...sessions
      .filter(({ isCanceled }) => !isCanceled)
      .map(({ id, label }) => ({ purpose: "sessionAttendance" as const, subject: id, label })),
    ...worksCouncil.consultations.map(({ id }) => ({
      purpose: "councilFile" as const,
      subject: id,
      label: "",
    })),
    ...actorLines("designMinutes", actors),
    { purpose: "invitation", subject: invitationSubject, label: "" },
    ...actorLines(
      "groupAnswers",
      actors.filter(({ kind }) => tellers.includes(kind)),
    ),
    ...actorLines("caseSentences", actors),
  ];
}

export function isLinkSubject(project: Project, purpose: LinkPurpose, subject: string): boolean {
  return linkSubjects(project).some((each) => each.purpose === purpose && each.subject === subject);
}
