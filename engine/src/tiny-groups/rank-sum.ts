import { normalQuantile, normalUpper } from "../distributions/normal.ts";
import { chosenSumDistribution, lowerTailOf, upperTailOf } from "../distributions/rank-sums.ts";
import { conclude, refuseTiny, type TinyMethod } from "./conclude.ts";
import type { TinyFinding, TinyOptions } from "./finding.ts";
import { medianOfSorted, midranks } from "./moments.ts";
import { largestRejected, orderedInterval } from "./pairwise-interval.ts";
import { readConfidence, readGroups, type TwoGroups } from "./read-values.ts";

export interface RankSumDetails {
  /** Pairs of a trained and a comparison person won by the trained one, ties counting one half (Mann-Whitney). */
  readonly wins: number;
  readonly pairs: number;
  readonly greater: number;
  readonly less: number;
}

const method: TinyMethod = {
  name: "rankSum",
  estimand: "typicalDifference",
  explanation: {
    fr: "On compare les rangs des deux groupes (test de Wilcoxon, Mann et Whitney), compte exact.",
    en: "The ranks of the two groups are compared (Wilcoxon, Mann and Whitney), counted exactly.",
  },
};

/** Steps of the exact count, and pairs sorted, that stay within a fraction of a second. */
const mostSteps = 5e7;
const mostPairs = 4e6;

/**
 * Wilcoxon's rank-sum test of two groups, with the Hodges-Lehmann difference and its interval.
 *
 * Estimand: the constant effect, as the median of all differences between a trained and a comparison person.
 * Assumes that without the training the two groups would have been exchangeable.
 * Do not use when the spreads differ much: the test then also answers to the spread. Nor for totals (euros of a wage
 * bill): it is blind to a few very large gains.
 * In words: everybody is ranked together, equal values sharing their ranks; the p-value is twice the smaller tail
 * of the rank sum over every way to say who was trained, the ties being those observed. The interval lies between
 * two order statistics of the differences. When the count would be too long the normal limit is used, with the
 * correction for ties and continuity.
 * Reference: Wilcoxon (1945), Biometrics Bulletin 1:80; Hodges & Lehmann (1963), Annals of Mathematical Statistics
 * 34:598; Hollander & Wolfe (1999), Nonparametric Statistical Methods, p. 106-140.
 * Checked against wilcox.test of R 4.2.2 (exact without ties; with ties its normal limit) and enumeration.
 */
export function rankSum(groups: TwoGroups, options: TinyOptions = {}): TinyFinding<RankSumDetails> {
  const confidence = readConfidence(options.confidence);
  if (confidence === undefined) return refuseTiny({ code: "optionOutOfRange", option: "confidence" });
  const read = readGroups(groups, 3);
  if (!read.ok) return refuseTiny(read.refusal);
  const { first, second } = read.values;
  const pairs = first.length * second.length;
  if (pairs > mostPairs) return refuseTiny({ code: "tooManyPairs", pairs, most: mostPairs });
  const { ranks, ties } = midranks([...first, ...second]);
  const test = testRanks(ranks, ties, first.length);
  const differences = new Float64Array(pairs);
  let at = 0;
  for (const one of first) for (const other of second) differences[at++] = one - other;
  differences.sort();
  const rejected = test.isExact
    ? rejectedExactly(first.length, second.length, (1 - confidence) / 2)
    : Math.floor(pairs / 2 - 0.5 - normalQuantile((1 + confidence) / 2) * shiftedSpread(first, second));
  const interval = orderedInterval(differences, rejected);
  if (interval === undefined) {
    const needed = Math.ceil(2 / (1 - confidence) - 1e-9);
    return refuseTiny({ code: "tooFewPairs", first: first.length, second: second.length, needed });
  }
  const { greater, less } = test;
  const people = first.length + second.length;
  const tied = ties.reduce((sum, size) => sum + size, 0);
  return conclude(
    method,
    {
      estimate: medianOfSorted(differences),
      confidenceInterval: interval,
      confidence,
      pValue: Math.min(1, 2 * Math.min(greater, less)),
      certainty: test.isExact ? "exact" : "approximate",
      sizes: { first: first.length, second: second.length },
      details: { wins: test.wins, pairs, greater, less },
      caveats: [
        ...read.caveats,
        ...(tied > 0 ? [{ code: "tiedValues", tied } as const] : []),
        ...(test.isExact ? [] : [{ code: "limitUsed", people } as const]),
      ],
    },
    options,
  );
}

interface RankTest {
  readonly isExact: boolean;
  readonly wins: number;
  readonly greater: number;
  readonly less: number;
}

function testRanks(ranks: Float64Array, ties: readonly number[], first: number): RankTest {
  const people = ranks.length;
  const second = people - first;
  const wins = ranks.subarray(0, first).reduce((sum, rank) => sum + rank, 0) - (first * (first + 1)) / 2;
  const fewest = Math.min(first, second);
  const isExact = people * fewest * (2 * fewest * people) <= mostSteps;
  if (!isExact) {
    const spread = spreadOfWins(first, second, ties);
    return { isExact, wins, ...limitTails(wins - (first * second) / 2, spread) };
  }
  // Doubled midranks from 0 are whole numbers; the smaller group is counted.
  const doubled = ranks.map((rank) => 2 * rank - 2);
  const chosen = first <= second ? doubled.subarray(0, first) : doubled.subarray(first);
  const sum = chosen.reduce((total, rank) => total + rank, 0);
  const shares = chosenSumDistribution(doubled, fewest);
  const [low, high] = [lowerTailOf(shares, sum), upperTailOf(shares, sum)];
  return first <= second
    ? { isExact, wins, greater: high, less: low }
    : { isExact, wins, greater: low, less: high };
}

/** Standard deviation of the wins under no effect, ties allowed for. Hollander & Wolfe (1999), p. 109. */
function spreadOfWins(first: number, second: number, ties: readonly number[]): number {
  const people = first + second;
  const tieLoss = ties.reduce((sum, size) => sum + (size ** 3 - size), 0) / (people * (people - 1));
  return Math.sqrt(((first * second) / 12) * (people + 1 - tieLoss));
}

/**
 * The same once one group is shifted by any amount that is no difference of two values: ties are left inside
 * groups.
 */
function shiftedSpread(first: Float64Array, second: Float64Array): number {
  const ties = [...midranks(first).ties, ...midranks(second).ties];
  return spreadOfWins(first.length, second.length, ties);
}

/** Tails of the normal limit, half a pair nearer to the middle (continuity). */
function limitTails(distance: number, spread: number): { readonly greater: number; readonly less: number } {
  return {
    greater: normalUpper((distance - 0.5) / spread),
    less: normalUpper((-distance - 0.5) / spread),
  };
}

/** Largest number of wins that rejects from one side, without ties. */
function rejectedExactly(first: number, second: number, tail: number): number {
  const fewest = Math.min(first, second);
  const ranks = Float64Array.from({ length: first + second }, (_, at) => at);
  const offset = (fewest * (fewest - 1)) / 2;
  return largestRejected(chosenSumDistribution(ranks, fewest).subarray(offset), tail);
}
