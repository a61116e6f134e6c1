import type { PracticalSubject, SayPractical } from "../documents/subject.ts";
import { gatherHandoverFacts } from "./gather-handover-facts.ts";
import { figureText } from "./write-handover-blocks.ts";

/** Documents that are handed over, one for each reader. */
export const handoverKinds = ["opcoFile", "directorPage", "worksCouncilNote"] as const;
export type HandoverKind = (typeof handoverKinds)[number];

const readers = { opcoFile: "opco", directorPage: "director", worksCouncilNote: "council" } as const;
const figures = ["people", "totalCost", "paidIfConfirmed", "leftForCertain", "leftIfConfirmed"] as const;

/** A short message to send with a document, with its main figures. */
export function writeHandoverMail(kind: HandoverKind, subject: PracticalSubject, say: SayPractical): string {
  const facts = gatherHandoverFacts(subject);
  const lines = figures.flatMap((name) => {
    const figure = facts.figures.get(name);
    if (figure === undefined) return [];
    const label = say(`training.handover.${readers[kind]}.${name}`);
    return [say("training.handover.mail.line", { name: label, amount: figureText(figure, say) })];
  });
  return [
    say("training.handover.mail.hello"),
    say(`training.handover.mail.${kind}`, { label: subject.design.label }),
    lines.join("\n"),
    say(`training.handover.mail.ask.${kind}`),
    ...(facts.missing.length === 0 ? [] : [say("training.handover.mail.missing")]),
    say("training.handover.mail.bye"),
  ].join("\n\n");
}
