import { describe, expect, test } from "vitest";
import { SeededStream } from "../randomization/seeded-stream.ts";
import { type MatchingInput, nearestNeighbors } from "./nearest-neighbors.ts";

/** Random people whose scores never tie, so that there is one right answer. */
function someone(seed: number, size: number): MatchingInput {
  const stream = new SeededStream(seed);
  const scores = Float64Array.from({ length: size }, () => stream.nextUniform());
  const treated = Uint8Array.from(scores, (score) => (stream.nextUniform() < 0.15 + 0.4 * score ? 1 : 0));
  return { treated, scores, width: Number.POSITIVE_INFINITY, ratio: 1, replace: false, order: "largest" };
}

/** The same matching by looking at every pair, in the plainest way. */
function slowly(input: MatchingInput): [number, number][] {
  const scores = input.scores ?? new Float64Array(0);
  const people = [...input.treated.keys()];
  const turns = people.filter((person) => input.treated[person] === 1);
  if (input.order === "largest") turns.sort((a, b) => scores[b] - scores[a]);
  if (input.order === "smallest") turns.sort((a, b) => scores[a] - scores[b]);
  const taken = new Set<number>();
  const pairs: [number, number][] = [];
  for (let round = 0; round < input.ratio; round++) {
    const waiting = new Set(turns);
    while (waiting.size > 0) {
      const options: { person: number; other: number; gap: number }[] = [];
      for (const person of input.order === "closest" ? waiting : [...waiting].slice(0, 1)) {
        for (const other of people) {
          const again = pairs.some(([own, earlier]) => own === person && earlier === other);
          const apart = input.strata !== undefined && input.strata[person] !== input.strata[other];
          const gap = Math.abs(scores[person] - scores[other]);
          if (input.treated[other] === 1 || taken.has(other) || again || apart || gap > input.width) continue;
          options.push({ person, other, gap });
        }
      }
      options.sort((a, b) => a.gap - b.gap);
      const [best] = options;
      if (best === undefined) {
        if (input.order === "closest") break;
        waiting.delete([...waiting][0]);
        continue;
      }
      pairs.push([best.person, best.other]);
      waiting.delete(best.person);
      if (!input.replace) taken.add(best.other);
    }
  }
  return pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

function pairsOf(input: MatchingInput): [number, number][] {
  const { pairs } = nearestNeighbors(input);
  const list = Array.from(pairs.treated, (person, at): [number, number] => [person, pairs.comparison[at]]);
  return list.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

describe("the fast matching finds the pairs that looking at everybody finds", () => {
  const strataOf = (input: MatchingInput) => input.treated.map((_, person) => person % 3);
  const variants: readonly [string, (input: MatchingInput) => MatchingInput][] = [
    ["largest first", (input) => input],
    ["smallest first", (input) => ({ ...input, order: "smallest" })],
    ["in file order", (input) => ({ ...input, order: "data" })],
    ["closest first", (input) => ({ ...input, order: "closest" })],
    ["two each", (input) => ({ ...input, ratio: 2 })],
    ["within a caliper", (input) => ({ ...input, width: 0.01 })],
    ["with replacement, three each", (input) => ({ ...input, replace: true, ratio: 3, width: 0.05 })],
    [
      "exact on three strata, closest first",
      (input) => ({ ...input, strata: Int32Array.from(strataOf(input)), order: "closest" }),
    ],
  ];
  test.each(variants)("%s", (_, vary) => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const input = vary(someone(seed, 90));
      expect(pairsOf(input)).toEqual(slowly(input));
    }
  });
  test("one coordinate instead of a score", () => {
    for (const seed of [7, 8, 9]) {
      const input = { ...someone(seed, 80), order: "data" as const };
      const { scores, ...rest } = input;
      expect(
        pairsOf({ ...rest, coordinates: { axes: [scores ?? new Float64Array(0)], side: "upper" } }),
      ).toEqual(slowly(input));
    }
  });
});

test("permuting the rows permutes the pairs", () => {
  const input = someone(21, 200);
  const order = [...input.treated.keys()].sort((a, b) => ((a * 7919) % 200) - ((b * 7919) % 200));
  const turned = {
    ...input,
    treated: Uint8Array.from(order, (person) => input.treated[person]),
    scores: Float64Array.from(order, (person) => input.scores?.[person] ?? 0),
  };
  const back = pairsOf(turned).map(([a, b]): [number, number] => [order[a], order[b]]);
  expect(back.sort((a, b) => a[0] - b[0])).toEqual(pairsOf(input));
});

test("without replacement nobody is used twice, and weights count the people used in each arm", () => {
  const input = { ...someone(31, 300), ratio: 2 };
  const { pairs, weights, subclass } = nearestNeighbors(input);
  expect(new Set(pairs.comparison).size).toBe(pairs.comparison.length);
  const sum = (arm: number) =>
    weights.reduce((total, weight, person) => total + (input.treated[person] === arm ? weight : 0), 0);
  expect(sum(1)).toBe(new Set(pairs.treated).size);
  expect(sum(0)).toBeCloseTo(pairs.comparison.length, 9);
  for (let person = 0; person < 300; person++) expect(subclass[person] > 0).toBe(weights[person] > 0);
});

test("nobody is matched when no comparison person is left or allowed", () => {
  const alone = { ...someone(41, 50), treated: new Uint8Array(50).fill(1) };
  expect(nearestNeighbors(alone).pairs.treated.length).toBe(0);
  const narrow = { ...someone(41, 50), width: 1e-12 };
  expect(nearestNeighbors(narrow).pairs.treated.length).toBe(0);
});

test("a hundred thousand people are matched without looking at every pair, which would take minutes", () => {
  const input = someone(51, 100_000);
  const { pairs } = nearestNeighbors(input);
  expect(pairs.treated.length).toBeGreaterThan(20_000);
});
