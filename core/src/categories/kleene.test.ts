import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { combinationTable, combineDimensions } from "./combine-dimensions.ts";
import {
  bothOf,
  eitherOf,
  intersectInto,
  opposeInPlace,
  oppositeOf,
  uniteInto,
  verdictOf,
} from "./kleene.ts";
import { dimensions, metWhens } from "./model.ts";

const codes = [-1, 0, 1] as const;
const code = fc.constantFrom(...codes);
const column = fc.array(fc.tuple(code, code), { maxLength: 40 });

describe("the truth table of three-valued logic", () => {
  test.each([
    [1, 1, 1, 1],
    [1, 0, 0, 1],
    [1, -1, -1, 1],
    [0, 0, 0, 0],
    [0, -1, 0, -1],
    [-1, -1, -1, -1],
  ])("%s with %s: both is %s, either is %s", (first, second, both, either) => {
    for (const [one, other] of [
      [first, second],
      [second, first],
    ] as const) {
      expect(bothOf(one, other)).toBe(both);
      expect(eitherOf(one, other)).toBe(either);
    }
  });

  test("the opposite of unknown is unknown", () => {
    expect(codes.map(oppositeOf)).toEqual([-1, 1, 0]);
    expect(codes.map(verdictOf)).toEqual(["unknown", "out", "in"]);
  });
});

describe("laws", () => {
  test("both and either are associative, distribute over each other, and De Morgan holds", () => {
    fc.assert(
      fc.property(code, code, code, (a, b, c) => {
        expect(bothOf(a, bothOf(b, c))).toBe(bothOf(bothOf(a, b), c));
        expect(eitherOf(a, eitherOf(b, c))).toBe(eitherOf(eitherOf(a, b), c));
        expect(bothOf(a, eitherOf(b, c))).toBe(eitherOf(bothOf(a, b), bothOf(a, c)));
        expect(oppositeOf(bothOf(a, b))).toBe(eitherOf(oppositeOf(a), oppositeOf(b)));
        expect(oppositeOf(oppositeOf(a))).toBe(a);
      }),
    );
  });

  test("columns follow the same logic as one person", () => {
    fc.assert(
      fc.property(column, (pairs) => {
        const [first, second] = [Int8Array.from(pairs, ([a]) => a), Int8Array.from(pairs, ([, b]) => b)];
        const [both, either, opposite] = [first.slice(), first.slice(), first.slice()];
        intersectInto(both, second);
        uniteInto(either, second);
        opposeInPlace(opposite);
        expect([...both]).toEqual(pairs.map(([a, b]) => bothOf(a, b)));
        expect([...either]).toEqual(pairs.map(([a, b]) => eitherOf(a, b)));
        expect([...opposite]).toEqual(pairs.map(([a]) => oppositeOf(a)));
      }),
    );
  });
});

describe("how dimensions make one verdict", () => {
  test.each([
    // [work, job, person], any, at least two, every, every known
    [[1, 1, 1], 1, 1, 1, 1],
    [[1, 1, 0], 1, 1, 0, 0],
    [[1, 0, 0], 1, 0, 0, 0],
    [[0, 0, 0], 0, 0, 0, 0],
    [[1, -1, -1], 1, -1, -1, 1],
    [[1, 1, -1], 1, 1, -1, 1],
    [[1, 0, -1], 1, -1, 0, 0],
    [[0, 0, -1], -1, 0, 0, 0],
    [[0, -1, -1], -1, -1, 0, 0],
    [[-1, -1, -1], -1, -1, -1, -1],
  ] as const)("%j", (triple, ...expected) => {
    expect(metWhens.map((metWhen) => combineDimensions(metWhen, triple))).toEqual(expected);
  });

  test("a dimension without condition does not count", () => {
    const table = combinationTable("everyDimension", ["job"]);
    for (const work of codes) {
      for (const person of codes) {
        for (const job of codes) expect(table[(work + 1) * 9 + (job + 1) * 3 + person + 1]).toBe(job);
      }
    }
  });

  test("knowing more never contradicts: an answered unknown keeps a verdict that was already known", () => {
    const kleene = metWhens.filter((metWhen) => metWhen !== "everyKnownDimension");
    fc.assert(
      fc.property(
        fc.constantFrom(...kleene),
        fc.tuple(code, code, code),
        fc.tuple(code, code, code),
        (met, before, answers) => {
          const after = before.map((known, place) => (known === -1 ? (answers[place] ?? -1) : known));
          const verdict = combineDimensions(met, before);
          if (verdict !== -1) expect(combineDimensions(met, after)).toBe(verdict);
        },
      ),
    );
    expect(dimensions).toHaveLength(3);
  });
});
