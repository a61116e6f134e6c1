import { solveCholesky } from "./cholesky.ts";
import { type FixedEffectsFit, forEachPattern, type PatternPull } from "./fixed-effects.ts";
import type { BlockClusters } from "./fixed-effects-small-sample.ts";

/** An estimate that is a weighted sum of the outcomes. */
export interface PulledEstimate {
  readonly estimate: number;
  /** The derivative of the estimate by the outcome of each row. */
  readonly pull: PatternPull;
}

/** A weighted sum of coefficients; entries of aliased columns are ignored, as their coefficient is 0. */
export function pulledContrast(fit: FixedEffectsFit, contrast: ArrayLike<number>): PulledEstimate {
  const onKept = Float64Array.from(fit.kept, (column) => contrast[column]);
  const solved = solveCholesky(fit.factor, onKept);
  const direction = new Float64Array(fit.design.size);
  let estimate = 0;
  fit.kept.forEach((column, at) => {
    direction[column] = solved[at];
    estimate += onKept[at] * fit.coefficients[column];
  });
  const { size } = fit.design;
  return {
    estimate,
    pull: ({ lines, rows }, into) => {
      for (let row = 0; row < rows; row++) {
        let sum = 0;
        for (let column = 0; column < size; column++) sum += lines[row * size + column] * direction[column];
        into[row] = sum;
      }
    },
  };
}

/** The pull of every row of every pattern, one pattern after the other. */
export function pullOfPatterns({ design, patterns }: FixedEffectsFit, pull: PatternPull): Float64Array {
  const all = new Float64Array(patterns.start[patterns.count]);
  forEachPattern(design, patterns, (pattern, lines, rows) => {
    const from = patterns.start[pattern];
    pull({ pattern, lines, rows }, all.subarray(from, from + rows));
  });
  return all;
}

/** Sum over the rows of each block of pull × residual: what the block adds to the error of the estimate. */
export function blockScores(
  { design, patterns, residuals }: FixedEffectsFit,
  pull: Float64Array,
): Float64Array {
  const { start, patternOf } = design;
  const scores = new Float64Array(patternOf.length);
  for (let block = 0; block < scores.length; block++) {
    let at = patterns.start[patternOf[block]];
    let sum = 0;
    for (let row = start[block]; row < start[block + 1]; row++) sum += pull[at++] * residuals[row];
    scores[block] = sum;
  }
  return scores;
}

function clusterSums(scores: Float64Array, { of, count }: BlockClusters): Float64Array {
  const sums = new Float64Array(count);
  for (let block = 0; block < scores.length; block++) sums[of[block]] += scores[block];
  return sums;
}

/**
 * Scaling of a clustered variance: none, G/(G-1), and with (n-1)/(n-K) where K counts the blocks (CR1S) or not
 * (fixest).
 */
export type ClusterScaling = "CR0" | "CR1" | "CR1S" | "fixest";

/**
 * Variance of a pulled estimate with rows correlated inside clusters of whole blocks.
 * `fixest` is the default rule of that package: effects nested in clusters count as one column.
 * Reference: Liang & Zeger (1986), Biometrika 73:13; Cameron & Miller (2015), J. Human Resources 50:317, p. 323.
 */
export function fixedEffectsVariance(
  fit: FixedEffectsFit,
  pull: Float64Array,
  clusters: BlockClusters,
  scaling: ClusterScaling,
): number {
  let squares = 0;
  for (const sum of clusterSums(blockScores(fit, pull), clusters)) squares += sum * sum;
  return squares * clusterScaling(fit, clusters.count, scaling);
}

/** Factor from CR0 to a rule. */
export function clusterScaling(fit: FixedEffectsFit, clusters: number, scaling: ClusterScaling): number {
  if (scaling === "CR0") return 1;
  const groups = clusters / (clusters - 1);
  return scaling === "CR1" ? groups : groups * rowScaling(fit, scaling);
}

function rowScaling(fit: FixedEffectsFit, scaling: "CR1S" | "fixest"): number {
  const columns = fit.kept.length + (scaling === "fixest" ? 1 : fit.design.patternOf.length);
  return (fit.residuals.length - 1) / (fit.residuals.length - columns);
}

/** Rows minus columns minus effects of blocks. */
export function residualDegrees(fit: FixedEffectsFit): number {
  return fit.residuals.length - fit.kept.length - fit.design.patternOf.length;
}

/** Variance if rows were independent: of equal spread (`iid`) or not (`HC1`). */
export function independentVariance(fit: FixedEffectsFit, pull: Float64Array, rule: "iid" | "HC1"): number {
  let [pulls, squares, mixed] = [0, 0, 0];
  forEachRow(fit, (row, at) => {
    const [weight, residual] = [pull[at] * pull[at], fit.residuals[row] * fit.residuals[row]];
    pulls += weight;
    squares += residual;
    mixed += weight * residual;
  });
  const degrees = residualDegrees(fit);
  return rule === "iid" ? (squares / degrees) * pulls : (mixed * fit.residuals.length) / degrees;
}

/**
 * Variance with rows correlated inside blocks and inside a second grouping of the rows (periods), scaled by the smaller
 * number of groups, effects nested in either counting as one column: the default of fixest.
 * Reference: Cameron, Gelbach & Miller (2011), J. Business & Economic Statistics 29:238.
 */
export function twoWayVariance(
  fit: FixedEffectsFit,
  pull: Float64Array,
  second: { readonly of: Int32Array; readonly count: number; readonly nestedColumns: number },
): number {
  const byRow = new Float64Array(second.count);
  let own = 0;
  forEachRow(fit, (row, at) => {
    const score = pull[at] * fit.residuals[row];
    byRow[second.of[row]] += score;
    own += score * score;
  });
  let total = -own;
  for (const sum of byRow) total += sum * sum;
  for (const sum of blockScores(fit, pull)) total += sum * sum;
  const groups = Math.min(second.count, fit.design.patternOf.length);
  const rows = fit.residuals.length;
  const columns = fit.kept.length - second.nestedColumns + 1;
  return (((total * groups) / (groups - 1)) * (rows - 1)) / (rows - columns);
}

function forEachRow(fit: FixedEffectsFit, visit: (row: number, at: number) => void): void {
  const { start, patternOf } = fit.design;
  for (let block = 0; block < patternOf.length; block++) {
    let at = fit.patterns.start[patternOf[block]];
    for (let row = start[block]; row < start[block + 1]; row++) visit(row, at++);
  }
}
