import { studentQuantile, studentTwoSided } from "../../distributions/student-t.ts";
import type { Caveat } from "../../evaluate/caveat.ts";
import type { PointEstimate } from "../../evaluate/finding.ts";
import { groupCount } from "../../evaluate/group-codes.ts";
import type { MethodAttempt } from "../../evaluate/method.ts";
import type { Refusal } from "../../evaluate/refusal.ts";
import type { Sample } from "../../evaluate/sample.ts";
import { smallSampleVariance } from "../../linear/small-sample-variance.ts";
import { armRegression, type Target } from "./arm-regression.ts";
import { type BinaryFit, binaryFit } from "./binary-fit.ts";

interface Question {
  readonly target: Target;
  readonly outcomeModel: "logit" | "probit";
  readonly confidence: number;
}

/** Below this many people with, or without, the outcome in an arm, a logit says more than they do. */
const fewestEvents = 8;

/**
 * Average gap between the predicted chances of a 0/1 outcome with and without training: the average marginal effect of
 * a logit or probit without products. M-estimation: the score of every person, and how far their own gap is from the
 * average. The interval divides each residual by the root of 1 - leverage and uses the degrees of freedom of the linear
 * regression of the same columns.
 * Reference: Stefanski & Boos (2002), American Statistician 56:29; Bell & McCaffrey (2002), Survey Methodology 28:169.
 */
export function binaryStandardization(sample: Sample, question: Question): MethodAttempt {
  const refuse = (refusal: Refusal): MethodAttempt => ({ ok: false, refusal, caveats: [] });
  const { outcome, treated } = sample;
  if (outcome.some((value) => value !== 0 && value !== 1)) {
    return refuse({ code: "outcomeNotBinary", model: question.outcomeModel });
  }
  const events = [0, 0, 0, 0];
  outcome.forEach((value, person) => {
    events[2 * treated[person] + value]++;
  });
  const people = Math.min(...events);
  if (people < fewestEvents) return refuse({ code: "tooFewEvents", people, needed: fewestEvents });
  const columns = [
    new Float64Array(outcome.length).fill(1),
    ...sample.model.map(({ values }) => values),
    Float64Array.from(treated),
  ];
  const fit = binaryFit(columns, Uint8Array.from(outcome), question.outcomeModel);
  if (fit === undefined) return refuse({ code: "notConverged" });
  const gap = averageGap(fit, columns, sample, question.target);
  const point = intervalOf(gap, fit, sample, question);
  const separated = fit.separated.map((position) => sample.model[position - 1]?.name ?? "");
  const caveats: Caveat[] = separated.length > 0 ? [{ code: "separation", covariates: separated }] : [];
  if (sample.weighted) caveats.push({ code: "optionIgnored", option: "weights", method: "gComputation" });
  return {
    ok: true,
    point,
    weights: sample.baseWeights,
    subclass: new Int32Array(outcome.length),
    influence: gap.influence(new Float64Array(outcome.length)),
    caveats,
  };
}

interface AverageGap {
  readonly estimate: number;
  /** Influence of each person, residuals divided by the root of 1 - leverage. */
  readonly influence: (leverages: Float64Array) => Float64Array;
}

function averageGap(
  fit: BinaryFit,
  columns: readonly Float64Array[],
  sample: Sample,
  target: Target,
): AverageGap {
  const { treated, outcome } = sample;
  const people = outcome.length;
  const effect = fit.coefficients[fit.kept.length - 1];
  const gaps = new Float64Array(people);
  const gradient = new Float64Array(fit.kept.length);
  let [sum, size] = [0, 0];
  for (let person = 0; person < people; person++) {
    const without = fit.linear[person] - effect * treated[person];
    const [high, low] = [fit.curve(without + effect), fit.curve(without)];
    gaps[person] = high.mean - low.mean;
    if (target === "att" && treated[person] === 0) continue;
    sum += gaps[person];
    size++;
    fit.kept.forEach((position, at) => {
      const isTreatment = position === columns.length - 1;
      gradient[at] += isTreatment ? high.slope : (high.slope - low.slope) * columns[position][person];
    });
  }
  const estimate = sum / size;
  const pull = fit.pullOf(gradient.map((value) => value / size));
  const influence = (leverages: Float64Array) =>
    gaps.map((gap, person) => {
      const own = target === "att" && treated[person] === 0 ? 0 : (gap - estimate) / size;
      return people * (pull[person] / Math.sqrt(Math.max(1e-10, 1 - leverages[person])) + own);
    });
  return { estimate, influence };
}

function intervalOf(
  gap: AverageGap,
  fit: BinaryFit,
  sample: Sample,
  { target, confidence }: Question,
): PointEstimate {
  const linear = armRegression(sample, target);
  const { degreesOfFreedom } = smallSampleVariance(linear.fit, linear.contrast, sample.clusters);
  const standardError = Math.sqrt(varianceOf(gap.influence(new Float64Array(sample.outcome.length)), sample));
  const intervalStandardError = Math.sqrt(varianceOf(gap.influence(fit.leverages), sample));
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
function varianceOf(influence: Float64Array, { clusters }: Sample): number {
  const people = influence.length;
  if (clusters === undefined) {
    return influence.reduce((sum, value) => sum + value * value, 0) / (people * people);
  }
  const groups = groupCount(clusters);
  const sums = new Float64Array(groups);
  influence.forEach((value, person) => {
    sums[clusters[person]] += value;
  });
  const squares = sums.reduce((sum, value) => sum + value * value, 0);
  return (squares * groups) / ((groups - 1) * people * people);
}
