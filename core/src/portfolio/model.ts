import { z } from "zod";
import { daySchema, idSchema, knownOf, listOf } from "../training/index.ts";

/** Why there will be no project, for now or at all. Facts about the firm, none of them a fault. */
export const firmEndings = ["notNow", "noNeed", "closed", "followedElsewhere", "moved", "other"] as const;
export type FirmEnding = (typeof firmEndings)[number];

/** Most calls kept of a firm. */
export const callsAtMost = 200;

/** Most characters of a firm's name. */
export const nameAtMost = 120;

/** One line of words, as a table gives it back: no space around, no line break, nothing that is not a character. */
const wordsSchema = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^\P{Cc}*$/u)
    .refine((text) => text.isWellFormed());

/** Several lines, with the same care. */
const linesSchema = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[\P{Cc}\n]*$/u)
    .refine((text) => text.isWellFormed());

/** A call that was made: the day, what was said in a line, and when to talk again. */
export const firmCallSchema = z
  .strictObject({ id: idSchema, day: daySchema, words: wordsSchema(500), next: knownOf(daySchema) })
  .readonly();
export type FirmCall = z.infer<typeof firmCallSchema>;

const endingSchema = z
  .strictObject({
    kind: z.enum(firmEndings),
    day: daySchema,
    words: wordsSchema(500),
    /** The day the firm may be asked again; unknown when nobody said. */
    backOn: knownOf(daySchema),
  })
  .readonly();

/** A firm that an adviser follows, whether it has a project or not. It says nothing of any employee. */
export const firmSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    /** Its name. */
    label: wordsSchema(nameAtMost).min(1),
    /** The day it was first written down. */
    addedOn: daySchema,
    /** SIREN (nine figures) or SIRET (fourteen); "" while nobody said. */
    registration: z.string().regex(/^(\d{9}|\d{14})?$/),
    /** Number of the collective agreement; "" while nobody said. */
    idcc: z.string().regex(/^(\d{4})?$/),
    headcount: knownOf(z.int().min(0).max(1_000_000)),
    place: wordsSchema(nameAtMost),
    /** Who follows it: initials are enough. */
    adviser: wordsSchema(80),
    /** Whom to ask for, and how, in words. */
    contact: wordsSchema(300),
    notes: linesSchema(4000),
    /** In the order they were written down. */
    calls: listOf(firmCallSchema, callsAtMost),
    ending: knownOf(endingSchema),
    /** Projects known to be its own; others are tied to it by their company's name. */
    projects: listOf(idSchema, 40),
  })
  .superRefine(({ calls, projects }, context) => {
    const lists = { calls: calls.map(({ id }) => id), projects };
    for (const [place, keys] of Object.entries(lists)) {
      if (new Set(keys).size === keys.length) continue;
      context.addIssue({ code: "custom", path: [place], message: "must not hold the same thing twice" });
    }
  })
  .readonly();
export type Firm = z.infer<typeof firmSchema>;
