import { expect, test } from "vitest";
import { setterByCode } from "./fields.ts";
import { codeOfIndex, foreign, indexOfCode, malformed, rubricIndexAt } from "./rubric-index.ts";
import { keptRubrics } from "./rubrics.ts";

function indexOf(line: string): number {
  const bytes = Buffer.from(line, "latin1");
  return rubricIndexAt(new DataView(bytes.buffer, bytes.byteOffset, bytes.length), 0);
}

test("every rubric of the whitelist has a number that gives its code back", () => {
  for (const code of Object.keys(keptRubrics)) expect(codeOfIndex(indexOfCode(code))).toBe(code);
});

test("numbers are distinct", () => {
  const codes = Object.keys(keptRubrics);
  expect(new Set(codes.map(indexOfCode)).size).toBe(codes.length);
});

test("every rubric of the whitelist is read, and no other", () => {
  expect(Object.keys(setterByCode).sort()).toEqual(Object.keys(keptRubrics).sort());
});

test.each([
  ["S21.G00.30.001,'x'", 30_001],
  ["S21.G00.00.000,'x'", 0],
  ["S21.G00.99.999,'x'", 99_999],
  ["S20.G00.05.005,'x'", 205_005],
  ["S90.G00.90.001,'x'", 390_001],
  ["S89.G00.91.001,'x'", foreign],
  ["S21.G10.30.001,'x'", foreign],
  ["s21.G00.30.001,'x'", malformed],
  ["S2a.G00.30.001,'x'", malformed],
  ["S21.G0O.30.001,'x'", malformed],
  ["S21.G00.3:.001,'x'", malformed],
  ["S21.G00.30/001,'x'", malformed],
  ["S21.G00.30.00/,'x'", malformed],
  ["S21.G00.30.001;'x'", malformed],
  ['S21.G00.30.001,"x"', malformed],
])("%s is recognised by its prefix alone", (line, index) => {
  expect(indexOf(line)).toBe(index);
});

test("names, birth places, addresses and numbers of people are not in the whitelist", () => {
  const dropped = ["002", "003", "004", "007", "008", "009", "010", "014", "015", "018", "020", "025", "029"];
  for (const rubric of dropped) expect(Object.keys(keptRubrics)).not.toContain(`S21.G00.30.${rubric}`);
  expect(keptRubrics["S21.G00.30.001"].use).toBe("boundary");
});
