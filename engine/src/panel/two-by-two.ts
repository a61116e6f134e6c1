import {
  calibratedPropensity,
  type Design,
  likelihoodPropensity,
  meanLine,
  PreparedRegression,
  type Propensity,
} from "./weighted-fits.ts";

/** How the change of the untrained is made comparable with that of the trained. */
export const changeEstimators = ["reg", "ipwRaw", "ipw", "dr", "drImproved"] as const;
export type ChangeEstimator = (typeof changeEstimators)[number];

/** An effect with the influence of each row: the estimate is their mean away from the truth. */
export interface TwoByTwo {
  readonly estimate: number;
  readonly influence: Float64Array;
}

/** Why a comparison cannot be made. */
export type TwoByTwoProblem = "noOverlap" | "tooFew";

/** Trained and untrained rows of one comparison; everything that does not depend on the outcome is fitted once. */
export interface Arms {
  readonly design: Design;
  readonly treated: Uint8Array;
  readonly weights: Float64Array;
  /** Weights of the trained, 0 for the others, and the other way round. */
  readonly treatedWeights: Float64Array;
  readonly untreatedWeights: Float64Array;
  readonly propensity: Propensity | undefined;
  /** Weight × odds of the untrained: their weight when they stand for the trained. */
  readonly standInWeights: Float64Array;
  readonly regression: PreparedRegression | undefined;
  readonly treatedLine: Float64Array;
  readonly standInLine: Float64Array;
  readonly treatedMean: number;
  readonly standInMean: number;
}

/** Fits what an estimator needs of the arms. */
export function prepareArms(
  design: Design,
  treated: Uint8Array,
  weights: Float64Array,
  estimator: ChangeEstimator,
): Arms | TwoByTwoProblem {
  const treatedWeights = weights.map((weight, row) => (treated[row] === 1 ? weight : 0));
  const untreatedWeights = weights.map((weight, row) => (treated[row] === 1 ? 0 : weight));
  const propensity = estimator === "reg" ? undefined : propensityOf(design, treated, weights, estimator);
  if (propensity === undefined && estimator !== "reg") return "noOverlap";
  const standInWeights =
    propensity === undefined
      ? untreatedWeights
      : untreatedWeights.map((weight, row) => (weight === 0 ? 0 : weight * propensity.odds[row]));
  const needsRegression = estimator === "reg" || estimator === "dr" || estimator === "drImproved";
  const regression = needsRegression
    ? PreparedRegression.prepare(design, estimator === "drImproved" ? standInWeights : untreatedWeights)
    : undefined;
  if (needsRegression && regression === undefined) return "tooFew";
  const standInMean = mean(standInWeights);
  if (!(standInMean > 0)) return "noOverlap";
  return {
    design,
    treated,
    weights,
    treatedWeights,
    untreatedWeights,
    propensity,
    standInWeights,
    regression,
    treatedLine: meanLine(design, treatedWeights),
    standInLine: meanLine(design, standInWeights),
    treatedMean: mean(treatedWeights),
    standInMean,
  };
}

function propensityOf(
  design: Design,
  treated: Uint8Array,
  weights: Float64Array,
  estimator: ChangeEstimator,
): Propensity | undefined {
  return estimator === "drImproved"
    ? calibratedPropensity(design, treated, weights)
    : likelihoodPropensity(design, treated, weights);
}

/**
 * Difference of mean changes between the arms, the untrained made comparable by regression, weights or both.
 * Sant'Anna & Zhao (2020), J. Econometrics 219:101, equations 2.2 to 2.6 and section 3 for the influence functions;
 * `ipwRaw` is Abadie (2005), Review of Economic Studies 72:1, equation 10.
 */
