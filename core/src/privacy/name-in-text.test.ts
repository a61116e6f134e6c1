import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { erasedPerson } from "./erased-words.fr.ts";
import { findName, withoutName } from "./name-in-text.ts";

describe("a name in a text", () => {
  test.each([
    ["Ana Souza", "Ana Souza"],
    ["ANA SOUZA", "Ana Souza"],
    ["Souza, Ana", "Ana Souza"],
    ["Zoé Le Goff", "zoe le goff"],
    ["Zoe\u0301 Le Goff", "Zoé Le Goff"],
  ])("%s is, whole, the name %s", (text, name) => {
    expect(withoutName(text, name)).toBe(erasedPerson);
  });

  test.each([
    ["Vu avec Ana Souza ce matin.", "Ana Souza", "Vu avec Personne effacée ce matin."],
    [
      "L’avis d’ANA SOUZA, puis de Souza-Ana.",
      "Ana Souza",
      "L’avis d’Personne effacée, puis de Personne effacée.",
    ],
    ["Demander à Souza", "Souza", "Demander à Personne effacée"],
    ["Zoe\u0301 est là", "Zoé Martin", "Zoe\u0301 est là"],
    ["ana.souza@exemple.fr, bureau 2", "ana.souza@exemple.fr", "Personne effacée, bureau 2"],
  ])("%s without %s is %s", (text, name, rest) => {
    expect(withoutName(text, name)).toBe(rest);
  });

  test("a name of few letters is taken away as a whole text only: it may be a word of the language", () => {
    expect(withoutName("AS", "AS")).toBe(erasedPerson);
    expect(withoutName("tu as vu AS hier", "AS")).toBe("tu as vu AS hier");
  });

  test("a name of one word is not its common noun, and no name is a part of another", () => {
    expect(findName("le marchand est venu", "Marchand")).toEqual([]);
    expect(findName("M. Marchand est venu", "Marchand")).toHaveLength(1);
    expect(findName("Anabelle Souzana", "Ana Souza")).toEqual([]);
  });

  test("a text at its longest never grows", () => {
    const long = `${"x".repeat(3990)} Zélie Bo`;
    expect(withoutName(long, "Zélie Bo")).toHaveLength(3994);
    const runs = fc.property(fc.string({ maxLength: 200 }), fc.nat(200), (words, place) => {
      const text = `${words.slice(0, place)} Ana Souza ${words.slice(place)}`;
      const rest = withoutName(text, "Ana Souza");
      expect(rest.length).toBeLessThanOrEqual(Math.max(text.length, 80));
      expect(findName(rest, "Ana Souza")).toEqual([]);
    });
    fc.assert(runs, { numRuns: 300 });
  });
});
