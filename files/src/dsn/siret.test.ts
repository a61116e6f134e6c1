import { expect, test } from "vitest";
import { isCheckedSiret } from "./siret.ts";

test.each([
  ["73282932000074", true],
  ["73282932000075", false],
  ["73282932000082", true],
  // La Poste: its head office by Luhn, another establishment by the sum of its digits (45).
  ["35600000000048", true],
  ["35600000049837", true],
  ["35600000049838", false],
  ["7328293200007", false],
  ["7328293200007X", false],
])("SIRET %s passes its check: %s", (siret, isChecked) => {
  expect(isCheckedSiret(siret)).toBe(isChecked);
});

test("one wrong digit never passes, La Poste apart", () => {
  const siret = "73282932000074";
  for (let at = 0; at < siret.length; at += 1)
    for (let digit = 0; digit <= 9; digit += 1) {
      const other = siret.slice(0, at) + digit + siret.slice(at + 1);
      expect(isCheckedSiret(other)).toBe(other === siret);
    }
});
