import { fisherUpper } from "../distributions/incomplete-beta.ts";
import { cholesky, solveLower } from "./cholesky.ts";
import type { ClusterParts } from "./fixed-effects-small-sample.ts";

/** One of several estimates of a fit, with the adjusted score of each cluster. */
export interface JointEstimate {
  readonly estimate: number;
  readonly degreesOfFreedom: number;
  readonly scores: Float64Array;
  /** What the clusters are made of; absent when they are too many to be compared one with another. */
  readonly parts?: readonly ClusterParts[];
}

/** An F test. */
export interface JointTest {
  readonly statistic: number;
  readonly effects: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
}

/** Comparing kinds of clusters two by two costs their squared number; above so many products it is not worth it. */
const mostProducts = 3e8;

/**
 * Are several estimates all zero? A Wald test on their CR2 covariance, read on an F distribution as Hotelling's T²
 * whose degrees of freedom match the total variance of that covariance under the working model (HTZ); with very many
 * clusters, the smallest degrees of freedom of the single estimates. Undefined when these do not suffice, or when the
 * estimates determine each other.
 * Reference: Pustejovsky & Tipton (2018), J. Business & Economic Statistics 36:672, section 3. Checked against
 * clubSandwich 0.5.8 (Wald_test, HTZ).
 */
export function jointTest(estimates: readonly JointEstimate[]): JointTest | undefined {
  const effects = estimates.length;
  if (effects === 0) return undefined;
  const scores = estimates.map((each) => each.scores);
  const factor = cholesky(scores.map((left) => Float64Array.from(scores, (right) => product(left, right))));
  if (factor === undefined) return undefined;
  const degrees = hotellingDegrees(estimates) ?? Math.min(...estimates.map((each) => each.degreesOfFreedom));
  const degreesOfFreedom = degrees - effects + 1;
  if (!(degreesOfFreedom > 0)) return undefined;
  const shares = solveLower(
    factor,
    estimates.map(({ estimate }) => estimate),
  );
  const statistic = (degreesOfFreedom * product(shares, shares)) / (degrees * effects);
  return { statistic, effects, degreesOfFreedom, pValue: fisherUpper(statistic, effects, degreesOfFreedom) };
}

/** q (q + 1) over the summed variances of the entries of the covariance, after turning its mean into the identity. */
function hotellingDegrees(estimates: readonly JointEstimate[]): number | undefined {
  const parts = estimates.flatMap((each) => (each.parts === undefined ? [] : [each.parts]));
  const effects = estimates.length;
  const kinds = parts[0]?.length ?? 0;
  const size = parts[0]?.[0]?.shares.length ?? 0;
  if (parts.length < effects || kinds * kinds * effects * effects * size > mostProducts) return undefined;
  const mean = Array.from({ length: effects }, (_, s) =>
    Float64Array.from({ length: effects }, (__, t) =>
      parts[s].reduce((sum, left, kind) => sum + left.times * withinCluster(left, parts[t][kind]), 0),
    ),
  );
  const factor = cholesky(mean);
  if (factor === undefined) return undefined;
  const turned = parts[0].map((_, kind) => turnedKind(parts, kind, factor));
  let total = 0;
  turned.forEach((left, k) => {
    const own = tableOf(effects, (s, t) => withinCluster(left[s], left[t]));
    const alone = tableOf(effects, (s, t) => -product(left[s].shares, left[t].shares));
    total += left[0].times * (spreadOf(own) - spreadOf(alone));
    turned.forEach((right, l) => {
      if (l < k) return;
      const table = l === k ? alone : tableOf(effects, (s, t) => -product(left[s].shares, right[t].shares));
      total += (l === k ? 1 : 2) * left[0].times * right[0].times * spreadOf(table);
    });
  });
  return (effects * (effects + 1)) / total;
}

/** Covariance of two adjusted scores of one cluster under the working model, for one unit of variance. */
function withinCluster(left: ClusterParts, right: ClusterParts): number {
  return product(left.adjusted, right.adjusted) - product(left.shares, right.shares);
}

/** The parts of one kind of cluster, as combinations whose mean covariance is the identity. */
function turnedKind(
  parts: readonly (readonly ClusterParts[])[],
  kind: number,
  factor: readonly Float64Array[],
): readonly ClusterParts[] {
  const turn = (of: (part: ClusterParts) => Float64Array): readonly Float64Array[] => {
    const turned = parts.map((each) => Float64Array.from(of(each[kind])));
    turned.forEach((row, s) => {
      for (let t = 0; t < s; t++)
        for (let at = 0; at < row.length; at++) row[at] -= factor[s][t] * turned[t][at];
      for (let at = 0; at < row.length; at++) row[at] /= factor[s][s];
    });
    return turned;
  };
  const adjusted = turn((part) => part.adjusted);
  const shares = turn((part) => part.shares);
  return adjusted.map((row, s) => ({ times: parts[s][kind].times, adjusted: row, shares: shares[s] }));
}

function tableOf(size: number, entry: (s: number, t: number) => number): readonly Float64Array[] {
  return Array.from({ length: size }, (_, s) => Float64Array.from({ length: size }, (__, t) => entry(s, t)));
}

/** Summed variances of the entries that one pair of clusters adds: (Σ P[s][s])² + Σ P[s][t] P[t][s]. */
function spreadOf(table: readonly Float64Array[]): number {
  let [trace, cross] = [0, 0];
  for (let s = 0; s < table.length; s++) {
    trace += table[s][s];
    for (let t = 0; t < table.length; t++) cross += table[s][t] * table[t][s];
  }
  return trace * trace + cross;
}

function product(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at++) sum += left[at] * right[at];
  return sum;
}
