import { expect, test } from "vitest";
import { costAlternatives } from "../cost-alternatives.ts";
import { fundAlternative } from "./fund-alternative.ts";
import type { LinearSolver } from "./linear-model.ts";
import { largeCase } from "./sample-large-case.ts";
import { yalpsSolver } from "./yalps-solver.ts";

/** Never knows: what is left is the cost of a design and every rule. */
const noSolver: LinearSolver = { solve: () => ({ state: "stopped" }) };

/** Median of eleven runs after two for nothing, milliseconds. */
function medianOf(run: () => unknown): number {
  const times = Array.from({ length: 13 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  const sorted = times.slice(2).sort((first, second) => first - second);
  return sorted[5] ?? Number.POSITIVE_INFINITY;
}

const request = largeCase();

test("thirty blocks and two hundred people are funded in under a second, and nothing is cut", () => {
  const answer = fundAlternative(request, yalpsSolver);
  expect(answer.state === "solved" && !answer.isCut).toBe(true);
  expect(medianOf(() => fundAlternative(request, yalpsSolver))).toBeLessThan(1_000);
});

test("the cost of the same design and every rule take under 50 ms", () => {
  expect(medianOf(() => [costAlternatives(request.design), fundAlternative(request, noSolver)])).toBeLessThan(
    50,
  );
});
