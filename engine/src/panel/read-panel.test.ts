import { describe, expect, test } from "vitest";
import { type Column, type Columns, categoryColumn, numberColumn } from "../columns/column.ts";
import type { Panel } from "./panel.ts";
import type { PanelStudy } from "./panel-study.ts";
import { type ReadPanel, readPanel } from "./read-panel.ts";

const study: PanelStudy = { unit: "team", period: "year", firstTreated: "start", outcome: "output" };
const rules = { anticipation: 0, dropIncomplete: false };

type Row = readonly [team: string, year: number, start: number, output: number];

const small: readonly Row[] = [
  ["b", 1, 3, 10],
  ["b", 2, 3, 11],
  ["b", 3, 3, 15],
  ["a", 1, 0, 20],
  ["a", 2, 0, 21],
  ["a", 3, 0, 22],
  ["c", 1, 2, 30],
  ["c", 2, 2, 35],
  ["c", 3, 2, 36],
];

function table(rows: readonly Row[]): Map<string, Column> {
  return new Map<string, Column>([
    ["team", categoryColumn(rows.map(([team]) => team))],
    ["year", numberColumn(rows.map(([, year]) => year))],
    ["start", numberColumn(rows.map(([, , start]) => start))],
    ["output", numberColumn(rows.map(([, , , output]) => output))],
  ]);
}

function read(columns: Columns, own: PanelStudy = study, more: Partial<typeof rules> = {}): ReadPanel {
  return readPanel(own, columns, { ...rules, ...more });
}

function panelOf(columns: Columns, own: PanelStudy = study, more: Partial<typeof rules> = {}): Panel {
  const found = read(columns, own, more);
  if (!found.ok) throw new Error(`invalid case; readable: ${found.refusal.code}`);
  return found.panel;
}

describe("a panel", () => {
  test("is sorted by unit, then period, whatever the order of the rows", () => {
    const turned = panelOf(table([...small].reverse()));
    expect([...turned.outcome]).toEqual([20, 21, 22, 10, 11, 15, 30, 35, 36]);
    expect([...turned.firstTreated]).toEqual([Number.POSITIVE_INFINITY, 3, 2]);
    expect([...turned.start]).toEqual([0, 3, 6, 9]);
    expect([...turned.rows]).toEqual([5, 4, 3, 8, 7, 6, 2, 1, 0]);
    expect(turned.shape).toBe("balanced");
    expect(turned.cohorts).toEqual([
      { firstTreated: 2, units: 1 },
      { firstTreated: 3, units: 1 },
    ]);
    expect(turned.neverTreated).toBe(1);
  });

  test("units may be numbers far apart, and periods fractions", () => {
    const columns = table(small);
    const codes = { a: -5e12, b: 0.25, c: 7e11 };
    columns.set(
      "team",
      numberColumn(small.map(([team]) => codes[team === "a" ? "a" : team === "b" ? "b" : "c"])),
    );
    columns.set("year", numberColumn(small.map(([, year]) => year / 4)));
    columns.set("start", numberColumn(small.map(([, , start]) => start / 4)));
    const panel = panelOf(columns);
    expect([...panel.outcome]).toEqual([20, 21, 22, 10, 11, 15, 30, 35, 36]);
    expect([...panel.firstTreated]).toEqual([Number.POSITIVE_INFINITY, 0.75, 0.5]);
  });

  test("a sparse one, with few of the units × periods seen, is sorted too", () => {
    const rows: Row[] = Array.from({ length: 60 }, (_, at) => [`u${60 - at}`, (at * 37) % 61, 0, at]);
    const again: Row[] = rows.map(([team, year, start, output]) => [team, year + 100, start, output + 0.5]);
    const panel = panelOf(table([...again, ...rows]));
    expect(panel.shape).toBe("unbalanced");
    expect(panel.unitCount).toBe(60);
    for (let unit = 0; unit < 60; unit++)
      expect(panel.period[2 * unit]).toBeLessThan(panel.period[2 * unit + 1]);
  });

  test("without a unit column every row is a unit", () => {
    const panel = panelOf(table(small), { period: "year", firstTreated: "start", outcome: "output" });
    expect(panel.shape).toBe("crossSections");
    expect(panel.unitCount).toBe(9);
    expect([...panel.outcome]).toEqual([10, 20, 30, 11, 21, 35, 15, 22, 36]);
  });
});

