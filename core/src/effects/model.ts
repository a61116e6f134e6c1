import { z } from "zod";
import { directions, planMoments, rivalKinds, sourceKinds } from "../plans/index.ts";
import {
  daySchema,
  designActors,
  idSchema,
  knownOf,
  listOf,
  longTextSchema,
  shortTextSchema,
} from "../training/index.ts";
import { linkStandings, rivalStandings, senses } from "./vocabulary.ts";

/** Most bytes of a book of effects written as JSON text. */
export const effectBookBytesAtMost = 300_000;

/** Day on which the line was last written here, by the clock of who wrote it; absent from older books. */
const keptOnSchema = daySchema.exactOptional();

const amountSchema = z.number().min(-1e9).max(1e9);

/** What an actor, named by function and never by name, says of a change. */
export const perceptionSchema = z
  .strictObject({
    id: idSchema,
    /** Indicator of the sealed plan, or an effect of `ownEffects`. */
    indicator: idSchema,
    function: z.enum(designActors),
    sense: z.enum(senses),
    words: longTextSchema,
    saidOn: knownOf(daySchema),
    keptOn: keptOnSchema,
  })
  .readonly();
export type Perception = z.infer<typeof perceptionSchema>;

/** Something that can be shown: a register, a document, a situation seen. Without a day it is a word, not a trace. */
export const traceSchema = z
  .strictObject({
    id: idSchema,
    indicator: idSchema,
    words: longTextSchema,
    on: knownOf(daySchema),
    by: knownOf(z.enum(designActors)),
    keptOn: keptOnSchema,
  })
  .readonly();
export type Trace = z.infer<typeof traceSchema>;

/** A figure as it was read. What is counted is kept as counted, beside the months or the hours it was counted in. */
const readFigureSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("value"), value: amountSchema }),
    z.strictObject({
      kind: z.literal("count"),
      count: z.int().min(0).max(10_000_000),
      months: z.int().min(1).max(36),
    }),
    z.strictObject({
      kind: z.literal("accidents"),
      accidents: z.int().min(0).max(100_000),
      days: knownOf(z.int().min(0).max(10_000_000)),
      hours: z.int().min(1).max(1_000_000_000),
    }),
  ])
  .readonly();
export type ReadFigure = z.infer<typeof readFigureSchema>;

const writtenFigureSchema = z
  .strictObject({
    id: idSchema,
    indicator: idSchema,
    moment: z.enum(planMoments),
    figure: readFigureSchema,
    on: knownOf(daySchema),
    source: z.enum(sourceKinds),
    /** People whom the figure is about. */
    people: knownOf(z.int().min(0).max(100_000)),
    /** How it was read, when that matters: "moyenne de mars à août 2026". */
    words: shortTextSchema,
    keptOn: keptOnSchema,
  })
  .readonly();
export type WrittenFigure = z.infer<typeof writtenFigureSchema>;

/** A change that nobody foresaw, good or bad. */
const ownEffectSchema = z
  .strictObject({
    id: idSchema,
    label: shortTextSchema,
    unit: shortTextSchema,
    direction: z.enum(directions),
  })
  .readonly();
export type OwnEffect = z.infer<typeof ownEffectSchema>;

/** A step of the story: what leads to what, what was seen of it. */
const storyLinkSchema = z
  .strictObject({
    id: idSchema,
    from: shortTextSchema,
    to: shortTextSchema,
    /** What shows it, or what was looked for and not found. */
    evidence: longTextSchema,
    standing: z.enum(linkStandings),
  })
  .readonly();
export type StoryLink = z.infer<typeof storyLinkSchema>;

/** What was seen of another explanation; one of the sealed plan bears its id there. */
const storyRivalSchema = z
  .strictObject({
    id: idSchema,
    kind: z.enum([...rivalKinds, "own"]),
    standing: z.enum(rivalStandings),
    words: longTextSchema,
  })
  .readonly();
export type StoryRival = z.infer<typeof storyRivalSchema>;

export const contributionSchema = z
  .strictObject({ links: listOf(storyLinkSchema, 40), rivals: listOf(storyRivalSchema, 60) })
  .readonly();
export type Contribution = z.infer<typeof contributionSchema>;

/** What people wrote of the effects of a project, whole. One project has one book at most. */
export const effectBookSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    perceptions: listOf(perceptionSchema, 300),
    traces: listOf(traceSchema, 200),
    figures: listOf(writtenFigureSchema, 200),
    ownEffects: listOf(ownEffectSchema, 20),
    contribution: contributionSchema,
  })
  .superRefine(({ perceptions, traces, figures, ownEffects, contribution }, context) => {
    const lists = { perceptions, traces, figures, ownEffects, ...contribution };
    for (const [place, list] of Object.entries(lists)) {
      const ids = list.map(({ id }) => id);
      if (new Set(ids).size === ids.length) continue;
      context.addIssue({ code: "custom", path: [place], message: "must not hold the same thing twice" });
    }
  })
  .readonly();
export type EffectBook = z.infer<typeof effectBookSchema>;

/** A book in which nobody wrote yet. */
export const blankEffectBook: EffectBook = {
  schemaVersion: 1,
  perceptions: [],
  traces: [],
  figures: [],
  ownEffects: [],
  contribution: { links: [], rivals: [] },
};
