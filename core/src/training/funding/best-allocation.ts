import { type Allocation, brokenRules, type FundingProblem, moneyOf, sum } from "./funding-problem.ts";
import type { LinearSolver } from "./linear-model.ts";
import { tightenProblem } from "./tighten-problem.ts";
import { type AllocationWish, readAllocation, writeLinearModel } from "./write-linear-model.ts";

/** An allocation in whole cents, or why there is none. Not proven: the search was cut, and a better one may exist. */
export type AllocationAnswer =
  | { readonly state: "found"; readonly allocation: Allocation; readonly isProven: boolean }
  | { readonly state: "none" }
  | { readonly state: "stopped" };

/**
 * The best allocation for a wish. The solver decides which offers are taken; amounts are then settled in whole
 * cents and
 * checked against every rule in whole numbers.
 */
export function bestAllocation(
  problem: FundingProblem,
  wish: AllocationWish,
  solver: LinearSolver,
): AllocationAnswer {
  const guess = roundedAllocation(problem, wish, solver);
  if (guess.state === "none" || (guess.state === "found" && guess.isProven)) return guess;
  const first = solved(problem, wish, solver);
  if (first.state === "stopped") return guess;
  if (first.state === "none") return first;
  const direct = settled(problem, first.allocation);
  if (direct !== undefined && isAsGood(problem, wish, direct, first.allocation)) return found(direct);
  const amounts: AllocationWish = { most: wish.most, taken: first.allocation.taken, ...leastOf(wish) };
  const again = solved(problem, amounts, solver);
  const second = again.state === "found" ? settled(problem, again.allocation) : undefined;
  if (second !== undefined && again.state === "found" && isAsGood(problem, wish, second, again.allocation)) {
    return found(second);
  }
  const whole = solved(problem, { ...wish, isWhole: true }, solver);
  if (whole.state !== "found") return whole;
  const third = settled(problem, whole.allocation);
  if (third === undefined)
    throw new Error("invalid solution; no whole cents agree with the solver's own decisions");
  return found(third);
}

/**
 * Lets offers be taken by halves, then takes the ones that pay the most and settles: when no money is lost, this
 * is the best and
 * nothing is left to search. Otherwise it is what stands when the search is cut.
 */
function roundedAllocation(
  problem: FundingProblem,
  wish: AllocationWish,
  solver: LinearSolver,
): AllocationAnswer {
  const relaxed = solved(problem, { ...wish, isRelaxed: true }, solver);
  if (relaxed.state !== "found") return relaxed;
  const taken = roundedOffers(problem, relaxed.allocation);
  const again = solved(problem, { most: wish.most, taken, ...leastOf(wish) }, solver);
  const whole = again.state === "found" ? settled(problem, again.allocation) : undefined;
  if (whole === undefined) return { state: "stopped" };
  return { state: "found", allocation: whole, isProven: isAsGood(problem, wish, whole, relaxed.allocation) };
}

/** Offers taken from the one that pays the most on, as long as no taken one excludes them. */
function roundedOffers(problem: FundingProblem, { paid }: Allocation): readonly boolean[] {
  const money = problem.offers.map((_, place) => sum(paid[place] ?? []));
  const shut = problem.offers.map(() => new Set<number>());
  for (const { offer, others } of problem.exclusions) {
    for (const other of others) {
      shut[offer]?.add(other);
      shut[other]?.add(offer);
    }
  }
  const taken = new Set<number>();
  const byMoney = [...money.keys()].sort((first, second) => (money[second] ?? 0) - (money[first] ?? 0));
  for (const place of byMoney) {
    const isPaying = (money[place] ?? 0) > 1e-6;
    if (isPaying && ![...(shut[place] ?? [])].some((other) => taken.has(other))) taken.add(place);
  }
  return problem.offers.map((_, place) => taken.has(place));
}

function leastOf({ certainAtLeast, allAtLeast }: AllocationWish): Partial<AllocationWish> {
  return {
    ...(certainAtLeast === undefined ? {} : { certainAtLeast }),
    ...(allAtLeast === undefined ? {} : { allAtLeast }),
  };
}

function solved(problem: FundingProblem, wish: AllocationWish, solver: LinearSolver): AllocationAnswer {
  const written = writeLinearModel(tightenProblem(problem), wish);
  const answer = solver.solve(written.model);
  if (answer.state !== "optimal")
    return answer.state === "infeasible" ? { state: "none" } : { state: "stopped" };
  return found(readAllocation(problem, written, answer.values));
}

function found(allocation: Allocation): AllocationAnswer {
  return { state: "found", allocation, isProven: true };
}

/** The same allocation in whole cents, if rounding each amount breaks no rule. */
function settled(problem: FundingProblem, { taken, paid }: Allocation): Allocation | undefined {
  const whole = {
    taken: problem.offers.map(
      (_, place) => taken[place] === true && (isFixed(problem, place) || isPaid(paid[place])),
    ),
    paid: paid.map((parts, place) =>
      parts.map((cents) => (taken[place] === true ? Math.round(cents) + 0 : 0)),
    ),
  };
  return brokenRules(problem, whole).length === 0 ? whole : undefined;
}

function isFixed({ offers }: FundingProblem, place: number): boolean {
  return offers[place]?.parts.some((part) => part.atLeast > 0) === true;
}

function isPaid(parts: readonly number[] | undefined): boolean {
  return parts?.some((cents) => Math.round(cents) > 0) === true;
}

/** Rounding lost nothing: the money in whole cents is the whole part of what the solver found. */
function isAsGood(
  problem: FundingProblem,
  wish: AllocationWish,
  whole: Allocation,
  real: Allocation,
): boolean {
  const tolerance = 1e-3;
  const isEnough = (which: "certain" | "all", least: number | undefined) =>
    least === undefined || moneyOf(problem, whole, which) >= least;
  const most = moneyOf(problem, real, wish.most);
  return (
    moneyOf(problem, whole, wish.most) >= Math.floor(most + tolerance) &&
    isEnough("certain", wish.certainAtLeast) &&
    isEnough("all", wish.allAtLeast)
  );
}
