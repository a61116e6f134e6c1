import { situationPlace } from "./bank.ts";
import { choicesOf, type Question, type Questionnaire, type Texts } from "./questionnaire-model.ts";

/** What keeps a questionnaire from being asked. */
export const questionnaireFaults = [
  "noQuestion",
  "textMissing",
  "placeLeft",
  "choicesMissing",
  "choiceTextMissing",
] as const;
export type QuestionnaireFaultCode = (typeof questionnaireFaults)[number];

export interface QuestionnaireFault {
  readonly code: QuestionnaireFaultCode;
  /** "" when it is about the whole. */
  readonly question: string;
}

/** Faults in the language the questionnaire was written in; [] when it may be asked. */
export function findFaults(questionnaire: Questionnaire): readonly QuestionnaireFault[] {
  const { questions, languages } = questionnaire;
  const [base = "fr"] = languages;
  if (questions.length === 0) return [{ code: "noQuestion", question: "" }];
  return questions.flatMap((question) =>
    faultsIn(question, base).map((code) => ({ code, question: question.id })),
  );
}

/** A text that a language of the questionnaire has not yet. `choice` is "" for the question itself. */
export interface MissingText {
  readonly language: string;
  readonly question: string;
  readonly choice: string;
}

/** Texts to be written still, language after language, the one it was written in first. */
export function missingTexts({ questions, languages }: Questionnaire): readonly MissingText[] {
  return languages.flatMap((language) =>
    questions.flatMap((question) => [
      ...(isUnwritten(question.text, language) ? [{ language, question: question.id, choice: "" }] : []),
      ...choicesOf(question)
        .filter(({ text }) => isBlank(text, language))
        .map(({ id }) => ({ language, question: question.id, choice: id })),
    ]),
  );
}

/** Languages that have every text: the only ones that people are offered. */
export function wholeLanguages(questionnaire: Questionnaire): readonly string[] {
  const missing = new Set(missingTexts(questionnaire).map(({ language }) => language));
  return questionnaire.languages.filter((language) => !missing.has(language));
}

function faultsIn(question: Question, base: string): readonly QuestionnaireFaultCode[] {
  const faults: QuestionnaireFaultCode[] = [];
  if (isBlank(question.text, base)) faults.push("textMissing");
  else if (isUnwritten(question.text, base)) faults.push("placeLeft");
  if (question.kind === "number" || question.kind === "words") return faults;
  if (question.choices.length < 2) faults.push("choicesMissing");
  if (question.choices.some(({ text }) => isBlank(text, base))) faults.push("choiceTextMissing");
  return faults;
}

const isBlank = (texts: Texts, language: string): boolean => (texts[language] ?? "").trim() === "";
const isUnwritten = (texts: Texts, language: string): boolean =>
  isBlank(texts, language) || (texts[language] ?? "").includes(situationPlace);
