import { describe, expect, test } from "vitest";
import { SeededStream } from "../randomization/seeded-stream.ts";
import { coverLine } from "./line-cover.ts";
import { type PositionPairs, pairOnLine } from "./line-pairs.ts";

/** Scores on a coarse grid, so that many tie, or on a fine one. */
function scoresOf(stream: SeededStream, size: number, grid: number): Float64Array {
  return Float64Array.from({ length: size }, () => stream.nextBelow(grid) / grid);
}

function total(pairs: PositionPairs, treated: Float64Array, comparison: Float64Array): number {
  return pairs.treated.reduce(
    (sum, own, at) => sum + Math.abs(treated[own] - comparison[pairs.comparison[at]]),
    0,
  );
}

/** Smallest total over every way to give each treated person `ratio` people of their own. */
function bestPairing(treated: Float64Array, comparison: Float64Array, ratio: number): number {
  const copies = [...treated].flatMap((score) => Array.from({ length: ratio }, () => score));
  const search = (copy: number, taken: number): number => {
    if (copy === copies.length) return 0;
    let best = Number.POSITIVE_INFINITY;
    comparison.forEach((score, at) => {
      if ((taken >> at) % 2 === 1) return;
      best = Math.min(best, Math.abs(copies[copy] - score) + search(copy + 1, taken | (1 << at)));
    });
    return best;
  };
  return search(0, 0);
}

/** Smallest total over every set of links that leaves nobody alone, by looking at all covered sets of people. */
function bestCover(treated: Float64Array, comparison: Float64Array): number {
  const everybody = (1 << (treated.length + comparison.length)) - 1;
  const best = new Float64Array(everybody + 1).fill(Number.POSITIVE_INFINITY);
  best[0] = 0;
  for (let covered = 0; covered < everybody; covered++) {
    treated.forEach((own, a) => {
      comparison.forEach((other, b) => {
        const next = covered | (1 << a) | (1 << (treated.length + b));
        best[next] = Math.min(best[next], best[covered] + Math.abs(own - other));
      });
    });
  }
  return best[everybody];
}

describe("optimal pairs on a line", () => {
  test.each([1, 2])("have the smallest total of all pairings, %i each", (ratio) => {
    const stream = new SeededStream(11 + ratio);
    for (let draw = 0; draw < 120; draw++) {
      const grid = draw % 2 === 0 ? 8 : 100_000;
      const treated = scoresOf(stream, 1 + stream.nextBelow(4), grid);
      const spare = stream.nextBelow(ratio === 1 ? 4 : 2);
      const comparison = scoresOf(stream, ratio * treated.length + spare, grid);
      const pairs = pairOnLine(treated, comparison, ratio);
      if (pairs === undefined) throw new Error("invalid draw; enough comparison people: not");
      expect(total(pairs, treated, comparison)).toBeCloseTo(bestPairing(treated, comparison, ratio), 12);
      expect(new Set(pairs.comparison).size).toBe(ratio * treated.length);
      for (const own of treated.keys())
        expect(pairs.treated.filter((person) => person === own).length).toBe(ratio);
    }
  });
  test("do not exist when there are too few comparison people", () => {
    expect(pairOnLine(Float64Array.of(1, 2), Float64Array.of(1, 2, 3), 2)).toBeUndefined();
  });
  test("never cost more than greedy pairs and do not change when the line is turned around", () => {
    const stream = new SeededStream(5);
    const treated = scoresOf(stream, 400, 1 << 30);
    const comparison = scoresOf(stream, 700, 1 << 30);
    const pairs = pairOnLine(treated, comparison, 1);
    const turned = pairOnLine(
      treated.map((score) => -score),
      comparison.map((score) => -score),
      1,
    );
    if (pairs === undefined || turned === undefined) throw new Error("invalid draw; enough people: not");
    expect(total(pairs, treated, comparison)).toBeCloseTo(total(turned, treated, comparison), 9);
    expect([...pairs.comparison].sort((a, b) => a - b)).toEqual([...turned.comparison].sort((a, b) => a - b));
  });
});

describe("optimal full matching on a line", () => {
  test("has the smallest total of all ways to leave nobody alone", () => {
    const stream = new SeededStream(21);
    for (let draw = 0; draw < 300; draw++) {
      const grid = draw % 2 === 0 ? 6 : 100_000;
      const treated = scoresOf(stream, 1 + stream.nextBelow(5), grid);
      const comparison = scoresOf(stream, 1 + stream.nextBelow(6), grid);
      const links = coverLine(treated, comparison);
      expect(total(links, treated, comparison)).toBeCloseTo(bestCover(treated, comparison), 12);
      expect(new Set(links.treated).size).toBe(treated.length);
      expect(new Set(links.comparison).size).toBe(comparison.length);
    }
  });
  test("links two separate blocks through the people at their edges", () => {
    const links = coverLine(Float64Array.of(1, 2, 3), Float64Array.of(10, 11));
    expect(total(links, Float64Array.of(1, 2, 3), Float64Array.of(10, 11))).toBe(25);
  });
});
