import { incompleteBeta } from "../distributions/incomplete-beta.ts";
import { normalQuantile, normalUpper } from "../distributions/normal.ts";
import type { Told } from "../evaluate/caveat.ts";
import type { Sentences } from "../evaluate/study.ts";
import type { CriticalGamma } from "./check-figures.ts";
import { criticalSum, doubledMidRanks, rankSumDistribution, upperTail } from "./rank-walk.ts";
import type { SensitivityCaveat } from "./sensitivity-caveat.ts";
import type { NotCheckable, SensitivityRefusal } from "./sensitivity-refusal.ts";
import { WalshAverages } from "./walsh-averages.ts";
import { readRosenbaum } from "./words-of-checks.ts";
import { notCheckable, tellSensitivity } from "./words-of-sensitivity.ts";

/** Pairs of one trained and one comparison person, in the same order, and how hard to press. */
export interface RosenbaumQuestion {
  readonly treated: Float64Array;
  readonly comparison: Float64Array;
  /** Strengths of hidden bias, each at least 1; default 1, 1.1, … 3. */
  readonly gammas?: readonly number[];
  /** The side announced beforehand, default `above`: trained people do better. */
  readonly direction?: "above" | "below";
  /** Default `auto`: exact up to 60 pairs with a difference, normal beyond. */
  readonly distribution?: "auto" | "exact" | "normal";
  /** One-sided level of the critical strength, default 0.05. */
  readonly alpha?: number;
  /** Coverage of the interval of the shift, default 0.95. */
  readonly confidence?: number;
}

/** Smallest and largest one-sided p-value that a hidden bias of this strength can produce. */
export interface PValueBounds {
  readonly lower: number;
  readonly upper: number;
}

/** What remains under a hidden bias of strength gamma. */
export interface BoundRow {
  readonly gamma: number;
  readonly signedRank: PValueBounds;
  readonly signTest: PValueBounds;
  /** Smallest and largest Hodges-Lehmann shift, in units of the outcome. */
  readonly shift: { readonly low: number; readonly high: number };
  /** Shifts that a two-sided test accepts under some bias of this strength; unbounded with very few pairs. */
  readonly interval: { readonly kind: "bounded"; readonly low: number; readonly high: number } | Unbounded;
}

interface Unbounded {
  readonly kind: "unbounded";
}

export interface RosenbaumBounds {
  readonly kind: "estimated";
  readonly pairs: number;
  /** Pairs with a difference: the others do not enter the tests. */
  readonly differing: number;
  /** Of these, pairs whose difference has the announced side. */
  readonly positive: number;
  /** Sum of the mid-ranks of these. */
  readonly statistic: number;
  readonly distribution: "exact" | "normal";
  readonly bounds: readonly BoundRow[];
  /** Strength at which the signed-rank test stops rejecting. */
  readonly critical: CriticalGamma;
  readonly criticalOfSignTest: CriticalGamma;
  readonly caveats: readonly Told<SensitivityCaveat>[];
  readonly reading: Sentences;
}

export type RosenbaumFinding =
  | RosenbaumBounds
  | {
      readonly kind: "refused";
      readonly notEstimable: NotCheckable;
      readonly caveats: readonly Told<SensitivityCaveat>[];
    };

const fewestPairs = 5;
const comfortablePairs = 20;
const mostExactPairs = 60;
const usualGammas = Array.from({ length: 21 }, (_, step) => (10 + step) / 10);

/**
 * Rosenbaum bounds of matched pairs.
 *
 * Estimand: none of its own; it says how strong a hidden difference would have to be to explain the gap between the
 * people of each pair. Gamma is the largest factor by which it multiplies the odds that one of the two is the trained
 * one.
 * Assumptions: pairs are independent of each other, and alike on everything measured. Nothing is assumed on the
 * hidden difference but its strength.
 * Do not use with sets of more than two people, with weights instead of pairs, or to claim that no hidden difference
 * exists: it may be stronger than any gamma.
 * In words: within a pair with a difference, the better one is the trained one with a chance of at most
 * gamma / (1 + gamma) and at least 1 / (1 + gamma). Both extremes give a distribution of the signed-rank sum (zeros
 * dropped, mid-ranks; exact for few pairs) and of the count of the sign test. The Hodges-Lehmann shift is the one
 * that, taken off the trained, brings the signed-rank sum to its extreme expectations.
 * Reference: Rosenbaum (2002), Observational Studies, 2nd ed., p. 114-120 (tests) and p. 131 (shift); Rosenbaum
 * (1987), Biometrika 74:13.
 * Checked against: formulas in base R on LaLonde pairs (07_sensitivity.json); wilcox.test of R (exact, no bias);
 * enumeration of all sign assignments.
 */
