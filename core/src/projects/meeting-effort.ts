import type { DesignActor } from "../training/index.ts";
import type { Project, ProjectEffortLine, SteeringMeeting } from "./model.ts";
import { actorOf, order } from "./project-facts.ts";

/** Most lines that the ledger of a project holds. */
export const effortLinesAtMost = 1000;

/** A function of an organisation that sat at a meeting, and how many people held it there. */
export interface FunctionPresent {
  readonly actor: DesignActor;
  /** Partner that bears the time; "" for the company whose project it is. */
  readonly partner: string;
  readonly people: number;
}

/** Who was at a meeting, by function and organisation: the ledger never counts by person. */
export function functionsPresent(project: Project, meeting: SteeringMeeting): readonly FunctionPresent[] {
  const present: FunctionPresent[] = [];
  for (const id of meeting.attendees) {
    const actor = actorOf(project, id);
    if (actor === undefined) continue;
    const at = present.findIndex((each) => each.actor === actor.kind && each.partner === actor.partner);
    const found = present[at];
    if (found === undefined) present.push({ actor: actor.kind, partner: actor.partner, people: 1 });
    else present[at] = { ...found, people: found.people + 1 };
  }
  return present.toSorted((one, other) => order(one.partner, other.partner) || order(one.actor, other.actor));
}

/** The lines of the ledger that were taken after a meeting. */
export function effortOfMeeting(project: Project, meeting: SteeringMeeting): readonly ProjectEffortLine[] {
  const start = startOf(meeting);
  return project.effort.filter(({ gesture, id }) => gesture === "meeting" && id.startsWith(start));
}

/**
 * The project with the time of a meeting in its ledger: one line for each function present, its minutes those of all
 * who held it there. Taking it again replaces what was taken before; 0 minutes takes it back. Nothing changes when the
 * ledger would hold too many lines.
 */
export function takeMeetingEffort(project: Project, meeting: SteeringMeeting, minutes: number): Project {
  const taken = new Set(effortOfMeeting(project, meeting));
  const others = project.effort.filter((line) => !taken.has(line));
  const lines = minutes === 0 ? [] : functionsPresent(project, meeting).map(lineOf);
  if (others.length + lines.length > effortLinesAtMost) return project;
  return { ...project, effort: [...others, ...lines] };

  function lineOf({ actor, partner, people }: FunctionPresent, index: number): ProjectEffortLine {
    return {
      id: `${startOf(meeting)}${index + 1}`,
      stage: "actual",
      actor,
      partner,
      kind: "steering",
      words: "",
      minutes: minutes * people,
      hourlyCostCents: { known: false },
      day: { known: true, value: meeting.day },
      gesture: "meeting",
    };
  }
}

/** How the identifiers of a meeting's lines begin; an identifier has forty signs at most. */
function startOf({ id }: SteeringMeeting): string {
  return `${id.slice(0, 34)}:t`;
}
