import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { breachesOf, idleExceptions } from "./tidy/apply-rules.ts";
import { exceptions } from "./tidy/exceptions.ts";
import { codeFiles, printFinding, readHouse } from "./tidy/house.ts";
import { rules } from "./tidy/rules.ts";

// The manners of the house, checked on the whole repository. Each rule is proved to see its offence by the tests
// beside it; here every finding reads "path:line: X is banned, use Y".

const house = readHouse(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

test("the tidy rules really read the house", () => {
  expect(codeFiles(house).length).toBeGreaterThan(50);
});

test.each(rules.map((rule) => [rule.name, rule] as const))("the house respects the rule: %s", (_, rule) => {
  expect(breachesOf(rule, house, exceptions).map(printFinding)).toEqual([]);
});

test("every exception still excuses something", () => {
  expect(idleExceptions(rules, house, exceptions)).toEqual([]);
});
