import { foldedWords, foldFrench } from "../kernel/fold-french.ts";
import { actWordsFr } from "./act-words.fr.ts";
import { auditedActs } from "./audited-acts.ts";
import type { AuditedAct } from "./model.ts";

/** Words looked for at most: those beyond narrow nothing any more. */
const wordsAtMost = 8;
/** One letter begins half of all names. */
const lettersAtLeast = 2;

/** A word looked for in the trail, folded, with the acts whose French name has a word that begins so. */
export interface SoughtWord {
  readonly word: string;
  readonly acts: readonly AuditedAct[];
}

const wordsOfActs = auditedActs.map((act) => ({
  act,
  words: foldedWords(actWordsFr[`access.useCase.${act}`]),
}));

/** The words of a text that can be looked for: a line is found when it says every one of them. */
export function seekWords(text: string): readonly SoughtWord[] {
  const told = foldedWords(foldFrench(text)).filter((word) => word.length >= lettersAtLeast);
  return [...new Set(told)].slice(0, wordsAtMost).map((word) => ({
    word,
    acts: wordsOfActs
      .filter(({ words }) => words.some((each) => each.startsWith(word)))
      .map(({ act }) => act),
  }));
}
