import type { Day } from "../kernel/calendar.ts";
import type { Project } from "./model.ts";
import { dayOf } from "./project-course.ts";
import { order } from "./project-facts.ts";

/** Everything that leaves a dated trace in a project, in the order it is told at a meeting. */
export const traceKinds = [
  "started",
  "passage",
  "decision",
  "fundingAnswered",
  "fundingAsked",
  "opinionGiven",
  "councilInformed",
  "milestoneDone",
  "milestoneDropped",
  "milestoneSet",
  "sessionHeld",
  "sequenceDone",
  "riskRaised",
  "riskClosed",
  "note",
  "meeting",
  "effort",
] as const;
export type TraceKind = (typeof traceKinds)[number];

/** Something that happened to the project on a day. It says nothing of who was slow or quick. */
export interface Trace {
  readonly kind: TraceKind;
  readonly day: Day;
  /** Identifier of what it is about, the event of a passage; "" when it has none. */
  readonly about: string;
  /** Words to call it by; "" when it has none. */
  readonly label: string;
  /** The meeting it was taken at, or "". */
  readonly meeting: string;
}

/** Every trace up to a day, in the order of time, whatever the order of the lists. A day ahead leaves no trace yet. */
export function tracesOf(project: Project, day: Day): readonly Trace[] {
  const traces: Trace[] = [];
  visitTraces(project, (kind, text, { about = "", label = "", meeting = "" } = {}) => {
    if (text <= day) traces.push({ kind, day: dayOf(text), about, label, meeting });
  });
  return traces.toSorted(
    (one, other) =>
      order(one.day, other.day) ||
      traceKinds.indexOf(one.kind) - traceKinds.indexOf(other.kind) ||
      order(`${one.about} ${one.label}`, `${other.about} ${other.label}`),
  );
}

/** The last day on which something happened. */
export function lastTrace(project: Project, day: Day): Day {
  let last = project.startedOn;
  visitTraces(project, (_, text) => {
    if (text <= day && text > last) last = text;
  });
  return dayOf(last);
}

/** What a trace says besides its kind and its day. */
type TraceFacts = Partial<Pick<Trace, "about" | "label" | "meeting">>;
type Visit = (kind: TraceKind, day: string, facts?: TraceFacts) => void;

/** Shows every trace without keeping any: a portfolio asks hundreds of projects for their last day only. */
function visitTraces(project: Project, visit: Visit): void {
  visit("started", project.startedOn, { label: project.label });
  for (const { day, event, words } of project.passages) visit("passage", day, { about: event, label: words });
  visitWork(project, visit);
  visitPartners(project, visit);
  visitSteering(project, visit);
}

function visitWork({ sessions, sequencesDone, effort }: Project, visit: Visit): void {
  for (const { id, label, day, isCanceled } of sessions)
    if (day.known && !isCanceled) visit("sessionHeld", day.value, { about: id, label });
  for (const { sequence, day } of sequencesDone) visit("sequenceDone", day, { about: sequence });
  for (const { id, stage, day, words } of effort)
    if (stage === "actual" && day.known) visit("effort", day.value, { about: id, label: words });
}

function visitPartners({ fundingRequests, worksCouncil }: Project, visit: Visit): void {
  for (const { id, askedOn, answer } of fundingRequests) {
    if (askedOn.known) visit("fundingAsked", askedOn.value, { about: id });
    if (answer.known) visit("fundingAnswered", answer.value.day, { about: id });
  }
  for (const { id, informedOn, opinion } of worksCouncil.consultations) {
    if (informedOn.known) visit("councilInformed", informedOn.value, { about: id });
    if (opinion.known) visit("opinionGiven", opinion.value.day, { about: id, label: opinion.value.words });
  }
}

function visitSteering({ milestones, meetings, decisions, risks, notes }: Project, visit: Visit): void {
  for (const { id, label, setOn, meeting, state } of milestones) {
    visit("milestoneSet", setOn, { about: id, label, meeting });
    if (state.kind === "done") visit("milestoneDone", state.day, { about: id, label });
    if (state.kind === "dropped") visit("milestoneDropped", state.day, { about: id, label });
  }
  for (const { id, day } of meetings) visit("meeting", day, { about: id, meeting: id });
  for (const { id, day, words, meeting } of decisions)
    visit("decision", day, { about: id, label: words, meeting });
  for (const { id, day, words, closedOn } of risks) {
    visit("riskRaised", day, { about: id, label: words });
    if (closedOn.known) visit("riskClosed", closedOn.value, { about: id, label: words });
  }
  for (const { id, day, words } of notes) visit("note", day, { about: id, label: words });
}
