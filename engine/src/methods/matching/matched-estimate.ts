import { gather } from "../../columns/gather.ts";
import type { MatchedDesign } from "../../designs/nearest-neighbors.ts";
import type { Caveat } from "../../evaluate/caveat.ts";
import { clusterCheck } from "../../evaluate/cluster-check.ts";
import type { PermutationCheck, PointEstimate } from "../../evaluate/finding.ts";
import { codesFromZero } from "../../evaluate/group-codes.ts";
import type { Refusal } from "../../evaluate/refusal.ts";
import type { Sample } from "../../evaluate/sample.ts";
import type { SettledOptions } from "../../evaluate/settled-options.ts";
import { type Dependence, inferContrast } from "../../linear/infer.ts";
import { leastSquares, linearContrast } from "../../linear/least-squares.ts";
import { permuteWithinSets } from "../../randomization/permute-within-sets.ts";

interface MatchedNumbers {
  readonly ok: true;
  readonly point: PointEstimate;
  readonly adjusted?: PointEstimate;
  readonly permutation?: PermutationCheck;
  readonly caveats: readonly Caveat[];
}

export type MatchedEstimate =
  | { readonly ok: true; readonly estimate: MatchedNumbers }
  | { readonly ok: false; readonly refusal: Refusal };

/** Above this many sets the permutation test adds nothing to Student's t. */
const mostPermutedSets = 250;

/**
 * Compares outcomes in a matched sample: the weighted difference of means; the same with an outcome model fully
 * interacted with the treatment and averaged over the trained; and the permutation test within matched sets.
 * Errors are clustered by matched set (or by the study's clusters); with replacement, where sets overlap, HC3.
 */
export function matchedEstimate(
  sample: Sample,
  design: MatchedDesign,
  options: SettledOptions,
): MatchedEstimate {
  const kept = peopleKept(sample, design);
  if (kept.outcome.every((value) => value === kept.outcome[0])) {
    return { ok: false, refusal: { code: "noResidualVariation" } };
  }
  const checked = clusterCheck(kept.clusters);
  if (!checked.ok) return checked;
  const dependence: Dependence =
    kept.clusters !== undefined
      ? { kind: "clusters", clusters: kept.clusters }
      : options.replace
        ? { kind: "independent", rule: "HC3" }
        : { kind: "clusters", clusters: codesFromZero(kept.subclass) };
  const point = differenceOfMeans(kept, dependence, options.confidence);
  if (point === undefined) return { ok: false, refusal: { code: "noResidualVariation" } };
  const adjusted = adjustedDifference(kept, dependence, options.confidence);
  const permutation = options.replace ? undefined : permutationOf(kept, options.seed);
  const caveats: Caveat[] = [...checked.caveats];
  if (kept.clusters !== undefined && !options.replace) caveats.push({ code: "clustersReplacePairs" });
  if (adjusted === undefined) caveats.push({ code: "adjustmentLeftOut", because: "tooFewPeople" });
  else if (Math.abs(adjusted.estimate - point.estimate) > 0.5 * point.inference.intervalStandardError) {
    caveats.push({ code: "adjustmentMovesEstimate", adjusted: adjusted.estimate });
  }
  const estimate: MatchedNumbers = {
    ok: true,
    point,
    caveats,
    ...(adjusted === undefined ? {} : { adjusted }),
    ...(permutation === undefined ? {} : { permutation }),
  };
  return { ok: true, estimate };
}

/** The matched people only. */
interface Kept {
  readonly treated: Float64Array;
  readonly outcome: Float64Array;
  readonly weights: Float64Array;
  readonly subclass: Int32Array;
  readonly clusters?: Int32Array;
  readonly covariates: readonly Float64Array[];
}

function peopleKept(sample: Sample, design: MatchedDesign): Kept {
  const people = Int32Array.from(design.weights.keys()).filter((person) => design.weights[person] > 0);
  const pick = (values: ArrayLike<number>) => gather(values, people);
  const { clusters } = sample;
  return {
    treated: pick(sample.treated),
    outcome: pick(sample.outcome),
    weights: pick(design.weights),
    subclass: people.map((person) => design.subclass[person]),
    covariates: sample.model.map((column) => pick(column.values)),
    ...(clusters === undefined ? {} : { clusters: codesFromZero(people.map((person) => clusters[person])) }),
  };
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
  kept: Kept,
  dependence: Dependence,
  confidence: number,
): PointEstimate | undefined {
  const { treated, covariates, weights } = kept;
  if (covariates.length === 0 || kept.outcome.length < 4 * (covariates.length + 1)) return undefined;
  const ones = new Float64Array(treated.length).fill(1);
  const interactions = covariates.map((column) => column.map((value, row) => value * treated[row]));
  const fit = leastSquares([ones, treated, ...covariates, ...interactions], kept.outcome, weights);
  const total = treated.reduce((sum, arm, row) => sum + arm * weights[row], 0);
  const means = interactions.map(
    (column) => column.reduce((sum, value, row) => sum + value * weights[row], 0) / total,
  );
  const contrast = linearContrast(fit, [0, 1, ...covariates.map(() => 0), ...means]);
  return inferContrast(fit, contrast, dependence, confidence);
}

function permutationOf(kept: Kept, seed: number): PermutationCheck | undefined {
  const sets = new Map<number, number[]>();
  kept.subclass.forEach((set, row) => {
    const rows = sets.get(set) ?? [];
    if (kept.treated[row] === 1) rows.unshift(row);
    else rows.push(row);
    sets.set(set, rows);
  });
  if (sets.size > mostPermutedSets) return undefined;
  const outcomes = Array.from(sets.values(), (rows) => Float64Array.from(rows, (row) => kept.outcome[row]));
  return permuteWithinSets({ sets: outcomes, seed });
}
