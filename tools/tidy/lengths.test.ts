import { describe, expect, test } from "vitest";
import { houseOf, type Rule } from "./house.ts";
import { fileLength, functionLength, indexFile, lineLength, parameterCount } from "./lengths.ts";

const lines = (count: number) => Array.from({ length: count }, () => "export const one = 1;").join("\n");
const body = (count: number) => `function walk() {\n${"  step();\n".repeat(count - 2)}}\n`;
const countOf = (rule: Rule, texts: Readonly<Record<string, string>>) => rule.find(houseOf(texts)).length;

describe("a file", () => {
  test.each([
    ["core/src/a/rule.ts", 350],
    ["engine/src/methods/match.ts", 500],
    ["core/src/a/rule.test.ts", 500],
  ])("%s may have %i lines and not one more", (place, wall) => {
    expect(countOf(fileLength, { [place]: lines(wall) })).toBe(0);
    expect(countOf(fileLength, { [place]: lines(wall + 1) })).toBe(1);
  });

  test("of words only may have long lines, code may not", () => {
    const long = `export const text = "${"a".repeat(110)}";`;
    expect(countOf(lineLength, { "core/src/a/words.fr.ts": long })).toBe(0);
    expect(lineLength.find(houseOf({ "core/src/a/rule.ts": `\n${long}` }))).toMatchObject([{ line: 2 }]);
  });
});

describe("a function", () => {
  test("may have 70 lines and not one more", () => {
    expect(countOf(functionLength, { "core/src/a/rule.ts": body(70) })).toBe(0);
    expect(countOf(functionLength, { "core/src/a/rule.ts": body(71) })).toBe(1);
  });

  test("that only groups tests is spared", () => {
    const grouped = `describe("x", () => {\n${"  step();\n".repeat(80)}});`;
    expect(countOf(functionLength, { "core/src/a/rule.test.ts": grouped })).toBe(0);
    expect(countOf(functionLength, { "core/src/a/rule.ts": grouped.replace("describe", "each") })).toBe(1);
  });

  test("may have 4 parameters and not one more", () => {
    expect(countOf(parameterCount, { "core/src/a/rule.ts": "const f = (a, b, c, d) => 1;" })).toBe(0);
    expect(countOf(parameterCount, { "core/src/a/rule.ts": "const f = (a, b, c, d, e) => 1;" })).toBe(1);
    expect(countOf(parameterCount, { "core/src/a/rule.ts": "interface F { f(a, b, c, d, e): void }" })).toBe(
      1,
    );
  });
});

describe("a door", () => {
  test("may have 40 lines and not one more", () => {
    expect(countOf(indexFile, { "core/src/a/index.ts": lines(40) })).toBe(0);
    expect(countOf(indexFile, { "core/src/a/index.ts": lines(41) })).toBe(1);
  });

  test("says each name it opens", () => {
    expect(countOf(indexFile, { "core/src/a/index.ts": `export * from "./rule.ts";` })).toBe(1);
    expect(countOf(indexFile, { "core/src/a/public.ts": `export * from "./rule.ts";` })).toBe(1);
    expect(countOf(indexFile, { "core/src/a/index.ts": `export { rule } from "./rule.ts";` })).toBe(0);
  });
});
