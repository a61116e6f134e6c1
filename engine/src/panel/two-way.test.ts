import { describe, expect, test } from "vitest";
import {
  calibratePanel,
  drawPanel,
  panelWorldStudy,
  panelWorlds,
  quickPanelWorlds,
} from "../../reference/panel/panel-worlds.ts";
import { estimated, mpdta, regressionCases, staggered } from "../../reference/panel/regression-cases.ts";
import { proofRecord } from "../../reference/proof-record.ts";
import { numbersIn, referencePresent, referenceResults, withReference } from "../../reference/read-files.ts";
import { type Column, numberColumn } from "../columns/column.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import { estimatePanel } from "./estimate-panel.ts";

const options = { method: "twoWay" } as const;
const study = { unit: "unit", period: "year", firstTreated: "first", outcome: "outcome" };

describe("agreement with lm and clubSandwich on a panel of our own", () => {
  const record = proofRecord("twoWay", "lm, clubSandwich 0.5.8, regressions.R");
  test.each(regressionCases())("$name", ({ name, study: own, columns, wanted }) => {
    const { simple } = estimated(own, columns, options).aggregates;
    const [reference] = wanted.twoWay;
    record.agree(`${name}, estimate`, simple.estimate, reference.estimate);
    record.agree(`${name}, clustered as fixest`, simple.standardError, reference.fixest);
    record.agree(`${name}, CR2`, simple.inference.intervalStandardError, reference.cr2);
    record.agree(`${name}, degrees of freedom`, simple.inference.degreesOfFreedom, reference.df, {
      relative: 1e-6,
    });
  });
});

describe.skipIf(!referencePresent)(
  withReference("agreement with fixest on counties and minimum wages"),
  () => {
    const record = proofRecord("twoWay", "fixest 0.12.2, 03b_mpdta_twfe.json");
    test("the estimate, its standard error, and the weight of every cell", () => {
      const wanted = referenceResults("03b_mpdta_twfe.json");
      const finding = mpdta("twoWay");
      record.agree("estimate", finding.aggregates.simple.estimate, wanted.twfe[0].estimate);
      record.agree("standard error", finding.aggregates.simple.standardError, wanted.twfe[0].se);
      const weights = finding.cellWeights ?? [];
      expect(weights.length).toBe(wanted.twfe_implicit_weights_by_cell.length);
      for (const { group, t, weight } of wanted.twfe_implicit_weights_by_cell) {
        const own = weights.find((cell) => cell.group === group && cell.period === t);
        record.agree(`weight of ${group} in ${t}`, own?.weight ?? Number.NaN, weight);
      }
    });
  },
);

