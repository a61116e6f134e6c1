import { z } from "zod";
import { evidenceLevels, senses } from "../effects/index.ts";
import { caseEstimateSchema, featureKeys } from "../patterns/index.ts";
import { daySchema, idOrNoneSchema, listOf, longTextSchema, shortTextSchema } from "../training/index.ts";
import {
  audiences,
  caseFields,
  companySizes,
  conditionKeys,
  constraints,
  motiveKeys,
  obstacleKeys,
  publishedReaches,
  removalDemands,
  sectors,
  traceKinds,
} from "./vocabulary.ts";

/** Most bytes of a case study written as JSON text. */
export const caseBytesAtMost = 1_000_000;
/** Most sentences of a case study. */
export const sentencesAtMost = 600;

/** Ids of drafted sentences are made of those of what they come from. */
const sentenceIdSchema = z.string().regex(/^[\w:.-]{1,160}$/);

/** One thing that a sentence comes from. `day`: the day it happened or was written, "" when it has none. */
const traceSchema = z
  .strictObject({
    kind: z.enum(traceKinds),
    id: z.string().max(160),
    day: z.union([daySchema, z.literal("")]),
  })
  .readonly();
export type Trace = z.infer<typeof traceSchema>;

/**
 * A run of words. `house`: ours, with coarse figures. `figures`: what the house says of an effect; its figures stay and
 * its words are masked. `person`: somebody typed it; all of it is masked.
 */
const spanSchema = z
  .strictObject({ text: longTextSchema, from: z.enum(["house", "figures", "person"]) })
  .readonly();
export type Span = z.infer<typeof spanSchema>;

const sentenceSchema = z
  .strictObject({
    id: sentenceIdSchema,
    field: z.enum(caseFields),
    spans: z.array(spanSchema).min(1).max(12).readonly(),
    traces: z.array(traceSchema).min(1).max(1000).readonly(),
    /** What did not go well, or could not be shown: it is kept, or its removal is told. */
    isUnfavorable: z.boolean(),
    /** Actors of the project whose words it quotes: each must approve it before it leaves the house. */
    contributors: listOf(idOrNoneSchema, 40),
    origin: z.enum(["drafted", "typed"]),
    /** Words as they were drafted, once somebody changed them; "" before. */
    draftedWords: longTextSchema,
  })
  .readonly();
export type Sentence = z.infer<typeof sentenceSchema>;

/** A drafted sentence that was taken out, and at whose demand. */
const removalSchema = z
  .strictObject({
    sentence: sentenceIdSchema,
    field: z.enum(caseFields),
    isUnfavorable: z.boolean(),
    demandedBy: z.enum(removalDemands),
    reason: shortTextSchema,
    on: daySchema,
  })
  .readonly();
export type Removal = z.infer<typeof removalSchema>;

/** What a writer tells of the company so that others find the case; nothing finer. */
export const settingSchema = z
  .strictObject({
    sector: z.enum(sectors),
    size: z.enum(companySizes),
    audiences: listOf(z.enum(audiences), audiences.length),
    constraints: listOf(z.enum(constraints), constraints.length),
  })
  .readonly();
export type CaseSetting = z.infer<typeof settingSchema>;

export const removalsSchema = listOf(removalSchema, sentencesAtMost);

/** The case study of a project, whole. One project has one at most; its id is that of the project. */
export const caseStudySchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    label: z.string().trim().min(1).max(120),
    setting: settingSchema,
    sentences: listOf(sentenceSchema, sentencesAtMost),
    removals: removalsSchema,
    /** The day somebody looks at it again, or "". */
    reviewOn: z.union([daySchema, z.literal("")]),
  })
  .superRefine(({ sentences }, context) => {
    const ids = sentences.map(({ id }) => id);
    if (new Set(ids).size === ids.length) return;
    context.addIssue({
      code: "custom",
      path: ["sentences"],
      message: "must not hold the same sentence twice",
    });
  })
  .readonly();
export type CaseStudy = z.infer<typeof caseStudySchema>;

const presences = ["yes", "no", "unknown"] as const;

/**
 * An effect as another company may compare it: which way, and how well it is known. `estimate`: what a comparison
 * found, when its figures may leave the company, so that several cases can be put together.
 */
const configuredEffectSchema = z
  .object({
    label: z.string(),
    sense: z.enum(senses),
    evidence: z.enum([...evidenceLevels, "none"]),
    claim: z.string(),
    estimate: caseEstimateSchema.exactOptional(),
  })
  .readonly();
export type ConfiguredEffect = z.infer<typeof configuredEffectSchema>;

/** What makes a case look like another. */
export const configurationSchema = z
  .object({
    sector: z.enum(sectors),
    size: z.enum(companySizes),
    audiences: z.array(z.enum(audiences)).readonly(),
    constraints: z.array(z.enum(constraints)).readonly(),
    motives: z.array(z.enum(motiveKeys)).readonly(),
    obstacles: z.array(z.enum(obstacleKeys)).readonly(),
    conditions: z.record(z.enum(conditionKeys), z.enum(presences)).readonly(),
    /** Features of the training that are there. */
    solution: z.array(z.enum(featureKeys)).readonly(),
    effects: z.array(configuredEffectSchema).readonly(),
  })
  .readonly();
export type Configuration = z.infer<typeof configurationSchema>;

/** A sentence as it leaves the house: masked, with its field and nothing of where it came from inside. */
const publishedSentenceSchema = z
  .object({ field: z.enum(caseFields), words: z.string(), isUnfavorable: z.boolean() })
  .readonly();
export type PublishedSentence = z.infer<typeof publishedSentenceSchema>;

/** A copy of a case study as others read it. It leads to no organisation and to no project. */
export const publishedCaseSchema = z
  .object({
    schemaVersion: z.literal(1),
    id: z.string(),
    reach: z.enum(publishedReaches),
    title: z.string(),
    /** Name of the company, for `named` alone; "" otherwise. */
    company: z.string(),
    isFictional: z.boolean(),
    publishedOn: z.string(),
    reviewOn: z.string(),
    configuration: configurationSchema,
    sentences: z.array(publishedSentenceSchema).readonly(),
    /** How many sentences were taken out, by field and by who asked; unfavorable ones apart. */
    removals: z
      .array(
        z
          .object({
            field: z.enum(caseFields),
            demandedBy: z.enum(removalDemands),
            isUnfavorable: z.boolean(),
            count: z.int().min(1),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type PublishedCase = z.infer<typeof publishedCaseSchema>;
