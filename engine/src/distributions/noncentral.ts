import type { BetaShape } from "./beta.ts";
import { incompleteBeta, incompleteBetaUpper } from "./incomplete-beta.ts";
import { regularizedGamma } from "./incomplete-gamma.ts";
import { poissonMixture } from "./poisson-mixture.ts";

/** P(X <= x) for a noncentral chi-square; `shift` is the sum of the squared means. */
export function noncentralChiSquareCumulative(x: number, degreesOfFreedom: number, shift: number): number {
  if (x <= 0) return 0;
  return poissonMixture(shift / 2, (j) => regularizedGamma(degreesOfFreedom / 2 + j, x / 2).lower);
}

/** P(X > x) for a noncentral chi-square, accurate relatively in the far tail. */
export function noncentralChiSquareUpper(x: number, degreesOfFreedom: number, shift: number): number {
  if (x <= 0) return 1;
  return poissonMixture(shift / 2, (j) => regularizedGamma(degreesOfFreedom / 2 + j, x / 2).upper);
}

/** P(X <= x) for a noncentral beta: chi-square with 2a and shift, over itself plus a chi-square with 2b. */
export function noncentralBetaCumulative(x: number, { a, b }: BetaShape, shift: number): number {
  return poissonMixture(shift / 2, (j) => incompleteBeta(x, a + j, b));
}

/** P(X > x) for a noncentral beta. */
export function noncentralBetaUpper(x: number, { a, b }: BetaShape, shift: number): number {
  return poissonMixture(shift / 2, (j) => incompleteBetaUpper(x, a + j, b));
}

/** Degrees of freedom and shift of a noncentral F. */
export interface NoncentralF {
  readonly above: number;
  readonly below: number;
  readonly shift: number;
}

/** P(F <= x) for a noncentral F. */
export function noncentralFisherCumulative(x: number, { above, below, shift }: NoncentralF): number {
  if (x <= 0) return 0;
  const total = below + above * x;
  const [share, rest] = [(above * x) / total, below / total];
  return poissonMixture(shift / 2, (j) => incompleteBeta(share, above / 2 + j, below / 2, rest));
}

/** P(F > x) for a noncentral F, accurate relatively in the far tail. */
export function noncentralFisherUpper(x: number, { above, below, shift }: NoncentralF): number {
  if (x <= 0) return 1;
  const total = below + above * x;
  const [share, rest] = [(above * x) / total, below / total];
  return poissonMixture(shift / 2, (j) => incompleteBetaUpper(share, above / 2 + j, below / 2, rest));
}
