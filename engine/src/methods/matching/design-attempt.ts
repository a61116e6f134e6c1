import type { PositionPairs } from "../../designs/line-pairs.ts";
import { pairedWeights } from "../../designs/paired-weights.ts";
import type { Caveat } from "../../evaluate/caveat.ts";
import { fewestComparisons, fewestTreated } from "../../evaluate/complete-rows.ts";
import {
  type AskedOptions,
  type DesignAttempt,
  type MethodDesign,
  refusedAttempt,
} from "../../evaluate/method.ts";
import type { People } from "../../evaluate/people.ts";
import type { Refusal } from "../../evaluate/refusal.ts";
import type { Estimand } from "../../evaluate/study.ts";
import { type MatchedSets, matchedErrors, matchedEstimate } from "./matched-estimate.ts";

/** What a design came with: things to say, and the propensity when it has one. */
export interface DesignContext {
  readonly options: AskedOptions;
  readonly caveats: readonly Caveat[];
  readonly probabilities?: Float64Array | undefined;
}

/** A design of matched sets, or the refusal when it keeps too few people; says who was left out. */
export function designOfSets(
  people: People,
  sets: MatchedSets,
  context: DesignContext,
  among: NonNullable<MethodDesign["among"]>,
): DesignAttempt {
  const { options, probabilities } = context;
  const caveats = [...context.caveats, ...leftOut(people, sets.weights, options.estimand)];
  const tooFew = sizeRefusal(people, sets.weights);
  if (tooFew !== undefined) return refusedAttempt(tooFew, caveats);
  const errors = matchedErrors(people, sets, options.replace);
  if (!errors.ok) return refusedAttempt(errors.refusal, caveats);
  return {
    ok: true,
    weights: sets.weights,
    subclass: sets.subclass,
    caveats: [...caveats, ...errors.caveats],
    estimate: (sample) => matchedEstimate(sample, sets, errors.dependence, options),
    among,
    ...(sets.pairs === undefined ? {} : { pairs: sets.pairs }),
    ...(probabilities === undefined ? {} : { scores: probabilities }),
  };
}

/** What a design of pairs has to say about them. */
export type PairCaveats = (pairs: PositionPairs, people: People) => readonly Caveat[];

/** A design of pairs. Among fewer people, the pairs that have lost nobody. */
export function designOfPairs(
  people: People,
  pairs: PositionPairs,
  context: DesignContext,
  told: PairCaveats,
): DesignAttempt {
  const { weights, subclass } = pairedWeights(pairs, people.treated);
  const sets = { pairs, weights, subclass: context.options.replace ? subclass.map(() => 0) : subclass };
  const own = { ...context, caveats: [...context.caveats, ...told(pairs, people)] };
  return designOfSets(people, sets, own, (left, places) =>
    designOfPairs(left, pairsLeft(pairs, places), contextAt(context, places), told),
  );
}

/** What a design came with, among the people at the places. */
export function contextAt(context: DesignContext, places: Int32Array): DesignContext {
  const { probabilities } = context;
  if (probabilities === undefined) return context;
  return { ...context, probabilities: Float64Array.from(places, (place) => probabilities[place]) };
}

/** Pairs of people who are both left, at their new positions. */
function pairsLeft({ treated, comparison }: PositionPairs, places: Int32Array): PositionPairs {
  const positions = new Map(Array.from(places, (place, at) => [place, at]));
  const left = Array.from(treated, (person, pair) => [
    positions.get(person),
    positions.get(comparison[pair]),
  ]);
  const whole = left.flatMap(([one, other]) =>
    one === undefined || other === undefined ? [] : [[one, other]],
  );
  return {
    treated: Int32Array.from(whole, ([one]) => one),
    comparison: Int32Array.from(whole, ([, other]) => other),
  };
}

function sizeRefusal(people: People, weights: Float64Array): Refusal | undefined {
  const used = [0, 0];
  for (let person = 0; person < weights.length; person++)
    if (weights[person] > 0) used[people.treated[person]]++;
  if (used[1] < fewestTreated) {
    return { code: "noMatch", matched: used[1], of: people.treatedCount, needed: fewestTreated };
  }
  return used[0] < fewestComparisons
    ? { code: "tooFewComparisons", comparison: used[0], needed: fewestComparisons }
    : undefined;
}

/** Comparison people left out matter only when the question is about them too. */
function leftOut(people: People, weights: Float64Array, estimand: Estimand): readonly Caveat[] {
  const rows: number[] = [];
  let others = 0;
  for (let person = 0; person < weights.length; person++) {
    if (weights[person] > 0) continue;
    if (people.treated[person] === 1) rows.push(people.rows[person]);
    else others++;
  }
  const caveats: Caveat[] = [];
  if (rows.length > 0)
    caveats.push({ code: "treatedLeftOut", left: rows.length, of: people.treatedCount, rows });
  if (others > 0 && estimand !== "att")
    caveats.push({ code: "comparisonsLeftOut", left: others, of: people.comparisonCount });
  return caveats;
}
