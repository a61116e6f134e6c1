/**
 * How the sum of the ranks of `chosen` of the given ranks is spread when every choice is equally likely: entry s is
 * P(sum = s). Ranks are whole numbers from 0 (double the midranks when there are ties).
 * Counted one rank after the other: Streitberg & Röhmel (1986), Statistical Software Newsletter 12:10.
 */
export function chosenSumDistribution(ranks: ArrayLike<number>, chosen: number): Float64Array {
  const size = ranks.length;
  const sorted = Float64Array.from(ranks).sort();
  let largest = 0;
  for (let at = size - chosen; at < size; at++) largest += sorted[at];
  // table[k][s]: share of the choices of k ranks among those met that sum to s.
  const table = Array.from({ length: chosen + 1 }, () => new Float64Array(largest + 1));
  table[0][0] = 1;
  for (let met = 1; met <= size; met++) {
    const rank = sorted[met - 1];
    for (let k = Math.min(met, chosen); k >= 1; k--) {
      // Among C(met, k) choices, a share k / met takes the new rank.
      const [taken, left] = [k / met, (met - k) / met];
      const [from, to] = [table[k - 1], table[k]];
      for (let sum = largest; sum >= rank; sum--) to[sum] = left * to[sum] + taken * from[sum - rank];
      for (let sum = Math.min(rank, largest + 1) - 1; sum >= 0; sum--) to[sum] *= left;
    }
  }
  return table[chosen];
}

/** How the sum of the ranks with a plus sign is spread when each sign is a coin toss: entry s is P(sum = s). */
export function signedSumDistribution(ranks: ArrayLike<number>): Float64Array {
  const largest = Array.from(ranks).reduce((sum, rank) => sum + rank, 0);
  const shares = new Float64Array(largest + 1);
  shares[0] = 1;
  let reached = 0;
  for (const rank of Array.from(ranks)) {
    reached += rank;
    for (let sum = reached; sum >= rank; sum--) shares[sum] = 0.5 * shares[sum] + 0.5 * shares[sum - rank];
    for (let sum = Math.min(rank, reached + 1) - 1; sum >= 0; sum--) shares[sum] *= 0.5;
  }
  return shares;
}

/** Sum of the entries up to and including `last`. */
export function lowerTailOf(shares: Float64Array, last: number): number {
  let sum = 0;
  for (let at = 0; at <= Math.min(last, shares.length - 1); at++) sum += shares[at];
  return Math.min(1, sum);
}

/** Sum of the entries from `first` on, over that tail itself. */
export function upperTailOf(shares: Float64Array, first: number): number {
  let sum = 0;
  for (let at = shares.length - 1; at >= Math.max(0, first); at--) sum += shares[at];
  return Math.min(1, sum);
}

/** P(W <= w): pairs won by the first of two groups of the given sizes, without ties (Mann-Whitney). */
export function rankSumCumulative(wins: number, first: number, second: number): number {
  const ranks = Float64Array.from({ length: first + second }, (_, at) => at);
  return lowerTailOf(chosenSumDistribution(ranks, first), Math.floor(wins) + (first * (first - 1)) / 2);
}

/** P(V <= v): sum of the ranks of the positive among `size` differences, without ties (Wilcoxon). */
export function signedRankCumulative(sum: number, size: number): number {
  const ranks = Float64Array.from({ length: size }, (_, at) => at + 1);
  return lowerTailOf(signedSumDistribution(ranks), Math.floor(sum));
}
