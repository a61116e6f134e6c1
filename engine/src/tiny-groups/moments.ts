/** Mean of some values; the first one is taken off before summing, so that large values keep their digits. */
export function mean(values: ArrayLike<number>): number {
  const origin = values[0];
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at] - origin;
  return origin + sum / values.length;
}

/** Sum of squared deviations from the mean. */
export function squares(values: ArrayLike<number>): number {
  const center = mean(values);
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += (values[at] - center) ** 2;
  return sum;
}

/** Variance with n - 1. */
export function variance(values: ArrayLike<number>): number {
  return squares(values) / (values.length - 1);
}

/** Middle of sorted values, the mean of the two middle ones when they are even in number. */
export function medianOfSorted(sorted: Float64Array): number {
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Ranks from 1, equal values sharing the mean of theirs; values closer than a billionth of the spread are equal. */
export function midranks(values: ArrayLike<number>): {
  readonly ranks: Float64Array;
  readonly ties: number[];
} {
  const size = values.length;
  const order = Array.from({ length: size }, (_, at) => at).sort((a, b) => values[a] - values[b]);
  const spread = size === 0 ? 0 : values[order[size - 1]] - values[order[0]];
  const ranks = new Float64Array(size);
  const ties: number[] = [];
  for (let from = 0; from < size; ) {
    let to = from;
    while (to + 1 < size && values[order[to + 1]] - values[order[to]] <= 1e-9 * spread) to++;
    for (let at = from; at <= to; at++) ranks[order[at]] = (from + to) / 2 + 1;
    if (to > from) ties.push(to - from + 1);
    from = to + 1;
  }
  return { ranks, ties };
}
