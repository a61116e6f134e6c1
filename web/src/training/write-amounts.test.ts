import { expect, test } from "vitest";
import { addWords } from "../words/say.ts";
import { words } from "../words/training.fr.ts";
import {
  readEuros,
  readWhole,
  writeCents,
  writeMinuteOfDay,
  writeMinutes,
  writeTotal,
} from "./write-amounts.ts";

addWords(words);

const plain = (text: string) => text.replaceAll(/\s/g, " ");

test("euros are read as people type them, and nothing is made of what is not an amount", () => {
  expect(["12,50", "12.5", "1 200 €", "0"].map(readEuros)).toEqual([1250, 1250, 120_000, 0]);
  expect(["", "douze", "-3", "1,234", "10000001"].map(readEuros)).toEqual(Array(5).fill(undefined));
  expect(readEuros("10000000")).toBe(1_000_000_000);
});

test("a whole number outside its bounds is not read", () => {
  expect(["1", "60", "0", "61", "", "2,5"].map((text) => readWhole(text, 1, 60))).toEqual([
    1,
    60,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test("a sum of which a part is unknown says so, and is never a zero", () => {
  expect(plain(writeTotal({ atLeast: 123_450, isComplete: true }, writeCents))).toBe("1 234,50 €");
  expect(plain(writeTotal({ atLeast: 0, isComplete: true }, writeCents))).toBe("0 €");
  expect(plain(writeTotal({ atLeast: 90_000, isComplete: false }, writeCents))).toBe("au moins 900 €");
  expect(writeTotal({ atLeast: 0, isComplete: false }, writeCents)).toBe("inconnu");
});

test("lengths and hours of the day are written as in French", () => {
  expect([0, 45, 120, 90, 605].map((minutes) => plain(writeMinutes(minutes)))).toEqual([
    "0 min",
    "45 min",
    "2 h",
    "1 h 30",
    "10 h 05",
  ]);
  expect(plain(writeMinuteOfDay(540))).toBe("9 h 00");
});
