import type { Day } from "../kernel/calendar.ts";
import { type Known, known, unknown } from "../kernel/known.ts";
import type { Project } from "./model.ts";
import { dayOf } from "./project-course.ts";
import { type MovedPoint, movedPoints } from "./steering-agenda.ts";
import { type TraceKind, tracesOf } from "./traces.ts";

/** What happened since the works council was last informed. */
export interface CouncilChanges {
  /** The last day it was informed; unknown before the first. */
  readonly since: Known<Day>;
  readonly changes: readonly MovedPoint[];
}

/** What the council itself did or was told, and what is still being thought over: notes, and each line of a ledger. */
const untold: readonly TraceKind[] = ["councilInformed", "opinionGiven", "note", "effort"];

/**
 * What changed since the day the works council was last informed, from dated traces. What is dated on that very day is
 * told again: nobody can say whether it was part of what was told, and twice is better than never.
 */
export function changesSinceInformed(project: Project, day: Day): CouncilChanges {
  const days = project.worksCouncil.consultations.flatMap(({ informedOn }) =>
    informedOn.known && informedOn.value <= day ? [informedOn.value] : [],
  );
  const last = days.toSorted().at(-1);
  if (last === undefined) return { since: unknown, changes: [] };
  const changed = tracesOf(project, day).filter((trace) => trace.day >= last && !untold.includes(trace.kind));
  return { since: known(dayOf(last)), changes: movedPoints(changed) };
}
