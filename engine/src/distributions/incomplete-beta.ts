import { logGamma, stirlingTail } from "./log-gamma.ts";

/**
 * Regularized incomplete beta function I_x(a, b). `complement` is 1 - x, given apart because it may be
 * known more precisely than 1 - x computes.
 *
 * Continued fraction of Didonato & Morris (1992), ACM TOMS 18:360, equation 9, by the modified Lentz
 * method, on the side of the mean where it converges fast.
 */
export function incompleteBeta(x: number, a: number, b: number, complement = 1 - x): number {
  if (x <= 0) return 0;
  if (complement <= 0) return 1;
  if (x * (a + b) <= a) return betaFraction(x, a, b, complement);
  return 1 - betaFraction(complement, b, a, x);
}

/** 1 - I_x(a, b), without cancellation. */
export function incompleteBetaUpper(x: number, a: number, b: number, complement = 1 - x): number {
  return incompleteBeta(complement, b, a, x);
}

function betaFraction(x: number, a: number, b: number, y: number): number {
  const front = Math.exp(logBetaFront(x, a, b, y));
  if (front === 0) return 0;
  const lambda = a - (a + b) * x;
  const tiny = 1e-300;
  let fraction = (a * (lambda + 1)) / (a + 1);
  if (fraction === 0) fraction = tiny;
  let c = fraction;
  let d = 0;
  for (let n = 1; n < 200_000; n++) {
    const below = a + 2 * n - 1;
    const numerator = (((a + n - 1) * (a + b + n - 1)) / below) * ((n * (b - n) * x * x) / below);
    const denominator = n + (n * (b - n) * x) / below + ((a + n) / (below + 2)) * (lambda + 1 + n * (1 + y));
    d = denominator + numerator * d;
    if (Math.abs(d) < tiny) d = tiny;
    c = denominator + numerator / c;
    if (Math.abs(c) < tiny) c = tiny;
    d = 1 / d;
    const factor = c * d;
    fraction *= factor;
    if (Math.abs(factor - 1) < 2e-16) break;
  }
  return front / fraction;
}

/** log of x^a y^b / B(a, b); large parameters go through deviations from the mean to avoid cancellation. */
function logBetaFront(x: number, a: number, b: number, y: number): number {
  if (Math.min(a, b) < 10) {
    return a * logOf(x, y) + b * logOf(y, x) - logBeta(a, b);
  }
  const total = a + b;
  const left = logRatio(x * total, a);
  const right = logRatio(y * total, b);
  const scale = 0.5 * Math.log((a * b) / (2 * Math.PI * total));
  return a * left + b * right + scale - (stirlingTail(a) + stirlingTail(b) - stirlingTail(total));
}

/** log x, through the complement when x is near 1. */
function logOf(x: number, complement: number): number {
  return x > 0.5 ? Math.log1p(-complement) : Math.log(x);
}

function logRatio(numerator: number, denominator: number): number {
  const distance = (numerator - denominator) / denominator;
  return Math.abs(distance) < 0.5 ? Math.log1p(distance) : Math.log(numerator / denominator);
}

/** log of the beta function, for positive a and b; stable when one of them is very large. */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  if (large < 10) return logGamma(a) + logGamma(b) - logGamma(a + b);
  const total = small + large;
  const drop =
    (large - 0.5) * -Math.log1p(small / large) - small * Math.log(total) + small + stirlingTail(large);
  return logGamma(small) + drop - stirlingTail(total);
}

/** P(F > x) for Fisher's F with the given degrees of freedom, accurate relatively in the tail. */
export function fisherUpper(x: number, above: number, below: number): number {
  if (x <= 0) return 1;
  const total = below + above * x;
  return incompleteBeta(below / total, below / 2, above / 2, (above * x) / total);
}
