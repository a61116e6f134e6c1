import { expect, test } from "vitest";
import { type PersonalDoubt, personalQuestions } from "../../../core/src/reference/public.ts";
import { sayNamed } from "./say-rights.ts";
import { rightsWordsFr } from "./words.fr.ts";

test.each(Object.entries(personalQuestions))(
  "the question on %s and each of its answers has its words, not knowing too",
  (question, choices) => {
    expect(choices).toContain("notKnown");
    for (const name of ["ask", "help", ...choices]) {
      expect(sayNamed(question, name)).not.toMatch(/^rights\./);
    }
  },
);

test("each doubt is a question to ask an adviser", () => {
  const doubts: Readonly<Record<PersonalDoubt, true>> = {
    employment: true,
    diploma: true,
    foreignDiploma: true,
    title: true,
    certification: true,
    workingTime: true,
    underHalf: true,
    disability: true,
  };
  for (const doubt of Object.keys(doubts)) expect(sayNamed("ask", doubt)).toMatch(/\?( \(Apportez.*\))?$/);
});

test("sentences are short: twenty words at most", () => {
  for (const [key, text] of Object.entries(rightsWordsFr)) {
    if (text.includes("select")) continue;
    for (const idea of text.split(/(?<=[.?!])\s/)) {
      expect(idea.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length, key).toBeLessThanOrEqual(20);
    }
  }
});
