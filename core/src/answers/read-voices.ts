import { askedQuestions, type Questionnaire } from "../surveys/index.ts";
import { chosenIn, openAnswerOf, readConsent, valuesOf } from "./read-given.ts";
import { type Voice, voiceBytesAtMost, voicesAtMost } from "./voice-model.ts";
import { washSound } from "./wash-sound.ts";

/** Start of the name of the field that holds a recording, base64url; the rest is the question's id. */
export const voicePrefix = "v-";

const lettersAtMost = Math.ceil(voiceBytesAtMost / 3) * 4;

/** Whether a questionnaire has a question that may be answered by speaking. */
export function takesVoices({ questions }: Pick<Questionnaire, "questions">): boolean {
  return questions.some(({ kind }) => kind === "words");
}

/**
 * The recordings of a form, for open questions that were asked and not passed by; one that the person did not want
 * to answer after all is left aside. `undefined` when a page of ours did not make them.
 */
export function readVoices(
  questionnaire: Questionnaire,
  fields: URLSearchParams,
): readonly Voice[] | undefined {
  const voices: Voice[] = [];
  for (const { id, kind } of askedQuestions(questionnaire, chosenIn(questionnaire, fields))) {
    const sent = fields.getAll(`${voicePrefix}${id}`).filter((value) => value !== "");
    if (kind !== "words" || sent.length === 0) continue;
    if (openAnswerOf(valuesOf(fields, id)) !== undefined) continue;
    const [letters = ""] = sent;
    const mayQuote = readConsent(fields, id);
    const sound = sent.length === 1 ? soundOf(letters) : undefined;
    if (sound === undefined || mayQuote === undefined) return undefined;
    voices.push({ question: id, mayQuote, sound });
  }
  return voices.length > voicesAtMost ? undefined : voices;
}

function soundOf(letters: string) {
  if (letters.length > lettersAtMost || !/^[\w-]+$/.test(letters)) return undefined;
  try {
    const text = atob(letters.replaceAll("-", "+").replaceAll("_", "/"));
    return washSound(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
  } catch (fault) {
    if (fault instanceof DOMException) return undefined;
    throw fault;
  }
}
