import { describe, expect, test } from "vitest";
import { chiSquareUpper, normalQuantile } from "../../../engine/src/distributions/index.ts";
import { drawNoise, noiseReach } from "./draw-noise.ts";
import type { Answer, AnswerRecord, Atom, CountedQuestion } from "./frame-model.ts";
import { recordAtoms } from "./record-atoms.ts";
import { seededDraw } from "./sample-frame.contract.ts";

// Goal P-5: an attacker who knows every answer of an atom but one learns at most a factor e^ε about the last.

const people = 10;
const epsilon = 1;
const atom: Atom = { id: "a", people: Array.from({ length: people }, (_, place) => `p${place}`) };
const question: CountedQuestion = { key: "q", choices: ["yes", "no"], sensitive: { epsilon } };
const record = (choice: string): AnswerRecord => {
  const answer: Answer = { kind: "choices", choices: [choice] };
  return { atom: "a", answers: new Map([["q", answer]]) };
};
const known = Array.from({ length: people - 1 }, (_, place) => record(place < 3 ? "yes" : "no"));
const redraws = 10_000;

/** How often each pair of counts (yes, no) was written when the last person chose so. */
function written(last: string, noisy: boolean, seed: number): ReadonlyMap<string, number> {
  const draw = seededDraw(seed);
  const seen = new Map<string, number>();
  for (let turn = 0; turn < redraws; turn += 1) {
    const recorded = recordAtoms({
      frame: { id: "f", k: people },
      atoms: [atom],
      records: [...known, record(last)],
      questions: [noisy ? question : { key: "q", choices: ["yes", "no"] }],
      draw,
      epsilonBudget: epsilon,
    });
    if (!recorded.ok) throw new Error(recorded.refusal.code);
    const key = (recorded.value.questions[0]?.counts[0] ?? []).slice(0, 2).join();
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return seen;
}

/** Upper and lower bounds, at 99 %, of the odds between two counts of equal numbers of tries (log ratio). */
function lowestRatio(first: number, second: number, comparisons: number): number {
  const width = normalQuantile(1 - 0.005 / comparisons) * Math.sqrt(1 / first + 1 / second);
  return Math.exp(Math.log(first / second) - width);
}

/** Largest ratio of odds that the redraws prove, over everything seen at least 30 times on one side. */
function provenOdds(noisy: boolean): number {
  const [yes, no] = [written("yes", noisy, 21), written("no", noisy, 22)];
  const keys = [...new Set([...yes.keys(), ...no.keys()])];
  const often = keys.filter((key) => Math.max(yes.get(key) ?? 0, no.get(key) ?? 0) >= 30);
  return Math.max(
    ...often.flatMap((key) => {
      const [one, other] = [(yes.get(key) ?? 0) + 0.5, (no.get(key) ?? 0) + 0.5];
      return [lowestRatio(one, other, often.length), lowestRatio(other, one, often.length)];
    }),
  );
}

test("10,000 redraws prove no odds above e^ε about the last person's answer", () => {
  expect(provenOdds(true)).toBeLessThanOrEqual(Math.exp(epsilon));
});

test("positive control: without noise the same attacker is sure of the last person's answer", () => {
  expect(provenOdds(false)).toBeGreaterThan(100);
});

describe.each([
  [1, 1],
  [1, 2],
  [1, 4],
  [3, 10],
])("the noise of ε = %i/%i", (numerator, denominator) => {
  const rate = numerator / denominator;
  const ratio = Math.exp(-rate);
  const draw = seededDraw(31 + denominator);
  const draws = Array.from({ length: redraws }, () => drawNoise({ numerator, denominator }, draw));
  /** P(x) = (1 - e^-ε) / (1 + e^-ε) · e^(-ε |x|). */
  const law = (x: number): number => ((1 - ratio) / (1 + ratio)) * ratio ** Math.abs(x);

  function chiSquare(values: readonly number[]): number {
    const reach = Math.floor(Math.log((redraws * law(0)) / 10) / rate);
    const cells = Array.from({ length: 2 * reach + 1 }, (_, place) => place - reach);
    const beyond = redraws * (1 - cells.reduce((sum, x) => sum + law(x), 0));
    const inCells = values.filter((x) => Math.abs(x) <= reach).length;
    let statistic = (values.length - inCells - beyond) ** 2 / beyond;
    for (const x of cells) {
      const expected = redraws * law(x);
      statistic += (values.filter((value) => value === x).length - expected) ** 2 / expected;
    }
    return chiSquareUpper(statistic, cells.length);
  }

  test("follows the two-sided geometric law", () => {
    expect(chiSquare(draws)).toBeGreaterThan(0.001);
  });

  test("positive control: the same test tells noise that never passes 2 from it", () => {
    expect(chiSquare(draws.map((x) => Math.max(-2, Math.min(2, x))))).toBeLessThan(1e-6);
  });

  test.each([1, 3, 4, 12])("added %i times stays within its stated reach in 95 cases of 100", (times) => {
    const reach = noiseReach(rate, times);
    const sums = Array.from({ length: Math.floor(redraws / times) }, (_, turn) =>
      draws.slice(turn * times, (turn + 1) * times).reduce((sum, x) => sum + x, 0),
    );
    const inside = sums.filter((sum) => Math.abs(sum) <= reach).length / sums.length;
    expect(inside).toBeGreaterThan(0.95 - 3 * Math.sqrt((0.95 * 0.05) / sums.length));
    expect(inside).toBeLessThan(0.999);
  });
});
