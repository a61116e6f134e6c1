import { describe, expect, test } from "vitest";
import {
  ownReference,
  referencePresent,
  referenceResults,
  withReference,
} from "../../reference/read-files.ts";
import { drawWorld, shareOf } from "../../reference/simulate.ts";
import { estimateEffect } from "../evaluate/estimate-effect.ts";
import { detectableInStandardErrors } from "./detectable-effect.ts";

test("agreement with R on four sizes of groups", () => {
  for (const { n1, n0, mde } of ownReference().detectable) {
    expect(detectableInStandardErrors(n1 + n0 - 2)).toBeCloseTo(mde, 8);
  }
});

describe.skipIf(!referencePresent)(withReference("agreement with 08b"), () => {
  const rows = referencePresent
    ? referenceResults("08b_power.json").results
    : { mde_two_groups_d: [], did_mde: [] };
  test("24 pairs of group sizes, to seven digits", () => {
    for (const { n1, n0, mde_d } of rows.mde_two_groups_d) {
      expect(detectableInStandardErrors(n1 + n0 - 2) * Math.sqrt(1 / n1 + 1 / n0)).toBeCloseTo(mde_d, 7);
    }
  });
  test("32 repeated-measures designs, to seven digits", () => {
    for (const { n1, n0, sd_factor, mde_d } of rows.did_mde) {
      expect(detectableInStandardErrors(n1 + n0 - 2) * sd_factor).toBeCloseTo(mde_d, 7);
    }
  });
});

test("an effect of the detectable size is seen about 8 times in 10", () => {
  const world = {
    treated: 10,
    comparison: 30,
    effect: detectableInStandardErrors(38) * Math.sqrt(1 / 10 + 1 / 30),
    treatedSpread: 1,
  };
  const study = { treatment: "trained", outcome: "outcome", covariates: [] };
  const seen = shareOf(250, 5, (stream) => {
    const finding = estimateEffect(study, drawWorld(world, stream), { method: "regression" });
    return finding.kind === "estimated" && finding.pValue < 0.05;
  });
  expect(seen).toBeGreaterThan(0.7);
  expect(seen).toBeLessThan(0.87);
});
