import { effectiveSize } from "../../balance/effective-size.ts";
import { gather } from "../../columns/gather.ts";
import { studentQuantile, studentTwoSided } from "../../distributions/student-t.ts";
import type { Caveat } from "../../evaluate/caveat.ts";
import { clusterCheck } from "../../evaluate/cluster-check.ts";
import type { PointEstimate } from "../../evaluate/finding.ts";
import type { MethodAttempt } from "../../evaluate/method.ts";
import type { Refusal } from "../../evaluate/refusal.ts";
import type { Sample } from "../../evaluate/sample.ts";
import { leastSquares, linearContrast } from "../../linear/least-squares.ts";
import {
  type ArmFit,
  type Stack,
  type StackedEstimate,
  stackedEstimate,
  type WeightStage,
} from "../../linear/stacked-estimate.ts";
import { influenceVariance, stackedVariance } from "../../linear/stacked-variance.ts";
import { knownWeightErrors } from "./known-weights.ts";

/** Whom the answer is about; `weighted` are the people as the weights count them. */
export type WeightTarget = "treated" | "comparison" | "everybody" | "weighted";

/** Weights and the equations they come from. */
export interface WeightedDesign {
  /** Positive, in any unit. */
  readonly weights: Float64Array;
  readonly stages: readonly WeightStage[];
  /** The same equations as the reference package counts them, when it takes some of their randomness as known. */
  readonly printedStages?: readonly WeightStage[];
  readonly target: WeightTarget;
  readonly scores?: Float64Array;
  readonly caveats: readonly Caveat[];
}

export type DesignAttempt =
  | { readonly ok: true; readonly design: WeightedDesign }
  | { readonly ok: false; readonly refusal: Refusal; readonly caveats: readonly Caveat[] };

/** Below this effective number of people in an arm, one person carries the answer. */
const fewestEffective = 3;
/** An arm whose weights are worth less than this share of its people is told about. */
const evenEnough = 0.25;

/**
 * Compares outcomes in a weighted sample: the weighted difference of means (Hájek), and the same with a weighted
 * outcome model per arm averaged over the people the answer is about. Intervals count the weights as estimated and
 * correct for few people; see linear/stacked-variance.ts.
 * Reference: Hirano & Imbens (2001), Health Services & Outcomes Research Methodology 2:259.
 */
export function weightedEstimate(sample: Sample, design: WeightedDesign, confidence: number): MethodAttempt {
  const refuse = (refusal: Refusal): MethodAttempt => ({ ok: false, refusal, caveats: design.caveats });
  const checked = clusterCheck(sample.clusters);
  if (!checked.ok) return refuse(checked.refusal);
  const weights = averagingOne(design.weights, sample);
  const uneven = unevenness(weights, sample);
  if (uneven.refusal !== undefined) return refuse(uneven.refusal);
  const question: Question = { sample, design, weights, confidence };
  const plain = pointOf(question, differenceOfMeans(question));
  if (plain === undefined) return refuse({ code: "noResidualVariation" });
  const adjusted = hasPeopleToAdjust(sample) ? pointOf(question, adjustedDifference(question)) : undefined;
  return {
    ok: true,
    point: plain.point,
    weights,
    subclass: new Int32Array(sample.rows.length),
    influence: plain.influence,
    caveats: [
      ...design.caveats,
      ...checked.caveats,
      ...uneven.caveats,
      ...adjustmentCaveats(sample, plain.point, adjusted?.point),
    ],
    ...(adjusted === undefined ? {} : { adjusted: adjusted.point }),
    ...(design.scores === undefined ? {} : { scores: design.scores }),
  };
}

interface Question {
  readonly sample: Sample;
  readonly design: WeightedDesign;
  readonly weights: Float64Array;
  readonly confidence: number;
}

/** Weights averaging one in each arm, so that they can be read; the estimate does not depend on their unit. */
export function averagingOne(
  weights: Float64Array,
  { treated, treatedCount, comparisonCount }: Sample,
): Float64Array {
  const sums = [0, 0];
  for (let person = 0; person < weights.length; person++) sums[treated[person]] += weights[person];
  const scales = [comparisonCount / sums[0], treatedCount / sums[1]];
  // A weight that underflows to zero stays positive: everybody is in the weighted sample.
  return weights.map((weight, person) => Math.max(weight * scales[treated[person]], 1e-150));
}

/** Refuses an arm carried by a person or two, and tells about one that is worth few of its people. */
export function unevenness(weights: Float64Array, sample: Sample) {
  const caveats: Caveat[] = [];
  for (const arm of [1, 0] as const) {
    const own = weights.filter((_, person) => sample.treated[person] === arm);
    const effective = effectiveSize(own);
    const name = arm === 1 ? "treated" : "comparison";
    if (effective < fewestEffective) {
      const refusal: Refusal = { code: "tooFewEffective", arm: name, effective, needed: fewestEffective };
      return { refusal, caveats };
    }
    if (effective < evenEnough * own.length) {
      caveats.push({ code: "unevenWeights", arm: name, effective, of: own.length });
    }
  }
  return { refusal: undefined, caveats };
}

function differenceOfMeans({ sample, design, weights }: Question): Stack {
  const arms = ([1, 0] as const).map((arm): ArmFit => {
    const people = peopleOf(sample, arm);
    const ones = new Float64Array(people.length).fill(1);
    const fit = leastSquares([ones], gather(sample.outcome, people), gather(weights, people));
    return { rows: people, fit, contrast: linearContrast(fit, [1]), sign: arm === 1 ? 1 : -1 };
  });
  return { rows: sample.rows.length, arms, stages: design.stages };
}

