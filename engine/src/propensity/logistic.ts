import { type IndexCriterion, type IndexMaximum, maximizeIndex } from "../linear/maximize-index.ts";
import { coefficientsFrom, dot, type OrthogonalBasis, orthogonalBasis } from "../linear/orthogonal-basis.ts";
import { type BinaryFit, type BinaryOutcome, covarianceOf, failureOf, scoresOf } from "./binary-fit.ts";
import { type BiasTerms, firthGradient } from "./firth.ts";

/** A fitted logistic regression. */
export type LogisticFit = BinaryFit;

/** Weight p (1 - p), pull 1/2 - p. */
const bias: BiasTerms = { weight: logisticSlope, pull: (x) => -Math.tanh(x / 2) / 2 };
/** Log-odds that only separated arms reach. */
const runaway = 15;

/**
 * Logistic regression of a 0/1 outcome, by maximum likelihood or by Firth's penalized likelihood.
 *
 * Estimand: log-odds of the outcome. Assumes independent rows and a linear log-odds. Not to be used by maximum
 * likelihood when a combination of columns predicts the outcome perfectly: the coefficients are then
 * infinite, and this is reported instead of the arbitrary stopping point other programs print.
 * Newton's method on an orthonormal basis of the columns, so that units and powers do not matter, to steps
 * below 1e-13 in the log-odds. Reference: McCullagh & Nelder (1989), section 4.4; Firth (1993), Biometrika 80:27;
 * Heinze & Schemper (2002), Statistics in Medicine 21:2409. Checked against glm (R) and brglm2.
 */
export function logisticRegression(
  columns: readonly Float64Array[],
  outcome: Uint8Array,
  penalized = false,
): BinaryOutcome {
  const basis = orthogonalBasis(columns, outcome.length);
  const criterion = likelihood(outcome);
  const maximum = penalized
    ? maximizeIndex(basis.directions, { ...criterion, penalty: firthGradient(basis, bias) })
    : maximizeIndex(basis.directions, criterion, firstStep(basis, outcome));
  if (maximum.ending === "converged") {
    const score = scoresOf(criterion, maximum, basis, penalized ? bias : undefined);
    return { kind: "fitted", fit: { ...fitOf(basis, outcome, maximum), score, penalized } };
  }
  return penalized ? { kind: "notConverged" } : failureOf(maximum, basis, runaway);
}

/**
 * Newton's step from an index of 0, where every weight is 1/4: the least squares line of 4 (outcome - 1/2), without a
 * look at the likelihood.
 */
function firstStep({ directions }: OrthogonalBasis, outcome: Uint8Array): Float64Array {
  const pull = new Float64Array(outcome.length);
  for (let row = 0; row < pull.length; row++) pull[row] = 4 * outcome[row] - 2;
  return Float64Array.from(directions, (direction) => dot(direction, pull));
}

function likelihood(outcome: Uint8Array): IndexCriterion {
  return {
    rows: outcome.length,
    fill: (index, { from, rows }, score, curvature) => {
      for (let row = 0; row < rows; row++) {
        const x = index[from + row];
        const odds = Math.exp(-Math.abs(x));
        const likely = 1 / (1 + odds);
        const unlikely = odds * likely;
        const isOne = outcome[from + row] === 1;
        // Whichever of p and 1 - p is meant, without the cancellation of a subtraction from 1.
        const missed = x >= 0 === isOne ? unlikely : likely;
        score[row] = isOne ? missed : -missed;
        curvature[row] = likely * unlikely;
      }
    },
  };
}

function fitOf(
  basis: OrthogonalBasis,
  outcome: Uint8Array,
  { shares, index, curvature, iterations }: IndexMaximum,
): Omit<BinaryFit, "score" | "penalized"> {
  let deviance = 0;
  const probabilities = new Float64Array(index.length);
  for (let row = 0; row < index.length; row++) {
    const x = index[row];
    const odds = Math.exp(-Math.abs(x));
    probabilities[row] = (x >= 0 ? 1 : odds) / (1 + odds);
    deviance += 2 * (Math.log1p(odds) + (x >= 0 === (outcome[row] === 1) ? 0 : Math.abs(x)));
  }
  return {
    link: "logit",
    basis,
    coefficients: coefficientsFrom(basis, shares),
    covariance: covarianceOf(basis, curvature),
    probabilities,
    linear: index,
    curvature,
    deviance,
    iterations,
  };
}

/** p (1 - p), accurate when p is next to 1. */
function logisticSlope(x: number): number {
  const odds = Math.exp(-Math.abs(x));
  return odds / ((1 + odds) * (1 + odds));
}