export function differenceOfChanges(arms: Arms, change: Float64Array, estimator: ChangeEstimator): TwoByTwo {
  if (estimator === "ipwRaw") return rawWeighting(arms, change);
  const gap = arms.regression === undefined ? change : arms.regression.residuals(change);
  if (estimator === "reg") return byRegression(arms, gap);
  const treatedMean = weightedMean(arms.treatedWeights, gap);
  const standInMean = weightedMean(arms.standInWeights, gap);
  const chances = ofChances(arms, gap, standInMean);
  const levers = ofRegression(arms, estimator);
  const { treatedWeights, standInWeights } = arms;
  const { size, lines } = arms.design;
  const influence = new Float64Array(gap.length);
  for (let row = 0; row < influence.length; row++) {
    let chance = 0;
    let lever = 0;
    for (let k = 0; k < size; k++) {
      const value = lines[row * size + k];
      chance += value * chances.vector[k];
      lever += value * levers.vector[k];
    }
    const own = gap[row];
    influence[row] =
      (treatedWeights[row] * (own - treatedMean)) / arms.treatedMean -
      (standInWeights[row] * (own - standInMean)) / arms.standInMean -
      chances.weights[row] * chance +
      levers.weights[row] * lever * own;
  }
  return { estimate: treatedMean - standInMean, influence };
}

/** A part of the influence of each row: weight × line of the design' × vector. */
interface Part {
  readonly weights: Float64Array;
  readonly vector: Float64Array;
}

function noPart({ weights, design }: Arms): Part {
  return { weights, vector: new Float64Array(design.size) };
}

/** What estimating the chances adds to the influence of each row. */
function ofChances(arms: Arms, gap: Float64Array, standInMean: number): Part {
  const score = arms.propensity?.score;
  if (score === undefined) return noPart(arms);
  const pull = meanLine(arms.design, arms.standInWeights, gap).map(
    (value, k) => (value - standInMean * arms.standInLine[k]) / arms.standInMean,
  );
  return { weights: score.weights, vector: score.along(pull) };
}

/**
 * What estimating the regression adds, times the gap of the row: nothing when the weighted covariate means of the arms
 * agree, as calibrated chances see to.
 */
function ofRegression(arms: Arms, estimator: ChangeEstimator): Part {
  const { regression } = arms;
  if (estimator !== "dr" || regression === undefined) return noPart(arms);
  const direction = arms.treatedLine.map(
    (value, k) => arms.standInLine[k] / arms.standInMean - value / arms.treatedMean,
  );
  return { weights: regression.weights, vector: regression.along(direction) };
}

/** The untrained's regression stands in for the change the trained would have had. */
function byRegression(arms: Arms, gap: Float64Array): TwoByTwo {
  const estimate = weightedMean(arms.treatedWeights, gap);
  const levers = arms.regression?.levers(arms.treatedLine) ?? new Float64Array(gap.length);
  const influence = new Float64Array(gap.length);
  for (let row = 0; row < gap.length; row++) {
    const own = arms.treatedWeights[row] === 0 ? 0 : arms.treatedWeights[row] * (gap[row] - estimate);
    influence[row] = (own - levers[row] * gap[row]) / arms.treatedMean;
  }
  return { estimate, influence };
}

/** Weights that do not add up to one: the original estimator of Abadie. */
function rawWeighting(arms: Arms, change: Float64Array): TwoByTwo {
  const { treatedWeights, standInWeights, treatedMean } = arms;
  const moved = change.map((value, row) => (treatedWeights[row] - standInWeights[row]) * value);
  const estimate = mean(moved) / treatedMean;
  const pulls = change.map((value, row) => standInWeights[row] * value);
  const score = arms.propensity?.influence(meanLine(arms.design, pulls)) ?? new Float64Array(change.length);
  const influence = moved.map(
    (value, row) => (value - score[row] - treatedWeights[row] * estimate) / treatedMean,
  );
  return { estimate, influence };
}

/** Weighted mean over rows of positive weight. */
export function weightedMean(weights: Float64Array, values: Float64Array): number {
  let total = 0;
  let sum = 0;
  for (let row = 0; row < weights.length; row++) {
    if (weights[row] === 0) continue;
    total += weights[row];
    sum += weights[row] * values[row];
  }
  return sum / total;
}

/** Plain mean. */
export function mean(values: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < values.length; row++) sum += values[row];
  return sum / values.length;
}

/** Difference row by row. */
export function minus(left: Float64Array, right: Float64Array): Float64Array {
  const gap = new Float64Array(left.length);
  for (let row = 0; row < gap.length; row++) gap[row] = left[row] - right[row];
  return gap;
}
