import { describe, expect, test } from "vitest";
import { normal } from "../../reference/simulate.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import { simplexLeastSquares } from "./simplex-least-squares.ts";

function problem(seed: number, rows: number, count: number) {
  const stream = new SeededStream(seed);
  const draw = () => Float64Array.from({ length: rows }, () => normal(stream));
  return { columns: Array.from({ length: count }, draw), target: draw() };
}

function objective(
  columns: readonly Float64Array[],
  target: Float64Array,
  penalty: number,
  weights: Float64Array,
) {
  const squares = target.reduce((sum, value, row) => {
    const mixed = columns.reduce((total, column, at) => total + weights[at] * column[row], 0);
    return sum + (mixed - value) ** 2;
  }, 0);
  return squares + penalty * weights.reduce((sum, weight) => sum + weight * weight, 0);
}

describe("the optimum of random problems", () => {
  test.each([
    [1, 10, 5, 0.5],
    [2, 5, 30, 1e-10],
    [3, 20, 40, 3],
    [4, 40, 12, 0],
    [5, 3, 8, 1e-3],
    [6, 19, 38, 1e-12],
  ])("seed %i: %i rows, %i columns, penalty %f", (seed, rows, count, penalty) => {
    const { columns, target } = problem(seed, rows, count);
    const found = simplexLeastSquares(columns, target, penalty);
    expect(found.gap).toBeLessThan(1e-12);
    expect(found.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(found.weights.every((weight) => weight >= 0)).toBe(true);
    expect(objective(columns, target, penalty, found.weights)).toBeCloseTo(found.objective, 10);
    // Moving share from any column to any other never helps.
    found.weights.forEach((weight, from) => {
      for (let to = 0; to < count; to++) {
        const moved = found.weights.slice();
        const step = Math.min(weight, 1e-4);
        moved[from] -= step;
        moved[to] += step;
        expect(objective(columns, target, penalty, moved)).toBeGreaterThanOrEqual(found.objective - 1e-12);
      }
    });
  });
});

test("a target inside the hull is met, a column alone takes everything, twins share under a penalty", () => {
  const { columns } = problem(9, 6, 4);
  const middle = columns[0].map((_, row) => columns.reduce((sum, column) => sum + column[row] / 4, 0));
  expect(simplexLeastSquares(columns, middle, 0).objective).toBeLessThan(1e-20);
  expect([...simplexLeastSquares([columns[0]], middle, 0.1).weights]).toEqual([1]);
  const twins = simplexLeastSquares([columns[0], columns[0]], middle, 0.1).weights;
  expect(twins[0]).toBeCloseTo(0.5, 12);
});

test("all columns equal to the target: any shares fit, and the answer is still shares", () => {
  const same = Float64Array.of(1, 2, 3);
  const found = simplexLeastSquares([same, same, same], same, 0);
  expect(found.weights.reduce((sum, weight) => sum + weight, 0)).toBe(1);
  expect(found.objective).toBe(0);
});
