import { logGamma, stirlingTail } from "./log-gamma.ts";
import { normalCumulative } from "./normal.ts";
import { studentCumulative } from "./student-t.ts";

/**
 * P(T <= t) for a noncentral t: a normal shifted by `shift`, divided by sqrt(chi-square / df).
 *
 * Trapezoid rule on the definition, in the logarithm of the divisor, where the integrand is analytic and
 * falls off exponentially: accurate to about 1e-12 relative, far tail included, where the usual series keeps
 * only absolute accuracy.
 */
export function noncentralCumulative(t: number, degreesOfFreedom: number, shift: number): number {
  if (shift === 0) return studentCumulative(t, degreesOfFreedom);
  const half = degreesOfFreedom / 2;
  const logConstant = logDensityConstant(half);
  const spread = 1 / Math.sqrt(2 * degreesOfFreedom);
  const step = spread / 4;
  const left = -Math.max(45 * spread, 45 / degreesOfFreedom);
  const right = Math.min(45 * spread, 6);
  let sum = 0;
  for (let point = Math.ceil(left / step); point <= right / step; point++) {
    const logDivisor = point * step;
    const divisor = Math.exp(logDivisor);
    const logWeight = logConstant + half * (2 * logDivisor - Math.expm1(2 * logDivisor));
    if (logWeight > -700) sum += normalCumulative(t * divisor - shift) * Math.exp(logWeight);
  }
  return sum * step;
}

/** log of 2 h^h e^-h / gamma(h), by Stirling's formula for large h, where the plain terms would cancel. */
function logDensityConstant(half: number): number {
  if (half < 10) return Math.LN2 + half * (Math.log(half) - 1) - logGamma(half);
  return Math.LN2 + 0.5 * Math.log(half / (2 * Math.PI)) - stirlingTail(half);
}