/** A model per arm takes one coefficient per covariate; with fewer than twice as many people it says little. */
function hasPeopleToAdjust({ model, treatedCount, comparisonCount }: Sample): boolean {
  return model.length > 0 && Math.min(treatedCount, comparisonCount) >= 2 * (model.length + 1);
}

/** Outcome models per arm, compared at the mean covariates of the people the answer is about. */
function adjustedDifference(question: Question): Stack {
  const { sample, design, weights } = question;
  const target = targetWeights(question);
  const means = sample.model.map(({ values }) => {
    let sum = 0;
    for (let person = 0; person < values.length; person++) sum += target[person] * values[person];
    return sum;
  });
  const influence = new Float64Array(target.length);
  const arms = ([1, 0] as const).map((arm): ArmFit => {
    const people = peopleOf(sample, arm);
    const ones = new Float64Array(people.length).fill(1);
    const columns = sample.model.map(({ values }) => gather(values, people));
    const fit = leastSquares([ones, ...columns], gather(sample.outcome, people), gather(weights, people));
    const sign = arm === 1 ? 1 : -1;
    fit.basis.kept.forEach((position, index) => {
      if (position === 0) return;
      const share = sign * fit.coefficients[index];
      const { values } = sample.model[position - 1];
      const mean = means[position - 1];
      for (let person = 0; person < influence.length; person++) {
        influence[person] += share * target[person] * (values[person] - mean);
      }
    });
    return { rows: people, fit, contrast: linearContrast(fit, [1, ...means]), sign };
  });
  const follows = design.target === "weighted" && design.stages.length === 1;
  return {
    rows: target.length,
    arms,
    stages: design.stages,
    target: { influence, ...(follows ? { slope: design.stages[0].slope } : {}) },
  };
}

/** Share of each person among the people the answer is about. */
function targetWeights({ sample, design }: Question): Float64Array {
  const { treated, treatedCount, comparisonCount } = sample;
  if (design.target === "treated") return Float64Array.from(treated, (arm) => arm / treatedCount);
  if (design.target === "comparison") return Float64Array.from(treated, (arm) => (1 - arm) / comparisonCount);
  if (design.target === "everybody") return new Float64Array(treated.length).fill(1 / treated.length);
  const total = design.weights.reduce((sum, weight) => sum + weight, 0);
  return design.weights.map((weight) => weight / total);
}

/** The point of a stack with its interval, or undefined when nothing is left to vary. */
function pointOf(
  { sample, design, confidence }: Question,
  stack: Stack,
): { readonly point: PointEstimate; readonly influence: Float64Array } | undefined {
  const stacked = stackedEstimate(stack);
  if (stacked === undefined) return undefined;
  const { clusters } = sample;
  const small = stackedVariance(stack, stacked, clusters);
  const error = Math.sqrt(small.variance);
  const printed = printedError(stack, stacked, design, sample);
  const scale = stack.arms.reduce(
    (most, { fit }) => fit.residuals.reduce((top, residual) => Math.max(top, Math.abs(residual)), most),
    Math.abs(stacked.estimate),
  );
  if (!(error > 1e-12 * scale) || !(printed > 0) || !(small.degreesOfFreedom > 0)) return undefined;
  const reach = studentQuantile((1 + confidence) / 2, small.degreesOfFreedom) * error;
  const { estimate } = stacked;
  const point: PointEstimate = {
    estimate,
    standardError: printed,
    confidenceInterval: [estimate - reach, estimate + reach],
    pValue: studentTwoSided(estimate / error, small.degreesOfFreedom),
    inference: {
      standardErrorRule: clusters === undefined ? "M-estimation" : "CR1",
      intervalRule: "M-estimation t",
      intervalStandardError: error,
      degreesOfFreedom: small.degreesOfFreedom,
      confidence,
    },
    otherStandardErrors: knownWeightErrors(stack, clusters),
  };
  return { point, influence: stacked.influence.map((value) => value * stack.rows) };
}

/** The standard error of the reference package: large-sample, with G / (G - 1) for clusters. */
function printedError(
  stack: Stack,
  stacked: StackedEstimate,
  design: WeightedDesign,
  sample: Sample,
): number {
  const { printedStages } = design;
  const own = printedStages === undefined ? stacked : stackedEstimate({ ...stack, stages: printedStages });
  const groups = sample.clusterCount;
  const scale = sample.clusters === undefined ? 1 : groups / (groups - 1);
  return Math.sqrt(scale * influenceVariance((own ?? stacked).influence, sample.clusters));
}

function adjustmentCaveats(
  sample: Sample,
  plain: PointEstimate,
  adjusted: PointEstimate | undefined,
): readonly Caveat[] {
  if (sample.model.length === 0) return [];
  if (adjusted === undefined) return [{ code: "adjustmentLeftOut", because: "tooFewPeople" }];
  const moves = Math.abs(adjusted.estimate - plain.estimate) > 0.5 * plain.inference.intervalStandardError;
  return moves ? [{ code: "adjustmentMovesEstimate", adjusted: adjusted.estimate }] : [];
}

function peopleOf({ treated }: Sample, arm: 0 | 1): Int32Array {
  let count = 0;
  for (let person = 0; person < treated.length; person++) if (treated[person] === arm) count++;
  const people = new Int32Array(count);
  let at = 0;
  for (let person = 0; person < treated.length; person++) if (treated[person] === arm) people[at++] = person;
  return people;
}
