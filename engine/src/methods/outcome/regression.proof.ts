import { describe, expect, test } from "vitest";
import { proofRecord } from "../../../reference/proof-record.ts";
import { missRate, mostMisses, proofWorlds, worldStudy } from "../../../reference/simulate.ts";
import { calibratedEverywhere } from "../../../reference/weighting/calibrate-weighting.ts";
import { regression } from "./regression.ts";

describe("intervals of regression hold the truth 93 to 97 times in 100, or the group is too small to answer", () => {
  calibratedEverywhere(proofRecord("regression"), regression, "ato", {});
});

/** 1,000 samples per world: Monte Carlo standard error 0.7 point. */
const draws = { draws: 1000, seed: 4242 };
const options = { method: "regression" } as const;

describe("regression intervals cover, small and large, balanced and not, with ties and missing values", () => {
  test.each(proofWorlds)("$treated against $comparison, spread $treatedSpread, effect $effect", (world) => {
    expect(missRate(world, options, draws)).toBeLessThan(mostMisses(draws.draws));
  });
});

describe("people who share a site", () => {
  test.each([3, 5, 10])("%i sites per arm, CR2 with Satterthwaite", (perArm) => {
    const sites = { perArm, spread: 1 };
    const world = { treated: 8 * perArm, comparison: 8 * perArm, effect: 0, treatedSpread: 1, sites };
    const clustered = { ...worldStudy, cluster: "site" };
    expect(missRate(world, options, draws, clustered)).toBeLessThan(mostMisses(draws.draws) + 0.01);
  });
});

test("selection on the covariate: the naive difference is biased, regression on the covariate is not", () => {
  const world = { treated: 60, comparison: 120, effect: 0, treatedSpread: 1, selection: 1 };
  expect(missRate(world, options, draws, { ...worldStudy, covariates: [] })).toBeGreaterThan(0.5);
  expect(missRate(world, options, draws)).toBeLessThan(mostMisses(draws.draws));
});
