import { describe, expect, test } from "vitest";
import {
  ownReference,
  referencePresent,
  referenceResults,
  withReference,
} from "../../reference/read-files.ts";
import { normal, shareOf } from "../../reference/simulate.ts";
import { permuteArms } from "./permute-arms.ts";
import { permuteWithinSets } from "./permute-within-sets.ts";
import { SeededStream } from "./seeded-stream.ts";

describe.skipIf(!referencePresent)(withReference("agreement with enumeration in R"), () => {
  const reference = referencePresent ? referenceResults("08c_exact_small_samples.json") : undefined;
  test("08c: 8 against 8, all 12,870 assignments", () => {
    const { a, b, p_two_sided_abs_mean, permutations } = reference.two_groups;
    const input = { treated: Float64Array.from(a), comparison: Float64Array.from(b), seed: 1 };
    expect(permuteArms({ ...input, statistic: "meanDifference" })).toEqual({
      pValue: p_two_sided_abs_mean,
      kind: "exact",
      assignments: permutations,
    });
  });
  test("08c: 8 pairs, all 256 sign flips", () => {
    const { pre, post, p_two_sided_sign_flip, sign_flips } = reference.pairs;
    const sets = pre.map((before: number, at: number) => Float64Array.of(post[at], before));
    expect(permuteWithinSets({ sets, seed: 1 })).toEqual({
      pValue: p_two_sided_sign_flip,
      kind: "exact",
      assignments: sign_flips,
    });
  });
});

describe("agreement with enumeration in R on the synthetic company, 6 against 9", () => {
  const { treated, comparison, p_mean, p_studentized } = ownReference().permutation;
  const input = { treated: Float64Array.from(treated), comparison: Float64Array.from(comparison), seed: 1 };
  test.each([
    ["meanDifference", p_mean],
    ["studentized", p_studentized],
  ] as const)("%s", (statistic, wanted) => {
    const check = permuteArms({ ...input, statistic });
    expect(check.assignments).toBe(5005);
    expect(check.pValue).toBeCloseTo(wanted, 12);
  });
});

describe("invariance", () => {
  const stream = new SeededStream(3);
  const treated = Float64Array.from({ length: 6 }, () => normal(stream));
  const comparison = Float64Array.from({ length: 8 }, () => normal(stream));
  const base = permuteArms({ treated, comparison, statistic: "studentized", seed: 1 });
  test("swapping the arms, moving or stretching the outcomes changes no exact p-value", () => {
    expect(
      permuteArms({ treated: comparison, comparison: treated, statistic: "studentized", seed: 9 }),
    ).toEqual(base);
    const move = (values: Float64Array) => values.map((value) => 1e6 + 3 * value);
    expect(
      permuteArms({ treated: move(treated), comparison: move(comparison), statistic: "studentized", seed: 1 })
        .pValue,
    ).toBeCloseTo(base.pValue, 12);
  });
  test("drawn p-values repeat with the seed, and agree with the exact one within Monte Carlo error", () => {
    const many = {
      treated: Float64Array.from({ length: 20 }, (_, at) => at % 7),
      comparison: Float64Array.from({ length: 20 }, (_, at) => (at % 5) - 0.5),
      statistic: "studentized" as const,
    };
    const one = permuteArms({ ...many, seed: 5 });
    expect(one.kind).toBe("monteCarlo");
    expect(permuteArms({ ...many, seed: 5 })).toEqual(one);
    expect(Math.abs(permuteArms({ ...many, seed: 6 }).pValue - one.pValue)).toBeLessThan(0.025);
  });
});

test("a drawn p-value is never 0: the observed assignment counts", () => {
  const treated = Float64Array.from({ length: 15 }, (_, at) => 100 + at);
  const comparison = Float64Array.from({ length: 15 }, (_, at) => at);
  expect(permuteArms({ treated, comparison, statistic: "studentized", seed: 1, draws: 99 }).pValue).toBe(
    0.01,
  );
});

test("all outcomes equal: every assignment ties and p is 1", () => {
  const same = new Float64Array(6).fill(2);
  expect(permuteArms({ treated: same, comparison: same, statistic: "studentized", seed: 1 }).pValue).toBe(1);
  expect(
    permuteWithinSets({ sets: [same.slice(0, 2), same.slice(0, 2), same.slice(0, 3)], seed: 1 }).pValue,
  ).toBe(1);
});

test("sets of unequal size: each person of a set is the trained one in turn", () => {
  const sets = [Float64Array.of(5, 1), Float64Array.of(4, 2, 3), Float64Array.of(9, 0, 1, 2)];
  const check = permuteWithinSets({ sets, seed: 1 });
  expect(check).toMatchObject({ kind: "exact", assignments: 24 });
  expect(check.pValue * 24).toBeCloseTo(Math.round(check.pValue * 24), 9);
});

describe("calibration at 5 against 35 under no effect", () => {
  const rejections = (statistic: "meanDifference" | "studentized", spread: number) =>
    shareOf(400, 11, (stream) => {
      const treated = Float64Array.from({ length: 5 }, () => spread * normal(stream));
      const comparison = Float64Array.from({ length: 35 }, () => normal(stream));
      return (
        permuteArms({ treated, comparison, statistic, seed: stream.nextWord(), draws: 299 }).pValue <= 0.05
      );
    });
  test("with equal spread both statistics reject about 5 times in 100", () => {
    for (const statistic of ["meanDifference", "studentized"] as const) {
      const rate = rejections(statistic, 1);
      expect(rate).toBeLessThan(0.09);
      expect(rate).toBeGreaterThan(0.015);
    }
  });
  test("with a wider spread among the trained only the studentized difference keeps its level", () => {
    expect(rejections("meanDifference", 4)).toBeGreaterThan(0.2);
    expect(rejections("studentized", 4)).toBeLessThan(0.1);
  });
});

test("the generator is uniform: counts of 16 cells pass a chi-square test", () => {
  const stream = new SeededStream(2026);
  const counts = new Float64Array(16);
  for (let draw = 0; draw < 64_000; draw++) counts[stream.nextBelow(16)]++;
  const chiSquare = counts.reduce((sum, count) => sum + (count - 4000) ** 2 / 4000, 0);
  expect(chiSquare).toBeLessThan(37.7);
  expect(chiSquare).toBeGreaterThan(3.5);
});