describe("weights", () => {
  test("they sum to 1, and the estimate is the weighted sum of the gaps they belong to", () => {
    const { cellWeights = [], aggregates } = estimated(study, staggered(), options);
    expect(cellWeights.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    const columns = new Map(staggered());
    const [first, year] = [numbersIn(columns, "first"), numbersIn(columns, "year")];
    const worth = (group: number, period: number) => 1 + (group - 2020) * (period - 2018);
    columns.set(
      "outcome",
      numberColumn(
        numbersIn(columns, "outcome").map((value, row) =>
          first[row] > 0 && year[row] >= first[row] ? value + worth(first[row], year[row]) : value,
        ),
      ),
    );
    const moved = estimated(study, columns, options).aggregates.simple.estimate;
    const wanted = cellWeights.reduce(
      (sum, { group, period, weight }) => sum + weight * worth(group, period),
      0,
    );
    expect(moved - aggregates.simple.estimate).toBeCloseTo(wanted, 10);
  });
  test("a negative weight is a caveat with its cell counted, and a single start has none", () => {
    const caveats = (columns: ReadonlyMap<string, Column>) =>
      estimated(study, columns, options).caveats.map(({ code }) => code);
    const early = new Map(staggered());
    early.set(
      "first",
      numberColumn(numbersIn(early, "first").map((first) => (first === 2021 ? 2020 : first))),
    );
    early.set("first", numberColumn(numbersIn(early, "first").map((first) => (first === 0 ? 2024 : first))));
    expect(caveats(early)).toContain("negativeWeights");
    const once = new Map(staggered());
    once.set("first", numberColumn(numbersIn(once, "first").map((first) => (first > 0 ? 2022 : 0))));
    expect(caveats(once)).not.toContain("negativeWeights");
  });
});

describe("invariance", () => {
  const base = estimated(study, staggered(), options).aggregates.simple;
  test("the order of the rows changes nothing", () => {
    const columns = staggered();
    const order = Array.from({ length: 216 }, (_, row) => (row * 77) % 216);
    const turned = new Map<string, Column>();
    for (const [name, column] of columns) {
      if (column.kind === "number") turned.set(name, numberColumn(order.map((row) => column.values[row])));
      else turned.set(name, { ...column, codes: Int32Array.from(order, (row) => column.codes[row]) });
    }
    const { simple } = estimated(study, turned, options).aggregates;
    expect(simple.estimate).toBe(base.estimate);
    expect(simple.confidenceInterval).toEqual(base.confidenceInterval);
  });
  test("a shift per person and per year changes nothing; another unit of money scales everything", () => {
    const columns = new Map(staggered());
    const year = numbersIn(columns, "year");
    const moved = numbersIn(columns, "outcome").map(
      (value, row) => 100 * (value + 50 * Math.floor(row / 6) + (year[row] - 2000) ** 2),
    );
    const { simple } = estimated(study, columns.set("outcome", numberColumn(moved)), options).aggregates;
    expect(simple.estimate / base.estimate).toBeCloseTo(100, 8);
    expect(simple.standardError / base.standardError).toBeCloseTo(100, 8);
    expect(simple.pValue).toBeCloseTo(base.pValue, 10);
  });
  test("options that it does not read are said and change nothing; a covariate does", () => {
    const finding = estimated(study, staggered(), { ...options, anticipation: 1, smallestCohort: 9 });
    expect(finding.aggregates.simple.estimate).toBe(base.estimate);
    const ignored = finding.caveats.flatMap((caveat) =>
      caveat.code === "optionIgnored" ? [caveat.option] : [],
    );
    expect(ignored.sort()).toEqual(["anticipation", "smallestCohort"]);
    const withAge = estimated({ ...study, covariates: ["age"] }, staggered(), options);
    expect(withAge.aggregates.simple.estimate).not.toBe(base.estimate);
  });
  test("influence values give the clustered standard error without its factors", () => {
    const { simple } = estimated(study, staggered(), options).aggregates;
    const influence = simple.influence ?? new Float64Array(0);
    const squares = influence.reduce((sum, value) => sum + value * value, 0);
    const [reference] = regressionCases()[0].wanted.twoWay;
    expect(influence.length).toBe(36);
    expect(Math.sqrt(squares) / 36).toBeCloseTo(reference.fixest * Math.sqrt((35 / 36) * (209 / 215)), 6);
  });
});

describe("refusals", () => {
  test("too few trained, nobody untrained, only one period, no variation", () => {
    const codeOf = (change: (columns: Map<string, Column>) => void) => {
      const columns = new Map(staggered());
      change(columns);
      const finding = estimatePanel(study, columns, options);
      return finding.kind === "refused" ? finding.notEstimable.code : "estimated";
    };
    const first = (values: (row: number) => number) => (columns: Map<string, Column>) =>
      columns.set(
        "first",
        numberColumn(Array.from({ length: 216 }, (_, row) => values(Math.floor(row / 6)))),
      );
    expect(codeOf(first((unit) => (unit < 4 ? 2021 : 0)))).toBe("tooFewTreated");
    expect(codeOf(first(() => 0))).toBe("noTreatedUnit");
    expect(codeOf((columns) => columns.set("outcome", numberColumn(new Float64Array(216))))).toBe(
      "noOutcomeVariation",
    );
    const flat = (columns: Map<string, Column>) => {
      const year = numbersIn(columns, "year");
      columns.set("outcome", numberColumn(year.map((own, row) => own + Math.floor(row / 6))));
    };
    expect(codeOf(flat)).toBe("noResidualVariation");
  });
  test("three trained people get a refusal in plain words, never a figure", () => {
    const world = panelWorlds.find(({ treated }) => treated === 3);
    if (world === undefined) throw new Error("invalid worlds; one with 3 trained");
    const finding = estimatePanel(panelWorldStudy, drawPanel(world, new SeededStream(1)), options);
    expect(finding).toMatchObject({
      kind: "refused",
      notEstimable: { code: "tooFewTreated", cause: "evidence" },
    });
  });
});

describe("calibration, a quick look", () => {
  test.each(quickPanelWorlds)("$name", (world) => {
    const found = calibratePanel(world, options, { draws: 150, seed: 31 });
    expect(found.coverage).toBeGreaterThan(0.89);
    expect(found.refused).toBe(0);
  });
});
