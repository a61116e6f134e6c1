import type { ActorDuties } from "../cost-alternatives.ts";
import { documentOf, fieldOf, listOf, sectionOf, tableOf } from "../documents/practical-blocks.ts";
import type { PracticalBlock, PracticalDocument } from "../documents/practical-document.ts";
import { hoursText } from "../documents/print-french.ts";
import type { PracticalSubject, SayPractical } from "../documents/subject.ts";
import { gatherHandoverFacts } from "./gather-handover-facts.ts";
import type { HandoverFacts } from "./handover-facts.ts";
import {
  centsText,
  figureTable,
  minutesText,
  missingSection,
  periodText,
  reasonBlocks,
} from "./write-handover-blocks.ts";

const figures = [
  "people",
  "allMinutes",
  "workingMinutes",
  "offSiteMinutes",
  "totalCost",
  "designCost",
  "paidForCertain",
  "paidIfConfirmed",
  "leftForCertain",
  "leftIfConfirmed",
] as const;

/** The facts in the words of who decides, on one page: why, what, how much, who, what to decide, what is not known. */
export function writeDirectorPage(subject: PracticalSubject, say: SayPractical): PracticalDocument {
  const facts = gatherHandoverFacts(subject);
  const told = figures.map((name) => ({ name, label: say(`training.handover.director.${name}`) }));
  const document = documentOf("directorPage", subject, say, [
    sectionOf(say("training.handover.director.why"), ...reasonBlocks(facts, say)),
    ...(facts.alternatives.length < 2
      ? []
      : [sectionOf(say("training.handover.director.what"), alternativeTable(facts, say))]),
    sectionOf(
      say("training.handover.director.cost"),
      figureTable(facts, say("training.handover.caption.money"), told, say),
    ),
    sectionOf(say("training.handover.director.duties"), ...dutyBlocks(facts, say)),
    sectionOf(
      say("training.handover.director.decisions"),
      listOf(
        facts.decisions.map((decision) => say(`training.handover.decision.${decision}`)),
        "box",
      ),
      fieldOf(say("training.handover.director.decided")),
    ),
    missingSection(facts, say),
  ]);
  return { ...document, letters: "small" };
}

/** Every alternative with a block, beside the one proposed. */
export function alternativeTable({ alternatives }: HandoverFacts, say: SayPractical): PracticalBlock {
  const head = (["alternative", "total", "offSite", "working"] as const).map((column) =>
    say(`training.handover.column.${column}`),
  );
  const rows = alternatives.map(({ label, isTold, total, minutes }) => {
    const { offSite, placeUnknown, workingTime, timeUnknown } = minutes;
    const isWhole = minutes.total.isComplete;
    return [
      isTold ? say("training.handover.told", { name: label }) : label,
      centsText(total, say),
      minutesText({ atLeast: offSite, isComplete: isWhole && placeUnknown === 0 }, say),
      minutesText({ atLeast: workingTime, isComplete: isWhole && timeUnknown === 0 }, say),
    ];
  });
  return tableOf(say("training.handover.caption.alternatives"), head, rows);
}

function dutyBlocks(facts: HandoverFacts, say: SayPractical): readonly PracticalBlock[] {
  const lines = facts.duties.map((duties) => dutyLine(duties, say));
  return [
    ...(lines.length === 0
      ? [{ kind: "paragraph" as const, text: say("training.handover.toTell") }]
      : [listOf(lines)]),
    { kind: "paragraph", text: periodText(facts, say) },
    { kind: "note", text: say("training.handover.from.duties") },
  ];
}

function dutyLine({ actor, acts }: ActorDuties, say: SayPractical): string {
  const told = acts.map(({ act, minutes }) => {
    const label = act.trim() || say("training.handover.toTell");
    const hours = minutes.known ? hoursText(minutes.value) : "";
    return hours === "" ? label : say("training.handover.director.act", { label, hours });
  });
  return say("training.handover.director.duty", {
    name: say(`training.actor.${actor}`),
    label: told.join(" ; "),
  });
}
