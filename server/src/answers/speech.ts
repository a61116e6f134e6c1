import type { AnswerLanguage, AnswerWordKey } from "../../../core/src/answers/index.ts";
import { fillWords } from "../../../core/src/field/index.ts";

/** What a page says, in one language. */
export interface AnswerSpeech {
  readonly language: AnswerLanguage;
  say(key: AnswerWordKey, values?: Readonly<Record<string, string>>): string;
  /** A text of the questionnaire: in this language, or in the first one it was written in. */
  text(texts: Readonly<Record<string, string>>): string;
}

const narrow = "\u202F";
const full = "\u00A0";

/** `written`: languages of the questionnaire, the one it was written in first. */
export function answerSpeech(language: AnswerLanguage, written: readonly string[] = []): AnswerSpeech {
  const isFrench = language.tag.startsWith("fr");
  return {
    language,
    say: (key, values = {}) =>
      fillWords(isFrench ? frenchSpaces(language.words[key]) : language.words[key], values),
    text(texts) {
      const [base = ""] = language.code.split("-");
      const codes = [language.code, base, ...written];
      return codes.map((code) => texts[code] ?? "").find((text) => text !== "") ?? "";
    },
  };
}

/** Spaces that must not break, as French typography wants them. */
function frenchSpaces(text: string): string {
  return text
    .replaceAll(/ (?=[;!?%€])/g, narrow)
    .replaceAll(/ (?=[:»])/g, full)
    .replaceAll(/(?<=«) /g, full);
}
