import { expect, test } from "vitest";
import type { Day } from "../kernel/calendar.ts";
import { faultOfUntil, isLive, latestUntil, shareMonthsAtMost } from "./check-until.ts";

const today = "2026-11-23" as Day;

test("a share lasts two years at most", () => {
  expect(shareMonthsAtMost).toBe(24);
  expect(latestUntil(today)).toBe("2028-11-23");
  expect(latestUntil("2028-02-29" as Day)).toBe("2030-02-28");
});

test.each([
  ["2026-11-22", "untilPast"],
  ["2026-11-23", undefined],
  ["2028-11-23", undefined],
  ["2028-11-24", "untilTooFar"],
] as const)("the last day of a share is today or later, within two years: %s", (until, fault) => {
  expect(faultOfUntil(until as Day, today)).toBe(fault);
});

test.each([
  ["", "2026-11-23", true],
  ["", "2026-11-22", false],
  ["withdrawn", "2027-01-01", false],
  ["givenUp", "2027-01-01", false],
])("a share opens until its last day included, unless somebody ended it: %s %s", (ending, until, live) => {
  expect(isLive({ ending, until }, today)).toBe(live);
});
