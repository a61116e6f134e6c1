import { z } from "zod";
import { audiences, type InvitedWave, waveMoments } from "../surveys/index.ts";
import type { KeptAnswer, KeptWords } from "./model.ts";
import { openQuestionsSchema } from "./released-answer.ts";
import { shownThemesSchema } from "./themes.ts";

/** Functions of those who lead a group from near: they answer for the group, never for a person of it. */
export const leaderFunctions = ["frontlineManager", "workplaceTutor"] as const;
export type LeaderFunction = (typeof leaderFunctions)[number];

/** The function that a wave asks; `undefined` when it asks the people themselves. */
export function functionAsked({ audience }: Pick<InvitedWave, "audience">): LeaderFunction | undefined {
  return leaderFunctions.find((each) => each === audience);
}

/** What one of them said of the group, while the wave is open. */
export interface GroupAnswer {
  readonly answers: Readonly<Record<string, KeptAnswer>>;
  readonly words: readonly KeptWords[];
}

/** What a function said of its group, once the wave is closed: how many said what, and nothing of who. */
export const groupRecordSchema = z
  .strictObject({
    wave: z.string(),
    function: z.enum(leaderFunctions),
    /** People of this function who answered. */
    tellers: z.int(),
    /** The day the wave closed. */
    saidOn: z.string(),
    questions: z
      .array(z.strictObject({ question: z.string(), counts: z.record(z.string(), z.int()).readonly() }))
      .readonly(),
    /** Words that somebody has read, and whose authors agreed that they be quoted. */
    texts: z
      .array(
        z.strictObject({
          question: z.string(),
          words: z.array(z.string()).readonly(),
          themes: shownThemesSchema.exactOptional(),
        }),
      )
      .readonly(),
  })
  .readonly();
export type GroupRecord = z.infer<typeof groupRecordSchema>;

/** What a closed wave says to a reader of a function and its group. */
export const groupToldSchema = z.object({
  wave: z.string(),
  label: z.string(),
  moment: z.enum(waveMoments),
  audience: z.enum(audiences),
  /** People of the function in the project when the wave opened, and those who answered. */
  asked: z.int(),
  tellers: z.int(),
  saidOn: z.string(),
  questions: z
    .array(
      z.object({
        question: z.string(),
        questionText: z.string(),
        isIndicator: z.boolean(),
        counts: z.array(z.object({ answer: z.string(), text: z.string(), count: z.int() })).readonly(),
      }),
    )
    .readonly(),
  openQuestions: openQuestionsSchema,
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
export type GroupTold = z.infer<typeof groupToldSchema>;
