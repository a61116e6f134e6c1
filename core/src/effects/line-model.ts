import { z } from "zod";
import { releasedAnswerSchema } from "../answers/index.ts";
import { comparedFindingSchema } from "../comparisons/index.ts";
import { directions, indicatorFamilies, measureKinds, planMoments, sourceKinds } from "../plans/index.ts";
import { designActors, knownOf } from "../training/index.ts";
import { contributionSchema, perceptionSchema, traceSchema } from "./model.ts";
import { evidenceLevels, senses, storyVerdicts } from "./vocabulary.ts";

const countsSchema = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("count"), count: z.int(), months: z.int() }),
    z.object({ kind: z.literal("accidents"), accidents: z.int(), days: knownOf(z.int()), hours: z.int() }),
  ])
  .readonly();

/** A figure of an effect, with how many people it is about and its interval when there is one. */
const figureSchema = z
  .object({
    /** "" for the figure of the start that the sealed plan holds. */
    id: z.string(),
    moment: z.enum(planMoments),
    value: z.number(),
    on: knownOf(z.string()),
    source: z.enum(sourceKinds),
    words: z.string(),
    /** Whether the sealed plan holds it: written before the start. */
    isSealed: z.boolean(),
    people: z.int().exactOptional(),
    /** Exact; a high end that is unknown is bounded by nothing. */
    interval: z.object({ low: z.number(), high: knownOf(z.number()) }).exactOptional(),
    /** What was counted, when the figure is a count or a rate of one. */
    counts: countsSchema.exactOptional(),
  })
  .readonly();
export type Figure = z.infer<typeof figureSchema>;

/**
 * Why no number of change is told. The first five: it was not measured on both sides, or on too few people.
 * `fewEvents`:
 * it was, and chance alone may make such counts.
 */
export const figureGaps = [
  "noBefore",
  "noAfter",
  "noPeople",
  "tooFewPeople",
  "noCounts",
  "fewEvents",
] as const;
export type FigureGap = (typeof figureGaps)[number];

/** What the figures say from before to after: which way, and by how much when a number may be told. */
const figureChangeSchema = z
  .object({
    sense: z.enum(senses),
    /** After less before, in the unit; absent when no number may be told. */
    by: z.number().exactOptional(),
    /** Moments of the two figures that are compared, and their places among the figures of the line. */
    before: z.enum(planMoments).exactOptional(),
    after: z.enum(planMoments).exactOptional(),
    places: z.object({ before: z.int(), after: z.int() }).readonly().exactOptional(),
    gap: z.enum(figureGaps).exactOptional(),
  })
  .readonly();
export type FigureChange = z.infer<typeof figureChangeSchema>;

/** Who does not agree: actors of different kinds, actors and figures, actors and the comparison, or both figures. */
const disagreementSchema = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.literal("actors"),
      better: z.array(z.enum(designActors)).readonly(),
      same: z.array(z.enum(designActors)).readonly(),
      worse: z.array(z.enum(designActors)).readonly(),
      /** In French. */
      reading: z.string(),
    }),
    z.object({
      kind: z.enum(["actorsAgainstFigures", "actorsAgainstComparison"]),
      /** Those who say otherwise. */
      actors: z.array(z.enum(designActors)).readonly(),
      figures: z.enum(senses),
      reading: z.string(),
    }),
    z.object({
      kind: z.literal("figuresAgainstComparison"),
      figures: z.enum(senses),
      compared: z.enum(senses),
      reading: z.string(),
    }),
  ])
  .readonly();
export type Disagreement = z.infer<typeof disagreementSchema>;

/** All that is known of one indicator of the sealed plan, or of one effect that nobody foresaw. */
export const effectLineSchema = z
  .object({
    indicator: z.string(),
    label: z.string(),
    definition: z.string(),
    unit: z.string(),
    family: z.enum([...indicatorFamilies, "own"]),
    measure: z.enum(measureKinds),
    direction: z.enum(directions),
    /** Whether it was sealed before the start: what was not is shown apart. */
    isForeseen: z.boolean(),
    /** Whether the plan holds it, sealed in time or not; the others are effects that somebody noticed. */
    isOfPlan: z.boolean(),
    perceptions: z.array(perceptionSchema).readonly(),
    traces: z.array(traceSchema).readonly(),
    figures: z.array(figureSchema).readonly(),
    change: figureChangeSchema,
    answers: z.array(releasedAnswerSchema).readonly(),
    comparison: comparedFindingSchema.exactOptional(),
    /** Highest rung that is reached. */
    evidence: z.enum([...evidenceLevels, "none"]),
    disagreement: z.array(disagreementSchema).readonly(),
    /** In French: what may be claimed, and how strongly. */
    reading: z.object({ claim: z.string(), maySay: z.string() }).readonly(),
  })
  .readonly();
export type EffectLine = z.infer<typeof effectLineSchema>;

/** The story of the whole project, with the other explanations of the sealed plan that nobody looked at yet. */
export const contributionStorySchema = z
  .object({
    verdict: z.enum(storyVerdicts),
    contribution: contributionSchema,
    /** In French. */
    reading: z.object({ claim: z.string(), maySay: z.string() }).readonly(),
  })
  .readonly();
export type ContributionStory = z.infer<typeof contributionStorySchema>;
