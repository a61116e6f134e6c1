import { ruleOn } from "../../reference/index.ts";
import { documentOf, fieldOf, listOf, sectionOf, tableOf } from "../documents/practical-blocks.ts";
import type { PracticalBlock, PracticalDocument, PracticalSection } from "../documents/practical-document.ts";
import { dayText, listText } from "../documents/print-french.ts";
import type { PracticalSubject, SayPractical } from "../documents/subject.ts";
import { gatherHandoverFacts } from "./gather-handover-facts.ts";
import type { HandoverFacts } from "./handover-facts.ts";
import {
  centsText,
  columnsOf,
  figureTable,
  figureText,
  minutesText,
  missingSection,
  pathTable,
  paymentBlocks,
  provenanceText,
  toldOr,
} from "./write-handover-blocks.ts";

const timeFigures = ["allMinutes", "workingMinutes", "offSiteMinutes", "designMinutes"] as const;
const costFigures = ["trainingCost", "wagesCost", "designCost", "totalCost", "costEach"] as const;
const paidFigures = ["paidForCertain", "paidIfConfirmed", "leftForCertain", "leftIfConfirmed"] as const;

/** The facts in the words of who pays: the file that asks the OPCO to pay, and to say what it pays. */
export function writeOpcoFile(subject: PracticalSubject, say: SayPractical): PracticalDocument {
  const facts = gatherHandoverFacts(subject);
  return documentOf("opcoFile", subject, say, [
    sectionOf(say("training.handover.opco.company"), companyTable(subject, facts, say)),
    sectionOf(say("training.handover.opco.public"), publicTable(subject, facts, say)),
    sectionOf(say("training.handover.opco.path"), ...pathTable(facts, say)),
    ...afestSections(facts, say),
    sectionOf(say("training.handover.opco.costs"), ...costBlocks(subject, facts, say)),
    sectionOf(say("training.handover.opco.funding"), ...fundingBlocks(subject, facts, say)),
    sectionOf(say("training.handover.opco.expected"), listOf(expected(facts, say), "number")),
    sectionOf(say("training.handover.opco.join"), listOf(enclosed(facts, say), "box")),
    missingSection(facts, say),
    sectionOf(
      say("training.document.signatures"),
      fieldOf(say("training.handover.opco.sentOn")),
      fieldOf(say("training.handover.opco.sentBy")),
    ),
  ]);
}

function companyTable(
  { company }: PracticalSubject,
  facts: HandoverFacts,
  say: SayPractical,
): PracticalBlock {
  const funding = provenanceText(["funding"], say);
  const headcount = facts.figures.get("companyHeadcount");
  return tableOf(say("training.handover.caption.company"), columnsOf(["fact", "answer", "from"], say), [
    [say("training.handover.opco.companyName"), toldOr(company, say), say("training.handover.from.account")],
    ...(headcount === undefined
      ? []
      : [[say("training.handover.opco.companyHeadcount"), figureText(headcount, say), funding]]),
    [say("training.handover.opco.agreement"), toldOr(facts.collectiveAgreement, say), funding],
    [say("training.handover.opco.opco"), toldOr(facts.opco, say), funding],
  ]);
}

function publicTable({ design }: PracticalSubject, facts: HandoverFacts, say: SayPractical): PracticalBlock {
  const people = facts.figures.get("people");
  const purposes = new Set(facts.blocks.flatMap(({ block }) => block.purposes));
  const objective = listText([...purposes].map((purpose) => say(`training.purpose.${purpose}`)));
  const [there, path] = (["people", "canvas"] as const).map((view) => provenanceText([view], say));
  return tableOf(say("training.handover.caption.public"), columnsOf(["fact", "answer", "from"], say), [
    [say("training.handover.opco.group"), toldOr(design.targetGroup.words, say), there ?? ""],
    ...(people === undefined
      ? []
      : [[say("training.handover.opco.people"), figureText(people, say), there ?? ""]]),
    [say("training.handover.opco.objective"), toldOr(objective, say), path ?? ""],
  ]);
}

/** Each block to be called an AFEST, with its four proofs; the name is refused while one is missing. */
function afestSections({ afest }: HandoverFacts, say: SayPractical): readonly PracticalSection[] {
  if (afest.length === 0) return [];
  const tables = afest.flatMap(({ block, check }): PracticalBlock[] => {
    const label = block.title.trim() || say("training.document.untitledBlock");
    const rows = check.proofs.map(({ component, state, days, tasks }) => [
      say(`training.afest.component.${component}`),
      say(`training.afest.state.${state}`),
      listText(days.map(dayText)),
      tasks.map((task) => say(`training.afest.task.${task}`)).join("\n"),
    ]);
    const head = [
      say("training.document.column.proof"),
      say("training.document.column.state"),
      say("training.document.column.days"),
      say("training.handover.column.toDo"),
    ];
    const verdict = check.label.allowed
      ? say("training.afest.labelAllowed")
      : say("training.afest.labelRefused", { missing: check.label.missing.length });
    return [
      tableOf(say("training.handover.caption.proofs", { label }), head, rows.map(withDash)),
      { kind: "paragraph", text: verdict },
    ];
  });
  const from = provenanceText(["afest"], say);
  return [sectionOf(say("training.handover.opco.afest"), ...tables, { kind: "note", text: from })];
}

