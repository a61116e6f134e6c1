import { foldedWords } from "../kernel/fold-french.ts";
import { stemFrench } from "./stem-french.ts";
import synonyms from "./synonyms.json" with { type: "json" };

/** Words that say nothing of a subject, folded. */
const stopWords = new Set(synonyms.stopWords);

/** Stems of a text that may be searched for, in the order of the text. */
export function searchStems(text: string): readonly string[] {
  const stems: string[] = [];
  for (const written of text.match(/[^\s.,;:!?…«»()"/]+/gu) ?? []) {
    let found = stemsByWritten.get(written);
    if (found === undefined) {
      found = stemsOf(written);
      if (stemsByWritten.size < rememberedAtMost) stemsByWritten.set(written, found);
    }
    stems.push(...found);
  }
  return stems;
}

/** A language has few words and a library many sentences: each way of writing a word is read once. */
const stemsByWritten = new Map<string, readonly string[]>();
const rememberedAtMost = 100_000;

function stemsOf(written: string): readonly string[] {
  return foldedWords(written)
    .filter((word) => !stopWords.has(word) && word.length > 1)
    .map(stemFrench);
}

/** One idea of a question: any of its ways of being said, each a set of stems that must all be there. */
export interface Idea {
  readonly ways: readonly (readonly string[])[];
}

const groups = synonyms.groups.map((group) => group.map(searchStems).filter((stems) => stems.length > 0));

/** The ideas of a question: each of its words, or several that name one thing of the trade, with their synonyms. */
export function ideasOf(question: string): readonly Idea[] {
  const stems = [...new Set(searchStems(question))];
  const taken = new Set<string>();
  const named = groups.flatMap((group): readonly Idea[] => {
    const way = group.find((each) => each.length > 1 && each.every((stem) => stems.includes(stem)));
    if (way === undefined || way.some((stem) => taken.has(stem))) return [];
    for (const stem of way) taken.add(stem);
    return [{ ways: group }];
  });
  const single = stems
    .filter((stem) => !taken.has(stem))
    .map((stem): Idea => {
      const others = groups
        .filter((group) => group.some((way) => way.length === 1 && way[0] === stem))
        .flat();
      return { ways: [[stem], ...others.filter((way) => way.length !== 1 || way[0] !== stem)] };
    });
  return [...named, ...single];
}
