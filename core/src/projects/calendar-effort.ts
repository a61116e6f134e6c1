import type { Day } from "../kernel/calendar.ts";
import { type Known, known, unknown } from "../kernel/known.ts";
import type { DesignActor, EffortKind } from "../training/index.ts";
import { effortLinesAtMost } from "./meeting-effort.ts";
import type { Project, ProjectEffortLine } from "./model.ts";
import { dayOf } from "./project-course.ts";
import { actorOf, order } from "./project-facts.ts";

/** A time of the calendar that the ledger does not hold yet. */
export interface ProposedEffort {
  /** Of the line it becomes. */
  readonly id: string;
  readonly from: "session" | "milestone";
  readonly day: Day;
  readonly label: string;
  /** Who leads the session or has the milestone; unknown when nobody said. */
  readonly actor: Known<DesignActor>;
  readonly partner: string;
  readonly kind: EffortKind;
  /** Those of the session; a milestone tells none. */
  readonly minutes: Known<number>;
}

/** What the calendar says was done between two days, both counted, and that the ledger does not hold yet. */
export function calendarEffort(project: Project, from: Day, to: Day): readonly ProposedEffort[] {
  const taken = new Set(project.effort.map(({ id }) => id));
  return [...heldSessions(project), ...doneMilestones(project)]
    .filter(({ id, day }) => day >= from && day <= to && !taken.has(id))
    .toSorted((one, other) => order(other.day, one.day) || order(one.id, other.id));
}

/** What is told of a proposed time when it is taken: what the calendar knows is not asked. */
export interface ToldEffort {
  readonly actor: DesignActor;
  readonly minutes: number;
}

/** The project with a proposed time in its ledger. Taken twice it stands there once. */
export function takeProposedEffort(project: Project, proposed: ProposedEffort, told: ToldEffort): Project {
  const isTaken = project.effort.some(({ id }) => id === proposed.id);
  if (isTaken || project.effort.length >= effortLinesAtMost) return project;
  const line: ProjectEffortLine = {
    id: proposed.id,
    stage: "actual",
    actor: told.actor,
    partner: proposed.partner,
    kind: proposed.kind,
    words: proposed.label,
    minutes: told.minutes,
    hourlyCostCents: unknown,
    day: known(proposed.day),
    gesture: "calendar",
  };
  return { ...project, effort: [...project.effort, line] };
}

function heldSessions(project: Project): readonly ProposedEffort[] {
  return project.sessions.flatMap(({ id, label, day, minutes, isCanceled, leader }) => {
    if (!day.known || isCanceled) return [];
    const isTutored = actorOf(project, leader)?.kind === "workplaceTutor";
    const line = { from: "session", day: dayOf(day.value), label, minutes } as const;
    const kind = isTutored ? "tutoring" : "delivery";
    return [{ ...line, ...ownerOf(project, leader), kind, id: `cs:${id.slice(0, 37)}` } as const];
  });
}

function doneMilestones(project: Project): readonly ProposedEffort[] {
  return project.milestones.flatMap(({ id, label, state, owner }) => {
    if (state.kind !== "done") return [];
    const line = { from: "milestone", day: dayOf(state.day), label, minutes: unknown } as const;
    return [{ ...line, ...ownerOf(project, owner), kind: "steering", id: `cm:${id.slice(0, 37)}` } as const];
  });
}

function ownerOf(project: Project, id: string): Pick<ProposedEffort, "actor" | "partner"> {
  const actor = actorOf(project, id);
  return actor === undefined
    ? { actor: unknown, partner: "" }
    : { actor: known(actor.kind), partner: actor.partner };
}
