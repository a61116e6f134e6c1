import { describe, expect, test } from "vitest";
import { calibrate } from "../../reference/calibration-worlds.ts";
import { proofRecord } from "../../reference/proof-record.ts";
import {
  numbersIn,
  referenceColumns,
  referencePresent,
  referenceResults,
  withReference,
} from "../../reference/read-files.ts";
import { normal } from "../../reference/simulate.ts";
import { type Column, type Columns, categoryColumn, numberColumn } from "../columns/column.ts";
import { studentQuantile } from "../distributions/student-t.ts";
import { leastSquares, linearContrast } from "../linear/least-squares.ts";
import { heteroskedasticVariance } from "../linear/robust-variance.ts";
import { permuteArms } from "../randomization/permute-arms.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import type {
  PanelRegressed,
  PanelRegressionOptions,
  PanelRegressionStudy,
} from "./panel-regression-finding.ts";
import { regressPanel } from "./regress-panel.ts";

function regressed(
  study: PanelRegressionStudy,
  columns: Columns,
  options: PanelRegressionOptions = {},
): PanelRegressed {
  const finding = regressPanel(study, columns, options);
  if (finding.kind === "refused") throw new Error(`invalid case; estimable: ${finding.notEstimable.code}`);
  return finding;
}

describe.skipIf(!referencePresent)(
  withReference("agreement with plm, fixest and lm on grants to firms"),
  () => {
    const record = proofRecord("regressPanel", "plm 2.6.2, fixest 0.12.2, lm of R 4.2.2, 04a_jtrain.json");
    const wanted = referencePresent ? referenceResults("04a_jtrain.json") : undefined;
    const columns = referencePresent ? referenceColumns("wooldridge_jtrain.csv") : new Map<string, Column>();
    const firms = { unit: "fcode", period: "year", outcome: "lscrap" };
    const terms = ["d88", "d89", "grant", "grant_1"];
    const study = { ...firms, terms, periodEffects: false };

    test("fixed effects, with the given dummies or with our own levels of periods", () => {
      const [reference] = wanted.fixed_effects;
      const own = regressed({ ...firms, terms: ["grant", "grant_1"] }, columns);
      expect(own.coefficients.map(({ term }) => term)).toEqual([
        "grant",
        "grant_1",
        "period 1988",
        "period 1989",
      ]);
      const given = regressed(study, columns);
      expect(given.sizes).toMatchObject({
        units: reference.n_firms,
        observations: reference.n_obs,
        seenOnce: 0,
      });
      for (const [at, { term, estimate, se }] of reference.coefficients.entries()) {
        const [mine, same] = [given.coefficients[at], own.coefficients[(at + 2) % 4]];
        record.agree(`fixed effects, ${term}`, mine.estimate, estimate);
        record.agree(`fixed effects, ${term}, conventional error`, mine.conventionalError, se);
        record.agree(
          `fixed effects, ${term}, clustered`,
          mine.standardError,
          reference.se_cluster_firm_fixest_default[term],
        );
        record.agree(`fixed effects, ${term}, p on CR2`, mine.pValue, reference.CR2_satterthwaite[at].p, {
          relative: 1e-7,
        });
        expect(same.estimate).toBeCloseTo(estimate, 10);
      }
    });
    test("pooled and random effects", () => {
      const pooled = regressed(study, columns, { effects: "pooled" });
      expect(pooled.sizes.observations).toBe(wanted.pooled_ols.n);
      const random = regressed(study, columns, { effects: "random" });
      for (const [name, found, reference] of [
        ["pooled", pooled, wanted.pooled_ols],
        ["random", random, wanted.random_effects_swamy_arora],
      ] as const) {
        expect(found.coefficients.length).toBe(5);
        for (const { term, estimate, conventionalError } of found.coefficients) {
          record.agree(`${name}, ${term}`, estimate, reference.coef[term]);
          record.agree(`${name}, ${term}, conventional error`, conventionalError, reference.se[term]);
        }
      }
      const { theta, sigma2 } = wanted.random_effects_swamy_arora;
      record.agree("random, variance within firms", random.spread?.within ?? 0, sigma2.idios);
      record.agree("random, variance between firms", random.spread?.between ?? 0, sigma2.id);
      for (const share of random.spread?.shares ?? []) expect(share).toBeCloseTo(theta, 10);
    });
    test("first differences", () => {
      const changes = {
        ...firms,
        outcome: "clscrap",
        terms: ["d89", "cgrant", "cgrant_1"],
        periodEffects: false,
      };
      const found = regressed(changes, columns, { effects: "pooled" });
      expect(found.sizes.observations).toBe(wanted.first_difference.n);
      for (const { term, estimate, conventionalError } of found.coefficients) {
        record.agree(`differences, ${term}`, estimate, wanted.first_difference.coef[term]);
        record.agree(
          `differences, ${term}, conventional error`,
          conventionalError,
          wanted.first_difference.se[term],
        );
      }
    });
    test("the change of 1988: regression, Welch, permutation", () => {
      const [year, change, grant] = ["year", "clscrap", "grant"].map((name) => numbersIn(columns, name));
      const rows = [...year.keys()].filter((row) => year[row] === 1988 && Number.isFinite(change[row]));
      const outcome = Float64Array.from(rows, (row) => change[row]);
      const arm = Float64Array.from(rows, (row) => grant[row]);
      const fit = leastSquares([new Float64Array(rows.length).fill(1), arm], outcome);
      const reference = wanted.first_difference_1988;
      expect(rows.length).toBe(reference.n);
      const squares = fit.residuals.reduce((sum, own) => sum + own * own, 0);
      const mean = outcome.reduce((sum, own) => sum + own, 0) / rows.length;
      const total = outcome.reduce((sum, own) => sum + (own - mean) ** 2, 0);
      record.agree("1988, R²", 1 - squares / total, reference.r2);
      for (const [term, pick] of [
        ["(Intercept)", [1, 0]],
        ["cgrant", [0, 1]],
      ] as const) {
        const contrast = linearContrast(fit, pick);
        const pulls = contrast.pull.reduce((sum, own) => sum + own * own, 0);
        record.agree(`1988, ${term}`, contrast.estimate, reference.coef[term]);
        record.agree(
          `1988, ${term}, error`,
          Math.sqrt((squares / (rows.length - 2)) * pulls),
          reference.se[term],
        );
      }
      const welch = wanted.change_1988_welch;
      const contrast = linearContrast(fit, [0, 1]);
      const error = Math.sqrt(heteroskedasticVariance(fit, contrast, "HC2"));
      record.agree("1988, difference", contrast.estimate, welch.difference);
      record.agree("1988, Welch error", error, welch.se);
      const treated = outcome.filter((_, at) => arm[at] === 1);
      const comparison = outcome.filter((_, at) => arm[at] === 0);
      expect([treated.length, comparison.length]).toEqual([welch.n_grant, welch.n_no_grant]);
      const degrees = welchDegrees(treated, comparison);
      record.agree("1988, Welch degrees of freedom", degrees, welch.df);
      const reach = studentQuantile(0.975, degrees) * error;
      record.agree("1988, Welch interval, low", contrast.estimate - reach, welch.ci[0]);
      record.agree("1988, Welch interval, high", contrast.estimate + reach, welch.ci[1]);
      const { pValue } = permuteArms({
        treated,
        comparison,
        statistic: "meanDifference",
        seed: 7,
        draws: 20_000,
      });
      record.agree("1988, permutation p (drawn)", pValue, wanted.permutation_1988.two_sided_p, {
        absolute: 0.005,
      });
    });
  },
);

