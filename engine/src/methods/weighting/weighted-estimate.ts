import { studentQuantile, studentTwoSided } from "../../distributions/student-t.ts";
import type { Caveat } from "../../evaluate/caveat.ts";
import type { PointEstimate } from "../../evaluate/finding.ts";
import { type EstimateAttempt, refusedAttempt } from "../../evaluate/method.ts";
import type { People } from "../../evaluate/people.ts";
import { fitArm, type Stack, type StackedEstimate, stackedEstimate } from "../../linear/stacked-estimate.ts";
import { influenceVariance, stackedVariance } from "../../linear/stacked-variance.ts";
import { knownWeightErrors } from "./known-weights.ts";
import type { WeightedDesign } from "./weight-attempt.ts";

/** The weights of a design and the outcomes that they compare. */
export interface WeightedQuestion {
  readonly people: People;
  readonly design: WeightedDesign;
  /** Averaging 1 in each arm. */
  readonly weights: Float64Array;
  readonly confidence: number;
}

interface Question extends WeightedQuestion {
  /** Outcome of each person of the design, NaN where it is not known. */
  readonly outcome: Float64Array;
}

/**
 * Compares outcomes in a weighted sample: the weighted difference of means (Hájek), and the same with a weighted
 * outcome model per arm averaged over the people the answer is about. Intervals count the weights as estimated and
 * correct for few people; see linear/stacked-variance.ts.
 * Reference: Hirano & Imbens (2001), Health Services & Outcomes Research Methodology 2:259.
 */
export function weightedEstimate(question: Question): EstimateAttempt {
  const { people } = question;
  const plain = plainPoint(question);
  if (plain === undefined) return refusedAttempt({ code: "noResidualVariation" });
  const adjusted = hasPeopleToAdjust(question) ? adjustedPoint(question) : undefined;
  return {
    ok: true,
    point: plain.point,
    influence: plain.influence,
    caveats: adjustmentCaveats(people, plain.point, adjusted?.point),
    ...(adjusted === undefined ? {} : { adjusted: adjusted.point }),
  };
}

type Point = { readonly point: PointEstimate; readonly influence: Float64Array } | undefined;

/** What a comparison is made from is let go with the function that compared. */
function plainPoint(question: Question): Point {
  return pointOf(question, differenceOfMeans(question));
}

function adjustedPoint(question: Question): Point {
  return pointOf(question, adjustedDifference(question));
}

function differenceOfMeans({ people: everybody, outcome, design, weights }: Question): Stack {
  const arms = ([1, 0] as const).map((arm) => {
    const rows = knownOf(everybody, outcome, arm);
    return fitArm({ rows, columns: [], outcome, weights, sign: arm === 1 ? 1 : -1 }, [1]);
  });
  return { rows: outcome.length, arms, stages: design.stages };
}

/** A model per arm takes one coefficient per covariate; with fewer than twice as many people it says little. */
function hasPeopleToAdjust({ people, outcome }: Question): boolean {
  const counts = [0, 0];
  for (let person = 0; person < outcome.length; person++)
    if (!Number.isNaN(outcome[person])) counts[people.treated[person]]++;
  return people.model.length > 0 && Math.min(...counts) >= 2 * (people.model.length + 1);
}

/** Outcome models per arm, compared at the mean covariates of the people the answer is about. */
function adjustedDifference(question: Question): Stack {
  const { people: everybody, outcome, design, weights } = question;
  const target = targetWeights(question);
  const means = everybody.model.map(({ values }) => {
    let sum = 0;
    for (let person = 0; person < values.length; person++) sum += target[person] * values[person];
    return sum;
  });
  const influence = new Float64Array(target.length);
  const columns = everybody.model.map(({ values }) => values);
  const arms = ([1, 0] as const).map((arm) => {
    const rows = knownOf(everybody, outcome, arm);
    const sign = arm === 1 ? 1 : -1;
    const fit = fitArm({ rows, columns, outcome, weights, sign }, [1, ...means]);
    fit.kept.forEach((position, index) => {
      if (position === 0) return;
      const share = sign * fit.coefficients[index];
      const { values } = everybody.model[position - 1];
      const mean = means[position - 1];
      for (let person = 0; person < influence.length; person++) {
        influence[person] += share * target[person] * (values[person] - mean);
      }
    });
    return fit;
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
function targetWeights({ people, design }: Question): Float64Array {
  const { treated, treatedCount, comparisonCount } = people;
  if (design.target === "everybody") return new Float64Array(treated.length).fill(1 / treated.length);
  if (design.target !== "weighted") {
    const shares = design.target === "treated" ? [0, 1 / treatedCount] : [1 / comparisonCount, 0];
    const target = new Float64Array(treated.length);
    for (let person = 0; person < target.length; person++) target[person] = shares[treated[person]];
    return target;
  }
  const total = design.weights.reduce((sum, weight) => sum + weight, 0);
  return design.weights.map((weight) => weight / total);
}

/** The point of a stack with its interval, or undefined when nothing is left to vary. */
function pointOf({ people, design, confidence }: Question, stack: Stack): Point {
  const stacked = stackedEstimate(stack);
  if (stacked === undefined) return undefined;
  const { clusters } = people;
  const small = stackedVariance(stack, stacked, clusters);
  const error = Math.sqrt(small.variance);
  const printed = printedError(stack, stacked, design, people);
  const scale = stack.arms.reduce(
    (most, { residuals }) => residuals.reduce((top, residual) => Math.max(top, Math.abs(residual)), most),
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
  people: People,
): number {
  const { printedStages } = design;
  const own = printedStages === undefined ? stacked : stackedEstimate({ ...stack, stages: printedStages() });
  const groups = people.clusterCount;
  const scale = people.clusters === undefined ? 1 : groups / (groups - 1);
  return Math.sqrt(scale * influenceVariance((own ?? stacked).influence, people.clusters));
}

function adjustmentCaveats(
  people: People,
  plain: PointEstimate,
  adjusted: PointEstimate | undefined,
): readonly Caveat[] {
  if (people.model.length === 0) return [];
  if (adjusted === undefined) return [{ code: "adjustmentLeftOut", because: "tooFewPeople" }];
  const moves = Math.abs(adjusted.estimate - plain.estimate) > 0.5 * plain.inference.intervalStandardError;
  return moves ? [{ code: "adjustmentMovesEstimate", adjusted: adjusted.estimate }] : [];
}

/** People of an arm whose outcome is known. */
function knownOf({ treated }: People, outcome: Float64Array, arm: 0 | 1): Int32Array {
  const people = new Int32Array(treated.length);
  let count = 0;
  for (let person = 0; person < treated.length; person++) {
    if (treated[person] === arm && !Number.isNaN(outcome[person])) people[count++] = person;
  }
  return people.slice(0, count);
}
