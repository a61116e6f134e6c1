import type { FundingProblem } from "./funding-problem.ts";

/**
 * The same problem with each part bounded by the caps over it: the same allocations, written so that a solver
 * sees sooner
 * what cannot be paid. An offer that must pay more than it may is left without hope as it was.
 */
export function tightenProblem(problem: FundingProblem): FundingProblem {
  const capOver = problem.offers.map(() => Number.POSITIVE_INFINITY);
  for (const { offers, cents } of problem.caps) {
    for (const offer of offers) capOver[offer] = Math.min(capOver[offer] ?? cents, cents);
  }
  return {
    ...problem,
    offers: problem.offers.map((offer, place) => ({
      ...offer,
      parts: offer.parts.map((part) => {
        const payable = (problem.costs[part.cost] ?? 0) - part.leaves;
        const atMost = Math.min(part.atMost, capOver[place] ?? part.atMost, payable);
        return { ...part, atMost: Math.max(part.atLeast, atMost) };
      }),
    })),
  };
}
