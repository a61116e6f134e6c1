import { expect, test } from "vitest";
import { frenchSpaces } from "./french-spaces.ts";

test.each([
  ["Pourquoi ?", "Pourquoi\u202F?"],
  ["l’emploi : statut", "l’emploi\u00A0: statut"],
  ["« oui »", "«\u00A0oui\u00A0»"],
  ["105 % du Smic ; puis", "105\u202F% du Smic\u202F; puis"],
])("high punctuation never goes to the next line alone: %s", (written, shown) => {
  expect(frenchSpaces(written)).toBe(shown);
});

test("ordinary spaces, hours and addresses stay as they are", () => {
  const text = "à 14:05, voir https://exemple.invalid/a?b";
  expect(frenchSpaces(text)).toBe(text);
});
