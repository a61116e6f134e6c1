import { describe, expect, test } from "vitest";
import { SeededStream } from "../randomization/seeded-stream.ts";
import type { PositionPairs } from "./line-pairs.ts";
import { fullSets, type OptimalInput, optimalPairs } from "./optimal-design.ts";

const none = Number.POSITIVE_INFINITY;

/** A few people with two coordinates and a score, on a coarse grid so that many tie, or on a fine one. */
function drawPeople(stream: SeededStream, most: number): OptimalInput {
  const size = 2 + stream.nextBelow(most - 1);
  const grid = stream.nextBelow(2) === 0 ? 5 : 100_000;
  const some = () => Float64Array.from({ length: size }, () => stream.nextBelow(grid) / grid);
  const treated = Uint8Array.from({ length: size }, (_, at) =>
    at === 0 ? 1 : at === 1 ? 0 : stream.nextBelow(2),
  );
  return { treated, scores: some(), coordinates: { axes: [some(), some()], side: "lower" }, width: none };
}

function gapOf({ scores, coordinates, width }: OptimalInput, a: number, b: number): number {
  if (scores !== undefined && Math.abs(scores[a] - scores[b]) > width) return none;
  if (coordinates === undefined) return Math.abs((scores?.[a] ?? 0) - (scores?.[b] ?? 0));
  return Math.hypot(...coordinates.axes.map((axis) => axis[a] - axis[b]));
}

function arms({ treated }: OptimalInput): readonly [number[], number[]] {
  const people = [...treated.keys()];
  return [people.filter((person) => treated[person] === 1), people.filter((person) => treated[person] === 0)];
}

/** Least total of pairs for all trained people in reach of anybody, Infinity when they cannot all be paired. */
function leastPairing(input: OptimalInput): number {
  const [own, others] = arms(input);
  const search = (at: number, taken: number): number => {
    if (at === own.length) return 0;
    if (others.every((other) => gapOf(input, own[at], other) === none)) return search(at + 1, taken);
    let best = none;
    others.forEach((other, column) => {
      const gap = gapOf(input, own[at], other);
      if (gap < none && (taken >> column) % 2 === 0)
        best = Math.min(best, gap + search(at + 1, taken | (1 << column)));
    });
    return best;
  };
  return search(0, 0);
}

/** Least total of links that cover everybody in reach of anybody. */
function leastLinks(input: OptimalInput): number {
  const [own, others] = arms(input);
  let wanted = 0;
  own.forEach((a) => {
    others.forEach((b) => {
      if (gapOf(input, a, b) < none) wanted |= (1 << a) | (1 << b);
    });
  });
  const best = new Float64Array(1 << input.treated.length).fill(none);
  best[0] = 0;
  for (let covered = 0; covered < best.length; covered++) {
    for (const a of own) {
      for (const b of others) {
        const next = covered | (1 << a) | (1 << b);
        best[next] = Math.min(best[next], best[covered] + gapOf(input, a, b));
      }
    }
  }
  return best[wanted];
}

function pairTotal(input: OptimalInput, pairs: PositionPairs): number {
  return pairs.treated.reduce((sum, own, at) => sum + gapOf(input, own, pairs.comparison[at]), 0);
}

function setTotal(input: OptimalInput, sets: Int32Array): number {
  const [own, others] = arms(input);
  let sum = 0;
  for (const a of own)
    for (const b of others) if (sets[a] >= 0 && sets[a] === sets[b]) sum += gapOf(input, a, b);
  return sum;
}

const variants: readonly [string, (input: OptimalInput) => OptimalInput][] = [
  [
    "on a score",
    ({ treated, scores, width }) => ({ treated, width, ...(scores === undefined ? {} : { scores }) }),
  ],
  [
    "on a score, within a caliper",
    ({ treated, scores }) => ({ treated, width: 0.21, ...(scores === undefined ? {} : { scores }) }),
  ],
  ["on two coordinates", (input) => input],
  ["on two coordinates, within a caliper on the score", (input) => ({ ...input, width: 0.35 })],
];

describe.each(variants)("%s", (_, vary) => {
  test("pairs have the least total of all pairings, and are refused exactly when there is none", () => {
    const stream = new SeededStream(3);
    let paired = 0;
    for (let draw = 0; draw < 300; draw++) {
      const input = vary(drawPeople(stream, 8));
      const found = optimalPairs(input, 1);
      const least = leastPairing(input);
      expect(found.kind === "paired").toBe(least < none);
      if (found.kind !== "paired") continue;
      paired++;
      expect(pairTotal(input, found.pairs)).toBeCloseTo(least, 12);
      expect(new Set(found.pairs.comparison).size).toBe(found.pairs.comparison.length);
    }
    expect(paired).toBeGreaterThan(60);
  });
  test("sets have the least total of all ways to leave nobody alone, and one arm of every set is one person", () => {
    const stream = new SeededStream(4);
    for (let draw = 0; draw < 300; draw++) {
      const input = vary(drawPeople(stream, 9));
      const sets = fullSets(input);
      expect(setTotal(input, sets)).toBeCloseTo(leastLinks(input), 12);
      const counts = new Map<number, [number, number]>();
      sets.forEach((set, person) => {
        const known = counts.get(set) ?? [0, 0];
        known[input.treated[person]]++;
        counts.set(set, known);
      });
      counts.delete(-1);
      for (const [others, own] of counts.values()) expect(Math.min(others, own)).toBe(1);
    }
  });
});

test("people of different strata are never in one set", () => {
  const stream = new SeededStream(9);
  for (let draw = 0; draw < 50; draw++) {
    const input = drawPeople(stream, 20);
    const strata = Int32Array.from(input.treated, () => stream.nextBelow(3));
    const sets = fullSets({ ...input, strata });
    sets.forEach((set, a) => {
      sets.forEach((other, b) => {
        if (set >= 0 && set === other) expect(strata[a]).toBe(strata[b]);
      });
    });
  }
});

test("two hundred people in ten dimensions: the chains find a total no exchange of two partners improves", () => {
  const stream = new SeededStream(12);
  const axes = Array.from({ length: 10 }, () =>
    Float64Array.from({ length: 200 }, () => stream.nextUniform()),
  );
  const treated = Uint8Array.from({ length: 200 }, (_, at) => (at < 80 ? 1 : 0));
  const input: OptimalInput = { treated, coordinates: { axes, side: "lower" }, width: none };
  const found = optimalPairs(input, 1);
  if (found.kind !== "paired") throw new Error("invalid draw; enough people: not");
  const { treated: own, comparison: other } = found.pairs;
  for (let a = 0; a < 80; a++) {
    for (let b = 0; b < a; b++) {
      const now = gapOf(input, own[a], other[a]) + gapOf(input, own[b], other[b]);
      expect(now).toBeLessThanOrEqual(
        gapOf(input, own[a], other[b]) + gapOf(input, own[b], other[a]) + 1e-12,
      );
    }
    for (let free = 80; free < 200; free++) {
      if (!other.includes(free))
        expect(gapOf(input, own[a], other[a])).toBeLessThanOrEqual(gapOf(input, own[a], free) + 1e-12);
    }
  }
});
