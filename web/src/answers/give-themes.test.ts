import { expect, test } from "vitest";
import { themesSoFar, themesTyped } from "./give-themes.ts";

test("themes are typed with commas; empty ones, repetitions and what is beyond the room are left out", () => {
  expect(themesTyped(" Horaires, , Ambiance,Horaires")).toEqual(["Horaires", "Ambiance"]);
  expect(themesTyped("")).toEqual([]);
  expect(themesTyped("a,b,c,d,e,f")).toEqual(["a", "b", "c", "d", "e"]);
  expect(themesTyped("x".repeat(80))).toEqual(["x".repeat(60)]);
});

test("themes typed so far are proposed once each, in the order of letters", () => {
  const typed = new Map([
    [0, "Horaires, Équipe"],
    [3, "Équipe, Ambiance"],
  ]);
  expect(themesSoFar(typed)).toEqual(["Ambiance", "Équipe", "Horaires"]);
});
