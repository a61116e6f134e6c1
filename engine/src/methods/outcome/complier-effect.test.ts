import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { calibrate } from "../../../reference/calibration-worlds.ts";
import { drawOffers, offerStudy } from "../../../reference/outcome/offer-worlds.ts";
import { proofRecord } from "../../../reference/proof-record.ts";
import {
  numbersIn,
  people,
  referenceColumns,
  referencePresent,
  referenceResults,
  withReference,
} from "../../../reference/read-files.ts";
import { estimated, ownStudy } from "../../../reference/weighting/prove-weighting.ts";
import { type Column, type Columns, numberColumn } from "../../columns/column.ts";
import { fisherUpper } from "../../distributions/incomplete-beta.ts";
import { estimateEffect } from "../../evaluate/estimate-effect.ts";
import type { Study } from "../../evaluate/study.ts";
import { leastSquares } from "../../linear/least-squares.ts";
import { logisticRegression } from "../../propensity/logistic.ts";

const jobCorps = "R 4.2.2, sandwich 3.0.2: 04b_job_corps.json";
const record = proofRecord("complierEffect", jobCorps);
const study: Study = { ...ownStudy, offered: "offered" };

/** Three in four of the trained were offered the training, and one in five of the others. */
function withOffer(): Map<string, Column> {
  const columns = new Map(people());
  const trained = numbersIn(columns, "trained");
  const offered = trained.map((arm, at) => ((arm === 1 ? (at + 1) % 4 !== 0 : (at + 1) % 5 === 0) ? 1 : 0));
  columns.set("offered", numberColumn(offered));
  return columns;
}

test("agreement with ivreg of AER and sandwich on the synthetic company", () => {
  const wanted = JSON.parse(
    readFileSync(new URL("../../../reference/outcome/reference.json", import.meta.url), "utf8"),
  ).complier;
  const source = "AER 1.2.10: reference/outcome/reference.R";
  for (const [rule, figure] of [
    ["HC0", wanted.HC0],
    ["classical", wanted.const],
  ] as const) {
    const found = estimated(study, withOffer(), { method: "complierEffect", standardErrorRule: rule });
    record.agree("synthetic company", found.estimate, wanted.estimate, { source });
    record.agree(`synthetic company, ${rule}`, found.standardError, figure, { source });
  }
});

