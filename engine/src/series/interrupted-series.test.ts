import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import {
  referenceColumns,
  referencePresent,
  referenceResults,
  withReference,
} from "../../reference/read-files.ts";
import own from "../../reference/series/reference.json" with { type: "json" };
import { coverageOfSeries } from "../../reference/series/series-worlds.ts";
import { type Column, type Columns, categoryColumn, numberColumn } from "../columns/column.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import {
  type BrokenLine,
  type InterruptedSeries,
  interruptedSeries,
  type SeriesOptions,
  type WithError,
} from "./interrupted-series.ts";
import type { SeriesQuestion } from "./read-series.ts";

const record = proofRecord(
  "interruptedSeries",
  "nlme 3.1, sandwich 3.0.2, lmtest, 09a_interrupted_series.json",
);

function columnsOf(periods: readonly number[], values: readonly (number | undefined)[]): Columns {
  return new Map<string, Column>([
    ["week", numberColumn(periods)],
    ["y", numberColumn(values)],
  ]);
}

function read(question: SeriesQuestion, columns: Columns, options: SeriesOptions = {}): InterruptedSeries {
  const finding = interruptedSeries(question, columns, options);
  if (finding.kind === "refused") throw new Error(`refused: ${finding.notEstimable.code}`);
  return finding;
}

const order = ["intercept", "slope", "levelChange", "slopeChange"] as const;
const names = ["(Intercept)", "month", "post", "since"];

describe.skipIf(!referencePresent)(withReference("agreement with 09a: every number"), () => {
  const wanted = referencePresent ? referenceResults("09a_interrupted_series.json") : {};
  const question = { period: "month", outcome: "y", start: 19 };
  const columns = () => referenceColumns("its_team_productivity.csv");
  const found = () => read(question, columns(), { lag: 3 });
  const agreeLine = (
    label: string,
    line: BrokenLine<WithError>,
    reference: { coef: Record<string, number>; se: Record<string, number> },
    relative = 1e-8,
  ) => {
    order.forEach((key, at) => {
      record.agree(`${label}, ${key}`, line[key].estimate, reference.coef[names[at]], { relative });
      record.agree(`${label}, ${key}, standard error`, line[key].standardError, reference.se[names[at]], {
        relative,
      });
    });
  };
  test("least squares", () => {
    const { leastSquares } = found().models;
    agreeLine("OLS", leastSquares.coefficients, wanted.ols);
    record.agree("OLS, sigma", leastSquares.sigma, wanted.ols.sigma);
    record.agree("OLS, R²", leastSquares.rSquared, wanted.ols.r2);
    for (const row of wanted.counterfactual_ols) {
      const effect = leastSquares.effects.find((one) => one.period === row.month);
      record.agree(
        `OLS, month ${row.month}, counterfactual`,
        effect?.counterfactual ?? 0,
        row.counterfactual,
      );
      record.agree(`OLS, month ${row.month}, effect`, effect?.estimate ?? 0, row.effect);
      record.agree(
        `OLS, month ${row.month}, effect, standard error`,
        effect?.standardError ?? 0,
        row.effect_se,
      );
    }
    expect(leastSquares.effects).toHaveLength(wanted.counterfactual_ols.length);
    record.agree("OLS, mean effect", leastSquares.meanEffect.estimate, wanted.mean_effect.estimate);
    record.agree(
      "OLS, mean effect, standard error",
      leastSquares.meanEffect.standardError,
      wanted.mean_effect.se,
    );
  });
  test("Newey-West at lags 3 and 1", () => {
    const one = read(question, columns(), { lag: 1 }).models.neweyWest;
    const three = found().models.neweyWest;
    order.forEach((key, at) => {
      record.agree(`Newey-West 3, ${key}`, three.standardErrors[key], wanted.newey_west_lag3[names[at]]);
      record.agree(
        `Newey-West 3 adjusted, ${key}`,
        three.adjusted[key],
        wanted.newey_west_lag3_adjusted[names[at]],
      );
      record.agree(`HAC 1, ${key}`, one.standardErrors[key], wanted.hac_lag1[names[at]]);
    });
    expect(read(question, columns()).models.neweyWest.lag).toBe(3);
  });
  test("Durbin-Watson and autocorrelations of the residuals", () => {
    record.agree("Durbin-Watson", found().durbinWatson?.statistic ?? 0, wanted.durbin_watson.dw);
    record.agree("Durbin-Watson, p", found().durbinWatson?.pValue ?? 0, wanted.durbin_watson.p);
    found().residualAutocorrelations.forEach((value, at) => {
      record.agree(`autocorrelation, lag ${at + 1}`, value, wanted.residual_acf[at]);
    });
  });
  test("AR(1): the optimum of nlme to its tolerance, ours at least as likely", () => {
    const { ar1Reml, ar1Ml } = found().models;
    agreeLine("AR(1) REML", ar1Reml.coefficients, wanted.gls_ar1_reml, 5e-6);
    record.agree("AR(1) REML, phi", ar1Reml.phi, wanted.gls_ar1_reml.phi, { relative: 5e-6 });
    record.agree("AR(1) REML, sigma", ar1Reml.sigma, wanted.gls_ar1_reml.sigma, { relative: 5e-6 });
    record.agree("AR(1) REML, log likelihood", ar1Reml.logLikelihood, wanted.gls_ar1_reml.loglik, {
      relative: 1e-10,
    });
    expect(ar1Reml.logLikelihood).toBeGreaterThan(wanted.gls_ar1_reml.loglik - 1e-11);
    agreeLine("AR(1) ML", ar1Ml.coefficients, wanted.gls_ar1_ml, 5e-6);
    record.agree("AR(1) ML, phi", ar1Ml.phi, wanted.gls_ar1_ml.phi, { relative: 5e-6 });
    record.agree("AR(1) ML, log likelihood", ar1Ml.logLikelihood, wanted.gls_ar1_ml.loglik, {
      relative: 1e-10,
    });
    expect(ar1Ml.logLikelihood).toBeGreaterThan(wanted.gls_ar1_ml.loglik - 1e-11);
  });
  test("the interval is wider than any of the usual ones, and the reading claims no cause", () => {
    const { levelChange, models, reading, caveats } = found();
    const width = levelChange.confidenceInterval[1] - levelChange.confidenceInterval[0];
    expect(width).toBeGreaterThan(2 * 2.04 * models.ar1Reml.coefficients.levelChange.standardError);
    expect(reading.fr).toContain("pas que la formation en est la cause");
    expect(caveats.map((caveat) => caveat.code)).toEqual([
      "oneSeries",
      "shortSeries",
      "pointsLinked",
      "neweyWestNarrower",
    ]);
  });
});

