import { expect, test } from "vitest";
import { questionnaireOf, questionOf, wordsOf } from "../surveys/sample-questionnaire.ts";
import { bandOf, bandsOf } from "./number-bands.ts";
import { readGiven } from "./read-given.ts";

const { choices: _none, ...rest } = questionOf({ id: "times" });
const questionnaire = questionnaireOf({
  questions: [
    questionOf({ id: "useful" }),
    questionOf({ id: "why", relevance: [{ question: "useful", choices: ["yes"] }] }),
    { ...questionOf({ id: "where" }), kind: "several" },
    { ...rest, kind: "number", least: 1, most: 10 },
    wordsOf("more"),
  ],
});
const read = (text: string) => readGiven(questionnaire, new URLSearchParams(text));

test("nothing has to be answered", () => {
  expect(read("")).toEqual({ mode: "alone", answers: {}, words: [] });
});

test("an answer to a question that is not asked is left aside", () => {
  expect(read("q-useful=no&q-why=yes")?.answers).toEqual({ useful: ["no"] });
  expect(read("q-useful=yes&q-why=yes")?.answers).toEqual({ useful: ["yes"], why: ["yes"] });
});

test("not to know and not to say are answers of every question", () => {
  expect(read("q-useful=%3F&q-where=-&q-where=yes&q-times=-&q-more=%3F")).toEqual({
    mode: "alone",
    answers: { useful: "dontKnow", where: "preferNot", times: "preferNot", more: "dontKnow" },
    words: [],
  });
});

test("a number is kept as its band, words apart from the rest", () => {
  expect(read("mode=assisted&q-times=4&q-more=Bien%0D%0A")).toEqual({
    mode: "assisted",
    answers: { times: ["4-6"] },
    words: [{ question: "more", words: "Bien", mayQuote: false }],
  });
});

test.each([
  "mode=both",
  "q-useful=maybe",
  "q-useful=yes&q-useful=no",
  "q-times=11",
  "q-times=1e1",
  `q-more=${"a".repeat(601)}`,
])("what no page of ours writes is not read: %s", (text) => {
  expect(read(text)).toBeUndefined();
});

test("bands cover their ends and nothing else", () => {
  expect(bandsOf({ least: 1, most: 10 })).toEqual(["1-3", "4-6", "7-9", "10-10"]);
  expect(bandsOf({ least: 0, most: 1 })).toEqual(["0-0", "1-1"]);
  expect([bandOf({ least: 1, most: 10 }, 0), bandOf({ least: 1, most: 10 }, 11)]).toEqual([
    undefined,
    undefined,
  ]);
});
