import { z } from "zod";
import { audiences, waveMoments } from "../surveys/index.ts";
import { openQuestionsSchema, releasedAnswerSchema } from "./released-answer.ts";
import { shownThemesSchema } from "./themes.ts";

const nameSchema = z.string().min(1).max(120);

/**
 * The people of whom somebody asks what they answered: those who share a value of an attribute, a list of people, or
 * whole groups that were offered before. It is answered by whole groups of ten people and more, whatever is asked.
 */
export const askedGroupSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("attribute"),
    label: nameSchema,
    attribute: nameSchema,
    value: nameSchema,
  }),
  z.strictObject({
    kind: z.literal("people"),
    label: nameSchema,
    people: z.array(nameSchema).max(500).readonly(),
  }),
  z.strictObject({
    kind: z.literal("groups"),
    label: nameSchema,
    groups: z.array(nameSchema).min(1).max(60).readonly(),
  }),
]);
export type AskedGroup = z.infer<typeof askedGroupSchema>;

/** How well whole groups stand for the people asked for: numbers of people only to who may see the people. */
const fitSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("counted"), kept: z.int(), of: z.int(), others: z.int() }),
  z.object({ kind: z.enum(["exact", "close", "rough"]) }),
]);

/**
 * `nearest`: nothing comes near enough, and this union comes nearest: it may be asked for in its place. `refused`:
 * nobody of the wave is in it (`empty`), or the wave has no group at all (`noGroup`).
 */
export const groupAnswersSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("shown"), fit: fitSchema, answers: z.array(releasedAnswerSchema).readonly() }),
  z.object({
    kind: z.literal("nearest"),
    groups: z.array(z.string()).readonly(),
    people: z.int(),
    fit: fitSchema,
  }),
  z.object({ kind: z.literal("refused"), because: z.enum(["empty", "noGroup"]) }),
]);
export type GroupAnswers = z.infer<typeof groupAnswersSchema>;

/** Where a wave stands beside another of the same project that asked the same question with the same answers. */
const changedShareSchema = z.object({
  answer: z.string(),
  text: z.string(),
  before: z.number(),
  after: z.number(),
  /** From -1 to 1, rounded as coarsely as the coarser of the two. */
  difference: z.number(),
  /** `unclear`: the two ranges overlap, so nothing may be said of which way it went. */
  said: z.enum(["rose", "fell", "unclear"]),
});

export const releasedChangeSchema = z.object({
  question: z.string(),
  questionText: z.string(),
  from: z.object({ wave: z.string(), label: z.string(), moment: z.enum(waveMoments), people: z.int() }),
  people: z.int(),
  shares: z.array(changedShareSchema).readonly(),
});
export type ReleasedChange = z.infer<typeof releasedChangeSchema>;

/** Everything that a closed wave says to a reader. */
export const releasedWaveSchema = z.object({
  wave: z.string(),
  label: z.string(),
  moment: z.enum(waveMoments),
  audience: z.enum(audiences),
  invited: z.int(),
  /** Whole groups that answers are counted by: their number, and the fewest people of one. */
  groups: z.int(),
  groupsOf: z.int(),
  /** Values of the attributes that groups may be asked by. */
  attributes: z.array(z.object({ attribute: z.string(), values: z.array(z.string()).readonly() })).readonly(),
  answers: z.array(releasedAnswerSchema).readonly(),
  changes: z.array(releasedChangeSchema).readonly(),
  openQuestions: openQuestionsSchema,
  /** Free words that a person has read and shown, question by question, of everybody together. */
  words: z
    .array(
      z.object({
        question: z.string(),
        questionText: z.string(),
        words: z.array(z.string()).readonly(),
        themes: shownThemesSchema.exactOptional(),
      }),
    )
    .readonly(),
});
export type ReleasedWave = z.infer<typeof releasedWaveSchema>;
