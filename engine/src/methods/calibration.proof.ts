import { describe, expect, test } from "vitest";
import { drawWorld, shareOf, type World } from "../../reference/simulate.ts";
import { estimateEffect } from "../evaluate/estimate-effect.ts";
import type { EstimateOptions, Study } from "../evaluate/study.ts";

/**
 * Long simulations: 1,000 draws per world, Monte Carlo standard error 0.7 point; bounds are 3.5 of
 * them and half a point.
 */
const draws = 1000;
const tooOften = 0.05 + 3.5 * Math.sqrt((0.05 * 0.95) / draws) + 0.005;

const study: Study = { treatment: "trained", outcome: "outcome", covariates: ["x"] };

function missRate(world: World, options: EstimateOptions, own: Study = study): number {
  return shareOf(draws, 4242, (stream) => {
    const finding = estimateEffect(own, drawWorld(world, stream), options);
    if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
    const [low, high] = finding.confidenceInterval;
    return world.effect < low || world.effect > high;
  });
}

const sizes = [
  [8, 8],
  [8, 40],
  [12, 200],
  [60, 60],
  [100, 400],
] as const;
const spreads = [1, 3];
const grid = sizes.flatMap(([treated, comparison], at) =>
  spreads.map((treatedSpread): World => {
    const odd = (at + (treatedSpread === 1 ? 0 : 1)) % 2;
    return { treated, comparison, effect: odd, treatedSpread, step: 1 - odd, missing: 0.02 };
  }),
);

describe("95 % intervals cover, small and large, balanced and not, with ties and missing values", () => {
  // Eight trained minus some missing may fall below five: such draws would be refusals, so none may be missing.
  const usable = grid.map((world) => (world.treated < 12 ? { ...world, missing: 0 } : world));
  test.each(usable)("nearest: %o", (world) => {
    expect(missRate(world, {})).toBeLessThan(tooOften);
  });
  test.each(usable)("regression: %o", (world) => {
    expect(missRate(world, { method: "regression" })).toBeLessThan(tooOften);
  });
});

describe("people who share a site", () => {
  test.each([3, 5, 10])("%i sites per arm, CR2 with Satterthwaite", (perArm) => {
    const world = {
      treated: 8 * perArm,
      comparison: 8 * perArm,
      effect: 0,
      treatedSpread: 1,
      sites: { perArm, spread: 1 },
    };
    expect(missRate(world, { method: "regression" }, { ...study, cluster: "site" })).toBeLessThan(
      tooOften + 0.01,
    );
  });
});

test("selection on the covariate: the naive difference is biased, regression on the covariate is not", () => {
  const world = { treated: 60, comparison: 120, effect: 0, treatedSpread: 1, selection: 1 };
  expect(missRate(world, { method: "regression" }, { ...study, covariates: [] })).toBeGreaterThan(0.5);
  expect(missRate(world, { method: "regression" })).toBeLessThan(tooOften);
});

test("matching with replacement covers with its HC3 interval when people are rarely reused", () => {
  const world = { treated: 30, comparison: 300, effect: 1, treatedSpread: 1 };
  expect(missRate(world, { replace: true })).toBeLessThan(tooOften + 0.015);
});
