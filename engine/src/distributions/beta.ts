import { incompleteBeta, incompleteBetaUpper } from "./incomplete-beta.ts";
import { fromLower, fromUpper, invertTails, type Probability } from "./invert-tails.ts";

/** Parameters of a beta variable, both positive. */
export interface BetaShape {
  readonly a: number;
  readonly b: number;
}

/** P(X <= x) for a beta variable. */
export function betaCumulative(x: number, { a, b }: BetaShape): number {
  return incompleteBeta(x, a, b);
}

/** P(X > x) for a beta variable, without the cancellation of 1 - P(X <= x). */
export function betaUpper(x: number, { a, b }: BetaShape): number {
  return incompleteBetaUpper(x, a, b);
}

/** The x with P(X <= x) = p, for 0 <= p <= 1. */
export function betaQuantile(p: number, shape: BetaShape): number {
  return shareOf(logOdds(fromLower(p), shape));
}

/** The x with P(X > x) = p, accurate for tiny p. */
export function betaUpperQuantile(p: number, shape: BetaShape): number {
  return shareOf(logOdds(fromUpper(p), shape));
}

/** log(x / (1 - x)) of the x with the wanted probability below it; infinite at the ends. */
export function logOdds(wanted: Probability, { a, b }: BetaShape): number {
  if (wanted.lower <= 0) return Number.NEGATIVE_INFINITY;
  if (wanted.upper <= 0) return Number.POSITIVE_INFINITY;
  return invertTails(
    (odds) => {
      const [x, rest] = [shareOf(odds), shareOf(-odds)];
      return { lower: incompleteBeta(x, a, b, rest), upper: incompleteBetaUpper(x, a, b, rest) };
    },
    wanted,
    Math.log(a / b),
  );
}

function shareOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
