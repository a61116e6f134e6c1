import { describe } from "vitest";
import { proofRecord } from "../../../reference/proof-record.ts";
import { calibratedEverywhere } from "../../../reference/weighting/calibrate-weighting.ts";
import { matchingWeights } from "./matching-weights.ts";

const record = proofRecord("matchingWeights");

describe("intervals of matchingWeights hold the truth 93 to 97 times in 100, or the group is too small", () => {
  calibratedEverywhere(record, matchingWeights, "atm", { "5 against 35, heavy tails": 0.971 });
});