describe.skipIf(!referencePresent)(withReference("04b: Job Corps, every number"), () => {
  const columns = referenceColumns("job_corps.csv");
  const covariates = [...columns.keys()].slice(1, 29);
  const wanted = referenceResults("04b_job_corps.json");
  const assigned = numbersIn(columns, "assignment");
  const agree = (name: string, ours: number, theirs: number, relative = 1e-8) =>
    record.agree(name, ours, theirs, { relative, source: jobCorps });

  test("sizes, and the joint test of balance", () => {
    const count = assigned.reduce((sum, value) => sum + value, 0);
    agree("assigned", count, wanted.n.assigned);
    agree("control", assigned.length - count, wanted.n.control);
    const x = [assigned.map(() => 1), ...covariates.map((name) => numbersIn(columns, name))];
    const fit = leastSquares(x, assigned);
    const mean = count / assigned.length;
    const total = assigned.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const rest = fit.residuals.reduce((sum, value) => sum + value * value, 0);
    const [above, below] = [fit.basis.kept.length - 1, assigned.length - fit.basis.kept.length];
    const p = fisherUpper((total - rest) / above / (rest / below), above, below);
    agree("joint test of balance, p", p, wanted.balance_p_joint, 1e-7);
  });

  const outcomes: readonly string[] = wanted.itt.rows;
  test.each(outcomes.map((name, at) => [name, at] as const))(
    "%s: effect of the offer, plain and adjusted; effect on those whom it trained",
    (outcome, at) => {
      const [difference, errorPlain, adjusted, errorAdjusted] = wanted.itt.values[at];
      const offer = { treatment: "assignment", outcome };
      const plain = estimated({ ...offer, covariates: [] }, columns, { method: "regression" });
      agree(`${outcome}, offer`, plain.estimate, difference);
      agree(`${outcome}, offer, HC2`, plain.standardError, errorPlain);
      const more = { method: "regression", standardErrorRule: "HC1", checkDesigns: false } as const;
      const fuller = estimated({ ...offer, covariates }, columns, more);
      agree(`${outcome}, offer, adjusted`, fuller.estimate, adjusted);
      agree(`${outcome}, offer, adjusted, HC1`, fuller.standardError, errorAdjusted);
      const late = wanted.late_trainy1[outcome];
      const own = { treatment: "trainy1", outcome, offered: "assignment" };
      for (const [key, given] of [
        ["no_covariates", []],
        ["with_covariates", covariates],
      ] as const) {
        for (const [rule, figure] of [
          ["classical", late[key].se_const],
          ["HC0", late[key].se_HC0],
        ] as const) {
          const options = { method: "complierEffect", standardErrorRule: rule, checkDesigns: false } as const;
          const found = estimated({ ...own, covariates: given }, columns, options);
          agree(`${outcome}, late, ${key}`, found.estimate, late[key].estimate);
          agree(`${outcome}, late, ${key}, ${rule}`, found.standardError, figure);
        }
      }
      const first = { treatment: "assignment", outcome: "trainy1", covariates: [] };
      const stage = estimated(first, columns, { ...more, standardErrorRule: "HC1" });
      agree("first stage", stage.estimate, late.first_stage);
      agree("first stage, F", (stage.estimate / stage.standardError) ** 2, late.first_stage_F_HC1);
    },
  );

  test("propensity of training in the first year, and weighting by it", () => {
    const x = [assigned.map(() => 1), ...covariates.map((name) => numbersIn(columns, name))];
    const found = logisticRegression(x, Uint8Array.from(numbersIn(columns, "trainy1")));
    if (found.kind !== "fitted") throw new Error(`invalid logit; fitted: ${found.kind}`);
    ["(Intercept)", ...covariates].forEach((name, at) => {
      agree(`logit, ${name}`, found.fit.coefficients[at], wanted.propensity_trainy1.coef[name]);
    });
    agree("logit, deviance", found.fit.deviance, wanted.propensity_trainy1.deviance);
    for (const estimand of ["att", "ate"] as const) {
      const own = { treatment: "trainy1", outcome: "earny4", covariates };
      const weighted = estimated(own, columns, { method: "ipw", estimand, checkDesigns: false });
      agree(`ipw, ${estimand}`, weighted.estimate, wanted.ipw_trainy1_earny4[estimand]);
    }
  });
});

