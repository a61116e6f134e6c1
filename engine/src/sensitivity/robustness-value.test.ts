import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import {
  people,
  referenceColumns,
  referencePresent,
  referenceResults,
  withReference,
} from "../../reference/read-files.ts";
import own from "../../reference/sensitivity/reference.json" with { type: "json" };
import { type Column, categoryColumn, numberColumn } from "../columns/column.ts";
import type { Study } from "../evaluate/study.ts";
import {
  adjustCoefficient,
  benchmarkStrength,
  type Robustness,
  type RobustnessFinding,
  robustnessOfRegression,
  robustnessValue,
} from "./robustness-value.ts";

const record = proofRecord("robustnessValue", "base R, 07_sensitivity.json");

function estimated(finding: RobustnessFinding): Robustness {
  if (finding.kind === "refused") throw new Error(`refused: ${finding.notEstimable.code}`);
  return finding;
}

describe.skipIf(!referencePresent)(withReference("agreement with 07, from the people themselves"), () => {
  test.each([
    [
      "lalonde_observational",
      "lalonde_nsw_psid.csv",
      ["age", "educ", "race", "married", "nodegree", "re74", "re75"],
    ],
    [
      "nsw_experiment",
      "nsw_dw_experiment.csv",
      ["age", "educ", "black", "hisp", "marr", "nodegree", "re74", "re75"],
    ],
  ] as const)("%s: every number", (name, file, covariates) => {
    const wanted = referenceResults("07_sensitivity.json").robustness_values[name];
    const study: Study = { treatment: "treat", outcome: "re78", covariates };
    const found = estimated(robustnessOfRegression(study, referenceColumns(file), { benchmarks: [] }));
    expect(found.degreesOfFreedom).toBe(wanted.df);
    record.agree(`${name}, estimate`, found.estimate, wanted.estimate);
    record.agree(`${name}, standard error`, found.standardError, wanted.se);
    record.agree(`${name}, t`, found.t, wanted.t);
    record.agree(`${name}, partial R²`, found.partialRSquared, wanted.partial_r2_treatment_outcome);
    record.agree(`${name}, f²`, found.fSquared, wanted.f2);
    record.agree(`${name}, robustness value`, found.robustnessValue, wanted.robustness_value_q1);
    record.agree(
      `${name}, robustness value of significance`,
      found.robustnessValueOfSignificance,
      wanted.robustness_value_q1_alpha05,
    );
    for (const row of wanted.adjusted) {
      const moved = adjustCoefficient(found, { withTreatment: row.r2_d, withOutcome: row.r2_y });
      const label = `${name}, hidden ${row.r2_d} and ${row.r2_y}`;
      record.agree(`${label}, bias`, moved.bias, row.bias);
      record.agree(`${label}, estimate`, moved.estimate, row.estimate);
      record.agree(`${label}, standard error`, moved.standardError, row.se);
      record.agree(`${label}, t`, moved.t, row.t);
    }
  });
});

const study: Study = {
  treatment: "trained",
  outcome: "outcome",
  covariates: ["age", "tenure", "place", "night", "pay"],
};

describe("agreement with lm of R on the synthetic company", () => {
  const source = "R 4.2.2, engine/reference/sensitivity";
  const found = estimated(robustnessOfRegression(study, people()));
  test("estimate, standard error and partial R² of covariates", () => {
    record.agree("company, estimate", found.estimate, own.robustness.estimate, { source });
    record.agree("company, standard error", found.standardError, own.robustness.se, { source });
    expect(found.degreesOfFreedom).toBe(own.robustness.df);
    for (const [name, wanted] of Object.entries(own.robustness.benchmarks)) {
      const row = found.benchmarks.find((one) => one.covariate === name);
      record.agree(`company, ${name} and the outcome`, row?.observed.withOutcome ?? -1, wanted.outcome, {
        source,
      });
      record.agree(
        `company, ${name} and the treatment`,
        row?.observed.withTreatment ?? -1,
        wanted.treatment,
        { source },
      );
    }
  });
  test("the adjusted figures are those of the regression with the hidden cause put in", () => {
    const { with_outcome, with_treatment, estimate, se } = own.robustness.hidden;
    const moved = adjustCoefficient(found, { withTreatment: with_treatment, withOutcome: with_outcome });
    record.agree("company, hidden cause, estimate", moved.estimate, estimate, { source });
    record.agree("company, hidden cause, standard error", moved.standardError, se, { source });
  });
});

test("published example (Darfur, table 1): t 4.18 with 783 df has robustness values 13.9 % and 7.6 %", () => {
  const found = estimated(robustnessValue({ estimate: 0.097, standardError: 0.0232, degreesOfFreedom: 783 }));
  expect(found.robustnessValue).toBeCloseTo(0.139, 3);
  expect(found.robustnessValueOfSignificance).toBeCloseTo(0.076, 3);
  expect(found.partialRSquared).toBeCloseTo(0.022, 3);
});

