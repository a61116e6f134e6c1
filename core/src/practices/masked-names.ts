import { foldedWords } from "../kernel/fold-french.ts";
import { isKnownWord, isNameToo } from "./known-words.ts";
import lists from "./mask-lists.json" with { type: "json" };

/** A name that the project knows: of a person, or of an organisation, a place, a team. */
export interface KnownName {
  readonly kind: "person" | "other";
  readonly text: string;
}

/** What is masked whatever its case: single words, and runs of words. */
export interface MaskedNames {
  readonly words: ReadonlySet<string>;
  readonly runs: readonly (readonly string[])[];
}

const civilities = new Set(lists.civilities);
const particles = new Set(lists.particles);

/**
 * What the names of a project hide. Each word of a person's name is masked wherever it stands, unless the name is one
 * plain word of the trade ("Direction"); an organisation or a place is masked as it is written whole: its odd words and
 * its capitals fall under the rule that every text passes through.
 */
export function maskedNames(names: readonly KnownName[]): MaskedNames {
  const words = new Set<string>();
  const runs: (readonly string[])[] = [];
  for (const { kind, text } of names) {
    const folded = foldedWords(text);
    if (kind === "person") for (const word of wordsOfPerson(folded)) words.add(word);
    if (folded.length > 1) runs.push(folded);
    else if (folded.length === 1 && kind === "other" && !isPlain(folded[0] ?? "")) words.add(folded[0] ?? "");
  }
  return { words, runs: runs.toSorted((one, other) => other.length - one.length) };
}

function wordsOfPerson(folded: readonly string[]): readonly string[] {
  const own = folded.filter((word) => !civilities.has(word) && !particles.has(word) && !/^\d+$/.test(word));
  const isWhole = folded.length > own.length || own.length > 1;
  return own.filter((word) => word.length > 1 && (isWhole ? !isLabel(word) : !isPlain(word)));
}

function isPlain(word: string): boolean {
  return (isKnownWord(word) && !isNameToo(word)) || /^\d+$/.test(word);
}

/** Words by which people are listed without being named: "Stagiaire 3", "Agent A". */
const labels = new Set(lists.labels);

function isLabel(word: string): boolean {
  return labels.has(word);
}
