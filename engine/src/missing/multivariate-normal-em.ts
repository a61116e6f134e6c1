import { cholesky, type LowerTriangle, solveCholesky } from "../linear/cholesky.ts";
import type { MissingNotEstimable, MissingRefusal } from "./missing-refusal.ts";
import { missingNotEstimable } from "./words-of-missing.ts";

/** Means and covariance of the whole, as far as what was observed tells. */
export interface NormalMoments {
  readonly kind: "estimated";
  readonly mean: Float64Array;
  /** Maximum likelihood (divisor n). */
  readonly covariance: readonly Float64Array[];
  readonly logLikelihood: number;
  readonly iterations: number;
}

export type NormalMomentsFinding =
  | NormalMoments
  | { readonly kind: "refused"; readonly notEstimable: MissingNotEstimable };

const mostIterations = 20_000;
const fewestObserved = 2;

/**
 * Means and covariance of a multivariate normal with missing values, by expectation and maximization.
 *
 * Estimand: means, variances and covariances of the columns for all rows, also those that are not filled in.
 * Assumptions: the columns are jointly normal, and a value's absence may depend on what is observed in its row but
 * not on the value itself (missing at random).
 * Do not use when two columns are never filled in together, or when people hide a value because of it.
 * In words: fill each row's gaps with what its observed values foretell, add the spread that remains to the
 * covariances, and start again from the new means and covariances until nothing moves. Rows with the same gaps are
 * treated together.
 * Reference: Dempster, Laird & Rubin (1977), J. Royal Statistical Society B 39:1, p. 11-12; Little & Rubin (2002),
 * Statistical Analysis with Missing Data, 2nd ed., p. 223-226.
 * Checked against: the same algorithm spelled out in base R (08d_missing_data.json); its likelihood maximized by
 * optim (engine/reference/missing).
 */
export function normalMoments(
  columns: readonly Float64Array[],
  { tolerance = 1e-13, names }: { readonly tolerance?: number; readonly names?: readonly string[] } = {},
): NormalMomentsFinding {
  const labels = columns.map((_, at) => names?.[at] ?? `column ${at + 1}`);
  const refusal = refusalOf(columns, labels);
  if (refusal !== undefined) return refused(refusal);
  const patterns = patternsOf(columns);
  let state: Moments = startOf(columns);
  for (let iteration = 1; iteration <= mostIterations; iteration++) {
    const next = step(state, patterns, columns[0].length);
    if (next === undefined) return refused({ code: "neverTogether", columns: labels });
    const change = changeBetween(state, next);
    state = next;
    if (change < tolerance) {
      const logLikelihood = likelihoodOf(state, patterns);
      if (logLikelihood === undefined) break;
      return { kind: "estimated", ...state, logLikelihood, iterations: iteration };
    }
  }
  return refused({ code: "notConverged" });
}

function refused(refusal: MissingRefusal): NormalMomentsFinding {
  return { kind: "refused", notEstimable: missingNotEstimable(refusal) };
}

interface Moments {
  readonly mean: Float64Array;
  readonly covariance: readonly Float64Array[];
}

/** Rows with the same columns observed. */
interface Pattern {
  readonly observed: readonly number[];
  readonly missing: readonly number[];
  /** Observed values, row by row. */
  readonly rows: readonly Float64Array[];
}

function refusalOf(columns: readonly Float64Array[], labels: readonly string[]): MissingRefusal | undefined {
  if (columns.length === 0) return { code: "optionOutOfRange", option: "columns" };
  const unequal = columns.findIndex((column) => column.length !== columns[0].length);
  if (unequal >= 0) return { code: "unequalColumns", column: labels[unequal] };
  for (const [at, column] of columns.entries()) {
    const observed = column.filter(Number.isFinite);
    if (observed.length === 0) return { code: "neverObserved", column: labels[at] };
    const varies = observed.some((value) => value !== observed[0]);
    if (observed.length < fewestObserved || !varies) {
      return {
        code: "tooFewObserved",
        column: labels[at],
        observed: varies ? observed.length : 1,
        needed: fewestObserved,
      };
    }
  }
  return undefined;
}

function patternsOf(columns: readonly Float64Array[]): readonly Pattern[] {
  const found = new Map<string, { observed: number[]; missing: number[]; rows: Float64Array[] }>();
  for (let row = 0; row < columns[0].length; row++) {
    const flags = columns.map((column) => Number.isFinite(column[row]));
    const key = flags.map((flag) => (flag ? "1" : "0")).join("");
    const places = columns.map((_, at) => at);
    const pattern = found.get(key) ?? {
      observed: places.filter((at) => flags[at]),
      missing: places.filter((at) => !flags[at]),
      rows: [],
    };
    pattern.rows.push(Float64Array.from(pattern.observed, (at) => columns[at][row]));
    found.set(key, pattern);
  }
  // By key and by value, so that the order of the rows does not change the last digit.
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, pattern]) => ({ ...pattern, rows: pattern.rows.sort(compareRows) }));
}

