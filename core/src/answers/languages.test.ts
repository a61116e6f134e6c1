import { describe, expect, test } from "vitest";
import { answerLanguageOf, answerLanguages, ownAnswerLanguageSchema, strayAnswerKeys } from "./languages.ts";
import { answerWordsFr } from "./words.fr.ts";

describe.each(answerLanguages)("$name", ({ words, tag }) => {
  test("has every sentence, none more, and each keeps its places", () => {
    expect(strayAnswerKeys(words)).toEqual([]);
    for (const text of Object.values(words)) expect(text).toBe(text.trim().normalize("NFC"));
    if (tag === "ar-MA") expect(words["start.heading"]).toMatch(/^[\p{Script=Arabic}\s]+$/u);
  });
});

test("a code that is not known is answered in the first language", () => {
  expect(answerLanguageOf(answerLanguages, "zz").code).toBe("fr");
});

test("a language of an installation is taken with all its sentences, and refused without one of their places", () => {
  const file = {
    code: "uk",
    tag: "uk-UA",
    direction: "ltr",
    name: "Українська",
    isReviewed: true,
    words: answerWordsFr,
  };
  expect(ownAnswerLanguageSchema.safeParse(file).success).toBe(true);
  const words = { ...answerWordsFr, "start.who": "Хтось питає." };
  expect(ownAnswerLanguageSchema.safeParse({ ...file, words }).success).toBe(false);
});
