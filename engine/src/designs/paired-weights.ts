import type { PositionPairs } from "./line-pairs.ts";

/** Weights of a matched sample and the matched set of everybody, from 1, 0 outside. */
export interface PairedWeights {
  readonly weights: Float64Array;
  readonly subclass: Int32Array;
}

/**
 * Matched treated people count 1; each shares 1 among their partners, and the comparison people are then scaled to add
 * to their number. Sets are numbered in the order of the treated people.
 */
export function pairedWeights(pairs: PositionPairs, treated: Uint8Array): PairedWeights {
  return { weights: weightsOf(pairs, treated), subclass: subclassOf(pairs, treated.length) };
}

function weightsOf(pairs: PositionPairs, treated: Uint8Array): Float64Array {
  const partners = new Int32Array(treated.length);
  for (const person of pairs.treated) partners[person]++;
  const weights = new Float64Array(treated.length);
  for (let pair = 0; pair < pairs.treated.length; pair++)
    weights[pairs.comparison[pair]] += 1 / partners[pairs.treated[pair]];
  let used = 0;
  let sum = 0;
  for (const weight of weights) {
    if (weight > 0) used++;
    sum += weight;
  }
  for (let person = 0; person < treated.length; person++) {
    if (treated[person] === 1) weights[person] = partners[person] > 0 ? 1 : 0;
    else if (weights[person] > 0) weights[person] *= used / sum;
  }
  return weights;
}

function subclassOf(pairs: PositionPairs, size: number): Int32Array {
  const subclass = new Int32Array(size);
  for (const person of pairs.treated) subclass[person] = 1;
  let set = 0;
  for (let person = 0; person < size; person++) if (subclass[person] > 0) subclass[person] = ++set;
  for (let pair = 0; pair < pairs.treated.length; pair++)
    subclass[pairs.comparison[pair]] = subclass[pairs.treated[pair]];
  return subclass;
}
