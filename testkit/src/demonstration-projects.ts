import { z } from "zod";
import { type Day, parseDay } from "../../core/src/kernel/calendar.ts";
import {
  blankProject,
  type Passage,
  type Project,
  projectFromDesign,
  projectSchema,
  sessionsOfDesign,
} from "../../core/src/projects/public.ts";
import type { KeptTrainingDesign } from "../../core/src/training/index.ts";

/** A project as it is first kept, and what then happened to its step, in order. */
export interface ToldProject {
  readonly content: Project;
  readonly passages: readonly Passage[];
}

/** What the projects of the fictional company rest on. */
export interface ProjectFacts {
  readonly companyName: string;
  readonly design: Pick<KeptTrainingDesign, "id" | "content">;
}

const told = z.looseObject({ label: z.string(), startedOn: z.string() });
const toldSchema = z.object({ running: told, waiting: told });

/** The projects told in a file whose days are in the calendar: one carries the design out, the other waits. */
export function toldProjectsOf(
  projects: unknown,
  { companyName, design }: ProjectFacts,
): readonly ToldProject[] {
  const { running, waiting } = toldSchema.parse(projects);
  const begun = projectFromDesign(design, design.content.chosen, dayOf(running.startedOn));
  const company = { ...begun.company, name: companyName };
  return [
    toldOf({ ...blankProject(waiting.label, dayOf(waiting.startedOn)), ...waiting, company }),
    toldOf(withForecast({ ...begun, ...running, company }, begun), design),
  ];
}

/** What the design forecasts and what was spent stand in one ledger; the category is that of the design. */
function withForecast(project: Record<string, unknown>, { effort, targetGroup }: Project) {
  const { targetGroup: group, effort: spent } = z
    .looseObject({ targetGroup: z.object({ words: z.string() }), effort: z.array(z.unknown()) })
    .parse(project);
  return {
    ...project,
    targetGroup: { ...targetGroup, words: group.words },
    effort: [...effort, ...spent],
  };
}

function toldOf(told: unknown, design?: ProjectFacts["design"]): ToldProject {
  const project = projectSchema.parse(told);
  const planned = design === undefined ? project : sessionsOfDesign(project, design.content);
  return { content: { ...planned, passages: [] }, passages: project.passages };
}

function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`invalid day; not like 2026-11-23: ${text}`);
  return day;
}
