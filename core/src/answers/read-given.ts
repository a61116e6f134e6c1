import { askedQuestions, choicesOf, type Question, type Questionnaire } from "../surveys/index.ts";
import {
  type AnswerMode,
  answerModes,
  type Given,
  type KeptAnswer,
  type KeptWords,
  wordsLettersAtMost,
} from "./model.ts";
import { bandOf } from "./number-bands.ts";

/** Start of the name of a question's field; the rest is its id. */
export const fieldPrefix = "q-";
/** Start of the name of the field that says whether the words of a question may be quoted. */
export const consentPrefix = "c-";
/** Answers to "may your words be quoted?"; no answer is a no. */
export const consents = ["yes", "no", "preferNot"] as const;
/** Values of the two answers that every question takes: no choice can be called so. */
export const openValues = { doesNotKnow: "?", prefersNotToSay: "-" } as const;

/**
 * What a form says, read against the questionnaire it answers: answers to questions that are not asked are left aside.
 * `undefined` when no page of ours wrote it. Nothing has to be answered.
 */
export function readGiven(questionnaire: Questionnaire, fields: URLSearchParams): Given | undefined {
  const mode = modeOf(fields.get("mode") ?? "alone");
  if (mode === undefined) return undefined;
  const chosen = chosenIn(questionnaire, fields);
  const answers: Record<string, KeptAnswer> = {};
  const words: KeptWords[] = [];
  for (const question of askedQuestions(questionnaire, chosen)) {
    const values = valuesOf(fields, question.id);
    if (values.length === 0) continue;
    const open = openAnswerOf(values);
    if (open !== undefined) {
      answers[question.id] = open;
      continue;
    }
    if (question.kind === "words") {
      const said = (values[0] ?? "").replaceAll("\r\n", "\n").trim();
      const mayQuote = readConsent(fields, question.id);
      if (said.length > wordsLettersAtMost || mayQuote === undefined) return undefined;
      if (said !== "") words.push({ question: question.id, words: said, mayQuote });
      continue;
    }
    const kept = closedAnswer(question, values);
    if (kept === undefined) return undefined;
    answers[question.id] = kept;
  }
  return { mode, answers, words };
}

/** A choice, choices, or the band of a number; `undefined` for anything that the question does not offer. */
function closedAnswer(question: Question, values: readonly string[]): KeptAnswer | undefined {
  if (question.kind === "number") {
    const [text = ""] = values;
    if (values.length > 1 || !/^\d{1,3}$/.test(text)) return undefined;
    const band = bandOf(question, Number(text));
    return band === undefined ? undefined : [band];
  }
  const offered = choicesOf(question).map(({ id }) => id);
  if (question.kind === "choice" && values.length > 1) return undefined;
  if (!values.every((value) => offered.includes(value))) return undefined;
  return offered.filter((choice) => values.includes(choice));
}

/** What was chosen, for questions that open others. */
export function chosenIn(questionnaire: Questionnaire, fields: URLSearchParams) {
  return Object.fromEntries(
    questionnaire.questions.map(({ id }) => [
      id,
      openAnswerOf(valuesOf(fields, id)) ? [] : valuesOf(fields, id),
    ]),
  );
}

/** What a form says of a question, without its blanks. */
export function valuesOf(fields: URLSearchParams, id: string): readonly string[] {
  return fields.getAll(`${fieldPrefix}${id}`).filter((value) => value !== "");
}

/** The way of not saying among what was given. */
export function openAnswerOf(values: readonly string[]): "dontKnow" | "preferNot" | undefined {
  if (values.includes(openValues.prefersNotToSay)) return "preferNot";
  return values.includes(openValues.doesNotKnow) ? "dontKnow" : undefined;
}

/** Whether the words may be quoted: only who says yes agrees. `undefined` for what no page of ours asks. */
export function readConsent(fields: URLSearchParams, question: string): boolean | undefined {
  const said = fields.get(`${consentPrefix}${question}`) ?? "no";
  return consents.some((each) => each === said) ? said === "yes" : undefined;
}

function modeOf(text: string): AnswerMode | undefined {
  return answerModes.find((mode) => mode === text);
}
