import { describe, expect, test } from "vitest";
import type { ModelColumn } from "../columns/model-columns.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import { coarseClasses, exactClasses } from "./coarse-classes.ts";
import { scoreClasses } from "./score-classes.ts";
import { setsWithBothArms, setWeights } from "./set-weights.ts";

const column = (name: string, values: readonly number[]): ModelColumn => ({
  name,
  values: Float64Array.from(values),
});
/** Two people are in one class in both. */
const sameClasses = (left: ArrayLike<number>, right: ArrayLike<number>) => {
  const [a, b] = [Array.from(left), Array.from(right)];
  for (let i = 0; i < a.length; i++) for (let j = 0; j < i; j++) expect(a[i] === a[j]).toBe(b[i] === b[j]);
};

describe("weights of sets", () => {
  const treated = Uint8Array.of(1, 1, 0, 0, 0, 1, 0, 0);
  const sets = Int32Array.of(1, 1, 1, 1, 1, 2, 2, 0);
  test("att: untrained people of a set stand for its trained ones, and add to their number in use", () => {
    const weights = setWeights(sets, treated, "att");
    // 2/3 for each of three people, 1 for one: 3 in all, scaled to 4.
    expect([...weights].map((weight) => weight * 9)).toEqual([9, 9, 8, 8, 8, 9, 12, 0].map(expectClose));
  });
  test("ate and atc weight both arms to everybody, or to the untrained", () => {
    const share = (weights: Float64Array, arm: number, set: number) =>
      weights.reduce((sum, weight, at) => sum + (treated[at] === arm && sets[at] === set ? weight : 0), 0) /
      weights.reduce((sum, weight, at) => sum + (treated[at] === arm ? weight : 0), 0);
    for (const arm of [0, 1]) {
      expect(share(setWeights(sets, treated, "ate"), arm, 1)).toBeCloseTo(5 / 7, 12);
      expect(share(setWeights(sets, treated, "atc"), arm, 1)).toBeCloseTo(3 / 4, 12);
    }
  });
  test("only classes with both arms become sets, numbered in order of first appearance", () => {
    const classes = Int32Array.of(5, 3, 9, 3, 5, -1, 4, 9);
    expect([...setsWithBothArms(classes, treated)]).toEqual([1, 2, 0, 2, 1, 0, 0, 0]);
  });
});

function expectClose(value: number) {
  return expect.closeTo(value, 10);
}

describe("classes of covariates", () => {
  test("two-valued columns stay as they are, others get Sturges' number of equal classes", () => {
    const values = Array.from({ length: 16 }, (_, at) => at);
    const flags = values.map((value) => value % 2);
    // ceiling(log2 16) + 1 = 5 classes of width 3 over 0 … 15.
    const wanted = values.map((value) => Math.min(4, Math.floor(value / 3)) * 2 + (value % 2));
    sameClasses(coarseClasses([column("x", values), column("flag", flags)], 16, {}), wanted);
  });
  test("a value on a cut point belongs to the upper class, the largest value to the last class", () => {
    sameClasses(coarseClasses([column("x", [1, 2, 3, 4, 5])], 5, { x: [3, 5] }), [0, 0, 1, 1, 2]);
    sameClasses(coarseClasses([column("x", [0, 1, 2, 3, 4])], 5, { x: 2 }), [0, 0, 1, 1, 1]);
  });
  test("minus zero is zero, and combinations are told apart exactly", () => {
    sameClasses(exactClasses([column("x", [0, -0, 1, 1]), column("y", [2, 2, 2, 3])], 4), [0, 0, 1, 2]);
  });
});

describe("classes of a score", () => {
  test("have both arms each, hold intervals of each arm, and only empty ones borrow", () => {
    const stream = new SeededStream(8);
    for (let draw = 0; draw < 200; draw++) {
      const size = 20 + stream.nextBelow(60);
      const scores = Float64Array.from({ length: size }, () => stream.nextUniform());
      const treated = Uint8Array.from(scores, (score) => (stream.nextUniform() < score * score ? 1 : 0));
      const arms = treated.reduce((sum, arm) => sum + arm, 0);
      const found = scoreClasses(scores, treated, "att", 4);
      expect(found === undefined).toBe(arms < 4 || size - arms < 4);
      if (found === undefined) continue;
      for (const arm of [0, 1]) {
        const own = [...scores.keys()]
          .filter((at) => treated[at] === arm)
          .sort((a, b) => scores[a] - scores[b]);
        const classes = own.map((at) => found.classes[at]);
        expect(classes).toEqual(classes.toSorted((a, b) => a - b));
        expect(new Set(classes).size).toBe(4);
      }
    }
  });
  test("the cuts are quantiles of the trained: with six classes of twelve there are two in each", () => {
    const scores = Float64Array.from({ length: 60 }, (_, at) => at);
    const treated = Uint8Array.from(scores, (_, at) => (at % 5 === 2 ? 1 : 0));
    const found = scoreClasses(scores, treated, "att", 6);
    const counts = [1, 2, 3, 4, 5, 6].map(
      (own) => [...scores.keys()].filter((at) => treated[at] === 1 && found?.classes[at] === own).length,
    );
    expect(counts).toEqual([2, 2, 2, 2, 2, 2]);
  });
});
