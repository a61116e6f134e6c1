import { describe, expect, test } from "vitest";
import {
  calibratePanel,
  drawPanel,
  panelWorldStudy,
  panelWorlds,
} from "../../reference/panel/panel-worlds.ts";
import { estimated, staggered } from "../../reference/panel/regression-cases.ts";
import { numbersIn } from "../../reference/read-files.ts";
import { type Column, type Columns, categoryColumn, numberColumn } from "../columns/column.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import { estimatePanel } from "./estimate-panel.ts";
import type { PanelOptions, PanelStudy } from "./panel-study.ts";

const study: PanelStudy = {
  unit: "unit",
  period: "year",
  firstTreated: "first",
  outcome: "outcome",
  covariates: ["age"],
};

/** Every figure of a finding, with a name. */
function figures(own: PanelStudy, columns: Columns, options: PanelOptions = {}): readonly number[] {
  const { groupTime, aggregates, preTrendTest } = estimated(own, columns, {
    method: "groupTime",
    ...options,
  });
  const effects = [
    aggregates.simple,
    ...groupTime,
    ...aggregates.dynamic,
    ...aggregates.group,
    ...aggregates.calendar,
  ];
  return [
    ...effects.flatMap(({ estimate, standardError, confidenceInterval, simultaneousInterval = [] }) => [
      estimate,
      standardError,
      ...confidenceInterval,
      ...simultaneousInterval,
    ]),
    preTrendTest?.pValue ?? -1,
  ];
}

/** The panel with its rows in another order. */
function shuffled(columns: Columns, seed: number): Columns {
  const size = numbersIn(columns, "outcome").length;
  const order = Array.from({ length: size }, (_, row) => row);
  const stream = new SeededStream(seed);
  for (let last = size - 1; last > 0; last--) {
    const other = stream.nextBelow(last + 1);
    [order[last], order[other]] = [order[other], order[last]];
  }
  return new Map(
    [...columns].map(([name, column]) => [
      name,
      column.kind === "number"
        ? numberColumn(order.map((row) => column.values[row]))
        : { ...column, codes: Int32Array.from(order, (row) => column.codes[row]) },
    ]),
  );
}

function withOutcome(change: (value: number) => number): Columns {
  const columns = new Map(staggered());
  return columns.set("outcome", numberColumn(Array.from(numbersIn(columns, "outcome"), change)));
}

describe("what must not matter", () => {
  test.each([false, true])("the order of the rows, to the last digit (incomplete: %s)", (incomplete) => {
    expect(figures(study, shuffled(staggered(incomplete), 3))).toEqual(figures(study, staggered(incomplete)));
  });

  test("the unit of the outcome, a constant added to it, the unit of a covariate", () => {
    const plain = figures(study, staggered());
    const near = (other: readonly number[], factor: number) =>
      other.forEach((value, at) => {
        const wanted = at === other.length - 1 ? plain[at] : plain[at] * factor;
        expect(value).toBeCloseTo(wanted, 6);
      });
    near(
      figures(
        study,
        withOutcome((value) => value + 1000),
      ),
      1,
    );
    near(
      figures(
        study,
        withOutcome((value) => 12 * value),
      ),
      12,
    );
    const inMonths = new Map(staggered());
    inMonths.set("age", numberColumn(Array.from(numbersIn(inMonths, "age"), (age) => 12 * age - 5)));
    near(figures(study, inMonths), 1);
  });

  test("whether units, periods and starts are texts or numbers, and how never is written", () => {
    const plain = figures(study, staggered());
    const columns = new Map(staggered());
    const years = Array.from(numbersIn(columns, "year"), String);
    columns.set("year", categoryColumn(years));
    for (const never of ["0", "", "never", "jamais", "Inf"]) {
      const starts = Array.from(numbersIn(columns, "first"), (first) =>
        first === 0 ? never : String(first),
      );
      expect(figures(study, new Map(columns).set("first", categoryColumn(starts)))).toEqual(plain);
    }
    for (const never of [Number.NaN, Number.POSITIVE_INFINITY, 3000]) {
      const starts = Array.from(numbersIn(columns, "first"), (first) => (first === 0 ? never : first));
      expect(figures(study, new Map(columns).set("first", numberColumn(starts)))).toEqual(plain);
    }
  });

  test("years or months: periods named by texts are numbered in their order", () => {
    const columns = new Map(staggered());
    const named = (year: number) => (year === 0 ? "" : `${year}-09`);
    columns.set("year", categoryColumn(Array.from(numbersIn(columns, "year"), named)));
    columns.set("first", categoryColumn(Array.from(numbersIn(columns, "first"), named)));
    const finding = estimated(study, columns, {});
    expect(finding.periods.at(2)).toEqual({ period: 3, name: "2021-09" });
    expect(finding.aggregates.simple.estimate).toBe(
      estimated(study, staggered(), {}).aggregates.simple.estimate,
    );
  });
});

