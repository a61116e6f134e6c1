import { gather } from "../../columns/gather.ts";
import type { ModelColumn } from "../../columns/model-columns.ts";
import type { PositionPairs } from "../../designs/line-pairs.ts";
import type { Caveat } from "../../evaluate/caveat.ts";
import { clusterCheck } from "../../evaluate/cluster-check.ts";
import type { PermutationCheck, PointEstimate } from "../../evaluate/finding.ts";
import { codesFromZero, groupCount } from "../../evaluate/group-codes.ts";
import { type EstimateAttempt, refusedAttempt } from "../../evaluate/method.ts";
import type { People } from "../../evaluate/people.ts";
import type { Refusal } from "../../evaluate/refusal.ts";
import type { Sample } from "../../evaluate/sample.ts";
import type { SettledOptions } from "../../evaluate/settled-options.ts";
import { type Dependence, inferContrast } from "../../linear/infer.ts";
import { leastSquares, linearContrast } from "../../linear/least-squares.ts";
import { dot } from "../../linear/orthogonal-basis.ts";
import { permuteWithinSets } from "../../randomization/permute-within-sets.ts";

/** A design over the people of the sample. */
export interface MatchedSets {
  /** 0 for people left out; in each arm they add to the number of people in use. */
  readonly weights: Float64Array;
  /** Matched set from 1, 0 outside; all 0 with replacement, where sets overlap. */
  readonly subclass: Int32Array;
  /** Who was paired with whom, when every set is one trained person with comparison people of their own. */
  readonly pairs?: PositionPairs;
}

