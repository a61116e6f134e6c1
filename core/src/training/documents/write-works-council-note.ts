import { gatherHandoverFacts } from "../handover/gather-handover-facts.ts";
import type { HandoverFacts } from "../handover/handover-facts.ts";
import { alternativeTable } from "../handover/write-director-page.ts";
import {
  figureTable,
  missingSection,
  pathTable,
  paymentBlocks,
  periodText,
  reasonBlocks,
} from "../handover/write-handover-blocks.ts";
import { documentOf, fieldOf, listOf, sectionOf, tableOf } from "./practical-blocks.ts";
import type { PracticalBlock, PracticalDocument, PracticalSection } from "./practical-document.ts";
import { listText } from "./print-french.ts";
import type { PracticalSubject, SayPractical } from "./subject.ts";
import { dutyTable } from "./write-facts.ts";
import { ruleBlocks } from "./write-rule.ts";

/** Rows that say when the works council is informed or consulted on training, and on how people are assessed. */
const consultationRules = [
  "skillsPlan.worksCouncilConsultation",
  "skillsPlan.employerDecides",
  "skillsPlan.economicDatabase",
  "otherTexts.councilOnMethods",
  "otherTexts.methodsMadeKnown",
] as const;

const peopleFigures = ["people", "peopleLeftOut", "peopleDispensed"] as const;
const timeFigures = ["allMinutes", "workingMinutes", "ownMinutes", "offSiteMinutes"] as const;
const moneyFigures = [
  "trainingCost",
  "wagesCost",
  "designCost",
  "totalCost",
  "costEach",
  "paidForCertain",
  "paidIfConfirmed",
  "leftForCertain",
  "leftIfConfirmed",
  "leftToPeople",
] as const;

/** The very facts that the director and the OPCO read, what they change for employees, the texts, room for dissent. */
export function writeWorksCouncilNote(subject: PracticalSubject, say: SayPractical): PracticalDocument {
  const facts = gatherHandoverFacts(subject);
  const told = <Name extends (typeof peopleFigures | typeof timeFigures | typeof moneyFigures)[number]>(
    names: readonly Name[],
  ) => names.map((name) => ({ name, label: say(`training.handover.council.${name}`) }));
  const table = (caption: string, names: Parameters<typeof told>[0]) =>
    figureTable(facts, caption, told(names), say);
  return documentOf("worksCouncilNote", subject, say, [
    sectionOf(say("training.handover.council.why"), ...reasonBlocks(facts, say)),
    sectionOf(
      say("training.handover.council.who"),
      ...groupBlocks(subject, say),
      table(say("training.handover.caption.employees"), peopleFigures),
      { kind: "note", text: say("training.handover.council.noName") },
    ),
    sectionOf(
      say("training.handover.council.what"),
      ...pathTable(facts, say),
      { kind: "paragraph", text: periodText(facts, say) },
      ...(facts.alternatives.length < 2 ? [] : [alternativeTable(facts, say)]),
      dutyTable(subject, facts.duties, say),
    ),
    sectionOf(
      say("training.handover.council.changes"),
      table(say("training.handover.caption.time"), timeFigures),
      ...changeBlocks(subject, facts, say),
    ),
    sectionOf(
      say("training.handover.council.money"),
      table(say("training.handover.caption.money"), moneyFigures),
      ...paymentBlocks(facts, subject, say),
    ),
    missingSection(facts, say),
    sectionOf(
      say("training.document.council.rules"),
      ...consultationRules.flatMap((key) => ruleBlocks(key, subject, say)),
    ),
    ...remarkSections(say),
  ]);
}

function groupBlocks({ design }: PracticalSubject, say: SayPractical): readonly PracticalBlock[] {
  const { words, category } = design.targetGroup;
  return [
    fieldOf(say("training.document.facts.group"), words, 2),
    ...(category.known
      ? [
          {
            kind: "paragraph" as const,
            text: say("training.document.facts.category", { version: category.value.version }),
          },
        ]
      : []),
  ];
}

/** Working time with the texts that bear on it, then how people are assessed and that they know it beforehand. */
function changeBlocks(
  subject: PracticalSubject,
  { figures, blocks }: HandoverFacts,
  say: SayPractical,
): readonly PracticalBlock[] {
  const own = figures.get("ownMinutes")?.value;
  const isOff = own !== undefined && own.atLeast > 0;
  const time = isOff ? "offTime" : own?.isComplete === true ? "noOffTime" : "timeToTell";
  const isImposed = blocks.some(({ block }) => block.purposes.includes("mandatory"));
  const assessed = blocks.filter(({ block }) =>
    block.sequences.some(({ kind }) => kind === "assessment" || kind === "initialAssessment"),
  );
  const names = listText(
    assessed.map(({ block }) => block.title.trim() || say("training.document.untitledBlock")),
  );
  return [
    { kind: "paragraph", text: say(`training.handover.council.${time}`) },
    ...(isOff ? ruleBlocks("workingTime.otherTraining", subject, say) : []),
    ...(isImposed ? ruleBlocks("workingTime.mandatoryTraining", subject, say) : []),
    {
      kind: "paragraph",
      text:
        assessed.length === 0
          ? say("training.handover.council.notAssessed")
          : say("training.handover.council.assessed", { names }),
    },
    { kind: "paragraph", text: say("training.handover.council.methods") },
  ];
}

function remarkSections(say: SayPractical): readonly PracticalSection[] {
  const questions = (["why", "who", "time", "load", "methods", "after"] as const).map((question) =>
    say(`training.handover.council.question.${question}`),
  );
  return [
    sectionOf(say("training.handover.council.consulted"), listOf(questions, "number")),
    {
      heading: say("training.document.council.remarks"),
      startsPage: true,
      blocks: [
        fieldOf(say("training.document.council.questions"), "", 5),
        fieldOf(say("training.document.council.proposals"), "", 5),
        fieldOf(say("training.handover.council.dissent"), "", 5),
        fieldOf(say("training.document.council.opinion"), "", 3),
        fieldOf(say("training.document.council.meeting")),
        tableOf(
          say("training.document.caption.signatures"),
          (["who", "day", "signature"] as const).map((column) => say(`training.document.column.${column}`)),
          (["worksCouncil", "executive"] as const).map((actor) => [say(`training.actor.${actor}`), "", ""]),
        ),
      ],
    },
  ];
}
