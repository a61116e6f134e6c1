import { logBinomial } from "./log-binomial.ts";

/** A bag of white and black balls of which some are drawn without replacement. */
export interface Bag {
  readonly white: number;
  readonly black: number;
  readonly drawn: number;
}

/** Smallest and largest number of white balls that can be drawn. */
export function whiteRange({ white, black, drawn }: Bag): readonly [number, number] {
  return [Math.max(0, drawn - black), Math.min(white, drawn)];
}

/** P(X = x) white balls drawn. */
export function hypergeometricDensity(x: number, bag: Bag): number {
  const [fewest, most] = whiteRange(bag);
  if (x < fewest || x > most) return 0;
  const { white, black, drawn } = bag;
  return Math.exp(logBinomial(white, x) + logBinomial(black, drawn - x) - logBinomial(white + black, drawn));
}

/** P(X <= x) white balls drawn. */
export function hypergeometricCumulative(x: number, bag: Bag): number {
  return sumOver(bag, (count) => count <= x);
}

/** P(X > x) white balls drawn, summed over the tail itself. */
export function hypergeometricUpper(x: number, bag: Bag): number {
  return sumOver(bag, (count) => count > x);
}

function sumOver(bag: Bag, counts: (count: number) => boolean): number {
  const [fewest, most] = whiteRange(bag);
  let sum = 0;
  for (let count = fewest; count <= most; count++) {
    if (counts(count)) sum += hypergeometricDensity(count, bag);
  }
  return Math.min(1, sum);
}

/**
 * Probabilities of every possible number of white balls when the odds of drawing a white one rather than a black one
 * are `exp(logOdds)`: Fisher's noncentral hypergeometric, from the smallest number up.
 * Fisher (1935), Journal of the Royal Statistical Society 98:39, p. 48-50.
 */
export function tiltedHypergeometric(bag: Bag, logOdds: number): Float64Array {
  const [fewest, most] = whiteRange(bag);
  const logs = Float64Array.from(
    { length: most - fewest + 1 },
    (_, at) =>
      logBinomial(bag.white, fewest + at) +
      logBinomial(bag.black, bag.drawn - fewest - at) +
      (fewest + at) * logOdds,
  );
  const largest = logs.reduce((top, value) => Math.max(top, value), Number.NEGATIVE_INFINITY);
  const weights = logs.map((value) => Math.exp(value - largest));
  const total = weights.reduce((sum, value) => sum + value, 0);
  return weights.map((value) => value / total);
}
