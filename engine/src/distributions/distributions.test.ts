import { describe, expect, test } from "vitest";
import { ownReference } from "../../reference/read-files.ts";
import { betaQuantile, betaUpper, betaUpperQuantile } from "./beta.ts";
import { binomialCumulative, binomialUpper } from "./binomial.ts";
import { digamma, trigamma } from "./digamma.ts";
import { findRoot } from "./find-root.ts";
import { fisherUpperQuantile } from "./fisher-quantile.ts";
import { chiSquareUpperQuantile, gammaQuantile } from "./gamma.ts";
import { hypergeometricDensity, tiltedHypergeometric } from "./hypergeometric.ts";
import { fisherUpper } from "./incomplete-beta.ts";
import { chiSquareUpper } from "./incomplete-gamma.ts";
import { logGamma } from "./log-gamma.ts";
import {
  noncentralBetaCumulative,
  noncentralBetaUpper,
  noncentralChiSquareCumulative,
  noncentralChiSquareUpper,
  noncentralFisherCumulative,
  noncentralFisherUpper,
} from "./noncentral.ts";
import { noncentralCumulative, noncentralUpper } from "./noncentral-t.ts";
import { normalCumulative, normalQuantile, normalUpper } from "./normal.ts";
import { poissonCumulative, poissonUpper } from "./poisson.ts";
import { chosenSumDistribution, signedSumDistribution } from "./rank-sums.ts";
import { studentCumulative, studentQuantile, studentTwoSided } from "./student-t.ts";
import { studentizedRangeUpper } from "./studentized-range.ts";

function expectClose(found: number, wanted: number, relative: number, label: string) {
  if (wanted === 0) expect(Math.abs(found), label).toBeLessThan(1e-300);
  else expect(Math.abs(found / wanted - 1), `${label}: ${found} against ${wanted}`).toBeLessThan(relative);
}

describe("agreement with R, own grid", () => {
  const tails: readonly { f: string; x: number; df: number; v: number }[] = ownReference().tails;
  test.each(tails)("$f at $x with $df degrees of freedom", ({ f, x, df, v }) => {
    const found =
      f === "t" ? studentCumulative(x, df) : f === "normal" ? normalCumulative(x) : studentQuantile(x, df);
    expectClose(found, v, 1e-11, f);
  });
});

test("the noncentral t at 0 is the normal tail, whatever the degrees of freedom", () => {
  for (const df of [1, 2.5, 30, 1e5])
    expectClose(noncentralCumulative(0, df, 2), normalCumulative(-2), 1e-12, `${df}`);
});

test("quantiles invert their distributions in both tails", () => {
  for (const p of [1e-12, 0.003, 0.4, 0.5, 0.77, 1 - 1e-9]) {
    expectClose(normalCumulative(normalQuantile(p)), p, 1e-12, `normal ${p}`);
    for (const df of [1, 3.3, 40])
      expectClose(studentCumulative(studentQuantile(p, df), df), p, 1e-11, `t ${p}`);
  }
});

test("the two-sided p-value of 0 is 1 and of infinity 0", () => {
  expect(studentTwoSided(0, 5)).toBe(1);
  expect(studentTwoSided(Number.POSITIVE_INFINITY, 5)).toBe(0);
});

describe("the two tails of one point", () => {
  test.each<[string, number, number]>([
    ["noncentral t", noncentralCumulative(2, 5, 1.5), noncentralUpper(2, 5, 1.5)],
    ["noncentral chi-square", noncentralChiSquareCumulative(7, 3, 4), noncentralChiSquareUpper(7, 3, 4)],
    [
      "noncentral F",
      noncentralFisherCumulative(2, { above: 3, below: 9, shift: 5 }),
      noncentralFisherUpper(2, { above: 3, below: 9, shift: 5 }),
    ],
    [
      "noncentral beta",
      noncentralBetaCumulative(0.4, { a: 2, b: 3 }, 3),
      noncentralBetaUpper(0.4, { a: 2, b: 3 }, 3),
    ],
    [
      "binomial",
      binomialCumulative(3, { trials: 9, share: 0.4 }),
      binomialUpper(3, { trials: 9, share: 0.4 }),
    ],
    ["Poisson", poissonCumulative(3, 2.2), poissonUpper(3, 2.2)],
  ])("of the %s add to one", (_, lower, upper) => {
    expect(lower).toBeGreaterThan(0.05);
    expect(upper).toBeGreaterThan(0.01);
    expect(lower + upper).toBeCloseTo(1, 13);
  });

  test("far upper tails keep their digits where 1 - lower is 0", () => {
    // P(F > x) with shift 0 is the central one; t squared is F with 1 above: P(T² > c²) = both tails of the t.
    const far = noncentralFisherUpper(900, { above: 1, below: 60, shift: 4 });
    expectClose(far, noncentralUpper(30, 60, 2) + noncentralCumulative(-30, 60, 2), 1e-10, "t² is F");
    expect(far).toBeLessThan(1e-16);
    expectClose(noncentralChiSquareUpper(400, 1, 4), normalUpper(18) + normalUpper(22), 1e-11, "z² is chi²");
  });

  test("a tail at the edge of the range is 0 or 1", () => {
    expect(noncentralChiSquareCumulative(0, 3, 2)).toBe(0);
    expect(noncentralChiSquareUpper(-1, 3, 2)).toBe(1);
    expect(noncentralFisherUpper(0, { above: 1, below: 2, shift: 3 })).toBe(1);
    expect(binomialCumulative(-1, { trials: 3, share: 0.2 })).toBe(0);
    expect(binomialUpper(3, { trials: 3, share: 0.2 })).toBe(0);
    expect(poissonUpper(-1, 2)).toBe(1);
    expect(studentizedRangeUpper(0, 3, 5)).toBe(1);
    expect(gammaQuantile(0, 2)).toBe(0);
    expect(gammaQuantile(1, 2)).toBe(Number.POSITIVE_INFINITY);
    expect(betaQuantile(0, { a: 1, b: 2 })).toBe(0);
    expect(betaQuantile(1, { a: 1, b: 2 })).toBe(1);
  });
});

