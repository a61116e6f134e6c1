import { expect, test } from "vitest";
import { codeAlphabet, codeLength, readCode, writeCode } from "./read-code.ts";

const code = "K7QF3M9TXW2BHD5R";

test.each([code, "K7QF-3M9T-XW2B-HD5R", " k7qf 3m9t\u00A0xw2b—hd5r\n", writeCode(code)])(
  "a code is read however it was typed: %s",
  (typed) => {
    expect(readCode(typed)).toBe(code);
  },
);

test("letters that look like figures are read as those figures", () => {
  expect(readCode("OIL0-1AAA-AAAA-AAAA")).toBe("01101AAAAAAAAAAA");
});

test.each(["", "K7QF", `${code}A`, "K7QF-3M9T-XW2B-HD5U", "K7QF-3M9T-XW2B-HD5é", "' OR true --    "])(
  "what cannot be a code is none: %s",
  (typed) => {
    expect(readCode(typed)).toBe("");
  },
);

test("a code is written in groups of four", () => {
  expect(writeCode(code)).toBe("K7QF-3M9T-XW2B-HD5R");
  expect(writeCode("")).toBe("");
});

test("a code holds 80 bits, in an alphabet without twins", () => {
  expect(new Set(codeAlphabet).size).toBe(32);
  expect(codeLength * Math.log2(codeAlphabet.length)).toBe(80);
});
