import { parseDay } from "../kernel/calendar.ts";
import type { PracticalBlock, PracticalDocument } from "../training/index.ts";
import { frenchSpaces } from "./french-spaces.ts";
import { digestOf } from "./linked-data.ts";
import type { Passport } from "./model.ts";
import { passportPaperWordsFr as words } from "./paper-words.fr.ts";
import { seerWordsFr } from "./words.fr.ts";

/** Name of the picture of the square in the document. */
export const squarePicture = "square";

export interface PassportPaper {
  readonly passport: Passport;
  /** Where the house is reached from outside. */
  readonly origin: string;
  readonly hasSquare: boolean;
}

/** A passport as a page to print. */
export function writePassportPaper({ passport, origin, hasSquare }: PassportPaper): PracticalDocument {
  const { holder, issuer, skills, issuedAt, validUntil } = passport;
  const address = `${origin}/verifier`;
  const square: readonly PracticalBlock[] = hasSquare
    ? [
        { kind: "paragraph", text: frenchSpaces(words.checkSquare) },
        { kind: "picture", attachment: squarePicture, alternative: frenchSpaces(words.square) },
        { kind: "paragraph", text: fill(words.checkElsewhere, { address }) },
      ]
    : [{ kind: "paragraph", text: fill(words.checkFile, { address }) }];
  const rows = skills.map(({ words: what, seenBy, day }) => [what, seerWordsFr[seenBy], writeDay(day)]);
  const field = (label: string, text: string): PracticalBlock => ({
    kind: "field",
    label,
    text,
    blankLines: 1,
  });
  return {
    language: "fr",
    kicker: issuer.name,
    title: words.title,
    subtitle: fill(words.subtitle, { holder }),
    lead: frenchSpaces(words.lead),
    // A longer list still holds on one page.
    letters: skills.length > 4 ? "small" : "usual",
    sections: [
      {
        heading: words.shown,
        startsPage: false,
        blocks: [{ kind: "table", caption: "", head: [words.what, words.seenBy, words.day], rows }],
      },
      {
        heading: words.check,
        startsPage: false,
        blocks: [
          ...square,
          field(words.issuer, issuer.name),
          field(words.from, writeDay(issuedAt.slice(0, 10))),
          field(words.until, writeDay(validUntil.slice(0, 10))),
          field(words.key, fingerprintOf(issuer.key)),
          { kind: "note", text: frenchSpaces(words.limits) },
        ],
      },
    ],
    colophon: [],
  };
}

/** Sixteen signs by which a person compares a key with what the company says on the telephone. */
export function fingerprintOf(key: string): string {
  const hex = Array.from(digestOf(key).slice(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return (hex.toUpperCase().match(/.{4}/g) ?? []).join("-");
}

/** "12 novembre 2026"; what is no day stays as it is. */
export function writeDay(day: string): string {
  if (parseDay(day) === undefined) return day;
  const [year, month, date] = day.split("-").map(Number);
  return `${date === 1 ? words.firstOfMonth : date} ${words.months[(month ?? 1) - 1]} ${year}`;
}

function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return frenchSpaces(sentence).replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