describe("who is trained, and when", () => {
  test("a 0/1 column says it row by row; a training that ends is counted from its first period, and said", () => {
    const columns = table(small);
    columns.set("has", numberColumn([0, 0, 1, 0, 0, 0, 0, 1, 0]));
    const own: PanelStudy = { unit: "team", period: "year", treatment: "has", outcome: "output" };
    const found = read(columns, own);
    expect(found).toMatchObject({ ok: true, caveats: [{ code: "treatmentSwitchesOff", units: 1 }] });
    expect([...panelOf(columns, own).firstTreated]).toEqual([Number.POSITIVE_INFINITY, 3, 2]);
  });

  test("both columns together: the start is the one that is named, the other tells who stopped", () => {
    const columns = table(small);
    columns.set("has", numberColumn([0, 0, 1, 0, 0, 0, 0, 1, 0]));
    const found = read(columns, { ...study, treatment: "has" });
    expect(found.caveats).toEqual([{ code: "treatmentSwitchesOff", units: 1 }]);
  });

  test("units trained from the first period on are left out and counted, one period earlier with anticipation", () => {
    const rows = small.map(
      ([team, year, start, output]): Row => [team, year, team === "c" ? 1 : start, output],
    );
    const found = read(table(rows));
    expect(found.caveats).toEqual([{ code: "alwaysTreated", units: 1 }]);
    expect(panelOf(table(rows)).unitCount).toBe(2);
    expect(panelOf(table(small), study, { anticipation: 1 }).unitCount).toBe(2);
  });

  test("a start after the last period is never, as far as the table tells", () => {
    const rows = small.map(
      ([team, year, start, output]): Row => [team, year, team === "b" ? 9 : start, output],
    );
    expect(panelOf(table(rows)).neverTreated).toBe(2);
  });

  test("a start between two periods, or in a period nobody is seen in, counts from then on", () => {
    const rows = small.map(
      ([team, year, start, output]): Row => [team, year, team === "b" ? 2.5 : start, output],
    );
    expect([...panelOf(table(rows)).firstTreated]).toEqual([Number.POSITIVE_INFINITY, 2.5, 2]);
  });
});

describe("missing rows and values", () => {
  const gap = small.map(
    ([team, year, start, output]): Row => [team, year, start, output === 11 ? Number.NaN : output],
  );

  test("a row without outcome is dropped and counted; the unit stays, incomplete", () => {
    const found = read(table(gap));
    expect(found.caveats).toEqual([
      { code: "rowsDropped", rows: 1, of: 9, columns: ["output"] },
      { code: "incompleteUnits", units: 1, of: 3 },
    ]);
    expect(panelOf(table(gap)).shape).toBe("unbalanced");
  });

  test("incomplete units may be dropped instead", () => {
    const found = read(table(gap), study, { dropIncomplete: true });
    expect(found.caveats.at(-1)).toEqual({ code: "incompleteUnitsDropped", units: 1, of: 3 });
    const panel = panelOf(table(gap), study, { dropIncomplete: true });
    expect([panel.unitCount, panel.shape]).toEqual([2, "balanced"]);
    expect([...panel.outcome]).toEqual([20, 21, 22, 30, 35, 36]);
  });

  test("a missing start is never, a missing unit, period or covariate drops the row", () => {
    const columns = table(small);
    columns.set("start", numberColumn(small.map(([team, , start]) => (team === "a" ? undefined : start))));
    expect(panelOf(columns).neverTreated).toBe(1);
    columns.set("age", numberColumn([1, 2, 3, 4, undefined, 6, 7, 8, 9]));
    expect(panelOf(columns, { ...study, covariates: ["age"] }).rows).toHaveLength(8);
    columns.set("team", categoryColumn(small.map(([team], at) => (at === 0 ? undefined : team))));
    expect(panelOf(columns, { ...study, covariates: ["age"] }).rows).toHaveLength(7);
  });
});

