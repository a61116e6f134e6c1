import type { Sample } from "../../evaluate/sample.ts";
import { SeededStream } from "../../randomization/seeded-stream.ts";

/**
 * Part of the cross-fitting of each person, drawn from the seed. People of an arm are ordered by what is known of them
 * and every run of neighbours is shared out over the parts, so that the parts are alike and the order of the rows does
 * not matter. With clusters, whole clusters are shared out.
 */
export function drawFolds(sample: Sample, parts: number, seed: number): Int32Array {
  const stream = new SeededStream(seed);
  const folds = new Int32Array(sample.outcome.length);
  const { clusters } = sample;
  if (clusters === undefined) {
    for (const arm of [1, 0]) {
      const people = peopleInOrder(sample).filter((person) => sample.treated[person] === arm);
      shareOut(people.length, parts, stream).forEach((fold, at) => {
        folds[people[at]] = fold;
      });
    }
    return folds;
  }
  const shares = clusterShares(sample, clusters);
  const ordered = [...new Set(Int32Array.from(peopleInOrder(sample), (person) => clusters[person]))].sort(
    (a, b) => shares[b] - shares[a],
  );
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

/** By covariates from the first to the last, then by outcome, then by row. */
function peopleInOrder(sample: Sample): number[] {
  const keys = [...sample.model.map(({ values }) => values), sample.outcome];
  return Array.from(sample.outcome.keys()).sort((a, b) => {
    for (const values of keys) if (values[a] !== values[b]) return values[a] - values[b];
    return a - b;
  });
}

/** Share trained of each cluster. */
function clusterShares(sample: Sample, clusters: Int32Array): Float64Array {
  const trained = new Float64Array(sample.clusterCount);
  const people = new Float64Array(sample.clusterCount);
  clusters.forEach((cluster, person) => {
    trained[cluster] += sample.treated[person];
    people[cluster]++;
  });
  return trained.map((count, cluster) => count / people[cluster]);
}
