import { logOdds } from "./beta.ts";
import { incompleteBeta } from "./incomplete-beta.ts";
import { fromLower, fromUpper, type Probability } from "./invert-tails.ts";

/** The x with P(F <= x) = p for Fisher's F. */
export function fisherQuantile(p: number, above: number, below: number): number {
  return fisherAt(fromLower(p), above, below);
}

/** The x with P(F > x) = p for Fisher's F, accurate for tiny p. */
export function fisherUpperQuantile(p: number, above: number, below: number): number {
  return fisherAt(fromUpper(p), above, below);
}

/** P(F <= x) for Fisher's F, accurate relatively in the lower tail. */
export function fisherCumulative(x: number, above: number, below: number): number {
  if (x <= 0) return 0;
  const total = below + above * x;
  return incompleteBeta((above * x) / total, above / 2, below / 2, below / total);
}

/** F = (below / above) X / (1 - X) for X beta with halves of the degrees of freedom. */
function fisherAt(wanted: Probability, above: number, below: number): number {
  return (below / above) * Math.exp(logOdds(wanted, { a: above / 2, b: below / 2 }));
}
