import { expect, test } from "vitest";
import { chiSquareQuantile } from "./chi-square-quantile.ts";
import { chiSquareCumulative, chiSquareUpper } from "./incomplete-gamma.ts";

test.each([
  [0.025, 1, 0.000982069117175256],
  [0.975, 1, 5.02388618731489],
  [0.025, 15, 6.26213779504325],
  [0.975, 16, 28.8453507234048],
  [0.5, 2, 1.38629436111989],
  [1e-8, 7, 0.0209312574470456],
  [0.975, 999, 1088.48706772594],
])("the point below which %f of a chi-square with %d degrees of freedom lies is that of R", (p, df, x) => {
  expect(Math.abs(chiSquareQuantile(p, df) / x - 1)).toBeLessThan(1e-12);
});

test("the quantile inverts the distribution in both tails", () => {
  for (const df of [1, 2.5, 30, 400]) {
    expect(chiSquareCumulative(chiSquareQuantile(1e-6, df), df) / 1e-6).toBeCloseTo(1, 9);
    expect(chiSquareUpper(chiSquareQuantile(1 - 1e-6, df), df) / 1e-6).toBeCloseTo(1, 9);
  }
});
