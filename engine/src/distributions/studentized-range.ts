import { logGamma } from "./log-gamma.ts";
import { normalCumulative } from "./normal.ts";

/**
 * P(Q > q) for the studentized range: the widest gap among `means` means of equal precision, over a standard error
 * with the given degrees of freedom (Tukey). Infinity is accepted as degrees of freedom.
 *
 * In words: the tail of the range of normal variables at q times the divisor, averaged over the divisor.
 * The trapezoid rule on both integrals, whose integrands are analytic and fall off fast: about 1e-12.
 * Formula: Copenhaver & Holland (1988), Journal of Statistical Computation and Simulation 30:1, equations 1.1-1.3.
 */
export function studentizedRangeUpper(q: number, means: number, degreesOfFreedom: number): number {
  if (q <= 0) return 1;
  if (!Number.isFinite(degreesOfFreedom)) return rangeUpper(q, means);
  const half = degreesOfFreedom / 2;
  const logConstant = Math.LN2 + half * Math.log(half) - logGamma(half);
  const step = 1 / (8 + 4 * Math.sqrt(2 * degreesOfFreedom));
  const integrand = (point: number) => {
    const logWeight = logConstant + degreesOfFreedom * point * step - half * Math.exp(2 * point * step);
    return logWeight < -745 ? 0 : Math.exp(logWeight) * rangeUpper(q * Math.exp(point * step), means);
  };
  let sum = integrand(0);
  for (const direction of [1, -1]) {
    for (let point = direction; ; point += direction) {
      const added = integrand(point);
      sum += added;
      if (sum > 0 && added <= 1e-17 * sum) break;
      if (Math.abs(point * step) > 10 + 800 / degreesOfFreedom) break;
    }
  }
  return Math.min(1, sum * step);
}

/** P(range of `means` standard normals > width). */
function rangeUpper(width: number, means: number): number {
  const step = 1 / 8;
  let sum = 0;
  // With its largest at z, the range exceeds the width unless the others lie within `width` below z.
  for (let point = -72; point <= 80; point++) {
    const z = point * step;
    const below = normalCumulative(z);
    if (below === 0) continue;
    const density = Math.exp((-z * z) / 2 + (means - 2) * Math.log(below)) / Math.sqrt(2 * Math.PI);
    const far = Math.min(1, normalCumulative(z - width) / below);
    sum += density * below * -Math.expm1((means - 1) * Math.log1p(-far));
  }
  return Math.min(1, means * sum * step);
}