function welchDegrees(...arms: readonly Float64Array[]): number {
  const parts = arms.map((values) => {
    const mean = values.reduce((sum, own) => sum + own, 0) / values.length;
    const squares = values.reduce((sum, own) => sum + (own - mean) ** 2, 0);
    return { part: squares / (values.length - 1) / values.length, free: values.length - 1 };
  });
  const total = parts.reduce((sum, { part }) => sum + part, 0);
  return total ** 2 / parts.reduce((sum, { part, free }) => sum + part ** 2 / free, 0);
}

/** People over five months whose hours of training come and go; the outcome rises by `slope` per hour. */
function hours(units: number, stream: SeededStream, slope = 0.5): Columns {
  const rows: { who: string; site: string; month: number; hours: number; outcome: number }[] = [];
  for (let unit = 0; unit < units; unit++) {
    const level = normal(stream);
    for (let month = 1; month <= 5; month++) {
      const own = Math.max(0, Math.round(3 * normal(stream) + 2 * level));
      const outcome = 5 * level + 0.2 * month + slope * own + normal(stream);
      rows.push({ who: `P${unit}`, site: `S${unit % 6}`, month, hours: own, outcome });
    }
  }
  return new Map<string, Column>([
    ["who", categoryColumn(rows.map((row) => row.who))],
    ["site", categoryColumn(rows.map((row) => row.site))],
    ["month", numberColumn(rows.map((row) => row.month))],
    ["hours", numberColumn(rows.map((row) => row.hours))],
    ["outcome", numberColumn(rows.map((row) => row.outcome))],
  ]);
}

