import { z } from "zod";
import { parseDay } from "../kernel/calendar.ts";
import {
  adaptationKinds,
  designActors,
  logics,
  objectives,
  obligations,
  obstacleKinds,
  priceUnits,
  purposes,
  schemes,
  sequenceKinds,
  trainingModes,
  workLinkKinds,
  workLinkReaches,
} from "./vocabulary.ts";

/** A fact that may not be known yet: unknown is said, never left to a zero. */
export function knownOf<Schema extends z.ZodType>(value: Schema) {
  return z
    .discriminatedUnion("known", [
      z.strictObject({ known: z.literal(true), value }),
      z.strictObject({ known: z.literal(false) }),
    ])
    .readonly();
}

export function listOf<Schema extends z.ZodType>(element: Schema, most: number) {
  return z.array(element).max(most).readonly();
}

/** An identifier made by the screen or by a rule: letters, figures, "-", "_" and ":". */
export const idSchema = z.string().regex(/^[\w:-]{1,40}$/);
/** An identifier, or "" for none. */
export const idOrNoneSchema = z.string().regex(/^[\w:-]{0,40}$/);
/** Identifiers of sequences are made of those of their block and situation. */
const sequenceIdSchema = z.string().regex(/^[\w:-]{1,100}$/);
export const shortTextSchema = z.string().max(200);
export const longTextSchema = z.string().max(4000);
export const daySchema = z.string().refine((text) => parseDay(text) !== undefined, "must be a day");
/** Whole cents of euro, up to ten million euros. */
export const centsSchema = z.int().min(0).max(1_000_000_000);
/** Whole minutes, up to four thousand hours. */
export const minutesSchema = z.int().min(0).max(240_000);
export const minuteOfDaySchema = z.int().min(0).max(1440);

const axesSchema = z
  .strictObject({
    objective: knownOf(z.enum(objectives)),
    logic: knownOf(z.enum(logics)),
    obligation: knownOf(z.enum(obligations)),
    mode: knownOf(z.enum(trainingModes)),
    /** In the order in which they follow each other; empty while nobody said. */
    schemes: listOf(z.enum(schemes), 8),
  })
  .readonly();

/** A price, and what it is counted by. */
const priceSchema = z
  .strictObject({ unit: z.enum(priceUnits), label: shortTextSchema, cents: knownOf(centsSchema) })
  .readonly();

/** Who must do what; minutes for one cohort. */
const dutySchema = z
  .strictObject({ actor: z.enum(designActors), act: shortTextSchema, minutes: knownOf(minutesSchema) })
  .readonly();

const workLinkSchema = z
  .strictObject({ kind: z.enum(workLinkKinds), reach: z.enum(workLinkReaches), words: longTextSchema })
  .readonly();

/** When a sequence takes place, in local time. */
const momentSchema = z.strictObject({ day: daySchema, startMinute: minuteOfDaySchema }).readonly();

/** What shows that something was done: where it is kept, and the photos or voice notes of the design. */
const evidenceFields = { evidence: longTextSchema, attachments: listOf(idSchema, 40) };

const sequenceSchema = z
  .strictObject({
    id: sequenceIdSchema,
    kind: z.enum(sequenceKinds),
    title: shortTextSchema,
    /** Work situation it is about, or "". */
    situation: idOrNoneSchema,
    /** Who leads it, or "". */
    trainer: idOrNoneSchema,
    minutes: minutesSchema,
    place: shortTextSchema,
    moment: knownOf(momentSchema),
    ...evidenceFields,
  })
  .readonly();
export type Sequence = z.infer<typeof sequenceSchema>;

const proofSchema = z
  .strictObject({ day: knownOf(daySchema), words: longTextSchema, ...evidenceFields })
  .readonly();

/** What is written down to prove an AFEST: one proof for each of its four components. */
const afestSchema = z
  .strictObject({
    /** The company wants the block to be called an AFEST. */
    isClaimed: z.boolean(),
    /** `day`: when the work was analysed; `words`: what the analysis says. */
    workAnalysis: proofSchema,
    /** How the work is adapted for learning (time, errors allowed, safety), or why it needs no adaptation. */
    adaptation: longTextSchema,
    /** Trainer named for the block, or "". */
    trainer: idOrNoneSchema,
    /** `day`: when the trainer was named; `words`: what makes the trainer able to train. */
    trainerNaming: proofSchema,
    /** What the reflection phases left behind; their dates are those of the sequences. */
    reflection: proofSchema,
    /** What the assessments left behind; their dates are those of the sequences. */
    assessment: proofSchema,
  })
  .readonly();

export const blockSchema = z
  .strictObject({
    id: idSchema,
    title: shortTextSchema,
    purposes: listOf(z.enum(purposes), purposes.length),
    obstacles: listOf(z.enum(obstacleKinds), obstacleKinds.length),
    axes: axesSchema,
    /** Length for one person. */
    minutes: knownOf(minutesSchema),
    isOffSite: knownOf(z.boolean()),
    isInWorkingTime: knownOf(z.boolean()),
    /** Most people in one session. */
    groupSize: knownOf(z.int().min(1).max(1000)),
    provider: z
      .strictObject({ kind: knownOf(z.enum(["internal", "external"])), name: shortTextSchema })
      .readonly(),
    /** Empty while nobody said; a free block has one price of 0. */
    prices: listOf(priceSchema, 20),
    duties: listOf(dutySchema, 40),
    workLinks: listOf(workLinkSchema, 20),
    adaptations: listOf(z.enum(adaptationKinds), adaptationKinds.length),
    /** Work situations the block uses. */
    situations: listOf(idSchema, 60),
    /** In order. */
    sequences: listOf(sequenceSchema, 200),
    afest: afestSchema,
  })
  .readonly();
