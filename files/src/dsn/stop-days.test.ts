import { expect, test } from "vitest";
import { monthBoundsOf, noDay } from "./amounts-and-dates.ts";
import { countDays, stopInMonth, suspendedDays } from "./stop-days.ts";

const march = monthBoundsOf(20260301);

interface Case {
  readonly title: string;
  readonly worked: number;
  readonly expected?: number;
  readonly back?: number;
  readonly days: number;
  readonly starts: boolean;
}

test.each<Case>([
  { title: "the day of the accident is worked", worked: 20260309, back: 20260312, days: 2, starts: true },
  { title: "an expected end is the last day", worked: 20260309, expected: 20260312, days: 3, starts: true },
  {
    title: "the return prevails on the expected end",
    worked: 20260309,
    expected: 20260320,
    back: 20260312,
    days: 2,
    starts: true,
  },
  { title: "a stop without end goes on", worked: 20260309, days: 22, starts: true },
  { title: "a stop from last month", worked: 20260210, expected: 20260305, days: 5, starts: false },
  { title: "a stop over the whole month", worked: 20260110, expected: 20260630, days: 31, starts: false },
  { title: "the eve of the month: it starts on the first", worked: 20260228, days: 31, starts: true },
  { title: "the last day worked ends the month", worked: 20260331, days: 0, starts: false },
  { title: "a stop of next month", worked: 20260402, days: 0, starts: false },
  { title: "a stop over before the month", worked: 20260110, back: 20260301, days: 0, starts: false },
  {
    title: "a forecast over before the month",
    worked: 20260110,
    expected: 20260228,
    days: 0,
    starts: false,
  },
  {
    title: "no last day worked: the stop has no place",
    worked: noDay,
    expected: 20260320,
    days: 0,
    starts: false,
  },
  { title: "back on the next day: no day lost", worked: 20260309, back: 20260310, days: 0, starts: false },
  { title: "reversed bounds take no day", worked: 20260309, expected: 20260301, days: 0, starts: false },
])("$title", ({ worked, expected = noDay, back = noDay, days, starts }) => {
  const stop = { isWorkAccident: true, lastDayWorked: worked, expectedEnd: expected, returnDay: back };
  const inMonth = stopInMonth(stop, march);
  expect(countDays(inMonth.days)).toBe(days);
  expect(inMonth.startsInMonth).toBe(starts);
});

test("a suspension counts both its bounds, within the month", () => {
  expect(countDays(suspendedDays(20260310, 20260312, march))).toBe(3);
  expect(countDays(suspendedDays(20260210, 20260301, march))).toBe(1);
  expect(countDays(suspendedDays(20260330, noDay, march))).toBe(2);
  expect(countDays(suspendedDays(20260401, noDay, march))).toBe(0);
  expect(countDays(suspendedDays(noDay, 20260312, march))).toBe(0);
});
