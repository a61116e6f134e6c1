import { expect, test } from "vitest";
import { type Failure, noTests, type TestCount } from "./count-report.ts";
import { tryAgain } from "./second-try.ts";

const failure = (name: string, file = "core/a.test.ts", shelf = "rules"): Failure => ({
  shelf,
  file,
  name,
  why: "",
});
const first = (...failures: Failure[]): TestCount => ({ ...noTests, passed: 5, failures });

test("what passes alone counts as passed and stays named; what fails again counts as failed", () => {
  const count = tryAgain(first(failure("one"), failure("two")), () => first(failure("two")));
  expect(count).toEqual({ ...noTests, passed: 6, failures: [failure("two")], steadied: [failure("one")] });
});

test("each file is run once, shelf by shelf", () => {
  const asked: unknown[] = [];
  tryAgain(
    first(failure("one"), failure("two"), failure("three", "web/b.journey.ts", "journeys")),
    (shelf, files) => {
      asked.push([shelf, files]);
      return noTests;
    },
  );
  expect(asked).toEqual([
    ["rules", ["core/a.test.ts"]],
    ["journeys", ["web/b.journey.ts"]],
  ]);
});

test("another test of the file that fails at the second try counts as failed", () => {
  expect(tryAgain(first(failure("one")), () => first(failure("other"))).failures).toEqual([failure("other")]);
});

test("a second run that ends badly, does not load, or is empty, steadies nothing", () => {
  expect(tryAgain(first(failure("one")), () => noTests).failures).toEqual([failure("one")]);
  const whole: Failure = { shelf: "rules", name: "vitest ended badly", why: "" };
  for (const bad of [whole, failure("the file does not load")]) {
    const count = tryAgain(first(failure("one")), () => first(bad));
    expect(count.failures).toEqual([failure("one"), bad]);
    expect(count).toMatchObject({ passed: 5, steadied: [] });
  }
});

test("checks, whole runs, and too many failures have no second try", () => {
  const never = () => {
    throw new Error("must not be run");
  };
  const check = first({ shelf: "types", name: "see above", why: "" });
  expect(tryAgain(check, never)).toBe(check);
  const many = first(...Array.from({ length: 11 }, (_, number) => failure(`${number}`)));
  expect(tryAgain(many, never)).toBe(many);
});
