import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import {
  numbersIn,
  ownReference,
  people,
  referenceColumns,
  referencePresent,
  referenceResults,
  withReference,
} from "../../reference/read-files.ts";
import { ownWeighting } from "../../reference/weighting/prove-weighting.ts";
import type { Columns } from "../columns/column.ts";
import { normalUpper } from "../distributions/normal.ts";
import { readSample } from "../evaluate/read-sample.ts";
import type { BinaryFit, Link } from "./binary-fit.ts";
import { logNormalUpper, normalHazard } from "./normal-hazard.ts";
import { propensityScore } from "./propensity-score.ts";

const record = proofRecord("propensity", "R 4.2.2: 01a_lalonde_propensity.json");
const links: readonly Link[] = ["logit", "probit"];
const terms = ["age", "educ", "race", "married", "nodegree", "re74", "re75"];

function fitted(columns: Columns, treatment: string, covariates: readonly string[], link: Link) {
  const outcome = [...columns.keys()].find((name) => ["re78", "outcome"].includes(name)) ?? "";
  const read = readSample({ treatment, outcome, covariates }, columns, {});
  if (!read.ok) throw new Error(`invalid sample; read: ${read.refusal.code}`);
  const found = propensityScore(read.sample.model, read.sample.treated, link);
  if (!found.ok) throw new Error(`invalid propensity; fitted: ${found.refusal.code}`);
  return { fit: found.fit, caveats: found.caveats, treated: read.sample.treated };
}

const errorsOf = ({ covariance }: BinaryFit) => covariance.map((row, at) => Math.sqrt(row[at]));

/**
 * glm's scoring steps converge linearly with the probit and stop when the deviance does, with coefficients good to
 * about 2e-8; ours satisfy the likelihood equations to rounding.
 */
const closeness = { logit: 1e-8, probit: 5e-8 };

describe.skipIf(!referencePresent)(withReference("01a: every number of the LaLonde propensity"), () => {
  test.each(links)("%s", (link) => {
    const wanted = referenceResults("01a_lalonde_propensity.json")[link];
    const { fit, treated } = fitted(referenceColumns("lalonde_nsw_psid.csv"), "treat", terms, link);
    const agree = (name: string, ours: number, theirs: number, relative: number) =>
      record.agree(`${link}, ${name}`, ours, theirs, { relative });
    const errors = errorsOf(fit);
    Object.entries<number>(wanted.coef).forEach(([name, coefficient], at) => {
      const z = fit.coefficients[at] / errors[at];
      agree(`coefficient of ${name}`, fit.coefficients[at], coefficient, closeness[link]);
      agree(`standard error of ${name}`, errors[at], wanted.se[name], 1e-7);
      agree(`z of ${name}`, z, wanted.z[name], 1e-7);
      agree(`p of ${name}`, 2 * normalUpper(Math.abs(z)), wanted.p[name], 1e-5);
      wanted.vcov.values[at].forEach((value: number, other: number) => {
        const absolute = 1e-6 * errors[at] * errors[other];
        const name = `${link}, covariance ${at}, ${other}`;
        record.agree(name, fit.covariance[at][other], value, { relative: 1e-6, absolute });
      });
    });
    agree("deviance", fit.deviance, wanted.deviance, 1e-10);
    agree("log-likelihood", -fit.deviance / 2, wanted.loglik, 1e-10);
    agree("AIC", fit.deviance + 2 * errors.length, wanted.aic, 1e-10);
    agree("BIC", fit.deviance + Math.log(614) * errors.length, wanted.bic, 1e-10);
    const share = treated.reduce((sum, arm) => sum + arm, 0) / 614;
    const nothing = -2 * 614 * (share * Math.log(share) + (1 - share) * Math.log(1 - share));
    agree("deviance without covariates", nothing, wanted.null_deviance, 1e-10);
    wanted.fitted.forEach((value: number, person: number) => {
      const absolute = closeness[link] / 10;
      record.agree(`${link}, fitted, row ${person}`, fit.probabilities[person], value, {
        relative: 0,
        absolute,
      });
    });
  });
});

