import { type LeastSquaresFit, leastSquares } from "../linear/least-squares.ts";
import { coefficientsFrom } from "../linear/orthogonal-basis.ts";
import type { SeededStream } from "../randomization/seeded-stream.ts";
import { chiSquareDraw, normalDraw } from "./random-draws.ts";

export const imputationModels = ["normal", "meanMatching"] as const;
/** normal: a draw from the regression; meanMatching: the value of an observed row with a similar prediction. */
export type ImputationModel = (typeof imputationModels)[number];

/** Columns to complete and what foretells them. */
export interface ImputationTask {
  /** Columns with gaps (NaN). */
  readonly incomplete: readonly Float64Array[];
  /** Complete columns that help, without intercept. */
  readonly predictors: readonly Float64Array[];
  /** Group of each row, from 0: rows are completed from rows of their own group. */
  readonly groups: Int32Array;
  readonly model: ImputationModel;
  /** Rounds through the incomplete columns. */
  readonly iterations: number;
}

/** Rows a group needs, beyond the coefficients, to say how spread its values are. */
export const spareRows = 3;
const donors = 5;

/** Rows sorted by their values, so that the draws a row gets do not depend on the order of the input. */
export function canonicalOrder(columns: readonly ArrayLike<number>[], rows: number): Int32Array {
  return Int32Array.from({ length: rows }, (_, row) => row).sort((a, b) => {
    for (const column of columns) {
      const [left, right] = [column[a], column[b]];
      if (left === right) continue;
      if (Number.isNaN(left) || Number.isNaN(right)) {
        if (Number.isNaN(left) && Number.isNaN(right)) continue;
        return Number.isNaN(left) ? 1 : -1;
      }
      return left - right;
    }
    return a - b;
  });
}

/**
 * One completed copy of the columns, by chained equations: each column in turn is regressed on all others and its
 * gaps redrawn, coefficients and spread being drawn first from what the observed rows leave possible.
 * Reference: van Buuren (2018), Flexible Imputation of Missing Data, 2nd ed., p. 68 (algorithm 3.1), p. 77 (3.3),
 * p. 120 (4.3); Rubin (1987), Multiple Imputation for Nonresponse in Surveys, p. 166-167; Little (1988), J.
 * Business & Economic Statistics 6:287, for mean matching.
 */
export function completeOnce(task: ImputationTask, stream: SeededStream): readonly Float64Array[] {
  const completed = task.incomplete.map((column) => startingValues(column, task.groups, stream));
  const gaps = task.incomplete.map((column) => gapsByGroup(column, task.groups));
  const rounds = task.incomplete.length === 1 ? 1 : task.iterations;
  for (let round = 0; round < rounds; round++) {
    completed.forEach((column, at) => {
      const others = completed.filter((_, other) => other !== at);
      for (const { observed, missing } of gaps[at]) {
        if (missing.length > 0)
          redraw(column, { observed, missing }, [...task.predictors, ...others], {
            model: task.model,
            stream,
          });
      }
    });
  }
  return completed;
}

interface Gaps {
  readonly observed: Int32Array;
  readonly missing: Int32Array;
}

function gapsByGroup(column: Float64Array, groups: Int32Array): readonly Gaps[] {
  const found: { observed: number[]; missing: number[] }[] = [];
  groups.forEach((group, row) => {
    found[group] ??= { observed: [], missing: [] };
    found[group][Number.isFinite(column[row]) ? "observed" : "missing"].push(row);
  });
  return found.map(({ observed, missing }) => ({
    observed: Int32Array.from(observed),
    missing: Int32Array.from(missing),
  }));
}

/** Gaps filled at random with observed values of the same group. */
function startingValues(column: Float64Array, groups: Int32Array, stream: SeededStream): Float64Array {
  const filled = column.slice();
  for (const { observed, missing } of gapsByGroup(column, groups)) {
    for (const row of missing) filled[row] = column[observed[stream.nextBelow(observed.length)]];
  }
  return filled;
}

function redraw(
  column: Float64Array,
  { observed, missing }: Gaps,
  predictors: readonly Float64Array[],
  { model, stream }: { readonly model: ImputationModel; readonly stream: SeededStream },
): void {
  const designOf = (rows: Int32Array) => [
    new Float64Array(rows.length).fill(1),
    ...predictors.map((predictor) => Float64Array.from(rows, (row) => predictor[row])),
  ];
  const target = Float64Array.from(observed, (row) => column[row]);
  const fit = leastSquares(designOf(observed), target);
  const drawn = drawCoefficients(fit, stream);
  const design = designOf(missing);
  const center = predictions(design, fit.basis.kept, drawn.coefficients);
  if (model === "normal") {
    missing.forEach((row, at) => {
      column[row] = center[at] + drawn.spread * normalDraw(stream);
    });
    return;
  }
  const fitted = target.map((value, at) => value - fit.residuals[at]);
  const order = Int32Array.from(fitted.keys()).sort(
    (a, b) => fitted[a] - fitted[b] || target[a] - target[b] || a - b,
  );
  const sorted = Float64Array.from(order, (at) => fitted[at]);
  missing.forEach((row, at) => {
    column[row] = target[order[nearestDonor(sorted, center[at], stream)]];
  });
}

/**
 * Coefficients and spread drawn from their posterior. Two degrees of freedom more than under the flat prior make the
 * drawn variance right on average; without them the pooled variance is too large when few rows are observed.
 * Reference: Kim (2004), Annals of Statistics 32:766, on that bias; that two are enough follows from the mean of
 * 1 / chi-square, 1 / (df - 2).
 */
function drawCoefficients(fit: LeastSquaresFit, stream: SeededStream) {
  const squares = fit.residuals.reduce((sum, value) => sum + value * value, 0);
  const degrees = fit.residuals.length - fit.basis.kept.length;
  const spread = Math.sqrt(squares / chiSquareDraw(degrees + 2, stream));
  const noise = Float64Array.from(fit.basis.kept, () => spread * normalDraw(stream));
  const moves = coefficientsFrom(fit.basis, noise);
  return { spread, coefficients: fit.coefficients.map((value, at) => value + moves[at]) };
}

function predictions(
  design: readonly Float64Array[],
  kept: readonly number[],
  coefficients: Float64Array,
): Float64Array {
  const center = new Float64Array(design[0].length);
  kept.forEach((position, at) => {
    for (let row = 0; row < center.length; row++) center[row] += coefficients[at] * design[position][row];
  });
  return center;
}

/** Place of one of the nearest predictions, at random among a handful. */
function nearestDonor(sorted: Float64Array, wanted: number, stream: SeededStream): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  let [left, right] = [low - 1, low];
  const count = Math.min(donors, sorted.length);
  while (right - left - 1 < count) {
    const leftGap = left >= 0 ? wanted - sorted[left] : Number.POSITIVE_INFINITY;
    const rightGap = right < sorted.length ? sorted[right] - wanted : Number.POSITIVE_INFINITY;
    if (leftGap <= rightGap) left--;
    else right++;
  }
  return left + 1 + stream.nextBelow(count);
}
