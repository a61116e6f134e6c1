import { describe, test } from "vitest";
import { expectCalibrated } from "../../../reference/calibration-worlds.ts";
import { proofRecord } from "../../../reference/proof-record.ts";
import { worldStudy } from "../../../reference/simulate.ts";
import { calibrateDesign, calibratedEverywhere } from "../../../reference/weighting/calibrate-weighting.ts";
import { aipw } from "./aipw.ts";

const record = proofRecord("aipw");

describe("intervals of aipw hold the truth 93 to 97 times in 100, or the group is too small to answer", () => {
  calibratedEverywhere(record, aipw, "att", {
    "8 against 8, heavy tails": 0.9767,
    "5 against 35, heavy tails": 0.9735,
  });
  calibratedEverywhere(record, aipw, "ate", { "8 against 40, heavy tails": 0.9789 });
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
  test.each([
    [8, 400],
    [20, 400],
  ])(
    "%i against %i: beyond 300 people the interval comes from the influence values",
    (treated, comparison) => {
      const world = { treated, comparison, effect: 1, treatedSpread: 1 };
      const name = `${treated} against ${comparison}`;
      expectCalibrated(
        record,
        name,
        calibrateDesign(aipw, { name, world, study: worldStudy }, { estimand: "att" }),
      );
    },
  );
});
