import type { Day } from "../kernel/calendar.ts";
import { type JointKind, type MissingPart, readInvolvement } from "./involvement.ts";
import { type AnswerValue, type Diagnosis, type QuestionKey, questionKeys } from "./model.ts";
import { askedQuestions, themeOf } from "./questions.ts";
import { type Standing, standingOf } from "./standings.ts";

/**
 * Something that stands in the way, with what it rests on. `toAsk`: asked of nobody. `toClarify`: asked, nobody knows.
 * `toAct`: all who know say that it is missing, or that the obstacle is there. `toSettle`: people say the opposite.
 */
export type Warning =
  | { readonly kind: "toAsk" | "toClarify" | "toAct" | "toSettle"; readonly question: QuestionKey }
  | { readonly kind: "noMotive" }
  | { readonly kind: "involvement"; readonly of: JointKind; readonly missing: readonly MissingPart[] };

/** Everything that stands in the way, question by question, then the involvement of the three. */
export function findWarnings(diagnosis: Diagnosis, today: Day): readonly Warning[] {
  const asked = askedQuestions(diagnosis);
  return [
    ...asked.flatMap(({ key }) => warningOf(key, standingOf(diagnosis, key))),
    ...(isMoved(diagnosis) ? [] : [{ kind: "noMotive" } as const]),
    ...readInvolvement(diagnosis, today).kinds.flatMap(({ kind, missing }) =>
      missing.length === 0 ? [] : [{ kind: "involvement", of: kind, missing } as const],
    ),
  ];
}

function warningOf(question: QuestionKey, standing: Standing): readonly Warning[] {
  const theme = themeOf(question);
  switch (standing.kind) {
    case "disagreed":
      return [{ kind: "toSettle", question }];
    case "agreed":
      return standing.value === troubleOf(question) ? [{ kind: "toAct", question }] : [];
    case "unknown":
      return theme === "motive" ? [] : [{ kind: "toClarify", question }];
    case "notAsked":
      return theme === "motive" ? [] : [{ kind: "toAsk", question }];
  }
}

/** The answer that calls for something to be done: an obstacle that is there, a condition or a factor that is not. */
function troubleOf(question: QuestionKey): AnswerValue | undefined {
  const theme = themeOf(question);
  if (theme === "motive") return question === "motive.employeesPush" ? "yes" : undefined;
  return theme === "obstacle" ? "yes" : "no";
}

/** Somebody at least sees a reason to act; nobody's word is outvoted. */
function isMoved(diagnosis: Diagnosis): boolean {
  return questionKeys.some(
    (question) =>
      themeOf(question) === "motive" &&
      standingOf(diagnosis, question).answers.some(({ value }) => value === "yes"),
  );
}
