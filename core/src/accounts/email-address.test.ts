import { expect, test } from "vitest";
import { parseEmailAddress } from "./email-address.ts";

test.each([
  ["claire@exemple.fr", "claire@exemple.fr"],
  ["  Claire.Martin@Exemple.FR ", "claire.martin@exemple.fr"],
  ["c+essai@sous.domaine.exemple.fr", "c+essai@sous.domaine.exemple.fr"],
  ["amélie@exemple.fr", "amélie@exemple.fr"],
])("%s is kept as %s", (written, kept) => {
  expect(parseEmailAddress(written)).toBe(kept);
});

test.each([
  "",
  "claire",
  "claire@",
  "@exemple.fr",
  "claire@exemple",
  "a@b@exemple.fr",
  "claire martin@exemple.fr",
  "claire@exemple..fr",
  "Claire <claire@exemple.fr>",
  "claire@exemple.fr\nBcc: autre@exemple.fr",
  "claire@exemple.fr, autre@exemple.fr",
  `${"a".repeat(65)}@exemple.fr`,
  `claire@${"a".repeat(250)}.fr`,
])("%j is no address", (written) => {
  expect(parseEmailAddress(written)).toBeUndefined();
});
