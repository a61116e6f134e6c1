import { describe, expect, test } from "vitest";
import { drawPanel, type PanelWorld, panelWorldStudy } from "../../reference/panel/panel-worlds.ts";
import { estimated, staggered } from "../../reference/panel/regression-cases.ts";
import { numbersIn } from "../../reference/read-files.ts";
import { type Column, type Columns, numberColumn } from "../columns/column.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import { estimatePanel } from "./estimate-panel.ts";
import type { PanelCaveat } from "./panel-caveat.ts";
import type { PanelRefusal } from "./panel-refusal.ts";
import type { PanelOptions, PanelStudy } from "./panel-study.ts";
import { readPanelCaveat } from "./panel-words-of-caveats.ts";
import { readPanelRefusal } from "./panel-words-of-refusals.ts";

const withoutUnits: PanelStudy = { period: "year", firstTreated: "first", outcome: "outcome" };
const study: PanelStudy = { ...withoutUnits, unit: "unit" };

function world(more: Partial<PanelWorld> = {}, seed = 3): Columns {
  const own = { name: "", treated: 12, comparison: 20, flavor: "normal", staggered: true, ...more } as const;
  return drawPanel(own, new SeededStream(seed));
}

/** Outcomes changed by a function of unit, period and start. */
function changed(columns: Columns, change: (unit: number, period: number, first: number) => number): Columns {
  const [unit, period, first, outcome] = ["unit", "period", "first", "outcome"].map((name) =>
    numbersIn(columns, name),
  );
  const moved = outcome.map((value, row) => value + change(unit[row], period[row], first[row]));
  return new Map<string, Column>(columns).set("outcome", numberColumn(moved));
}

function codes(
  columns: Columns,
  own: PanelStudy = panelWorldStudy,
  options: PanelOptions = {},
): readonly string[] {
  return estimatePanel(own, columns, options).caveats.map(({ code }) => code);
}

describe("what the units cannot answer is refused", () => {
  const none = (columns: Columns) => changedStart(columns, () => 0);

  function changedStart(columns: Columns, start: (unit: number, first: number) => number): Columns {
    const [unit, first] = ["unit", "first"].map((name) => numbersIn(columns, name));
    return new Map(columns).set(
      "first",
      numberColumn(Array.from(first, (own, row) => start(unit[row], own))),
    );
  }

  test.each<[string, Columns, PanelStudy, PanelOptions, object]>([
    ["nobody is trained", none(world()), panelWorldStudy, {}, { code: "noTreatedUnit" }],
    [
      "everybody is trained from the start",
      changedStart(world(), (_, first) => (first > 0 ? 1 : 0)),
      panelWorldStudy,
      {},
      { code: "noPeriodBefore" },
    ],
    ["four are trained", world({ treated: 4 }), panelWorldStudy, {}, { code: "tooFewTreated" }],
    [
      "all are trained together and nobody stays untrained",
      changedStart(world(), () => 4),
      panelWorldStudy,
      {},
      { code: "noComparisonUnit" },
    ],
    [
      "all are trained in the end, and only the never trained may be compared",
      changedStart(world(), (unit) => 3 + (unit % 3)),
      panelWorldStudy,
      { comparison: "neverTreated" },
      { code: "noComparisonUnit" },
    ],
    [
      "three are not trained",
      world({ comparison: 3, staggered: false }),
      panelWorldStudy,
      {},
      { code: "tooFewComparisons" },
    ],
    [
      "two companies",
      world({ companies: 1, staggered: false }),
      { ...panelWorldStudy, cluster: "company" },
      {},
      { code: "tooFewClusters" },
    ],
    [
      "a method that needs units, without them",
      staggered(),
      withoutUnits,
      { method: "twoWay" },
      { code: "unitNeeded" },
    ],
  ])("%s", (...[, columns, own, options, notEstimable]) => {
    expect(estimatePanel(own, columns, options)).toMatchObject({ kind: "refused", notEstimable });
  });

  test.each<PanelOptions>([
    { anticipation: -1 },
    { confidence: 1 },
    { smallestCohort: 1 },
    { draws: 0.5 },
    { seed: -3 },
    { eventTimes: [2, 1] },
    { balancedEventTime: -2 },
  ])("an option out of range is named: %o", (options) => {
    const [option] = Object.keys(options);
    const finding = estimatePanel(study, staggered(), options);
    expect(finding).toMatchObject({ notEstimable: { code: "optionOutOfRange", cause: "input" } });
    expect(finding.kind === "refused" && finding.notEstimable.reading.fr).toContain(option);
  });
});

