import { expect, test } from "vitest";
import { cumulate, normal, pickByShare, uniform, waitingTime } from "./random.ts";

const keys = Array.from({ length: 20_000 }, (_, key) => key);

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

test("the same key, purpose and turn always give the same draw", () => {
  expect(uniform(5, 3, 2)).toBe(uniform(5, 3, 2));
  expect(new Set([uniform(5, 3, 2), uniform(6, 3, 2), uniform(5, 4, 2), uniform(5, 3, 3)]).size).toBe(4);
});

test("a pinned draw never moves, so that files of a seed stay the same from one version to the next", () => {
  expect(uniform(2611, 1, 0)).toBe(0.932873398414813);
});

test("draws are spread evenly between 0 and 1, both excluded", () => {
  const draws = keys.map((key) => uniform(key, 1));
  expect(Math.min(...draws)).toBeGreaterThan(0);
  expect(Math.max(...draws)).toBeLessThan(1);
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const share = draws.filter((draw) => Math.floor(draw * 10) === tenth).length / draws.length;
    expect(share).toBeCloseTo(0.1, 1.9);
  }
});

test("draws for two purposes are not correlated", () => {
  const products = keys.map((key) => (uniform(key, 1) - 0.5) * (uniform(key, 2) - 0.5) * 12);
  expect(Math.abs(mean(products))).toBeLessThan(0.03);
});

test("waiting times have mean 1 and normal draws mean 0 and variance 1", () => {
  const draws = keys.map((key) => normal(key, 4));
  expect(mean(keys.map((key) => waitingTime(key, 3)))).toBeCloseTo(1, 1.3);
  expect(mean(draws)).toBeCloseTo(0, 1.3);
  expect(mean(draws.map((draw) => draw * draw))).toBeCloseTo(1, 1.3);
});

test("a draw falls in the share that it reaches, the last one included", () => {
  const shares = cumulate([1, 1, 2]);
  expect([0, 0.249, 0.25, 0.5, 0.999].map((draw) => pickByShare(draw, shares))).toEqual([0, 0, 1, 2, 2]);
});