export function rosenbaumBounds(question: RosenbaumQuestion): RosenbaumFinding {
  const refusal = refusalOf(question);
  if (refusal !== undefined) return { kind: "refused", notEstimable: notCheckable(refusal), caveats: [] };
  const pairs = readPairs(question);
  if (pairs.nonzero.length === 0) {
    const notEstimable = notCheckable({ code: "pairsAllTie", pairs: pairs.differences.length });
    return { kind: "refused", notEstimable, caveats: [] };
  }
  const { alpha = 0.05, confidence = 0.95, gammas = usualGammas } = question;
  const shifts = new ShiftBounds(pairs, confidence);
  const critical = criticalGamma((gamma) => signedRankUpper(pairs, gamma / (1 + gamma)), alpha);
  const bounds = gammas.map(
    (gamma): BoundRow => ({
      gamma,
      signedRank: {
        lower: signedRankUpper(pairs, 1 / (1 + gamma)),
        upper: signedRankUpper(pairs, gamma / (1 + gamma)),
      },
      signTest: { lower: signUpper(pairs, 1, gamma), upper: signUpper(pairs, gamma, 1) },
      ...shifts.at(gamma),
    }),
  );
  return {
    kind: "estimated",
    pairs: pairs.differences.length,
    differing: pairs.nonzero.length,
    positive: pairs.positive,
    statistic: pairs.doubledStatistic / 2,
    distribution: pairs.exact ? "exact" : "normal",
    bounds,
    critical,
    criticalOfSignTest: criticalGamma((gamma) => signUpper(pairs, gamma, 1), alpha),
    caveats: caveatsOf(pairs).map(tellSensitivity),
    reading: readRosenbaum(critical),
  };
}

function refusalOf(question: RosenbaumQuestion): SensitivityRefusal | undefined {
  const { treated, comparison, gammas = [1], alpha = 0.05, confidence = 0.95 } = question;
  if (treated.length !== comparison.length) {
    return { code: "unequalLengths", first: "treated", second: "comparison" };
  }
  for (const [column, values] of [
    ["treated", treated],
    ["comparison", comparison],
  ] as const) {
    const row = values.findIndex((value) => !Number.isFinite(value));
    if (row >= 0) return { code: "valueMissing", column, row };
  }
  if (gammas.length === 0 || !gammas.every((gamma) => gamma >= 1 && Number.isFinite(gamma))) {
    return { code: "optionOutOfRange", option: "gammas" };
  }
  if (!(alpha > 0 && alpha < 0.5)) return { code: "optionOutOfRange", option: "alpha" };
  if (!(confidence > 0 && confidence < 1)) return { code: "optionOutOfRange", option: "confidence" };
  if (treated.length < fewestPairs)
    return { code: "tooFewPairs", pairs: treated.length, needed: fewestPairs };
  return undefined;
}

interface ReadPairs {
  /** All differences, of the announced side positive. */
  readonly differences: Float64Array;
  readonly sign: 1 | -1;
  readonly nonzero: Float64Array;
  /** Twice the mid-ranks of the sizes of the nonzero differences, ascending. */
  readonly ranks: Int32Array;
  readonly tied: number;
  readonly positive: number;
  readonly doubledStatistic: number;
  readonly exact: boolean;
}

function readPairs({ treated, comparison, direction, distribution = "auto" }: RosenbaumQuestion): ReadPairs {
  const sign = direction === "below" ? -1 : 1;
  const differences = treated.map((value, at) => sign * (value - comparison[at]));
  const nonzero = differences.filter((difference) => difference !== 0);
  const { ranks, tied } = doubledMidRanks(nonzero.map(Math.abs));
  let positive = 0;
  let doubledStatistic = 0;
  for (let at = 0; at < nonzero.length; at++) {
    if (nonzero[at] < 0) continue;
    positive++;
    doubledStatistic += ranks[at];
  }
  const exact = distribution === "exact" || (distribution === "auto" && nonzero.length <= mostExactPairs);
  // Ascending, so that sums do not depend on the order of the pairs.
  return { differences, sign, nonzero, ranks: ranks.slice().sort(), tied, positive, doubledStatistic, exact };
}

