import { describe, expect, test } from "vitest";
import { bannedCall } from "./banned-calls.ts";
import { houseOf, type Rule } from "./house.ts";
import { fileName, nameWord } from "./names.ts";
import { typeEscape } from "./type-escapes.ts";

const place = "core/src/categories/rule.ts";
const findingsOf = (rule: Rule, text: string, where = place) =>
  rule.find(houseOf({ [where]: text })).map((finding) => `${finding.line}: ${finding.message}`);

describe("types", () => {
  test.each([
    "const a: any = 1;",
    "const a = b!;",
    "const a = b as Known;",
    "const a = <Known>b;",
    "f(b as never);",
  ])("an escape is a finding: %s", (text) => {
    expect(findingsOf(typeEscape, text)).toHaveLength(1);
  });

  test.each(["const a = [1] as const;", "const a = b satisfies Known;", "const any = 1;", "if (!a) b();"])(
    "no escape, no finding: %s",
    (text) => {
      expect(findingsOf(typeEscape, text)).toEqual([]);
    },
  );

  test("a cast to a brand declared anywhere in the house passes, to another type it does not", () => {
    const house = houseOf({
      "core/src/kernel/calendar.ts": `export type Month = Branded<string, "Month">; export type Week = string;`,
      [place]: "const a = text as Month;\nconst b = text as Week;",
    });
    expect(typeEscape.find(house)).toMatchObject([{ line: 2, path: place }]);
  });
});

describe("calls", () => {
  test.each([
    "Date.now();",
    "new Date();",
    "new Date(text);",
    "Math.random();",
    "const a = process.env.HOME;",
    "fetch(address);",
    "globalThis.fetch(address);",
    "console.log(1);",
  ])("core may not write %s", (text) => {
    expect(findingsOf(bannedCall, text)).toHaveLength(1);
  });

  test.each([
    ["server/src/system-clock.ts", "new Date();"],
    ["web/src/parts/page.tsx", "new Date(text);"],
    ["cli/src/main.ts", "console.log(process.env.HOME);"],
    ["web/src/http/call.ts", "fetch(address);"],
    ["server/src/http/app.test.ts", "fetch(address);"],
    [place, "clock.now(); dates.random(); refetch(); // Date.now()"],
  ])("%s may write %s", (where, text) => {
    expect(findingsOf(bannedCall, text, where)).toEqual([]);
  });

  test("chance is seeded everywhere, tests included", () => {
    expect(findingsOf(bannedCall, "Math.random();", "core/src/a/rule.test.ts")).toHaveLength(1);
    expect(findingsOf(bannedCall, "Math.random();", "tools/bench/main.ts")).toHaveLength(1);
  });
});

describe("names", () => {
  test.each([
    "const data = 1;",
    "const rowInfo = 1;",
    "function f(items) {}",
    "class ImportManager {}",
    "interface CategoryService {}",
    "type UserId = string;",
    "function processRows() {}",
    "const f = (handle) => 1;",
    "const { data } = query;",
    "interface A { readonly impact: number }",
    "const level = 1;",
    "const score = 1;",
    "const worker = 1;",
    "const testResult = 1;",
    "const nombreSalaries = 1;",
    "const salarié = 1;",
  ])("a name that says nothing, or the wrong thing, is a finding: %s", (text) => {
    expect(findingsOf(nameWord, text)).toHaveLength(1);
  });

  test.each([
    "const frontlineManager = 1;",
    "const qualificationLevel = 1;",
    "const commonLetters = 1;",
    "const database = 1;",
    "const { data: months } = query;",
    "call({ data: months });",
    "const opcoId = 1, siret = 2, afestProof = 3;",
    `import process from "node:process";`,
  ])("a plain name passes: %s", (text) => {
    expect(findingsOf(nameWord, text)).toEqual([]);
  });

  test("a worker thread is a worker outside the rooms that speak of people", () => {
    expect(findingsOf(nameWord, "const worker = 1;", "server/src/http/pool.ts")).toEqual([]);
  });

  test.each([
    "core/src/a/utils.ts",
    "core/src/helpers/rule.ts",
    "web/src/shared/page.tsx",
    "core/src/a/types.ts",
  ])("a drawer is a finding: %s", (where) => {
    expect(findingsOf(fileName, "", where)).toHaveLength(1);
  });

  test("file names are kebab-case", () => {
    expect(findingsOf(fileName, "", "web/src/a/ProfilePage.tsx")).toHaveLength(1);
    expect(findingsOf(fileName, "", "core/src/a/words.fr.ts")).toEqual([]);
    expect(findingsOf(fileName, "", "core/src/a/seal-plan.test.ts")).toEqual([]);
  });
});
