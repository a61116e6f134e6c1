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
import { numbersIn, people, referencePresent, withReference } from "../../../reference/read-files.ts";
import { type Columns, numberColumn } from "../../columns/column.ts";

const record = proofRecord(
  "subclass",
  "MatchIt 4.5.1, sandwich 3.0.2, clubSandwich 0.5.8: reference/matching/matching.R",
);
const method = "subclass";

describe("agreement with MatchIt on the synthetic company", () => {
  test.each([
    ["subclass_att", {}],
    ["subclass_ate", { estimand: "ate", subclasses: 8 }],
    ["subclass_atc", { estimand: "atc", subclasses: 4 }],
  ] as const)("%s", (name, options) => {
    agreeWithOwn(record, name, ownStudy, { method, ...options });
  });
});

describe.skipIf(!referencePresent)(withReference("agreement with MatchIt 4.7.2 on LaLonde (01b)"), () => {
  test.each([
    ["subclass_5", { subclasses: 5 }],
    ["subclass_6_default", {}],
    ["subclass_10_ate", { subclasses: 10, estimand: "ate" }],
  ] as const)("%s", (label, options) => agreeWithLalonde(record, label, { method, ...options }));
});

describe("invariance", () => {
  invariant(ownStudy, { method }, { subclasses: 5 });
  test("swapping the arms and the question turns the sign", () => {
    const columns = new Map(people());
    const one = estimated(ownStudy, columns, { method, estimand: "ate", subclasses: 5 });
    columns.set("trained", numberColumn(numbersIn(columns, "trained").map((arm) => 1 - arm)));
    const other = estimated(ownStudy, columns, { method, estimand: "ate", subclasses: 5 });
    expect(Math.abs(other.estimate + one.estimate)).toBeLessThan(0.05 * one.standardError);
  });
});

test("many people with the same chance of training make fewer classes, and this is said", () => {
  const columns = new Map(people());
  const night = { ...ownStudy, covariates: ["place"] };
  const found = estimated(night, columns, { method });
  expect(found.caveats).toContainEqual(expect.objectContaining({ code: "fewerSubclasses", asked: 6 }));
  expect(new Set(found.matches.subclass).size).toBeLessThan(6);
});

describe("calibration, a short look", () =>
  quicklyCalibrated({ method }, ["8 against 8, normal", "8 against 40, ties"]));

describe("refusal", () => {
  test("more classes than people of an arm", () => {
    expect(refuses(ownStudy, people(), { method, subclasses: 61 }, "tooManySubclasses")).toContain(
      "61 classes",
    );
  });
  test("a number of classes that is no number of classes", () => {
    refuses(ownStudy, people(), { method, subclasses: 1 }, "optionOutOfRange");
  });
  test("arms that share no chance of training", () => {
    const columns: Columns = new Map([
      ["trained", numberColumn(Array.from({ length: 40 }, (_, row) => (row < 20 ? 1 : 0)))],
      ["x", numberColumn(Array.from({ length: 40 }, (_, row) => row))],
      ["outcome", numberColumn(Array.from({ length: 40 }, (_, row) => (row * 7) % 11))],
    ]);
    refuses(
      { treatment: "trained", outcome: "outcome", covariates: ["x"] },
      columns,
      { method },
      "noOverlap",
    );
  });
});
