import {
  type Arms,
  type ChangeEstimator,
  mean,
  prepareArms,
  type TwoByTwo,
  type TwoByTwoProblem,
  weightedMean,
} from "./two-by-two.ts";
import { type Design, meanLine, PreparedRegression } from "./weighted-fits.ts";

/** Estimators with two samples in time; the last two keep only the efficiency of weights, not that of regressions. */
export type SectionEstimator = ChangeEstimator | "drPlain";

/** Rows of two samples, before and after. */
export interface Sections {
  readonly design: Design;
  readonly treated: Uint8Array;
  readonly after: Uint8Array;
  readonly weights: Float64Array;
  readonly outcome: Float64Array;
}

/** One of the four groups: its weights and their mean. */
interface Quarter {
  readonly weights: Float64Array;
  readonly mean: number;
}

/**
 * Difference in differences when other people are seen before and after training.
 * Assumes each sample is drawn from the same population. Sant'Anna & Zhao (2020), J. Econometrics 219:101,
 * equations 2.8 to 2.12, section 3.2 and its appendix for the influence functions.
 */
export function differenceOfSections(
  sections: Sections,
  estimator: SectionEstimator,
): TwoByTwo | TwoByTwoProblem {
  const { design, treated, weights } = sections;
  const arms = prepareArms(design, treated, weights, estimator === "drPlain" ? "dr" : estimator);
  if (typeof arms === "string") return arms;
  if (estimator === "ipwRaw") return rawWeighting(sections, arms);
  if (estimator === "ipw") return byWeights(sections, arms);
  return byOutcome(sections, arms, estimator);
}

function quarter(weights: Float64Array, after: Uint8Array, moment: 0 | 1): Quarter {
  const own = weights.map((weight, row) => (after[row] === moment ? weight : 0));
  return { weights: own, mean: mean(own) };
}

/** Adds `sign` × influence of the weighted mean of values over a quarter and returns `sign` × that mean. */
function addMean(
  { weights, mean: share }: Quarter,
  values: Float64Array,
  influence: Float64Array,
  sign: number,
): number {
  const average = weightedMean(weights, values);
  for (let row = 0; row < values.length; row++) {
    if (weights[row] !== 0) influence[row] += (sign * weights[row] * (values[row] - average)) / share;
  }
  return sign * average;
}

const moments = [0, 1] as const;

function byWeights({ design, after, outcome }: Sections, arms: Arms): TwoByTwo {
  const influence = new Float64Array(outcome.length);
  let estimate = 0;
  for (const moment of moments) {
    const sign = moment === 1 ? 1 : -1;
    estimate += addMean(quarter(arms.treatedWeights, after, moment), outcome, influence, sign);
    const standIn = quarter(arms.standInWeights, after, moment);
    estimate += addMean(standIn, outcome, influence, -sign);
    addScoreOf(design, arms, standIn, { values: outcome, influence, sign: -sign });
  }
  return { estimate, influence };
}

interface Addition {
  readonly values: Float64Array;
  readonly influence: Float64Array;
  readonly sign: number;
}

/** What estimating the chances adds, through the stand-in weights of one quarter. */
function addScoreOf(
  design: Design,
  arms: Arms,
  standIn: Quarter,
  { values, influence, sign }: Addition,
): void {
  if (arms.propensity === undefined) return;
  const average = weightedMean(standIn.weights, values);
  const pulls = values.map((value, row) =>
    standIn.weights[row] === 0 ? 0 : (standIn.weights[row] * (value - average)) / standIn.mean,
  );
  const score = arms.propensity.influence(meanLine(design, pulls));
  for (let row = 0; row < influence.length; row++) influence[row] += sign * score[row];
}

/** The four regressions, and how the estimate moves with the coefficients of each. */
interface MomentFits {
  readonly regression: PreparedRegression;
  readonly fitted: Float64Array;
}

function fitQuarter(design: Design, weights: Float64Array, outcome: Float64Array): MomentFits | undefined {
  const regression = PreparedRegression.prepare(design, weights);
  return regression === undefined ? undefined : { regression, fitted: regression.fit(outcome) };
}

function byOutcome(
  { design, after, outcome }: Sections,
  arms: Arms,
  estimator: SectionEstimator,
): TwoByTwo | TwoByTwoProblem {
  const influence = new Float64Array(outcome.length);
  let estimate = 0;
  for (const moment of moments) {
    const sign = moment === 1 ? 1 : -1;
    const source = estimator === "drImproved" ? arms.standInWeights : arms.untreatedWeights;
    const untreated = fitQuarter(design, quarter(source, after, moment).weights, outcome);
    if (untreated === undefined) return "tooFew";
    const parts = { design, after, outcome, arms, moment, sign, influence, untreated } as const;
    const part = estimator === "reg" ? regressionPart(parts) : doublyRobustPart(parts, estimator);
    if (part === undefined) return "tooFew";
    estimate += part;
  }
  return { estimate, influence };
}

