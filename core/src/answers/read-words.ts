import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { GroupRecord } from "./group-model.ts";
import type { KeptWords } from "./model.ts";
import type { AnswerFrame, AnswerStore } from "./ports.ts";
import { type CodedWords, codeTexts } from "./themes.ts";
import type { VoiceLine } from "./voice-model.ts";

/** In order of precedence. `notCounted`: the wave still takes answers, or was not counted. */
export type ReadWordsRefusal =
  | NotAllowed
  | { readonly code: "unknownWave" }
  | { readonly code: "notCounted" };

interface WordsHouse {
  readonly answers: Pick<
    AnswerStore,
    "findFrame" | "unreadWords" | "changePool" | "record" | "groups" | "voices"
  >;
}

/**
 * The free answers of a counted wave that somebody must read before they are shown to anybody: in the order of their
 * letters, apart from every other answer. None when fewer than twice ten people gave one to the question, recordings
 * that wait to be written down included.
 */
export async function viewUnreadWords(
  house: WordsHouse,
  actor: Actor,
  { wave }: { readonly wave: string },
): Promise<Result<readonly KeptWords[], ReadWordsRefusal>> {
  if (!may(actor, "readAnswerWords")) return refuse(notAllowed);
  if ((await house.answers.groups.findRecord(wave)) !== undefined)
    return accept(await house.answers.groups.unreadWords(wave));
  const frame = await countedFrame(house, wave);
  if (!frame.ok) return frame;
  const [words, voices] = [await house.answers.unreadWords(wave), await house.answers.voices.list(wave)];
  return accept(words.filter(({ question }) => countOfWords(question, words, voices) >= 2 * frame.value.k));
}

/**
 * Shows the free answers that a person has read and kept, and forgets all the others. Only words that were written, and
 * whose author agreed that they be quoted, may be shown, as they were written; those of a question of which fewer than
 * twice ten are kept are forgotten too, and so is every recording that nobody wrote down. Words stand under the themes
 * that their reader gave them.
 */
export async function publishWords(
  house: WordsHouse,
  actor: Actor,
  { wave, kept }: { readonly wave: string; readonly kept: readonly CodedWords[] },
): Promise<Result<{ readonly published: number }, ReadWordsRefusal>> {
  if (!may(actor, "readAnswerWords")) return refuse(notAllowed);
  const isKept = ({ question, words, mayQuote }: KeptWords) =>
    mayQuote && kept.some((each) => each.question === question && each.words === words);
  const group = await house.answers.groups.findRecord(wave);
  if (group !== undefined) return accept({ published: await publishOfGroup(house, group, { isKept, kept }) });
  const frame = await countedFrame(house, wave);
  if (!frame.ok) return frame;
  const unread = await wordsOf(house, wave);
  // Read before by somebody, or past their clock: what is shown already stays.
  if (unread.length === 0) return accept({ published: 0 });
  const shown = enoughOf(frame.value, unread.filter(isKept));
  await house.answers.record(wave, { ...frame.value.recorded, texts: codeTexts(shown, kept) }, []);
  await house.answers.voices.forget(wave, "all");
  return accept({ published: shown.length });
}

/** Words of those who lead groups are shown as their function's, however few: they were told so. */
async function publishOfGroup(
  { answers: { groups } }: WordsHouse,
  record: GroupRecord,
  { isKept, kept }: { readonly isKept: (words: KeptWords) => boolean; readonly kept: readonly CodedWords[] },
): Promise<number> {
  const unread = await groups.unreadWords(record.wave);
  if (unread.length === 0) return 0;
  const shown = unread.filter(isKept);
  await groups.publish({ ...record, texts: codeTexts(shown, kept) });
  return shown.length;
}

type CountedHouse = { readonly answers: Pick<AnswerStore, "findFrame" | "changePool"> };

/** The frame of a wave that was counted. */
export async function countedFrame({ answers }: CountedHouse, wave: string) {
  const frame = await answers.findFrame(wave);
  if (frame === undefined) return refuse({ code: "unknownWave" } as const);
  const { recorded } = frame;
  return recorded === undefined ? refuse({ code: "notCounted" } as const) : accept({ ...frame, recorded });
}

/** Free answers that nobody has read yet; holds the pool of the wave until the transaction ends. */
export async function wordsOf({ answers }: CountedHouse, wave: string): Promise<readonly KeptWords[]> {
  let words: readonly KeptWords[] = [];
  await answers.changePool(wave, (pool) => {
    words = pool.stored.words;
    return pool;
  });
  return words;
}

/** How many free answers a question was given, written or spoken. */
export function countOfWords(
  question: string,
  words: readonly KeptWords[],
  voices: readonly VoiceLine[],
): number {
  const isOfIt = (each: { readonly question: string }) => each.question === question;
  return words.filter(isOfIt).length + voices.filter(isOfIt).length;
}

function enoughOf({ k }: Pick<AnswerFrame, "k">, words: readonly KeptWords[]): readonly KeptWords[] {
  return words.filter(({ question }) => countOfWords(question, words, []) >= 2 * k);
}
