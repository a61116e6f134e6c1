import { type DrawnAssumption, meanOf, type Term, varianceOf } from "./draw-assumptions.ts";
import type { ReturnEstimated } from "./return-request.ts";

interface Moments {
  readonly mean: number;
  readonly variance: number;
}

/**
 * Part of the variance of a sum of products that each assumption makes alone (first-order index of Sobol 1993,
 * Mathematical Modelling and Computational Experiment 1:407). Factors are independent and each stands in one term, so
 * that the index is exact: the variance of a factor times the squared means of its companions. The parts add to 1 at
 * most; what is missing is made by several at once.
 */
export function driversOf(terms: readonly Term[]): ReturnEstimated["drivers"] {
  const read = terms.map(({ scale, factors }) => {
    const moments = factors.map((factor) => ({ factor, ...momentsOf(factor) }));
    return { scale, moments, variance: scale ** 2 * varianceOfProduct(moments) };
  });
  const whole = read.reduce((total, { variance }) => total + variance, 0);
  if (whole <= 0) return [];
  return read
    .flatMap(({ scale, moments }) =>
      moments.map(({ factor, variance }, at) => {
        const others = moments.filter((_, place) => place !== at);
        const slope = others.reduce((product, { mean }) => product * mean, scale);
        return { assumption: factor.name, share: (variance * slope ** 2) / whole };
      }),
    )
    .filter(({ share }) => share > 1e-9)
    .toSorted((one, other) => other.share - one.share);
}

function momentsOf({ draws, ladder }: DrawnAssumption): Moments {
  // The ladder holds the same values in order: summing it gives the same bytes whatever the shuffle.
  const mean = meanOf(ladder);
  return { mean, variance: draws.length === 0 ? 0 : varianceOf(ladder, mean) };
}

/** Variance of a product of independent factors. */
function varianceOfProduct(factors: readonly Moments[]): number {
  const squares = factors.reduce((product, { mean, variance }) => product * (variance + mean ** 2), 1);
  return Math.max(0, squares - factors.reduce((product, { mean }) => product * mean ** 2, 1));
}
