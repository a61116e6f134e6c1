import { z } from "zod";
import {
  blockSchema,
  centsSchema,
  daySchema,
  idOrNoneSchema,
  idSchema,
  knownOf,
  listOf,
  longTextSchema,
  minuteOfDaySchema,
  minutesSchema,
  shortTextSchema,
} from "./block-model.ts";
import { blankFundingFacts, fundingFactsSchema } from "./funding/facts.ts";
import { attachmentKinds, attachmentMediaTypes, designActors, effortKinds } from "./vocabulary.ts";

/** Most bytes of a design written as JSON text. */
export const designBytesAtMost = 1_000_000;

/** For whom: a version of a category, or words, or both. */
const targetGroupSchema = z
  .strictObject({
    category: knownOf(z.strictObject({ id: idSchema, version: z.int().min(1) }).readonly()),
    words: longTextSchema,
    /** Counts when no trainee is listed. */
    headcount: knownOf(z.int().min(0).max(100_000)),
    /** Average cost of an hour of work of the group, charges included: one figure, nobody's pay. */
    hourlyCostCents: knownOf(centsSchema),
  })
  .readonly();

/** A block that a person need not follow, because experience already gave it. Counts with a reason and evidence. */
const dispensationSchema = z
  .strictObject({
    block: idSchema,
    reason: longTextSchema,
    evidence: longTextSchema,
    attachments: listOf(idSchema, 20),
  })
  .readonly();
export type Dispensation = z.infer<typeof dispensationSchema>;

/** Somebody in training. The label is the company's own (initials, a number): no name is asked. */
const traineeSchema = z
  .strictObject({
    id: idSchema,
    label: shortTextSchema,
    site: shortTextSchema,
    team: shortTextSchema,
    /** Contractual working time of a week. */
    weeklyMinutes: knownOf(z.int().min(0).max(10_080)),
    dispensations: listOf(dispensationSchema, 60),
  })
  .readonly();
export type Trainee = z.infer<typeof traineeSchema>;

/** Who trains; an empty name is a place kept for somebody to be named. */
const trainerSchema = z
  .strictObject({
    id: idSchema,
    name: shortTextSchema,
    kind: z.enum(["internal", "external"]),
    site: shortTextSchema,
    /** What makes this person able to train on this work. */
    competence: longTextSchema,
  })
  .readonly();
export type Trainer = z.infer<typeof trainerSchema>;

/** What a person said of a sub-domain suggested (or not) for a situation. */
const cleaDecisionSchema = z
  .strictObject({
    /** "3.2": second sub-domain of the third domain. */
    subdomain: z.string().regex(/^[1-7]\.[1-5]$/),
    isConfirmed: z.boolean(),
    /** Who said so, in words. */
    by: shortTextSchema,
  })
  .readonly();

/** A moment of real work that training can start from, told in a few words, a photo or a voice note. */
const workSituationSchema = z
  .strictObject({
    id: idSchema,
    words: longTextSchema,
    attachments: listOf(idSchema, 20),
    site: shortTextSchema,
    gestures: longTextSchema,
    difficulty: longTextSchema,
    whatCanGoWrong: longTextSchema,
    cleaDecisions: listOf(cleaDecisionSchema, 28),
  })
  .readonly();
export type WorkSituation = z.infer<typeof workSituationSchema>;

export type Block = z.infer<typeof blockSchema>;

/** One way of combining blocks, in order. */
const alternativeSchema = z
  .strictObject({ id: idSchema, label: shortTextSchema, blocks: listOf(blockSchema, 60) })
  .readonly();
export type Alternative = z.infer<typeof alternativeSchema>;

/** A line of the ledger of design effort. */
const effortLineSchema = z
  .strictObject({
    id: idSchema,
    /** Alternative it was spent on; "" when it serves all. */
    alternative: idOrNoneSchema,
    actor: z.enum(designActors),
    kind: z.enum(effortKinds),
    words: shortTextSchema,
    minutes: minutesSchema,
    hourlyCostCents: knownOf(centsSchema),
    day: knownOf(daySchema),
    /** `once`: serves later cohorts as it is. `eachCohort`: is spent again with each. */
    recurs: z.enum(["once", "eachCohort"]),
  })
  .readonly();
export type DesignEffortLine = z.infer<typeof effortLineSchema>;

