import { describe, expect, test } from "vitest";
import type { Day } from "../../../core/src/kernel/calendar.ts";
import { publishedRuleRows, type RateKey, rateForms } from "../../../core/src/reference/public.ts";
import { words } from "../words/reference.fr.ts";
import { addWords } from "../words/say.ts";
import { correctedRate, rateDraft, tellsRate } from "./rate-draft.ts";
import { rowOfDraft } from "./rule-draft.ts";

addWords(words);
const today = "2026-11-23" as Day;
const keys: readonly RateKey[] = [
  "money.opcoPlanRate",
  "money.industryFund",
  "money.socialFund",
  "money.fne",
  "money.designEffort",
  "reconversion.branchRate",
  "recruitment.poeiRate",
  "recruitment.poecRate",
  "recruitment.workStudyRate",
];
const latestOf = (key: string) => publishedRuleRows.filter((row) => row.key === key).at(-1);
const fill = (draft: ReturnType<typeof rateDraft>, name: string, value: string) => ({
  ...draft,
  sourceName: "Courrier",
  reason: "Reçu",
  amounts: draft.amounts.map((amount) => (amount.key === name ? { ...amount, value } : amount)),
});

describe("a rate to write", () => {
  test("every rate that computations read has its form", () => {
    expect([...keys].sort()).toEqual(Object.keys(rateForms).sort());
  });

  test.each(keys)(
    "%s is prepared: what is filled is read under its own name, what is left empty is not there",
    (key) => {
      const latest = latestOf(key);
      const draft = rateDraft(key, latest, today);
      expect(tellsRate(key, draft)).toBe(false);
      const filled = fill(draft, "percent", "40");
      expect(tellsRate(key, filled)).toBe(true);
      const written = rowOfDraft(filled, key);
      const others = latest?.amounts ?? [];
      expect(written).toMatchObject({
        row: { key, topic: key.split(".")[0], status: "inForce", validFrom: today },
      });
      const amounts = "row" in written ? written.row.amounts.map((each) => [each.key, each.value]) : [];
      expect(amounts).toEqual([["percent", 40], ...others.map((each) => [each.key, each.value])]);
    },
  );

  test("euros are kept in cents, and an amount that cannot be read is told", () => {
    const draft = rateDraft("money.opcoPlanRate", undefined, today);
    expect(rowOfDraft(fill(draft, "hourly", "9,15"), "money.opcoPlanRate")).toMatchObject({
      row: { amounts: [{ key: "hourly", value: 915, unit: "euroCentsPerHour" }] },
    });
    expect(rowOfDraft(fill(draft, "hourly", "neuf"), "money.opcoPlanRate")).toEqual({ fault: "amounts" });
  });

  test("a rate that is corrected keeps what it says and offers what it does not say yet", () => {
    const written = rowOfDraft(
      fill(rateDraft("money.industryFund", undefined, today), "percent", "30"),
      "money.industryFund",
    );
    if (!("row" in written)) throw new Error("the rate was not written");
    const draft = correctedRate("money.industryFund", written.row, today);
    expect(draft.amounts.map(({ key, value }) => [key, value])).toEqual([
      ["hourly", ""],
      ["wageHourly", ""],
      ["percent", "30"],
      ["envelope", ""],
      ["perAction", ""],
      ["perPerson", ""],
    ]);
  });
});
