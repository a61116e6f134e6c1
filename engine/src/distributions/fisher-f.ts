import { incompleteBeta } from "./incomplete-beta.ts";

/** P(F > x) for Fisher's F with the given degrees of freedom, accurate relatively in the tail. */
export function fisherUpper(x: number, above: number, below: number): number {
  if (x <= 0) return 1;
  const total = below + above * x;
  return incompleteBeta(below / total, below / 2, above / 2, (above * x) / total);
}