function compareRows(left: Float64Array, right: Float64Array): number {
  for (let at = 0; at < left.length; at++) if (left[at] !== right[at]) return left[at] - right[at];
  return 0;
}

function startOf(columns: readonly Float64Array[]): Moments {
  const known = columns.map((column) => column.filter(Number.isFinite).sort());
  const mean = Float64Array.from(
    known,
    (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
  );
  const covariance = known.map((values, at) => {
    const line = new Float64Array(columns.length);
    line[at] = values.reduce((sum, value) => sum + (value - mean[at]) ** 2, 0) / (values.length - 1);
    return line;
  });
  return { mean, covariance };
}

/** One round: expected sums of the deviations from the present means, then new moments. */
function step(
  { mean, covariance }: Moments,
  patterns: readonly Pattern[],
  total: number,
): Moments | undefined {
  const size = mean.length;
  const sums = new Float64Array(size);
  const products = Array.from(mean, () => new Float64Array(size));
  for (const pattern of patterns) {
    const filling = fillingOf(covariance, pattern);
    if (filling === undefined) return undefined;
    for (const row of pattern.rows) {
      const deviation = filling.deviationOf(row, mean);
      for (let i = 0; i < size; i++) {
        sums[i] += deviation[i];
        for (let j = 0; j <= i; j++) products[i][j] += deviation[i] * deviation[j];
      }
    }
    filling.left.forEach((line, i) => {
      pattern.missing.forEach((column, j) => {
        const [a, b] = [pattern.missing[i], column];
        if (b <= a) products[a][b] += pattern.rows.length * line[j];
      });
    });
  }
  const shift = sums.map((sum) => sum / total);
  const next = products.map((line, i) =>
    Float64Array.from(line, (_, j) => {
      const product = j <= i ? line[j] : products[j][i];
      return product / total - shift[i] * shift[j];
    }),
  );
  return { mean: mean.map((value, at) => value + shift[at]), covariance: next };
}

interface Filling {
  /** Deviations from the means, the missing ones foretold. */
  readonly deviationOf: (row: Float64Array, mean: Float64Array) => Float64Array;
  /** Covariance that remains among the missing columns. */
  readonly left: readonly Float64Array[];
}

function fillingOf(covariance: readonly Float64Array[], { observed, missing }: Pattern): Filling | undefined {
  const factor = observedFactor(covariance, observed);
  if (factor === undefined) return undefined;
  const slopes = missing.map((column) =>
    solveCholesky(
      factor,
      observed.map((at) => covariance[column][at]),
    ),
  );
  const left = missing.map((column, i) =>
    Float64Array.from(missing, (other) => {
      const explained = observed.reduce((sum, at, k) => sum + slopes[i][k] * covariance[other][at], 0);
      return covariance[column][other] - explained;
    }),
  );
  return {
    left,
    deviationOf: (row, mean) => {
      const deviation = new Float64Array(mean.length);
      observed.forEach((column, k) => {
        deviation[column] = row[k] - mean[column];
      });
      missing.forEach((column, i) => {
        deviation[column] = observed.reduce((sum, at, k) => sum + slopes[i][k] * deviation[at], 0);
      });
      return deviation;
    },
  };
}

function observedFactor(
  covariance: readonly Float64Array[],
  observed: readonly number[],
): LowerTriangle | undefined {
  return cholesky(observed.map((row) => Float64Array.from(observed, (column) => covariance[row][column])));
}

/** Largest move of a mean (relative above 1) or of a covariance (relative to the largest). */
function changeBetween(before: Moments, after: Moments): number {
  let largest = 0;
  for (const line of before.covariance)
    for (const value of line) largest = Math.max(largest, Math.abs(value));
  let change = 0;
  before.mean.forEach((value, i) => {
    change = Math.max(change, Math.abs(after.mean[i] - value) / Math.max(1, Math.abs(value)));
    before.covariance[i].forEach((own, j) => {
      change = Math.max(change, Math.abs(after.covariance[i][j] - own) / largest);
    });
  });
  return change;
}

const logTwoPi = 1.8378770664093453;

function likelihoodOf({ mean, covariance }: Moments, patterns: readonly Pattern[]): number | undefined {
  let sum = 0;
  for (const { observed, rows } of patterns) {
    if (observed.length === 0) continue;
    const factor = observedFactor(covariance, observed);
    if (factor === undefined) return undefined;
    const logDeterminant = factor.reduce((total, line, at) => total + 2 * Math.log(line[at]), 0);
    for (const row of rows) {
      const deviation = row.map((value, k) => value - mean[observed[k]]);
      const solved = solveCholesky(factor, deviation);
      const distance = deviation.reduce((total, value, k) => total + value * solved[k], 0);
      sum -= 0.5 * (observed.length * logTwoPi + logDeterminant + distance);
    }
  }
  return sum;
}
