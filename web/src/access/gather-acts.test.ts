import { expect, test } from "vitest";
import { type Act, gatherActs } from "./gather-acts.ts";

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

test("the same act of two people stays two acts, and so does that of two links", () => {
  const acts = [look, { ...look, account: "a" }, { ...look, account: "b" }];
  expect(gatherActs(acts)).toHaveLength(3);
  expect(gatherActs(["l1", "l2"].map((id) => ({ ...look, link: { id } })))).toHaveLength(2);
});
