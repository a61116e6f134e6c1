import { describe } from "vitest";
import { proofRecord } from "../../../reference/proof-record.ts";
import { calibratedEverywhere } from "../../../reference/weighting/calibrate-weighting.ts";
import { entropy } from "./entropy.ts";

const record = proofRecord("entropy");

describe("intervals of entropy hold the truth 93 to 97 times in 100, or the group is too small to answer", () => {
  calibratedEverywhere(record, entropy, "att", { "5 against 35, heavy tails": 0.9715 });
  calibratedEverywhere(record, entropy, "ate", {
    "8 against 40, heavy tails": 0.9755,
    "5 against 35, normal": 0.9778,
    "5 against 35, ties": 0.9808,
    "5 against 35, heavy tails": 0.9847,
  });
});
