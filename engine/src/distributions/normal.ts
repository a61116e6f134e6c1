import { regularizedGamma } from "./incomplete-gamma.ts";

/** P(Z <= x) for a standard normal Z, accurate relatively in both tails (down to 1e-308). */
export function normalCumulative(x: number): number {
  if (x === 0) return 0.5;
  const gamma = regularizedGamma(0.5, (x * x) / 2);
  return x < 0 ? 0.5 * gamma.upper : 0.5 + 0.5 * gamma.lower;
}

/** P(Z > x), without the cancellation of 1 - P(Z <= x). */
export function normalUpper(x: number): number {
  return normalCumulative(-x);
}

/**
 * The x with P(Z <= x) = p, for 0 < p < 1; ±Infinity at 0 and 1.
 *
 * Starting value from Abramowitz & Stegun 26.2.23, then Newton steps on log P in the nearer tail, where the
 * function is smooth and nearly quadratic.
 */
export function normalQuantile(p: number): number {
  if (p <= 0) return Number.NEGATIVE_INFINITY;
  if (p >= 1) return Number.POSITIVE_INFINITY;
  if (p === 0.5) return 0;
  if (p > 0.5) return -lowerQuantile(1 - p);
  return lowerQuantile(p);
}

function lowerQuantile(p: number): number {
  const t = Math.sqrt(-2 * Math.log(p));
  let x =
    (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
  for (let step = 0; step < 60; step++) {
    const tail = normalCumulative(x);
    const hazard = Math.exp(-(x * x) / 2 - 0.9189385332046728 - Math.log(tail));
    const change = (Math.log(tail) - Math.log(p)) / hazard;
    x -= change;
    if (Math.abs(change) <= 1e-15 * Math.abs(x)) break;
  }
  return x;
}
