import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyLine, newVisit, withPeople } from "./edit-visit.ts";
import { nameVisitFile, readVisitFile, writeVisitFile } from "./visit-file.ts";

const named = {
  id: "0123456789abcdef0123456789abcdef",
  visit: withPeople(newVisit("Été & Fils"), [{ ...emptyLine, label: "A" }]),
};

test("a visit comes back from its file as it was, under the id it has everywhere", () => {
  expect(readVisitFile(writeVisitFile(named))).toEqual(named);
});

test("any text that is not a visit is refused, and never breaks", () => {
  const text = writeVisitFile(named);
  expect(readVisitFile(text.slice(0, -10))).toBeUndefined();
  expect(readVisitFile(text.replace("ouvrage-visite-1", "ouvrage-visite-2"))).toBeUndefined();
  expect(readVisitFile(text.replace('"contract": "unknown"', '"contract": "x"'))).toBeUndefined();
  expect(readVisitFile(" ".repeat(2_000_001))).toBeUndefined();
  fc.assert(fc.property(fc.string(), (other) => readVisitFile(other) === undefined));
});

test.each([
  ["Été & Fils", "visite-ete-fils.json"],
  ["  ", "visite.json"],
  ["../etc", "visite-etc.json"],
])("the file of %j is named %s", (firm, name) => {
  expect(nameVisitFile({ ...named.visit, firm })).toBe(name);
});
