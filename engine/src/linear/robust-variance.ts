import { type LeastSquaresFit, type LinearContrast, leverages } from "./least-squares.ts";

export type HeteroskedasticRule = "HC0" | "HC1" | "HC2" | "HC3";

/**
 * Variance of a contrast when the spread differs between rows and rows are independent.
 *
 * HC0 squares residuals; HC1 scales by n/(n-k); HC2 divides each by 1 - leverage; HC3 by its square.
 * Reference: MacKinnon & White (1985), J. Econometrics 29:305; Long & Ervin (2000), Am. Statistician 54:217.
 * A row of leverage 1 has residual 0 whatever its outcome; it contributes nothing, and only the
 * Satterthwaite degrees of freedom tell how little is then known.
 */
export function heteroskedasticVariance(
  fit: LeastSquaresFit,
  contrast: LinearContrast,
  rule: HeteroskedasticRule,
): number {
  const leverage = leverages(fit.basis);
  const rows = fit.basis.rows;
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const slack = 1 - leverage[row];
    const influence = contrast.pull[row] * fit.residuals[row];
    const correction = rule === "HC2" ? slack : rule === "HC3" ? slack * slack : 1;
    if (slack > 1e-10) sum += (influence * influence) / correction;
  }
  return rule === "HC1" ? (sum * rows) / (rows - fit.basis.kept.length) : sum;
}

/**
 * Variance of a contrast with rows correlated inside clusters (codes from 0), CR1: cluster sums of influence,
 * times G/(G-1) * (n-1)/(n-k), the "HC1" scaling of the R package sandwich.
 * Reference: Liang & Zeger (1986), Biometrika 73:13; Cameron & Miller (2015), J. Human Resources 50:317, p. 323.
 */
export function clusterVariance(
  fit: LeastSquaresFit,
  contrast: LinearContrast,
  clusters: Int32Array,
): number {
  const groups = countGroups(clusters);
  const sums = new Float64Array(groups);
  const rows = fit.basis.rows;
  for (let row = 0; row < rows; row++) sums[clusters[row]] += contrast.pull[row] * fit.residuals[row];
  let total = 0;
  for (const sum of sums) total += sum * sum;
  return (total * groups * (rows - 1)) / ((groups - 1) * (rows - fit.basis.kept.length));
}

/** Number of groups of codes 0 … G-1. */
export function countGroups(codes: Int32Array): number {
  let groups = 0;
  for (const code of codes) if (code + 1 > groups) groups = code + 1;
  return groups;
}
