import { type Actor, may, type NotAllowed, notAllowed, type Role, rolesThatMay } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { inOrder } from "./mix-pool.ts";
import type { AnswerStore } from "./ports.ts";
import { countedFrame, countOfWords, wordsOf } from "./read-words.ts";
import { type Sound, spokenLettersAtMost, type VoiceLine } from "./voice-model.ts";

/** In order of precedence. `notCounted`: the wave still takes answers, or was not counted. */
export type HearRefusal = NotAllowed | { readonly code: "unknownWave" } | { readonly code: "notCounted" };
/** `unknownVoice`: somebody wrote it down, its clock has passed, or too few people answered with their words. */
export type HearVoiceRefusal = HearRefusal | { readonly code: "unknownVoice" };

interface HearingHouse {
  readonly answers: Pick<AnswerStore, "findFrame" | "unreadWords" | "changePool" | "voices">;
}

/**
 * Whether somebody may hear recordings: a voice says whose it is, so that whoever has any role of the employer's side
 * as well may not.
 */
export function mayHear(actor: Actor): boolean {
  return may(actor, "hearAnswerVoices") && isOutside(actor.roles);
}

/** Whether these roles are all of people from outside the employer's. */
export function isOutside(roles: readonly Role[]): boolean {
  const outside = rolesThatMay("hearAnswerVoices");
  return roles.length > 0 && roles.every((role) => outside.includes(role));
}

/** Recordings of a counted wave that nobody has written down yet; none of a question that too few answered in words. */
export async function viewVoices(
  house: HearingHouse,
  actor: Actor,
  { wave }: { readonly wave: string },
): Promise<Result<readonly VoiceLine[], HearRefusal>> {
  if (!mayHear(actor)) return refuse(notAllowed);
  const frame = await countedFrame(house, wave);
  if (!frame.ok) return frame;
  const voices = await house.answers.voices.list(wave);
  const words = await house.answers.unreadWords(wave);
  return accept(voices.filter(({ question }) => countOfWords(question, words, voices) >= 2 * frame.value.k));
}

interface AskedVoice {
  readonly wave: string;
  readonly voice: string;
}

/** The sound of one of them. */
export async function hearVoice(
  house: HearingHouse,
  actor: Actor,
  { wave, voice }: AskedVoice,
): Promise<Result<Sound, HearVoiceRefusal>> {
  const listed = await viewVoices(house, actor, { wave });
  if (!listed.ok) return listed;
  if (!listed.value.some(({ id }) => id === voice)) return refuse({ code: "unknownVoice" });
  const sound = await house.answers.voices.hear(wave, voice);
  return sound === undefined ? refuse({ code: "unknownVoice" }) : accept(sound);
}

/**
 * Puts what a recording says among the free answers to be read, and destroys the recording in the same transaction.
 * "": it is set aside, and nothing of it is kept.
 */
export async function writeVoiceDown(
  house: HearingHouse,
  actor: Actor,
  { wave, voice, words }: AskedVoice & { readonly words: string },
): Promise<Result<{ readonly left: number }, HearVoiceRefusal>> {
  if (!mayHear(actor)) return refuse(notAllowed);
  // Holds the pool from here on: two people who write the same one down do not both keep it.
  await wordsOf(house, wave);
  const listed = await viewVoices(house, actor, { wave });
  if (!listed.ok) return listed;
  const said = words.replaceAll("\r\n", "\n").trim();
  if (said.length > spokenLettersAtMost)
    throw new Error("invalid words; must be as long as the route allows");
  const isListed = listed.value.some(({ id }) => id === voice);
  const [gone] = isListed ? await house.answers.voices.forget(wave, [voice]) : [];
  if (gone === undefined) return refuse({ code: "unknownVoice" });
  if (said !== "") {
    const { question, mayQuote } = gone;
    await house.answers.changePool(wave, ({ waiting, stored }) => ({
      waiting,
      stored: { ...stored, words: inOrder([...stored.words, { question, words: said, mayQuote }]) },
    }));
  }
  return accept({ left: (await house.answers.voices.list(wave)).length });
}