/** P(signed-rank sum at least the observed one) when each difference is positive with this chance. */
function signedRankUpper({ ranks, doubledStatistic, exact }: ReadPairs, chance: number): number {
  if (exact) return upperTail(rankSumDistribution(ranks, chance), doubledStatistic);
  let [sum, squares] = [0, 0];
  for (const rank of ranks) {
    sum += rank;
    squares += rank * rank;
  }
  return normalUpper((doubledStatistic - chance * sum) / Math.sqrt(chance * (1 - chance) * squares));
}

/** P(count of positive differences at least the observed one) at odds `above` to `below`. */
function signUpper({ positive, nonzero }: ReadPairs, above: number, below: number): number {
  if (positive === 0) return 1;
  const all = above + below;
  return incompleteBeta(above / all, positive, nonzero.length - positive + 1, below / all);
}

/** The gamma at which an increasing p-value reaches alpha. */
function criticalGamma(pValueAt: (gamma: number) => number, alpha: number): CriticalGamma {
  if (pValueAt(1) > alpha) return { kind: "none" };
  let [low, high] = [1, 2];
  while (pValueAt(high) <= alpha && high < 1e12) {
    low = high;
    high *= 2;
  }
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (high - low <= 1e-13 * high) break;
    if (pValueAt(middle) <= alpha) low = middle;
    else high = middle;
  }
  return { kind: "reached", gamma: low };
}

/** Hodges-Lehmann shifts and accepted shifts, from order statistics of the means of two differences. */
class ShiftBounds {
  private readonly averages: WalshAverages;
  private readonly pairs: ReadPairs;
  private readonly share: number;

  constructor(pairs: ReadPairs, confidence: number) {
    this.pairs = pairs;
    this.averages = new WalshAverages(pairs.differences);
    this.share = (1 - confidence) / 2;
  }

  at(gamma: number): Pick<BoundRow, "shift" | "interval"> {
    const { sign } = this.pairs;
    const low = this.shiftOf(gamma / (1 + gamma));
    const high = this.shiftOf(1 / (1 + gamma));
    const critical = this.criticalStatistic(gamma / (1 + gamma));
    const { count } = this.averages;
    const shift = sign === 1 ? { low, high } : { low: -high, high: -low };
    if (critical > count) return { shift, interval: { kind: "unbounded" } };
    // By symmetry the upper end mirrors the lower one: as many means above as below.
    const ends = [this.averages.at(count - critical + 1), this.averages.at(critical)] as const;
    const [from, to] = sign === 1 ? ends : ([-ends[1], -ends[0]] as const);
    return { shift, interval: { kind: "bounded", low: from, high: to } };
  }

  /** The shift at which the signed-rank sum crosses its expectation; the middle of it when it stays there. */
  private shiftOf(chance: number): number {
    const { count } = this.averages;
    const expected = chance * count;
    const near = Math.round(expected);
    if (Math.abs(expected - near) > 1e-9 * count || near === 0 || near === count) {
      return this.averages.at(Math.min(count, Math.max(1, count - Math.floor(expected))));
    }
    return (this.averages.at(count - near) + this.averages.at(count - near + 1)) / 2;
  }

  /** Smallest signed-rank sum, without ties, that the test rejects. */
  private criticalStatistic(chance: number): number {
    const { length } = this.pairs.differences;
    if (length <= mostExactPairs) {
      const ranks = Int32Array.from({ length }, (_, at) => at + 1);
      return criticalSum(rankSumDistribution(ranks, chance), this.share);
    }
    const { count } = this.averages;
    const squares = (count * (2 * length + 1)) / 3;
    const reach = -normalQuantile(this.share) * Math.sqrt(chance * (1 - chance) * squares);
    return Math.ceil(chance * count + reach);
  }
}

function caveatsOf({ differences, nonzero, tied }: ReadPairs): readonly SensitivityCaveat[] {
  const zeros = differences.length - nonzero.length;
  return [
    ...(zeros > 0 ? [{ code: "pairsWithoutDifference", pairs: zeros, of: differences.length } as const] : []),
    ...(tied > 0 ? [{ code: "differencesTie", pairs: tied } as const] : []),
    ...(differences.length < comfortablePairs
      ? [{ code: "fewPairs", pairs: differences.length } as const]
      : []),
  ];
}
