import { expect, test } from "vitest";
import { estimateEffect, numberColumn } from "../../../engine/src/index.ts";
import { writeMatchesCsv } from "./matches-csv.ts";

const ages = [20, 30, 40, 50, 60, 21, 31, 41, 51, 61, 25];
const columns = new Map([
  ["trained", numberColumn(ages.map((_, row) => (row < 5 ? 1 : 0)))],
  ["age", numberColumn(ages)],
  ["mark", numberColumn(ages.map((age, row) => age / 3 + (row % 3)))],
]);

function linesOf(options: Parameters<typeof estimateEffect>[2]): string[] {
  const finding = estimateEffect(
    { treatment: "trained", outcome: "mark", covariates: ["age"] },
    columns,
    options,
  );
  if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
  const text = writeMatchesCsv(finding);
  expect(text.endsWith("\n")).toBe(true);
  return text.trimEnd().split("\n");
}

test("rows count from 1 below the headings, pairs share a set, who was not taken has no weight and no set", () => {
  const [headings, ...lines] = linesOf({ distance: "euclidean" });
  expect(headings).toBe("row,weight,subclass");
  const cells = lines.map((line) => line.split(",").map(Number));
  const sets = new Map<number, number[]>();
  for (const [row = 0, weight = 0, set = 0] of cells) {
    if (weight > 0) sets.set(set, [...(sets.get(set) ?? []), row]);
    else expect(set).toBe(0);
  }
  expect([...sets.values()].map((rows) => rows.sort((one, other) => one - other))).toEqual(
    expect.arrayContaining([1, 2, 3, 4, 5].map((row) => [row, row + 5])),
  );
  expect(sets.has(0)).toBe(false);
});

test("a comparison person who serves several times has the weight of all", () => {
  const lines = linesOf({ distance: "euclidean", replace: true, ratio: 2 }).slice(1);
  const weights = lines.map((line) => Number(line.split(",")[1]));
  const treated = weights.slice(0, 5);
  expect(treated).toEqual([1, 1, 1, 1, 1]);
  expect(weights.some((weight) => weight !== 0 && weight !== 1)).toBe(true);
});
