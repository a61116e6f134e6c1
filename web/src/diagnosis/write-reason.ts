import {
  type AnswerValue,
  type Diagnosis,
  type QuestionKey,
  type StepReason,
  standingOf,
} from "../../../core/src/diagnosis/public.ts";
import { say } from "../words/say.ts";
import { writeList, writeStakeholderOf } from "./write-people.ts";

/** Why a step is proposed, down to the answers and who gave them. */
export function writeReason(diagnosis: Diagnosis, reason: StepReason): string {
  switch (reason.kind) {
    case "noMotive":
      return say("diagnosis.outcome.noMotive");
    case "involvement":
      return say("diagnosis.outcome.missing", {
        kind: say(`diagnosis.kind.${reason.of}`),
        parts: writeList(reason.missing.map((part) => say(`diagnosis.missing.${part}`))),
      });
    case "toAsk":
      return say("diagnosis.outcome.notAsked", { question: questionOf(reason.question) });
    case "toClarify":
      return say("diagnosis.outcome.unknown", { question: questionOf(reason.question) });
    case "toSettle":
      return say("diagnosis.outcome.split", {
        question: questionOf(reason.question),
        yes: authorsOf(diagnosis, reason.question, "yes"),
        no: authorsOf(diagnosis, reason.question, "no"),
      });
    case "toAct":
      return acted(diagnosis, reason.question);
    case "met":
      return say("diagnosis.outcome.met", {
        question: questionOf(reason.question),
        who: authorsOf(diagnosis, reason.question, "yes"),
      });
  }
}

function acted(diagnosis: Diagnosis, question: QuestionKey): string {
  const standing = standingOf(diagnosis, question);
  const value = standing.kind === "agreed" ? standing.value : "unknown";
  return say("diagnosis.outcome.acted", {
    question: questionOf(question),
    value: say(`diagnosis.answer.${value}`).toLowerCase(),
    who: authorsOf(diagnosis, question, value),
  });
}

const questionOf = (question: QuestionKey): string => say(`diagnosis.question.${question}`);

function authorsOf(diagnosis: Diagnosis, question: QuestionKey, value: AnswerValue): string {
  const authors = standingOf(diagnosis, question).answers.filter((answer) => answer.value === value);
  return writeList(authors.map(({ stakeholder }) => writeStakeholderOf(diagnosis, stakeholder)));
}
