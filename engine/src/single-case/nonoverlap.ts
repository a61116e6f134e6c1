import { findRoot } from "../distributions/find-root.ts";
import { normalQuantile } from "../distributions/normal.ts";

/** Share of the pairs (one occasion before, one after) in which the later one is better. */
export interface Nonoverlap {
  /** Pairs won, ties counting one half (Mann-Whitney). */
  readonly wins: number;
  readonly share: number;
  readonly standardError: number;
  readonly interval: readonly [number, number];
}

/**
 * Nonoverlap of all pairs. Parker & Vannest (2009), Behavior Therapy 40:357. Standard error: unbiased estimate of the
 * variance of the share, never below that of half a pair lost; Mee (1990), JASA 85:793. Interval: Newcombe (2006),
 * Statistics in Medicine 25:559, method 5, which takes occasions as independent.
 */
export function nonoverlap(
  before: readonly number[],
  after: readonly number[],
  confidence: number,
): Nonoverlap {
  const [m, n] = [before.length, after.length];
  const byAfter = new Float64Array(n);
  const byBefore = new Float64Array(m);
  let [wins, squares] = [0, 0];
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < m; b++) {
      const won = after[a] > before[b] ? 1 : after[a] === before[b] ? 0.5 : 0;
      wins += won;
      squares += won * won;
      byAfter[a] += won;
      byBefore[b] += won;
    }
  }
  const share = wins / (m * n);
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value * value, 0);
  // The square of the share, from pairs of pairs without an occasion in common; ties add a little, as in Mee's
  // formula.
  const unbiasedSquare =
    (wins * wins - sum(byAfter) - sum(byBefore) + 2 * squares - wins) / (m * n * (m - 1) * (n - 1));
  const half = 0.5 / (m * n);
  const least = (half * (1 - half)) / ((m - 1) * (n - 1));
  return {
    wins,
    share,
    standardError: Math.sqrt(Math.max(least, share * share - unbiasedSquare)),
    interval: shareInterval(share, m, n, confidence),
  };
}

function shareInterval(share: number, m: number, n: number, confidence: number): readonly [number, number] {
  const z = normalQuantile((1 + confidence) / 2);
  const half = (m + n) / 2 - 1;
  const variance = (x: number) =>
    (x * (1 - x) * (1 + (half * (1 - x)) / (2 - x) + (half * x) / (1 + x))) / (m * n);
  const gap = (x: number) => (share - x) ** 2 - z * z * variance(x);
  // At 0 and 1 the gap is 0 as well; the limit wanted is the root inside.
  const low = share === 0 ? 0 : findRoot(gap, 0, share === 1 ? 1 - 1e-9 : share);
  const high = share === 1 ? 1 : findRoot(gap, share === 0 ? 1e-9 : share, 1);
  return [low, high];
}
