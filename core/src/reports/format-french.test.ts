import { expect, test } from "vitest";
import type { Day, Month } from "../kernel/calendar.ts";
import {
  capitalize,
  formatAmount,
  formatChoice,
  formatCount,
  formatDay,
  formatGain,
  formatList,
  formatMinutes,
  formatMonth,
  formatPoints,
  formatShare,
} from "./format-french.ts";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

test("counts bear thousands, shares a whole percent", () => {
  expect(plain(formatCount(1_234_567))).toBe("1 234 567");
  expect(plain(formatShare(0.384))).toBe("38 %");
  expect(plain(formatShare(1))).toBe("100 %");
});

test.each([
  [0.124, "+12 points"],
  [-0.26, "−26 points"],
  [0.01, "+1 point"],
  [0.001, "0 point"],
  [-0.001, "0 point"],
])("a difference of %d is written %s", (difference, text) => {
  expect(plain(formatPoints(difference))).toBe(text);
});

test.each([
  [894.3674, 705.23, "894"],
  [894.3674, 3.2, "894,4"],
  [0.12345, 0.031, "0,123"],
  [-0.0004, 0.5, "0,00"],
  [-2284.4, 700, "−2 284"],
  [1.5, undefined, "1,50"],
  [0, undefined, "0"],
  [0, 0, "0"],
])("an amount of %d uncertain by %s is written %s", (amount, uncertainty, text) => {
  expect(plain(formatAmount(amount, uncertainty))).toBe(text);
});

test("a gain bears its sign, nothing does not", () => {
  expect(plain(formatGain(894.4, 700))).toBe("+894");
  expect(plain(formatGain(-894.4, 700))).toBe("−894");
  expect(plain(formatGain(0.1, 700))).toBe("0");
});

test("days and months are written in full, the first of a month as 1er", () => {
  expect(formatDay("2026-11-23" as Day)).toBe("23 novembre 2026");
  expect(formatDay("2026-03-01" as Day)).toBe("1er mars 2026");
  expect(formatDay("2026-03-11" as Day)).toBe("11 mars 2026");
  expect(formatMonth("2026-10" as Month)).toBe("octobre 2026");
  expect(formatMonth("1999-12" as Month)).toBe("décembre 1999");
});

test("lists end with et, choices with ou, and a sentence begins with a capital", () => {
  expect(formatList(["a", "b", "c"])).toBe("a, b et c");
  expect(formatChoice(["a", "b", "c"])).toBe("a, b ou c");
  expect(capitalize("élève")).toBe("Élève");
  expect(capitalize("")).toBe("");
});

test("hours bear their minutes, and none at all is said", () => {
  expect([0, 45, 60, 90, 65, 60_060].map((minutes) => plain(formatMinutes(minutes)))).toEqual([
    "0 min",
    "45 min",
    "1 h",
    "1 h 30",
    "1 h 05",
    "1 001 h",
  ]);
});
