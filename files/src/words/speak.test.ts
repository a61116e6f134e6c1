import fc from "fast-check";
import { expect, test } from "vitest";
import { speak } from "./speak.ts";

const say = speak({
  plain: "Bonjour {name} !",
  people: "{count, plural, =0 {personne} one {# personne} other {# personnes}}",
  quoted: "« {name} » : oui ; non ?",
  share: "{share, number, percent}",
});

test("any text put into a sentence comes out as it was typed, whatever grammar it imitates", () => {
  const typed = fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\uE000"));
  fc.assert(
    fc.property(typed, (name) => {
      expect(say("plain", { name })).toBe(`Bonjour ${name}\u00a0!`);
    }),
  );
});

test.each(["\\u0041", "{count, plural, other {#}}", "$&", "{name}", "'{'", "%s"])(
  "%j is a value, not an escape nor an argument",
  (name) => {
    expect(say("plain", { name })).toBe(`Bonjour ${name}\u00a0!`);
  },
);

test("plurals are those of French: zero and one are singular, thousands are set apart", () => {
  const counted = [0, 1, 2, 1200].map((count) => say("people", { count }));
  expect(counted).toEqual(["personne", "1 personne", "2 personnes", "1\u202f200 personnes"]);
});

test("no space of French punctuation may break", () => {
  expect(say("quoted", { name: "a : b" })).toBe("«\u00a0a : b\u00a0»\u00a0: oui\u00a0; non\u00a0?");
});

test("a share is written in the French way", () => {
  expect(say("share", { share: 0.25 }).replaceAll(/\s/g, " ")).toBe("25 %");
});
