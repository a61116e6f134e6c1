import { z } from "zod";
import { audiences, questionTopics, waveMoments } from "../surveys/index.ts";

/**
 * Why nothing is shown of a question for a group. `tooFew`: under ten people; `roughFit`: no union of whole groups
 * comes near enough to the people asked for; `notInvited`: the wave ended and nobody had been invited; `notRecorded`:
 * the question was not counted; `wouldSplit`: the counts are not of the groups that the ledger holds, so that fewer
 * than ten people could be told apart.
 */
export const withheldCodes = ["tooFew", "roughFit", "notInvited", "notRecorded", "wouldSplit"] as const;
export type WithheldCode = (typeof withheldCodes)[number];

/** One answer of a question: a choice or a band, or one of the silences ("dontKnow", "preferNot", "noAnswer"). */
const releasedShareSchema = z.object({
  answer: z.string(),
  text: z.string(),
  /** Out of all invited people of the group, from 0 to 1, rounded: always "about". Absent when withheld. */
  share: z.number().exactOptional(),
  /** Least and greatest true share that the written counts leave possible (with noise: in 95 cases of 100). */
  interval: z.tuple([z.number(), z.number()]).exactOptional(),
});
export type ReleasedShare = z.infer<typeof releasedShareSchema>;

/**
 * What a wave's answers to one question say of one group, as any reader may have it: a function of what whole groups
 * of ten people and more hold, so that exchanging the answers of two people of one group changes nothing of it.
 */
export const releasedAnswerSchema = z.object({
  wave: z.string(),
  waveLabel: z.string(),
  moment: z.enum(waveMoments),
  audience: z.enum(audiences),
  question: z.string(),
  questionText: z.string(),
  /** Item of the question bank; "" for a question of the company's own. */
  bankKey: z.string(),
  topic: z.enum(questionTopics),
  /** An indicator and not a validated measure. */
  isIndicator: z.boolean(),
  /** Counted with noise, since the question is sensitive. */
  isNoisy: z.boolean(),
  /** Whether one person may have chosen several answers: shares then need not add up to one. */
  isSeveral: z.boolean(),
  /** Everybody who was asked, or a group by its name. */
  group: z.union([z.literal("everybody"), z.object({ label: z.string() })]),
  shares: z.array(releasedShareSchema).readonly(),
  /** People that the shares are about: invited people of the whole groups that stand for the group asked for. */
  people: z.int(),
  /** People invited by the wave. */
  invited: z.int(),
  withheld: z.enum(withheldCodes).exactOptional(),
});
export type ReleasedAnswer = z.infer<typeof releasedAnswerSchema>;

/** Questions that people answer with their words, as they were asked. */
export const openQuestionsSchema = z
  .array(z.object({ question: z.string(), questionText: z.string() }))
  .readonly();
