import { expect, test } from "vitest";
import type { TinyCaveat } from "./tiny-caveat.ts";
import { causeOfTiny, type TinyRefusal } from "./tiny-refusal.ts";
import { readTinyCaveat, readTinyRefusal } from "./words-of-tiny-groups.ts";

const caveats: readonly TinyCaveat[] = [
  { code: "unknownArm", people: 1 },
  { code: "unknownArm", people: 3 },
  { code: "valuesMissing", people: 1 },
  { code: "drawnNotListed", draws: 9999 },
  { code: "tiedValues", tied: 4 },
  { code: "unchangedLeftOut", people: 2 },
  { code: "limitUsed", people: 400 },
  { code: "unequalSpread", ratio: 3.2 },
  { code: "normalAssumed", kurtosis: 3.4 },
  { code: "openInterval", end: "high" },
  { code: "openInterval", end: "low" },
  { code: "shortIntervals", people: 8 },
];

const refusals: readonly TinyRefusal[] = [
  { code: "columnNotNamed", column: "treatment", method: "rankSum" },
  { code: "columnNotNamed", column: "before", method: "signFlip" },
  { code: "unknownColumn", column: "gain" },
  { code: "columnTwice", column: "gain" },
  { code: "columnNotNumeric", column: "gain" },
  { code: "treatmentNotBinary", column: "group" },
  { code: "outcomeNotYesNo", column: "gain", row: 3 },
  { code: "optionOutOfRange", option: "confidence" },
  { code: "unreadableValue", group: "first", row: 3 },
  { code: "unequalLengths", first: 8, second: 7 },
  { code: "notCounts", group: "second" },
  { code: "unreadableIndices", draw: 12 },
  { code: "tooFewPeople", group: "first", people: 1, needed: 3 },
  { code: "noVariation" },
  { code: "nobodyDiffers", successes: 0 },
  { code: "tooFewAssignments", assignments: 20, needed: 40 },
  { code: "tooFewPairs", first: 3, second: 3, needed: 40 },
  { code: "tooManyPairs", pairs: 5e6, most: 4e6 },
  { code: "heavyTails", kurtosis: 12.3 },
  { code: "tooManyEqual" },
];

test.each([
  ...caveats.map((caveat) => [caveat.code, readTinyCaveat(caveat)] as const),
  ...refusals.map((refusal) => [refusal.code, readTinyRefusal(refusal)] as const),
])("%s has whole sentences in both languages", (code, { fr, en }) => {
  for (const sentence of [fr, en]) {
    expect(sentence).toMatch(/^[A-ZÀÉL«“\d].*\.$/);
    expect(sentence).not.toMatch(/undefined|NaN|\[object|'/);
    expect(sentence).not.toContain(code);
  }
  expect(fr).not.toBe(en);
});

test("only what must be typed differently is the fault of the request", () => {
  const input = refusals.filter(({ code }) => causeOfTiny(code) === "input").map(({ code }) => code);
  expect([...new Set(input)]).toEqual([
    "columnNotNamed",
    "unknownColumn",
    "columnTwice",
    "columnNotNumeric",
    "treatmentNotBinary",
    "outcomeNotYesNo",
    "optionOutOfRange",
    "unreadableValue",
    "unequalLengths",
    "notCounts",
    "unreadableIndices",
  ]);
});
