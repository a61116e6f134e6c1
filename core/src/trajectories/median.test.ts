import fc from "fast-check";
import { expect, test } from "vitest";
import { medianOf } from "./median.ts";

const sortedMedian = (values: readonly number[]): number => {
  const sorted = Float64Array.from(values).sort();
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
};

test("the median is that of the sorted values, with ties, in any order, of any number of them", () => {
  const values = fc.array(
    fc.oneof(fc.integer({ min: 0, max: 4 }), fc.double({ noNaN: true, min: -1e9, max: 1e9 })),
    {
      minLength: 1,
      maxLength: 60,
    },
  );
  fc.assert(
    fc.property(values, (given) => {
      // Minus zero is zero.
      expect(medianOf(Float64Array.from(given)) + 0).toBe(sortedMedian(given) + 0);
    }),
    { numRuns: 500 },
  );
});

test("values already in order, all the same, or falling take no longer", () => {
  const many = 200_000;
  for (const value of [(at: number) => at, () => 1, (at: number) => many - at]) {
    const values = Array.from({ length: many }, (_, at) => value(at));
    expect(medianOf(Float64Array.from(values))).toBe(sortedMedian(values));
  }
});
