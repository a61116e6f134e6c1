import { effectiveSize } from "../../balance/effective-size.ts";
import { gather } from "../../columns/gather.ts";
import type { Caveat } from "../../evaluate/caveat.ts";
import { clusterCheck } from "../../evaluate/cluster-check.ts";
import { type DesignAttempt, refusedAttempt } from "../../evaluate/method.ts";
import type { People } from "../../evaluate/people.ts";
import type { Refusal } from "../../evaluate/refusal.ts";
import type { WeightAttempt, WeightedDesign } from "./weight-attempt.ts";
import { type WeightedQuestion, weightedEstimate } from "./weighted-estimate.ts";

/** Below this effective number of people in an arm, one person carries the answer. */
const fewestEffective = 3;
/** An arm whose weights are worth less than this share of its people is told about. */
const evenEnough = 0.25;

/** A design that counts people more or less, or the refusal when its weights rest on a person or two. */
export function designOfWeights(people: People, attempt: WeightAttempt, confidence: number): DesignAttempt {
  if (!attempt.ok) return attempt;
  const { design } = attempt;
  const checked = checkedWeights(people, averagingOne(design.weights, people), design);
  if (!checked.ok) return checked;
  const question = { people, design, weights: checked.weights, confidence };
  return {
    ...checked,
    estimate: ({ outcome }) => weightedEstimate({ ...question, outcome }),
    among: (left, places) => designAmong(question, left, places),
    ...(design.scores === undefined ? {} : { scores: design.scores }),
  };
}

/**
 * The same weights for those who are left. The equations that set the weights stay those of everybody: somebody whose
 * outcome is unknown has still changed the weights of the others.
 */
function designAmong(question: WeightedQuestion, left: People, places: Int32Array): DesignAttempt {
  const { design, weights, people } = question;
  const checked = checkedWeights(left, averagingOne(gather(weights, places), left), design);
  if (!checked.ok) return checked;
  return {
    ...checked,
    estimate: (sample) => {
      const outcome = new Float64Array(people.rows.length).fill(Number.NaN);
      places.forEach((place, at) => {
        outcome[place] = sample.outcome[at];
      });
      const found = weightedEstimate({ ...question, outcome });
      if (!found.ok) return found;
      // The influence of those whose outcome is unknown has no place among the people left.
      const { influence: _, ...rest } = found;
      return rest;
    },
    ...(design.scores === undefined ? {} : { scores: gather(design.scores, places) }),
  };
}

/** Weights with what has to be said about them, unless clusters or effective people are too few. */
function checkedWeights(people: People, weights: Float64Array, { caveats }: WeightedDesign) {
  const checked = clusterCheck(people.clusters);
  if (!checked.ok) return refusedAttempt(checked.refusal, caveats);
  const uneven = unevenness(weights, people);
  if (uneven.refusal !== undefined) return refusedAttempt(uneven.refusal, caveats);
  const all = [...caveats, ...checked.caveats, ...uneven.caveats];
  return { ok: true, weights, subclass: new Int32Array(weights.length), caveats: all } as const;
}

/** Weights averaging one in each arm, so that they can be read; the estimate does not depend on their unit. */
export function averagingOne(
  weights: Float64Array,
  { treated, treatedCount, comparisonCount }: People,
): Float64Array {
  const sums = [0, 0];
  for (let person = 0; person < weights.length; person++) sums[treated[person]] += weights[person];
  const scales = [comparisonCount / sums[0], treatedCount / sums[1]];
  // A weight that underflows to zero stays positive: everybody is in the weighted sample.
  return weights.map((weight, person) => Math.max(weight * scales[treated[person]], 1e-150));
}

/** Refuses an arm carried by a person or two, and tells about one that is worth few of its people. */
export function unevenness(weights: Float64Array, people: People) {
  const caveats: Caveat[] = [];
  for (const arm of [1, 0] as const) {
    const own = weightsOfArm(weights, people, arm);
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

function weightsOfArm(weights: Float64Array, people: People, arm: 0 | 1): Float64Array {
  const own = new Float64Array(arm === 1 ? people.treatedCount : people.comparisonCount);
  let place = 0;
  for (let person = 0; person < weights.length; person++)
    if (people.treated[person] === arm) own[place++] = weights[person];
  return own;
}
