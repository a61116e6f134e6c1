import { expect, test } from "vitest";
import { rankedCodes } from "./ranked-codes.ts";

test.each([
  ["values that never fall", [3, 3, 7.5, 9]],
  ["whole numbers in a narrow range", [2004, 2003, 2007, 2003, -2]],
  ["whole numbers far apart", [5, 1e13, -4e15, 5]],
  ["fractions", [0.5, 0.25, 2, 0.5]],
  ["a fraction that a difference rounds to a whole number", [1, 1e-20, 0]],
  ["whole numbers beyond those that doubles count one by one", [2 ** 60 + 512, 2 ** 60, 2 ** 60 + 512]],
  ["nothing", []],
])("distinct values are numbered in increasing order: %s", (_, values) => {
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  const found = rankedCodes(Float64Array.from(values));
  expect([...found.distinct]).toEqual(distinct);
  expect([...found.codes]).toEqual(values.map((value) => distinct.indexOf(value)));
});
