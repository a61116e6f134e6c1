import { describe, expect, test } from "vitest";
import { proofRecord } from "../../../reference/proof-record.ts";
import { missRate, mostMisses, proofWorlds } from "../../../reference/simulate.ts";
import { calibratedEverywhere } from "../../../reference/weighting/calibrate-weighting.ts";
import { nearest } from "./nearest.ts";

const record = proofRecord("nearest");
/** 1,000 samples per world: Monte Carlo standard error 0.7 point. */
const draws = { draws: 1000, seed: 4242 };
const options = { checkDesigns: false };

describe("intervals of nearest hold the truth 93 to 97 times in 100, or the group is too small to answer", () => {
  calibratedEverywhere(record, nearest, "att", {});
});

describe("matched intervals cover, small and large, balanced and not, with ties and missing values", () => {
  test.each(proofWorlds)("$treated against $comparison, spread $treatedSpread, effect $effect", (world) => {
    expect(missRate(world, options, draws)).toBeLessThan(mostMisses(draws.draws));
  });
});

test("with replacement, when people are rarely reused, the HC3 interval covers", () => {
  const world = { treated: 30, comparison: 300, effect: 1, treatedSpread: 1 };
  expect(missRate(world, { ...options, replace: true }, draws)).toBeLessThan(mostMisses(draws.draws) + 0.01);
});