describe("what must matter", () => {
  test.each<PanelOptions>([
    { estimator: "reg" },
    { estimator: "ipw" },
    { comparison: "notYetTreated" },
    { anticipation: 1 },
    { basePeriod: "universal" },
    { eventTimes: [-1, 1] },
    { balancedEventTime: 1 },
    { smallestCohort: 11 },
    { draws: 0 },
    { multipliers: "signs" },
    { seed: 5 },
    { confidence: 0.9 },
  ])("the option %o", (options) => {
    expect(figures(study, staggered(), options)).not.toEqual(
      figures(study, staggered(), { comparison: "neverTreated" }),
    );
  });

  test.each<PanelOptions>([{ incompleteUnits: "drop" }, { incompleteUnits: "crossSections" }])(
    "what becomes of incomplete units: %o",
    (options) => {
      expect(figures(study, staggered(true), options)).not.toEqual(figures(study, staggered(true)));
    },
  );

  test("sampling weights: the same on everybody changes nothing, others do; whole weights repeat units", () => {
    const columns = new Map(staggered());
    const rows = numbersIn(columns, "year").length;
    columns.set("two", numberColumn(new Float64Array(rows).fill(2)));
    columns.set("age2", numberColumn(Array.from(numbersIn(columns, "age"), (age) => (age > 35 ? 2 : 1))));
    const plain = estimated(study, columns, {}).aggregates.simple.estimate;
    expect(estimated({ ...study, weights: "two" }, columns, {}).aggregates.simple.estimate).toBeCloseTo(
      plain,
      10,
    );
    const weighted = estimated({ ...study, weights: "age2" }, columns, {}).aggregates;
    expect(weighted.simple.estimate).not.toBeCloseTo(plain, 4);
    const repeated = new Map<string, Column>(
      [...columns].map(([name, column]) => {
        const kept = Array.from({ length: rows }, (_, row) => row);
        const again = kept.filter((row) => numbersIn(columns, "age2")[row] === 2);
        const places = [...kept, ...again];
        if (column.kind === "number") return [name, numberColumn(places.map((row) => column.values[row]))];
        const texts = places.map(
          (row, at) => `${column.labels[column.codes[row]]}${at < rows ? "" : " bis"}`,
        );
        return [name, categoryColumn(texts)];
      }),
    );
    expect(estimated(study, repeated, {}).aggregates.simple.estimate).toBeCloseTo(
      weighted.simple.estimate,
      9,
    );
  });

  test("clusters change the uncertainty, not the estimate; one unit per cluster changes neither error", () => {
    const own = estimated({ ...study, covariates: [] }, staggered(), {}).aggregates.simple;
    const bySite = estimated({ ...study, covariates: [], cluster: "site" }, staggered(), {}).aggregates
      .simple;
    expect(bySite.estimate).toBe(own.estimate);
    expect(bySite.standardError).not.toBe(own.standardError);
    expect(bySite.inference.intervalRule).toBe("jackknife t");
    const columns = new Map(staggered());
    const unit = columns.get("unit");
    if (unit !== undefined) columns.set("self", unit);
    const bySelf = estimated({ ...study, covariates: [], cluster: "self" }, columns, {}).aggregates.simple;
    expect(bySelf.standardError).toBeCloseTo(own.standardError, 12);
  });
});

