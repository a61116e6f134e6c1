import { z } from "zod";
import { languageNames } from "./language-words.ts";
import { fieldWordsAr } from "./words.ar.ts";
import { fieldWordsEn } from "./words.en.ts";
import { type FieldWordKey, type FieldWords, fieldWordsFr } from "./words.fr.ts";
import { fieldWordsFrEasy } from "./words.fr-easy.ts";
import { fieldWordsPt } from "./words.pt.ts";
import { fieldWordsTa } from "./words.ta.ts";
import { fieldWordsTr } from "./words.tr.ts";

/** A language of the pages for people without an account. */
export interface FieldLanguage {
  /** What links and addresses name: "fr", "fr-easy", "ta". */
  readonly code: string;
  /** For screen readers, voices and dates (BCP 47). */
  readonly tag: string;
  readonly direction: "ltr" | "rtl";
  /** Its name in itself. */
  readonly name: string;
  /** Read again by people who speak it, or for whom it is written. Until then, its pages say so. */
  readonly isReviewed: boolean;
  readonly words: FieldWords;
}

const written = { direction: "ltr", isReviewed: false } as const;

/** The languages of the house, the first for whoever asks for none that is known. */
export const fieldLanguages: readonly FieldLanguage[] = [
  { ...written, code: "fr", tag: "fr-FR", name: languageNames.fr, isReviewed: true, words: fieldWordsFr },
  { ...written, code: "fr-easy", tag: "fr-FR", name: languageNames.frEasy, words: fieldWordsFrEasy },
  { ...written, code: "en", tag: "en-GB", name: languageNames.en, words: fieldWordsEn },
  // Western figures, as they are written in the Maghreb and in France.
  { ...written, code: "ar", tag: "ar-MA", direction: "rtl", name: languageNames.ar, words: fieldWordsAr },
  { ...written, code: "pt", tag: "pt-PT", name: languageNames.pt, words: fieldWordsPt },
  { ...written, code: "tr", tag: "tr-TR", name: languageNames.tr, words: fieldWordsTr },
  { ...written, code: "ta", tag: "ta-IN", name: languageNames.ta, words: fieldWordsTa },
];

const placePattern = /\{(\w+)\}/g;

/** Names of the places that a sentence leaves to fill in, in alphabetical order. */
export function placesOf(sentence: string): readonly string[] {
  return [...sentence.matchAll(placePattern)].map(([, name = ""]) => name).toSorted();
}

/** The sentence with its places filled in, each name once known; a place that nobody fills is a bug. */
export function fillWords(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(placePattern, (place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`invalid sentence; its place must be filled: ${place}`);
    return value;
  });
}

/** Keys whose sentence has not the places of the French one, or that only one of the two has. */
export function strayKeys(words: Readonly<Record<string, string>>): readonly string[] {
  const french: Readonly<Record<string, string>> = fieldWordsFr;
  const keys = new Set([...Object.keys(french), ...Object.keys(words)]);
  return [...keys].filter((key) => {
    const [ours, theirs] = [french[key], words[key]];
    if (ours === undefined || theirs === undefined || theirs.trim() === "") return true;
    return placesOf(ours).join() !== placesOf(theirs).join();
  });
}

/** A language of an installation's own, as its file says it. It is never more reviewed than it says. */
export const ownLanguageSchema = z
  .strictObject({
    code: z.string().regex(/^[a-z]{2,3}(-[a-z]{2,10})?$/),
    tag: z.string().refine(isLanguageTag, "must be a language tag such as uk-UA"),
    direction: z.enum(["ltr", "rtl"]),
    name: z.string().trim().min(1).max(40),
    isReviewed: z.boolean(),
    words: z.record(z.string(), z.string().max(700)),
  })
  .transform(({ words, ...language }, context): FieldLanguage => {
    const stray = strayKeys(words);
    if (stray.length > 0) {
      const message = `must have every sentence with its places; look at: ${stray.slice(0, 5).join(", ")}`;
      context.addIssue({ code: "custom", path: ["words"], message });
      return z.NEVER;
    }
    return { ...language, words: wholeWords(words) };
  });

/** The language of a code; the first one when it is not known. */
export function languageOf(
  languages: readonly [FieldLanguage, ...FieldLanguage[]],
  code: string,
): FieldLanguage {
  return languages.find((language) => language.code === code) ?? languages[0];
}

function wholeWords(words: Readonly<Record<string, string>>): FieldWords {
  const whole: Record<FieldWordKey, string> = { ...fieldWordsFr };
  for (const key of fieldWordKeys) whole[key] = words[key] ?? fieldWordsFr[key];
  return whole;
}

const isKey = (key: string): key is FieldWordKey => Object.hasOwn(fieldWordsFr, key);
export const fieldWordKeys: readonly FieldWordKey[] = Object.keys(fieldWordsFr).filter(isKey);

function isLanguageTag(tag: string): boolean {
  return /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/.test(tag);
}
