import { expect, test } from "vitest";
import { isCheckedSiret } from "./siret.ts";

const laPoste = "356000000";

test.each([
  ["73282932000074", true],
  ["73282932000075", false],
  ["73282932000082", true],
  // La Poste: its head office by Luhn, another establishment by the sum of its digits (45).
  [`${laPoste}00048`, true],
  [`${laPoste}49837`, true],
  [`${laPoste}49838`, false],
  ["73282932000074".slice(1), false],
  ["7328293200O074", false],
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
