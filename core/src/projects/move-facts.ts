import { z } from "zod";
import { type Project, projectFields } from "./model.ts";

/** Parts of a project that no next move is read from: those that grow longest. */
export const moveless = [
  "partners",
  "sequencesDone",
  "decisions",
  "notes",
  "effort",
  "effortRates",
  "invitation",
] as const;

/** What whose move it is and the next date are worked out from. */
export type MoveFacts = Omit<Project, (typeof moveless)[number]>;

/** The facts of a stored project of which `moveless` was left out. */
export const moveFactsSchema = z
  .strictObject(projectFields)
  .omit({
    partners: true,
    sequencesDone: true,
    decisions: true,
    notes: true,
    effort: true,
    effortRates: true,
    invitation: true,
  } satisfies Record<(typeof moveless)[number], true>)
  .readonly();

export function moveFactsOf(project: Project): MoveFacts {
  const { partners, sequencesDone, decisions, notes, effort, effortRates, invitation, ...facts } = project;
  return facts;
}
