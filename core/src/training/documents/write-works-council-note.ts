import { documentOf, fieldOf, sectionOf, tableOf } from "./practical-blocks.ts";
import type { PracticalDocument } from "./practical-document.ts";
import type { PracticalSubject, SayPractical } from "./subject.ts";
import { writeFacts } from "./write-facts.ts";
import { ruleBlocks } from "./write-rule.ts";

/** Rows that say when the works council is informed or consulted on training. */
const consultationRules = [
  "skillsPlan.worksCouncilConsultation",
  "skillsPlan.employerDecides",
  "skillsPlan.economicDatabase",
  "otherTexts.councilOnMethods",
] as const;

/** The very facts that the management reads, the texts under which they are given, and room for remarks. */
export function writeWorksCouncilNote(subject: PracticalSubject, say: SayPractical): PracticalDocument {
  return documentOf("worksCouncilNote", subject, say, [
    ...writeFacts(subject, say),
    sectionOf(
      say("training.document.council.rules"),
      ...consultationRules.flatMap((key) => ruleBlocks(key, subject, say)),
    ),
    {
      heading: say("training.document.council.remarks"),
      startsPage: true,
      blocks: [
        fieldOf(say("training.document.council.questions"), "", 6),
        fieldOf(say("training.document.council.proposals"), "", 6),
        fieldOf(say("training.document.council.opinion"), "", 3),
        fieldOf(say("training.document.council.meeting")),
        tableOf(
          say("training.document.caption.signatures"),
          (["who", "day", "signature"] as const).map((column) => say(`training.document.column.${column}`)),
          (["worksCouncil", "executive"] as const).map((actor) => [say(`training.actor.${actor}`), "", ""]),
        ),
      ],
    },
  ]);
}
