import { type Actor, may, rolesThatMay } from "../access/index.ts";
import { unknown } from "../kernel/known.ts";
import type { Project, ProjectEffortLine } from "./model.ts";

/**
 * Parts of a project that some of its readers are not shown. `rates`: what an hour of each function costs, which is
 * somebody's pay where one person holds the function. `people`: what is written of each person in training.
 */
export const hiddenParts = ["rates", "people"] as const;
export type HiddenPart = (typeof hiddenParts)[number];

/** What somebody may read of a project, and which of its parts were left out. */
export interface ShownProject {
  readonly content: Project;
  readonly hidden: readonly HiddenPart[];
}

/**
 * A project as far as this reader may see it. Whoever may write it sees all of it, so that no save erases what was
 * hidden from its author. The works council is told how many are in training, and nothing of each.
 */
export function shownProject(project: Project, actor: Actor): ShownProject {
  const hidden = hiddenParts.filter((part) => !sees[part](actor));
  return { content: hidden.reduce((content, part) => without[part](content), project), hidden };
}

const sees: Readonly<Record<HiddenPart, (actor: Actor) => boolean>> = {
  rates: (actor) => may(actor, "editProject"),
  people: ({ roles }) =>
    roles.some((role) => role !== "worksCouncil" && rolesThatMay("viewProjects").includes(role)),
};

const without: Readonly<Record<HiddenPart, (project: Project) => Project>> = {
  rates: withoutRates,
  people: withoutPeople,
};

/** The hours stay; what they cost goes, of functions and of lines. */
function withoutRates(project: Project): Project {
  const effort = project.effort.map((line) => ({ ...line, hourlyCostCents: unknown }));
  return { ...project, effort, effortRates: [] };
}

/**
 * How many there are stays, with their statuses; labels, attendance, what each has done and notes go: notes say of
 * people what nobody wrote for their representatives to read.
 */
export function withoutPeople(project: Project): Project {
  return {
    ...project,
    participants: project.participants.map((each) => ({ ...each, label: "", trainee: "" })),
    sessions: project.sessions.map((session) => ({ ...session, attendance: [] })),
    sequencesDone: project.sequencesDone.filter(({ participant }) => participant === ""),
    notes: [],
  };
}

/**
 * Functions that must bear hours together before their total may be told to those who are not shown rates. With two,
 * each finds the other's pay by taking their own away.
 */
const bearersAtLeast = 3;

/** Whether the total of these hours tells nobody's hourly cost: hours without a rate bear nothing of it. */
export function isTotalTellable(
  lines: readonly Pick<ProjectEffortLine, "actor" | "minutes" | "hourlyCostCents">[],
): boolean {
  const bearers = lines
    .filter(({ minutes, hourlyCostCents }) => minutes > 0 && hourlyCostCents.known)
    .map(({ actor }) => actor);
  return new Set(bearers).size >= bearersAtLeast;
}
