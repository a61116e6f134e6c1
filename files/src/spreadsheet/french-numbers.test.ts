import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCents, readHours, readNumber, readShare } from "./french-numbers.ts";

describe("a number is read as French and English exports write it", () => {
  const cases: readonly (readonly [string, number | undefined])[] = [
    ["1 234,56", 1234.56],
    ["1\u00a0234,56", 1234.56],
    ["1\u202f234\u202f567,8", 1234567.8],
    ["1234.56", 1234.56],
    ["1.234,56", 1234.56],
    ["1,234.56", 1234.56],
    ["1.234.567", 1234567],
    ["1 234,56 €", 1234.56],
    ["80 %", 80],
    ["35h", 35],
    ["-12,5", -12.5],
    ["12,50-", -12.5],
    ["(12,50)", -12.5],
    ["\u221212", -12],
    ["1,5e3", 1500],
    [",5", 0.5],
    ["0012", 12],
    ["", undefined],
    ["-", undefined],
    ["12a", undefined],
    ["1,2,3", undefined],
    ["NaN", undefined],
    ["Infinity", undefined],
    ["1e999", undefined],
    ["=1+1", undefined],
  ];
  for (const [text, value] of cases)
    test(`"${text}" is ${value}`, () => expect(readNumber(text)).toBe(value));
});

test("every number written the French way, grouped, is read back", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
      const grouped = String(Math.abs(whole)).replace(/\B(?=(\d{3})+$)/g, "\u202f");
      const text = `${whole < 0 ? "-" : ""}${grouped},${String(cents).padStart(2, "0")}`;
      const expected = Number(`${whole < 0 ? "-" : ""}${Math.abs(whole)}.${String(cents).padStart(2, "0")}`);
      expect(readNumber(text)).toBe(expected);
    }),
  );
});

test("amounts become whole cents, halves away from zero", () => {
  expect(readCents("1 801,80")).toBe(180_180);
  expect(readCents("1,005")).toBe(101);
  expect(readCents("-1,005")).toBe(-101);
  expect(readCents("0")).toBe(0);
  expect(Object.is(readCents("-0,001"), 0)).toBe(true);
  expect(readCents("12345678901")).toBeUndefined();
});

test("hours read as minutes after an h, and as decimals after a comma", () => {
  expect(readHours("7h30")).toBe(7.5);
  expect(readHours("7:30")).toBe(7.5);
  expect(readHours("151,67")).toBe(151.67);
  expect(readHours("151h67")).toBeUndefined();
});

test("a share is a fraction up to 2 and a percentage above", () => {
  expect(readShare("80 %")).toBe(0.8);
  expect(readShare("80")).toBe(0.8);
  expect(readShare("0,8")).toBe(0.8);
  expect(readShare("1")).toBe(1);
  expect(readShare("100")).toBe(1);
  expect(readShare("-5")).toBeUndefined();
  expect(readShare("201")).toBeUndefined();
});
