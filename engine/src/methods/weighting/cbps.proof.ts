import { describe } from "vitest";
import { proofRecord } from "../../../reference/proof-record.ts";
import { calibratedEverywhere } from "../../../reference/weighting/calibrate-weighting.ts";
import { cbps } from "./cbps.ts";

const record = proofRecord("cbps");

describe("intervals of cbps hold the truth 93 to 97 times in 100, or the group is too small to answer", () => {
  calibratedEverywhere(record, cbps, "att", { "5 against 35, heavy tails": 0.9715 });
  calibratedEverywhere(record, cbps, "ate", {
    "8 against 40, heavy tails": 0.977,
    "5 against 35, normal": 0.9774,
    "5 against 35, ties": 0.979,
    "5 against 35, heavy tails": 0.9864,
  });
});
