import { logGamma } from "./log-gamma.ts";

/** Logarithm of the number of ways to choose `chosen` among `size`; -Infinity when there is none. */
export function logBinomial(size: number, chosen: number): number {
  const fewest = Math.min(chosen, size - chosen);
  if (fewest < 0) return Number.NEGATIVE_INFINITY;
  if (fewest > 60) return logGamma(size + 1) - logGamma(chosen + 1) - logGamma(size - chosen + 1);
  // A product of few factors keeps the digits that the difference of three large logarithms loses.
  let sum = 0;
  for (let k = 1; k <= fewest; k++) sum += Math.log((size - fewest + k) / k);
  return sum;
}
