import { expect, expectTypeOf, test } from "vitest";
import { accept, type Result, refuse } from "./result.ts";

function halve(number: number): Result<number, { readonly code: "odd" }> {
  return number % 2 === 0 ? accept(number / 2) : refuse({ code: "odd" });
}

test("an accepted value, even an empty one, is not a refusal", () => {
  expect(halve(0)).toEqual({ ok: true, value: 0 });
  expect(accept(undefined)).toEqual({ ok: true, value: undefined });
});

test("a refusal holds its reason and no value", () => {
  expect(halve(3)).toEqual({ ok: false, refusal: { code: "odd" } });
});

test("the value cannot be reached before the refusal was looked at", () => {
  const outcome = halve(4);
  expectTypeOf(outcome).not.toHaveProperty("value");
  if (!outcome.ok) throw new Error("four is even");
  expectTypeOf(outcome.value).toEqualTypeOf<number>();
  expect(outcome.value).toBe(2);
});
