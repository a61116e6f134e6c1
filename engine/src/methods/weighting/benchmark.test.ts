import { describe, expect, test } from "vitest";
import { nswAndCps, nswAndCpsStudy } from "../../../reference/outcome/nsw-and-cps.ts";
import { proofRecord } from "../../../reference/proof-record.ts";
import {
  numbersIn,
  referenceColumns,
  referencePresent,
  referenceResults,
  withReference,
} from "../../../reference/read-files.ts";
import { estimated } from "../../../reference/weighting/prove-weighting.ts";
import { effectiveSize } from "../../balance/effective-size.ts";
import { studentQuantile, studentTwoSided } from "../../distributions/student-t.ts";
import { readSample } from "../../evaluate/read-sample.ts";
import type { Study } from "../../evaluate/study.ts";
import { leastSquares, linearContrast } from "../../linear/least-squares.ts";
import { heteroskedasticVariance } from "../../linear/robust-variance.ts";
import { propensityScore } from "../../propensity/propensity-score.ts";

const experiment = "R 4.2.2, sandwich 3.0.2: 02c_nsw_experiment.json";
const observed = "R 4.2.2: 02d_nsw_cps.json";
const record = proofRecord("ipw", observed);
const covariates = ["age", "educ", "black", "hisp", "marr", "nodegree", "re74", "re75"];

describe.skipIf(!referencePresent)(withReference("02c: the randomized NSW experiment"), () => {
  const columns = referenceColumns("nsw_dw_experiment.csv");
  const treated = numbersIn(columns, "treat");
  const outcome = numbersIn(columns, "re78");
  const ones = new Float64Array(outcome.length).fill(1);
  const centered = covariates.map((name) => {
    const values = numbersIn(columns, name);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.map((value) => value - mean);
  });
  const wanted = referenceResults("02c_nsw_experiment.json");
  const agree = (name: string, ours: number, theirs: number, relative = 1e-10) =>
    record.agree(`NSW, ${name}`, ours, theirs, { source: experiment, relative });

  test("sizes, difference, HC2, Welch and pooled t", () => {
    const fit = leastSquares([ones, treated], outcome);
    const contrast = linearContrast(fit, [0, 1]);
    const spread = [1, 0].map((arm) => varianceOf(outcome.filter((_, row) => treated[row] === arm)));
    const [one, two] = spread;
    agree("treated", one.count, wanted.n.treated);
    agree("control", two.count, wanted.n.control);
    agree("difference", contrast.estimate, wanted.difference);
    agree("HC2", Math.sqrt(heteroskedasticVariance(fit, contrast, "HC2")), wanted.hc2_se);
    const [a, b] = [one.variance / one.count, two.variance / two.count];
    const welch = Math.sqrt(a + b);
    const freedom = (a + b) ** 2 / (a ** 2 / (one.count - 1) + b ** 2 / (two.count - 1));
    const reach = studentQuantile(0.975, freedom) * welch;
    agree("Welch, standard error", welch, wanted.welch.se);
    agree("Welch, t", contrast.estimate / welch, wanted.welch.t);
    agree("Welch, degrees of freedom", freedom, wanted.welch.df);
    agree("Welch, p", studentTwoSided(contrast.estimate / welch, freedom), wanted.welch.p);
    agree("Welch, low", contrast.estimate - reach, wanted.welch.ci_low);
    agree("Welch, high", contrast.estimate + reach, wanted.welch.ci_high);
    const pooled = Math.sqrt(
      (((one.count - 1) * one.variance + (two.count - 1) * two.variance) / wanted.pooled_t.df) *
        (1 / one.count + 1 / two.count),
    );
    agree("pooled, standard error", pooled, wanted.pooled_t.se);
    agree("pooled, t", contrast.estimate / pooled, wanted.pooled_t.t);
    agree("pooled, degrees of freedom", one.count + two.count - 2, wanted.pooled_t.df);
    const p = studentTwoSided(contrast.estimate / pooled, one.count + two.count - 2);
    agree("pooled, p", p, wanted.pooled_t.p);
  });

  test("least squares with covariates, and with their interactions (Lin)", () => {
    const plain = leastSquares([ones, treated, ...centered], outcome);
    const effect = linearContrast(plain, [0, 1, ...covariates.map(() => 0)]);
    agree("least squares", effect.estimate, wanted.ols_adjusted.estimate, 1e-9);
    agree(
      "least squares, HC2",
      Math.sqrt(heteroskedasticVariance(plain, effect, "HC2")),
      wanted.ols_adjusted.se_hc2,
    );
    const squares = plain.residuals.reduce((sum, residual) => sum + residual * residual, 0);
    const shares = effect.shares.reduce((sum, share) => sum + share * share, 0);
    const classical = Math.sqrt((shares * squares) / (outcome.length - covariates.length - 2));
    agree("least squares, equal spread", classical, wanted.ols_adjusted.se_const);
    const interactions = centered.map((values) => values.map((value, row) => value * treated[row]));
    const lin = leastSquares([ones, treated, ...centered, ...interactions], outcome);
    const average = linearContrast(lin, [0, 1, ...centered.map(() => 0), ...centered.map(() => 0)]);
    agree("Lin", average.estimate, wanted.lin_interacted.estimate, 1e-9);
    agree("Lin, HC2", Math.sqrt(heteroskedasticVariance(lin, average, "HC2")), wanted.lin_interacted.se_hc2);
  });

  test("with chance alone deciding, every weighting gives about the same answer", () => {
    const study: Study = { treatment: "treat", outcome: "re78", covariates };
    for (const method of ["ipw", "overlap", "matchingWeights", "entropy", "cbps"] as const) {
      const found = estimated(study, columns, { method });
      expect(Math.abs(found.estimate - wanted.difference)).toBeLessThan(wanted.hc2_se / 2);
    }
  });
});

