import { describe } from "vitest";
import { proofRecord } from "../../../reference/proof-record.ts";
import { calibratedEverywhere } from "../../../reference/weighting/calibrate-weighting.ts";
import { full } from "./full.ts";

const record = proofRecord("full");

describe("intervals of full hold the truth 93 to 97 times in 100, or the group is too small to answer", () => {
  calibratedEverywhere(record, full, "att", { "8 against 8, heavy tails": 0.9755 });
});
