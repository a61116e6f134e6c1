import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fundingFront, type RankedAllocation } from "./funding-front.ts";
import {
  type Allocation,
  brokenRules,
  type FundingProblem,
  moneyOf,
  type Offer,
  schemesPaying,
} from "./funding-problem.ts";
import { yalpsSolver } from "./yalps-solver.ts";

const cents = (most: number) => fc.integer({ min: 0, max: most });
const chance = fc.integer({ min: 0, max: 3 }).map((draw) => draw === 0);

/** Small problems with every kind of rule, few enough cents to try every way of paying. */
const smallProblems: fc.Arbitrary<FundingProblem> = fc
  .record({
    costs: fc.array(cents(4), { minLength: 1, maxLength: 2 }),
    offers: fc.integer({ min: 1, max: 4 }),
  })
  .chain(({ costs, offers }) =>
    fc.record({
      costs: fc.constant(costs),
      offers: fc.array(offerOn(costs.length), { minLength: offers, maxLength: offers }),
      caps: fc.array(fc.record({ offers: someOf(offers), cents: cents(7) }), { maxLength: 2 }),
      exclusions: fc.array(exclusionAmong(offers), { maxLength: 2 }),
    }),
  );

/** Money in order of preference: the first counts before the second. */
type Money = readonly [first: number, second: number];

interface Truth {
  readonly best: Money;
  readonly bestIfConfirmed: Money;
  /** Most certain money for each number of schemes at most. */
  readonly byCount: readonly number[];
  /** Sets of schemes that some lawful allocation pays with. */
  readonly sets: ReadonlySet<string>;
}

const problems = fc.sample(smallProblems, { numRuns: 1000, seed: 20_261_123, unbiased: true });

const truths = problems.map(truthOf);

/** Every set of schemes, or only the best for each number of schemes. */
const ways = [
  ["every set of schemes", { schemes: 3, work: 1_000 }],
  ["the best for each number of schemes", { schemes: 0, work: 0 }],
] as const;

describe("the solver against every way of paying, on 1,000 small problems", () => {
  test.each(ways)("looking at %s, it finds the same best money and nothing that cannot be", (_, limits) => {
    for (const [place, problem] of problems.entries()) {
      const truth = truths[place];
      const { best, bestIfConfirmed, combinations, isCut } = fundingFront(problem, yalpsSolver, limits);
      expect([best.certain, best.all], JSON.stringify(problem)).toEqual(truth?.best);
      expect([bestIfConfirmed.all, bestIfConfirmed.certain]).toEqual(truth?.bestIfConfirmed);
      expect(bestByCount(combinations), JSON.stringify(problem)).toEqual(truth?.byCount);
      expect(combinations.filter(({ schemes }) => truth?.sets.has(schemes.join(" ")) !== true)).toEqual([]);
      expect(combinations.flatMap(({ allocation }) => brokenRules(problem, allocation))).toEqual([]);
      expect(isCut).toBe(false);
    }
  });

  test("the problems bind: many cannot be paid whole, and many have uncertain money", () => {
    const costOf = (place: number) => problems[place]?.costs.reduce((total, cost) => total + cost, 0) ?? 0;
    expect(truths.filter(({ bestIfConfirmed: [all] }, place) => all < costOf(place)).length).toBeGreaterThan(
      300,
    );
    expect(truths.filter(({ best: [certain, all] }) => all > certain).length).toBeGreaterThan(100);
    expect(truths.filter(({ byCount }) => (byCount[1] ?? 0) < (byCount[3] ?? 0)).length).toBeGreaterThan(50);
  });
});

function bestByCount(combinations: readonly RankedAllocation[]): readonly number[] {
  return [0, 1, 2, 3].map((count) =>
    Math.max(...combinations.filter(({ schemes }) => schemes.length <= count).map(({ certain }) => certain)),
  );
}

function truthOf(problem: FundingProblem): Truth {
  let [best, bestIfConfirmed]: [Money, Money] = [
    [-1, -1],
    [-1, -1],
  ];
  const byCount = [0, 0, 0, 0];
  const sets = new Set<string>();
  for (const allocation of everyAllocation(problem)) {
    if (brokenRules(problem, allocation).length > 0) continue;
    const [certain, all] = [moneyOf(problem, allocation, "certain"), moneyOf(problem, allocation, "all")];
    best = larger(best, [certain, all]);
    bestIfConfirmed = larger(bestIfConfirmed, [all, certain]);
    const schemes = schemesPaying(problem, allocation);
    sets.add(schemes.join(" "));
    for (let count = schemes.length; count <= 3; count += 1)
      byCount[count] = Math.max(byCount[count] ?? 0, certain);
  }
  return { best, bestIfConfirmed, byCount, sets };
}

function larger(one: Money, other: Money): Money {
  return other[0] > one[0] || (other[0] === one[0] && other[1] > one[1]) ? other : one;
}

/** Every choice of offers, and every whole number of cents of each part. */
function* everyAllocation({ costs, offers }: FundingProblem): Generator<Allocation> {
  for (let mask = 0; mask < 2 ** offers.length; mask += 1) {
    const taken = offers.map((_, place) => Math.floor(mask / 2 ** place) % 2 === 1);
    const slots = offers.flatMap((offer, place) =>
      taken[place] === true ? offer.parts.map((part, index) => ({ place, index, part })) : [],
    );
    const paid = offers.map((offer) => offer.parts.map(() => 0));
    yield* fill(0);

    function* fill(from: number): Generator<Allocation> {
      const slot = slots[from];
      if (slot === undefined) {
        yield { taken, paid: paid.map((parts) => [...parts]) };
        return;
      }
      const { place, index, part } = slot;
      for (let cents = part.atLeast; cents <= Math.min(part.atMost, costs[part.cost] ?? 0); cents += 1) {
        (paid[place] ?? [])[index] = cents;
        yield* fill(from + 1);
      }
    }
  }
}

function offerOn(costs: number): fc.Arbitrary<Offer> {
  const part = fc
    .record({
      cost: fc.integer({ min: 0, max: costs - 1 }),
      low: cents(2),
      more: cents(3),
      isFixed: chance,
      leaves: cents(2),
      isLeaving: chance,
    })
    .map(({ cost, low, more, isFixed, leaves, isLeaving }) => ({
      cost,
      atLeast: isFixed ? low : 0,
      atMost: (isFixed ? low : 0) + more,
      leaves: isLeaving ? leaves : 0,
    }));
  return fc.record({
    scheme: fc.constantFrom("first", "second", "third"),
    isCertain: chance.map((isDrawn) => !isDrawn),
    parts: fc.uniqueArray(part, { selector: ({ cost }) => cost, minLength: 1, maxLength: costs }),
  });
}

function someOf(offers: number): fc.Arbitrary<number[]> {
  return fc.uniqueArray(fc.integer({ min: 0, max: offers - 1 }), { minLength: 1, maxLength: offers });
}

function exclusionAmong(offers: number): fc.Arbitrary<FundingProblem["exclusions"][number]> {
  return someOf(offers).map(([offer = 0, ...others]) => ({ offer, others: others.slice(0, 2) }));
}
