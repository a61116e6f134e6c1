import { describe, test } from "vitest";
import { expectCalibrated } from "../../../reference/calibration-worlds.ts";
import { proofRecord } from "../../../reference/proof-record.ts";
import { worldStudy } from "../../../reference/simulate.ts";
import { calibrateDesign, calibratedEverywhere } from "../../../reference/weighting/calibrate-weighting.ts";
import { aipw } from "./aipw.ts";

const record = proofRecord("aipw");

describe("intervals of aipw hold the truth 93 to 97 times in 100, or the group is too small to answer", () => {
  calibratedEverywhere(record, aipw, "att", {});
  calibratedEverywhere(record, aipw, "ate", {});
  test.each([
    [40, 40],
    [40, 160],
    [100, 100],
  ])("in five parts, %i against %i", (treated, comparison) => {
    const world = { treated, comparison, effect: 1, treatedSpread: 1 };
    const name = `${treated} against ${comparison}, five parts`;
    const options = { estimand: "att", folds: 5 } as const;
    expectCalibrated(record, name, calibrateDesign(aipw, { name, world, study: worldStudy }, options));
  });
  test("8 against 1,200: beyond a thousand people the interval comes from the influence values", () => {
    const world = { treated: 8, comparison: 1200, effect: 1, treatedSpread: 1 };
    const name = "8 against 1,200";
    const draws = { draws: 2000, seed: 12 };
    const found = calibrateDesign(aipw, { name, world, study: worldStudy }, { estimand: "att" }, draws);
    expectCalibrated(record, name, found);
  });
});
