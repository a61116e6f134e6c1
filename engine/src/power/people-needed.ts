import { findRoot } from "../distributions/find-root.ts";
import { powerInStandardErrors } from "./detectable-effect.ts";
import type { Precision } from "./precision.ts";

/** What a plan must reach. */
export interface Wanted {
  /** True effect, in standard deviations of the outcome. */
  readonly effect: number;
  readonly power: number;
  readonly alpha: number;
}

/** Largest number of trained people a plan is searched up to. */
export const mostPeople = 1e6;

/**
 * Number of trained people (not rounded) at which a plan sees the wanted effect; undefined above a million.
 * `precisionAt` gives the precision of the plan with that many trained people, the rest of it following.
 *
 * Estimand, assumptions and when not to use: those of the design, see precision.ts.
 * In words: the size at which the power curve, which rises with the size, crosses the wanted power.
 * Reference: Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, p. 52-65.
 * Checked against power.t.test(strict = TRUE) of R 4.2.2.
 */
export function peopleNeeded(
  precisionAt: (treated: number) => Precision,
  wanted: Wanted,
  fewest = 1.5,
): number | undefined {
  const gap = (treated: number) => powerAt(precisionAt(treated), wanted) - wanted.power;
  let low = fewest;
  if (gap(low) >= 0) return low;
  let high = 2 * fewest;
  while (gap(high) < 0) {
    low = high;
    high *= 2;
    if (high > mostPeople) return undefined;
  }
  return findRoot(gap, low, high, 1e-9);
}

/** Chance that a plan of this precision sees the wanted effect. */
export function powerAt({ standardError, degreesOfFreedom }: Precision, wanted: Wanted): number {
  if (!(degreesOfFreedom > 0)) return wanted.alpha;
  return powerInStandardErrors(wanted.effect / standardError, degreesOfFreedom, wanted.alpha);
}
