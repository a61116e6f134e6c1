/**
 * Distribution of a sum of whole ranks, each counted with the same probability: the sum of T independent steps
 * `rank or 0`. Entry s is P(sum = s). Every term is positive, so that tails are accurate relatively.
 */
export function rankSumDistribution(ranks: ArrayLike<number>, probability: number): Float64Array {
  let reach = 0;
  for (let at = 0; at < ranks.length; at++) reach += ranks[at];
  const chances = new Float64Array(reach + 1);
  chances[0] = 1;
  let top = 0;
  for (let at = 0; at < ranks.length; at++) {
    const rank = ranks[at];
    top += rank;
    for (let sum = top; sum >= rank; sum--) {
      chances[sum] = (1 - probability) * chances[sum] + probability * chances[sum - rank];
    }
    for (let sum = rank - 1; sum >= 0; sum--) chances[sum] *= 1 - probability;
  }
  return chances;
}

/** P(sum >= least). */
export function upperTail(chances: Float64Array, least: number): number {
  let tail = 0;
  for (let sum = chances.length - 1; sum >= least; sum--) tail += chances[sum];
  return Math.min(1, tail);
}

/** Smallest whole t with P(sum >= t) <= share; one more than the largest sum when there is none. */
export function criticalSum(chances: Float64Array, share: number): number {
  let tail = 0;
  for (let sum = chances.length - 1; sum >= 0; sum--) {
    tail += chances[sum];
    if (tail > share) return sum + 1;
  }
  return 0;
}

/** Ranks of the sizes from 1, ties sharing the mean of theirs, doubled so that they are whole. */
export function doubledMidRanks(sizes: Float64Array): { readonly ranks: Int32Array; readonly tied: number } {
  const order = Int32Array.from(sizes, (_, at) => at).sort((a, b) => sizes[a] - sizes[b]);
  const ranks = new Int32Array(sizes.length);
  let tied = 0;
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && sizes[order[to]] === sizes[order[from]]) to++;
    for (let at = from; at < to; at++) ranks[order[at]] = from + to + 1;
    if (to - from > 1) tied += to - from;
    from = to;
  }
  return { ranks, tied };
}
