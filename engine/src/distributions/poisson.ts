import { regularizedGamma } from "./incomplete-gamma.ts";
import { logGamma } from "./log-gamma.ts";

/** P(X = count) of a Poisson variable. */
export function poissonDensity(count: number, mean: number): number {
  if (count < 0) return 0;
  if (mean === 0) return count === 0 ? 1 : 0;
  return Math.exp(count * Math.log(mean) - mean - logGamma(count + 1));
}

/** P(X <= count) of a Poisson variable; Abramowitz & Stegun 26.4.21, p. 941. */
export function poissonCumulative(count: number, mean: number): number {
  return count < 0 ? 0 : regularizedGamma(Math.floor(count) + 1, mean).upper;
}

/** P(X > count) of a Poisson variable. */
export function poissonUpper(count: number, mean: number): number {
  return count < 0 ? 1 : regularizedGamma(Math.floor(count) + 1, mean).lower;
}
