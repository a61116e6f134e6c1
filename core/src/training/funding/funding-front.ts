import { type AllocationAnswer, bestAllocation } from "./best-allocation.ts";
import { type Allocation, type FundingProblem, moneyOf, schemesPaying, sum } from "./funding-problem.ts";
import type { LinearSolver } from "./linear-model.ts";

/** An allocation with what it brings, in cents. */
export interface RankedAllocation {
  readonly allocation: Allocation;
  readonly schemes: readonly string[];
  readonly certain: number;
  /** With the uncertain money. */
  readonly all: number;
}

export interface FundingFront {
  /**
   * Distinct sets of schemes with the best that each brings; the most certain money first. The one without any is
   * there.
   */
  readonly combinations: readonly RankedAllocation[];
  /** Every set of schemes is there; otherwise the best for each number of schemes, and each scheme alone. */
  readonly isExhaustive: boolean;
  /** The most certain money; then the most money in all; then the fewest schemes. */
  readonly best: RankedAllocation;
  /** The most money if everything uncertain were confirmed. */
  readonly bestIfConfirmed: RankedAllocation;
  /** The fewest schemes among those that bring something. */
  readonly simplest: RankedAllocation;
  /** The solver gave up at least once: better ones may exist. */
  readonly isCut: boolean;
}

/** Sets of schemes are all looked at up to this number of schemes, and of sets times offers. */
export interface ExhaustiveLimits {
  readonly schemes: number;
  readonly work: number;
}

const usualLimits: ExhaustiveLimits = { schemes: 6, work: 2_000 };

/** The combinations of a funding problem, from the best for each set of schemes to the ones worth showing. */
export function fundingFront(
  problem: FundingProblem,
  solver: LinearSolver,
  exhaustive: ExhaustiveLimits = usualLimits,
): FundingFront {
  const schemes = [...new Set(problem.offers.map((offer) => offer.scheme))].sort();
  const isExhaustive =
    schemes.length <= exhaustive.schemes && 2 ** schemes.length * problem.offers.length <= exhaustive.work;
  const search = openSearch(solver);
  const none = search.ranked(problem, nothingPaid(problem));
  const confirmed = search.best(problem, ["all", "certain"]) ?? none;
  const found = isExhaustive
    ? subsetsOf(schemes).flatMap((subset) =>
        widened(problem, search.best(limitedTo(problem, subset), ["certain", "all"])),
      )
    : bestByCount(problem, schemes, search);
  const combinations = distinct([none, ...found, confirmed]).sort(byMoney);
  const [best = none] = combinations;
  const paying = combinations.filter((each) => each.all > 0);
  const [bestIfConfirmed = none] = [confirmed, ...combinations].sort(byAllMoney);
  const [simplest = none] = paying.sort(
    (first, second) => first.schemes.length - second.schemes.length || byMoney(first, second),
  );
  return { combinations, isExhaustive, best, bestIfConfirmed, simplest, isCut: search.isCut() };
}

/** Those that no other beats both on money left to find and on number of schemes. */
export function paretoFront(combinations: readonly RankedAllocation[]): readonly RankedAllocation[] {
  const beats = (one: RankedAllocation, other: RankedAllocation) =>
    one.certain >= other.certain &&
    one.schemes.length <= other.schemes.length &&
    (one.certain > other.certain || one.schemes.length < other.schemes.length);
  return combinations.filter((each) => !combinations.some((other) => beats(other, each)));
}

type Ranks = Pick<RankedAllocation, "certain" | "all" | "schemes">;

type Money = "certain" | "all";

function openSearch(solver: LinearSolver) {
  let cut = false;
  const answer = (given: AllocationAnswer): Allocation | undefined => {
    if (given.state === "stopped" || (given.state === "found" && !given.isProven)) cut = true;
    return given.state === "found" ? given.allocation : undefined;
  };
  const ranked = (problem: FundingProblem, allocation: Allocation): RankedAllocation => ({
    allocation,
    schemes: schemesPaying(problem, allocation),
    certain: moneyOf(problem, allocation, "certain"),
    all: moneyOf(problem, allocation, "all"),
  });
  /** First as much as possible of one money, then, without losing any, of the other. */
  const best = (
    problem: FundingProblem,
    [most, then]: readonly [Money, Money],
  ): RankedAllocation | undefined => {
    const first = answer(bestAllocation(problem, { most }, solver));
    if (first === undefined) return undefined;
    if (problem.offers.every((offer) => offer.isCertain)) return ranked(problem, first);
    const money = moneyOf(problem, first, most);
    const least = most === "certain" ? { certainAtLeast: money } : { allAtLeast: money };
    const second = answer(bestAllocation(problem, { most: then, ...least }, solver));
    return ranked(problem, second ?? first);
  };
  return { ranked, best, isCut: () => cut };
}

