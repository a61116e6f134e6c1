import { normalCumulative } from "../distributions/normal.ts";
import { studentTwoSided } from "../distributions/student-t.ts";
import { estimateHeterogeneity, type HeterogeneityEstimator } from "./estimate-heterogeneity.ts";
import { pooledFit, pooledInterval } from "./pooled-fit.ts";
import { type Projects, projectsOf } from "./projects.ts";

/** Whether small projects say something else than large ones. */
export interface AsymmetryTest {
  readonly statistic: number;
  readonly pValue: number;
  readonly degreesOfFreedom?: number;
}

/**
 * Egger's regression: the estimate against its standard error. `model` adds the variance between projects
 * (normal test);
 * `line` is the original weighted line (t test). Undefined when all standard errors are equal.
 * Reference: Egger, Davey Smith, Schneider & Minder (1997), BMJ 315:629; Sterne & Egger (2005), Publication
 * Bias, p. 99.
 * Checked against metafor 3.8.1 (regtest).
 */
export function eggerTests(
  { estimates, variances }: Projects,
  estimator: HeterogeneityEstimator,
): { readonly model: AsymmetryTest; readonly line: AsymmetryTest } | undefined {
  const projects = projectsOf(estimates, variances, [variances.map(Math.sqrt)]);
  if (projects.basis.aliased.length > 0 || estimates.length < 3) return undefined;
  const { tauSquared } = estimateHeterogeneity(projects, estimator);
  const model = pooledInterval(pooledFit(projects, tauSquared), [0, 1], "wald");
  const line = pooledInterval(pooledFit(projects, 0), [0, 1], "hartungKnapp");
  const degreesOfFreedom = estimates.length - 2;
  const t = line.estimate / line.standardError;
  return {
    model: { statistic: model.estimate / model.standardError, pValue: model.pValue },
    line: { statistic: t, pValue: studentTwoSided(t, degreesOfFreedom), degreesOfFreedom },
  };
}

/**
 * Rank correlation (Kendall's tau-b) between standardized estimates and variances: exact p-value without ties up
 * to 50 projects, and the normal approximation. Reference: Begg & Mazumdar (1994), Biometrics 50:1088; Kendall
 * (1970), Rank Correlation Methods, p. 55 (variance with ties). Checked against metafor 3.8.1 (ranktest).
 */
export function rankTest(projects: Projects): {
  readonly tau: number;
  readonly pValue: number;
  readonly approximatePValue: number;
} {
  const { estimates, variances } = projects;
  const total = variances.reduce((sum, variance) => sum + 1 / variance, 0);
  const pooled = estimates.reduce((sum, estimate, row) => sum + estimate / variances[row], 0) / total;
  const standardized = estimates.map(
    (estimate, row) => (estimate - pooled) / Math.sqrt(variances[row] - 1 / total),
  );
  const count = estimates.length;
  let concordance = 0;
  for (let i = 0; i < count; i++)
    for (let j = 0; j < i; j++)
      concordance += Math.sign(standardized[i] - standardized[j]) * Math.sign(variances[i] - variances[j]);
  const [left, right] = [tieSizes(standardized), tieSizes(variances)];
  const pairs = (count * (count - 1)) / 2;
  const tied = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const spread = Math.sqrt((pairs - tied(left)) * (pairs - tied(right)));
  const approximatePValue =
    2 * normalCumulative(-Math.abs(concordance) / Math.sqrt(concordanceVariance(count, left, right)));
  const hasTies = left.length + right.length > 0;
  const pValue = hasTies || count > 50 ? approximatePValue : exactConcordanceTail(count, concordance);
  return { tau: spread > 0 ? concordance / spread : 0, pValue, approximatePValue };
}

/** Sizes of the groups of equal values, those of one left out. */
function tieSizes(values: Float64Array): readonly number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].filter((size) => size > 1);
}

function concordanceVariance(count: number, left: readonly number[], right: readonly number[]): number {
  const sum = (sizes: readonly number[], of: (size: number) => number) =>
    sizes.reduce((total, size) => total + of(size), 0);
  const turns = (size: number) => size * (size - 1) * (2 * size + 5);
  const pairs = (size: number) => size * (size - 1);
  const triples = (size: number) => size * (size - 1) * (size - 2);
  return (
    (turns(count) - sum(left, turns) - sum(right, turns)) / 18 +
    (sum(left, pairs) * sum(right, pairs)) / (2 * pairs(count)) +
    (sum(left, triples) * sum(right, triples)) / (9 * Math.max(1, triples(count)))
  );
}

