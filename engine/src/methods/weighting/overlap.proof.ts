import { describe } from "vitest";
import { proofRecord } from "../../../reference/proof-record.ts";
import { calibratedEverywhere } from "../../../reference/weighting/calibrate-weighting.ts";
import { overlap } from "./overlap.ts";

const record = proofRecord("overlap");

describe("intervals of overlap hold the truth 93 to 97 times in 100, or the group is too small to answer", () => {
  calibratedEverywhere(record, overlap, "ato", {});
});
