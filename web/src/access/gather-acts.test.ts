import { expect, test } from "vitest";
import { type Act, gatherActs, isChange } from "./gather-acts.ts";

const look: Act = { useCase: "viewWorkforce", subject: "", outcome: "done", at: "2026-11-23T14:05:10.000Z" };

test("the same act within a minute is told once, with how many times and its latest moment", () => {
  const acts = [
    look,
    { ...look, at: "2026-11-23T14:05:01.000Z" },
    { ...look, at: "2026-11-23T14:04:59.000Z" },
  ];
  expect(gatherActs(acts).map(({ at, times }) => [at, times])).toEqual([
    ["2026-11-23T14:05:10.000Z", 2],
    ["2026-11-23T14:04:59.000Z", 1],
  ]);
});

test("an act between two others keeps them apart, and so do another subject and another outcome", () => {
  const acts: readonly Act[] = [look, { ...look, subject: "2026-10" }, look, { ...look, outcome: "refused" }];
  expect(gatherActs(acts).map(({ times }) => times)).toEqual([1, 1, 1, 1]);
});

test("looking changes nothing; a refused look is still worth telling", () => {
  expect(isChange(look)).toBe(false);
  expect(isChange({ ...look, outcome: "refused" })).toBe(true);
  expect(isChange({ ...look, useCase: "defineCategory" })).toBe(true);
});
