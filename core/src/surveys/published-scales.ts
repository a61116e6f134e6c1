import { z } from "zod";
import kept from "./published-scales.json" with { type: "json" };
import { type Question, questionTopics } from "./questionnaire-model.ts";

const standing = z.enum(["confirmed", "unconfirmed"]);

const publishedScaleSchema = z.strictObject({
  key: z.string().min(1).max(40),
  name: z.string(),
  measures: z.enum(questionTopics),
  items: z.int().min(1).max(10),
  choices: z.int().min(2).max(5),
  /** What its authors, or its length, let one expect. */
  seconds: z.int().min(1),
  source: z.string(),
  address: z.string(),
  /** "" while nobody confirmed one. */
  licence: z.string(),
  licenceStatus: standing,
  /** Unconfirmed: its wording was not read in its publication, and is not given here. */
  wordingStatus: standing,
  caution: z.string(),
});
export type PublishedScale = z.infer<typeof publishedScaleSchema>;

/** Short scales that somebody validated. None of their wordings is in this house: see `scaleQuestions`. */
export const publishedScales: readonly PublishedScale[] = z.array(publishedScaleSchema).parse(kept.rows);

/**
 * Empty questions for the items of a scale, to be copied from its publication. None when its licence is not confirmed:
 * nothing says that it may be asked.
 */
export function scaleQuestions(scale: PublishedScale, idOf: (rank: number) => string): readonly Question[] {
  if (scale.licenceStatus !== "confirmed") return [];
  return Array.from({ length: scale.items }, (_, index) => ({
    kind: "choice",
    id: idOf(index + 1),
    text: {},
    hint: {},
    isSensitive: false,
    bankKey: "",
    topic: scale.measures,
    scale: { scale: scale.key, reference: String(index + 1), licence: scale.licence },
    isIndicator: false,
    relevance: [],
    choices: Array.from({ length: scale.choices }, (_empty, rank) => ({ id: `a${rank + 1}`, text: {} })),
  }));
}
