import { expect, test } from "vitest";
import type { SingleCaseCaveat } from "./single-case-caveat.ts";
import { causeOfSingleCase, type SingleCaseRefusal } from "./single-case-refusal.ts";
import { readPathCaveat, readPathRefusal } from "./words-of-single-case.ts";

const caveats: readonly SingleCaseCaveat[] = [
  { code: "valuesMissing", values: 1 },
  { code: "startsNotDrawn" },
  { code: "sharedStarts", people: 2 },
  { code: "drawnNotListed", draws: 9999 },
  { code: "risingBefore", names: ["Ana", "Ben"] },
  { code: "fewBefore", names: ["Ana"], needed: 5 },
  { code: "occasionsTakenAsIndependent" },
  { code: "ratioLeftOut", names: ["Ana"] },
  { code: "sameEffectAssumed" },
];

const refusals: readonly SingleCaseRefusal[] = [
  { code: "optionOutOfRange", option: "confidence" },
  { code: "nobody" },
  { code: "nameTwice", name: "Ana" },
  { code: "unreadableValue", name: "Ana", occasion: 3 },
  { code: "unequalOccasions", name: "Ana", occasions: 9, expected: 10 },
  { code: "startOutside", name: "Ana", start: 40 },
  { code: "tooFewOccasions", name: "Ana", side: "before", occasions: 1, needed: 3 },
  { code: "noVariation" },
  { code: "tooFewAssignments", assignments: 1, needed: 40 },
  { code: "tooFewPeople", people: 1, needed: 5 },
  { code: "modelNotFitted" },
];

test.each([
  ...caveats.map((caveat) => [caveat.code, readPathCaveat(caveat)] as const),
  ...refusals.map((refusal) => [refusal.code, readPathRefusal(refusal)] as const),
])("%s has whole sentences in both languages", (code, { fr, en }) => {
  for (const sentence of [fr, en]) {
    expect(sentence).toMatch(/^[A-ZÀÉL\d«“].*\.$/);
    expect(sentence).not.toMatch(/undefined|NaN|\[object|'/);
    expect(sentence).not.toContain(code === "nobody" ? "undefined" : code);
  }
  expect(fr).not.toBe(en);
});

test("what the request got wrong is not blamed on the evidence", () => {
  const evidence = refusals
    .filter(({ code }) => causeOfSingleCase(code) === "evidence")
    .map(({ code }) => code);
  expect(evidence).toEqual([
    "tooFewOccasions",
    "noVariation",
    "tooFewAssignments",
    "tooFewPeople",
    "modelNotFitted",
  ]);
});