/** At most so many people of a team or of a site away from their work at once. */
const absenceBoundSchema = z
  .strictObject({
    kind: z.enum(["team", "site"]),
    name: shortTextSchema,
    absentAtMost: z.int().min(0).max(1000),
  })
  .readonly();
export type AbsenceBound = z.infer<typeof absenceBoundSchema>;

/** Hours in which a team works, each week. */
const workWindowSchema = z
  .strictObject({
    /** "" for every team that has no window of its own. */
    team: shortTextSchema,
    /** 1 is Monday. */
    weekday: z.int().min(1).max(7),
    startMinute: minuteOfDaySchema,
    endMinute: minuteOfDaySchema,
  })
  .readonly();
export type WorkWindow = z.infer<typeof workWindowSchema>;

/** What the schedule must respect. */
const scheduleWishesSchema = z
  .strictObject({
    firstDay: knownOf(daySchema),
    lastDay: knownOf(daySchema),
    /** Training of one person in a week, Monday to Sunday. */
    weeklyMinutesAtMost: knownOf(z.int().min(0).max(10_080)),
    /** A longer block without sequences is cut into sessions of this length at most. */
    sessionMinutesAtMost: z.int().min(15).max(720),
    absenceBounds: listOf(absenceBoundSchema, 200),
    workWindows: listOf(workWindowSchema, 400),
    closedDays: listOf(daySchema, 400),
  })
  .readonly();
export type ScheduleWishes = z.infer<typeof scheduleWishesSchema>;

/** A photo or a voice note; its bytes are kept beside the design. */
export const attachmentSchema = z
  .strictObject({
    id: idSchema,
    kind: z.enum(attachmentKinds),
    mediaType: z.enum(attachmentMediaTypes),
    byteCount: z.int().min(1).max(5_000_000),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    label: shortTextSchema,
  })
  .readonly();
export type DesignAttachment = z.infer<typeof attachmentSchema>;

/**
 * A training design, whole. Identifiers are unique in their list, those of blocks in all alternatives; a reference to
 * what is no longer there is ignored by every rule.
 */
export const trainingDesignSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    label: z.string().trim().min(1).max(120),
    targetGroup: targetGroupSchema,
    trainees: listOf(traineeSchema, 500),
    trainers: listOf(trainerSchema, 60),
    situations: listOf(workSituationSchema, 60),
    alternatives: listOf(alternativeSchema, 8),
    /** Alternative chosen, or "". */
    chosen: idOrNoneSchema,
    effort: listOf(effortLineSchema, 400),
    scheduleWishes: scheduleWishesSchema,
    attachments: listOf(attachmentSchema, 100),
    /** Diagnosis it was begun from, or "". */
    diagnosis: idOrNoneSchema.default(""),
    fundingFacts: fundingFactsSchema.default(blankFundingFacts),
  })
  .superRefine((design, context) => {
    for (const [place, ids] of Object.entries(idsOf(design))) {
      const twice = ids.find((id, index) => ids.indexOf(id) !== index);
      if (twice !== undefined) {
        context.addIssue({ code: "custom", path: [place], message: `must not hold an id twice: ${twice}` });
      }
    }
  })
  .readonly();
export type TrainingDesign = z.infer<typeof trainingDesignSchema>;

type Identified = readonly { readonly id: string }[];

function idsOf(design: {
  readonly trainees: Identified;
  readonly trainers: Identified;
  readonly situations: Identified;
  readonly effort: Identified;
  readonly attachments: Identified;
  readonly alternatives: readonly { readonly id: string; readonly blocks: readonly Block[] }[];
}): Readonly<Record<string, readonly string[]>> {
  const { trainees, trainers, situations, effort, attachments, alternatives } = design;
  const blocks = alternatives.flatMap((alternative) => alternative.blocks);
  const lists = { trainees, trainers, situations, effort, attachments, alternatives };
  const named = Object.entries(lists).map(([place, list]) => [place, list.map(({ id }) => id)] as const);
  const ofBlocks = ["blocks", blocks.map(({ id }) => id)] as const;
  const ofSequences = ["sequences", blocks.flatMap((block) => block.sequences.map(({ id }) => id))] as const;
  return Object.fromEntries([...named, ofBlocks, ofSequences]);
}
