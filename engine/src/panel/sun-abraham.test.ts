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

const options = { method: "sunAbraham" } as const;
const study = { unit: "unit", period: "year", firstTreated: "first", outcome: "outcome" };

describe("agreement with lm and clubSandwich on a panel of our own", () => {
  const record = proofRecord("sunAbraham", "lm, clubSandwich 0.5.8, regressions.R");
  test.each(regressionCases())("$name", ({ name, study: own, columns, wanted }) => {
    const { groupTime, aggregates } = estimated(own, columns, options);
    const agree = (
      at: string,
      effect: typeof aggregates.simple,
      reference: (typeof wanted.sunAbraham.simple)[number],
    ) => {
      record.agree(`${name}, ${at}, estimate`, effect.estimate, reference.estimate);
      record.agree(`${name}, ${at}, clustered as fixest`, effect.standardError, reference.fixest);
      record.agree(`${name}, ${at}, CR2`, effect.inference.intervalStandardError, reference.cr2);
      record.agree(`${name}, ${at}, degrees of freedom`, effect.inference.degreesOfFreedom, reference.df, {
        relative: 1e-6,
      });
    };
    agree("all", aggregates.simple, wanted.sunAbraham.simple[0]);
    for (const each of wanted.sunAbraham.dynamic) {
      agree(
        `time ${each.eventTime}`,
        effectAt(aggregates.dynamic, (own) => own.eventTime === each.eventTime),
        each,
      );
    }
    for (const each of wanted.sunAbraham.cells) {
      const isCell = (own: { group: number; period: number }) =>
        own.group === each.group && own.period === each.period;
      agree(`${each.group} in ${each.period}`, effectAt(groupTime, isCell), each);
    }
  });
});

describe.skipIf(!referencePresent)(
  withReference("agreement with fixest on counties and minimum wages"),
  () => {
    const record = proofRecord("sunAbraham", "fixest 0.12.2 sunab, 03b_mpdta_twfe.json");
    test("every coefficient, the average, and their standard errors", () => {
      const { aggregates } = mpdta("sunAbraham");
      const wanted = referenceResults("03b_mpdta_twfe.json");
      expect(aggregates.dynamic.length).toBe(wanted.sun_abraham.length);
      for (const { term, estimate, se } of wanted.sun_abraham) {
        const effect = effectAt(aggregates.dynamic, ({ eventTime }) => term === `year::${eventTime}`);
        record.agree(`${term}, estimate`, effect.estimate, estimate);
        record.agree(`${term}, standard error`, effect.standardError, se);
      }
      record.agree("average, estimate", aggregates.simple.estimate, wanted.sun_abraham_att.estimate);
      record.agree("average, standard error", aggregates.simple.standardError, wanted.sun_abraham_att.se);
    });
  },
);

