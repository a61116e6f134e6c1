import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "../../../core/src/kernel/calendar.ts";
import { publishedRuleRows } from "../../../core/src/reference/public.ts";
import { draftOf, keyOfTitle, newAmount, newDraft, type RuleDraft, rowOfDraft } from "./rule-draft.ts";

const today = "2026-11-23" as Day;
const typed = (changed: Partial<RuleDraft> = {}): RuleDraft => ({
  ...newDraft(today),
  title: "Fonds de la branche",
  explanation: "La branche paie.",
  sourceName: "Courrier",
  reason: "Reçu hier.",
  ...changed,
});
const amountTyped = (value: string, unit: "euroCents" | "minutes" | "people") =>
  rowOfDraft(typed({ amounts: [{ ...newAmount(0), value, unit, text: "Montant" }] }), "money.branch");

describe("a row as it is typed", () => {
  test("every published row comes back as it was, under the source where it was read again", () => {
    for (const row of publishedRuleRows) {
      const draft = { ...draftOf(row, today), sourceName: "Relu" };
      const written = rowOfDraft(draft, row.key, row);
      expect(written, row.key).toEqual({
        row: { ...row, checkedOn: today, sources: [{ name: "Relu" }, ...row.sources] },
      });
    }
  });

  test.each([
    ["9,15", "euroCents", 915],
    ["1 500", "euroCents", 150_000],
    ["1 500,00", "euroCents", 150_000],
    ["0", "euroCents", 0],
    ["30", "minutes", 1800],
    ["1,5", "minutes", 90],
    ["50", "people", 50],
  ] as const)("%s in %s is %s", (value, unit, expected) => {
    expect(amountTyped(value, unit)).toMatchObject({ row: { amounts: [{ value: expected }] } });
  });

  test.each([
    ["", "euroCents"],
    ["-5", "euroCents"],
    ["9.15.2", "euroCents"],
    ["dix", "euroCents"],
    ["9,155", "euroCents"],
    ["2,5", "people"],
    ["1e9", "people"],
  ] as const)("%s in %s is no amount: it is told, never rounded", (value, unit) => {
    expect(amountTyped(value, unit)).toEqual({ fault: "amounts" });
  });

  test.each([
    [{ validTo: "2026-11-22", validFrom: "2026-11-23" }, { fault: "dates" }],
    [{ status: "ended" as const }, { fault: "dates" }],
    [{ status: "uncertain" as const, doubt: " " }, { fault: "doubt" }],
    [{ title: " " }, { fault: "row" }],
    [{ sourceName: "" }, { fault: "row" }],
    [{ validFrom: "" }, { fault: "row" }],
  ])("%o is told as %o", (changed, fault) => {
    expect(rowOfDraft(typed(changed), "money.branch")).toEqual(fault);
  });

  test("a last day equal to the first is a row of one day", () => {
    expect(rowOfDraft(typed({ validTo: today }), "money.branch")).toMatchObject({ row: { validTo: today } });
  });
});

describe("the key of a row that is added", () => {
  test.each([
    ["Fonds de la branche « propreté »", "money.fondsDeLaBrancheProprete"],
    ["100 euros", "money.row100Euros"],
    ["", "money.row"],
    ["🧹", "money.row"],
  ])("of %s is %s", (title, key) => {
    expect(keyOfTitle("money", title, new Set())).toBe(key);
  });

  test("is never one that exists, and is always a key", () => {
    expect(keyOfTitle("money", "Fne", new Set(["money.fne", "money.fneN2"]))).toBe("money.fneN3");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (title) => {
        const key = keyOfTitle("money", title, new Set());
        expect(rowOfDraft(typed(), key)).toMatchObject({ row: { key } });
      }),
    );
  });
});
