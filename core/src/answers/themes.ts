import { z } from "zod";
import type { RecordedTexts } from "../disclosure/index.ts";
import type { KeptWords } from "./model.ts";

/** Letters of a theme, and themes of one answer. */
export const themeLettersAtMost = 60;
export const themesAtMost = 5;

/** Themes as a reader gives them to words: a few short labels. */
export const givenThemesSchema = z
  .array(z.string().trim().min(1).max(themeLettersAtMost))
  .max(themesAtMost)
  .readonly();

/** Themes as they are shown: of which words each speaks, by their places. */
export const shownThemesSchema = z
  .array(z.object({ label: z.string(), places: z.array(z.int()).readonly() }).readonly())
  .readonly();

/** Words that a reader keeps, with the themes given to them. */
export interface CodedWords extends Omit<KeptWords, "mayQuote"> {
  readonly themes?: readonly string[];
}

/**
 * The words to be shown, question by question, with the themes that their reader gave them. A theme says nothing of
 * words that are not shown: a count of what everybody said would tell of those who asked not to be quoted.
 */
export function codeTexts(
  shown: readonly KeptWords[],
  kept: readonly CodedWords[],
): readonly RecordedTexts[] {
  const questions = [...new Set(shown.map(({ question }) => question))];
  return questions.map((question) => {
    const words = shown.filter((each) => each.question === question).map((each) => each.words);
    const places = new Map<string, number[]>();
    words.forEach((text, place) => {
      for (const label of themesOf({ question, words: text }, kept))
        places.set(label, [...(places.get(label) ?? []), place]);
    });
    if (places.size === 0) return { question, words };
    const themes = [...places].map(([label, where]) => ({ label, places: where }));
    const byWeight = themes.toSorted((one, other) => other.places.length - one.places.length);
    return { question, words, themes: byWeight };
  });
}

/** The same words may have been said twice: whoever reads them gives them the same themes. */
function themesOf(
  { question, words }: Pick<KeptWords, "question" | "words">,
  kept: readonly CodedWords[],
): ReadonlySet<string> {
  const same = kept.filter((each) => each.question === question && each.words === words);
  return new Set(same.flatMap(({ themes = [] }) => themes));
}
