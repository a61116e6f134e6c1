import { type Projects, spareRows } from "./projects.ts";
import { projectionTraces, type WeightedFit, weightedFit, weightsAt } from "./weighted-fit.ts";

/** Ways to estimate how much true effects differ between projects. */
export const heterogeneityEstimators = ["reml", "dl", "pm", "ml", "he", "hs", "sj", "eb"] as const;
/**
 * reml: restricted maximum likelihood; dl: DerSimonian-Laird; pm: Paule-Mandel; ml: maximum likelihood; he: Hedges;
 * hs: Hunter-Schmidt; sj: Sidik-Jonkman; eb: empirical Bayes (Morris).
 */
export type HeterogeneityEstimator = (typeof heterogeneityEstimators)[number];

/** Variance of true effects between projects, in the squared unit of the estimates. */
export interface Heterogeneity {
  readonly tauSquared: number;
  readonly standardError: number;
}

/**
 * Estimand: tau², the variance of true effects between projects (what is left of it beside moderators). Assumes
 * that projects are independent and their own variances known. Not for two projects: one gap tells nothing of a
 * spread. In words: `dl`, `he`, `hs` equate a sum of squares with its expectation; `pm` and `eb` do so with the
 * final weights (the same equation: Morris' fixed point is Paule and Mandel's root); `sj` starts from the raw
 * variance and is never 0; `ml` and `reml` maximize the likelihood, searched over a bracket that holds every root.
 * Reference: DerSimonian & Laird (1986), Controlled Clinical Trials 7:177; Paule & Mandel (1982), J. Research NBS
 * 87:377; Hedges (1983), Psychological Bulletin 93:388; Viechtbauer (2005), J. Educational and Behavioral
 * Statistics 30:261; Sidik & Jonkman (2005), JRSS C 54:367; Morris (1983), JASA 78:47; Raudenbush (2009), Handbook
 * of Research Synthesis, p. 295.
 * Checked against metafor 3.8.1. Every bound is a multiple of the input variances: units do not matter.
 */
export function estimateHeterogeneity(projects: Projects, estimator: HeterogeneityEstimator): Heterogeneity {
  switch (estimator) {
    case "dl":
      return fromFixedWeights(
        projects,
        projects.variances.map((variance) => 1 / variance),
        "expectation",
      );
    case "he":
      return fromFixedWeights(
        projects,
        projects.variances.map(() => 1),
        "expectation",
      );
    case "hs":
      return fromFixedWeights(
        projects,
        projects.variances.map((variance) => 1 / variance),
        "sumOfWeights",
      );
    case "sj":
      return sidikJonkman(projects);
    case "pm":
    case "eb":
      return pauleMandel(projects);
    case "ml":
    case "reml":
      return likelihoodEstimate(projects, estimator);
  }
}

/** tau² = (y'Py - what chance alone gives) / divisor, for weights that do not depend on tau². */
function fromFixedWeights(
  projects: Projects,
  weights: Float64Array,
  divisor: "expectation" | "sumOfWeights",
): Heterogeneity {
  const fit = weightedFit(projects, weights);
  const ones = weights.map(() => 1);
  const byChance = projectionTraces(projects, fit, projects.variances).single;
  const isPlain = divisor === "sumOfWeights";
  const scale = isPlain ? sum(weights) : projectionTraces(projects, fit, ones).single;
  const chance = isPlain ? projects.estimates.length : byChance;
  const tauSquared = Math.max(0, (fit.weightedSquares - chance) / scale);
  return { tauSquared, standardError: quadraticFormError(projects, fit, tauSquared) / scale };
}

function sidikJonkman(projects: Projects): Heterogeneity {
  const mean = sum(projects.estimates) / projects.estimates.length;
  const raw =
    projects.estimates.reduce((squares, estimate) => squares + (estimate - mean) ** 2, 0) /
    projects.estimates.length;
  if (!(raw > 0)) return { tauSquared: 0, standardError: 0 };
  const fit = weightedFit(projects, weightsAt(projects, raw));
  const scale = raw / spareRows(projects);
  const tauSquared = scale * fit.weightedSquares;
  return { tauSquared, standardError: scale * quadraticFormError(projects, fit, tauSquared) };
}

function pauleMandel(projects: Projects): Heterogeneity {
  const spare = spareRows(projects);
  const tauSquared = tauSquaredWithSquares(projects, spare);
  const fit = weightedFit(projects, weightsAt(projects, tauSquared));
  const scale = (spare * sum(fit.weights)) / projects.estimates.length;
  return { tauSquared, standardError: quadraticFormError(projects, fit, tauSquared) / scale };
}

/**
 * The tau² at which the weighted sum of squared residuals equals `target`; 0 when it is below it already. The sum
 * is a decreasing convex function of tau², so that Newton's method from the left climbs to the root and never
 * passes it.
 */