describe("what the values mean", () => {
  const found = estimated(robustnessOfRegression(study, people()));
  test("a hidden cause of that strength brings the estimate to zero, or t to its critical value", () => {
    const value = found.robustnessValue;
    expect(adjustCoefficient(found, { withTreatment: value, withOutcome: value }).estimate).toBeCloseTo(
      0,
      10,
    );
    const weak = found.robustnessValueOfSignificance;
    const { t } = adjustCoefficient(found, { withTreatment: weak, withOutcome: weak });
    expect(t).toBeCloseTo(1.9759, 3);
  });
  test("a covariate once over weighs about as much as itself, and more when multiplied", () => {
    const age = found.benchmarks.filter((row) => row.covariate === "age");
    expect(age.map((row) => row.multiple)).toEqual([1, 2, 3]);
    expect(age[1].bias).toBeGreaterThan(age[0].bias);
    expect(found.reading.fr).toMatch(/Pour comparer, « \w+ » en explique/);
  });
  test("half the estimate needs less than the whole", () => {
    const half = estimated(robustnessValue(found, { share: 0.5 }));
    expect(half.robustnessValue).toBeLessThan(found.robustnessValue);
  });
});

describe("invariance", () => {
  const base = estimated(robustnessOfRegression(study, people()));
  const changed = (
    name: string,
    change: (value: number) => number,
    order: (row: number) => number = (row) => row,
  ) =>
    new Map<string, Column>(
      [...people()].map(([key, column]): [string, Column] => {
        if (column.kind === "category") {
          return [
            key,
            categoryColumn(Array.from(column.codes, (_, row) => column.labels[column.codes[order(row)]])),
          ];
        }
        return [
          key,
          numberColumn(
            Array.from(column.values, (_, row) => {
              const value = column.values[order(row)];
              return key === name ? change(value) : value;
            }),
          ),
        ];
      }),
    );
  test("rows in another order and other units change nothing", () => {
    const turned = estimated(
      robustnessOfRegression(
        study,
        changed(
          "pay",
          (value) => value / 100,
          (row) => 159 - row,
        ),
      ),
    );
    expect(turned.robustnessValue).toBeCloseTo(base.robustnessValue, 11);
    turned.benchmarks.forEach((row, at) => {
      expect(row.bias).toBeCloseTo(base.benchmarks[at].bias, 9);
    });
  });
  test("turning the sign of the outcome turns the estimate only", () => {
    const turned = estimated(
      robustnessOfRegression(
        study,
        changed("outcome", (value) => -value),
      ),
    );
    expect(turned.estimate).toBeCloseTo(-base.estimate, 11);
    expect(turned.robustnessValue).toBeCloseTo(base.robustnessValue, 11);
    expect(turned.benchmarks[0].estimate).toBeCloseTo(-base.benchmarks[0].estimate, 11);
  });
});

describe("what cannot be answered is refused", () => {
  const coefficient = { estimate: 1, standardError: 0.5, degreesOfFreedom: 30 };
  test.each([
    ["standardError", { ...coefficient, standardError: 0 }, {}],
    ["degreesOfFreedom", { ...coefficient, degreesOfFreedom: 1 }, {}],
    ["estimate", { ...coefficient, estimate: Number.NaN }, {}],
    ["share", coefficient, { share: 0 }],
    ["alpha", coefficient, { alpha: 1 }],
  ])("%s out of range", (_, given, options) => {
    const finding = robustnessValue(given, options);
    expect(finding.kind === "refused" && finding.notEstimable.code).toBe("optionOutOfRange");
  });
  const codeOf = (finding: RobustnessFinding) =>
    finding.kind === "refused" ? finding.notEstimable.code : "estimated";
  test("unknown columns, unknown benchmarks, impossible multiples", () => {
    expect(codeOf(robustnessOfRegression({ ...study, outcome: "wage" }, people()))).toBe("unknownColumn");
    expect(codeOf(robustnessOfRegression(study, people(), { benchmarks: ["wage"] }))).toBe("unknownColumn");
    expect(codeOf(robustnessOfRegression(study, people(), { multiples: [-1] }))).toBe("optionOutOfRange");
    expect(codeOf(robustnessOfRegression(study, people(), { multiples: [1000] }))).toBe("benchmarkTooStrong");
    expect(benchmarkStrength({ withTreatment: 0.6, withOutcome: 0.1 }, 1)).toBeUndefined();
  });
  test("clusters and weights are said to be ignored", () => {
    const found = estimated(
      robustnessOfRegression({ ...study, cluster: "site", weights: "weight" }, people()),
    );
    expect(found.caveats.map((caveat) => caveat.code)).toEqual(["optionIgnored", "optionIgnored"]);
  });
  test("an effect of exactly zero has value 0", () => {
    expect(robustnessValue({ ...coefficient, estimate: 0 })).toMatchObject({
      robustnessValue: 0,
      robustnessValueOfSignificance: 0,
    });
  });
});
