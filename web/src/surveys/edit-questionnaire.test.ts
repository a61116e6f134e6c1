import { expect, test } from "vitest";
import {
  bankQuestionsFor,
  questionnaireSchema,
  readyQuestionnaire,
} from "../../../core/src/surveys/public.ts";
import {
  addChoice,
  addFromBank,
  addOwn,
  changeQuestion,
  moveQuestion,
  removeQuestions,
  setText,
  toggleLanguage,
} from "./edit-questionnaire.ts";

const ready = readyQuestionnaire({
  id: "a",
  label: "À chaud",
  audience: "employee",
  moment: "immediate",
  languages: ["fr"],
});
const ids = (questionnaire: typeof ready) => questionnaire.questions.map(({ id }) => id);
const conditioned = changeQuestion(ready, "difficulty", (question) => ({
  ...question,
  relevance: [{ question: "useful", choices: ["none"] }],
}));

test("a question of the bank stands once, and own questions as often as one likes", () => {
  const [entry] = bankQuestionsFor("employee", "immediate");
  if (entry === undefined) throw new Error("invalid bank");
  expect(
    addFromBank(addFromBank(ready, entry), entry).questions.filter(({ bankKey }) => bankKey === entry.key),
  ).toHaveLength(1);
  const two = addOwn(addOwn(ready, "choice"), "words");
  expect(ids(two).slice(-2)).toEqual(["question", "question_2"]);
  expect(questionnaireSchema.parse(two)).toEqual(two);
});

test("a question goes up and down, and never past the ends", () => {
  expect(ids(moveQuestion(ready, "difficulty", 0))[0]).toBe("difficulty");
  expect(moveQuestion(ready, "useful", -1)).toBe(ready);
  expect(moveQuestion(ready, "comment", ready.questions.length)).toBe(ready);
});

test("a condition goes when the question it looks at goes, comes after, or loses its answer", () => {
  const conditionOf = (questionnaire: typeof ready) =>
    questionnaire.questions.find(({ id }) => id === "difficulty")?.relevance;
  expect(conditionOf(conditioned)).toHaveLength(1);
  expect(conditionOf(moveQuestion(conditioned, "difficulty", 0))).toEqual([]);
  expect(conditionOf(removeQuestions(conditioned, ["useful"]))).toEqual([]);
  const lost = changeQuestion(conditioned, "useful", (question) =>
    question.kind === "choice"
      ? { ...question, choices: question.choices.filter(({ id }) => id !== "none") }
      : question,
  );
  expect(conditionOf(lost)).toEqual([]);
  expect(questionnaireSchema.parse(lost)).toEqual(lost);
});

test("a text is written in one language, and an answer too", () => {
  const [question] = ready.questions;
  if (question === undefined) throw new Error("invalid bank");
  expect(setText(question, { language: "en" }, "Useful?").text).toEqual({ ...question.text, en: "Useful?" });
  const answered = setText(question, { language: "en", choice: "none" }, "No");
  expect("choices" in answered && answered.choices[0]?.text.en).toBe("No");
  const more = addChoice(question);
  expect("choices" in more && new Set(more.choices.map(({ id }) => id)).size).toBe(4);
});

test("a language added comes with what the bank says in it; the first one stays", () => {
  const both = toggleLanguage(ready, "ar");
  expect(both.questions.every(({ text }) => (text.ar ?? "") !== "")).toBe(true);
  expect(toggleLanguage(both, "ar").languages).toEqual(["fr"]);
  expect(toggleLanguage(both, "fr")).toBe(both);
});
