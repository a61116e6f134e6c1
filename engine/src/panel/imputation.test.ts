import { describe, expect, test } from "vitest";
import { calibratePanel, quickPanelWorlds } from "../../reference/panel/panel-worlds.ts";
import {
  effectAt,
  estimated,
  mpdta,
  regressionCases,
  staggered,
} from "../../reference/panel/regression-cases.ts";
import { proofRecord } from "../../reference/proof-record.ts";
import { numbersIn, referencePresent, referenceResults, withReference } from "../../reference/read-files.ts";
import { type Column, numberColumn } from "../columns/column.ts";
import { estimatePanel } from "./estimate-panel.ts";

const options = { method: "imputation" } as const;
const study = { unit: "unit", period: "year", firstTreated: "first", outcome: "outcome" };

describe("agreement with lm, clubSandwich and the formulas of the paper on a panel of our own", () => {
  const record = proofRecord("imputation", "lm and dense matrices, regressions.R");
  test.each(regressionCases())("$name", ({ name, study: own, columns, wanted }) => {
    const { aggregates } = estimated(own, columns, options);
    const agree = (
      at: string,
      effect: typeof aggregates.simple,
      reference: typeof wanted.imputation.simple,
    ) => {
      record.agree(`${name}, ${at}, estimate`, effect.estimate, reference.estimate);
      record.agree(`${name}, ${at}, standard error of the paper`, effect.standardError, reference.bjs);
      record.agree(`${name}, ${at}, CR2`, effect.inference.intervalStandardError, reference.se);
      record.agree(`${name}, ${at}, degrees of freedom`, effect.inference.degreesOfFreedom, reference.df, {
        relative: 1e-6,
      });
    };
    agree("all", aggregates.simple, wanted.imputation.simple);
    for (const each of wanted.imputation.dynamic) {
      agree(
        `time ${each.eventTime}`,
        effectAt(aggregates.dynamic, (own) => own.eventTime === each.eventTime),
        each,
      );
    }
  });
});

describe.skipIf(!referencePresent)(
  withReference("agreement with fixest on counties and minimum wages"),
  () => {
    // The reference stops its fixed effects at a tolerance of about 1e-7; lm gives our figures to 13 digits.
    const record = proofRecord("imputation", "fixest 0.12.2 predict, 03b_mpdta_twfe.json");
    test("the average and every time since training", () => {
      const wanted = referenceResults("03b_mpdta_twfe.json");
      const { simple, dynamic } = mpdta("imputation").aggregates;
      const loose = { relative: 2e-7 };
      record.agree("average", simple.estimate, wanted.imputation_overall_att, loose);
      for (const { e, att } of wanted.imputation_by_event_time) {
        const effect = effectAt(dynamic, ({ eventTime }) => eventTime === e);
        record.agree(`time ${e}`, effect.estimate, att, loose);
      }
      record.agree("average, lm of R 4.2.2", simple.estimate, -0.04770991827846659, {
        source: "lm of R 4.2.2",
      });
    });
  },
);

describe("invariance", () => {
  const base = estimated(study, staggered(), options).aggregates;
  test("a covariate changes the answer", () => {
    const { simple } = estimated({ ...study, covariates: ["age"] }, staggered(), options).aggregates;
    expect(simple.estimate).not.toBe(base.simple.estimate);
  });
  test("outcomes of the trained before training and of the untrained do not enter as effects", () => {
    const columns = new Map(staggered());
    const [first, year] = [numbersIn(columns, "first"), numbersIn(columns, "year")];
    const lifted = numbersIn(columns, "outcome").map((value, row) =>
      first[row] > 0 && year[row] >= first[row] ? value + 10 : value,
    );
    const { simple, dynamic } = estimated(
      study,
      columns.set("outcome", numberColumn(lifted)),
      options,
    ).aggregates;
    expect(simple.estimate).toBeCloseTo(base.simple.estimate + 10, 9);
    expect(simple.standardError).toBeCloseTo(base.simple.standardError, 9);
    for (const [at, effect] of dynamic.entries())
      expect(effect.estimate).toBeCloseTo(base.dynamic[at].estimate + 10, 9);
  });
  test("anticipation takes the period before training for an effect", () => {
    const { dynamic } = estimated(study, staggered(), { ...options, anticipation: 1 }).aggregates;
    expect(dynamic.map(({ eventTime }) => eventTime)).toEqual([-1, 0, 1, 2, 3]);
  });
  test("influence values give the standard error of the paper in a complete panel", () => {
    const influence = base.simple.influence ?? new Float64Array(0);
    const squares = influence.reduce((sum, value) => sum + value * value, 0);
    expect(Math.sqrt(squares) / 36).toBeCloseTo(base.simple.standardError, 10);
  });
  test("people without any year before training, and years without anybody untrained, are left out and counted", () => {
    const columns = new Map(staggered());
    const [first, year] = [numbersIn(columns, "first"), numbersIn(columns, "year")];
    const all = first.map((own) => (own === 0 ? 2024 : own));
    const late = estimated(study, new Map(columns).set("first", numberColumn(all)), options);
    expect(late.caveats).toContainEqual(
      expect.objectContaining({ code: "cellsLeftOut", because: "noComparison", cells: 3 }),
    );
    const outcome = numbersIn(columns, "outcome").map((value, row) =>
      row < 6 && year[row] < first[row] ? Number.NaN : value,
    );
    const cut = estimated(study, new Map(columns).set("outcome", numberColumn(outcome)), options);
    expect(cut.aggregates.simple.influence?.[0]).toBe(0);
  });
  test("the test before training finds a drift, and says nothing of a quiet one", () => {
    const columns = new Map(staggered());
    const [first, year] = [numbersIn(columns, "first"), numbersIn(columns, "year")];
    const drifting = numbersIn(columns, "outcome").map((value, row) =>
      first[row] > 0 ? value + 4 * Math.min(0, year[row] - first[row]) : value,
    );
    const drift = estimated(study, columns.set("outcome", numberColumn(drifting)), options);
    expect(drift.preTrendTest?.pValue).toBeLessThan(0.01);
    expect(drift.evidenceLevel).toBe("measured");
  });
});

test("fewer than five trained people are refused", () => {
  const columns = new Map<string, Column>(staggered());
  columns.set("first", numberColumn(Array.from({ length: 216 }, (_, row) => (row < 24 ? 2021 : 0))));
  const finding = estimatePanel(study, columns, options);
  expect(finding).toMatchObject({ kind: "refused", notEstimable: { code: "tooFewTreated" } });
});

describe("calibration, a quick look", () => {
  test.each(quickPanelWorlds)("$name", (world) => {
    const found = calibratePanel(world, options, { draws: 120, seed: 34 });
    expect(found.coverage).toBeGreaterThan(0.88);
  });
});
