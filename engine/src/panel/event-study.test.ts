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

const options = { method: "eventStudy" } as const;
const study = { unit: "unit", period: "year", firstTreated: "first", outcome: "outcome" };

describe("agreement with lm and clubSandwich on a panel of our own", () => {
  const record = proofRecord("eventStudy", "lm, clubSandwich 0.5.8, regressions.R");
  test.each(regressionCases())("$name", ({ name, study: own, columns, wanted }) => {
    const { dynamic } = estimated(own, columns, options).aggregates;
    expect(dynamic.length).toBe(wanted.eventStudy.length);
    for (const reference of wanted.eventStudy) {
      const effect = effectAt(dynamic, ({ eventTime }) => eventTime === reference.eventTime);
      const at = `${name}, time ${reference.eventTime}`;
      record.agree(`${at}, estimate`, effect.estimate, reference.estimate);
      record.agree(`${at}, clustered as fixest`, effect.standardError, reference.fixest);
      record.agree(`${at}, CR2`, effect.inference.intervalStandardError, reference.cr2);
      record.agree(`${at}, degrees of freedom`, effect.inference.degreesOfFreedom, reference.df, {
        relative: 1e-6,
      });
    }
  });
});

describe.skipIf(!referencePresent)(
  withReference("agreement with fixest on counties and minimum wages"),
  () => {
    const record = proofRecord("eventStudy", "fixest 0.12.2, 03b_mpdta_twfe.json");
    test("every coefficient and standard error", () => {
      const { dynamic } = mpdta("eventStudy").aggregates;
      const wanted = referenceResults("03b_mpdta_twfe.json").event_study_ref_minus1;
      expect(dynamic.length).toBe(wanted.length);
      for (const { term, estimate, se } of wanted) {
        const effect = effectAt(dynamic, ({ eventTime }) => term === `rel::${eventTime}`);
        record.agree(`${term}, estimate`, effect.estimate, estimate);
        record.agree(`${term}, standard error`, effect.standardError, se);
      }
    });
  },
);

describe("invariance", () => {
  const base = estimated(study, staggered(), options);
  test("a shift per person and per year changes nothing", () => {
    const columns = new Map(staggered());
    const year = numbersIn(columns, "year");
    const moved = numbersIn(columns, "outcome").map(
      (value, row) => value + 9 * Math.floor(row / 6) + year[row] ** 2,
    );
    const { aggregates } = estimated(study, columns.set("outcome", numberColumn(moved)), options);
    aggregates.dynamic.forEach(({ estimate }, at) => {
      expect(estimate).toBeCloseTo(base.aggregates.dynamic[at].estimate, 7);
    });
  });
  test("the headline is the mean of the times with training, every observation counting once", () => {
    const { simple, dynamic } = base.aggregates;
    const counts = new Map([
      [0, 22],
      [1, 22],
      [2, 12],
      [3, 12],
    ]);
    const total = dynamic.reduce(
      (sum, { eventTime, estimate }) => sum + (counts.get(eventTime) ?? 0) * estimate,
      0,
    );
    expect(simple.estimate).toBeCloseTo(total / 68, 12);
  });
  test("anticipation moves the zero earlier; options it does not read are said", () => {
    const moved = estimated(study, staggered(), { ...options, anticipation: 1, estimator: "ipw" });
    const times = moved.aggregates.dynamic.map(({ eventTime }) => eventTime);
    expect(times).toEqual([-4, -3, -1, 0, 1, 2, 3]);
    expect(moved.caveats).toContainEqual(
      expect.objectContaining({ code: "optionIgnored", option: "estimator" }),
    );
  });
  test("only the wanted times are shown", () => {
    const some = estimated(study, staggered(), { ...options, eventTimes: [-2, 1] });
    expect(some.aggregates.dynamic.map(({ eventTime }) => eventTime)).toEqual([-2, 0, 1]);
  });
});

test("when everybody is trained in the end, two times are zero, and this is said", () => {
  const columns = new Map(staggered());
  columns.set(
    "first",
    numberColumn(numbersIn(columns, "first").map((first) => (first === 0 ? 2024 : first))),
  );
  const finding = estimated(study, columns, options);
  const times = finding.aggregates.dynamic.map(({ eventTime }) => eventTime);
  expect(times).not.toContain(-5);
  expect(times).not.toContain(-1);
  expect(finding.caveats.map(({ code }) => code)).toContain("twoZeros");
});

test("moves before training that have no room for chance are found by the test before training", () => {
  const columns = new Map(staggered());
  const [first, year] = [numbersIn(columns, "first"), numbersIn(columns, "year")];
  const drifting = numbersIn(columns, "outcome").map((value, row) =>
    first[row] > 0 ? value + 4 * Math.min(0, year[row] - first[row]) : value,
  );
  const { preTrendTest } = estimated(study, columns.set("outcome", numberColumn(drifting)), options);
  expect(preTrendTest?.pValue).toBeLessThan(0.001);
  expect(estimated(study, staggered(), options).preTrendTest?.pValue).toBeGreaterThan(0.02);
});

test("fewer than five trained people are refused", () => {
  const columns = new Map<string, Column>(staggered());
  columns.set("first", numberColumn(Array.from({ length: 216 }, (_, row) => (row < 24 ? 2021 : 0))));
  const finding = estimatePanel(study, columns, options);
  expect(finding).toMatchObject({ kind: "refused", notEstimable: { code: "tooFewTreated" } });
});

describe("calibration, a quick look", () => {
  test.each(quickPanelWorlds)("$name", (world) => {
    const found = calibratePanel(world, options, { draws: 120, seed: 32 });
    expect(found.coverage).toBeGreaterThan(0.88);
  });
});
