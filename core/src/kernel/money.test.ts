import { expect, test } from "vitest";
import { euroCents } from "./money.ts";

test.each([0, 1, -350, Number.MAX_SAFE_INTEGER])("%d cents are an amount", (cents) => {
  expect(euroCents(cents)).toBe(cents);
});

test.each([0.5, 12.34, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])(
  "%d is a bug: an amount is a whole number of cents that loses no digit",
  (cents) => {
    expect(() => euroCents(cents)).toThrow(/invalid amount/);
  },
);
