import { mean, medianOfSorted, variance } from "../tiny-groups/moments.ts";
import { type CasePath, phasesOf } from "./case-path.ts";
import { concludePaths, refusePaths } from "./conclude-paths.ts";
import { nonoverlap } from "./nonoverlap.ts";
import type { PathMeasures } from "./path-measures.ts";
import { readPaths } from "./read-paths.ts";
import type { SingleCaseCaveat } from "./single-case-caveat.ts";
import type { SingleCaseFinding, SingleCaseOptions } from "./single-case-finding.ts";
import { overlapSentences } from "./words-of-paths.ts";

export interface OverlapFigures {
  readonly people: readonly PathMeasures[];
  /** Means over people. */
  readonly meanChange: number;
  readonly meanShare: number;
}

/**
 * Overlap measures of single paths: how far the occasions after the start stand apart from those before.
 *
 * Estimand: none beyond the path itself; the share of pairs (one occasion before, one after) in which the later one
 * is better, and its relatives. They describe; they do not say what caused the change.
 * Assumes, for standard errors and intervals only, that occasions are independent: following weeks resemble each
 * other, so that intervals are too short, and a caveat says so.
 * Do not use to rank people, nor to sum up a change that comes slowly.
 * In words: NAP is the share of won pairs; Tau twice it less one; Tau-U takes off the rise there was before; PND
 * and PEM count the occasions after that beat the best or the middle one before.
 * Reference: Parker & Vannest (2009), Behavior Therapy 40:357; Parker, Vannest, Davis & Sauber (2011), Behavior
 * Therapy 42:284; Pustejovsky (2018), Behavior Modification 42:217 for the log ratio; Newcombe (2006), Statistics
 * in Medicine 25:559 for the interval.
 * Checked against SingleCaseES 0.7.4 and the formulas in R. Its interval of a share of 1 is [1, 1], the trivial
 * root of Newcombe's equation; ours is the other root.
 */
export function overlapMeasures(
  paths: readonly CasePath[],
  options: SingleCaseOptions = {},
): SingleCaseFinding<OverlapFigures> {
  const read = readPaths(paths, options);
  if (!read.ok) return refusePaths(read.refusal);
  const sign = options.better === "lower" ? -1 : 1;
  const people = paths.map((path) => measure(path, sign, read.confidence));
  const rising = people.filter(({ tau, tauU }) => Math.abs(tau - tauU) > 0.2 && tau > 0 && tauU < tau);
  const unratioed = people.filter(({ logRatio }) => logRatio === undefined);
  const caveats: SingleCaseCaveat[] = [
    { code: "occasionsTakenAsIndependent" },
    ...(rising.length > 0 ? [{ code: "risingBefore", names: rising.map(({ name }) => name) } as const] : []),
    ...(unratioed.length > 0
      ? [{ code: "ratioLeftOut", names: unratioed.map(({ name }) => name) } as const]
      : []),
  ];
  const meanShare = mean(people.map((person) => person.nonoverlap.share));
  const meanChange = mean(people.map(({ change }) => change));
  return concludePaths(
    { people, meanChange, meanShare },
    {
      method: "overlapMeasures",
      sizes: { people: people.length, occasions: paths[0].values.length },
      confidence: read.confidence,
      caveats: [...read.caveats, ...caveats],
      reading: overlapSentences(people, { meanShare, meanChange }, options),
      explanation: {
        fr: "On compare, pour chaque personne, toutes les mesures d’après à toutes celles d’avant.",
        en: "For each person, all measures after are compared with all measures before.",
      },
    },
  );
}

function measure({ name, values, start }: CasePath, sign: 1 | -1, confidence: number): PathMeasures {
  const { before, after } = phasesOf(values, start);
  const [turnedBefore, turnedAfter] = [before, after].map((phase) => phase.map((value) => sign * value));
  const pairs = before.length * after.length;
  const overlap = nonoverlap(turnedBefore, turnedAfter, confidence);
  const tau = 2 * overlap.share - 1;
  const trend = trendOf(turnedBefore);
  const best = turnedBefore.reduce((top, value) => Math.max(top, value), Number.NEGATIVE_INFINITY);
  const middle = medianOfSorted(Float64Array.from(turnedBefore).sort());
  const [meanBefore, meanAfter] = [mean(before), mean(after)];
  const spread = Math.sqrt(variance(before));
  const logRatio = logRatioOf(before, after);
  return {
    name,
    before: before.length,
    after: after.length,
    meanBefore,
    meanAfter,
    change: meanAfter - meanBefore,
    nonoverlap: overlap,
    tau,
    tauStandardError: 2 * overlap.standardError,
    baselineTrend: trend,
    tauU: tau - trend / pairs,
    beyondBest: shareOf(turnedAfter, (value) => (value > best ? 1 : 0)),
    beyondMiddle: shareOf(turnedAfter, (value) => (value > middle ? 1 : value === middle ? 0.5 : 0)),
    ...(spread > 0 ? { standardizedChange: (sign * (meanAfter - meanBefore)) / spread } : {}),
    ...(logRatio === undefined ? {} : { logRatio }),
  };
}

/** Rises minus falls over all pairs of occasions, in order. */
function trendOf(values: readonly number[]): number {
  let trend = 0;
  for (let later = 1; later < values.length; later++)
    for (let earlier = 0; earlier < later; earlier++) trend += Math.sign(values[later] - values[earlier]);
  return trend;
}

function logRatioOf(before: readonly number[], after: readonly number[]): PathMeasures["logRatio"] {
  const [meanBefore, meanAfter] = [mean(before), mean(after)];
  if (!(meanBefore > 0 && meanAfter > 0)) return undefined;
  const plain = Math.log(meanAfter / meanBefore);
  const [shareBefore, shareAfter] = [before, after].map(
    (phase) => variance(phase) / (phase.length * mean(phase) ** 2),
  );
  return {
    plain,
    corrected: plain + (shareAfter - shareBefore) / 2,
    standardError: Math.sqrt(shareBefore + shareAfter),
  };
}

function shareOf(values: readonly number[], count: (value: number) => number): number {
  return values.reduce((sum, value) => sum + count(value), 0) / values.length;
}
