import { describe, expect, test } from "vitest";
import { missRate, mostMisses, proofWorlds } from "../../../reference/simulate.ts";

/** 1,000 samples per world: Monte Carlo standard error 0.7 point. */
const draws = { draws: 1000, seed: 4242 };

describe("matched intervals cover, small and large, balanced and not, with ties and missing values", () => {
  test.each(proofWorlds)("$treated against $comparison, spread $treatedSpread, effect $effect", (world) => {
    expect(missRate(world, {}, draws)).toBeLessThan(mostMisses(draws.draws));
  });
});

test("with replacement, when people are rarely reused, the HC3 interval covers", () => {
  const world = { treated: 30, comparison: 300, effect: 1, treatedSpread: 1 };
  expect(missRate(world, { replace: true }, draws)).toBeLessThan(mostMisses(draws.draws) + 0.01);
});
