import { binomialDensity } from "../distributions/binomial.ts";
import { findRoot } from "../distributions/find-root.ts";
import { hypergeometricDensity, whiteRange } from "../distributions/hypergeometric.ts";
import { normalQuantile, normalUpper } from "../distributions/normal.ts";

/** Two groups and the shares that succeed in each. */
export interface TwoShares {
  readonly treated: number;
  readonly comparison: number;
  readonly treatedShare: number;
  readonly comparisonShare: number;
}

export const shareTests = ["pooled", "arcsine", "fisher"] as const;
/** Test whose power is computed: z with pooled variance, z on the arcsine scale, or Fisher's exact test. */
export type ShareTest = (typeof shareTests)[number];

/**
 * Power of the comparison of two shares.
 *
 * Estimand: the difference of two shares.
 * Assumes people who answer independently of each other.
 * Do not use the two normal rules below about 30 people in a group: they promise too much; Fisher's is exact.
 * In words: the chance, under the two shares, that the test rejects; for Fisher's test by listing every pair of
 * counts.
 * Reference: Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, p. 179-213; Fleiss, Levin & Paik
 * (2003), Statistical Methods for Rates and Proportions, p. 64-85.
 * Checked against power.prop.test (strict) and pwr.2p.test of R 4.2.2, and enumeration of fisher.test.
 */
export function sharePower(shares: TwoShares, test: ShareTest, alpha = 0.05): number {
  return sharePowerOf(shares, test, alpha)(shares.treatedShare);
}

/** The same as a function of the share of the trained, for many of them: what does not depend on it is done once. */
function sharePowerOf(
  groups: Omit<TwoShares, "treatedShare">,
  test: ShareTest,
  alpha: number,
): (treatedShare: number) => number {
  const { treated, comparison, comparisonShare: other } = groups;
  if (test === "fisher") return fisherPowerOf(groups, alpha);
  const critical = normalQuantile(1 - alpha / 2);
  if (test === "arcsine") {
    const scale = Math.sqrt((treated * comparison) / (treated + comparison));
    return (one) => {
      const shift = scale * Math.abs(2 * Math.asin(Math.sqrt(one)) - 2 * Math.asin(Math.sqrt(other)));
      return normalUpper(critical - shift) + normalUpper(critical + shift);
    };
  }
  return (one) => {
    const pooled = (treated * one + comparison * other) / (treated + comparison);
    const atNone = critical * Math.sqrt(pooled * (1 - pooled) * (1 / treated + 1 / comparison));
    const atGap = Math.sqrt((one * (1 - one)) / treated + (other * (1 - other)) / comparison);
    const gap = Math.abs(one - other);
    if (atGap === 0) return gap > atNone ? 1 : 0;
    return normalUpper((atNone - gap) / atGap) + normalUpper((atNone + gap) / atGap);
  };
}

/** For each count of the trained, the chance that the comparison people make the table one that is rejected. */
function fisherPowerOf(
  { treated, comparison, comparisonShare }: Omit<TwoShares, "treatedShare">,
  alpha: number,
): (treatedShare: number) => number {
  const second = densities(comparison, comparisonShare);
  const rejected = new Float64Array(treated + 1);
  for (let successes = 0; successes <= treated + comparison; successes++) {
    const bag = { white: treated, black: comparison, drawn: successes };
    const [fewest, most] = whiteRange(bag);
    const tables = Float64Array.from({ length: most - fewest + 1 }, (_, at) =>
      hypergeometricDensity(fewest + at, bag),
    );
    // A table is rejected when those that are no more likely make up 5 % at most.
    tables.forEach((table, at) => {
      const asUnlikely = tables.reduce((sum, each) => sum + (each <= table * (1 + 1e-7) ? each : 0), 0);
      if (asUnlikely <= alpha * (1 + 1e-12)) rejected[fewest + at] += second[successes - fewest - at];
    });
  }
  return (treatedShare) =>
    densities(treated, treatedShare).reduce((sum, density, count) => sum + density * rejected[count], 0);
}

function densities(trials: number, share: number): Float64Array {
  return Float64Array.from({ length: trials + 1 }, (_, count) => binomialDensity(count, { trials, share }));
}

/** Pairs of counts up to which Fisher's test is listed in a fraction of a second. */
const mostTables = 20_000;

/** The test a plan of this size is judged by: the exact one while it can be listed. */
export function shareTestFor(treated: number, comparison: number): ShareTest {
  return (treated + 1) * (comparison + 1) <= mostTables ? "fisher" : "pooled";
}

/** Smallest rise, or fall, of the share that is seen with the wanted power; undefined when none is. */
export function detectableShare(
  groups: Omit<TwoShares, "treatedShare">,
  direction: 1 | -1,
  { test, power, alpha }: { readonly test: ShareTest; readonly power: number; readonly alpha: number },
): number | undefined {
  const { comparisonShare } = groups;
  const room = direction === 1 ? 1 - comparisonShare : comparisonShare;
  const powerWith = sharePowerOf(groups, test, alpha);
  const gap = (size: number) =>
    powerWith(Math.min(1, Math.max(0, comparisonShare + direction * size))) - power;
  if (gap(room) < 0) return undefined;
  return findRoot(gap, 0, room, 1e-10);
}
