/** Smallest value, quartiles and largest value. */
export interface FiveNumberSummary {
  readonly count: number;
  readonly minimum: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly maximum: number;
}

/**
 * Five-number summary of the finite values, or undefined when there are none. Quartiles interpolate linearly between
 * order statistics (type 7 of Hyndman & Fan 1996, American Statistician 50:361; the default of R).
 */
export function fiveNumberSummary(values: Float64Array): FiveNumberSummary | undefined {
  const sorted = values.filter(Number.isFinite).sort();
  if (sorted.length === 0) return undefined;
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const below = Math.floor(place);
    const above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  };
  return {
    count: sorted.length,
    minimum: sorted[0],
    lowerQuartile: at(0.25),
    median: at(0.5),
    upperQuartile: at(0.75),
    maximum: sorted[sorted.length - 1],
  };
}