const question: SeriesQuestion = { period: "week", outcome: "y", start: 17 };
const workshop = columnsOf(own.week, own.y);

describe("agreement with R on our own series, two weeks missing", () => {
  const source = "nlme 3.1, engine/reference/series";
  const { models } = read(question, workshop);
  test.each([
    ["REML", models.ar1Reml, own.reml],
    ["ML", models.ar1Ml, own.ml],
  ] as const)("gls with corCAR1, %s", (label, model, wanted) => {
    order.forEach((key, at) => {
      record.agree(`workshop ${label}, ${key}`, model.coefficients[key].estimate, wanted.coef[at], {
        source,
        relative: 5e-6,
      });
      record.agree(
        `workshop ${label}, ${key}, standard error`,
        model.coefficients[key].standardError,
        wanted.se[at],
        { source, relative: 5e-6 },
      );
    });
    record.agree(`workshop ${label}, phi`, model.phi, wanted.phi, { source, relative: 5e-6 });
    record.agree(`workshop ${label}, sigma`, model.sigma, wanted.sigma, { source, relative: 5e-6 });
    record.agree(`workshop ${label}, log likelihood`, model.logLikelihood, wanted.loglik, {
      source,
      relative: 1e-9,
    });
  });
  test("least squares with gaps", () => {
    order.forEach((key, at) => {
      record.agree(`workshop OLS, ${key}`, models.leastSquares.coefficients[key].estimate, own.ols.coef[at], {
        source,
      });
      record.agree(
        `workshop OLS, ${key}, standard error`,
        models.leastSquares.coefficients[key].standardError,
        own.ols.se[at],
        { source },
      );
    });
  });
  test("Durbin-Watson tail is the exact integral", () => {
    const columns = columnsOf(
      Array.from({ length: 40 }, (_, at) => at + 1),
      own.full.y,
    );
    const found = read({ ...question, start: 21 }, columns, { lag: 3 });
    record.agree("40 points, Durbin-Watson p, Imhof", found.durbinWatson?.pValue ?? 0, own.full.dw_p_exact, {
      source,
      relative: 1e-9,
    });
    record.agree("40 points, Durbin-Watson p, dwtest", found.durbinWatson?.pValue ?? 0, own.full.dw_p, {
      source,
    });
    record.agree("40 points, Durbin-Watson", found.durbinWatson?.statistic ?? 0, own.full.dw, { source });
    order.forEach((key, at) => {
      record.agree(
        `40 points, Newey-West, ${key}`,
        found.models.neweyWest.standardErrors[key],
        own.full.newey_west[at],
        { source },
      );
    });
  });
});

