import { z } from "zod";
import { type Day, parseDay } from "../kernel/calendar.ts";
import { audiences, waveMoments } from "./questionnaire-model.ts";

const daySchema = z
  .string()
  .refine((text) => parseDay(text) !== undefined, "must be a day")
  .transform((text): Day => text as Day);
const idSchema = z.string().min(1).max(100);

export const remindersAtMost = 3;
export const invitedAtMost = 500;

const planFields = {
  label: z.string().trim().min(1).max(120),
  questionnaire: idSchema,
  /** Who asks, as it will be said. */
  asker: z.string().trim().min(1).max(120),
  /** Why, as it will be said after "C’est pour". */
  purpose: z.string().trim().min(1).max(240),
  /** Both days included. */
  opensOn: daySchema,
  closesOn: daySchema,
  /** Days on which everybody is reminded, whoever answered: nobody knows who did. */
  reminders: z.array(daySchema).max(remindersAtMost).readonly(),
};

interface Days {
  readonly opensOn: Day;
  readonly closesOn: Day;
  readonly reminders: readonly Day[];
}

function areDaysInOrder({ opensOn, closesOn, reminders }: Days): boolean {
  const all = [opensOn, ...reminders, closesOn];
  return all.every((day, place) => place === 0 || (all[place - 1] ?? day) <= day);
}

/** What somebody says of a wave to be. Days follow each other: opening, reminders, closing. */
export const wavePlanSchema = z
  .strictObject(planFields)
  .refine(areDaysInOrder, { path: ["closesOn"] })
  .readonly();
export type WavePlan = z.infer<typeof wavePlanSchema>;

const invitedSchema = z
  .strictObject({
    key: z.string().min(1).max(40),
    attributes: z.record(z.string().max(40), z.string().max(120)).readonly(),
  })
  .readonly();

const stateSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("planned") }),
    z.strictObject({ kind: z.literal("open"), openedOn: daySchema }),
    z.strictObject({ kind: z.literal("closed"), openedOn: daySchema, closedOn: daySchema }),
  ])
  .readonly();
export type WaveState = z.infer<typeof stateSchema>;

/** A wave of a project: who is asked what, when. Once it is open, nothing of it changes but its end. */
export const waveSchema = z
  .strictObject({
    format: z.literal(1),
    ...planFields,
    project: idSchema,
    version: z.int().min(1),
    audience: z.enum(audiences),
    moment: z.enum(waveMoments),
    /** Seconds that the questionnaire asks of one person. */
    seconds: z.int().min(0),
    invited: z.array(invitedSchema).max(invitedAtMost).readonly(),
    state: stateSchema,
  })
  .refine(areDaysInOrder, { path: ["closesOn"] })
  .readonly();
export type Wave = z.infer<typeof waveSchema>;
