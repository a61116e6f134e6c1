import { describe, expect, test } from "vitest";
import { fieldLanguages, fillWords, languageOf, ownLanguageSchema, strayKeys } from "./languages.ts";
import { fieldWordsFr } from "./words.fr.ts";

const [french, ...others] = fieldLanguages;

describe.each(others)("$name", ({ words, tag, isReviewed }) => {
  test("has every sentence, none more, and each keeps its places", () => {
    expect(strayKeys(words)).toEqual([]);
  });

  test("says that nobody has read it again yet", () => {
    expect(isReviewed).toBe(false);
    expect(words["page.unreviewed"]).not.toBe(fieldWordsFr["page.unreviewed"]);
  });

  test("is written in its own language: few sentences are those of French", () => {
    const same = Object.entries(fieldWordsFr).filter(([key, text]) =>
      Object.entries(words).some(([each, other]) => each === key && other === text),
    );
    // Units of time are written alike in several languages; easy French keeps what is already easy.
    expect(same.length).toBeLessThan(tag.startsWith("fr") ? 70 : 6);
  });

  test("has no mark of another script of writing inside it, and no space at an end", () => {
    for (const text of Object.values(words)) expect(text).toBe(text.trim().normalize("NFC"));
    if (tag === "ar-MA") expect(words["path.heading"]).toMatch(/^[\p{Script=Arabic}\s]+$/u);
    if (tag === "ta-IN") expect(words["path.heading"]).toMatch(/^[\p{Script=Tamil}\s]+$/u);
  });
});

test("a sentence is easy French when it is short: fifteen words at most, on average far fewer", () => {
  const easy = fieldLanguages.find(({ code }) => code === "fr-easy");
  const sentences = Object.values(easy?.words ?? {}).flatMap((text) => text.split(/[.!?…]+\s*/));
  const lengths = sentences.filter((text) => text !== "").map((text) => text.split(/\s+/).length);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(15);
  expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThan(6.5);
});

test("a place is filled with the text as it is, and one that nobody fills is a bug", () => {
  expect(fillWords("Pour : {label}", { label: "{label} $& <b>" })).toBe("Pour : {label} $& <b>");
  expect(() => fillWords("Pour : {label}", {})).toThrow("invalid sentence");
});

test("a code that is not known is answered in the first language", () => {
  if (french === undefined) throw new Error("invalid languages; must hold French");
  expect(languageOf([french, ...others], "zz")).toBe(french);
  expect(languageOf([french, ...others], "ta").name).toBe("தமிழ்");
});

describe("a language of an installation", () => {
  const file = {
    code: "uk",
    tag: "uk-UA",
    direction: "ltr",
    name: "Українська",
    isReviewed: true,
    words: fieldWordsFr,
  };

  test("is taken with all its sentences", () => {
    expect(ownLanguageSchema.safeParse(file).success).toBe(true);
  });

  test.each([
    ["a code that is none", { code: "../fr" }],
    ["a tag that is none", { tag: 'uk"><script>' }],
    ["a direction that is none", { direction: "down" }],
    ["a sentence too many", { words: { ...fieldWordsFr, "page.other": "Так" } }],
    ["a place too many", { words: { ...fieldWordsFr, "page.title": "{who}" } }],
  ])("is refused with %s", (_fault, change) => {
    expect(ownLanguageSchema.safeParse({ ...file, ...change }).success).toBe(false);
  });
});
