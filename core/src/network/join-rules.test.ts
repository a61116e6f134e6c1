import { expect, test } from "vitest";
import type { Day } from "../kernel/calendar.ts";
import { publishedRuleRows } from "../reference/index.ts";
import { joinRuleKeys, mayJoinUnder, toldRules } from "./join-rules.ts";
import { joinStatuses } from "./model.ts";

const day = "2026-11-24" as Day;

test("each rule that may be chosen is in the rulebook and told with what is not sure of it", () => {
  const told = new Map(toldRules([], day).map((rule) => [rule.key, rule]));
  for (const key of Object.values(joinRuleKeys).flat()) {
    const rule = told.get(key);
    expect(rule?.explanation.length, key).toBeGreaterThan(20);
  }
  expect(told.get("recruitment.ptp")).toMatchObject({ state: "uncertain" });
  expect(told.get("recruitment.ptp")?.doubt).not.toBe("");
});

test("a row written over by the organisation is the one that is told", () => {
  const row = publishedRuleRows.find(({ key }) => key === "recruitment.poei");
  if (row === undefined) throw new Error("invalid rulebook; the row must be there");
  const own = {
    row: { ...row, title: "POEI ici" },
    reason: "Lu",
    revision: 1,
    recordedAt: day,
    recordedBy: "a",
  };
  expect(toldRules([own], day).find(({ key }) => key === "recruitment.poei")?.title).toBe("POEI ici");
});

test("a rule lets people of its statuses join; no rule chosen is said as such", () => {
  expect(mayJoinUnder("jobSeeker", "recruitment.poec")).toBe(true);
  expect(mayJoinUnder("employee", "recruitment.poec")).toBe(false);
  for (const status of joinStatuses) expect(mayJoinUnder(status, "")).toBe(true);
});
