import { describe, expect, test } from "vitest";
import type { Day } from "../../kernel/calendar.ts";
import { rowOf } from "../own-rule-store.contract.ts";
import { ruleStepWordsFr } from "../step-words.fr.ts";
import { euroText } from "./euro-text.ts";
import { rulebookOf } from "./rule-on.ts";
import { applyRule, checkOf, sentence, stepFrom } from "./rule-step.ts";

const today = "2026-11-23" as Day;
const row = rowOf();
const read = (book = rulebookOf([row]), amounts: readonly string[] = ["hourly"], day = today) =>
  applyRule(book, day, { key: row.key, amounts }, (found, amount) => ({
    value: amount("hourly"),
    steps: [stepFrom(found, { sentence: sentence("reference.step.unknown") })],
  }));

describe("applying a rule", () => {
  test("gives the amounts of the row of the day", () => {
    expect(read().value).toBe(1200);
  });

  test.each([
    ["that the book lacks", rulebookOf([]), ["hourly"], "reference.step.unknown", "notKnown"],
    [
      "that ended",
      rulebookOf([rowOf({ validTo: "2026-11-22" })]),
      ["hourly"],
      "reference.step.ended",
      "notMet",
    ],
    [
      "that is to come",
      rulebookOf([rowOf({ validFrom: "2026-11-24" })]),
      ["hourly"],
      "reference.step.announced",
      "notMet",
    ],
    ["without the amount", rulebookOf([row]), ["other"], "reference.step.amountAbsent", "notKnown"],
  ])("of a rule %s there is no value, and one step that says so", (_, book, amounts, key, outcome) => {
    const reading = read(book, amounts);
    expect(reading.value).toBeUndefined();
    expect(reading.steps).toHaveLength(1);
    expect(reading.steps[0]).toMatchObject({ outcome, sentence: { key } });
  });

  test("is blocked by one step before being unknown by another", () => {
    const step = (outcome: "met" | "notMet" | "notKnown") =>
      stepFrom(row, { sentence: sentence("reference.step.unknown"), outcome });
    expect(checkOf([step("notKnown"), step("notMet")]).verdict).toBe("blocked");
    expect(checkOf([step("notKnown"), step("met")]).verdict).toBe("notKnown");
    expect(checkOf([]).verdict).toBe("allowed");
  });
});

test.each([
  [0, "0\u202F€"],
  [915, "9,15\u202F€"],
  [10_320, "103,20\u202F€"],
  [80_000, "800\u202F€"],
  [274_500_05, "274\u202F500,05\u202F€"],
  [123_456_789_00, "123\u202F456\u202F789\u202F€"],
  [-5, "−0,05\u202F€"],
])("%s cents are written %s", (cents, text) => {
  expect(euroText(cents)).toBe(text);
});

test("every sentence of a step ends as a sentence does", () => {
  for (const [key, text] of Object.entries(ruleStepWordsFr)) expect(text, key).toMatch(/[.}]$/);
});
