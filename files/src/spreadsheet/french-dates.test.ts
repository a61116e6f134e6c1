import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, parseDay } from "../../../core/src/kernel/calendar.ts";
import { dayOfNumber, readDay, readMonth, readMonthOfYear } from "./french-dates.ts";

describe("a day is read as exports write it", () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ["31/12/2025", "2025-12-31"],
    ["31-12-25", "2025-12-31"],
    ["31.12.2025", "2025-12-31"],
    ["1/2/2025", "2025-02-01"],
    ["2025-12-31", "2025-12-31"],
    ["2025-12-31T00:00:00.000Z", "2025-12-31"],
    ["31/12/2025 08:30", "2025-12-31"],
    ["31122025", "2025-12-31"],
    ["1122025", "2025-12-01"],
    ["20251231", "2025-12-31"],
    ["20122012", "2012-12-20"],
    ["46022", "2025-12-31"],
    ["31 décembre 2025", "2025-12-31"],
    ["1er février 2024", "2024-02-01"],
    ["lundi 3 août 2026", "2026-08-03"],
    ["29/02/2024", "2024-02-29"],
    ["29/02/2025", undefined],
    ["00/01/2025", undefined],
    ["31/13/2025", undefined],
    ["12/31/2025", undefined],
    ["99999", undefined],
    ["12", undefined],
    ["", undefined],
  ];
  for (const [text, day] of cases) test(`"${text}" is ${day}`, () => expect(readDay(text)).toBe(day));
});

describe("a month is read as exports write it", () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ["03/2026", "2026-03"],
    ["3/2026", "2026-03"],
    ["2026-03", "2026-03"],
    ["202603", "2026-03"],
    ["032026", "2026-03"],
    ["112001", "2001-11"],
    ["03/26", "2026-03"],
    ["mars 2026", "2026-03"],
    ["Mars-26", "2026-03"],
    ["févr. 2026", "2026-02"],
    ["Période de août 2026", "2026-08"],
    ["01/03/2026", "2026-03"],
    ["01032026", "2026-03"],
    ["01/03/2026 au 31/03/2026", "2026-03"],
    ["46082", "2026-03"],
    ["13/2026", undefined],
    ["2026", undefined],
    ["mars", undefined],
  ];
  for (const [text, month] of cases) test(`"${text}" is ${month}`, () => expect(readMonth(text)).toBe(month));
});

test("a year and a month in two cells make a month, in figures or in words", () => {
  expect(readMonthOfYear("2026", "3")).toBe("2026-03");
  expect(readMonthOfYear("2026", "mars")).toBe("2026-03");
  expect(readMonthOfYear("3", "2026")).toBeUndefined();
});

test("days from numbers agree with the calendar over two centuries", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1900, max: 2099 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      (year, month, day) => {
        const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
        const parsed = parseDay(text);
        expect(parsed === undefined ? undefined : dayOfNumber(dayNumber(parsed))).toBe(text);
      },
    ),
  );
});
