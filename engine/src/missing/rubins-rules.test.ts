import { describe, expect, test } from "vitest";
import own from "../../reference/missing/reference.json" with { type: "json" };
import { proofRecord } from "../../reference/proof-record.ts";
import {
  numbersIn,
  referenceColumns,
  referencePresent,
  referenceResults,
  withReference,
} from "../../reference/read-files.ts";
import { leastSquares, linearContrast } from "../linear/least-squares.ts";
import { type CompletedFigures, type PooledFigure, poolCompleted } from "./rubins-rules.ts";

const record = proofRecord("rubinsRules", "mice 3.15.0, 08d_missing_data.json");

function pooled(figures: CompletedFigures): PooledFigure {
  const finding = poolCompleted(figures);
  if (finding.kind === "refused") throw new Error(`refused: ${finding.notEstimable.code}`);
  return finding;
}

const terms = ["(Intercept)", "age", "bmi", "hyp"];

/** Classical least squares of cholesterol on the other columns. */
function regression(columns: ReadonlyMap<string, Float64Array>) {
  const [age, bmi, hyp, chl] = ["age", "bmi", "hyp", "chl"].map(
    (name) => columns.get(name) ?? new Float64Array(0),
  );
  const fit = leastSquares([new Float64Array(chl.length).fill(1), age, bmi, hyp], chl);
  const degrees = chl.length - 4;
  const spread = fit.residuals.reduce((sum, value) => sum + value * value, 0) / degrees;
  return {
    degrees,
    coefficients: fit.coefficients,
    variances: terms.map((_, at) => {
      const { shares } = linearContrast(
        fit,
        terms.map((__, own) => (own === at ? 1 : 0)),
      );
      return spread * shares.reduce((sum, share) => sum + share * share, 0);
    }),
  };
}

describe.skipIf(!referencePresent)(withReference("agreement with 08d"), () => {
  const wanted = referencePresent ? referenceResults("08d_missing_data.json") : {};
  const names = ["age", "bmi", "hyp", "chl"];
  test("complete cases of nhanes", () => {
    const file = referenceColumns("mice_nhanes.csv");
    const rows = [...numbersIn(file, "age").keys()].filter((row) =>
      names.every((name) => Number.isFinite(numbersIn(file, name)[row])),
    );
    const kept = new Map(
      names.map((name) => [name, Float64Array.from(rows, (row) => numbersIn(file, name)[row])]),
    );
    const { coefficients, variances } = regression(kept);
    expect(rows).toHaveLength(wanted.complete_case.n);
    terms.forEach((term, at) => {
      record.agree(`nhanes, complete cases, ${term}`, coefficients[at], wanted.complete_case.coef[term]);
      record.agree(
        `nhanes, complete cases, ${term}, standard error`,
        Math.sqrt(variances[at]),
        wanted.complete_case.se[term],
      );
    });
  });
  test("ten completed sets pooled: every number", () => {
    const file = referenceColumns("mice_nhanes_imputed_m10.csv");
    const sets = numbersIn(file, ".imp");
    const fits = Array.from({ length: 10 }, (_, set) =>
      regression(
        new Map(
          names.map((name) => [name, numbersIn(file, name).filter((__, row) => sets[row] === set + 1)]),
        ),
      ),
    );
    terms.forEach((term, at) => {
      const found = pooled({
        estimates: fits.map((fit) => fit.coefficients[at]),
        variances: fits.map((fit) => fit.variances[at]),
        completeDegreesOfFreedom: fits[0].degrees,
      });
      const row = wanted.pooled.find((one: { term: string }) => one.term === term);
      const figures: readonly (readonly [string, number, number])[] = [
        ["estimate", found.estimate, row.estimate],
        ["standard error", found.standardError, row.se],
        ["statistic", found.statistic, row.statistic],
        ["degrees of freedom", found.degreesOfFreedom, row.df],
        ["p", found.pValue, row.p],
        ["low", found.confidenceInterval[0], row.lo],
        ["high", found.confidenceInterval[1], row.hi],
        ["within", found.within, row.within],
        ["between", found.between, row.between],
        ["total", found.total, row.total],
        ["relative increase", found.relativeIncrease, row.riv],
        ["share due to missing values", found.missingShare, row.lambda],
        ["missing information", found.missingInformation, row.fmi],
      ];
      for (const [what, ours, reference] of figures) {
        record.agree(`nhanes, ${term}, ${what}`, ours, reference, { relative: 1e-9 });
      }
    });
  });
});

