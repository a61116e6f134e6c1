import { regularizedGamma } from "./incomplete-gamma.ts";
import { normalQuantile } from "./normal.ts";

/**
 * The x with P(X <= x) = p for a chi-square variable, 0 < p < 1.
 *
 * Starting value of Wilson & Hilferty (1931), PNAS 17:684, then bisection of the nearer tail, to the last digits.
 * Checked against qchisq of R 4.2.2.
 */
export function chiSquareQuantile(p: number, degreesOfFreedom: number): number {
  const half = degreesOfFreedom / 2;
  const isAbove = (x: number) => {
    const tails = regularizedGamma(half, x / 2);
    return p < 0.5 ? tails.lower > p : tails.upper < 1 - p;
  };
  const spread = 2 / (9 * degreesOfFreedom);
  const cube = 1 - spread + normalQuantile(p) * Math.sqrt(spread);
  let high = Math.max(cube * cube * cube * degreesOfFreedom, 1e-3);
  while (!isAbove(high)) high *= 2;
  let low = high / 2;
  while (low > 1e-300 && isAbove(low)) {
    high = low;
    low /= 2;
  }
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (isAbove(middle)) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}
