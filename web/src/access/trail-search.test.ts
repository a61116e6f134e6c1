import { expect, test } from "vitest";
import { readTrailSearch, wishOf } from "./trail-search.ts";

test("an address says what is looked for, and the server is asked for exactly that", () => {
  const search = readTrailSearch({
    qui: "liens",
    du: "2026-11-01",
    au: "2026-11-23",
    acte: "moveProject",
    sur: "p1",
    issue: "refus",
    changements: 1,
  });
  expect(wishOf(search)).toEqual({
    who: "link",
    from: "2026-11-01",
    to: "2026-11-23",
    act: "moveProject",
    about: "p1",
    outcome: "refused",
    onlyChanges: "yes",
  });
  expect(wishOf({ genre: "project" })).toEqual({ kind: "project" });
});

test("what an address says that nobody knows is left aside, and asks for nothing wrong", () => {
  const search = readTrailSearch({
    du: "2026-02-42",
    au: 3,
    acte: "hack",
    genre: "toString",
    issue: "x",
    sur: "",
  });
  expect(wishOf(search)).toEqual({});
});

test("words come whole out of an address, a year too, and never longer than the server takes", () => {
  expect(wishOf(readTrailSearch({ mots: "  hygiène à l’atelier " }))).toEqual({
    text: "hygiène à l’atelier",
  });
  expect(wishOf(readTrailSearch({ mots: 2026 }))).toEqual({ text: "2026" });
  expect(wishOf(readTrailSearch({ mots: " " }))).toEqual({});
  expect(wishOf(readTrailSearch({ mots: "a".repeat(500) })).text).toHaveLength(200);
});
