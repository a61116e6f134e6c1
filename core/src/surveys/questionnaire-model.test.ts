import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyQuestionnaire } from "./any-questionnaire.contract.ts";
import { askedQuestions } from "./asked-questions.ts";
import { questionnaireSchema } from "./questionnaire-model.ts";
import { questionnaireOf, questionOf, wordsOf } from "./sample-questionnaire.ts";

const second = wordsOf("q2", { relevance: [{ question: "q1", choices: ["no"] }] });
const third = questionOf({ id: "q3", relevance: [{ question: "q1", choices: ["yes"] }] });
const fourth = wordsOf("q4", { relevance: [{ question: "q3", choices: ["no"] }] });
const choice = (id: string) => ({ id, text: { fr: id } });

describe("what a questionnaire may hold", () => {
  test("questions, choices and conditions that follow from each other are taken as they are", () => {
    const whole = questionnaireOf({ questions: [questionOf(), second, third, fourth] });
    expect(questionnaireSchema.parse(whole)).toEqual(whole);
  });

  test.each([
    ["two questions of one name", [questionOf(), questionOf()]],
    ["a condition on a question that comes later", [second, questionOf()]],
    ["a condition on itself", [questionOf({ relevance: [{ question: "q1", choices: ["yes"] }] })]],
    [
      "a condition on a choice that is not offered",
      [questionOf(), wordsOf("q2", { relevance: [{ question: "q1", choices: ["maybe"] }] })],
    ],
    ["two choices of one name", [questionOf({ choices: [choice("a"), choice("a")] })]],
    ["five choices of one's own", [questionOf({ choices: ["a", "b", "c", "d", "e"].map(choice) })]],
    ["a name that a spreadsheet form could not hold", [questionOf({ id: "1 q" })]],
  ])("refused: %s", (_, questions) => {
    expect(questionnaireSchema.safeParse(questionnaireOf({ questions })).success).toBe(false);
  });

  test("a validated scale keeps its five answers", () => {
    const scale = { scale: "fasku", reference: "1", licence: "CC BY-SA 4.0" };
    const questions = [questionOf({ scale, choices: ["a", "b", "c", "d", "e"].map(choice) })];
    expect(questionnaireSchema.safeParse(questionnaireOf({ questions })).success).toBe(true);
  });
});

describe("which questions are asked", () => {
  const questionnaire = questionnaireOf({ questions: [questionOf(), second, third, fourth] });
  const idsAsked = (chosen: Record<string, readonly string[]>) =>
    askedQuestions(questionnaire, chosen).map(({ id }) => id);

  test("a condition opens its question, and an open answer opens none", () => {
    expect(idsAsked({})).toEqual(["q1"]);
    expect(idsAsked({ q1: ["no"] })).toEqual(["q1", "q2"]);
    expect(idsAsked({ q1: ["yes"] })).toEqual(["q1", "q3"]);
  });

  test("what was answered to a question no longer asked opens nothing more", () => {
    expect(idsAsked({ q1: ["yes"], q3: ["no"] })).toEqual(["q1", "q3", "q4"]);
    expect(idsAsked({ q1: ["no"], q3: ["no"] })).toEqual(["q1", "q2"]);
  });

  test("the questions asked are in order, and the same ones whatever is said of those that are not", () => {
    fc.assert(
      fc.property(anyQuestionnaire, (any) => {
        const chosen = Object.fromEntries(
          any.questions.flatMap((each) =>
            "choices" in each ? [[each.id, [each.choices[0]?.id ?? ""]]] : [],
          ),
        );
        const asked = askedQuestions(any, chosen);
        const ids = new Set(asked.map(({ id }) => id));
        const only = Object.fromEntries(Object.entries(chosen).filter(([id]) => ids.has(id)));
        expect(askedQuestions(any, only)).toEqual(asked);
        expect(any.questions.filter(({ id }) => ids.has(id))).toEqual(asked);
      }),
    );
  });
});