/** An empty cell asks to be filled by hand: nothing is asked there. */
function withDash(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => (cell === "" ? "–" : cell));
}

function costBlocks(
  { book }: PracticalSubject,
  facts: HandoverFacts,
  say: SayPractical,
): readonly PracticalBlock[] {
  const told = (names: readonly (typeof timeFigures)[number][] | readonly (typeof costFigures)[number][]) =>
    names.map((name) => ({ name, label: say(`training.handover.opco.${name}`) }));
  const effort = facts.effortByActor.map(({ name, minutes, cents }) => [
    say(`training.actor.${name}`),
    minutesText({ atLeast: minutes, isComplete: true }, say),
    centsText(cents, say),
  ]);
  const standings = effortStandings(book, facts, say);
  return [
    figureTable(facts, say("training.handover.caption.time"), told(timeFigures), say),
    figureTable(facts, say("training.handover.caption.costs"), told(costFigures), say),
    ...(effort.length === 0
      ? []
      : [
          tableOf(
            say("training.handover.caption.effort"),
            columnsOf(["actor", "hours", "amount"], say),
            effort,
          ),
          listOf(standings),
        ]),
  ];
}

/** What may pay for the kinds of effort of the ledger: those of one row that stand alike are told together. */
function effortStandings(
  book: PracticalSubject["book"],
  { effortKinds, effortPayments, rulesDay }: HandoverFacts,
  say: SayPractical,
): readonly string[] {
  const alike = new Map<string, HandoverFacts["effortPayments"]>();
  for (const payment of effortPayments.filter(({ kind }) => effortKinds.includes(kind))) {
    const key = `${payment.rule} ${payment.standing}`;
    alike.set(key, [...(alike.get(key) ?? []), payment]);
  }
  return [...alike.values()].flatMap((payments) => {
    const [first] = payments;
    const answer = first === undefined ? undefined : ruleOn(book, first.rule, rulesDay);
    if (first === undefined || answer === undefined || answer.state === "unknown") return [];
    const names = listText(payments.map(({ kind }) => say(`training.effort.kind.${kind}`)));
    const label = say(`training.effort.standing.${first.standing}`);
    return [say("training.handover.opco.effortPayment", { names, label, source: answer.row.title })];
  });
}

function fundingBlocks(
  { funding, today }: PracticalSubject,
  facts: HandoverFacts,
  say: SayPractical,
): readonly PracticalBlock[] {
  const toPeople = (facts.figures.get("leftToPeople")?.value.atLeast ?? 0) > 0;
  const names = toPeople ? [...paidFigures, "leftToPeople" as const] : paidFigures;
  const told = names.map((name) => ({ name, label: say(`training.handover.opco.${name}`) }));
  const isPaid = (facts.figures.get("paidIfConfirmed")?.value.atLeast ?? 0) > 0;
  const lead = funding?.state === "infeasible" ? "notLawful" : "noFunder";
  return [
    ...(isPaid ? [] : [{ kind: "paragraph" as const, text: say(`training.handover.opco.${lead}`) }]),
    figureTable(facts, say("training.handover.caption.funding"), told, say),
    ...paymentBlocks(facts, { today }, say),
  ];
}

function expected({ figures, payments, missing }: HandoverFacts, say: SayPractical): readonly string[] {
  const lines = [
    ["amount", true],
    ["rate", missing.some(({ fact }) => fact === "fundingRow")],
    ["uncertain", payments.some(({ isCertain }) => !isCertain)],
    ["effort", (figures.get("designMinutes")?.value.atLeast ?? 0) > 0],
    ["wages", (figures.get("wagesCost")?.value.atLeast ?? 0) > 0],
    ["deadline", true],
  ] as const;
  return lines.filter(([, isAsked]) => isAsked).map(([line]) => say(`training.handover.opco.answer.${line}`));
}

function enclosed({ blocks, afest, firstDay }: HandoverFacts, say: SayPractical): readonly string[] {
  const isExternal = blocks.some(
    ({ block: { provider } }) => !provider.kind.known || provider.kind.value === "external",
  );
  const lines = [
    ["programme", true],
    ["quote", isExternal],
    ["afest", afest.length > 0],
    ["schedule", firstDay.known],
    ["people", true],
    ["council", true],
  ] as const;
  return lines.filter(([, isJoined]) => isJoined).map(([line]) => say(`training.handover.opco.join.${line}`));
}
