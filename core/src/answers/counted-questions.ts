import type { Answer, AnswerRecord, CountedQuestion } from "../disclosure/index.ts";
import { choicesOf, type Question, type Questionnaire } from "../surveys/index.ts";
import type { KeptAnswer, KeptRecord } from "./model.ts";
import { bandsOf } from "./number-bands.ts";

/** ε of a sensitive question: odds on one person's answer change by at most e. */
const epsilonOfSensitive = 1;

/** The questions of a questionnaire that are counted: all but those answered in words. */
export function countedQuestions({ questions }: Questionnaire): readonly CountedQuestion[] {
  return questions.flatMap((question): readonly CountedQuestion[] => {
    if (question.kind === "words") return [];
    const choices = question.kind === "number" ? bandsOf(question) : choicesOf(question).map(({ id }) => id);
    const several = question.kind === "several" ? { several: true } : {};
    const sensitive = question.isSensitive ? { sensitive: { epsilon: epsilonOfSensitive } } : {};
    return [{ key: question.id, choices, ...several, ...sensitive }];
  });
}

/** Everything that may be answered to a question that is counted: its choices or bands, then the ways of not saying. */
export function answersOffered(question: Question): readonly string[] {
  const choices = question.kind === "number" ? bandsOf(question) : choicesOf(question).map(({ id }) => id);
  return [...choices, "dontKnow", "preferNot"];
}

/** Sum of the ε of the sensitive questions. */
export function noiseOf(questions: readonly CountedQuestion[]): number {
  return questions.reduce((sum, { sensitive }) => sum + (sensitive?.epsilon ?? 0), 0);
}

/** A record as counting reads it: without its mode, which is counted of the whole frame or not at all. */
export function recordToCount({ atom, answers }: KeptRecord): AnswerRecord {
  return {
    atom,
    answers: new Map(Object.entries(answers).map(([question, answer]) => [question, answerToCount(answer)])),
  };
}

function answerToCount(answer: KeptAnswer): Answer {
  if (answer === "dontKnow" || answer === "preferNot") return { kind: answer };
  return { kind: "choices", choices: answer };
}