describe("invariance", () => {
  const base = read(question, workshop);
  test("rows in another order", () => {
    expect(read(question, columnsOf([...own.week].reverse(), [...own.y].reverse()))).toEqual(base);
  });
  test("periods counted from another origin, such as months since year 0", () => {
    const moved = read(
      { ...question, start: 24_305 },
      columnsOf(
        own.week.map((week) => week + 24_288),
        own.y,
      ),
    );
    expect(moved.levelChange.estimate).toBeCloseTo(base.levelChange.estimate, 9);
    expect(moved.meanEffect.confidenceInterval[0]).toBeCloseTo(base.meanEffect.confidenceInterval[0], 8);
  });
  test("another unit scales, a constant and a straight line change no effect", () => {
    const turned = read(
      question,
      columnsOf(
        own.week,
        own.y.map((y, at) => 1000 - 10 * y + 3 * own.week[at]),
      ),
    );
    expect(turned.levelChange.estimate).toBeCloseTo(-10 * base.levelChange.estimate, 6);
    expect(turned.levelChange.pValue).toBeCloseTo(base.levelChange.pValue, 8);
    expect(turned.slopeChange.confidenceInterval[0]).toBeCloseTo(
      -10 * base.slopeChange.confidenceInterval[1],
      6,
    );
  });
  test("a missing figure is the same as a missing row, and the lag moves only the Newey-West figures", () => {
    const holes = columnsOf([...own.week, 9, 24], [...own.y, undefined, Number.NaN]);
    expect(read(question, holes)).toEqual(base);
    const { models, ...rest } = read(question, workshop, { lag: 5 });
    const { models: usual, ...others } = base;
    expect(rest.levelChange).toEqual(others.levelChange);
    expect(models.neweyWest.standardErrors).not.toEqual(usual.neweyWest.standardErrors);
  });
  test("a lower confidence gives a narrower interval, the p-value stays and belongs to it", () => {
    const narrow = read(question, workshop, { confidence: 0.8 });
    expect(narrow.levelChange.pValue).toBe(base.levelChange.pValue);
    expect(narrow.levelChange.confidenceInterval[0]).toBeGreaterThan(base.levelChange.confidenceInterval[0]);
    const edge = read(question, workshop, { confidence: 1 - base.levelChange.pValue });
    expect(edge.levelChange.confidenceInterval[0]).toBeCloseTo(0, 6);
  });
});

describe("refusals", () => {
  const codeOf = (columns: Columns, asked: SeriesQuestion = question, options: SeriesOptions = {}) => {
    const finding = interruptedSeries(asked, columns, options);
    return finding.kind === "refused" ? finding.notEstimable.code : "estimated";
  };
  test("columns and options that cannot be read", () => {
    expect(codeOf(workshop, { ...question, period: "month" })).toBe("unknownColumn");
    expect(codeOf(workshop, { ...question, outcome: "z" })).toBe("unknownColumn");
    expect(codeOf(workshop, { ...question, outcome: "week" })).toBe("columnTwice");
    expect(codeOf(workshop, { ...question, start: 17.5 })).toBe("optionOutOfRange");
    expect(codeOf(workshop, question, { confidence: 2 })).toBe("optionOutOfRange");
    expect(codeOf(workshop, question, { lag: -1 })).toBe("optionOutOfRange");
    expect(codeOf(columnsOf(own.week.slice(1), own.y))).toBe("unequalColumns");
    const texts = new Map([...workshop, ["y", categoryColumn(own.week.map(String))]]);
    expect(codeOf(texts)).toBe("columnNotNumeric");
  });
  test("periods that are not whole or come twice name the row", () => {
    expect(
      codeOf(
        columnsOf(
          own.week.map((week) => week + 0.5),
          own.y,
        ),
      ),
    ).toBe("periodNotWhole");
    const finding = interruptedSeries(question, columnsOf([...own.week.slice(0, -1), 3], own.y));
    expect(finding.kind === "refused" && finding.notEstimable.reading.en).toContain("row 28: period 3");
  });
  test("too short on a side, flat, or two exact lines", () => {
    expect(codeOf(workshop, { ...question, start: 6 })).toBe("tooFewBefore");
    expect(codeOf(workshop, { ...question, start: 26 })).toBe("tooFewAfter");
    expect(
      codeOf(
        columnsOf(
          own.week,
          own.week.map(() => 4),
        ),
      ),
    ).toBe("noOutcomeVariation");
    expect(
      codeOf(
        columnsOf(
          own.week,
          own.week.map((week) => (week < 17 ? week : 40 + 2 * week)),
        ),
      ),
    ).toBe("noResidualVariation");
  });
});

test("short calibration: 24 points with a memory of .5, 150 draws", () => {
  const { coverage } = coverageOfSeries({ points: 24, phi: 0.5, draws: 150 }, new SeededStream(4));
  expect(coverage.levelChange).toBeGreaterThan(0.89);
  expect(coverage.meanEffect).toBeGreaterThan(0.89);
});
