import { describe, expect, test } from "vitest";
import { normal, shareOf } from "../../reference/simulate.ts";
import { permuteArms } from "./permute-arms.ts";
import { permuteWithinSets } from "./permute-within-sets.ts";

/** 2,000 draws per world: Monte Carlo standard error 0.5 point. */
const draws = 2000;
const tooOften = 0.05 + 3.5 * Math.sqrt((0.05 * 0.95) / draws);

function rejections(
  sizes: readonly [number, number],
  spread: number,
  statistic: "meanDifference" | "studentized",
) {
  return shareOf(draws, 99, (stream) => {
    const treated = Float64Array.from({ length: sizes[0] }, () => spread * normal(stream));
    const comparison = Float64Array.from({ length: sizes[1] }, () => normal(stream));
    return (
      permuteArms({ treated, comparison, statistic, seed: stream.nextWord(), draws: 399 }).pValue <= 0.05
    );
  });
}

describe("exchangeable groups: the test keeps its level whatever the sizes", () => {
  test.each([
    [20, 20],
    [5, 35],
    [3, 60],
    [8, 8],
  ] as const)("%i against %i", (treated, comparison) => {
    for (const statistic of ["meanDifference", "studentized"] as const) {
      const rate = rejections([treated, comparison], 1, statistic);
      expect(rate).toBeLessThan(tooOften);
      expect(rate).toBeGreaterThan(0.03);
    }
  });
});

describe("unequal spread: studentizing keeps the level near 5 %", () => {
  test.each([
    [8, 40],
    [12, 60],
    [20, 120],
  ] as const)("%i against %i", (treated, comparison) => {
    expect(rejections([treated, comparison], 3, "meanDifference")).toBeGreaterThan(0.15);
    expect(rejections([treated, comparison], 3, "studentized")).toBeLessThan(tooOften + 0.02);
  });
});

test.each([1, 2, 3])("within sets of one trained and %i others the level is kept", (others) => {
  const rate = shareOf(draws, 7, (stream) => {
    const sets = Array.from({ length: 9 }, () =>
      Float64Array.from({ length: others + 1 }, () => normal(stream)),
    );
    return permuteWithinSets({ sets, seed: stream.nextWord(), draws: 399 }).pValue <= 0.05;
  });
  expect(rate).toBeLessThan(tooOften);
  expect(rate).toBeGreaterThan(0.03);
});