describe("invariance", () => {
  const answer = (columns: Columns, own = study) => estimated(own, columns, { method: "complierEffect" });
  const base = answer(withOffer());
  test("permuting the rows or the unit of a covariate changes no number", () => {
    const turned = new Map<string, Column>();
    for (const [name, column] of withOffer()) {
      const order = Array.from({ length: 160 }, (_, row) => (row * 77) % 160);
      if (column.kind === "number") turned.set(name, numberColumn(order.map((row) => column.values[row])));
      else turned.set(name, { ...column, codes: Int32Array.from(order, (row) => column.codes[row]) });
    }
    turned.set("pay", numberColumn(numbersIn(turned, "pay").map((value) => 100 * value - 7000)));
    const found = answer(turned);
    expect(found.estimate).toBeCloseTo(base.estimate, 9);
    expect(found.confidenceInterval[0]).toBeCloseTo(base.confidenceInterval[0], 8);
    expect(found.pValue).toBeCloseTo(base.pValue, 9);
  });
  test("calling the offered the others changes nothing; calling the trained the others turns the sign", () => {
    for (const [name, sign] of [
      ["offered", 1],
      ["trained", -1],
    ] as const) {
      const columns = withOffer();
      columns.set(name, numberColumn(numbersIn(columns, name).map((value) => 1 - value)));
      const found = answer(columns);
      expect(found.estimate).toBeCloseTo(sign * base.estimate, 9);
      expect(found.standardError).toBeCloseTo(base.standardError, 9);
      expect(found.pValue).toBeCloseTo(base.pValue, 9);
    }
  });
  test("a constant added to the outcome changes nothing; a factor multiplies everything", () => {
    const columns = withOffer();
    columns.set("outcome", numberColumn(numbersIn(columns, "outcome").map((value) => 5 * value + 300)));
    const found = answer(columns);
    expect(found.estimate).toBeCloseTo(5 * base.estimate, 8);
    expect(found.confidenceInterval[1]).toBeCloseTo(5 * base.confidenceInterval[1], 7);
  });
  test("when everybody follows the offer, it is the regression on the training, interval included", () => {
    const columns = new Map(people());
    columns.set("offered", numberColumn(numbersIn(columns, "trained")));
    const found = answer(columns);
    const regressed = estimated(ownStudy, columns, { method: "regression" });
    expect(found.estimate).toBeCloseTo(regressed.estimate, 9);
    for (const side of [0, 1] as const) {
      expect(found.confidenceInterval[side]).toBeCloseTo(regressed.confidenceInterval[side], 8);
    }
    expect(found.pValue).toBeCloseTo(regressed.pValue, 9);
  });
  test("influence values average zero and give the standard error HC0", () => {
    const influence = base.influence ?? new Float64Array(0);
    const plain = estimated(study, withOffer(), { method: "complierEffect", standardErrorRule: "HC0" });
    expect(influence.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 7);
    const squares = influence.reduce((sum, value) => sum + value * value, 0);
    expect(Math.sqrt(squares) / influence.length).toBeCloseTo(plain.standardError, 9);
  });
  test("balance and sentences are about the offered and the others", () => {
    const columns = withOffer();
    const offered = numbersIn(columns, "offered");
    const age = numbersIn(columns, "age");
    const mean = (arm: number) => {
      const own = age.filter((_, row) => offered[row] === arm);
      return own.reduce((sum, value) => sum + value, 0) / own.length;
    };
    const row = base.balance.find(({ covariate }) => covariate === "age");
    expect(Math.sign(row?.before.standardizedMeanDifference ?? 0)).toBe(Math.sign(mean(1) - mean(0)));
    expect(base.reading.fr).toContain("à qui la formation a été proposée");
    expect(base.reading.en).toContain("were offered the training");
  });
});

test.each([0.9, 0.6])("calibration: the interval covers when the offer moves %d of the people", (taken) => {
  const found = calibrate({ draws: 200, seed: 5, truth: 1 }, (stream) => {
    const finding = estimateEffect(offerStudy, drawOffers({ offered: 20, others: 20, taken }, stream), {
      method: "complierEffect",
      checkDesigns: false,
    });
    if (finding.kind === "refused") return "refused";
    return { low: finding.confidenceInterval[0], high: finding.confidenceInterval[1] };
  });
  expect(found.refused).toBeLessThan(60);
  expect(found.coverage).toBeGreaterThan(0.89);
});

describe("refusal", () => {
  const codeOf = (own: Study, columns: Columns) => {
    const finding = estimateEffect(own, columns, { method: "complierEffect" });
    return finding.kind === "refused" ? finding.notEstimable : undefined;
  };
  test("without the column of the offer nothing is answered", () => {
    expect(codeOf(ownStudy, people())).toMatchObject({ code: "offerMissing", cause: "input" });
  });
  test("an offer that is not yes or no is an input error that names the column", () => {
    const refusal = codeOf({ ...study, offered: "age" }, people());
    expect(refusal).toMatchObject({ code: "offerNotBinary", cause: "input" });
    expect(refusal?.reading.fr).toContain("« age »");
  });
  test("an offer that hardly changed who was trained is weak, and the reading says by how much", () => {
    const columns = new Map(people());
    columns.set("offered", numberColumn(numbersIn(columns, "trained").map((_, row) => row % 2)));
    const refusal = codeOf(study, columns);
    expect(refusal).toMatchObject({ code: "weakOffer", cause: "evidence" });
    expect(refusal?.reading.fr).toMatch(/\d+ % des personnes à qui elle a été faite/);
  });
});
