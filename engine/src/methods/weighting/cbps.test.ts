import { describe, expect, test } from "vitest";
import { proofRecord } from "../../../reference/proof-record.ts";
import { people, referenceColumns, referencePresent, withReference } from "../../../reference/read-files.ts";
import {
  agreeWithLalonde,
  agreeWithOwn,
  estimated,
  invariant,
  iterated,
  lalondeStudy,
  lalondeVariant,
  ownStudy,
  peer,
  quicklyCalibrated,
  refuses,
} from "../../../reference/weighting/prove-weighting.ts";
import { readSample } from "../../evaluate/read-sample.ts";
import type { EstimateOptions } from "../../evaluate/study.ts";
import { balancingScoreWeights, cbps } from "./cbps.ts";

const record = proofRecord(
  "cbps",
  "definitions in R 4.2.2 and sandwich 3.0.2: reference/weighting/weighting.R",
);
const options: EstimateOptions = { method: "cbps" };

describe("agreement with the definitions in R on the synthetic company", () => {
  test.each(["att", "ate"] as const)("%s", (estimand) => {
    agreeWithOwn(record, `cbps_${estimand}`, { ...options, estimand });
  });
});

describe.skipIf(!referencePresent)(withReference("agreement with WeightIt on LaLonde (02a)"), () => {
  test.each([
    ["cbps_att_just_identified", "att"],
    ["cbps_ate_just_identified", "ate"],
  ] as const)("%s", (label, estimand) => {
    agreeWithLalonde(record, label, { ...options, estimand }, iterated);
    const read = readSample(lalondeStudy, referenceColumns("lalonde_nsw_psid.csv"), {});
    const found = read.ok ? balancingScoreWeights(read.sample, estimand) : read;
    if (!read.ok || !found.ok) throw new Error(`invalid design; found: ${label}`);
    const { sum_weights: wanted } = lalondeVariant(label);
    for (const [arm, name] of ["control", "treated"].entries()) {
      const own = found.design.weights.filter((_, person) => read.sample.treated[person] === arm);
      const sum = own.reduce((total, weight) => total + weight, 0);
      record.agree(`${label}, sum of weights ${name}`, sum, wanted[name], { relative: 1e-6, source: peer });
    }
  });
});

test("for att the weights are those of entropy balancing, for ate both groups meet elsewhere", () => {
  const [score, entropy] = (["cbps", "entropy"] as const).map((method) =>
    estimated(ownStudy, people(), { method }),
  );
  score.matches.weights.forEach((weight, at) => {
    expect(weight).toBeCloseTo(entropy.matches.weights[at], 9);
  });
  const [other, everybody] = (["cbps", "entropy"] as const).map((method) =>
    estimated(ownStudy, people(), { method, estimand: "ate" }),
  );
  expect(Math.abs(other.estimate - everybody.estimate)).toBeGreaterThan(1e-3);
  for (const row of other.balance.filter(({ covariate }) => covariate !== "distance")) {
    expect(Math.abs(row.after.standardizedMeanDifference)).toBeLessThan(1e-9);
  }
});

describe("invariance", () => {
  invariant(options);
  invariant({ ...options, estimand: "ate" });
});
describe("calibration", () => quicklyCalibrated(cbps));
describe("refusal", () => refuses(options));
