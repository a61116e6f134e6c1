import { type SteeringMinutes, steeringMinutes } from "../../projects/index.ts";
import { formatDay } from "../format-french.ts";
import type { ReportBlock, ReportDocument, ReportSection } from "../model.ts";
import { actorsText, actorText, dayText, paperFrame, tableOf } from "./paper-texts.ts";
import type { ProjectSubject, SayProject } from "./project-subject.ts";

/** The minutes of a meeting, from what was noted at it; undefined when it is not in the project. */
export function writeMinutes(
  subject: ProjectSubject,
  meeting: string,
  say: SayProject,
): ReportDocument | undefined {
  const minutes = steeringMinutes(subject.project, meeting);
  if (minutes === undefined) return undefined;
  const counts = { decisions: minutes.decisions.length, milestones: minutes.milestones.length };
  return {
    ...paperFrame(subject, say),
    title: say("reports.minutes.title", { day: formatDay(minutes.day) }),
    lead: say("reports.minutes.lead", counts),
    sections: [
      sectionOf(say("reports.minutes.present"), presentBlock(subject, minutes, say)),
      sectionOf(say("reports.minutes.decisions"), decisionBlock(subject, minutes, say)),
      sectionOf(say("reports.minutes.milestones"), milestoneBlock(subject, minutes, say)),
      ...riskSections(minutes, say),
      sectionOf(say("reports.minutes.next"), nextBlock(minutes, say)),
    ],
    notKnown: { heading: say("reports.minutes.notKnown"), lines: openLines(subject, minutes, say) },
    sources: {
      heading: say("reports.minutes.sources"),
      lines: [say("reports.minutes.sources.noted"), say("reports.minutes.sources.names")],
    },
  };
}

function sectionOf(heading: string, block: ReportBlock): ReportSection {
  return { heading, place: "full", blocks: [block] };
}

function presentBlock(
  { project }: ProjectSubject,
  { attendees }: SteeringMinutes,
  say: SayProject,
): ReportBlock {
  if (attendees.length === 0) return { kind: "paragraph", text: say("reports.project.nobody") };
  return { kind: "list", lines: attendees.map((id) => actorText(project, id, say)) };
}

function decisionBlock(
  { project }: ProjectSubject,
  { decisions }: SteeringMinutes,
  say: SayProject,
): ReportBlock {
  if (decisions.length === 0) return { kind: "paragraph", text: say("reports.minutes.noDecision") };
  const pairs = decisions.map(({ words, by, dissent }) => {
    const names = actorsText(project, by, say);
    const lines = [
      ...(names === "" ? [] : [say("reports.minutes.by", { names })]),
      ...dissent.map(({ actor, words: label }) => {
        const name = actorText(project, actor, say) || say("reports.project.toTell");
        return say("reports.minutes.dissent", { name, label });
      }),
    ];
    return { term: words, text: lines.join("\n") };
  });
  return { kind: "definitions", pairs };
}

function milestoneBlock(
  { project }: ProjectSubject,
  { milestones }: SteeringMinutes,
  say: SayProject,
): ReportBlock {
  if (milestones.length === 0) return { kind: "paragraph", text: say("reports.minutes.noMilestone") };
  const head = (["what", "who", "due"] as const).map((column) => say(`reports.minutes.column.${column}`));
  const rows = milestones.map(({ label, owner, due }) => [
    label,
    actorText(project, owner, say) || say("reports.project.toTell"),
    due.known ? dayText(due.value) : say("reports.project.toTell"),
  ]);
  return tableOf(say("reports.minutes.milestonesCaption"), head, rows);
}

function riskSections({ risksRaised, risksClosed }: SteeringMinutes, say: SayProject): ReportSection[] {
  const lines = [
    ...risksRaised.map(({ words: label }) => say("reports.minutes.risksRaised", { label })),
    ...risksClosed.map(({ words: label }) => say("reports.minutes.risksClosed", { label })),
  ];
  if (lines.length === 0) return [];
  return [sectionOf(say("reports.minutes.risks"), { kind: "list", lines })];
}

function nextBlock({ nextMeeting }: SteeringMinutes, say: SayProject): ReportBlock {
  const text = nextMeeting.known
    ? say("reports.minutes.nextOn", { day: formatDay(nextMeeting.value) })
    : say("reports.minutes.nextUnknown");
  return { kind: "paragraph", text };
}

/** What the meeting left open: a decision that nobody took, a milestone without owner or day. */
function openLines(
  { project }: ProjectSubject,
  { decisions, milestones }: SteeringMinutes,
  say: SayProject,
): readonly string[] {
  return [
    ...decisions
      .filter(({ by }) => actorsText(project, by, say) === "")
      .map(({ words: label }) => say("reports.minutes.nobodyTook", { label })),
    ...milestones
      .filter(({ owner }) => actorText(project, owner, say) === "")
      .map(({ label }) => say("reports.minutes.noOwner", { label })),
    ...milestones.filter(({ due }) => !due.known).map(({ label }) => say("reports.minutes.noDue", { label })),
  ];
}
