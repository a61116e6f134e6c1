import { describe, expect, test } from "vitest";
import {
  agreeWithLalonde,
  agreeWithOwn,
  estimated,
  invariant,
  ownStudy,
  refuses,
} from "../../../reference/matching/prove-matching.ts";
import { proofRecord } from "../../../reference/proof-record.ts";
import { numbersIn, people, referencePresent, withReference } from "../../../reference/read-files.ts";
import { numberColumn } from "../../columns/column.ts";

const record = proofRecord(
  "exact",
  "MatchIt 4.5.1, sandwich 3.0.2, clubSandwich 0.5.8: reference/matching/matching.R",
);
const options = { method: "exact", exact: ["place", "night"] } as const;

describe("agreement with MatchIt on the synthetic company", () => {
  test.each(["att", "ate", "atc"] as const)("%s", (estimand) => {
    agreeWithOwn(record, `exact_${estimand}`, ownStudy, { ...options, estimand });
  });
});

describe.skipIf(!referencePresent)(withReference("agreement with MatchIt 4.7.2 on LaLonde (01b)"), () => {
  test("exact_race_married_nodegree", () => {
    const exact = ["race", "married", "nodegree"];
    agreeWithLalonde(record, "exact_race_married_nodegree", { method: "exact", exact });
  });
});

describe("invariance", () => {
  invariant(ownStudy, options, { exact: ["place"] });
  test("columns named as covariates or by the option give the same sets", () => {
    const named = estimated({ ...ownStudy, covariates: ["place", "night"] }, people(), { method: "exact" });
    expect(named.matches).toEqual(estimated(ownStudy, people(), options).matches);
  });
  test("swapping the arms and the question turns the sign", () => {
    const columns = new Map(people());
    const one = estimated(ownStudy, columns, { ...options, estimand: "atc" });
    columns.set("trained", numberColumn(numbersIn(columns, "trained").map((arm) => 1 - arm)));
    const other = estimated(ownStudy, columns, { ...options, estimand: "att" });
    expect(other.estimate).toBeCloseTo(-one.estimate, 10);
    expect(other.inference.degreesOfFreedom).toBeCloseTo(one.inference.degreesOfFreedom, 8);
  });
});

test("a covariate on which people agree is balanced exactly", () => {
  const found = estimated(ownStudy, people(), options);
  for (const name of ["placeatelier", "placeentrepot", "placenettoyage", "night"]) {
    const row = found.balance.find((each) => each.covariate === name);
    expect(Math.abs(row?.after.standardizedMeanDifference ?? 1), name).toBeLessThan(1e-12);
  }
});

describe("refusal", () => {
  test("people who are all different have no exact double", () => {
    expect(refuses(ownStudy, people(), { method: "exact" }, "noMatch")).toContain("des 60 personnes formées");
  });
  test("two sets do not tell the effect from the difference between the sets", () => {
    refuses(ownStudy, people(), { method: "exact", exact: ["night"] }, "tooFewSets");
  });
  test("a column that is not there is named", () => {
    expect(refuses(ownStudy, people(), { method: "exact", exact: ["plase"] }, "unknownColumn")).toContain(
      "plase",
    );
  });
});
