import fc from "fast-check";
import { expect, test } from "vitest";
import {
  countAt,
  dayAt,
  dayBefore,
  hundredthsAt,
  monthBoundsOf,
  noNumber,
  unreadable,
  writeDay,
} from "./amounts-and-dates.ts";

const read = (text: string, reader: typeof dayAt) => {
  const bytes = Buffer.from(text, "latin1");
  return reader(bytes, 0, bytes.length);
};

test.each([
  ["31032026", 20260331],
  ["29022024", 20240229],
  ["01011900", 19000101],
  ["29022026", unreadable],
  ["29021900", unreadable],
  ["31042026", unreadable],
  ["00032026", unreadable],
  ["01002026", unreadable],
  ["01132026", unreadable],
  ["01010026", unreadable],
  ["01012101", unreadable],
  ["2026-03-31", unreadable],
  ["310326", unreadable],
  ["3103202", unreadable],
  ["3103 026", unreadable],
  ["", unreadable],
])("the day %j reads as %j", (text, day) => {
  expect(read(text, dayAt)).toBe(day);
});

test.each([
  ["0", 0],
  ["-0.00", 0],
  ["1234.56", 123_456],
  ["-1234.56", -123_456],
  ["+12.5", 1250],
  ["151.67", 15_167],
  ["151.675", 15_168],
  ["-151.675", -15_168],
  ["151.6749", 15_167],
  ["10000000.00", 1_000_000_000],
  ["10000001", noNumber],
  ["12,50", noNumber],
  ["1e3", noNumber],
  ["NaN", noNumber],
  ["1 200.00", noNumber],
  ["12.", noNumber],
  [".5", noNumber],
  ["1.2.3", noNumber],
  ["--1", noNumber],
  ["-", noNumber],
  ["", noNumber],
  ["1.23456", noNumber],
  ["18507759904213", noNumber],
])("the number %j reads as %j hundredths", (text, hundredths) => {
  expect(read(text, hundredthsAt)).toBe(hundredths);
});

test("an amount of cents is read back whatever its size and sign", () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (cents) => {
      expect(read((cents / 100).toFixed(2), hundredthsAt)).toBe(cents === 0 ? 0 : cents);
    }),
  );
});

test("whole numbers take one to nine digits and nothing else", () => {
  expect(read("165", countAt)).toBe(165);
  expect(read("000000165", countAt)).toBe(165);
  for (const text of ["", "-1", "1.0", "1234567890", "12a"]) expect(read(text, countAt)).toBe(noNumber);
});

test("a month knows its bounds and the day before it", () => {
  expect(monthBoundsOf(20240201)).toEqual({ month: "2024-02", first: 20240201, last: 20240229, length: 29 });
  expect(dayBefore(monthBoundsOf(20240301))).toBe(20240229);
  expect(dayBefore(monthBoundsOf(20260131))).toBe(20251231);
  expect(writeDay(20260331)).toBe("2026-03-31");
});
