import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  addMonthsToDay,
  type Day,
  dayNumber,
  firstDayOf,
  isLeapYear,
  lastDayOf,
  lengthOfMonth,
  type Month,
  monthOfDay,
  monthsBetween,
  parseDay,
  parseMonth,
} from "./calendar.ts";

const millisecondsPerDay = 86_400_000;

/** The machine's own calendar, as the witness: days from 1600 to 2399. */
const witness = fc.date({
  min: new Date("1600-01-01T00:00:00Z"),
  max: new Date("2399-12-31T00:00:00Z"),
  noInvalidDate: true,
});
const writtenDay = witness.map((date) => date.toISOString().slice(0, 10));

function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(text);
  return day;
}

function monthOf(text: string): Month {
  const month = parseMonth(text);
  if (month === undefined) throw new Error(text);
  return month;
}

describe("days", () => {
  test("the number of a day is the one that the machine's calendar counts from 1970", () => {
    fc.assert(
      fc.property(writtenDay, (text) => {
        expect(dayNumber(dayOf(text))).toBe(Date.parse(text) / millisecondsPerDay);
      }),
    );
  });

  test("numbers of days follow each other over every end of month of four centuries", () => {
    for (let year = 1999; year <= 2401; year++) {
      for (let monthOfYear = 1; monthOfYear <= 12; monthOfYear++) {
        const month = monthOf(`${year}-${String(monthOfYear).padStart(2, "0")}`);
        const next = firstDayOf(addMonths(month, 1));
        expect(dayNumber(next) - dayNumber(lastDayOf(month))).toBe(1);
        expect(dayNumber(lastDayOf(month)) - dayNumber(firstDayOf(month))).toBe(
          lengthOfMonth(year, monthOfYear) - 1,
        );
      }
    }
  });

  test.each(["2024-02-29", "2000-02-29", "2026-12-31", "2026-01-01"])("%s is a day", (text) => {
    expect(parseDay(text)).toBe(text);
  });

  test.each([
    ["a year that is not leap has no 29 February", "2026-02-29"],
    ["a century is not leap", "1900-02-29"],
    ["April has thirty days", "2026-04-31"],
    ["there is no day zero", "2026-04-00"],
    ["there is no thirteenth month", "2026-13-01"],
    ["a French date is not a day of the kernel", "31/12/2026"],
    ["a moment is not a day", "2026-12-31T00:00:00Z"],
    ["short figures are not a day", "2026-1-1"],
    ["figures of other scripts are not a day", "٢٠٢٦-٠١-٠١"],
    ["a day has no line end", "2026-01-01\n"],
    ["nothing is not a day", ""],
  ])("%s", (_, text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  test("only days that the machine's calendar knows are days", () => {
    const part = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, "0"));
    const year = fc.integer({ min: 1900, max: 2100 });
    fc.assert(
      fc.property(year, part(14), part(34), (yearOfDay, month, day) => {
        const text = `${yearOfDay}-${month}-${day}`;
        const read = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text);
        expect(parseDay(text) !== undefined).toBe(exists);
      }),
    );
  });
});

describe("months", () => {
  test.each([
    ["2026-00", undefined],
    ["2026-13", undefined],
    ["2026-1", undefined],
    ["03/2026", undefined],
    ["2026-03-01", undefined],
    [" 2026-03", undefined],
    ["2026-03", "2026-03"],
  ])("%j reads as %j", (text, month) => {
    expect(parseMonth(text)).toBe(month);
  });

  test("a leap year comes every four years, but for centuries that 400 does not divide", () => {
    expect([1900, 2000, 2023, 2024, 2100, 2400].filter(isLeapYear)).toEqual([2000, 2024, 2400]);
    expect(lengthOfMonth(2024, 2)).toBe(29);
    expect(lengthOfMonth(2026, 2)).toBe(28);
  });

  test("the last day of a month is the eve of the next one's first", () => {
    expect(lastDayOf(monthOf("2024-02"))).toBe("2024-02-29");
    expect(lastDayOf(monthOf("2026-12"))).toBe("2026-12-31");
    expect(monthOfDay(dayOf("2026-12-31"))).toBe("2026-12");
  });

  test("months added can be taken away, and their number is found again", () => {
    fc.assert(
      fc.property(writtenDay, fc.integer({ min: -2400, max: 2400 }), (text, count) => {
        const month = monthOfDay(dayOf(text));
        const moved = addMonths(month, count);
        expect(parseMonth(moved)).toBe(moved);
        expect(monthsBetween(month, moved)).toBe(count);
        expect(addMonths(moved, -count)).toBe(month);
      }),
    );
  });

  test("a year is crossed in both directions", () => {
    expect(addMonths(monthOf("2026-01"), -1)).toBe("2025-12");
    expect(addMonths(monthOf("2026-12"), 1)).toBe("2027-01");
    expect(addMonths(monthOf("2026-12"), 13)).toBe("2028-01");
    expect(monthsBetween(monthOf("2026-03"), monthOf("2025-12"))).toBe(-3);
  });

  test("months sort as texts in the order of time", () => {
    fc.assert(
      fc.property(writtenDay, writtenDay, (one, other) => {
        const [first, second] = [monthOfDay(dayOf(one)), monthOfDay(dayOf(other))];
        expect(Math.sign(monthsBetween(first, second))).toBe(first < second ? 1 : first > second ? -1 : 0);
      }),
    );
  });

  test.each([
    ["0000-01", -1],
    ["9999-12", 1],
  ])("a month that four figures cannot write is a bug, not a wrong month (%s, %i)", (text, count) => {
    expect(() => addMonths(monthOf(text), count)).toThrow(/invalid month/);
  });
});

test.each([
  ["2026-02-28", 1, "2026-03-01"],
  ["2028-02-28", 1, "2028-02-29"],
  ["2026-01-01", -1, "2025-12-31"],
  ["2026-03-31", 0, "2026-03-31"],
])("%s and %s days is %s", (day, count, moved) => {
  expect(addDays(day as Day, count)).toBe(moved);
});

test.each([
  ["2026-01-31", 1, "2026-02-28"],
  ["2028-01-31", 1, "2028-02-29"],
  ["2024-02-29", 12, "2025-02-28"],
  ["2026-03-31", -1, "2026-02-28"],
  ["2026-11-23", 48, "2030-11-23"],
])("%s and %s months is %s: the last day of a month that is too short", (day, count, moved) => {
  expect(addMonthsToDay(day as Day, count)).toBe(moved);
});

test("a day that four figures cannot write throws", () => {
  expect(() => addDays("9999-12-31" as Day, 1)).toThrow(/four-figure year/);
});
