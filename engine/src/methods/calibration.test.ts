import { describe, expect, test } from "vitest";
import { drawWorld, shareOf, type World } from "../../reference/simulate.ts";
import { estimateEffect } from "../evaluate/estimate-effect.ts";
import type { EstimateOptions, Study } from "../evaluate/study.ts";

/**
 * Short seeded simulations: how often a 95 % interval misses the true effect. The bounds are 5 % plus or minus
 * three Monte Carlo standard errors of the number of draws.
 * The long version over a grid of worlds is in calibration.proof.ts.
 */
const draws = 300;

function missRate(world: World, study: Study, options: EstimateOptions): number {
  return shareOf(draws, 77, (stream) => {
    const finding = estimateEffect(study, drawWorld(world, stream), options);
    if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
    const [low, high] = finding.confidenceInterval;
    return world.effect < low || world.effect > high;
  });
}

const plain: Study = { treatment: "trained", outcome: "outcome", covariates: ["x"] };
const worlds: readonly [string, World][] = [
  ["8 against 8, no effect", { treated: 8, comparison: 8, effect: 0, treatedSpread: 1 }],
  [
    "8 against 60, no effect, uneven spread, ties",
    { treated: 8, comparison: 60, effect: 0, treatedSpread: 3, step: 1 },
  ],
  [
    "16 against 40, known effect, values missing",
    { treated: 16, comparison: 40, effect: 1, treatedSpread: 2, missing: 0.05 },
  ],
];

describe("95 % intervals miss the truth about 5 times in 100", () => {
  test.each(worlds)("nearest: %s", (_, world) => {
    const rate = missRate(world, plain, { ratio: 1 });
    expect(rate).toBeLessThan(0.093);
    expect(rate).toBeGreaterThan(0.012);
  });
  test.each(worlds)("regression: %s", (_, world) => {
    const rate = missRate(world, plain, { method: "regression" });
    expect(rate).toBeLessThan(0.093);
    expect(rate).toBeGreaterThan(0.012);
  });
  test("regression with people of a site sharing its fate: 5 sites per arm", () => {
    const world = {
      treated: 40,
      comparison: 40,
      effect: 0,
      treatedSpread: 1,
      sites: { perArm: 5, spread: 1 },
    };
    const clustered = { ...plain, cluster: "site" };
    expect(missRate(world, clustered, { method: "regression" })).toBeLessThan(0.093);
    // The same people taken as independent: the trap the cluster column avoids.
    expect(missRate(world, plain, { method: "regression" })).toBeGreaterThan(0.25);
  });
});