describe("what cannot be read is refused, naming the column and the row", () => {
  const columns = table(small);
  const duplicated = table([...small, ["b", 2, 3, 99]]);
  const moved = table(
    small.map(([team, year, start, output], at): Row => [team, year, at === 1 ? 2 : start, output]),
  );
  const wordy = new Map(columns).set(
    "start",
    categoryColumn(small.map(([team]) => (team === "a" ? "" : "spring"))),
  );
  const sites = new Map(columns).set("site", numberColumn([1, 1, 2, 3, 3, 3, 4, 4, 4]));
  const weights = new Map(columns).set("w", numberColumn([1, 1, 1, 1, 0, 1, 1, 1, 1]));
  const status = new Map(columns).set("has", numberColumn([0, 0, 2, 0, 0, 0, 0, 1, 1]));
  const short = new Map(columns).set("year", numberColumn([1, 2]));
  const empty = new Map(columns).set("output", numberColumn(small.map((_, at) => (at < 6 ? undefined : at))));
  const flat = new Map(columns).set("output", numberColumn(small.map(() => 4)));
  const instant = table(small.filter(([, year]) => year === 1));

  test.each<[string, Columns, Partial<PanelStudy>, object]>([
    ["an unknown column", columns, { outcome: "outptu" }, { code: "unknownColumn", column: "outptu" }],
    ["columns of different lengths", short, {}, { code: "unequalColumns", column: "year" }],
    [
      "a covariate that is no term",
      columns,
      { covariates: ["year^0"] },
      { code: "unreadableTerm", term: "year^0" },
    ],
    [
      "an outcome in words",
      columns,
      { outcome: "team", unit: "year", period: "output" },
      { code: "columnNotNumeric", column: "team" },
    ],
    ["a column with two parts", columns, { period: "team" }, { code: "columnTwice", column: "team" }],
    [
      "the outcome as a covariate",
      columns,
      { covariates: ["output"] },
      { code: "columnTwice", column: "output" },
    ],
    [
      "the start as a covariate",
      columns,
      { covariates: ["start"] },
      { code: "columnTwice", column: "start" },
    ],
    [
      "two rows of one unit and period",
      duplicated,
      {},
      { code: "duplicateRows", unit: "b", period: "2", rows: [2, 10] },
    ],
    [
      "a start that changes within a unit",
      moved,
      {},
      { code: "firstTreatedVaries", column: "start", unit: "b", rows: [1, 2] },
    ],
    [
      "a start that is no period",
      wordy,
      {},
      { code: "firstTreatedUnreadable", column: "start", row: 1, text: "spring" },
    ],
    [
      "a unit that changes cluster",
      sites,
      { cluster: "site" },
      { code: "clusterVaries", column: "site", unit: "b", rows: [1, 3] },
    ],
    ["a weight of zero", weights, { weights: "w" }, { code: "weightsNotPositive", column: "w", row: 5 }],
    [
      "a status that is not 0 or 1",
      status,
      { treatment: "has" },
      { code: "treatmentNotBinary", column: "has", row: 3 },
    ],
    ["mostly missing values", empty, {}, { code: "tooManyMissing", missing: 6, of: 9, columns: ["output"] }],
    ["an outcome that never varies", flat, {}, { code: "noOutcomeVariation", column: "output" }],
    ["a single period", instant, {}, { code: "onePeriod", periods: 1 }],
  ])("%s", (_, own, change, refusal) => {
    expect(read(own, { ...study, ...change })).toMatchObject({ ok: false, refusal });
  });

  test("nothing that says who is trained", () => {
    const own: PanelStudy = { unit: "team", period: "year", outcome: "output" };
    expect(read(columns, own)).toMatchObject({ refusal: { code: "treatmentNotNamed" } });
  });
});
