import type { People } from "../../evaluate/people.ts";
import { SeededStream } from "../../randomization/seeded-stream.ts";

/**
 * Part of the cross-fitting of each person, drawn from the seed. People of an arm are ordered by what is known of them
 * and every run of neighbours is shared out over the parts, so that the parts are alike and the order of the rows does
 * not matter. With clusters, whole clusters are shared out.
 *
 * People, or clusters, alike in arm and covariates are in the order of their outcome when it is given, and of their row
 * before: either way as many of them come into each part, and no model of the chance of being trained tells one from
 * the other.
 */
export function drawFolds(
  people: People,
  { parts, seed }: { readonly parts: number; readonly seed: number },
  outcome?: Float64Array,
): Int32Array {
  const stream = new SeededStream(seed);
  const folds = new Int32Array(people.rows.length);
  const { clusters } = people;
  const order = peopleInOrder(people, outcome);
  if (clusters === undefined) {
    for (const arm of [1, 0]) {
      const own = order.filter((person) => people.treated[person] === arm);
      shareOut(own.length, parts, stream).forEach((fold, at) => {
        folds[own[at]] = fold;
      });
    }
    return folds;
  }
  const ordered = clustersInOrder(people, clusters, order);
  const foldOf = new Map<number, number>();
  shareOut(ordered.length, parts, stream).forEach((fold, at) => {
    foldOf.set(ordered[at], fold);
  });
  return folds.map((_, person) => foldOf.get(clusters[person]) ?? 0);
}

/** Parts of consecutive people: every run of `parts` of them gets each part once, in drawn order. */
function shareOut(people: number, parts: number, stream: SeededStream): Int32Array {
  const folds = new Int32Array(people);
  const order = Int32Array.from({ length: parts }, (_, part) => part);
  for (let start = 0; start < people; start += parts) {
    for (let at = parts - 1; at > 0; at--) {
      const other = stream.nextBelow(at + 1);
      [order[at], order[other]] = [order[other], order[at]];
    }
    for (let at = 0; at < parts && start + at < people; at++) folds[start + at] = order[at];
  }
  return folds;
}

/** By covariates from the first to the last, then by arm, by outcome when it is given, and by row. */
function peopleInOrder(people: People, outcome?: Float64Array): number[] {
  const known: readonly ArrayLike<number>[] = [...people.model.map(({ values }) => values), people.treated];
  const keys = outcome === undefined ? known : [...known, outcome];
  return Array.from(people.rows.keys()).sort((a, b) => {
    for (const values of keys) if (values[a] !== values[b]) return values[a] - values[b];
    return a - b;
  });
}

/** By share trained, then by the covariates and arms of their people one after the other, then as people come. */
function clustersInOrder(people: People, clusters: Int32Array, order: readonly number[]): readonly number[] {
  const shares = clusterShares(people, clusters);
  const members = new Map<number, number[]>();
  for (const person of order) {
    const own = members.get(clusters[person]) ?? [];
    own.push(person);
    members.set(clusters[person], own);
  }
  const keys = [...people.model.map(({ values }) => values), people.treated];
  return [...members]
    .sort(([a, own], [b, others]) => shares[b] - shares[a] || compareMembers(keys, own, others))
    .map(([cluster]) => cluster);
}

function compareMembers(
  keys: readonly ArrayLike<number>[],
  own: readonly number[],
  others: readonly number[],
): number {
  for (let at = 0; at < own.length && at < others.length; at++) {
    for (const values of keys) {
      const gap = values[own[at]] - values[others[at]];
      if (gap !== 0) return gap;
    }
  }
  return own.length - others.length;
}

/** Share trained of each cluster. */
function clusterShares(everybody: People, clusters: Int32Array): Float64Array {
  const trained = new Float64Array(everybody.clusterCount);
  const people = new Float64Array(everybody.clusterCount);
  clusters.forEach((cluster, person) => {
    trained[cluster] += everybody.treated[person];
    people[cluster]++;
  });
  return trained.map((count, cluster) => count / people[cluster]);
}