/** How the errors of a matched sample hang together, known before its outcomes. */
export type MatchedErrors =
  | { readonly ok: true; readonly dependence: Dependence; readonly caveats: readonly Caveat[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** With fewer sets nothing tells the effect from the difference between the sets. */
const fewestSets = 3;
/** Above this many sets the permutation test adds nothing to Student's t. */
const mostPermutedSets = 100;

/** Errors are clustered by matched set (or by the study's clusters); with replacement, where sets overlap, HC3. */
export function matchedErrors(people: People, design: MatchedSets, isReplaced: boolean): MatchedErrors {
  const kept = peopleWithWeight(design.weights);
  const clusters = keptClusters(people, kept);
  const checked = clusterCheck(clusters);
  if (!checked.ok) return checked;
  const overlapping = design.pairs !== undefined && isReplaced;
  const caveats: Caveat[] = [...checked.caveats];
  if (clusters !== undefined) {
    if (!overlapping) caveats.push({ code: "clustersReplacePairs" });
    return { ok: true, dependence: { kind: "clusters", clusters }, caveats };
  }
  if (overlapping) return { ok: true, dependence: { kind: "independent", rule: "HC3" }, caveats };
  const sets = codesFromZero(gather(design.subclass, kept));
  const count = groupCount(sets);
  if (count < fewestSets) {
    return { ok: false, refusal: { code: "tooFewSets", sets: count, needed: fewestSets } };
  }
  return { ok: true, dependence: { kind: "clusters", clusters: sets }, caveats };
}

/**
 * Compares outcomes in a matched sample: the weighted difference of means; the same with an outcome model fully
 * interacted with the treatment and averaged over the trained; and the permutation test within matched sets.
 */
export function matchedEstimate(
  sample: Sample,
  design: MatchedSets,
  dependence: Dependence,
  options: SettledOptions,
): EstimateAttempt {
  const kept = peopleKept(sample, design);
  if (kept.outcome.every((value) => value === kept.outcome[0])) {
    return refusedAttempt({ code: "noResidualVariation" });
  }
  const overlapping = design.pairs !== undefined && options.replace;
  const point = differenceOfMeans(kept, dependence, options.confidence);
  if (point === undefined) return refusedAttempt({ code: "noResidualVariation" });
  const adjusted = adjustedDifference(sample, kept, dependence, options.confidence);
  const permutation =
    design.pairs === undefined || overlapping ? undefined : permutationOf(kept, options.seed);
  const caveats: Caveat[] = [];
  if (adjusted === undefined) caveats.push({ code: "adjustmentLeftOut", because: "tooFewPeople" });
  else if (Math.abs(adjusted.estimate - point.estimate) > 0.5 * point.inference.intervalStandardError) {
    caveats.push({ code: "adjustmentMovesEstimate", adjusted: adjusted.estimate });
  }
  return {
    ok: true,
    point,
    caveats,
    ...(adjusted === undefined ? {} : { adjusted }),
    ...(permutation === undefined ? {} : { permutation }),
  };
}

/** The matched people only. */
interface Kept {
  readonly treated: Float64Array;
  readonly outcome: Float64Array;
  readonly weights: Float64Array;
  readonly subclass: Int32Array;
  /** Positions in the sample. */
  readonly people: Int32Array;
}

function peopleKept(sample: Sample, design: MatchedSets): Kept {
  const people = peopleWithWeight(design.weights);
  return {
    treated: gather(sample.treated, people),
    outcome: gather(sample.outcome, people),
    weights: gather(design.weights, people),
    subclass: Int32Array.from(gather(design.subclass, people)),
    people,
  };
}

function keptClusters({ clusters }: People, kept: Int32Array): Int32Array | undefined {
  return clusters === undefined ? undefined : codesFromZero(gather(clusters, kept));
}

function peopleWithWeight(weights: Float64Array): Int32Array {
  let count = 0;
  for (const weight of weights) if (weight > 0) count++;
  const people = new Int32Array(count);
  let next = 0;
  for (let person = 0; person < weights.length; person++) if (weights[person] > 0) people[next++] = person;
  return people;
}

function differenceOfMeans(
  kept: Kept,
  dependence: Dependence,
  confidence: number,
): PointEstimate | undefined {
  const ones = new Float64Array(kept.outcome.length).fill(1);
  const fit = leastSquares([ones, kept.treated], kept.outcome, kept.weights);
  return inferContrast(fit, linearContrast(fit, [0, 1]), dependence, confidence);
}

/**
 * Outcome model with every covariate interacted with the treatment; the effect is its average over the matched
 * trained (g-computation). Left out when there are not at least twice as many people as columns.
 */
function adjustedDifference(
  { model }: Sample,
  kept: Kept,
  dependence: Dependence,
  confidence: number,
): PointEstimate | undefined {
  if (model.length === 0 || kept.outcome.length < 4 * (model.length + 1)) return undefined;
  const { fit, means } = interactedFit(model, kept);
  const contrast = linearContrast(fit, [0, 1, ...model.map(() => 0), ...means]);
  return inferContrast(fit, contrast, dependence, confidence);
}

/** The outcome model, and the means of the products over the trained. Its columns live no longer than the fit. */
function interactedFit(model: readonly ModelColumn[], { people, treated, weights, outcome }: Kept) {
  const covariates = model.map(({ values }) => gather(values, people));
  const interactions = covariates.map((column) => ofTreated(column, treated));
  const total = dot(treated, weights);
  const means = interactions.map((column) => dot(column, weights) / total);
  const ones = new Float64Array(treated.length).fill(1);
  const fit = leastSquares([ones, treated, ...covariates, ...interactions], outcome, weights);
  return { fit, means };
}

function ofTreated(column: Float64Array, treated: Float64Array): Float64Array {
  const own = new Float64Array(column.length);
  for (let row = 0; row < own.length; row++) own[row] = column[row] * treated[row];
  return own;
}

function permutationOf(kept: Kept, seed: number): PermutationCheck | undefined {
  if (kept.treated.reduce((sum, arm) => sum + arm, 0) > mostPermutedSets) return undefined;
  const sets = new Map<number, number[]>();
  kept.subclass.forEach((set, row) => {
    const rows = sets.get(set) ?? [];
    if (kept.treated[row] === 1) rows.unshift(row);
    else rows.push(row);
    sets.set(set, rows);
  });
  const outcomes = Array.from(sets.values(), (rows) => Float64Array.from(rows, (row) => kept.outcome[row]));
  return permuteWithinSets({ sets: outcomes, seed });
}
