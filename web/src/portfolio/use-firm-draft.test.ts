import { expect, test } from "vitest";
import type { SeenFirm } from "../../../core/src/portfolio/public.ts";
import { blankFirm } from "../../../core/src/portfolio/public.ts";
import { takeIn } from "./use-firm-draft.ts";

const content = { ...blankFirm("Boulangerie du Port", "2026-01-05"), notes: "Four neuf." };
const based: SeenFirm = { id: "f", revision: 1, content };
const newer = (facts: Partial<typeof content>): SeenFirm => ({
  id: "f",
  revision: 2,
  content: { ...content, ...facts },
});
const state = (facts: Partial<typeof content> = {}) => ({
  based,
  draft: { ...content, ...facts },
  hasMet: false,
});

test("a record nobody was writing in shows what was saved since", () => {
  const theirs = newer({ place: "LENS" });
  expect(takeIn(state(), theirs)).toEqual({ based: theirs, draft: theirs.content, hasMet: false });
});

test("what is typed stays beside what somebody else saved, and rests on their revision", () => {
  const taken = takeIn(state({ contact: "Mme A." }), newer({ place: "LENS" }));
  expect(taken).toMatchObject({
    hasMet: true,
    based: { revision: 2 },
    draft: { contact: "Mme A.", place: "LENS", notes: "Four neuf." },
  });
});

test("the same field written by both waits for a choice, and nothing is lost until then", () => {
  const taken = takeIn(state({ notes: "Deux fours." }), newer({ notes: "Four en panne.", place: "LENS" }));
  expect(taken).toMatchObject({ based: { revision: 1 }, draft: { notes: "Deux fours." } });
  expect(taken.dispute?.conflicts).toHaveLength(1);
  const theirs = taken.dispute?.theirs ?? based;
  const chosen = takeIn(taken, theirs, new Map([["  notes", "theirs"]]));
  expect(chosen).toMatchObject({
    based: { revision: 2 },
    draft: { notes: "Four en panne.", place: "LENS" },
    hasMet: true,
  });
});
