import { logGamma, stirlingTail } from "./log-gamma.ts";

/** Both halves of the regularized incomplete gamma function; they add to 1, each accurate relatively. */
export interface GammaHalves {
  readonly lower: number;
  readonly upper: number;
}

/**
 * P(a, x) and Q(a, x) = 1 - P(a, x) for a > 0, x >= 0.
 *
 * Power series left of a + 1, continued fraction (modified Lentz) right of it.
 * Reference: Abramowitz & Stegun 6.5.29 and 6.5.31; Lentz (1976), Applied Optics 15:668.
 */
export function regularizedGamma(a: number, x: number): GammaHalves {
  if (x <= 0) return { lower: 0, upper: 1 };
  const front = Math.exp(logDensityTimesX(a, x));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < 100_000 && Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
      term *= x / (a + n);
      sum += term;
    }
    const lower = front * sum;
    return { lower, upper: 1 - lower };
  }
  const upper = front * gammaFraction(a, x);
  return { lower: 1 - upper, upper };
}

/** log of x^a e^-x / gamma(a), without cancellation of large terms when a and x are large and close. */
function logDensityTimesX(a: number, x: number): number {
  if (a < 10) return a * Math.log(x) - x - logGamma(a);
  const distance = (x - a) / a;
  const gap = Math.abs(distance) < 0.5 ? Math.log1p(distance) - distance : Math.log(x / a) - distance;
  return a * gap + 0.5 * Math.log(a / (2 * Math.PI)) - stirlingTail(a);
}

function gammaFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 100_000; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = numerator * d + b;
    if (Math.abs(d) < tiny) d = tiny;
    c = b + numerator / c;
    if (Math.abs(c) < tiny) c = tiny;
    d = 1 / d;
    const factor = d * c;
    fraction *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return fraction;
}

/** P(X <= x) for a chi-square variable. */
export function chiSquareCumulative(x: number, degreesOfFreedom: number): number {
  return regularizedGamma(degreesOfFreedom / 2, x / 2).lower;
}

/** P(X > x) for a chi-square variable. */
export function chiSquareUpper(x: number, degreesOfFreedom: number): number {
  return regularizedGamma(degreesOfFreedom / 2, x / 2).upper;
}
