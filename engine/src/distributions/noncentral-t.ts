import { logGamma, stirlingTail } from "./log-gamma.ts";
import { normalCumulative } from "./normal.ts";
import { studentCumulative } from "./student-t.ts";

/**
 * P(T <= t) for a noncentral t: a normal shifted by `shift`, divided by sqrt(chi-square / df).
 *
 * Trapezoid rule on the definition, in the logarithm of the divisor, where the integrand is analytic, has one peak
 * and falls off fast: accurate to about 1e-12 relative, far tail included, where the usual series keeps only
 * absolute accuracy. Definition: Johnson, Kotz & Balakrishnan (1995), Continuous Univariate Distributions 2, p.
 * 509.
 */
export function noncentralCumulative(t: number, degreesOfFreedom: number, shift: number): number {
  if (shift === 0) return studentCumulative(t, degreesOfFreedom);
  const half = degreesOfFreedom / 2;
  const logConstant = logDensityConstant(half);
  const step = 1 / (6 + 4 * Math.sqrt(2 * degreesOfFreedom) + 2 * Math.abs(shift));
  const integrand = (point: number) => {
    const logDivisor = point * step;
    const logWeight = logConstant + half * (2 * logDivisor - Math.expm1(2 * logDivisor));
    if (logWeight < -745) return 0;
    return normalCumulative(t * Math.exp(logDivisor) - shift) * Math.exp(logWeight);
  };
  const peak = Math.round(peakOf(t, degreesOfFreedom, shift) / step);
  const start = integrand(peak) > integrand(0) ? peak : 0;
  let sum = integrand(start);
  for (const direction of [1, -1]) {
    for (let point = start + direction; ; point += direction) {
      const added = integrand(point);
      sum += added;
      if (added <= 1e-17 * sum) break;
    }
  }
  return Math.min(1, sum * step);
}

/** P(T > t) for a noncentral t, without the cancellation of 1 - P(T <= t). */
export function noncentralUpper(t: number, degreesOfFreedom: number, shift: number): number {
  return noncentralCumulative(-t, degreesOfFreedom, -shift);
}

/** Where the integrand peaks when the normal part falls as its density: s solves df + t shift s = (df + t²) s². */
function peakOf(t: number, degreesOfFreedom: number, shift: number): number {
  const square = degreesOfFreedom + t * t;
  const slope = t * shift;
  return Math.log((slope + Math.sqrt(slope * slope + 4 * square * degreesOfFreedom)) / (2 * square));
}

/** log of 2 h^h e^-h / gamma(h), by Stirling's formula for large h, where the plain terms would cancel. */
function logDensityConstant(half: number): number {
  if (half < 10) return Math.LN2 + half * (Math.log(half) - 1) - logGamma(half);
  return Math.LN2 + 0.5 * Math.log(half / (2 * Math.PI)) - stirlingTail(half);
}
