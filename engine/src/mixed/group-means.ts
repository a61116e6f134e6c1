import { studentQuantile, studentTwoSided } from "../distributions/student-t.ts";
import { leastSquares } from "../linear/least-squares.ts";
import type { MixedRows } from "./mixed-fit.ts";

/** A question asked of one figure per group. */
export interface MeansCheck {
  /** `within`: gap inside each group; `between`: groups that differ on the effect's column are compared. */
  readonly kind: "within" | "between";
  readonly groups: number;
  readonly estimate: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  readonly confidenceInterval: readonly [number, number];
  readonly pValue: number;
}

/**
 * Student's t on company means, whatever varies between companies: the mean of the slopes inside each group
 * when the effect's
 * column varies there, else the line through the group means. Outcomes are first freed of the covariates, whose
 * coefficients are
 * those inside groups. Undefined with fewer than three usable groups.
 * Reference: Cochran & Cox (1957), Experimental Designs, p. 547; Donner & Klar (2000), Design and Analysis of
 * Cluster Randomization
 * Trials, p. 113.
 */
export function compareGroupMeans(
  rows: MixedRows,
  effect: number,
  confidence: number,
): MeansCheck | undefined {
  const column = rows.fixed[effect];
  const freed = freedOutcome(rows, effect);
  const slopes: number[] = [];
  const [levels, heights]: [number[], number[]] = [[], []];
  for (let group = 0; group + 1 < rows.starts.length; group++) {
    const [from, to] = [rows.starts[group], rows.starts[group + 1]];
    const x = column.subarray(from, to);
    const y = freed.subarray(from, to);
    const [middle, height] = [mean(x), mean(y)];
    let [squares, cross] = [0, 0];
    x.forEach((value, at) => {
      squares += (value - middle) ** 2;
      cross += (value - middle) * (y[at] - height);
    });
    levels.push(middle);
    heights.push(height);
    if (squares > 1e-12 * (middle * middle + squares)) slopes.push(cross / squares);
  }
  return slopes.length > 0 ? withinGroups(slopes, confidence) : betweenGroups(levels, heights, confidence);
}

function withinGroups(slopes: readonly number[], confidence: number): MeansCheck | undefined {
  const groups = slopes.length;
  if (groups < 3) return undefined;
  const estimate = mean(slopes);
  const squares = slopes.reduce((sum, slope) => sum + (slope - estimate) ** 2, 0);
  const standardError = Math.sqrt(squares / (groups - 1) / groups);
  return standardError > 0
    ? { kind: "within", groups, ...student(estimate, standardError, groups - 1, confidence) }
    : undefined;
}

function betweenGroups(
  levels: readonly number[],
  heights: readonly number[],
  confidence: number,
): MeansCheck | undefined {
  const groups = levels.length;
  if (groups < 4) return undefined;
  const [middle, height] = [mean(levels), mean(heights)];
  const squares = levels.reduce((sum, level) => sum + (level - middle) ** 2, 0);
  if (!(squares > 0)) return undefined;
  const estimate =
    levels.reduce((sum, level, at) => sum + (level - middle) * (heights[at] - height), 0) / squares;
  const left = heights.reduce(
    (sum, each, at) => sum + (each - height - estimate * (levels[at] - middle)) ** 2,
    0,
  );
  const standardError = Math.sqrt(left / (groups - 2) / squares);
  return standardError > 0
    ? { kind: "between", groups, ...student(estimate, standardError, groups - 2, confidence) }
    : undefined;
}

function student(estimate: number, standardError: number, degreesOfFreedom: number, confidence: number) {
  const reach = standardError * studentQuantile((1 + confidence) / 2, degreesOfFreedom);
  const confidenceInterval: readonly [number, number] = [estimate - reach, estimate + reach];
  const pValue = studentTwoSided(estimate / standardError, degreesOfFreedom);
  return { estimate, standardError, degreesOfFreedom, confidenceInterval, pValue };
}

/** Outcome less what the covariates account for inside groups. */
function freedOutcome(rows: MixedRows, effect: number): Float64Array {
  const covariates = rows.fixed.filter((_, at) => at !== 0 && at !== effect);
  if (covariates.length === 0) return rows.outcome;
  const inside = (values: Float64Array) => centered(values, rows.starts);
  const used = [...covariates, rows.fixed[effect]].map(inside);
  const fit = leastSquares(used, inside(rows.outcome));
  const freed = rows.outcome.slice();
  fit.basis.kept.forEach((position, at) => {
    if (position >= covariates.length) return;
    for (let row = 0; row < freed.length; row++)
      freed[row] -= fit.coefficients[at] * covariates[position][row];
  });
  return freed;
}

function centered(values: Float64Array, starts: Int32Array): Float64Array {
  const around = values.slice();
  for (let group = 0; group + 1 < starts.length; group++) {
    const middle = mean(values.subarray(starts[group], starts[group + 1]));
    for (let row = starts[group]; row < starts[group + 1]; row++) around[row] -= middle;
  }
  return around;
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at];
  return sum / values.length;
}
