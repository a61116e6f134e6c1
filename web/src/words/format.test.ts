import { expect, test } from "vitest";
import {
  writeAmount,
  writeChange,
  writeCount,
  writeDay,
  writeMonth,
  writeNumber,
  writeShare,
} from "./format.ts";

test("thousands stand apart by a narrow space that does not break", () => {
  expect(writeCount(1_234_567)).toBe("1\u202F234\u202F567");
});

test("a percentage is a rounded share of one", () => {
  expect(writeShare(0.456)).toBe("46\u202F%");
});

test("a negative number has the minus sign of typography, never a hyphen", () => {
  expect([writeNumber(-4.186), writeCount(-3), writeChange(-2)]).toEqual([
    "\u22124,19",
    "\u22123",
    "\u22122",
  ]);
});

test("amounts read side by side have the decimals of their uncertainty, and a rounded zero has no sign", () => {
  expect([writeAmount(5.14, 1.1), writeAmount(-10, 1.1), writeAmount(1234.6, 48)]).toEqual([
    "5,1",
    "\u221210,0",
    "1\u202F235",
  ]);
  expect([writeAmount(-0.000001, 0.1), writeAmount(3, 0)]).toEqual(["0,00", "3"]);
});

test("a change always says its direction, and zero has none", () => {
  expect([writeChange(3), writeChange(0)]).toEqual(["+3", "0"]);
});

test("the first of a month is written as it is said, and only that day", () => {
  expect([writeDay("2026-03-01"), writeDay("2026-03-11"), writeDay("2026-03-21")]).toEqual([
    "1er mars 2026",
    "11 mars 2026",
    "21 mars 2026",
  ]);
});

test("months and days are the same wherever the reader is", () => {
  expect([writeMonth("2026-03"), writeDay("2026-03-31")]).toEqual(["mars 2026", "31 mars 2026"]);
});
