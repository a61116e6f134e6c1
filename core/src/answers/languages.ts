import { z } from "zod";
import { languageNames } from "../field/index.ts";
import { answerWordsAr } from "./words.ar.ts";
import { answerWordsEn } from "./words.en.ts";
import { type AnswerWordKey, type AnswerWords, answerWordsFr } from "./words.fr.ts";
import { answerWordsFrEasy } from "./words.fr-easy.ts";

/** A language of the answering page. */
export interface AnswerLanguage {
  readonly code: string;
  /** For browsers and voices (BCP 47). */
  readonly tag: string;
  readonly direction: "ltr" | "rtl";
  /** Its name in itself. */
  readonly name: string;
  /** Read again by people who speak it, or for whom it is written. Until then, its pages say so. */
  readonly isReviewed: boolean;
  readonly words: AnswerWords;
}

const written = { direction: "ltr", isReviewed: false } as const;

/** The languages of the house, the first for whoever asks for none that is known. */
export const answerLanguages: readonly [AnswerLanguage, ...AnswerLanguage[]] = [
  { ...written, code: "fr", tag: "fr-FR", name: languageNames.fr, isReviewed: true, words: answerWordsFr },
  { ...written, code: "fr-easy", tag: "fr-FR", name: languageNames.frEasy, words: answerWordsFrEasy },
  { ...written, code: "en", tag: "en-GB", name: languageNames.en, words: answerWordsEn },
  // Western figures, as they are written in the Maghreb and in France.
  { ...written, code: "ar", tag: "ar-MA", direction: "rtl", name: languageNames.ar, words: answerWordsAr },
];

/** The language of a code; the first one when it is not known. */
export function answerLanguageOf(
  languages: readonly [AnswerLanguage, ...AnswerLanguage[]],
  code: string,
): AnswerLanguage {
  return languages.find((language) => language.code === code) ?? languages[0];
}

/** Keys whose sentence has not the places of the French one, or that only one of the two has. */
export function strayAnswerKeys(words: Readonly<Record<string, string>>): readonly string[] {
  const french: Readonly<Record<string, string>> = answerWordsFr;
  const keys = new Set([...Object.keys(french), ...Object.keys(words)]);
  return [...keys].filter((key) => {
    const [ours, theirs] = [french[key], words[key]];
    if (ours === undefined || theirs === undefined || theirs.trim() === "") return true;
    return placesOf(ours) !== placesOf(theirs);
  });
}

/** A language of an installation's own, as its file says it. */
export const ownAnswerLanguageSchema = z
  .strictObject({
    code: z.string().regex(/^[a-z]{2,3}(-[a-z]{2,10})?$/),
    tag: z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/),
    direction: z.enum(["ltr", "rtl"]),
    name: z.string().trim().min(1).max(40),
    isReviewed: z.boolean(),
    words: z.record(z.string(), z.string().max(700)),
  })
  .transform(({ words, ...language }, context): AnswerLanguage => {
    const stray = strayAnswerKeys(words);
    if (stray.length > 0) {
      const message = `must have every sentence with its places; look at: ${stray.slice(0, 5).join(", ")}`;
      context.addIssue({ code: "custom", path: ["words"], message });
      return z.NEVER;
    }
    const whole: Record<AnswerWordKey, string> = { ...answerWordsFr };
    for (const key of answerWordKeys) whole[key] = words[key] ?? answerWordsFr[key];
    return { ...language, words: whole };
  });

const isKey = (key: string): key is AnswerWordKey => Object.hasOwn(answerWordsFr, key);
const answerWordKeys: readonly AnswerWordKey[] = Object.keys(answerWordsFr).filter(isKey);

function placesOf(sentence: string): string {
  return [...sentence.matchAll(/\{(\w+)\}/g)]
    .map(([place]) => place)
    .toSorted()
    .join();
}
