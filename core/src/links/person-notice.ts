import { z } from "zod";
import { type Day, dayNumber } from "../kernel/calendar.ts";
import { linkLanguageSchema, linkPurposes } from "./model.ts";
import published from "./person-words.json" with { type: "json" };

const sentence = z.string().min(1);

/** What is told to people who have no account, in one language. Another language is another entry of the file. */
const personWordsSchema = z
  .strictObject({
    /** Of the language, in the language. */
    name: sentence,
    /** For days and numbers (BCP 47). */
    locale: sentence,
    direction: z.enum(["ltr", "rtl"]),
    purposes: z.record(
      z.enum(linkPurposes),
      z.strictObject({ title: sentence, does: sentence, seen: sentence }).readonly(),
    ),
    scan: sentence,
    open: sentence,
    noAccount: sentence,
    until: sentence.includes("{day}"),
    personal: sentence,
    openedDay: sentence,
    lost: sentence,
    mailSubject: sentence.includes("{company}"),
    mailSubjectAlone: sentence,
    hello: sentence,
    unexpected: sentence,
    closedTitle: sentence,
    closed: sentence,
  })
  .readonly();
export type PersonWords = z.infer<typeof personWordsSchema>;

const fileSchema = z.strictObject({
  checkedOn: z.iso.date(),
  source: sentence,
  languages: z.record(linkLanguageSchema, personWordsSchema),
});
const byLanguage = new Map(Object.entries(fileSchema.parse(published).languages));

/** Languages that these words exist in, French first: code and own name. */
export const personLanguages: readonly { readonly code: string; readonly name: string }[] = [
  ...byLanguage,
].map(([code, { name }]) => ({ code, name }));

/** The words of a language; the French ones when it has none. */
export function personWords(language: string): PersonWords {
  const words = byLanguage.get(language) ?? byLanguage.get("fr");
  if (words === undefined) throw new Error("invalid words; must hold French");
  return words;
}

/** A sentence with its blanks filled. */
export function fillIn(text: string, blanks: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (blank, name: string) => blanks[name] ?? blank);
}

/** A day as people of the language write it. */
export function writePersonDay({ locale }: PersonWords, day: Day): string {
  const millisecondsOfDay = 86_400_000;
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(
    dayNumber(day) * millisecondsOfDay,
  );
}

/** What a link opens, who sees what, and until when, in the person's language: a line for each. */
export interface LinkNotice {
  /** For the page that shows it (BCP 47). */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly title: string;
  readonly does: string;
  /** Sentences that tell who sees what, how long, and what to do when it is lost. */
  readonly terms: readonly string[];
}

/** The same on a card, in a letter and on a screen. */
export function linkNotice(link: {
  readonly purpose: (typeof linkPurposes)[number];
  readonly language: string;
  readonly expiresOn: Day;
}): LinkNotice {
  const words = personWords(link.language);
  const { title, does, seen } = words.purposes[link.purpose];
  const until = fillIn(words.until, { day: writePersonDay(words, link.expiresOn) });
  // An invitation is for everybody: it is nobody's, and cannot be lost.
  const own = link.purpose === "invitation" ? [] : [words.personal, words.lost];
  const watched = link.purpose === "councilFile" || own.length === 0 ? [] : [words.openedDay];
  const terms = [words.noAccount, seen, ...watched, until, ...own];
  return { language: words.locale, direction: words.direction, title, does, terms };
}
