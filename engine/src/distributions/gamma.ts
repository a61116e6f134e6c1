import { regularizedGamma } from "./incomplete-gamma.ts";
import { fromLower, fromUpper, invertTails, type Probability } from "./invert-tails.ts";

/** P(X <= x) for a gamma variable of the given shape and rate 1. */
export function gammaCumulative(x: number, shape: number): number {
  return regularizedGamma(shape, x).lower;
}

/** P(X > x) for a gamma variable of the given shape and rate 1. */
export function gammaUpper(x: number, shape: number): number {
  return regularizedGamma(shape, x).upper;
}

/** The x with P(X <= x) = p, for 0 < p < 1; 0 at 0 and Infinity at 1. */
export function gammaQuantile(p: number, shape: number): number {
  return quantile(fromLower(p), shape);
}

/** The x with P(X > x) = p, accurate for tiny p. */
export function gammaUpperQuantile(p: number, shape: number): number {
  return quantile(fromUpper(p), shape);
}

/** The x with P(X > x) = p for a chi-square variable. */
export function chiSquareUpperQuantile(p: number, degreesOfFreedom: number): number {
  return 2 * gammaUpperQuantile(p, degreesOfFreedom / 2);
}

function quantile(wanted: Probability, shape: number): number {
  if (wanted.lower <= 0) return 0;
  if (wanted.upper <= 0) return Number.POSITIVE_INFINITY;
  return Math.exp(
    invertTails((logarithm) => regularizedGamma(shape, Math.exp(logarithm)), wanted, Math.log(shape)),
  );
}