describe("agreement with glm and brglm2 on the synthetic company", () => {
  const reference = ownWeighting();
  const source = "R 4.2.2, brglm2 0.9: reference/weighting/weighting.R";
  test("probit: coefficients, standard errors, deviance, fitted values", () => {
    const covariates = ["age", "tenure", "place", "night", "pay"];
    const { fit } = fitted(people(), "trained", covariates, "probit");
    const errors = errorsOf(fit);
    reference.probit.coef.forEach((value: number, at: number) => {
      record.agree(`company, probit coefficient ${at}`, fit.coefficients[at], value, {
        relative: 1e-8,
        source,
      });
      record.agree(`company, probit error ${at}`, errors[at], reference.probit.se[at], {
        relative: 1e-7,
        source,
      });
    });
    record.agree("company, probit deviance", fit.deviance, reference.probit.deviance, { source });
    fit.probabilities.forEach((value, person) => {
      expect(Math.abs(value - reference.probit.fitted[person])).toBeLessThan(1e-10);
    });
  });
  test("separated arms: the bias-reduced probit of brglm2 takes over and the covariate is named", () => {
    const wanted = reference.probit_reduced;
    const rows: number[] = wanted.rows.map((row: number) => row - 1);
    const age = Float64Array.from(rows, (row) => numbersIn(people(), "age")[row]);
    const treated = Uint8Array.from(rows, (row) => numbersIn(people(), "trained")[row]);
    const model = [
      { name: "age", values: age },
      { name: "sep", values: Float64Array.from(wanted.sep) },
    ];
    const found = propensityScore(model, treated, "probit");
    if (!found.ok) throw new Error(found.refusal.code);
    expect(found.fit.penalized).toBe(true);
    expect(found.caveats).toEqual([{ code: "separation", covariates: ["sep"] }]);
    const errors = errorsOf(found.fit);
    wanted.coef.forEach((value: number, at: number) => {
      record.agree(`reduced probit coefficient ${at}`, found.fit.coefficients[at], value, {
        relative: 1e-6,
        source,
      });
      record.agree(`reduced probit error ${at}`, errors[at], wanted.se[at], { relative: 1e-6, source });
    });
    expect(ownReference().firth.coef.length).toBe(3);
  });
});

describe.each(links)("the %s", (link) => {
  const { fit } = fitted(people(), "trained", ["age", "pay"], link);
  test("scores of the rows add up to zero along every direction", () => {
    for (const direction of fit.basis.directions) {
      const sum = fit.score.reduce((total, score, row) => total + score * direction[row], 0);
      expect(Math.abs(sum)).toBeLessThan(1e-11);
    }
  });
  test("many rows, where a sample of them gives the first guess, have the answer of few", () => {
    const times = 700;
    const repeat = (values: ArrayLike<number>) =>
      Float64Array.from({ length: 160 * times }, (_, row) => values[row % 160]);
    const model = ["age", "pay"].map((name) => ({ name, values: repeat(numbersIn(people(), name)) }));
    const treated = Uint8Array.from(repeat(numbersIn(people(), "trained")));
    const many = propensityScore(model, treated, link);
    if (!many.ok) throw new Error(many.refusal.code);
    many.fit.coefficients.forEach((value, at) => {
      expect(Math.abs(value / fit.coefficients[at] - 1)).toBeLessThan(1e-10);
    });
    expect(many.fit.covariance[1][1] * times).toBeCloseTo(fit.covariance[1][1], 12);
    expect(many.fit.deviance / times).toBeCloseTo(fit.deviance, 8);
  });
});

test.each([-30, -5, 0, 3, 5.9])("the hazard at %d is density over upper tail, near and far", (x) => {
  const density = Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
  expect(Math.abs(normalHazard(x) / (density / normalUpper(x)) - 1)).toBeLessThan(1e-13);
  expect(logNormalUpper(x)).toBeCloseTo(Math.log(normalUpper(x)), 12);
});

test("the two forms of the hazard meet at 6, and far out it is x + 1/x", () => {
  expect(Math.abs(normalHazard(6) / normalHazard(6 - 1e-12) - 1)).toBeLessThan(1e-11);
  expect(Math.abs(logNormalUpper(6) / logNormalUpper(6 - 1e-12) - 1)).toBeLessThan(1e-11);
  expect(Math.abs(normalHazard(1e6) / (1e6 + 1e-6) - 1)).toBeLessThan(1e-14);
});
