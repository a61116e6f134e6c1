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
  const counts = new Map<string, number>();
  for (let start = 0; start < codes.length; start += months) {
    const key = latin(codes.subarray(start, start + months));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const keys = [...counts.keys()].sort();
  const distinct = new Uint8Array(keys.length * months);
  const weights = new Float64Array(keys.length);
  keys.forEach((key, at) => {
    for (let month = 0; month < months; month++) distinct[at * months + month] = key.charCodeAt(month);
    weights[at] = counts.get(key) ?? 0;
  });
  return { months, count: keys.length, codes: distinct, weights };
}

function latin(codes: Uint8Array): string {
  return String.fromCharCode(...codes);
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
