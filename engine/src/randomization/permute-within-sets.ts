import type { PermutationCheck } from "../evaluate/finding.ts";
import { SeededStream } from "./seeded-stream.ts";
import { mostExact, studentized, TailCount } from "./tail-count.ts";

export interface PermuteWithinSets {
  /** Outcomes of each matched set, the trained person first. */
  readonly sets: readonly Float64Array[];
  readonly seed: number;
  /** Draws when the assignments are too many to list, default 9999. */
  readonly draws?: number;
}

/**
 * Permutation test of no effect for matched sets of one trained person and some comparison people, two-sided; with
 * pairs it is the sign-flip test.
 *
 * Question: how often would drawing the trained person at random within each set give a studentized mean difference as
 * far from 0? Assumes that within a set everybody was equally likely to be trained. All assignments are
 * listed when there are at most 70,000, else drawn. With pairs the statistic orders assignments as the mean does.
 * Reference: Fisher (1935), The Design of Experiments, chapter 3; Rosenbaum (2002), Observational Studies,
 * section 2.4.
 */
export function permuteWithinSets(input: PermuteWithinSets): PermutationCheck {
  const differences = input.sets.map(differencesOf);
  const picks = new Int32Array(differences.length);
  const count = new TailCount(statisticOf(differences, picks));
  const assignments = differences.reduce((all, set) => Math.min(all * set.length, 1e12), 1);
  if (assignments <= mostExact) {
    do count.add(statisticOf(differences, picks));
    while (advance(differences, picks));
    return count.exact();
  }
  const stream = new SeededStream(input.seed);
  for (let draw = 0; draw < (input.draws ?? 9999); draw++) {
    for (let at = 0; at < picks.length; at++) picks[at] = stream.nextBelow(differences[at].length);
    count.add(statisticOf(differences, picks));
  }
  return count.monteCarlo();
}

/** Difference the set would show if each person in turn were the trained one. */
function differencesOf(outcomes: Float64Array): Float64Array {
  const total = outcomes.reduce((sum, value) => sum + value, 0);
  return outcomes.map((own) => own - (total - own) / (outcomes.length - 1));
}

function statisticOf(differences: readonly Float64Array[], picks: Int32Array): number {
  const size = differences.length;
  let [sum, squares] = [0, 0];
  for (let at = 0; at < size; at++) {
    const difference = differences[at][picks[at]];
    sum += difference;
    squares += difference * difference;
  }
  const mean = sum / size;
  return studentized(mean, Math.max(0, squares - sum * mean) / (size - 1) / size);
}

/** Next combination of picks, as on an odometer; false after the last. */
function advance(differences: readonly Float64Array[], picks: Int32Array): boolean {
  for (let at = 0; at < picks.length; at++) {
    picks[at]++;
    if (picks[at] < differences[at].length) return true;
    picks[at] = 0;
  }
  return false;
}
