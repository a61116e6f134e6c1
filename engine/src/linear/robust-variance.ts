import { type LeastSquaresFit, type LinearContrast, leverages } from "./least-squares.ts";

export type HeteroskedasticRule = "HC0" | "HC1" | "HC2" | "HC3" | "HC4";

/**
 * Variance of a contrast when the spread differs between rows and rows are independent.
 *
 * HC0 squares residuals; HC1 scales by n/(n-k); HC2 divides each by 1 - leverage; HC3 by its square; HC4 by a power
 * that grows with the leverage, up to 4.
 * Reference: MacKinnon & White (1985), J. Econometrics 29:305; Long & Ervin (2000), Am. Statistician 54:217;
 * Cribari-Neto (2004), Computational Statistics & Data Analysis 45:215, for HC4.
 * A row of leverage 1 has residual 0 whatever its outcome; it contributes nothing, and only the
 * Satterthwaite degrees of freedom tell how little is then known.
 */
export function heteroskedasticVariance(
  fit: LeastSquaresFit,
  contrast: LinearContrast,
  rule: HeteroskedasticRule,
  leverage = leverages(fit.basis),
): number {
  const rows = fit.basis.rows;
  const meanLeverage = fit.basis.kept.length / rows;
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const slack = 1 - leverage[row];
    const influence = contrast.pull[row] * fit.residuals[row];
    if (slack > 1e-10)
      sum += (influence * influence) / slack ** exponentOf(rule, leverage[row] / meanLeverage);
  }
  return rule === "HC1" ? (sum * rows) / (rows - fit.basis.kept.length) : sum;
}

/** Standard errors of a contrast by every rule, the leverages computed once. */
export function everyStandardError(
  fit: LeastSquaresFit,
  contrast: LinearContrast,
): Readonly<Record<HeteroskedasticRule | "classical", number>> {
  const leverage = leverages(fit.basis);
  const error = (rule: HeteroskedasticRule) =>
    Math.sqrt(heteroskedasticVariance(fit, contrast, rule, leverage));
  return {
    classical: Math.sqrt(classicalVariance(fit, contrast)),
    HC0: error("HC0"),
    HC1: error("HC1"),
    HC2: error("HC2"),
    HC3: error("HC3"),
    HC4: error("HC4"),
  };
}

/** Power of 1 - leverage by which a squared residual is divided. */
function exponentOf(rule: HeteroskedasticRule, relativeLeverage: number): number {
  if (rule === "HC2") return 1;
  if (rule === "HC3") return 2;
  return rule === "HC4" ? Math.min(4, relativeLeverage) : 0;
}

/** Variance of a contrast when every row has the same spread: the textbook formula. */
export function classicalVariance(fit: LeastSquaresFit, contrast: LinearContrast): number {
  let squares = 0;
  for (let row = 0; row < fit.basis.rows; row++) squares += (fit.rootWeights[row] * fit.residuals[row]) ** 2;
  let shares = 0;
  for (const share of contrast.shares) shares += share * share;
  return (shares * squares) / (fit.basis.rows - fit.basis.kept.length);
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
