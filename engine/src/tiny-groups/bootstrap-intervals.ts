import { normalCumulative, normalQuantile } from "../distributions/normal.ts";

export type Bounds = readonly [number, number];

/** Estimates of the resamples, beside that of the sample. */
export interface Replicates {
  readonly estimate: number;
  readonly replicates: Float64Array;
}

/**
 * Intervals from the same replicates; `studentized` needs the standard errors.
 * Davison & Hinkley (1997), Bootstrap Methods and their Application, p. 27-30, 194, 203-207.
 */
export interface BootstrapIntervals {
  readonly bias: number;
  /** Standard deviation of the replicates. */
  readonly standardError: number;
  readonly normal: Bounds;
  readonly basic: Bounds;
  readonly percentile: Bounds;
}

/** Normal, basic and percentile intervals. */
export function simpleIntervals(
  { estimate, replicates }: Replicates,
  confidence: number,
): BootstrapIntervals {
  const size = replicates.length;
  const center = replicates.reduce((sum, value) => sum + value, 0) / size;
  const spread = Math.sqrt(replicates.reduce((sum, value) => sum + (value - center) ** 2, 0) / (size - 1));
  const [bias, sorted] = [center - estimate, Float64Array.from(replicates).sort()];
  const tail = (1 - confidence) / 2;
  const reach = normalQuantile(1 - tail) * spread;
  const [low, high] = [quantileOf(sorted, tail), quantileOf(sorted, 1 - tail)];
  return {
    bias,
    standardError: spread,
    normal: [estimate - bias - reach, estimate - bias + reach],
    basic: [2 * estimate - high, 2 * estimate - low],
    percentile: [low, high],
  };
}

/**
 * Bias-corrected and accelerated interval; `influence` are the empirical influence values of the sample. Undefined
 * when every replicate lies on one side of the estimate. Efron (1987), JASA 82:171.
 */
export function acceleratedInterval(
  { estimate, replicates }: Replicates,
  influence: ArrayLike<number>,
  confidence: number,
): Bounds | undefined {
  const below = replicates.reduce((count, value) => count + (value < estimate ? 1 : 0), 0);
  if (below === 0 || below === replicates.length) return undefined;
  const correction = normalQuantile(below / replicates.length);
  let [two, three] = [0, 0];
  for (let at = 0; at < influence.length; at++) {
    two += influence[at] ** 2;
    three += influence[at] ** 3;
  }
  const acceleration = two === 0 ? 0 : three / (6 * two ** 1.5);
  const sorted = Float64Array.from(replicates).sort();
  const at = (tail: number) => {
    const moved = correction + normalQuantile(tail);
    return quantileOf(sorted, normalCumulative(correction + moved / (1 - acceleration * moved)));
  };
  return [at((1 - confidence) / 2), at((1 + confidence) / 2)];
}

/**
 * Studentized interval: quantiles of (replicate - estimate) / its standard error. Undefined when so many resamples
 * do not vary that a quantile is infinite.
 */
export function studentizedInterval(
  { estimate, replicates }: Replicates,
  errors: { readonly estimate: number; readonly replicates: Float64Array },
  confidence: number,
): Bounds | undefined {
  const ratios = replicates.map((value, at) => {
    const gap = value - estimate;
    if (errors.replicates[at] > 0) return gap / errors.replicates[at];
    return gap === 0 ? 0 : Math.sign(gap) * Number.POSITIVE_INFINITY;
  });
  const sorted = ratios.sort();
  const tail = (1 - confidence) / 2;
  const [low, high] = [quantileOf(sorted, tail), quantileOf(sorted, 1 - tail)];
  if (!Number.isFinite(low) || !Number.isFinite(high)) return undefined;
  return [estimate - errors.estimate * high, estimate - errors.estimate * low];
}

/**
 * Quantile of sorted replicates: order statistic number (R + 1) p, between two of them interpolated on the normal
 * scale (Davison & Hinkley 1997, p. 195); the ends beyond the first and last.
 */
function quantileOf(sorted: Float64Array, p: number): number {
  const size = sorted.length;
  const place = (size + 1) * p;
  const whole = Math.floor(place + 1e-9);
  if (whole < 1) return sorted[0];
  if (whole >= size) return sorted[size - 1];
  const [low, high] = [sorted[whole - 1], sorted[whole]];
  if (place - whole < 1e-9 || low === high) return low;
  const from = normalQuantile(whole / (size + 1));
  const to = normalQuantile((whole + 1) / (size + 1));
  return low + ((normalQuantile(p) - from) / (to - from)) * (high - low);
}