interface Parts {
  readonly design: Design;
  readonly after: Uint8Array;
  readonly outcome: Float64Array;
  readonly arms: Arms;
  readonly moment: 0 | 1;
  readonly sign: 1 | -1;
  readonly influence: Float64Array;
  readonly untreated: MomentFits;
}

/** Mean outcome of the trained of the moment, less the regression of the untrained over all the trained. */
function regressionPart({ after, outcome, arms, moment, sign, influence, untreated, design }: Parts): number {
  const trained = quarter(arms.treatedWeights, after, moment);
  const everyone = { weights: arms.treatedWeights, mean: arms.treatedMean };
  const level = addMean(trained, outcome, influence, sign);
  const standIn = addMean(everyone, untreated.fitted, influence, -sign);
  const direction = perMean(meanLine(design, arms.treatedWeights), arms.treatedMean, -sign);
  addFit(untreated, outcome, direction, influence);
  return level + standIn;
}

function doublyRobustPart(parts: Parts, estimator: SectionEstimator): number | undefined {
  const { design, after, outcome, arms, moment, sign, influence, untreated } = parts;
  const trained = quarter(arms.treatedWeights, after, moment);
  const standIn = quarter(arms.standInWeights, after, moment);
  const gap = outcome.map((value, row) => value - untreated.fitted[row]);
  let part = addMean(trained, gap, influence, sign) + addMean(standIn, gap, influence, -sign);
  const isImproved = estimator === "drImproved";
  if (!isImproved) {
    addScoreOf(design, arms, standIn, { values: gap, influence, sign: -sign });
    const trainedLine = perMean(meanLine(design, trained.weights), trained.mean, -sign);
    const standInLine = perMean(meanLine(design, standIn.weights), standIn.mean, sign);
    addFit(untreated, outcome, sum(trainedLine, standInLine), influence);
  }
  if (estimator === "drPlain") return part;
  const treated = fitQuarter(design, trained.weights, outcome);
  if (treated === undefined) return undefined;
  const gain = treated.fitted.map((value, row) => value - untreated.fitted[row]);
  const everyone = { weights: arms.treatedWeights, mean: arms.treatedMean };
  part += addMean(everyone, gain, influence, sign) + addMean(trained, gain, influence, -sign);
  const allLine = perMean(arms.treatedLine, arms.treatedMean, sign);
  const ownLine = perMean(meanLine(design, trained.weights), trained.mean, -sign);
  const direction = sum(allLine, ownLine);
  if (isImproved) return part;
  addFit(treated, outcome, direction, influence);
  addFit(
    untreated,
    outcome,
    direction.map((value) => -value),
    influence,
  );
  return part;
}

/** What estimating a regression adds along a direction of its coefficients. */
function addFit(
  { regression, fitted }: MomentFits,
  outcome: Float64Array,
  direction: Float64Array,
  influence: Float64Array,
): void {
  const levers = regression.levers(direction);
  for (let row = 0; row < influence.length; row++) {
    if (levers[row] !== 0) influence[row] += levers[row] * (outcome[row] - fitted[row]);
  }
}

function perMean(line: Float64Array, share: number, sign: number): Float64Array {
  return line.map((value) => (sign * value) / share);
}

function sum(left: Float64Array, right: Float64Array): Float64Array {
  return left.map((value, k) => value + right[k]);
}

/** Abadie's weights with the share of the later sample estimated. */
function rawWeighting({ design, after, outcome, weights }: Sections, arms: Arms): TwoByTwo {
  const later = mean(weights.map((weight, row) => (after[row] === 1 ? weight : 0)));
  const influence = new Float64Array(outcome.length);
  let estimate = 0;
  const pulls = new Float64Array(outcome.length);
  for (const moment of moments) {
    const sign = moment === 1 ? 1 : -1;
    const share = arms.treatedMean * (moment === 1 ? later : 1 - later);
    const own = outcome.map((value, row) =>
      after[row] === moment ? ((arms.treatedWeights[row] - arms.standInWeights[row]) * value) / share : 0,
    );
    const level = mean(own);
    const momentShare = moment === 1 ? later : 1 - later;
    for (let row = 0; row < own.length; row++) {
      const present = after[row] === moment ? weights[row] : 0;
      const treatedShift = (arms.treatedWeights[row] - arms.treatedMean) / arms.treatedMean;
      const momentShift = (present - momentShare) / momentShare;
      influence[row] += sign * (own[row] - level - level * (treatedShift + momentShift));
      if (after[row] === moment) pulls[row] -= (sign * arms.standInWeights[row] * outcome[row]) / share;
    }
    estimate += sign * level;
  }
  const score = arms.propensity?.influence(meanLine(design, pulls)) ?? pulls;
  for (let row = 0; row < influence.length; row++) influence[row] += score[row];
  return { estimate, influence };
}
