import fc from "fast-check";
import { expect, test } from "vitest";
import { anyQuestionnaire } from "./any-questionnaire.contract.ts";
import { minutesAsked, readBurden, secondsAsked } from "./burden-budget.ts";
import { questionnaireOf, questionOf, wordsOf } from "./sample-questionnaire.ts";

const asked = (count: number) =>
  Array.from({ length: count }, (_, rank) => questionOf({ id: `q${rank + 1}` }));

test("seven questions and a free one fill three minutes and over: the free one is what to drop", () => {
  const questions = [...asked(7), wordsOf("free")];
  expect(readBurden(questionnaireOf({ questions }))).toEqual({
    questions: 8,
    seconds: 200,
    limit: { questions: 8, seconds: 180 },
    isOver: true,
    drop: ["free"],
  });
});

test("people are told whole minutes, never fewer than it takes, and one at least", () => {
  expect([1, 3, 4, 6, 7].map((count) => minutesAsked(asked(count)))).toEqual([1, 1, 2, 2, 3]);
  expect(minutesAsked([...asked(6), wordsOf("free")])).toBe(3);
});

test("exactly the limit is within it", () => {
  expect(readBurden(questionnaireOf({ questions: [...asked(6), wordsOf("free")] }))).toMatchObject({
    seconds: 180,
    isOver: false,
    drop: [],
  });
});

test("the same questions may be asked later when the moment allows more", () => {
  const questions = [...asked(7), wordsOf("free")];
  expect(readBurden(questionnaireOf({ questions, moment: "delayed" })).isOver).toBe(false);
});

test("a scale is dropped whole or not at all", () => {
  const scale = { scale: "fasku", reference: "1", licence: "CC BY-SA 4.0" };
  const ofScale = ["s1", "s2", "s3"].map((id) => questionOf({ id, scale }));
  const { drop } = readBurden(questionnaireOf({ moment: "yearLater", questions: [...ofScale, ...asked(3)] }));
  const dropped = drop.filter((id) => id.startsWith("s"));
  expect([0, 3]).toContain(dropped.length);
});

test("what is left after dropping is within the limit, hangs together, and less would have been too much", () => {
  fc.assert(
    fc.property(
      anyQuestionnaire,
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 20, max: 200 }),
      (any, most, seconds) => {
        const limit = { questions: most, seconds };
        const { drop, isOver } = readBurden(any, limit);
        const left = any.questions.filter(({ id }) => !drop.includes(id));
        expect(left.length <= most && secondsAsked(left) <= seconds).toBe(true);
        expect(drop.length > 0).toBe(isOver);
        const ids = new Set(left.map(({ id }) => id));
        for (const { relevance } of left)
          for (const { question } of relevance) expect(ids.has(question)).toBe(true);
      },
    ),
  );
});
