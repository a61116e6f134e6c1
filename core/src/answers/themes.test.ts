import { expect, test } from "vitest";
import { codeTexts } from "./themes.ts";

const said = (words: string, question = "more") => ({ question, words, mayQuote: true });
const shown = [said("Trop tôt"), said("Bien"), said("Trop tôt"), said("Rien", "less")];

test("words stand under the themes they were given, the fullest theme first; without theme, none is kept", () => {
  const kept = [
    { ...said("Trop tôt"), themes: ["Horaires"] },
    { ...said("Bien"), themes: ["Ambiance", "Horaires", "Ambiance"] },
    said("Rien", "less"),
  ];
  expect(codeTexts(shown, kept)).toEqual([
    {
      question: "more",
      words: ["Trop tôt", "Bien", "Trop tôt"],
      themes: [
        { label: "Horaires", places: [0, 1, 2] },
        { label: "Ambiance", places: [1] },
      ],
    },
    { question: "less", words: ["Rien"] },
  ]);
});

test("a theme given to words that are not shown is not kept: it would tell of who asked not to be quoted", () => {
  const hidden = [{ ...said("Je ne veux pas être cité"), themes: ["Conflit"] }];
  expect(JSON.stringify(codeTexts(shown, hidden))).not.toContain("Conflit");
});