const study = { unit: "who", period: "month", outcome: "outcome", terms: ["hours"] };

describe("what it finds", () => {
  const columns = hours(40, new SeededStream(3));
  test("within people the slope, between people also who they are", () => {
    const slope = (effects: "fixed" | "pooled" | "random") =>
      regressed(study, columns, { effects }).coefficients.find(({ term }) => term === "hours")?.estimate ??
      Number.NaN;
    expect(slope("fixed")).toBeGreaterThan(0.3);
    expect(slope("fixed")).toBeLessThan(0.7);
    expect(slope("pooled")).toBeGreaterThan(1);
    expect(slope("random")).toBeGreaterThan(slope("fixed"));
    expect(slope("random")).toBeLessThan(slope("pooled"));
  });
  test("words say what goes with what, and not that it causes it", () => {
    const { reading } = regressed(study, columns);
    expect(reading.fr).toContain("« hours » va avec");
    expect(reading.fr).toContain("ne veut pas dire causer");
    expect(reading.en).toContain("is not to cause");
  });
  test("the order of the rows changes nothing", () => {
    const order = Array.from({ length: 200 }, (_, row) => (row * 77) % 200);
    const turned = new Map<string, Column>();
    for (const [name, column] of columns) {
      if (column.kind === "number") turned.set(name, numberColumn(order.map((row) => column.values[row])));
      else turned.set(name, { ...column, codes: Int32Array.from(order, (row) => column.codes[row]) });
    }
    expect(regressed(study, turned).coefficients).toEqual(regressed(study, columns).coefficients);
  });
  test("a term that never changes within a unit is named and left out with fixed effects only", () => {
    const fixed = new Map(columns).set(
      "senior",
      numberColumn(Array.from({ length: 200 }, (_, row) => (row < 100 ? 1 : 0))),
    );
    const found = regressed({ ...study, terms: ["hours", "senior"] }, fixed);
    expect(found.caveats).toContainEqual(
      expect.objectContaining({ code: "aliasedColumns", columns: ["senior"] }),
    );
    expect(found.coefficients.some(({ term }) => term === "senior")).toBe(false);
    const pooled = regressed({ ...study, terms: ["hours", "senior"] }, fixed, { effects: "pooled" });
    expect(pooled.coefficients.some(({ term }) => term === "senior")).toBe(true);
  });
});

describe("refusals", () => {
  const columns = hours(12, new SeededStream(4));
  const codeOf = (change: Partial<PanelRegressionStudy>, options = {}, own: Columns = columns) => {
    const finding = regressPanel({ ...study, ...change }, own, options);
    return finding.kind === "refused" ? finding.notEstimable.code : "estimated";
  };
  test("requests that cannot be read", () => {
    expect(codeOf({ outcome: "paye" })).toBe("unknownColumn");
    expect(codeOf({ terms: ["hours^x"] })).toBe("unreadableTerm");
    expect(codeOf({ terms: ["outcome"] })).toBe("columnTwice");
    expect(codeOf({ outcome: "site" })).toBe("columnNotNumeric");
    expect(codeOf({ cluster: "month" })).toBe("clusterVaries");
    expect(codeOf({}, { confidence: 2 })).toBe("optionOutOfRange");
    const twice = new Map(columns).set(
      "month",
      numberColumn(new Float64Array(60).map((_, row) => 1 + (row % 2))),
    );
    expect(codeOf({}, {}, twice)).toBe("duplicateRows");
  });
  test("evidence that does not suffice", () => {
    expect(codeOf({}, {}, hours(2, new SeededStream(5)))).toBe("tooFewClusters");
    const once = new Map(columns).set(
      "who",
      categoryColumn(Array.from({ length: 60 }, (_, row) => `P${row}`)),
    );
    expect(codeOf({ periodEffects: false }, {}, once)).toBe("tooManyTerms");
  });
});

test("calibration, a quick look: 6 sites of people, clustered", () => {
  const found = calibrate({ draws: 150, seed: 6, truth: 0.5 }, (stream) => {
    const { coefficients } = regressed({ ...study, cluster: "site" }, hours(30, stream));
    const [low, high] = coefficients[0].confidenceInterval;
    return { low, high };
  });
  expect(found.coverage).toBeGreaterThan(0.89);
});
