import { findRoot } from "./find-root.ts";

/** Both tails of a distribution at a point, each accurate relatively. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/** A probability seen from both ends; `upper` is 1 - `lower`, given apart because it may be known more precisely. */
export interface Probability {
  readonly lower: number;
  readonly upper: number;
}

/** Logarithm that stays finite where a tail underflows. */
function logOf(value: number): number {
  return value > 0 ? Math.log(value) : -1e4;
}

/**
 * The point where a continuous distribution has the wanted probability below it. `at` is the pair of tails on a scale
 * that runs over all numbers (the logarithm of a positive variable, the log odds of a share), `start` a first guess.
 * The logarithm of the smaller tail is inverted, so that far quantiles keep their relative accuracy.
 */
export function invertTails(at: (point: number) => Tails, wanted: Probability, start: number): number {
  const below = wanted.lower <= wanted.upper;
  const target = Math.log(below ? wanted.lower : wanted.upper);
  const gap = (point: number) => {
    const { lower, upper } = at(point);
    return below ? logOf(lower) - target : target - logOf(upper);
  };
  let [low, high] = [start - 1, start + 1];
  for (let step = 1; gap(low) > 0 && low > -745; step *= 2) low -= step;
  for (let step = 1; gap(high) < 0 && high < 745; step *= 2) high += step;
  return findRoot(gap, low, high);
}

/** A probability given by its lower tail. */
export function fromLower(lower: number): Probability {
  return { lower, upper: 1 - lower };
}

/** A probability given by its upper tail. */
export function fromUpper(upper: number): Probability {
  return { lower: 1 - upper, upper };
}
