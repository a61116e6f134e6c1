import { z } from "zod";
import type { Day } from "../kernel/calendar.ts";
import { designActors } from "../training/index.ts";
import { nextMoveKeys } from "./next-move.ts";
import { nextMoves } from "./next-moves.ts";
import type { ListedProject } from "./ports.ts";
import { nextDate } from "./project-facts.ts";
import { readStep } from "./read-step.ts";
import { projectSteps } from "./vocabulary.ts";

/** A line of the list: where a project stands, what it was made from, whose move it is and what comes next. */
export const projectSummarySchema = z
  .object({
    id: z.string(),
    revision: z.int().min(1),
    savedAt: z.string(),
    savedBy: z.string(),
    label: z.string(),
    /** Name of the company whose project it is, or "". */
    company: z.string(),
    /** Id of its diagnosis, or "". */
    diagnosis: z.string(),
    /** Id of its training design, or "". */
    design: z.string(),
    step: z.enum(projectSteps),
    /** It waits: only going on or giving up is open to it. */
    isPaused: z.boolean(),
    /** The first next move of the day; absent when nobody has one. */
    move: z
      .object({
        key: z.enum(nextMoveKeys),
        label: z.string(),
        /** How many things it is about. */
        count: z.int(),
        /** A function and the names that hold it; none when nobody is named yet. */
        owner: z.object({ kind: z.enum(designActors), names: z.array(z.string()).readonly() }).readonly(),
      })
      .readonly()
      .optional(),
    /** The first day ahead on which something is set. */
    nextDate: z.string().optional(),
  })
  .readonly();
export type ProjectSummary = z.infer<typeof projectSummarySchema>;

/** The line of a project as of a day. */
export function summaryOf({ facts, ...kept }: ListedProject, day: Day): ProjectSummary {
  const { label, company, diagnosis, design } = facts;
  const [move] = nextMoves(facts, day);
  const date = nextDate(facts, day);
  return {
    ...kept,
    label,
    company: company.name,
    diagnosis,
    design,
    ...readStep(facts),
    ...(move === undefined
      ? {}
      : {
          move: {
            key: move.key,
            label: move.label,
            count: move.about.length,
            owner: { kind: move.owner.kind, names: namesOf(facts, move.owner.actors) },
          },
        }),
    ...(date.known ? { nextDate: date.value } : {}),
  };
}

function namesOf({ actors }: ListedProject["facts"], ids: readonly string[]): readonly string[] {
  return ids
    .map((id) => actors.find((actor) => actor.id === id)?.name.trim() ?? "")
    .filter((name) => name !== "");
}
