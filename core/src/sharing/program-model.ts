import { z } from "zod";
import { nextMoveKeys, projectSteps } from "../projects/index.ts";
import { organisationCardSchema } from "./model.ts";
import { shareRoles } from "./vocabulary.ts";

/** "2026-11-23", or null when nobody said. */
const dayOrNull = z.string().nullable();

/**
 * Where a shared project stands, for a partner's own programs: facts, dates and functions. No person is named, nobody's
 * words are told but the names of the project and of its milestones.
 */
export const sharedStandingSchema = z
  .object({
    /** Id of the share: a project is known by it to the partner. */
    share: z.string(),
    owner: organisationCardSchema,
    role: z.enum(shareRoles),
    purpose: z.string(),
    /** Last day on which the partner sees the project. */
    until: z.string(),
    /** Grows with each change of the project. */
    revision: z.int().min(1),
    label: z.string(),
    /** Name of the company whose project it is, or "". */
    company: z.string(),
    step: z.enum(projectSteps),
    isPaused: z.boolean(),
    /** Whose move it is, by function; null when nobody has one. */
    move: z.object({ key: z.enum(nextMoveKeys), count: z.int(), function: z.string() }).nullable(),
    nextDay: dayOrNull,
    milestones: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        due: dayOrNull,
        /** The function that has the next move, or "". */
        function: z.string(),
        state: z.string(),
        /** When it was reached or given up; null while it is open. */
        day: dayOrNull,
      }),
    ),
  })
  .readonly();
export type SharedStanding = z.infer<typeof sharedStandingSchema>;

const timeSchema = z.object({
  minutes: z.int(),
  /** At least so many cents; complete when every hour has a rate. Absent when the share shows no rate. */
  cents: z.object({ atLeast: z.number(), isComplete: z.boolean() }).optional(),
});

/** The statement of the ledger of a shared project, as a table for a partner's own programs. */
export const sharedEffortSchema = z
  .object({
    share: z.string(),
    revision: z.int().min(1),
    forecast: timeSchema,
    actual: timeSchema,
    rows: z.array(
      z.object({
        /** Name of the partner that bears the time; "" for the company whose project it is. */
        organisation: z.string(),
        function: z.string(),
        kind: z.string(),
        forecast: timeSchema,
        actual: timeSchema,
      }),
    ),
  })
  .readonly();
export type SharedEffort = z.infer<typeof sharedEffortSchema>;
