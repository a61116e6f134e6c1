import { type Day, parseDay } from "../kernel/calendar.ts";
import { unknown } from "../kernel/known.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { Project, ProjectActor, ProjectEffortLine } from "../projects/index.ts";

/** Most lines of the ledger of a project. */
const effortLinesAtMost = 1000;

/** The actor of the project that a link stands for; undefined when the project no longer has it. */
export function actorOfLink(project: Project, subject: string): ProjectActor | undefined {
  return project.actors.find(({ id }) => id === subject);
}

/** The day a phone gave, or today when its clock is ahead. */
export function dayTold(told: string, today: Day): Day {
  const day = parseDay(told);
  return day === undefined || day > today ? today : day;
}

export interface SpentMinutes {
  readonly id: string;
  readonly kind: ProjectEffortLine["kind"];
  readonly minutes: number;
  readonly day: string;
  readonly gesture: ProjectEffortLine["gesture"];
}

/** The project with minutes spent by a function of it. The ledger names the function, never the person. */
export function addEffort(
  project: Project,
  { kind: actor, partner }: ProjectActor,
  spent: readonly SpentMinutes[],
): Result<Project, { readonly code: "projectTooLarge" }> {
  const lines = spent.map(
    ({ id, kind, minutes, day, gesture }): ProjectEffortLine => ({
      id,
      stage: "actual",
      actor,
      partner,
      kind,
      words: "",
      minutes,
      hourlyCostCents: unknown,
      day: { known: true, value: day },
      gesture,
    }),
  );
  const effort = [...project.effort, ...lines];
  if (effort.length > effortLinesAtMost) return refuse({ code: "projectTooLarge" });
  return accept({ ...project, effort });
}
