import { findRoot } from "../distributions/find-root.ts";
import { type Bag, tiltedHypergeometric, whiteRange } from "../distributions/hypergeometric.ts";

/** Odds ratio of a 2 × 2 table given its margins. */
export interface ConditionalOdds {
  /** Conditional maximum likelihood; 0 or Infinity at the edge. */
  readonly estimate: number;
  readonly interval: readonly [number, number];
  /** Sum of the tables no more likely than the observed one, under equal odds. */
  readonly pValue: number;
}

/** Tables whose probabilities differ by rounding count as equally likely. */
const rounding = 1 + 1e-7;

/**
 * Exact inference on the odds ratio of a table with fixed margins: `observed` white balls were drawn from the bag.
 * The p-value sums the tables that are no more likely than the observed one; the interval inverts both tails.
 * Fisher (1935), Journal of the Royal Statistical Society 98:39; Cornfield (1956), Proceedings of the Third Berkeley
 * Symposium 4:135.
 */
export function conditionalOdds(bag: Bag, observed: number, confidence: number): ConditionalOdds {
  const [fewest, most] = whiteRange(bag);
  const tail = (1 - confidence) / 2;
  const at = observed - fewest;
  const even = tiltedHypergeometric(bag, 0);
  const pValue = even.reduce((sum, share) => sum + (share <= even[at] * rounding ? share : 0), 0);
  const upper = (logOdds: number) => sumOf(tiltedHypergeometric(bag, logOdds).subarray(at));
  const lower = (logOdds: number) => sumOf(tiltedHypergeometric(bag, logOdds).subarray(0, at + 1));
  const meanWhite = (logOdds: number) =>
    tiltedHypergeometric(bag, logOdds).reduce((sum, share, white) => sum + share * white, 0);
  const solve = (gap: (logOdds: number) => number) => {
    let reach = 2;
    while (gap(-reach) > 0 === gap(reach) > 0 && reach < 600) reach *= 2;
    return Math.exp(findRoot(gap, -reach, reach));
  };
  const [isLowest, isHighest] = [observed === fewest, observed === most];
  return {
    estimate: isLowest ? 0 : isHighest ? Number.POSITIVE_INFINITY : solve((odds) => meanWhite(odds) - at),
    interval: [
      isLowest ? 0 : solve((odds) => upper(odds) - tail),
      isHighest ? Number.POSITIVE_INFINITY : solve((odds) => tail - lower(odds)),
    ],
    pValue: Math.min(1, pValue),
  };
}

function sumOf(shares: Float64Array): number {
  return shares.reduce((sum, share) => sum + share, 0);
}
