import { normalQuantile, normalUpper } from "../distributions/normal.ts";
import { lowerTailOf, signedSumDistribution, upperTailOf } from "../distributions/rank-sums.ts";
import { conclude, refuseTiny, type TinyMethod } from "./conclude.ts";
import type { TinyFinding, TinyOptions } from "./finding.ts";
import { medianOfSorted, midranks } from "./moments.ts";
import { largestRejected, orderedInterval } from "./pairwise-interval.ts";
import { type Pairs, readChanges, readConfidence } from "./read-values.ts";

export interface SignedRankDetails {
  /** Sum of the ranks of the people who rose, among those who changed. */
  readonly risenRanks: number;
  /** People who changed. */
  readonly changed: number;
  readonly greater: number;
  readonly less: number;
}

const method: TinyMethod = {
  name: "signedRank",
  estimand: "typicalChange",
  explanation: {
    fr: "On compare les rangs des hausses et des baisses (test des rangs signés de Wilcoxon), compte exact.",
    en: "The ranks of the rises and falls are compared (Wilcoxon's signed ranks), counted exactly.",
  },
};

/** People up to whom the exact count takes a fraction of a second. */
const mostCounted = 300;
const mostPeople = 2500;

/**
 * Wilcoxon's signed-rank test of the changes of the same people, with the Hodges-Lehmann change and its interval.
 *
 * Estimand: the typical change, as the median of the means of all pairs of changes (pseudo-median).
 * Assumes that changes are symmetric around it and that people do not influence each other.
 * Do not use when changes are strongly skewed, nor to say what the training did: everybody may have changed anyway.
 * In words: the changes are ranked by size, people who did not change left out; the p-value is twice the smaller
 * tail of the rank sum of those who rose when each sign is a coin toss, the ties being those observed. The interval
 * lies between two order statistics of the pairwise means, people who did not change included.
 * Reference: Wilcoxon (1945), Biometrics Bulletin 1:80; Hodges & Lehmann (1963), Annals of Mathematical Statistics
 * 34:598; Hollander & Wolfe (1999), Nonparametric Statistical Methods, p. 36-59.
 * Checked against wilcox.test(paired = TRUE) of R 4.2.2.
 */
export function signedRank(pairs: Pairs, options: TinyOptions = {}): TinyFinding<SignedRankDetails> {
  const confidence = readConfidence(options.confidence);
  if (confidence === undefined) return refuseTiny({ code: "optionOutOfRange", option: "confidence" });
  const read = readChanges(pairs, 3);
  if (!read.ok) return refuseTiny(read.refusal);
  const { changes } = read.values;
  const people = changes.length;
  if (people > mostPeople)
    return refuseTiny({ code: "tooManyPairs", pairs: (people * (people + 1)) / 2, most: 3_126_250 });
  const largest = changes.reduce((top, change) => Math.max(top, Math.abs(change)), 0);
  const moved = changes.filter((change) => Math.abs(change) > 1e-9 * largest);
  const test = testSigns(moved);
  const isExact = people <= mostCounted;
  const averages = pairwiseMeans(changes);
  const interval = orderedInterval(averages, rejectedFor(people, confidence, isExact));
  if (interval === undefined) {
    const needed = Math.ceil(2 / (1 - confidence) - 1e-9);
    return refuseTiny({ code: "tooFewAssignments", assignments: 2 ** people, needed });
  }
  const tied = test.ties.reduce((sum, size) => sum + size, 0);
  return conclude(
    method,
    {
      estimate: medianOfSorted(averages),
      confidenceInterval: interval,
      confidence,
      pValue: Math.min(1, 2 * Math.min(test.greater, test.less)),
      certainty: isExact ? "exact" : "approximate",
      sizes: { first: people },
      details: { risenRanks: test.risen, changed: moved.length, greater: test.greater, less: test.less },
      caveats: [
        ...read.caveats,
        ...(moved.length < people
          ? [{ code: "unchangedLeftOut", people: people - moved.length } as const]
          : []),
        ...(tied > 0 ? [{ code: "tiedValues", tied } as const] : []),
        ...(isExact ? [] : [{ code: "limitUsed", people } as const]),
      ],
    },
    options,
  );
}

function testSigns(moved: Float64Array) {
  const { ranks, ties } = midranks(moved.map(Math.abs));
  const risen = ranks.reduce((sum, rank, at) => sum + (moved[at] > 0 ? rank : 0), 0);
  if (moved.length <= mostCounted) {
    const shares = signedSumDistribution(ranks.map((rank) => 2 * rank));
    const sum = Math.round(2 * risen);
    return { risen, ties, greater: upperTailOf(shares, sum), less: lowerTailOf(shares, sum) };
  }
  const spread = Math.sqrt(ranks.reduce((sum, rank) => sum + rank * rank, 0)) / 2;
  const distance = risen - ranks.reduce((sum, rank) => sum + rank, 0) / 2;
  return {
    risen,
    ties,
    greater: normalUpper((distance - 0.5) / spread),
    less: normalUpper((-distance - 0.5) / spread),
  };
}

function rejectedFor(people: number, confidence: number, isExact: boolean): number {
  const tail = (1 - confidence) / 2;
  if (isExact)
    return largestRejected(
      signedSumDistribution(Float64Array.from({ length: people }, (_, at) => at + 1)),
      tail,
    );
  const spread = Math.sqrt((people * (people + 1) * (2 * people + 1)) / 24);
  return Math.floor((people * (people + 1)) / 4 - 0.5 + normalQuantile(tail) * spread);
}

/** Means of all pairs of changes, each with itself included, sorted. */
function pairwiseMeans(changes: Float64Array): Float64Array {
  const size = changes.length;
  const means = new Float64Array((size * (size + 1)) / 2);
  let at = 0;
  for (let one = 0; one < size; one++)
    for (let other = one; other < size; other++) means[at++] = (changes[one] + changes[other]) / 2;
  return means.sort();
}