/**
 * The best for each number of schemes. Schemes together never bring more than the sum of what each brings alone, since
 * an allocation stays lawful when the others pay nothing: sets are looked at from the most promising on, until that sum
 * is no better than what was found.
 */
function bestByCount(
  problem: FundingProblem,
  schemes: readonly string[],
  search: ReturnType<typeof openSearch>,
): readonly RankedAllocation[] {
  const bestOf = (subset: readonly string[]) =>
    widened(problem, search.best(limitedTo(problem, subset), ["certain", "all"]));
  const unlimited = search.best(problem, ["certain", "all"]);
  const alone = new Map(schemes.map((scheme) => [scheme, bestOf([scheme])[0]]));
  const promised = (subset: readonly string[]) => ({
    schemes: [],
    certain: sum(subset.map((scheme) => alone.get(scheme)?.certain ?? 0)),
    all: sum(subset.map((scheme) => alone.get(scheme)?.all ?? 0)),
  });
  const sets = subsetsOf(schemes).map((subset) => ({ subset, promise: promised(subset) }));
  const found = [...alone.values(), unlimited].flatMap((each) => each ?? []);
  for (let count = 2; count < schemes.length; count += 1) {
    const ofCount = sets.filter(({ subset }) => subset.length === count);
    for (const { subset, promise } of ofCount.sort((first, second) =>
      byMoney(first.promise, second.promise),
    )) {
      const within = found.filter((each) => each.schemes.length <= count).sort(byMoney)[0];
      if (within !== undefined && byMoney({ ...promise, schemes: within.schemes }, within) >= 0) break;
      found.push(...bestOf(subset));
    }
    const enough = found.filter((each) => each.schemes.length <= count).sort(byMoney)[0];
    const isReached = enough !== undefined && unlimited !== undefined && enough.certain >= unlimited.certain;
    if (isReached && enough.all >= unlimited.all) break;
  }
  return found;
}

function nothingPaid(problem: FundingProblem): Allocation {
  return {
    taken: problem.offers.map(() => false),
    paid: problem.offers.map((offer) => offer.parts.map(() => 0)),
  };
}

/** The same problem where the offers of other schemes pay nothing: places stay what they were. */
function limitedTo(problem: FundingProblem, schemes: readonly string[]): FundingProblem {
  const isKept = (place: number) => schemes.includes(problem.offers[place]?.scheme ?? "");
  const offers = problem.offers.map((offer, place) => (isKept(place) ? offer : { ...offer, parts: [] }));
  const kept = (places: readonly number[]) => places.filter(isKept);
  return {
    costs: problem.costs,
    offers,
    caps: problem.caps.map((cap) => ({ ...cap, offers: kept(cap.offers) })),
    exclusions: problem.exclusions.flatMap(({ offer, others }) =>
      isKept(offer) ? [{ offer, others: kept(others) }] : [],
    ),
  };
}

/** An allocation of a limited problem as one of the whole problem. */
function widened(
  problem: FundingProblem,
  limited: RankedAllocation | undefined,
): readonly RankedAllocation[] {
  if (limited === undefined) return [];
  const { taken, paid } = limited.allocation;
  const isKept = (place: number) => (paid[place]?.length ?? 0) > 0;
  const allocation = {
    taken: taken.map((each, place) => each && isKept(place)),
    paid: problem.offers.map((offer, place) =>
      isKept(place) ? (paid[place] ?? []) : offer.parts.map(() => 0),
    ),
  };
  return [{ ...limited, allocation }];
}

function subsetsOf(schemes: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: 2 ** schemes.length }, (_, mask) =>
    schemes.filter((_each, place) => Math.floor(mask / 2 ** place) % 2 === 1),
  );
}

/** One for each set of schemes that pay: the best of it. */
function distinct(found: readonly RankedAllocation[]): RankedAllocation[] {
  const bySchemes = new Map<string, RankedAllocation>();
  for (const each of found) {
    const key = each.schemes.join(" ");
    const kept = bySchemes.get(key);
    if (kept === undefined || byMoney(each, kept) < 0) bySchemes.set(key, each);
  }
  return [...bySchemes.values()];
}

function byMoney(first: Ranks, second: Ranks): number {
  return (
    second.certain - first.certain || second.all - first.all || first.schemes.length - second.schemes.length
  );
}

function byAllMoney(first: Ranks, second: Ranks): number {
  return (
    second.all - first.all || second.certain - first.certain || first.schemes.length - second.schemes.length
  );
}