describe("what must be said is said", () => {
  test("a pre-trend: no cause, and the reading says so", () => {
    const columns = changed(world({ treated: 60, comparison: 60 }), (_, period, first) =>
      first > 0 ? 0.8 * period : 0,
    );
    const finding = estimated(panelWorldStudy, columns, {});
    expect(finding.caveats.map(({ code }) => code)).toContain("preTrend");
    expect(finding.evidenceLevel).toBe("measured");
    expect(finding.reading.fr).toContain("on ne peut pas attribuer cet écart");
    expect(finding.reading.fr).not.toContain("est l’effet");
  });

  test("a dip just before training: a return to normal would look like an effect", () => {
    const dip = (_: number, period: number, first: number) => (first > 0 && period === first - 1 ? -3 : 0);
    expect(codes(changed(world({ treated: 40, comparison: 60 }), dip))).toContain("dipBefore");
  });

  test("alike before, a clear change after: words of cause, with what could overturn them", () => {
    const columns = changed(world({ treated: 60, comparison: 80 }, 8), (_, period, first) =>
      first > 0 && period >= first ? 3 : 0,
    );
    const finding = estimated(panelWorldStudy, columns, {});
    expect(finding.evidenceLevel).toBe("compared");
    expect(finding.reading.fr).toMatch(
      /Le sens de cet écart est très sûr\..*est l’effet de la formation.*renverser/,
    );
    expect(finding.reading.en).toContain("is the effect of the training");
    expect(finding.reading.fr).not.toMatch(/undefined|NaN/);
  });

  test("a small group hears first what could be seen at all", () => {
    const finding = estimated(panelWorldStudy, world(), {});
    expect(finding.reading.fr).toMatch(
      /^Avec 12 formés, cette étude ne pouvait voir que des écarts au-dessus de /,
    );
    expect(finding.detectable.value).toBeGreaterThan(
      2.5 * finding.aggregates.simple.inference.intervalStandardError,
    );
    expect(finding.caveats.map(({ code }) => code)).toContain("smallGroup");
  });

  test("no effect seen is not “no effect”", () => {
    const columns = changed(world({}, 11), (_, period, first) => (first > 0 && period >= first ? -1 : 0));
    const { reading, aggregates } = estimated(panelWorldStudy, columns, {});
    expect(aggregates.simple.pValue).toBeGreaterThan(0.2);
    expect(reading.fr).toContain("Ne pas pouvoir le dire ne veut pas dire qu’il n’y a pas d’effet");
  });

  test("trained and untrained in one company: spill-over; few companies: fragile", () => {
    const columns = new Map(world());
    const unit = numbersIn(columns, "unit");
    columns.set("company", numberColumn(Array.from(unit, (own) => own % 6)));
    const said = codes(columns, { ...panelWorldStudy, cluster: "company" });
    expect(said).toEqual(expect.arrayContaining(["sharedClusters", "fewClusters"]));
  });

  test("options, covariates and weights that a method does not read", () => {
    const columns = new Map(staggered());
    columns.set("w", numberColumn(Array.from(numbersIn(columns, "age"), (age) => age)));
    const own = { ...study, weights: "w" };
    const finding = estimatePanel(own, columns, {
      method: "twoWay",
      estimator: "ipw",
      basePeriod: "universal",
    });
    const ignored = finding.caveats.flatMap((caveat) =>
      caveat.code === "optionIgnored" ? [caveat.option] : [],
    );
    expect(ignored).toEqual(expect.arrayContaining(["estimator", "basePeriod"]));
  });

  test("compared with the never trained when they are as many as the trained, else also with later ones", () => {
    expect(estimated(panelWorldStudy, world({ treated: 10, comparison: 10 }), {}).comparison).toBe(
      "neverTreated",
    );
    expect(estimated(panelWorldStudy, world({ treated: 12, comparison: 10 }), {}).comparison).toBe(
      "notYetTreated",
    );
  });
});

