import { studentQuantile, studentTwoSided } from "../../distributions/student-t.ts";
import type { Caveat } from "../../evaluate/caveat.ts";
import type { PointEstimate } from "../../evaluate/finding.ts";
import { type EstimateAttempt, refusedAttempt } from "../../evaluate/method.ts";
import type { Sample } from "../../evaluate/sample.ts";
import { smallSampleVariance } from "../../linear/small-sample-variance.ts";
import { type BinaryFit, type Link, linkCurve } from "../../propensity/binary-fit.ts";
import { propensityScore } from "../../propensity/propensity-score.ts";
import { armRegression, type Target } from "./arm-regression.ts";

interface Question {
  readonly target: Target;
  readonly outcomeModel: Link;
  readonly confidence: number;
}

/** Below this many people with, or without, the outcome in an arm, a logit says more than they do. */
const fewestEvents = 5;

/**
 * Average gap between the predicted chances of a 0/1 outcome with and without training: the average marginal effect of
 * a logit or probit without products. M-estimation: the score of every person, and how far their own gap is from the
 * average. The interval divides each residual by the root of 1 - leverage and uses the degrees of freedom of the linear
 * regression of the same columns.
 * Reference: Stefanski & Boos (2002), American Statistician 56:29; Bell & McCaffrey (2002), Survey Methodology 28:169.
 */
export function binaryStandardization(sample: Sample, question: Question): EstimateAttempt {
  const { outcome, treated, model } = sample;
  if (outcome.some((value) => value !== 0 && value !== 1)) {
    return refusedAttempt({ code: "outcomeNotBinary", model: question.outcomeModel });
  }
  const people = fewestOfOutcome(sample);
  if (people < fewestEvents) return refusedAttempt({ code: "tooFewEvents", people, needed: fewestEvents });
  const columns = [...model, { name: "treatment", values: Float64Array.from(treated) }];
  const fitted = propensityScore(columns, Uint8Array.from(outcome), question.outcomeModel);
  if (!fitted.ok) return refusedAttempt(fitted.refusal);
  if (fitted.fit.penalized) return refusedAttempt({ code: "notConverged" });
  const rows = rowsOf(fitted.fit, [
    new Float64Array(outcome.length).fill(1),
    ...columns.map((each) => each.values),
  ]);
  const gap = averageGap(fitted.fit, rows, sample, question.target);
  const caveats: Caveat[] = [...fitted.caveats];
  if (sample.weighted) caveats.push({ code: "optionIgnored", option: "weights", method: "gComputation" });
  return {
    ok: true,
    point: intervalOf(gap, sample, question),
    influence: gap.influence(false),
    caveats,
  };
}

/** The rarest combination of arm and outcome. */
function fewestOfOutcome({ outcome, treated }: Sample): number {
  const people = [0, 0, 0, 0];
  outcome.forEach((value, person) => {
    people[2 * treated[person] + value]++;
  });
  return Math.min(...people);
}

/** Kept columns of the model, the treatment last. */
function rowsOf(fit: BinaryFit, columns: readonly Float64Array[]): readonly Float64Array[] {
  return fit.basis.kept.map((position) => columns[position]);
}

interface AverageGap {
  readonly estimate: number;
  /** Influence of each person on the average; residuals divided by the root of 1 - leverage when asked. */
  readonly influence: (corrected: boolean) => Float64Array;
}

function averageGap(
  fit: BinaryFit,
  columns: readonly Float64Array[],
  { treated, outcome }: Sample,
  target: Target,
): AverageGap {
  const people = outcome.length;
  const effect = fit.coefficients[columns.length - 1];
  const gaps = new Float64Array(people);
  const gradient = new Float64Array(columns.length);
  const isAsked = (person: number) => target === "ate" || treated[person] === 1;
  let [sum, size] = [0, 0];
  for (let person = 0; person < people; person++) {
    const without = fit.linear[person] - effect * treated[person];
    const [high, low] = [linkCurve(fit.link, without + effect), linkCurve(fit.link, without)];
    gaps[person] = high.mean - low.mean;
    if (!isAsked(person)) continue;
    sum += gaps[person];
    size++;
    for (let at = 0; at < columns.length - 1; at++)
      gradient[at] += (high.slope - low.slope) * columns[at][person];
    gradient[columns.length - 1] += high.slope;
  }
  const estimate = sum / size;
  const pull = combine(columns, times(fit.covariance, gradient));
  const leverages = leveragesOf(fit, columns);
  const influence = (corrected: boolean) =>
    gaps.map((gap, person) => {
      const own = isAsked(person) ? (gap - estimate) / size : 0;
      const slack = corrected ? Math.sqrt(Math.max(1e-10, 1 - leverages[person])) : 1;
      return people * ((pull[person] * fit.score[person]) / (size * slack) + own);
    });
  return { estimate, influence };
}

function intervalOf(gap: AverageGap, sample: Sample, { target, confidence }: Question): PointEstimate {
  const linear = armRegression(sample, target);
  const { degreesOfFreedom } = smallSampleVariance(linear.fit, linear.contrast, sample.clusters);
  const standardError = Math.sqrt(varianceOf(gap.influence(false), sample));
  const intervalStandardError = Math.sqrt(varianceOf(gap.influence(true), sample));
  const { estimate } = gap;
  const reach = studentQuantile((1 + confidence) / 2, degreesOfFreedom) * intervalStandardError;
  return {
    estimate,
    standardError,
    confidenceInterval: [estimate - reach, estimate + reach],
    pValue: studentTwoSided(estimate / intervalStandardError, degreesOfFreedom),
    inference: {
      standardErrorRule: "M-estimation",
      intervalRule: "M-estimation t",
      intervalStandardError,
      degreesOfFreedom,
      confidence,
    },
  };
}

/** Variance of the mean of influence values; values of a cluster are added up first, times G/(G-1). */
function varianceOf(influence: Float64Array, { clusters, clusterCount }: Sample): number {
  const people = influence.length;
  if (clusters === undefined) {
    return influence.reduce((sum, value) => sum + value * value, 0) / (people * people);
  }
  const sums = new Float64Array(clusterCount);
  influence.forEach((value, person) => {
    sums[clusters[person]] += value;
  });
  const squares = sums.reduce((sum, value) => sum + value * value, 0);
  return (squares * clusterCount) / ((clusterCount - 1) * people * people);
}

function times(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
  return Float64Array.from(matrix, (line) => line.reduce((sum, value, at) => sum + value * vector[at], 0));
}

/** Sum of the columns, each times its share. */
function combine(columns: readonly Float64Array[], shares: Float64Array): Float64Array {
  const combined = new Float64Array(columns[0].length);
  columns.forEach((column, at) => {
    for (let row = 0; row < combined.length; row++) combined[row] += shares[at] * column[row];
  });
  return combined;
}

/** Expected weight times x' covariance x, row by row. */
function leveragesOf(fit: BinaryFit, columns: readonly Float64Array[]): Float64Array {
  const leverages = new Float64Array(columns[0].length);
  fit.covariance.forEach((line, at) => {
    const solved = combine(columns, line);
    const column = columns[at];
    for (let row = 0; row < leverages.length; row++) leverages[row] += solved[row] * column[row];
  });
  return leverages.map((value, row) => {
    const { mean, slope } = linkCurve(fit.link, fit.linear[row]);
    return (value * slope * slope) / (mean * (1 - mean));
  });
}