export function tauSquaredWithSquares(projects: Projects, target: number): number {
  let tauSquared = 0;
  for (let step = 0; step < 500; step++) {
    const { weights, residuals, weightedSquares } = weightedFit(projects, weightsAt(projects, tauSquared));
    const excess = weightedSquares - target;
    if (excess <= 0) break;
    let slope = 0;
    for (let row = 0; row < weights.length; row++) slope += (weights[row] * residuals[row]) ** 2;
    const next = tauSquared + excess / slope;
    if (next === tauSquared) break;
    tauSquared = next;
  }
  return tauSquared;
}

/** Points at which the slope of the likelihood is looked at before each rise and fall is narrowed down. */
const lookouts = 30;

function likelihoodEstimate(projects: Projects, kind: "ml" | "reml"): Heterogeneity {
  const highest = highestRoot(projects);
  const steps = Array.from({ length: lookouts + 1 }, (_, at) => highest * (at / lookouts) ** 3);
  let [best, bestValue] = [0, logLikelihood(projects, 0, kind)];
  let before = score(projects, 0, kind);
  for (let at = 1; at < steps.length; at++) {
    const after = score(projects, steps[at], kind);
    if (before > 0 && after <= 0) {
      const top = summit(projects, kind, [steps[at - 1], steps[at]]);
      const value = logLikelihood(projects, top, kind);
      if (value > bestValue) [best, bestValue] = [top, value];
    }
    before = after;
  }
  const fit = weightedFit(projects, weightsAt(projects, best));
  const information =
    kind === "reml"
      ? projectionTraces(
          projects,
          fit,
          fit.weights.map(() => 1),
        ).double
      : fit.weights.reduce((total, weight) => total + weight * weight, 0);
  return { tauSquared: best, standardError: Math.sqrt(2 / information) };
}

/**
 * Above S + sqrt(S vmax), with S the unweighted residual variance, the likelihood can only fall: y'PPy is at most
 * (k-p) S / (vmin + t)² and tr P at least (k-p) / (vmax + t).
 */
function highestRoot(projects: Projects): number {
  const plain = weightedFit(
    projects,
    projects.variances.map(() => 1),
  );
  const spread = plain.weightedSquares / spareRows(projects);
  return (
    spread + Math.sqrt(spread * projects.variances.reduce((most, variance) => Math.max(most, variance), 0))
  );
}

/** Twice the slope of the log-likelihood in tau²: y'PPy - tr P (or tr W). */
function score(projects: Projects, tauSquared: number, kind: "ml" | "reml"): number {
  const fit = weightedFit(projects, weightsAt(projects, tauSquared));
  let squares = 0;
  for (let row = 0; row < fit.weights.length; row++) squares += (fit.weights[row] * fit.residuals[row]) ** 2;
  if (kind === "ml") return squares - sum(fit.weights);
  return (
    squares -
    projectionTraces(
      projects,
      fit,
      fit.weights.map(() => 1),
    ).single
  );
}

function summit(projects: Projects, kind: "ml" | "reml", [from, to]: readonly [number, number]): number {
  let [low, high] = [from, to];
  let [above, below] = [score(projects, low, kind), score(projects, high, kind)];
  let side = 0;
  // Illinois variant of false position: the end that stays twice counts half.
  for (let step = 0; step < 200 && high - low > 4e-16 * high; step++) {
    const middle = below === 0 ? high : (low * below - high * above) / (below - above);
    const inside = middle > low && middle < high ? middle : (low + high) / 2;
    const found = score(projects, inside, kind);
    if (found === 0 || inside === low || inside === high) return inside;
    if (found > 0) {
      [low, above] = [inside, found];
      if (side === 1) below /= 2;
      side = 1;
    } else {
      [high, below] = [inside, found];
      if (side === -1) above /= 2;
      side = -1;
    }
  }
  return (low + high) / 2;
}

/** Log-likelihood up to a constant that does not depend on tau². */
function logLikelihood(projects: Projects, tauSquared: number, kind: "ml" | "reml"): number {
  const fit = weightedFit(projects, weightsAt(projects, tauSquared));
  let twice = -fit.weightedSquares;
  for (const weight of fit.weights) twice += Math.log(weight);
  if (kind === "reml")
    fit.factor.forEach((line, row) => {
      twice -= 2 * Math.log(line[row]);
    });
  return twice / 2;
}

/** Standard deviation of y'Py when the true variances are v + tau²: 2 tr(PSPS) under normality. */
function quadraticFormError(projects: Projects, fit: WeightedFit, tauSquared: number): number {
  const spread = projects.variances.map((variance) => variance + tauSquared);
  return Math.sqrt(2 * Math.max(0, projectionTraces(projects, fit, spread).double));
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