describe("effects that differ between cohorts", () => {
  /** Nothing but effects: 5 for the first cohort, 1 per year for the second. */
  function exact(): ReadonlyMap<string, Column> {
    const columns = new Map(staggered());
    const [first, year] = [numbersIn(columns, "first"), numbersIn(columns, "year")];
    const outcome = first.map((own, row) => {
      const effect = own === 0 || year[row] < own ? 0 : own === 2021 ? 5 : year[row] - own + 1;
      return effect + Math.floor(row / 6) + 2 * year[row] + 1e-6 * ((row * 7919) % 13);
    });
    return columns.set("outcome", numberColumn(outcome));
  }
  test("are each found, and averaged by observations, by cohort and by year", () => {
    const { groupTime, aggregates } = estimated(study, exact(), options);
    for (const { group, period, estimate } of groupTime) {
      const truth = period < group ? 0 : group === 2021 ? 5 : period - group + 1;
      expect(estimate).toBeCloseTo(truth, 4);
    }
    expect(aggregates.simple.estimate).toBeCloseTo((12 * 4 * 5 + 10 * (1 + 2)) / 68, 4);
    expect(aggregates.group.map(({ estimate }) => Math.round(1e3 * estimate) / 1e3)).toEqual([5, 1.5]);
    expect(effectAt(aggregates.calendar, ({ period }) => period === 2024).estimate).toBeCloseTo(
      (60 + 20) / 22,
      4,
    );
    expect(aggregates.overall.group?.estimate).toBeCloseTo((12 * 5 + 10 * 1.5) / 22, 4);
    expect(aggregates.overall.dynamic?.estimate).toBeCloseTo(
      aggregates.dynamic
        .filter(({ eventTime }) => eventTime >= 0)
        .reduce((sum, own) => sum + own.estimate / 4, 0),
      8,
    );
  });
  test("with nobody untrained, the last cohort serves until it is trained, and this is said", () => {
    const columns = new Map(exact());
    const first = numbersIn(columns, "first").map((own) => (own === 0 ? 2024 : own));
    const finding = estimated(study, columns.set("first", numberColumn(first)), options);
    expect(finding.groupTime.some(({ period }) => period === 2024)).toBe(false);
    for (const { group, period, estimate } of finding.groupTime) {
      expect(estimate).toBeCloseTo(period < group ? 0 : group === 2021 ? 5 : period - group + 1, 4);
    }
    const caveat = finding.caveats.find(({ code }) => code === "allTreatedInTheEnd");
    expect(caveat).toMatchObject({ periods: 1 });
    expect(finding.aggregates.simple.influence?.length).toBe(36);
  });
});

describe("small cohorts", () => {
  test("are taken together and not shown on their own", () => {
    const columns = new Map(staggered());
    const first = Array.from({ length: 216 }, (_, row) => {
      const unit = Math.floor(row / 6);
      return unit < 3 ? 2021 : unit < 6 ? 2022 : unit < 16 ? 2023 : 0;
    });
    const finding = estimated(study, columns.set("first", numberColumn(first)), options);
    expect(new Set(finding.groupTime.map(({ group }) => group))).toEqual(new Set([2023]));
    expect(finding.aggregates.group.map(({ group }) => group)).toEqual([2023]);
    expect(finding.aggregates.dynamic.map(({ eventTime }) => eventTime)).toContain(3);
    expect(finding.caveats.map(({ code }) => code)).toContain("tinyCohorts");
    const shown = estimated(study, columns, { ...options, smallestCohort: 2 });
    expect(new Set(shown.groupTime.map(({ group }) => group))).toEqual(new Set([2021, 2022, 2023]));
  });
});

test("a cohort never seen in the period that serves as zero is left out, not taken as untrained", () => {
  const columns = new Map(staggered());
  const [first, year] = [numbersIn(columns, "first"), numbersIn(columns, "year")];
  const outcome = numbersIn(columns, "outcome").map((value, row) =>
    first[row] === 2023 && year[row] < 2023 ? Number.NaN : value,
  );
  const finding = estimated(study, columns.set("outcome", numberColumn(outcome)), options);
  const full = estimated(study, staggered(), options);
  const gap = (group: number, period: number, from: typeof full) =>
    effectAt(from.groupTime, (own) => own.group === group && own.period === period).estimate;
  expect(finding.caveats).toContainEqual(
    expect.objectContaining({ code: "cellsLeftOut", because: "noComparison" }),
  );
  expect(gap(2021, 2022, finding)).toBeCloseTo(gap(2021, 2022, full), 10);
});

test("fewer than five trained people are refused", () => {
  const columns = new Map<string, Column>(staggered());
  columns.set("first", numberColumn(Array.from({ length: 216 }, (_, row) => (row < 24 ? 2021 : 0))));
  const finding = estimatePanel(study, columns, options);
  expect(finding).toMatchObject({ kind: "refused", notEstimable: { code: "tooFewTreated" } });
});

describe("calibration, a quick look", () => {
  test.each(quickPanelWorlds)("$name", (world) => {
    const found = calibratePanel(world, options, { draws: 100, seed: 33 });
    expect(found.coverage).toBeGreaterThan(0.87);
  });
});
