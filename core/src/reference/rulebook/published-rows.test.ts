import { describe, expect, test } from "vitest";
import { addDays, type Day } from "../../kernel/calendar.ts";
import { isStale } from "../is-stale.ts";
import { type RuleRow, ruleTopics } from "../model.ts";
import { publishedRuleRows } from "./published-rows.ts";
import { placeOf, rowOn, rulebookOf } from "./rule-on.ts";

const book = rulebookOf(publishedRuleRows);
const keys = [...new Set(publishedRuleRows.map((row) => row.key))];
const historyOfKey = (key: string): readonly RuleRow[] =>
  publishedRuleRows
    .filter((row) => row.key === key)
    .sort((first, second) => first.validFrom.localeCompare(second.validFrom));

describe("the published rulebook", () => {
  test("has rows on every topic", () => {
    const topics = new Set(publishedRuleRows.map((row) => row.topic));
    expect([...topics].sort()).toEqual([...ruleTopics].sort());
  });

  test("never has two rows of one key for the same day", () => {
    const places = publishedRuleRows.map(placeOf);
    expect(new Set(places).size).toBe(places.length);
    for (const key of keys) {
      const history = historyOfKey(key);
      for (const [index, row] of history.entries()) {
        const next = history[index + 1];
        if (next === undefined) continue;
        expect(row.validTo, key).toBeDefined();
        expect((row.validTo ?? "") < next.validFrom, key).toBe(true);
      }
    }
  });

  test("says in French what is not sure wherever a row is uncertain", () => {
    const uncertain = publishedRuleRows.filter((row) => row.status === "uncertain");
    expect(uncertain.length).toBeGreaterThan(5);
    for (const row of uncertain) expect(row.doubt?.length ?? 0, row.key).toBeGreaterThan(20);
  });

  test("carries the day of the text that was read, never today's: an old copy read today stays old", () => {
    const days = new Set(publishedRuleRows.map((row) => row.checkedOn));
    const old = ["2018-01-01", "2021-08-25", "2022-05-26"];
    const read = [...old, "2026-03-01", "2026-08-15", "2026-08-16", "2026-08-20", "2026-09-16", "2026-10-06"];
    expect([...days].sort()).toEqual(read);
    const stale = read.filter((day) => isStale(day, "2026-11-23" as Day));
    expect(stale).toEqual([...old, "2026-03-01", "2026-08-15", "2026-08-16", "2026-08-20"]);
  });

  test("says what it rests on when no article was read: no row is general knowledge alone and in force", () => {
    const inForce = publishedRuleRows.filter((row) => row.status === "inForce");
    const fromMemory = inForce.filter(({ sources }) =>
      sources.every((source) => source.name.startsWith("Connaissance générale")),
    );
    expect(fromMemory.map((row) => row.key)).toEqual([]);
  });

  test("writes apostrophes and quotation marks as French does", () => {
    for (const row of publishedRuleRows) {
      const texts = [row.title, row.explanation, row.doubt ?? "", ...row.amounts.map(({ text }) => text)];
      for (const text of texts) expect(text, row.key).not.toMatch(/['"]/);
    }
  });

  // The law's literals, each with the first day of its row and the day before.
  test.each([
    ["cpf.participation", "2024-05-02", "participation", 10_000, undefined],
    ["cpf.participation", "2025-01-01", "participation", 10_223, 10_000],
    ["cpf.participation", "2026-01-01", "participation", 10_320, 10_223],
    ["cpf.participation", "2026-04-02", "participation", 15_000, 10_320],
    ["cpf.actionCaps", "2026-02-26", "specificRegister", 150_000, undefined],
    ["reconversion.funding", "2026-02-01", "hourly", 915, undefined],
    ["careerInterview.schedule", "2025-10-26", "periodYears", 4, 2],
    ["careerInterview.scheduleUnderAgreement", "2026-10-01", "periodYears", 4, 2],
    ["recruitment.poei", "2024-06-21", "providerMinutes", 27_000, undefined],
  ])("%s, from %s: %s is %s; the day before it is %s", (key, day, amount, value, before) => {
    const valueOn = (date: Day) => rowOn(book, key, date)?.amounts.find((each) => each.key === amount)?.value;
    expect(valueOn(day as Day)).toBe(value);
    expect(valueOn(addDays(day as Day, -1))).toBe(before);
  });

  test.each([
    ["vae.inverted", "2026-02-28"],
    ["reconversion.proA", "2025-12-31"],
    ["recruitment.workStudyTailored", "2024-12-31"],
    ["cpf.participationRaise", "2026-04-01"],
  ])("%s applies for the last time on %s", (key, lastDay) => {
    expect(rowOn(book, key, lastDay as Day)?.key).toBe(key);
    expect(rowOn(book, key, addDays(lastDay as Day, 1))).toBeUndefined();
  });
});
