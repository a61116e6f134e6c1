import type { StateTable } from "./state-table.ts";

/** Sequences that differ, in the order of their states, with the people who share each. */
export interface DistinctSequences {
  readonly months: number;
  readonly count: number;
  /** Sequence i is `codes[i * months … ]`. */
  readonly codes: Uint8Array;
  readonly weights: Float64Array;
}

/** The distinct sequences of a table: the same whatever the order of people. */
export function distinctSequences({ codes, months }: StateTable): DistinctSequences {
  const { firsts, counts } = gather(codes, months);
  const order = [...firsts.keys()].sort((one, other) => compare(codes, months, firsts[one], firsts[other]));
  const distinct = new Uint8Array(order.length * months);
  order.forEach((group, at) => {
    distinct.set(codes.subarray(firsts[group], firsts[group] + months), at * months);
  });
  const weights = Float64Array.from(order, (group) => counts[group]);
  return { months, count: order.length, codes: distinct, weights };
}

/** Where each sequence begins for the first time, and how many people share it. Places are found by a hash. */
function gather(codes: Uint8Array, months: number) {
  const people = months === 0 ? 0 : codes.length / months;
  const places = 2 ** Math.ceil(Math.log2(2 * people + 2));
  const groupAt = new Int32Array(places).fill(-1);
  const firsts: number[] = [];
  const counts: number[] = [];
  for (let start = 0; start < people * months; start += months) {
    let place = hashOf(codes, start, start + months) & (places - 1);
    while (groupAt[place] >= 0 && compare(codes, months, firsts[groupAt[place]], start) !== 0)
      place = (place + 1) & (places - 1);
    if (groupAt[place] < 0) {
      groupAt[place] = firsts.length;
      firsts.push(start);
      counts.push(0);
    }
    counts[groupAt[place]] += 1;
  }
  return { firsts, counts };
}

/** Fowler, Noll and Vo's 1a of 32 bits, stirred: its low bits alone follow the last states too closely. */
function hashOf(codes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ codes[at], 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Below 0 when the sequence that begins at `one` comes before, 0 when both are the same. */
function compare(codes: Uint8Array, months: number, one: number, other: number): number {
  for (let month = 0; month < months; month++) {
    const difference = codes[one + month] - codes[other + month];
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * A part of the people when the sequences are too many to be compared two by two: people are ranked by their sequence
 * and one of every so many is kept, from the middle of the first step. Nothing is left to chance.
 */
export function drawSequences(
  all: DistinctSequences,
  most: number,
): DistinctSequences & { readonly people: number } {
  const people = all.weights.reduce((sum, weight) => sum + weight, 0);
  if (all.count <= most) return { ...all, people };
  const step = people / most;
  const kept: number[] = [];
  const weights: number[] = [];
  let [reached, next] = [0, step / 2];
  for (let at = 0; at < all.count; at++) {
    reached += all.weights[at];
    let weight = 0;
    for (; next < reached; next += step) weight += 1;
    if (weight === 0) continue;
    kept.push(at);
    weights.push(weight);
  }
  const codes = new Uint8Array(kept.length * all.months);
  kept.forEach((at, place) => {
    codes.set(all.codes.subarray(at * all.months, (at + 1) * all.months), place * all.months);
  });
  return {
    months: all.months,
    count: kept.length,
    codes,
    weights: Float64Array.from(weights),
    people: weights.reduce((sum, weight) => sum + weight, 0),
  };
}
