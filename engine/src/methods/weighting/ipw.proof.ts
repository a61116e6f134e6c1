import { describe } from "vitest";
import { proofRecord } from "../../../reference/proof-record.ts";
import { calibratedEverywhere } from "../../../reference/weighting/calibrate-weighting.ts";
import { ipw } from "./ipw.ts";

const record = proofRecord("ipw");

describe("intervals of ipw hold the truth 93 to 97 times in 100, or the group is too small to answer", () => {
  calibratedEverywhere(record, ipw, "att", { "5 against 35, heavy tails": 0.971 });
  calibratedEverywhere(record, ipw, "ate", {
    "8 against 40, heavy tails": 0.9769,
    "5 against 35, ties": 0.9729,
    "5 against 35, heavy tails": 0.9808,
  });
});
