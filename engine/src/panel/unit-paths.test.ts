import { describe, expect, test } from "vitest";
import { type Column, categoryColumn, numberColumn } from "../columns/column.ts";
import { meanPath, type PathRules, readUnitPaths, trainedRows } from "./unit-paths.ts";

const study = { unit: "team", period: "month", firstTreated: "start", outcome: "output" };
const trainedOnly: PathRules = { keep: "trained", oneStart: false };

type Row = readonly [team: string | undefined, month: number, start: number, output: number];
const rows: readonly Row[] = [
  ["b", 2, 2, 12],
  ["b", 1, 2, 11],
  ["b", 3, 2, Number.NaN],
  ["a", 1, 0, 20],
  ["a", 2, 0, 21],
  ["a", 3, 0, 22],
  ["c", 1, 3, 30],
  ["c", 3, 3, 36],
];

function table(of: readonly Row[]): Map<string, Column> {
  return new Map<string, Column>([
    ["team", categoryColumn(of.map(([team]) => team))],
    ["month", numberColumn(of.map(([, month]) => month))],
    ["start", numberColumn(of.map(([, , start]) => start))],
    ["output", numberColumn(of.map(([, , , output]) => output))],
  ]);
}

function read(of: readonly Row[], rules: PathRules = trainedOnly) {
  const paths = readUnitPaths(study, table(of), rules);
  if (!paths.ok) throw new Error(paths.notEstimable.code);
  return paths;
}

describe("paths of units", () => {
  test("hold one value per period, with gaps, in the order of the names whatever that of the rows", () => {
    for (const of of [rows, [...rows].reverse()]) {
      const { units, periodNames, caveats } = read(of);
      expect(periodNames).toEqual(["1", "2", "3"]);
      expect(units.map(({ name, firstTreated }) => [name, firstTreated])).toEqual([
        ["b", 2],
        ["c", 3],
      ]);
      expect(units.map(({ values }) => [...values])).toEqual([
        [11, 12, Number.NaN],
        [30, Number.NaN, 36],
      ]);
      expect(caveats.map(({ code }) => code)).toEqual(["untrainedLeftOut"]);
    }
  });

  test("may hold the units that are never trained", () => {
    const { units, caveats } = read(rows, { keep: "all", oneStart: false });
    expect(units.map(({ firstTreated }) => firstTreated)).toEqual([Number.POSITIVE_INFINITY, 2, 3]);
    expect(caveats).toEqual([]);
  });

  test("leave out the rows of nobody, and say so", () => {
    expect(read([...rows, [undefined, 1, 0, 5]]).caveats[0]).toMatchObject({ code: "rowsDropped", rows: 1 });
  });

  test.each<[string, readonly Row[], PathRules, string]>([
    ["nobody trained", rows.filter(([team]) => team === "a"), trainedOnly, "noTreatedUnit"],
    ["several starts where one is wanted", rows, { keep: "trained", oneStart: true }, "severalStarts"],
    ["a unit twice in a period", [...rows, ["a", 3, 0, 9]], trainedOnly, "duplicateRows"],
    ["a start that changes", [...rows, ["c", 2, 2, 9]], trainedOnly, "firstTreatedVaries"],
  ])("%s is refused", (_, of, rules, code) => {
    expect(readUnitPaths(study, table(of), rules)).toMatchObject({ ok: false, notEstimable: { code } });
  });

  test("a column that is not there is refused by its name", () => {
    const answer = readUnitPaths({ ...study, unit: "who" }, table(rows), trainedOnly);
    expect(answer).toMatchObject({ notEstimable: { code: "unknownColumn", cause: "input" } });
  });
});

describe("rows that are trained by then", () => {
  test("are marked in the order of the table, with their period as a number", () => {
    const found = trainedRows(study, table(rows));
    expect(found.ok && [...found.trained.values]).toEqual([1, 0, 1, 0, 0, 0, 0, 1]);
    expect(found.ok && [...found.period.values]).toEqual([2, 1, 3, 1, 2, 3, 1, 3]);
  });

  test("are refused when nobody is trained", () => {
    const untrained = rows.filter(([team]) => team === "a");
    expect(trainedRows(study, table(untrained))).toMatchObject({ notEstimable: { code: "noTreatedUnit" } });
  });
});

describe("the mean of paths", () => {
  const valuesOf = (found: ReturnType<typeof meanPath>) => (found.ok ? [...found.values] : undefined);
  const path = (name: string, values: number[]) => ({
    name,
    values: Float64Array.from(values),
    firstTreated: 2,
  });

  test("keeps the units that are seen throughout, and counts the others", () => {
    const found = meanPath([path("a", [1, 2, 3]), path("b", [3, 4, 5]), path("c", [9, Number.NaN, 9])]);
    expect(valuesOf(found)).toEqual([2, 3, 4]);
    expect(found.caveats).toMatchObject([{ code: "incompleteUnitsDropped", units: 1, of: 3 }]);
  });

  test("of one path is that path, gaps included; of paths that are never whole there is none", () => {
    const gap = path("a", [1, Number.NaN, 3]);
    expect(valuesOf(meanPath([gap]))).toEqual([1, Number.NaN, 3]);
    expect(meanPath([gap, path("b", [Number.NaN, 2, 3])])).toMatchObject({
      notEstimable: { code: "noCompleteUnit", cause: "evidence" },
    });
  });
});
