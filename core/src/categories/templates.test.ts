import { describe, expect, test } from "vitest";
import { occupationNomenclature } from "../reference/index.ts";
import { ruleFlawOf } from "./check-rule.ts";
import { sampleMonth } from "./sample-workforce.ts";
import { selectMembers } from "./select-members.ts";
import { type CategoryTemplate, categoryTemplates, ruleOfTemplate } from "./templates.ts";

const template = (key: CategoryTemplate["key"]): CategoryTemplate => {
  const found = categoryTemplates.find((candidate) => candidate.key === key);
  if (found === undefined) throw new Error(`no template ${key}`);
  return found;
};

describe("every template", () => {
  for (const one of categoryTemplates) {
    test(`${one.key} has a rule one can use, with and without agreements, and says its source`, () => {
      expect(ruleFlawOf(ruleOfTemplate(one, []))).toBeUndefined();
      expect(ruleFlawOf(ruleOfTemplate(one, ["3043", "1351"]))).toBeUndefined();
      expect(one.source).not.toBe("");
    });
  }
});

test("the occupations are those of the nomenclature: families 67 to 69 whole, employees one by one", () => {
  const { rule } = template("occupations");
  const listed = occupationNomenclature.firstLevelOccupations.map(({ code }) => code);
  const snapshot = sampleMonth(
    [...listed, "381a", "622a", "553a"].map((occupationCode) => ({ occupationCode })),
  );
  const { overall } = selectMembers(rule, snapshot, { workAnswers: [], jobGradeTables: [] });
  expect([...overall]).toEqual([...listed.map(() => 1), 0, 0, 0]);
});

test("the grid template asks for the two lowest positions of each agreement of the company", () => {
  const rule = ruleOfTemplate(template("jobGrade"), ["3043", "1351"]);
  expect(rule.job).toEqual({
    kind: "all",
    conditions: [
      { kind: "oneOf", attribute: "jobStatus", values: ["ouvrier", "employe"] },
      {
        kind: "any",
        conditions: [
          { kind: "gradeAtMost", collectiveAgreement: "3043", position: 2 },
          { kind: "gradeAtMost", collectiveAgreement: "1351", position: 2 },
        ],
      },
    ],
  });
});

test("the diploma template leaves out level 3 and above", () => {
  const levels = ["1", "2", "3", "4"].map((qualificationLevel) => ({ qualificationLevel }));
  const { overall } = selectMembers(template("belowLevelThree").rule, sampleMonth([...levels, {}]), {
    workAnswers: [],
    jobGradeTables: [],
  });
  expect([...overall]).toEqual([1, 1, 0, 0, -1]);
});
