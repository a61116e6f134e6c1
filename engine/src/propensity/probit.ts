import { normalCumulative } from "../distributions/normal.ts";
import { type Block, blockRows, blocksOf, CrossProduct } from "../linear/blocked-products.ts";
import { type IndexCriterion, type IndexMaximum, maximizeIndex } from "../linear/maximize-index.ts";
import { coefficientsFrom, type OrthogonalBasis, orthogonalBasis } from "../linear/orthogonal-basis.ts";
import { type BinaryFit, type BinaryOutcome, covarianceOf, failureOf, scoresOf } from "./binary-fit.ts";
import { type BiasTerms, firthGradient } from "./firth.ts";
import { logNormalUpper, normalHazard } from "./normal-hazard.ts";

/** Weight squared density / (p (1 - p)), pull - x / 2. */
const bias: BiasTerms = { weight: expectedWeight, pull: (x) => -x / 2 };
/** Normal quantile that only separated arms reach: the other outcome then has a chance of 1 in a billion. */
const runaway = 6;

/**
 * Probit regression of a 0/1 outcome, by maximum likelihood or with mean bias reduction.
 *
 * Estimand: normal quantile of the probability of the outcome. Assumes independent rows and a quantile linear in the
 * columns. Not to be used by maximum likelihood when a combination of columns predicts the outcome perfectly.
 * Newton's method with the observed information; the covariance is the inverse of the expected one, as glm prints.
 * Reference: McCullagh & Nelder (1989), Generalized Linear Models, section 4.3; Kosmidis & Firth (2009),
 * Biometrika 96:793, section 4. Checked against glm (R) and brglm2.
 */
export function probitRegression(
  columns: readonly Float64Array[],
  outcome: Uint8Array,
  penalized = false,
): BinaryOutcome {
  const basis = orthogonalBasis(columns, outcome.length);
  const criterion = likelihood(outcome, penalized);
  const maximum = maximizeIndex(
    basis.directions,
    penalized ? { ...criterion, penalty: firthGradient(basis, bias) } : criterion,
  );
  if (maximum.ending === "converged") {
    const score = scoresOf(criterion, maximum, basis, penalized ? bias : undefined);
    return { kind: "fitted", fit: { ...fitOf(basis, outcome, maximum), score, penalized } };
  }
  return penalized ? { kind: "notConverged" } : failureOf(maximum, basis, runaway);
}

/** Observed curvature for maximum likelihood; the expected one for bias reduction, whose leverages are made of it. */
function likelihood(outcome: Uint8Array, expected: boolean): IndexCriterion {
  return {
    rows: outcome.length,
    fill: (index, { from, rows }, score, curvature) => {
      for (let row = 0; row < rows; row++) {
        const x = index[from + row];
        const side = outcome[from + row] === 1 ? -1 : 1;
        const hazard = normalHazard(side * x);
        score[row] = -side * hazard;
        curvature[row] = expected ? hazard * normalHazard(-side * x) : hazard * (hazard - side * x);
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
  for (let row = 0; row < index.length; row++) {
    deviance -= 2 * logNormalUpper(outcome[row] === 1 ? -index[row] : index[row]);
  }
  return {
    link: "probit",
    basis,
    coefficients: coefficientsFrom(basis, shares),
    covariance: covarianceOf(basis, expectedInformation(basis, index)),
    probabilities: index.map(normalCumulative),
    linear: index,
    curvature,
    deviance,
    iterations,
  };
}

function expectedInformation(basis: OrthogonalBasis, index: Float64Array): readonly Float64Array[] {
  const cross = new CrossProduct(basis.directions.length);
  const weights = new Float64Array(blockRows);
  const fill = ({ from, rows }: Block) => {
    for (let row = 0; row < rows; row++) weights[row] = expectedWeight(index[from + row]);
  };
  for (const block of blocksOf(basis.rows)) {
    fill(block);
    cross.add(basis.directions, block, weights);
  }
  return cross.square();
}

/** Squared density over p (1 - p). */
function expectedWeight(x: number): number {
  return normalHazard(x) * normalHazard(-x);
}
