import { studentQuantile, studentTwoSided } from "../../distributions/student-t.ts";
import type { PointEstimate } from "../../evaluate/finding.ts";
import type { Sample } from "../../evaluate/sample.ts";
import { smallSampleVariance } from "../../linear/small-sample-variance.ts";
import type { LogisticFit } from "../../propensity/logistic.ts";
import { jackknifeVariance } from "./aipw-jackknife.ts";
import { armRegression, type Target } from "./arm-regression.ts";

/** A doubly robust estimate and the influence of each person on it. */
export interface DoublyRobust {
  readonly estimate: number;
  readonly influence: Float64Array;
}

interface Question {
  readonly target: Target;
  readonly confidence: number;
  /** The propensity model, absent when there are several (cross-fitting). */
  readonly propensity?: LogisticFit;
}

/** Above this many people, leaving out each of them in turn changes nothing that can be seen. */
const mostLeftOut = 300;

/** The estimate with its interval; undefined when nothing is left to vary. */
export function aipwInterval(
  sample: Sample,
  { estimate, influence }: DoublyRobust,
  { target, confidence, propensity }: Question,
): PointEstimate | undefined {
  const people = influence.length;
  const standardError = Math.sqrt(influence.reduce((sum, value) => sum + value * value, 0)) / people;
  const exact = propensity !== undefined && people <= mostLeftOut;
  const spread = exact
    ? jackknifeVariance(sample, propensity, target)
    : sample.clusters === undefined
      ? varianceByArm(sample, influence, target)
      : varianceByCluster(sample.clusters, sample.clusterCount, influence);
  const intervalStandardError = Math.sqrt(spread);
  const degreesOfFreedom = freedomOf(sample, target, people);
  const scale = sample.outcome.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (!(intervalStandardError > 1e-12 * scale) || !(standardError > 0) || !(degreesOfFreedom > 0))
    return undefined;
  const reach = studentQuantile((1 + confidence) / 2, degreesOfFreedom) * intervalStandardError;
  return {
    estimate,
    standardError,
    confidenceInterval: [estimate - reach, estimate + reach],
    pValue: studentTwoSided(estimate / intervalStandardError, degreesOfFreedom),
    inference: {
      standardErrorRule: "influence",
      intervalRule: exact ? "jackknife t" : "influence t",
      intervalStandardError,
      degreesOfFreedom,
      confidence,
    },
  };
}

/** Those of the regression of the same columns, which the weights can only lower; a bound of the smaller arm beyond. */
function freedomOf(sample: Sample, target: Target, people: number): number {
  const smaller = Math.min(sample.treatedCount, sample.comparisonCount);
  if (sample.clusters === undefined && people > mostLeftOut) return smaller - 1;
  const { fit, contrast } = armRegression(sample, target);
  return smallSampleVariance(fit, contrast, sample.clusters).degreesOfFreedom;
}

/** Spread within each arm, each with the people that its regression leaves free. */
function varianceByArm(sample: Sample, influence: Float64Array, target: Target): number {
  const { treated, model } = sample;
  const people = influence.length;
  let variance = 0;
  for (const arm of [0, 1]) {
    const own = influence.filter((_, person) => treated[person] === arm);
    const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
    const squares = own.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const columns = arm === 1 && target === "att" ? 1 : 1 + model.length;
    variance += (squares * own.length) / Math.max(1, own.length - columns);
  }
  return variance / (people * people);
}

/** Sums by cluster, times G/(G-1). */
function varianceByCluster(clusters: Int32Array, groups: number, influence: Float64Array): number {
  const sums = new Float64Array(groups);
  influence.forEach((value, person) => {
    sums[clusters[person]] += value;
  });
  const squares = sums.reduce((sum, value) => sum + value * value, 0);
  return (squares * groups) / ((groups - 1) * influence.length ** 2);
}