describe.skipIf(!referencePresent)(
  withReference("02d: NSW and CPS, 16,177 people, condition number 8.7e6"),
  () => {
    const columns = nswAndCps();
    const study = nswAndCpsStudy;
    const wanted = referenceResults("02d_nsw_cps.json");
    const agree = (name: string, ours: number, theirs: number, relative: number) =>
      record.agree(`NSW and CPS, ${name}`, ours, theirs, { relative });

    test("logit: coefficients, standard errors, deviance, scores", () => {
      const read = readSample(study, columns, {});
      if (!read.ok) throw new Error("invalid sample; read: NSW and CPS");
      const { sample } = read;
      const found = propensityScore(sample.model, sample.treated);
      if (!found.ok) throw new Error("invalid propensity; fitted: NSW and CPS");
      const { fit } = found;
      Object.entries<number>(wanted.logit.coef).forEach(([name, coefficient], at) => {
        agree(`coefficient of ${name}`, fit.coefficients[at], coefficient, 1e-8);
        // glm takes its covariance from the weights of the step before the last.
        agree(`standard error of ${name}`, Math.sqrt(fit.covariance[at][at]), wanted.logit.se[name], 3e-7);
      });
      agree("deviance", fit.deviance, wanted.logit.deviance, 1e-10);
      const sorted = fit.probabilities.filter((_, row) => sample.treated[row] === 1).sort();
      for (const [percent, score] of Object.entries<number>(wanted.logit.ps_quantiles_treated)) {
        agree(
          `score of the trained, ${percent}`,
          quantile(sorted, Number.parseFloat(percent) / 100),
          score,
          1e-8,
        );
      }
      const others = fit.probabilities.filter((_, row) => sample.treated[row] === 0);
      const most = others.reduce((top, score) => Math.max(top, score), 0);
      agree("largest score of the others", most, wanted.logit.ps_max_control, 1e-9);
    });

    test("naive difference, weighting by the score, entropy balancing", () => {
      const naive = estimated({ ...study, covariates: [] }, columns, { method: "regression" });
      agree("naive difference", naive.estimate, wanted.naive_difference, 1e-12);
      const treated = numbersIn(columns, "treat");
      const ess = (weights: Float64Array) => effectiveSize(weights.filter((_, row) => treated[row] === 0));
      const weighted = estimated(study, columns, { method: "ipw" });
      agree("ipw att", weighted.estimate, wanted.ipw_att.estimate, 1e-8);
      agree("ipw att, HC0", weighted.otherStandardErrors?.HC0 ?? 0, wanted.ipw_att.se_HC0, 1e-8);
      agree("ipw att, effective control", ess(weighted.matches.weights), wanted.ipw_att.ess_control, 1e-8);
      const balanced = estimated(study, columns, { method: "entropy" });
      agree("entropy att", balanced.estimate, wanted.entropy_att.estimate, 1e-9);
      agree(
        "entropy att, effective control",
        ess(balanced.matches.weights),
        wanted.entropy_att.ess_control,
        1e-9,
      );
      for (const row of balanced.balance) {
        expect(Math.abs(row.after.standardizedMeanDifference)).toBeLessThan(1e-8);
      }
      expect(weighted.caveats.map(({ code }) => code)).toContain("unevenWeights");
    });
  },
);

function varianceOf(values: Float64Array) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { count: values.length, variance: squares / (values.length - 1) };
}

/** Linear interpolation between order statistics, as R does by default. */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  return sorted[below] + (place - below) * ((sorted[below + 1] ?? sorted[below]) - sorted[below]);
}
