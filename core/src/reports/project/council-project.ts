import { namedMotives } from "../../diagnosis/index.ts";
import { type Project, readStep } from "../../projects/index.ts";
import { type AlternativeCost, type Block, costAlternatives } from "../../training/index.ts";
import { formatList, formatMinutes } from "../format-french.ts";
import type { ReportBlock, ReportSection } from "../model.ts";
import { actorText, spanOf, tableOf } from "./paper-texts.ts";
import type { ProjectSubject, SayProject } from "./project-subject.ts";

/** The alternative that the project chose, with its cost; undefined while there is none, or no design to read. */
export function chosenCost({ project, design }: ProjectSubject): AlternativeCost | undefined {
  if (design === undefined) return undefined;
  return costAlternatives(design).find(({ alternative }) => alternative === project.alternative);
}

/** Blocks of the chosen alternative. */
export function chosenBlocks({ project, design }: ProjectSubject): readonly Block[] {
  return design?.alternatives.find(({ id }) => id === project.alternative)?.blocks ?? [];
}

/** What the project is, for whom, why, and what is planned: no name of anybody in training. */
export function projectSections(subject: ProjectSubject, say: SayProject): readonly ReportSection[] {
  return [
    { heading: say("reports.council.project"), place: "full", blocks: projectBlocks(subject, say) },
    { heading: say("reports.council.why"), place: "full", blocks: [motiveBlock(subject, say)] },
    { heading: say("reports.council.plan"), place: "full", blocks: planBlocks(subject, say) },
  ];
}

function projectBlocks({ project }: ProjectSubject, say: SayProject): readonly ReportBlock[] {
  const toTell = say("reports.project.toTell");
  const pairs = [
    ["phase", say(`projects.step.${readStep(project).step}`)],
    ["group", project.targetGroup.words.trim() || toTell],
    ["runBy", actorText(project, project.lead, say) || toTell],
    ["people", peopleText(project, say)],
  ] as const;
  return [
    {
      kind: "definitions",
      pairs: pairs.map(([key, text]) => ({ term: say(`reports.council.${key}`), text })),
    },
    { kind: "note", text: say("reports.council.noName") },
  ];
}

/** How many, and with which status: who they are is nobody's business here. */
function peopleText({ participants }: Project, say: SayProject): string {
  const total = say("reports.council.peopleCount", { count: participants.length });
  const told = participants.flatMap(({ status }) => (status.known ? [status.value] : []));
  const parts = [...new Set(told)].map((status) =>
    say(`reports.council.statusCount.${status}`, { count: told.filter((each) => each === status).length }),
  );
  if (parts.length < 2) return total;
  const isWhole = told.length === participants.length;
  const key = isWhole ? "reports.council.byStatus" : "reports.council.byStatusInPart";
  return say(key, { total, names: formatList(parts) });
}

function motiveBlock({ diagnosis }: ProjectSubject, say: SayProject): ReportBlock {
  if (diagnosis === undefined) return { kind: "paragraph", text: say("reports.council.noDiagnosis") };
  const lines = namedMotives(diagnosis).map(({ motive, by, isDisputed }) => {
    const names = by.map((kind) =>
      kind === "employees" ? say("reports.council.employees") : say(`training.actor.${kind}`),
    );
    return say(isDisputed ? "reports.council.motiveDisputed" : "reports.council.motive", {
      label: say(`reports.council.${motive}`),
      names: formatList(names),
    });
  });
  return lines.length === 0
    ? { kind: "paragraph", text: say("reports.council.noMotive") }
    : { kind: "list", lines };
}

function planBlocks(subject: ProjectSubject, say: SayProject): readonly ReportBlock[] {
  const blocks = chosenBlocks(subject);
  const toTell = say("reports.project.toTell");
  const head = (["block", "length", "time"] as const).map((column) =>
    say(`reports.council.column.${column}`),
  );
  const rows = blocks.map(({ title, minutes, isInWorkingTime }) => [
    title.trim() || say("reports.project.untitled"),
    minutes.known ? formatMinutes(minutes.value) : toTell,
    isInWorkingTime.known
      ? say(isInWorkingTime.value ? "reports.council.yes" : "reports.council.no")
      : toTell,
  ]);
  return [
    blocks.length === 0
      ? { kind: "paragraph", text: say("reports.council.noDesign") }
      : tableOf(say("reports.council.blocksCaption"), head, rows),
    { kind: "paragraph", text: sessionsText(subject.project, say) },
  ];
}

/** How many sessions, from when to when. */
export function sessionsText({ sessions }: Project, say: SayProject): string {
  const days = sessions.flatMap(({ day, isCanceled }) => (day.known && !isCanceled ? [day.value] : []));
  const span = spanOf(days) ?? { from: "", to: "" };
  return say("reports.council.sessions", { count: days.length, ...span });
}
