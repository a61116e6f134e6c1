import { addMonthsToDay, parseDay } from "../../kernel/calendar.ts";
import { changesSinceInformed, councilScale, type Project, withoutPeople } from "../../projects/index.ts";
import { amountOf, rowOn } from "../../reference/index.ts";
import { designForCouncil, effortOf, isSumTellable, type TrainingDesign } from "../../training/index.ts";
import { formatDay } from "../format-french.ts";
import type { ReportBlock, ReportDocument, ReportSection } from "../model.ts";
import { evaluationBlocks } from "./council-evaluation.ts";
import { moneySections } from "./council-money.ts";
import { chosenCost, projectSections } from "./council-project.ts";
import { type CouncilVersion, councilVersion, ruleSections, thresholdText } from "./council-rules.ts";
import { saidBlocks } from "./council-said.ts";
import { actorsText, actorText, dayText, paperFrame, spanOf } from "./paper-texts.ts";
import type { ProjectSubject, SayProject } from "./project-subject.ts";

/**
 * What representatives receive before anything is decided: the facts that management reads, the way the project is
 * assessed, what changed since they were last informed, the texts that count for a company of this size, room for
 * dissent.
 */
export function writeCouncilFile(whole: ProjectSubject, say: SayProject): ReportDocument {
  const project = withoutPeople(whole.project);
  const subject = { ...whole, project, design: designToldToCouncil(whole) };
  const version = councilVersion(subject);
  return {
    ...paperFrame(subject, say),
    title: say(version === "notDue" ? "reports.council.title.notDue" : "reports.council.title"),
    lead: leadText(subject, version, say),
    sections: [
      ...projectSections(subject, say),
      ...moneySections(subject, say),
      section(say("reports.council.decided"), decisionBlocks(subject, say)),
      section(say("reports.council.evaluation"), evaluationBlocks(subject, say)),
      section(say("reports.council.since"), changeBlocks(subject, version, say)),
      ...(version === "notDue"
        ? saidAnyway(subject, say)
        : [section(say("reports.council.opinions"), opinionBlocks(subject, version, say))]),
      ...ruleSections(subject, say),
      section(say("reports.council.questions"), [{ kind: "list", lines: questionLines(say) }]),
      section(say("reports.council.yours"), [
        { kind: "paragraph", text: returnText(subject, say) },
        ...blankBlocks(version, say),
      ]),
    ],
    notKnown: { heading: say("reports.council.notKnown"), lines: unknownLines(subject, say) },
    sources: {
      heading: say("reports.council.sources"),
      lines: [say("reports.council.sources.same"), say("reports.council.sources.months")],
    },
  };
}

/** The design without rates and people; the ledger keeps its rates where their sum, all that is told, tells none. */
function designToldToCouncil({ design, project }: ProjectSubject): TrainingDesign | undefined {
  if (design === undefined) return undefined;
  const told = designForCouncil(design);
  return isSumTellable(effortOf(design, project.alternative)) ? { ...told, effort: design.effort } : told;
}

function section(heading: string, blocks: readonly ReportBlock[]): ReportSection {
  return { heading, place: "full", blocks };
}

function leadText({ project, book, today }: ProjectSubject, version: CouncilVersion, say: SayProject) {
  const reading = councilScale(book, today, project);
  const key = version === "notDue" ? "headcount" : "fullHeadcount";
  return say(`reports.council.lead.${version}`, { count: thresholdText(reading, key) });
}

function decisionBlocks({ project }: ProjectSubject, say: SayProject): readonly ReportBlock[] {
  const inOrder = project.decisions.toSorted((one, other) => (one.day < other.day ? -1 : 1));
  const lines = inOrder.flatMap(({ day, words: label, by, dissent }) => {
    const names = actorsText(project, by, say);
    const key = names === "" ? "reports.council.decision" : "reports.council.decisionBy";
    return [say(key, { day: dayText(day), label, names }), ...dissentLines(project, dissent, say)];
  });
  return [
    lines.length === 0
      ? { kind: "paragraph", text: say("reports.council.noDecision") }
      : { kind: "list", lines },
  ];
}

type Dissent = Project["decisions"][number]["dissent"];

function dissentLines(project: Project, dissent: Dissent, say: SayProject): readonly string[] {
  return dissent.map(({ actor, words: label }) => {
    const name = actorText(project, actor, say) || say("reports.project.toTell");
    return say("reports.council.opinionDissent", { name, label });
  });
}

