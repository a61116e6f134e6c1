import { describe, expect, test } from "vitest";
import { proofRecord } from "../../../reference/proof-record.ts";
import { people, referenceColumns, referencePresent, withReference } from "../../../reference/read-files.ts";
import {
  agreeWithLalonde,
  agreeWithOwn,
  invariant,
  lalondeStudy,
  lalondeVariant,
  ownStudy,
  peer,
  quicklyCalibrated,
  refuses,
} from "../../../reference/weighting/prove-weighting.ts";
import { readSample } from "../../evaluate/read-sample.ts";
import type { EstimateOptions } from "../../evaluate/study.ts";
import { matchingWeights } from "./matching-weights.ts";
import { propensityWeights } from "./propensity-weights.ts";

const record = proofRecord(
  "matchingWeights",
  "definitions in R 4.2.2 and sandwich 3.0.2: reference/weighting/weighting.R",
);
const options: EstimateOptions = { method: "matchingWeights" };

describe("agreement with the definitions in R on the synthetic company", () => {
  test.each(["logit", "probit"] as const)("with the %s", (link) => {
    agreeWithOwn(record, `atm_${link}`, { ...options, link });
  });
});

describe.skipIf(!referencePresent)(withReference("agreement with WeightIt on LaLonde (02a)"), () => {
  test("matching weights", () => {
    agreeWithLalonde(record, "matching_weights_atm", options);
    const read = readSample(lalondeStudy, referenceColumns("lalonde_nsw_psid.csv"), {});
    const found = read.ok ? propensityWeights(read.sample, "atm", "logit") : read;
    if (!read.ok || !found.ok) throw new Error("invalid design; found: matching weights");
    for (const [arm, name] of ["control", "treated"].entries()) {
      const own = found.design.weights.filter((_, person) => read.sample.treated[person] === arm);
      const sum = own.reduce((total, weight) => total + weight, 0);
      const wanted = lalondeVariant("matching_weights_atm").sum_weights[name];
      record.agree(`sum of weights ${name}`, sum, wanted, { source: peer });
    }
  });
});

test("nobody counts more than once, and whoever has the smaller chance of the two counts fully", () => {
  const read = readSample(ownStudy, people(), {});
  const found = read.ok ? propensityWeights(read.sample, "atm", "logit") : read;
  if (!read.ok || !found.ok) throw new Error("invalid design; found: matching weights");
  const { weights, scores = new Float64Array(0) } = found.design;
  weights.forEach((weight, person) => {
    const own = read.sample.treated[person] === 1 ? scores[person] : 1 - scores[person];
    expect(weight).toBeLessThanOrEqual(1);
    expect(weight === 1).toBe(own <= 0.5);
  });
});

describe("invariance", () => invariant(options));
describe("calibration", () => quicklyCalibrated(matchingWeights));
describe("refusal", () => refuses(options));
