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
  ownWeighting,
  peer,
  quicklyCalibrated,
  refuses,
} from "../../../reference/weighting/prove-weighting.ts";
import { readSample } from "../../evaluate/read-sample.ts";
import type { EstimateOptions } from "../../evaluate/study.ts";
import { ipw } from "./ipw.ts";
import { propensityWeights } from "./propensity-weights.ts";

const record = proofRecord(
  "ipw",
  "definitions in R 4.2.2 and sandwich 3.0.2: reference/weighting/weighting.R",
);
const options: EstimateOptions = { method: "ipw" };
const questions = ["att", "ate", "atc"] as const;

describe("agreement with the definitions in R on the synthetic company", () => {
  test.each(
    questions.flatMap((estimand) => (["logit", "probit"] as const).map((link) => [estimand, link] as const)),
  )("%s with the %s", (estimand, link) =>
    agreeWithOwn(record, `${estimand}_${link}`, { ...options, estimand, link }),
  );
  test.each(questions)(
    "%s with clusters: CR1 of the influence, and of the weights taken as known",
    (estimand) => {
      const reference = ownWeighting();
      const found = estimated({ ...ownStudy, cluster: "site" }, people(), { ...options, estimand });
      const name = `${estimand}, clusters`;
      record.agree(name, found.standardError, reference[`${estimand}_logit_site`].se, { relative: 1e-7 });
      const known = found.otherStandardErrors?.CR1 ?? Number.NaN;
      record.agree(`${name}, weights known`, known, reference[`${estimand}_logit`].cr1, { relative: 1e-9 });
      expect(found.inference.standardErrorRule).toBe("CR1");
    },
  );
  test("trimmed at a quantile", () => {
    const wanted = ownWeighting().trimmed;
    const found = estimated(ownStudy, people(), { ...options, trim: 0.9 });
    record.agree("trimmed at 0.9, estimate", found.estimate, wanted.estimate, { relative: 1e-9 });
    record.agree("trimmed at 0.9, HC0", found.otherStandardErrors?.HC0 ?? 0, wanted.hc0, { relative: 1e-9 });
  });
});

describe.skipIf(!referencePresent)(withReference("agreement with WeightIt on LaLonde (02a)"), () => {
  test.each([
    ["ipw_ate", "ate"],
    ["ipw_att", "att"],
    ["ipw_atc", "atc"],
  ] as const)("%s", (label, estimand) => {
    agreeWithLalonde(record, label, { ...options, estimand });
    const read = readSample(lalondeStudy, referenceColumns("lalonde_nsw_psid.csv"), {});
    const found = read.ok ? propensityWeights(read.sample, estimand, "logit") : read;
    if (!read.ok || !found.ok) throw new Error(`invalid design; found: ${label}`);
    const { sum_weights: wanted } = lalondeVariant(label);
    for (const [arm, name] of ["control", "treated"].entries()) {
      const own = found.design.weights.filter((_, person) => read.sample.treated[person] === arm);
      const sum = own.reduce((total, weight) => total + weight, 0);
      record.agree(`${label}, sum of weights ${name}`, sum, wanted[name], { source: peer });
    }
  });
  test("stabilized weights give the same answer, as they multiply a whole group by one figure", () => {
    agreeWithLalonde(record, "ipw_ate_stabilized", { ...options, estimand: "ate" });
    const [plain, stabilized] = ["ipw_ate", "ipw_ate_stabilized"].map(
      (label) => lalondeVariant(label).sum_weights,
    );
    record.agree("stabilized, treated", (plain.treated * 185) / 614, stabilized.treated, { source: peer });
    record.agree("stabilized, control", (plain.control * 429) / 614, stabilized.control, { source: peer });
  });
  test("trimmed at the 99th percentile", () => {
    agreeWithLalonde(record, "ipw_ate_trim_99", { ...options, estimand: "ate", trim: 0.99 });
  });
});

describe("invariance", () => {
  invariant(options);
  test("link, estimand and trim change the answer", () => {
    const base = estimated(ownStudy, people(), options).estimate;
    for (const more of [{ link: "probit" }, { estimand: "ate" }, { trim: 0.9 }] as const) {
      expect(
        Math.abs(estimated(ownStudy, people(), { ...options, ...more }).estimate - base),
      ).toBeGreaterThan(1e-3);
    }
  });
  test("trimming at 1 changes nothing", () => {
    const found = estimated(ownStudy, people(), { ...options, trim: 1 });
    expect(found.estimate).toBeCloseTo(estimated(ownStudy, people(), options).estimate, 12);
  });
});

describe("calibration", () => quicklyCalibrated(ipw));
describe("refusal", () => refuses(options));

test.skipIf(!referencePresent)(
  "a few people who carry the answer are told about, with what they are worth",
  () => {
    const found = estimated(lalondeStudy, referenceColumns("lalonde_nsw_psid.csv"), options);
    const caveat = found.caveats.find((each) => each.code === "unevenWeights");
    expect(caveat).toMatchObject({ arm: "comparison", of: 429 });
    expect(caveat?.code === "unevenWeights" && Math.round(caveat.effective)).toBe(100);
  },
);
