import { describe } from "vitest";
import { proofRecord } from "../../../reference/proof-record.ts";
import { calibratedEverywhere } from "../../../reference/weighting/calibrate-weighting.ts";
import { optimal } from "./optimal.ts";

const record = proofRecord("optimal");

describe("intervals of optimal hold the truth 93 to 97 times in 100, or the group is too small to answer", () => {
  calibratedEverywhere(record, optimal, "att", {});
});