test("agreement with pool of mice on six completions of our own people", () => {
  const { estimates, ses, df_complete } = own.pool;
  const found = pooled({
    estimates,
    variances: ses.map((se) => se * se),
    completeDegreesOfFreedom: df_complete,
  });
  const rule = { source: "mice, engine/reference/missing" };
  record.agree("own people, estimate", found.estimate, own.pool.estimate, rule);
  record.agree("own people, standard error", found.standardError, own.pool.se, rule);
  record.agree("own people, degrees of freedom", found.degreesOfFreedom, own.pool.df, rule);
  record.agree("own people, p", found.pValue, own.pool.p, rule);
  record.agree("own people, low", found.confidenceInterval[0], own.pool.low, rule);
  record.agree("own people, high", found.confidenceInterval[1], own.pool.high, rule);
  record.agree("own people, within", found.within, own.pool.within, rule);
  record.agree("own people, between", found.between, own.pool.between, rule);
  record.agree("own people, missing information", found.missingInformation, own.pool.fmi, rule);
});

describe("invariance and limits", () => {
  const figures = { estimates: [1, 2, 4], variances: [1, 1.5, 2], completeDegreesOfFreedom: 20 };
  test("the order of the sets changes nothing, another unit scales", () => {
    expect(pooled({ ...figures, estimates: [4, 1, 2], variances: [2, 1, 1.5] }).total).toBeCloseTo(
      pooled(figures).total,
      14,
    );
    const scaled = pooled({ ...figures, estimates: [10, 20, 40], variances: [100, 150, 200] });
    expect(scaled.standardError).toBeCloseTo(10 * pooled(figures).standardError, 12);
    expect(scaled.pValue).toBeCloseTo(pooled(figures).pValue, 14);
  });
  test("equal sets: nothing is missing, the complete degrees of freedom are almost kept", () => {
    const same = pooled({ estimates: [2, 2, 2], variances: [1, 1, 1], completeDegreesOfFreedom: 20 });
    expect(same.standardError).toBe(1);
    expect(same.missingShare).toBe(0);
    expect(same.degreesOfFreedom).toBeCloseTo((21 / 23) * 20, 12);
  });
  test("fewer degrees of freedom than the complete data, and finite when those are infinite", () => {
    expect(pooled(figures).degreesOfFreedom).toBeLessThan(20);
    const many = pooled({ ...figures, completeDegreesOfFreedom: Number.POSITIVE_INFINITY });
    expect(many.degreesOfFreedom).toBeCloseTo(2 / many.missingShare ** 2, 10);
  });
});

test.each<[string, Partial<CompletedFigures>]>([
  ["tooFewImputations", { estimates: [1], variances: [1] }],
  ["unequalColumns", { variances: [1] }],
  ["optionOutOfRange", { estimates: [1, Number.NaN, 3] }],
  ["optionOutOfRange", { variances: [1, 0, 1] }],
  ["optionOutOfRange", { completeDegreesOfFreedom: 0 }],
  ["optionOutOfRange", { confidence: 1 }],
])("%s is refused", (code, change) => {
  const base = { estimates: [1, 2, 3], variances: [1, 1, 1], completeDegreesOfFreedom: 10 };
  const finding = poolCompleted({ ...base, ...change });
  expect(finding.kind === "refused" && finding.notEstimable.code).toBe(code);
});
