import { expect, test } from "vitest";
import { houseOf } from "./house.ts";
import { englishIn, frenchScreen, strayText } from "./screen-words.ts";

test.each([
  ["Please wait", ["please"]],
  ["Fichier not found", ["not", "found"]],
  ["{count, plural, one {# employee} other {# employees}}", ["employee", "employees"]],
])("English on a French screen is seen: %s", (text, words) => {
  expect(englishIn(text)).toEqual(words);
});

test.each([
  "Votre fichier de paie a été lu : {count, plural, one {# salarié} other {# salariés}}.",
  "{isKnown, select, yes {connu} other {inconnu}}",
  "Importez d’abord le fichier du mois, en CSV ou en XLSX.",
  "On est en train de lire {found}.",
])("French passes, with its placeholders: %s", (text) => {
  expect(englishIn(text)).toEqual([]);
});

test("only words files are read as screens, and keys are not texts", () => {
  const words = `export const words = { "the key with": "Enregistré", other: "Please wait" };`;
  expect(frenchScreen.find(houseOf({ "core/src/a/words.fr.ts": words }))).toHaveLength(1);
  expect(frenchScreen.find(houseOf({ "core/src/a/rule.ts": words }))).toEqual([]);
  expect(frenchScreen.find(houseOf({ "core/src/a/words.en.ts": words }))).toEqual([]);
});

test.each([
  ["web/src/a/page.tsx", "const page = <p>Bonjour</p>;"],
  ["web/src/a/page.tsx", `const title = "Votre catégorie";`],
  ["web/src/a/page.ts", `const page = { explanation: "Votre catégorie" };`],
  ["server/src/a/http.ts", ["const text = `Le mois $", "{month} n’est pas enregistré`;"].join("")],
])("a screen text in logic is a finding: %s, %s", (place, text) => {
  expect(strayText.find(houseOf({ [place]: text }))).toHaveLength(1);
});

test.each([
  ["web/src/a/page.tsx", `const page = <p>{say("a.title")}</p>;`],
  ["web/src/a/words.fr.ts", `export const words = { "a.title": "Votre catégorie" };`],
  ["core/src/a/rule.test.ts", `test("x", () => expect("Équipe de nuit"));`],
  ["engine/src/a/pair.ts", `const pair = { explanation: { fr: "Personnes appariées" } };`],
  ["core/src/a/rule.ts", "// Le décret du 3 février précise la durée.\nconst a = 1;"],
])("no screen text in logic, no finding: %s, %s", (place, text) => {
  expect(strayText.find(houseOf({ [place]: text }))).toEqual([]);
});
