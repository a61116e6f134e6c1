import type { Question, Questionnaire } from "./questionnaire-model.ts";

/** What was chosen so far, by question id; a question without an answer, or with an open one, is absent or []. */
export type ChosenSoFar = Readonly<Record<string, readonly string[]>>;

/**
 * The questions to ask, in order, given what was chosen. An answer to a question that is no longer asked no longer
 * opens another.
 */
export function askedQuestions(
  questionnaire: Pick<Questionnaire, "questions">,
  chosen: ChosenSoFar,
): readonly Question[] {
  const asked: Question[] = [];
  const askedIds = new Set<string>();
  for (const question of questionnaire.questions) {
    const isAsked = question.relevance.every(
      (condition) =>
        askedIds.has(condition.question) &&
        condition.choices.some((choice) => chosen[condition.question]?.includes(choice) === true),
    );
    if (!isAsked) continue;
    asked.push(question);
    askedIds.add(question.id);
  }
  return asked;
}
