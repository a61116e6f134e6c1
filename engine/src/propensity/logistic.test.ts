import { describe, expect, test } from "vitest";
import {
  numbersIn,
  ownReference,
  people,
  referenceColumns,
  referencePresent,
  referenceResults,
  withReference,
} from "../../reference/read-files.ts";
import type { Columns } from "../columns/column.ts";
import { buildModelColumns, type ModelColumn } from "../columns/model-columns.ts";
import { readTerm } from "../columns/term.ts";
import { logisticRegression } from "./logistic.ts";
import { propensityScore } from "./propensity-score.ts";

function modelOf(columns: Columns, texts: readonly string[]): readonly ModelColumn[] {
  const names = new Set(columns.keys());
  const terms = texts.flatMap((text) => {
    const read = readTerm(text, names);
    return read.ok ? [read.term] : [];
  });
  const rows = Int32Array.from(
    numbersIn(columns, [...names].find((name) => name.startsWith("t")) ?? "").keys(),
  );
  const built = buildModelColumns(terms, columns, rows, false);
  return built.ok ? built.columns : [];
}

function fitOf(model: readonly ModelColumn[], treated: Uint8Array) {
  const propensity = propensityScore(model, treated);
  if (!propensity.ok) throw new Error(propensity.refusal.code);
  return propensity;
}

function largestGap(found: ArrayLike<number>, wanted: readonly number[], relative = true): number {
  expect(found.length).toBe(wanted.length);
  return Math.max(
    ...wanted.map((value, at) => Math.abs(found[at] - value) / (relative ? Math.abs(value) : 1)),
  );
}

const standardErrors = (covariance: readonly Float64Array[]) =>
  covariance.map((row, at) => Math.sqrt(row[at]));

describe("agreement with R on the synthetic company", () => {
  const columns = people();
  const { fit } = fitOf(
    modelOf(columns, ["age", "tenure", "place", "night", "pay"]),
    Uint8Array.from(numbersIn(columns, "trained")),
  );
  const reference = ownReference();
  test("coefficients, standard errors, deviance and fitted values are those of glm", () => {
    expect(largestGap(fit.coefficients, reference.logit.coef)).toBeLessThan(1e-9);
    expect(largestGap(standardErrors(fit.covariance), reference.logit.se)).toBeLessThan(1e-8);
    expect(largestGap(fit.probabilities, reference.logit.fitted, false)).toBeLessThan(1e-11);
    expect(fit.deviance).toBeCloseTo(reference.logit.deviance, 9);
  });
  test("separated arms get the bias-reduced fit of brglm2, and the covariate is named", () => {
    const rows: number[] = reference.firth.rows.map((row: number) => row - 1);
    const treated = Uint8Array.from(rows, (row) => numbersIn(columns, "trained")[row]);
    const age = Float64Array.from(rows, (row) => numbersIn(columns, "age")[row]);
    const sep = Float64Array.from(reference.firth.sep);
    const propensity = fitOf(
      [
        { name: "age", values: age },
        { name: "sep", values: sep },
      ],
      treated,
    );
    expect(propensity.fit.penalized).toBe(true);
    expect(propensity.caveats).toEqual([{ code: "separation", covariates: ["sep"] }]);
    expect(largestGap(propensity.fit.coefficients, reference.firth.coef)).toBeLessThan(1e-7);
    expect(largestGap(standardErrors(propensity.fit.covariance), reference.firth.se)).toBeLessThan(1e-7);
  });
});

