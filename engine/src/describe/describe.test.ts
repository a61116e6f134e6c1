import { describe, expect, test } from "vitest";
import {
  numbersIn,
  ownReference,
  people,
  referencePresent,
  referenceResults,
  withReference,
} from "../../reference/read-files.ts";
import { fiveNumberSummary } from "./five-number-summary.ts";
import { newcombeInterval, wilsonInterval } from "./proportion-intervals.ts";

test("quartiles are those of R's default", () => {
  const summary = fiveNumberSummary(numbersIn(people(), "pay"));
  const wanted = ownReference().quantiles;
  const found = summary && [
    summary.minimum,
    summary.lowerQuartile,
    summary.median,
    summary.upperQuartile,
    summary.maximum,
  ];
  found?.forEach((value, at) => {
    expect(value).toBeCloseTo(wanted[at], 9);
  });
});

test("missing values are left out; nothing left gives no summary", () => {
  expect(fiveNumberSummary(Float64Array.of(3, Number.NaN, 1))).toMatchObject({ count: 2, median: 2 });
  expect(fiveNumberSummary(Float64Array.of(Number.NaN))).toBeUndefined();
  expect(fiveNumberSummary(Float64Array.of(4))).toMatchObject({ minimum: 4, median: 4, maximum: 4 });
});

describe("Wilson's interval", () => {
  test("7 of 31 is that of R's prop.test without correction", () => {
    const interval = wilsonInterval(7, 31);
    const [low, high] = ownReference().wilson;
    expect(interval?.low).toBeCloseTo(low, 10);
    expect(interval?.high).toBeCloseTo(high, 10);
  });
  test.skipIf(!referencePresent)(withReference("08c: 6 of 8"), () => {
    const { wilson_lo, wilson_hi } = referenceResults("08c_exact_small_samples.json").counts.binomial_6_of_8;
    expect(wilsonInterval(6, 8)?.low).toBeCloseTo(wilson_lo, 11);
    expect(wilsonInterval(6, 8)?.high).toBeCloseTo(wilson_hi, 11);
  });
  // Newcombe (1998), Statistics in Medicine 17:857, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("%i of %i is the published one", (successes, total, low, high) => {
    expect(wilsonInterval(successes, total)?.low).toBeCloseTo(low, 4);
    expect(wilsonInterval(successes, total)?.high).toBeCloseTo(high, 4);
  });
  test("nobody or everybody still gives a range", () => {
    expect(wilsonInterval(0, 10)).toMatchObject({ estimate: 0, low: 0 });
    expect(wilsonInterval(10, 10)).toMatchObject({ estimate: 1, high: 1 });
    expect(wilsonInterval(0, 10)?.high).toBeGreaterThan(0.2);
  });
  test.each([
    [1, 0],
    [3, 2],
    [-1, 4],
    [0.5, 4],
    [Number.NaN, 4],
  ])("%d of %d is not a share", (successes, total) => {
    expect(wilsonInterval(successes, total)).toBeUndefined();
  });
});

describe("Newcombe's interval of a difference", () => {
  // Newcombe (1998), Statistics in Medicine 17:873, table II, method 10.
  test.each([
    { first: { successes: 56, total: 70 }, second: { successes: 48, total: 80 }, low: 0.0524, high: 0.3339 },
    { first: { successes: 9, total: 10 }, second: { successes: 3, total: 10 }, low: 0.1705, high: 0.809 },
    { first: { successes: 5, total: 56 }, second: { successes: 0, total: 29 }, low: -0.0381, high: 0.1926 },
    { first: { successes: 10, total: 10 }, second: { successes: 0, total: 20 }, low: 0.6791, high: 1 },
  ])("$first - $second is the published one", ({ first, second, low, high }) => {
    const interval = newcombeInterval(first, second);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });
  test("swapping the groups turns the interval over", () => {
    const one = newcombeInterval({ successes: 3, total: 9 }, { successes: 8, total: 11 });
    const other = newcombeInterval({ successes: 8, total: 11 }, { successes: 3, total: 9 });
    expect(other?.low).toBeCloseTo(-(one?.high ?? 0), 12);
  });
  test("an empty group gives no interval", () => {
    expect(newcombeInterval({ successes: 0, total: 0 }, { successes: 1, total: 2 })).toBeUndefined();
  });
});
