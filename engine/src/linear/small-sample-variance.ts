import { ClusterLines } from "./cluster-lines.ts";
import type { LeastSquaresFit, LinearContrast } from "./least-squares.ts";
import { MomentSums } from "./moment-sums.ts";
import { countGroups } from "./robust-variance.ts";

/** A variance together with how many independent squares it is worth. */
export interface SmallSampleVariance {
  readonly variance: number;
  /** Satterthwaite degrees of freedom; use Student's t with them. */
  readonly degreesOfFreedom: number;
}

/**
 * CR2, the bias-reduced linearization, with Satterthwaite degrees of freedom; with one row per cluster it is
 * HC2 with the degrees of freedom of Bell & McCaffrey.
 *
 * Assumes rows of different clusters are independent; corrects as if spread were equal (working model),
 * but stays valid when it is not. Residuals of a cluster are multiplied by the inverse root of their own covariance
 * under the working model, which makes the variance unbiased there; the degrees of freedom match
 * the first two moments of a chi-square.
 *
 * Reference: Bell & McCaffrey (2002), Survey Methodology 28:169; Pustejovsky & Tipton (2018), J. Business & Economic
 * Statistics 36:672, equations 8-12. Checked against clubSandwich 0.5.8 (same working model: equal spread).
 */
export function smallSampleVariance(
  fit: LeastSquaresFit,
  contrast: LinearContrast,
  clusters?: Int32Array,
): SmallSampleVariance {
  const lines = new ClusterLines(fit);
  const sums = new MomentSums(lines.size, lines.moment);
  const { order, starts } = rowsByGroup(clusters, fit.basis.rows);
  let variance = 0;
  for (let group = 0; group + 1 < starts.length; group++) {
    const rows = order.subarray(starts[group], starts[group + 1]);
    const adjusted = lines.adjust(rows, contrast.pull);
    let sum = 0;
    let squares = 0;
    for (let at = 0; at < rows.length; at++) {
      sum += adjusted[at] * fit.residuals[rows[at]];
      squares += adjusted[at] * adjusted[at];
    }
    variance += sum * sum;
    sums.add(lines, adjusted, squares);
  }
  return { variance, degreesOfFreedom: sums.degreesOfFreedom() };
}

/** Rows ordered by group, and where each group starts; without clusters every row is one. */
function rowsByGroup(clusters: Int32Array | undefined, rows: number) {
  const order = new Int32Array(rows);
  if (clusters === undefined) {
    const starts = new Int32Array(rows + 1);
    for (let row = 0; row <= rows; row++) starts[row] = row;
    order.set(starts.subarray(0, rows));
    return { order, starts };
  }
  const starts = new Int32Array(countGroups(clusters) + 1);
  for (const cluster of clusters) starts[cluster + 1]++;
  for (let group = 1; group < starts.length; group++) starts[group] += starts[group - 1];
  const next = starts.slice();
  for (let row = 0; row < rows; row++) order[next[clusters[row]]++] = row;
  return { order, starts };
}
