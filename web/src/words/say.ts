import { words as everywhere } from "./everywhere.fr.ts";
import { sayFrom, type Values } from "./say-from.ts";
import type { wordsFr } from "./words.fr.ts";

/** The sentences that any page says, then those of each room opened. */
const opened: Record<string, string> = { ...everywhere };
const write = sayFrom(opened);

export type WordKey = keyof typeof wordsFr;

/** Opens the sentences of a room. */
export function addWords(words: Readonly<Record<string, string>>): void {
  Object.assign(opened, words);
}

/** The sentence of a key made at run time, as it is written; none when there is none. */
export function findWords(key: string): string | undefined {
  return Object.hasOwn(opened, key) ? opened[key] : undefined;
}

/** The sentence of a key in the reader's language. A key that does not exist does not compile. */
export function say(key: WordKey, values?: Values): string {
  if (!Object.hasOwn(opened, key)) {
    throw new Error(`invalid key; the page must open the words of its room first: ${key}`);
  }
  return write(key, values);
}

/** The sentence of a key made at run time, or the other sentence when there is none. */
export function sayOr(key: string, otherwise: WordKey, values?: Values): string {
  return write(Object.hasOwn(opened, key) ? key : otherwise, values);
}
