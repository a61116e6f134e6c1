import { expect, test } from "vitest";
import {
  conformalBand,
  conformalQuantile,
  fewestComparable,
  pathScores,
  scoreOfPath,
} from "./conformal-band.ts";

test("the fewest comparable people are 1/alpha - 1", () => {
  expect([0.5, 0.8, 0.9, 0.95, 0.99].map(fewestComparable)).toEqual([1, 4, 9, 19, 99]);
});

test("the quantile is the k-th smallest, k = ceil(confidence (n + 1)), and beyond the last there is none", () => {
  expect(conformalQuantile([5, 1, 4, 2, 3, 9, 8, 7, 6], 0.9)).toBe(9);
  expect(conformalQuantile([3, 1, 2], 0.5)).toBe(2);
  expect(conformalQuantile([3, 1, 2], 0.9)).toBe(Number.POSITIVE_INFINITY);
});

test("for one period both widths are the same", () => {
  const errors = [1, -2, 3, -4, 5, -6, 7, -8, 9].map((error) => Float64Array.of(error));
  const { together, alone } = conformalBand(errors, 0.9);
  expect([...together]).toEqual([9]);
  expect(alone).toBe(together);
});

test("a path is judged by the spread of the others, its own left out", () => {
  const errors = [1, -2, 3, -4, 5].map((error) => Float64Array.of(error, 2 * error));
  const scores = pathScores(errors);
  expect(scores[4]).toBe(Math.max(...scores));
  expect(scoreOfPath(errors[4], errors)).toBeLessThan(scores[4]);
});

test("people who never vary leave a band of no width, and any move stands out", () => {
  const errors = Array.from({ length: 9 }, () => Float64Array.of(0, 0));
  expect([...conformalBand(errors, 0.9).together]).toEqual([0, 0]);
  expect(scoreOfPath(Float64Array.of(0, 1), errors)).toBe(Number.POSITIVE_INFINITY);
  expect(scoreOfPath(Float64Array.of(0, 0), errors)).toBe(0);
});
