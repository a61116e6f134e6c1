import { z } from "zod";
import { answerModes, type Contents } from "../../../core/src/answers/index.ts";

const answerSchema = z.union([z.array(z.string()), z.enum(["dontKnow", "preferNot"])]);

export const answersSchema = z.record(z.string(), answerSchema);

/** Words kept before the question was asked have no answer to it. */
export const wordsSchema = z.array(
  z.strictObject({ question: z.string(), words: z.string(), mayQuote: z.boolean().default(false) }),
);

/** What a pool holds, as it is written. */
export const contentsSchema: z.ZodType<Contents> = z.strictObject({
  records: z.array(
    z.strictObject({
      atom: z.string(),
      mode: z.enum(answerModes),
      answers: answersSchema,
    }),
  ),
  words: wordsSchema,
});

/** The cut of a wave, as it is written. */
export const frameSchema = z.strictObject({
  wave: z.string(),
  k: z.int(),
  order: z.array(z.string()),
  author: z.string(),
  cutAt: z.string(),
  atoms: z.array(z.strictObject({ id: z.string(), people: z.array(z.string()) })),
});

export const recordedFrameSchema = z.strictObject({
  frame: z.string(),
  k: z.int(),
  atoms: z.array(z.strictObject({ id: z.string(), people: z.int() })),
  questions: z.array(
    z.strictObject({
      question: z.string(),
      answers: z.array(z.string()),
      several: z.boolean(),
      noise: z.strictObject({ epsilonPerCount: z.number() }).exactOptional(),
      counts: z.array(z.array(z.number())),
    }),
  ),
  amounts: z.array(z.strictObject({ amount: z.string(), totals: z.array(z.number().optional()) })),
  texts: z.array(
    z.strictObject({
      question: z.string(),
      words: z.array(z.string()),
      themes: z.array(z.strictObject({ label: z.string(), places: z.array(z.int()) })).exactOptional(),
    }),
  ),
});