/** P(|concordance| at least this large) over all orders, from the distribution of inversions. */
function exactConcordanceTail(count: number, concordance: number): number {
  const pairs = (count * (count - 1)) / 2;
  let shares = Float64Array.of(1);
  for (let size = 2; size <= count; size++) {
    const next = new Float64Array((size * (size - 1)) / 2 + 1);
    shares.forEach((share, inversions) => {
      for (let more = 0; more < size; more++) next[inversions + more] += share / size;
    });
    shares = next;
  }
  let tail = 0;
  shares.forEach((share, inversions) => {
    if (Math.abs(pairs - 2 * inversions) >= Math.abs(concordance)) tail += share;
  });
  return Math.min(1, tail);
}

/** What the pooled effect becomes when the projects that seem missing on one side are imagined. */
export interface TrimAndFill {
  readonly missing: number;
  readonly side: "left" | "right";
  readonly estimate: number;
  readonly standardError: number;
}

/**
 * Trim-and-fill with the estimator L0. Not to be read as a correction: it shows what a symmetric picture would give.
 * Reference: Duval & Tweedie (2000), Biometrics 56:455; (2000), JASA 95:89. Checked against metafor 3.8.1 (trimfill).
 */
export function trimAndFill(projects: Projects, estimator: HeterogeneityEstimator): TrimAndFill {
  const { estimates, variances } = projects;
  const count = estimates.length;
  const slope = pooledSlope(projects, estimator);
  const side = slope > 0 ? "left" : "right";
  const sign = side === "left" ? 1 : -1;
  const order = Array.from(estimates.keys()).sort((a, b) => sign * (estimates[a] - estimates[b]) || a - b);
  const values = Float64Array.from(order, (row) => sign * estimates[row]);
  const spreads = Float64Array.from(order, (row) => variances[row]);
  let missing = 0;
  let center = 0;
  const seen = new Set<number>();
  for (;;) {
    center = pooledMean(
      values.slice(0, count - missing),
      spreads.slice(0, count - missing),
      estimator,
    ).estimate;
    const found = Math.min(count - 1, missingCount(values, center));
    if (found === missing || seen.has(found)) break;
    seen.add(found);
    missing = found;
  }
  const filled = Float64Array.from([
    ...values,
    ...values.slice(count - missing).map((value) => 2 * center - value),
  ]);
  const pooled = pooledMean(
    filled,
    Float64Array.from([...spreads, ...spreads.slice(count - missing)]),
    estimator,
  );
  return { missing, side, estimate: sign * pooled.estimate, standardError: pooled.standardError };
}

function pooledSlope({ estimates, variances }: Projects, estimator: HeterogeneityEstimator): number {
  const projects = projectsOf(estimates, variances, [variances.map(Math.sqrt)]);
  if (projects.basis.aliased.length > 0 || estimates.length < 3) return 0;
  const { tauSquared } = estimateHeterogeneity(projects, estimator);
  return pooledInterval(pooledFit(projects, tauSquared), [0, 1], "wald").estimate;
}

function pooledMean(estimates: Float64Array, variances: Float64Array, estimator: HeterogeneityEstimator) {
  const projects = projectsOf(estimates, variances);
  const tauSquared = estimates.length < 2 ? 0 : estimateHeterogeneity(projects, estimator).tauSquared;
  return pooledInterval(pooledFit(projects, tauSquared), [1], "wald");
}

/** L0 = (4 T - n(n+1)) / (2n - 1), T the sum of the ranks of deviations above the center; never below 0. */
function missingCount(values: Float64Array, center: number): number {
  const count = values.length;
  const deviations = values.map((value) => value - center);
  const order = Array.from(deviations.keys()).sort(
    (a, b) => Math.abs(deviations[a]) - Math.abs(deviations[b]) || a - b,
  );
  const above = order.reduce((sum, row, at) => sum + (deviations[row] > 0 ? at + 1 : 0), 0);
  return Math.max(0, Math.round((4 * above - count * (count + 1)) / (2 * count - 1)));
}