const refusals: readonly PanelRefusal[] = [
  { code: "unknownColumn", column: "x" },
  { code: "unequalColumns", column: "x" },
  { code: "unreadableTerm", term: "x^" },
  { code: "columnNotNumeric", column: "x" },
  { code: "columnTwice", column: "x" },
  { code: "optionOutOfRange", option: "seed" },
  { code: "treatmentNotNamed" },
  { code: "unitNeeded", method: "twoWay" },
  { code: "notTwoByTwo", periods: 5, cohorts: 1 },
  { code: "treatmentNotBinary", column: "x", row: 3 },
  { code: "weightsNotPositive", column: "x", row: 3 },
  { code: "firstTreatedUnreadable", column: "x", row: 3, text: "mai" },
  { code: "duplicateRows", unit: "Ana", period: "2024", rows: [1, 9] },
  { code: "firstTreatedVaries", column: "x", unit: "Ana", rows: [1, 2] },
  { code: "clusterVaries", column: "x", unit: "Ana", rows: [1, 2] },
  { code: "tooManyMissing", missing: 6, of: 9, columns: ["x", "y"] },
  { code: "noOutcomeVariation", column: "x" },
  { code: "onePeriod", periods: 1 },
  { code: "noTreatedUnit" },
  { code: "severalStarts", starts: 3 },
  { code: "noCompleteUnit", units: 4 },
  { code: "noPeriodBefore" },
  { code: "noComparisonUnit" },
  { code: "tooFewTreated", treated: 1, needed: 5 },
  { code: "tooFewComparisons", comparison: 1, needed: 5 },
  { code: "tooFewClusters", clusters: 1, needed: 3 },
  { code: "tooManyTerms", terms: 9, units: 8 },
  { code: "noOverlap", treated: 8 },
  { code: "noResidualVariation" },
];

const caveats: readonly PanelCaveat[] = [
  { code: "rowsDropped", rows: 1, of: 9, columns: ["x", "y"] },
  { code: "optionIgnored", option: "seed", method: "twoWay" },
  { code: "alwaysTreated", units: 1 },
  { code: "untrainedLeftOut", units: 2 },
  { code: "treatmentSwitchesOff", units: 2 },
  { code: "incompleteUnits", units: 2, of: 8 },
  { code: "incompleteUnitsDropped", units: 2, of: 8 },
  { code: "tinyCohorts", cohorts: [{ group: "2024", units: 2 }] },
  { code: "smallGroup", treated: 8 },
  { code: "fewClusters", clusters: 4 },
  { code: "preTrend", pValue: 0.01 },
  { code: "dipBefore", step: -3.2, pValue: 0.01 },
  { code: "sharedClusters", clusters: 2 },
  { code: "trendFragile", breakdown: 0.41 },
  { code: "preTrendUntested" },
  { code: "aliasedColumns", columns: ["x"] },
  { code: "tooManyTerms", terms: 4, treated: 8 },
  { code: "negativeWeights", cells: 1, of: 7, total: -0.011 },
  { code: "allTreatedInTheEnd", periods: 2 },
  { code: "cellsLeftOut", cells: 3, because: "noComparison" },
];

describe("every sentence is written, in both languages, without holes", () => {
  test.each(refusals)("refusal $code", (refusal) => {
    for (const text of Object.values(readPanelRefusal(refusal))) expect(text).toMatch(/^.{20,}[.?]$/s);
    expect(readPanelRefusal(refusal).fr).not.toMatch(/undefined|NaN|\[object|'/);
  });

  test.each(caveats)("caveat $code", (caveat) => {
    for (const text of Object.values(readPanelCaveat(caveat))) expect(text).toMatch(/^.{20,}\.$/s);
    expect(readPanelCaveat(caveat).fr).not.toMatch(/undefined|NaN|\[object|'/);
  });
});
