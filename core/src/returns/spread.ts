import { normalQuantile } from "../../../engine/src/distributions/index.ts";
import type { Spread } from "./model.ts";
import type { ComparedChange } from "./return-request.ts";

/** An uncertain quantity, by its quantile function: the value below which it falls that often. */
export type Quantiles = (share: number) => number;

/**
 * Triangular between the bounds with its top at the likeliest value; uniform when nobody can tell a likeliest one. Both
 * come straight from the three figures somebody gave, and add nothing beyond them.
 * Reference: Kotz & van Dorp (2004), Beyond Beta, World Scientific, §1.2 (quantile function of the triangle).
 */
export function quantilesOf({ low, likely, high }: Spread): Quantiles {
  if (!likely.known) return (share) => low + share * (high - low);
  const top = likely.value;
  if (high === low) return () => low;
  const turn = (top - low) / (high - low);
  return (share) =>
    share < turn
      ? low + Math.sqrt(share * (high - low) * (top - low))
      : high - Math.sqrt((1 - share) * (high - low) * (high - top));
}

/** Half of the 95 % interval of a normal distribution, in standard deviations. */
const reach = normalQuantile(0.975);

/**
 * A comparison's finding for all the people, per year of its horizon: normal on each side of the estimate, so that 95 %
 * lies within the interval as it was published, be it lopsided.
 */
export function quantilesOfComparison(found: ComparedChange): Quantiles {
  const { estimate, low, high, people, horizonMonths } = found;
  const perYear = (people * 12) / horizonMonths;
  return (share) => {
    const normal = normalQuantile(share);
    const width = normal < 0 ? estimate - low : high - estimate;
    return perYear * (estimate + (normal / reach) * width);
  };
}

/** The likeliest value; the middle when nobody can tell. */
export function likelyOf({ low, likely, high }: Spread): number {
  return likely.known ? likely.value : (low + high) / 2;
}