describe("what is shown and what is said", () => {
  test("small cohorts count in the averages but are not shown on their own", () => {
    const { groupTime, aggregates, caveats, sizes } = estimated(study, staggered(), { smallestCohort: 11 });
    expect(new Set(groupTime.map(({ group }) => group))).toEqual(new Set([2021]));
    expect(aggregates.group.map(({ group }) => group)).toEqual([2021]);
    expect(sizes.cohorts.map(({ group }) => group)).toEqual([2021, 2023]);
    expect(caveats.find(({ code }) => code === "tinyCohorts")).toMatchObject({
      cohorts: [{ group: "2023", units: 10 }],
    });
    expect(aggregates.simple.estimate).toBe(estimated(study, staggered(), {}).aggregates.simple.estimate);
  });

  test("every trainee may start alone: the average is estimated, no single start is shown", () => {
    const stream = new SeededStream(12);
    const world = { name: "", treated: 8, comparison: 20, flavor: "normal", staggered: false } as const;
    const columns = new Map(drawPanel(world, stream));
    const unit = numbersIn(columns, "unit");
    columns.set("first", numberColumn(Array.from(unit, (own) => (own < 8 ? 2 + (own % 5) : 0))));
    const { groupTime, aggregates } = estimated(panelWorldStudy, columns, {});
    expect(groupTime).toEqual([]);
    expect(aggregates.simple.inference.degreesOfFreedom).toBeGreaterThan(5);
  });

  test("bands hold together: wider than intervals, all the same number of standard errors apart", () => {
    const { dynamic } = estimated({ ...study, covariates: [] }, staggered(), {}).aggregates;
    const reaches = dynamic.map(
      ({ simultaneousInterval: [low, high] = [0, 0], inference }) =>
        (high - low) / 2 / inference.intervalStandardError,
    );
    for (const reach of reaches) expect(reach).toBeCloseTo(reaches[0], 8);
    for (const { simultaneousInterval: [low, high] = [0, 0], confidenceInterval } of dynamic) {
      expect(low).toBeLessThan(confidenceInterval[0]);
      expect(high).toBeGreaterThan(confidenceInterval[1]);
    }
  });

  test("a covariate that separates trained from untrained is refused, and said so", () => {
    const columns = new Map(staggered());
    columns.set(
      "decides",
      numberColumn(Array.from(numbersIn(columns, "first"), (first) => (first > 0 ? 1 : 0))),
    );
    const finding = estimatePanel({ ...study, covariates: ["decides"] }, columns, {
      comparison: "neverTreated",
    });
    expect(finding).toMatchObject({
      kind: "refused",
      notEstimable: { code: "noOverlap", cause: "evidence" },
    });
  });

  test("a covariate that repeats another is left out, and said so", () => {
    const columns = new Map(staggered());
    columns.set("months", numberColumn(Array.from(numbersIn(columns, "age"), (age) => 12 * age)));
    const twice = estimated({ ...study, covariates: ["age", "months"] }, columns, {});
    expect(twice.caveats.map(({ code }) => code)).toContain("aliasedColumns");
    const once = estimated(study, columns, {}).aggregates.simple;
    expect(twice.aggregates.simple.estimate).toBeCloseTo(once.estimate, 9);
  });

  test("the influence of units adds up to the standard error and to zero", () => {
    const { simple } = estimated(study, staggered(), {}).aggregates;
    const influence = simple.influence ?? new Float64Array(0);
    const squares = influence.reduce((sum, value) => sum + value ** 2, 0);
    expect(Math.sqrt(squares) / influence.length).toBeCloseTo(simple.standardError, 12);
    expect(influence.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 9);
  });
});

describe("few units: a quick look at calibration (the long one is in the proof)", () => {
  const quick = panelWorlds.filter(({ name }) =>
    ["8 against 8, normal", "8 against 40, ties"].includes(name),
  );
  test.each(quick)("$name", (world) => {
    const { coverage, refused } = calibratePanel(world, { draws: 0 }, { draws: 200, seed: 5 });
    expect(refused).toBe(0);
    expect(coverage).toBeGreaterThan(0.89);
    expect(coverage).toBeLessThan(0.995);
  });

  test("three trained units are refused", () => {
    const world = { name: "", treated: 3, comparison: 60, flavor: "normal", staggered: false } as const;
    const finding = estimatePanel(panelWorldStudy, drawPanel(world, new SeededStream(1)));
    expect(finding).toMatchObject({ kind: "refused", notEstimable: { code: "tooFewTreated" } });
  });
});