describe("quantiles of a tiny upper tail", () => {
  test.each([1e-300, 1e-40, 1e-9, 0.05, 0.9])("invert it at %d", (p) => {
    expectClose(chiSquareUpper(chiSquareUpperQuantile(p, 7), 7), p, 1e-10, "chi-square");
    expectClose(fisherUpper(fisherUpperQuantile(p, 3, 900), 3, 900), p, 1e-10, "F");
  });
  test("of a beta near 1 too", () => {
    for (const p of [1e-6, 0.2])
      expectClose(betaUpper(betaUpperQuantile(p, { a: 2, b: 5 }), { a: 2, b: 5 }), p, 1e-9, `${p}`);
  });
});

describe("known identities", () => {
  test("the range of two normals is sqrt(2) times the absolute t", () => {
    for (const [q, df] of [
      [2, 4],
      [6, 11],
      [20, 3],
    ] as const) {
      expectClose(studentizedRangeUpper(q, 2, df), studentTwoSided(q / Math.SQRT2, df), 1e-10, `${q}`);
    }
    expectClose(
      studentizedRangeUpper(3, 2, Number.POSITIVE_INFINITY),
      2 * normalUpper(3 / Math.SQRT2),
      1e-11,
      "z",
    );
  });
  test("digamma is the slope of log gamma, trigamma the slope of digamma", () => {
    for (const x of [0.3, 2.2, 15]) {
      const h = 1e-5;
      expect(digamma(x)).toBeCloseTo((logGamma(x + h) - logGamma(x - h)) / (2 * h), 7);
      expect(trigamma(x)).toBeCloseTo((digamma(x + h) - digamma(x - h)) / (2 * h), 7);
    }
  });
  test("even odds leave the hypergeometric as it is; odds tilt it", () => {
    const bag = { white: 8, black: 12, drawn: 9 };
    const even = tiltedHypergeometric(bag, 0);
    even.forEach((share, white) => {
      expect(share).toBeCloseTo(hypergeometricDensity(white, bag), 13);
    });
    const tilted = tiltedHypergeometric(bag, Math.log(3));
    expect(tilted[6] / tilted[5] / (even[6] / even[5])).toBeCloseTo(3, 10);
  });
  test("rank sums are counted as by listing every choice, ties included", () => {
    const ranks = [1, 4, 4, 4, 8, 10];
    const counted = new Map<number, number>();
    for (let a = 0; a < 6; a++)
      for (let b = 0; b < a; b++)
        counted.set(ranks[a] + ranks[b], (counted.get(ranks[a] + ranks[b]) ?? 0) + 1);
    const shares = chosenSumDistribution(ranks, 2);
    shares.forEach((share, sum) => {
      expect(share * 15).toBeCloseTo(counted.get(sum) ?? 0, 12);
    });
    expect(signedSumDistribution([3, 3, 6])).toEqual(
      Float64Array.of(0.125, 0, 0, 0.25, 0, 0, 0.25, 0, 0, 0.25, 0, 0, 0.125),
    );
  });
  test("a root is found to the last digits, from any bracket", () => {
    for (const [low, high] of [
      [0, 2],
      [1.4, 900],
      [-0.1, 1e6],
    ] as const) {
      expectClose(
        findRoot((x) => x ** 3 - 2 * Math.sqrt(2), low, high),
        Math.SQRT2,
        1e-14,
        `${high}`,
      );
    }
    expect(findRoot((x) => x, 0, 1)).toBe(0);
    expect(findRoot((x) => x + 1, 1, 5)).toBe(1);
  });
});
