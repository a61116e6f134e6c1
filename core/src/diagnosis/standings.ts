import { type Diagnosis, type QuestionKey, questionKeys, type StakeholderAnswer } from "./model.ts";

/**
 * Where a question stands once everybody who wished has answered. `agreed`: all who know say the same. `disagreed`:
 * some say yes and others no; nothing is averaged. `unknown`: asked, and nobody knows. `notAsked`: no answer at all.
 */
export type Standing =
  | { readonly kind: "notAsked"; readonly answers: readonly StakeholderAnswer[] }
  | { readonly kind: "unknown"; readonly answers: readonly StakeholderAnswer[] }
  | {
      readonly kind: "agreed";
      readonly value: "yes" | "no";
      readonly answers: readonly StakeholderAnswer[];
    }
  | { readonly kind: "disagreed"; readonly answers: readonly StakeholderAnswer[] };

/** Reads one question. The order in which answers came changes nothing: they are given back by day, then by author. */
export function standingOf(diagnosis: Pick<Diagnosis, "answers">, question: QuestionKey): Standing {
  const answers = diagnosis.answers
    .filter((answer) => answer.question === question)
    .toSorted((one, other) => compare(one.day, other.day) || compare(one.stakeholder, other.stakeholder));
  const said = new Set(answers.map(({ value }) => value));
  if (answers.length === 0) return { kind: "notAsked", answers };
  if (said.has("yes") && said.has("no")) return { kind: "disagreed", answers };
  if (said.has("yes")) return { kind: "agreed", value: "yes", answers };
  if (said.has("no")) return { kind: "agreed", value: "no", answers };
  return { kind: "unknown", answers };
}

/** Questions on which two stakeholders say the opposite, in the order of the questions. */
export function disagreements(diagnosis: Pick<Diagnosis, "answers">): readonly QuestionKey[] {
  return questionKeys.filter((question) => standingOf(diagnosis, question).kind === "disagreed");
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
