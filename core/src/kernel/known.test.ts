import { expect, test } from "vitest";
import { type Known, known, knownUnlessAbsent, unknown, valueOr } from "./known.ts";

test.each([0, "", false, Number.NaN])("%j is known: only what is absent is unknown", (value) => {
  expect(knownUnlessAbsent(value)).toEqual({ known: true, value });
});

test.each([null, undefined])("%j is unknown", (value) => {
  expect(knownUnlessAbsent(value)).toEqual({ known: false });
});

test("a stand-in is used for what is unknown and never in place of a value", () => {
  const facts: Known<number>[] = [known(0), unknown];
  expect(facts.map((fact) => valueOr(fact, "?"))).toEqual([0, "?"]);
});