describe.skipIf(!referencePresent)(withReference("agreement with R on LaLonde and on NSW + CPS"), () => {
  test("01a: 614 people, coefficients to 1e-8, covariance to 1e-6, fitted values to 1e-9", () => {
    const columns = referenceColumns("lalonde_nsw_psid.csv");
    const treated = Uint8Array.from(numbersIn(columns, "treat"));
    const { fit } = fitOf(
      modelOf(columns, ["age", "educ", "race", "married", "nodegree", "re74", "re75"]),
      treated,
    );
    const { logit } = referenceResults("01a_lalonde_propensity.json");
    expect(largestGap(fit.coefficients, Object.values(logit.coef))).toBeLessThan(1e-8);
    expect(largestGap(standardErrors(fit.covariance), Object.values(logit.se))).toBeLessThan(1e-7);
    const scale = standardErrors(fit.covariance);
    fit.covariance.forEach((row, i) => {
      row.forEach((value, j) => {
        expect(Math.abs(value - logit.vcov.values[i][j]) / (scale[i] * scale[j])).toBeLessThan(1e-6);
      });
    });
    expect(largestGap(fit.probabilities, logit.fitted, false)).toBeLessThan(1e-9);
  });
  test("02d: an ill-conditioned design with raw cubes keeps eight digits", () => {
    const { model, treated } = cpsDesign();
    const { fit } = fitOf(model, treated);
    const { logit } = referenceResults("02d_nsw_cps.json");
    expect(largestGap(fit.coefficients, Object.values(logit.coef))).toBeLessThan(1e-8);
    expect(Math.abs(fit.deviance / logit.deviance - 1)).toBeLessThan(1e-9);
  });
});

/** 185 trained and 15,992 comparison people, with the terms of the reference file in its order. */
function cpsDesign() {
  const nsw = referenceColumns("nsw_dw_experiment.csv");
  const cps = referenceColumns("cps_controls.csv");
  const kept = [...numbersIn(nsw, "treat").keys()].filter((row) => numbersIn(nsw, "treat")[row] === 1);
  const column = (name: string) =>
    Float64Array.from([...kept.map((row) => numbersIn(nsw, name)[row]), ...numbersIn(cps, name)]);
  const [age, educ, re74, re75] = ["age", "educ", "re74", "re75"].map(column);
  const zero = (values: Float64Array) => values.map((value) => (value === 0 ? 1 : 0));
  const values = [
    age,
    age.map((x) => x * x),
    age.map((x) => x * x * x),
    educ,
    educ.map((x) => x * x),
    column("marr"),
    column("nodegree"),
    column("black"),
    column("hisp"),
    re74,
    re75,
    zero(re74),
    zero(re75),
    educ.map((x, row) => x * re74[row]),
  ];
  const treated = Uint8Array.from(age, (_, row) => (row < kept.length ? 1 : 0));
  return { model: values.map((values, at) => ({ name: `x${at}`, values })), treated };
}

test("changing units changes no probability", () => {
  const columns = people();
  const treated = Uint8Array.from(numbersIn(columns, "trained"));
  const model = modelOf(columns, ["age", "pay"]);
  const cents = model.map(({ name, values }) => ({
    name,
    values: values.map((value) => 100 * value - 7000),
  }));
  const first = fitOf(model, treated).fit.probabilities;
  expect(largestGap(fitOf(cents, treated).fit.probabilities, [...first])).toBeLessThan(1e-12);
});

test("a column that others determine is named and changes nothing", () => {
  const columns = people();
  const treated = Uint8Array.from(numbersIn(columns, "trained"));
  const model = modelOf(columns, ["age", "pay"]);
  const twice = { name: "ageInMonths", values: model[0].values.map((value) => 12 * value) };
  const propensity = fitOf([...model, twice], treated);
  expect(propensity.caveats).toEqual([{ code: "aliasedColumns", columns: ["ageInMonths"] }]);
  expect(largestGap(propensity.fit.probabilities, [...fitOf(model, treated).fit.probabilities])).toBeLessThan(
    1e-12,
  );
});

test("complete separation by a threshold is detected, not iterated into", () => {
  const values = Float64Array.from({ length: 40 }, (_, row) => row + (row % 3) / 10);
  const treated = Uint8Array.from(values, (value) => (value > 20 ? 1 : 0));
  const outcome = logisticRegression([new Float64Array(40).fill(1), values], treated);
  expect(outcome).toEqual({ kind: "separated", columns: [1] });
});
