import { documentOf, fieldOf, listOf, sectionOf } from "./practical-blocks.ts";
import type { PracticalDocument } from "./practical-document.ts";
import type { PracticalSubject, SayPractical } from "./subject.ts";
import { writeFacts } from "./write-facts.ts";

/** The facts of the design for who decides or leads a team, with what to tell the team and what is left to decide. */
export function writeManagementBrief(subject: PracticalSubject, say: SayPractical): PracticalDocument {
  return documentOf("managementBrief", subject, say, [
    ...writeFacts(subject, say),
    sectionOf(
      say("training.document.brief.tell"),
      listOf(
        (["why", "who", "time", "tutor", "noGrade"] as const).map((line) =>
          say(`training.document.brief.tell.${line}`),
        ),
        "box",
      ),
    ),
    sectionOf(
      say("training.document.brief.decide"),
      fieldOf(say("training.document.brief.replace"), "", 2),
      fieldOf(say("training.document.brief.obstacles"), "", 2),
      fieldOf(say("training.document.brief.next"), "", 2),
    ),
  ]);
}