function changeBlocks(
  { project, today }: ProjectSubject,
  version: CouncilVersion,
  say: SayProject,
): readonly ReportBlock[] {
  const { since, changes } = changesSinceInformed(project, today);
  if (!since.known) {
    const key =
      version === "notDue" ? "reports.council.neverInformed.notDue" : "reports.council.neverInformed";
    return [{ kind: "paragraph", text: say(key) }];
  }
  const lines = changes.map(({ kind, count, from, to, labels }) => {
    const told = say(`projects.trace.${kind}`, { count });
    const span = spanOf([from, to]) ?? { from: "", to: "" };
    const dated = say(from === to ? "reports.council.change.oneDay" : "reports.council.change.line", {
      label: told,
      ...span,
    });
    const names = labels.join(" ; ");
    return names === "" ? dated : say("reports.council.change.words", { label: dated, names });
  });
  return [
    { kind: "paragraph", text: say("reports.council.sinceDay", { day: formatDay(since.value) }) },
    lines.length === 0
      ? { kind: "paragraph", text: say("reports.council.nothingChanged") }
      : { kind: "list", lines },
  ];
}

function opinionBlocks(
  subject: ProjectSubject,
  version: CouncilVersion,
  say: SayProject,
): readonly ReportBlock[] {
  const { consultations } = subject.project.worksCouncil;
  const pairs = consultations.flatMap(({ about, opinion }) => {
    if (!opinion.known) return [];
    const { kind, day, words, dissent } = opinion.value;
    const topic = say(`projects.consultation.${about}`);
    const term = say("reports.council.opinionOn", { label: topic, day: dayText(day) });
    const lines = [
      say(`projects.opinion.${kind}`),
      words.trim(),
      ...dissentLines(subject.project, dissent, say),
    ];
    return [{ term, text: lines.filter((line) => line !== "").join("\n") }];
  });
  const waiting = version === "full" ? waitingTexts(subject, say) : [];
  return [
    pairs.length === 0
      ? { kind: "paragraph", text: say("reports.council.noOpinion") }
      : { kind: "definitions", pairs },
    ...waiting.map((text) => ({ kind: "note" as const, text })),
    ...saidBlocks(subject, say),
  ];
}

/** Where the law asks for no council, what members of one wrote is told all the same. */
function saidAnyway(subject: ProjectSubject, say: SayProject): readonly ReportSection[] {
  const isAnySaid = (subject.councilWords ?? []).length > 0;
  return isAnySaid ? [section(say("reports.council.opinions"), saidBlocks(subject, say))] : [];
}

/** Until when an opinion is awaited, as the rulebook counts it; nothing when no row counts that day. */
export function waitingTexts({ project, book, today }: ProjectSubject, say: SayProject): readonly string[] {
  const row = rowOn(book, "otherTexts.councilOpinionDelay", today);
  const months = row === undefined ? undefined : amountOf(row, "months")?.value;
  if (months === undefined) return [];
  return project.worksCouncil.consultations.flatMap(({ about, informedOn, opinion }) => {
    const day = informedOn.known ? parseDay(informedOn.value) : undefined;
    if (day === undefined || opinion.known) return [];
    const label = say(`projects.consultation.${about}`);
    const to = formatDay(addMonthsToDay(day, months));
    return [say("reports.council.dueBy", { label, from: formatDay(day), to })];
  });
}

function questionLines(say: SayProject): readonly string[] {
  const questions = ["who", "time", "load", "methods", "after"] as const;
  return questions.map((question) => say(`reports.council.question.${question}`));
}

/** Where the paper goes once it is written on; an opinion may as well be dictated. */
function returnText({ project }: ProjectSubject, say: SayProject): string {
  const name = actorText(project, project.lead, say);
  return say(name === "" ? "reports.council.return" : "reports.council.returnTo", { name });
}

function blankBlocks(version: CouncilVersion, say: SayProject): readonly ReportBlock[] {
  const asked = version === "full" ? (["opinion"] as const) : [];
  const labels = ["remarks", ...asked, "dissent", "sign"] as const;
  return labels.map((label) => ({
    kind: "blank",
    label: say(`reports.council.${label}`),
    lines: label === "remarks" || label === "dissent" ? 4 : 2,
  }));
}

function unknownLines(subject: ProjectSubject, say: SayProject): readonly string[] {
  const { company, sessions, participants } = subject.project;
  const isUnknown = {
    headcount: !company.headcount.known,
    design: chosenCost(subject) === undefined,
    dates: !sessions.some(({ day, isCanceled }) => day.known && !isCanceled),
    people: participants.length === 0,
    evaluation: subject.plan?.seal === undefined,
  };
  const facts = ["headcount", "design", "dates", "people", "evaluation"] as const;
  return facts.filter((fact) => isUnknown[fact]).map((fact) => say(`reports.council.notKnown.${fact}`));
}
