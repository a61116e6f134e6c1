import { describe, expect, test } from "vitest";
import { proofRecord } from "../../../reference/proof-record.ts";
import { people, referenceColumns, referencePresent, withReference } from "../../../reference/read-files.ts";
import {
  agreeWithLalonde,
  agreeWithOwn,
  estimated,
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
import { overlap } from "./overlap.ts";
import { propensityWeights } from "./propensity-weights.ts";

const record = proofRecord(
  "overlap",
  "definitions in R 4.2.2 and sandwich 3.0.2: reference/weighting/weighting.R",
);
const options: EstimateOptions = { method: "overlap" };

describe("agreement with the definitions in R on the synthetic company", () => {
  test.each(["logit", "probit"] as const)("with the %s", (link) => {
    agreeWithOwn(record, `ato_${link}`, { ...options, link });
  });
});

describe.skipIf(!referencePresent)(withReference("agreement with WeightIt on LaLonde (02a)"), () => {
  test("overlap weights", () => {
    agreeWithLalonde(record, "overlap_ato", options);
    const read = readSample(lalondeStudy, referenceColumns("lalonde_nsw_psid.csv"), {});
    const found = read.ok ? propensityWeights(read.sample, "ato", "logit") : read;
    if (!read.ok || !found.ok) throw new Error("invalid design; found: overlap");
    for (const [arm, name] of ["control", "treated"].entries()) {
      const own = found.design.weights.filter((_, person) => read.sample.treated[person] === arm);
      const sum = own.reduce((total, weight) => total + weight, 0);
      const wanted = lalondeVariant("overlap_ato").sum_weights[name];
      record.agree(`sum of weights ${name}`, sum, wanted, { source: peer });
    }
  });
});

test("with the logit, the means of every covariate are equal, and adjusting changes nothing", () => {
  const found = estimated(ownStudy, people(), options);
  for (const row of found.balance.filter(({ covariate }) => covariate !== "distance")) {
    expect(Math.abs(row.after.standardizedMeanDifference)).toBeLessThan(1e-11);
  }
  const probit = estimated(ownStudy, people(), { ...options, link: "probit" });
  expect(Math.abs(probit.balance[1]?.after.standardizedMeanDifference ?? 0)).toBeGreaterThan(1e-6);
});

describe("invariance", () => invariant(options));
describe("calibration", () => quicklyCalibrated(overlap));
describe("refusal", () => refuses(options));
