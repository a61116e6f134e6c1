import { describe, expect, test } from "vitest";
import {
  agreeWithLalonde,
  agreeWithOwn,
  estimated,
  invariant,
  ownStudy,
  quicklyCalibrated,
  refuses,
} from "../../../reference/matching/prove-matching.ts";
import { proofRecord } from "../../../reference/proof-record.ts";
import { people, referencePresent, withReference } from "../../../reference/read-files.ts";

const record = proofRecord(
  "cem",
  "MatchIt 4.5.1, sandwich 3.0.2, clubSandwich 0.5.8: reference/matching/matching.R",
);
const method = "cem";
const study = { ...ownStudy, covariates: ["age", "tenure", "place"] };
const cutpoints = { age: [30, 40, 50], tenure: 4 };

describe("agreement with MatchIt on the synthetic company", () => {
  test("Sturges' classes", () => {
    agreeWithOwn(record, "cem_att", study, { method });
  });
  test("given classes, the effect on everybody", () => {
    const found = agreeWithOwn(record, "cem_cutpoints_ate", study, { method, cutpoints, estimand: "ate" });
    expect(found.caveats).toContainEqual(expect.objectContaining({ code: "comparisonsLeftOut" }));
  });
});

describe.skipIf(!referencePresent)(withReference("agreement with MatchIt 4.7.2 on LaLonde (01b)"), () => {
  test("cem_default", () => agreeWithLalonde(record, "cem_default", { method }));
  test("cem_cutpoints", () => {
    const cuts = {
      age: [20, 25, 30, 40],
      educ: [8.5, 11.5, 12.5],
      re74: [1, 5000, 15000],
      re75: [1, 5000, 15000],
    };
    agreeWithLalonde(record, "cem_cutpoints", { method, cutpoints: cuts });
  });
});

describe("invariance", () => {
  invariant(study, { method }, { cutpoints });
  test("powers and products of columns that are there add no class", () => {
    const more = { ...study, covariates: [...study.covariates, "age^2", "age:tenure", "age:place"] };
    const [plain, powered] = [study, more].map((each) => estimated(each, people(), { method }));
    expect(powered.matches).toEqual(plain.matches);
    expect(powered.estimate).toBe(plain.estimate);
  });
  test("one class for a column is as good as leaving it out", () => {
    const without = estimated({ ...study, covariates: ["age", "place"] }, people(), { method });
    const one = estimated(study, people(), { method, cutpoints: { tenure: 1 } });
    expect(one.matches).toEqual(without.matches);
  });
});

describe("calibration, a short look", () => quicklyCalibrated({ method }, ["200 against 200, ties"]));

describe("refusal", () => {
  test("cut points for a text column, an unknown one, or in disorder", () => {
    refuses(study, people(), { method, cutpoints: { place: 2 } }, "columnNotNumeric");
    refuses(study, people(), { method, cutpoints: { salary: 2 } }, "unknownColumn");
    refuses(study, people(), { method, cutpoints: { age: [40, 30] } }, "optionOutOfRange");
    refuses(study, people(), { method, cutpoints: { age: 2.5 } }, "optionOutOfRange");
  });
  test("classes too fine for anybody to share", () => {
    refuses(study, people(), { method, cutpoints: { age: 10_000, tenure: 10_000 } }, "noMatch");
  });
});
