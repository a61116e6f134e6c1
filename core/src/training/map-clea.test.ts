import fc from "fast-check";
import { expect, test } from "vitest";
import { cleaFramework, cleaSubdomains } from "./clea-framework.ts";
import { mapClea } from "./map-clea.ts";
import { situationOf } from "./sample-design.ts";

const suggestedFor = (words: string) =>
  mapClea([situationOf({ id: "s", words })]).situations[0]?.suggested.map(({ subdomain }) => subdomain);

test("CléA has 7 domains and 28 sub-domains, numbered inside their domain", () => {
  expect(cleaSubdomains).toHaveLength(28);
  expect(new Set(cleaSubdomains).size).toBe(28);
  for (const { domain, subdomains } of cleaFramework.domains) {
    expect(subdomains.map(({ subdomain }) => subdomain)).toEqual(
      subdomains.map((_, index) => `${domain}.${index + 1}`),
    );
  }
});

test.each([
  ["Doser le produit, lire l’étiquette", ["1.3", "2.3", "7.2"]],
  ["RENDRE LA MONNAIE", ["2.2"]],
  ["Trier les déchets", ["7.4"]],
  ["prévenir le chef d’équipe", ["4.2", "4.4"]],
])("“%s” makes one think of the right sub-domains", (words, expected) => {
  expect(suggestedFor(words)).toEqual(expected);
});

test("a short stem is a whole word: “triste” is not “tri”, “tableau” is not “eau”", () => {
  expect(suggestedFor("Un tableau triste")).toEqual([]);
});

test("words of two sentences are never read together", () => {
  expect(suggestedFor("Il est à. Deux fois")).toEqual([]);
  expect(suggestedFor("On est à deux")).toEqual(["4.2"]);
});

test("a suggestion says which words it comes from, without accents", () => {
  const [mapped] = mapClea([situationOf({ id: "s", gestures: "Écrire sur l’Étiquette" })]).situations;
  expect(mapped?.suggested.find(({ subdomain }) => subdomain === "1.3")?.because).toEqual(["etiquette"]);
});

test("a decision moves a sub-domain out of the suggestions, and the last one wins", () => {
  const decide = (isConfirmed: boolean) => ({ subdomain: "1.3", isConfirmed, by: "Camille" });
  const situation = situationOf({ id: "s", words: "Lire", cleaDecisions: [decide(false), decide(true)] });
  expect(mapClea([situation]).situations[0]).toMatchObject({
    suggested: [],
    confirmed: ["1.3"],
    setAside: [],
  });
});

test("only what a person confirmed covers a domain", () => {
  const situations = [
    situationOf({ id: "s1", words: "Lire l’étiquette" }),
    situationOf({ id: "s2", cleaDecisions: [{ subdomain: "2.1", isConfirmed: true, by: "Camille" }] }),
  ];
  const { coverage } = mapClea(situations);
  expect(coverage.slice(0, 2)).toEqual([
    { domain: 1, subdomains: 5, confirmed: 0, onlySuggested: 1 },
    { domain: 2, subdomains: 5, confirmed: 1, onlySuggested: 0 },
  ]);
});

test("any text is read without failing, and every sub-domain stays in one list at most", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string(), (words, gestures) => {
      const { situations } = mapClea([situationOf({ id: "s", words, gestures })]);
      const told = situations.flatMap(({ suggested }) => suggested.map(({ subdomain }) => subdomain));
      expect(new Set(told).size).toBe(told.length);
    }),
  );
});
