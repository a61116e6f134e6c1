import { expect, test } from "vitest";
import type { Day } from "../kernel/calendar.ts";
import { daysBeforeStale, isStale } from "./is-stale.ts";

const today = "2026-11-23" as Day;

test("a reference is to be checked again after ninety days", () => {
  expect(daysBeforeStale).toBe(90);
});

test.each([
  ["2026-11-23", false],
  ["2026-08-26", false],
  ["2026-08-25", false],
  ["2026-08-24", true],
  ["2026-03-01", true],
  ["2027-01-01", false],
])(
  "checked on %s, on 23 November 2026, is stale: %s (89, 90 and 91 days among them)",
  (checkedOn, expected) => {
    expect(isStale(checkedOn, today)).toBe(expected);
  },
);

test("a check date that is no day throws: it would never look stale", () => {
  expect(() => isStale("2026-02-30", today)).toThrow(/not a day/);
});
