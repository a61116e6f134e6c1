import { foldFrench } from "../kernel/fold-french.ts";
import known from "./known-stems.json" with { type: "json" };
import lists from "./mask-lists.json" with { type: "json" };
import { stemFrench } from "./stem-french.ts";

const stems = new Set(known.stems);
const nameWords = new Set(lists.namesThatAreWords.map(foldFrench));

/** Whether a folded word is one of those that this house writes itself, in any of its forms. */
export function isKnownWord(word: string): boolean {
  return word.length === 1 || stems.has(stemFrench(word));
}

/** Whether a folded word is also somebody's name. */
export function isNameToo(word: string): boolean {
  return nameWords.has(word);
}
