import { normalUpper } from "../distributions/normal.ts";

/** Density of a standard normal. */
export function normalDensity(x: number): number {
  return Math.exp(-0.5 * x * x) * 0.3989422804014327;
}

/** Density over upper tail, finite and accurate however far out. */
export function normalHazard(x: number): number {
  return x < 6 ? normalDensity(x) / normalUpper(x) : tailFraction(x);
}

/** log P(Z > x), finite however far out. */
export function logNormalUpper(x: number): number {
  if (x < 6) return Math.log(normalUpper(x));
  return -0.5 * x * x - 0.9189385332046727 - Math.log(tailFraction(x));
}

/** Laplace's continued fraction x + 1/(x + 2/(x + 3/(x + …))), from x = 6 on exact to rounding in 60 terms. */
function tailFraction(x: number): number {
  let fraction = x;
  for (let term = 60; term >= 1; term--) fraction = x + term / fraction;
  return fraction;
}
