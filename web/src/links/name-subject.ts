import type { LinkPurpose } from "../../../core/src/links/public.ts";
import type { Project } from "../../../core/src/projects/public.ts";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";

/** What a link is about, in words: a person by their initials or function, a session by its day. */
export function nameSubject(project: Project, purpose: LinkPurpose, subject: string): string {
  switch (purpose) {
    case "tutorWords":
    case "designMinutes":
    case "groupAnswers":
    case "caseSentences":
      return nameActor(project, subject);
    case "traineePage":
      return nameParticipant(project, subject);
    case "sessionAttendance":
      return nameSession(project, subject);
    case "councilFile":
      return nameConsultation(project, subject);
    case "invitation":
      return say("link.subject.invitation");
  }
}

function nameActor({ actors }: Project, subject: string): string {
  const actor = actors.find(({ id }) => id === subject);
  if (actor === undefined) return say("link.subject.gone");
  const role = say(`training.actor.${actor.kind}`);
  const name = actor.name.trim();
  return name === "" ? role : say("link.subject.named", { name, role });
}

function nameParticipant({ participants }: Project, subject: string): string {
  const participant = participants.find(({ id }) => id === subject);
  if (participant === undefined) return say("link.subject.gone");
  return participant.label.trim() || say("link.subject.unnamed");
}

function nameSession({ sessions }: Project, subject: string): string {
  const session = sessions.find(({ id }) => id === subject);
  if (session === undefined) return say("link.subject.gone");
  const label = session.label.trim() || say("link.subject.session");
  return session.day.known
    ? say("link.subject.sessionOn", { label, day: writeDay(session.day.value) })
    : label;
}

function nameConsultation({ worksCouncil }: Project, subject: string): string {
  const consultation = worksCouncil.consultations.find(({ id }) => id === subject);
  return consultation === undefined
    ? say("link.subject.gone")
    : say(`projects.consultation.${consultation.about}`);
}
