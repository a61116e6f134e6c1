/**
 * Funding as sums to share, without a word of law: rules have already said who may pay what. All amounts are
 * whole cents,
 * and every place in a list is the name of what stands there.
 */
export interface FundingProblem {
  /** Cents of each cost. */
  readonly costs: readonly number[];
  readonly offers: readonly Offer[];
  /** Offers that together pay at most so many cents. */
  readonly caps: readonly { readonly offers: readonly number[]; readonly cents: number }[];
  /** Offers that pay nothing once another is taken. */
  readonly exclusions: readonly { readonly offer: number; readonly others: readonly number[] }[];
}

/** What a scheme would pay when it is taken. */
export interface Offer {
  readonly scheme: string;
  /** Rests on nothing uncertain. */
  readonly isCertain: boolean;
  readonly parts: readonly OfferPart[];
}

export interface OfferPart {
  readonly cost: number;
  /** Cents paid of that cost once the offer is taken. */
  readonly atLeast: number;
  readonly atMost: number;
  /** Cents of that cost that no offer may pay once this one is taken. */
  readonly leaves: number;
}

/** Who pays what: offers taken, and the cents of each part of each offer. */
export interface Allocation {
  readonly taken: readonly boolean[];
  readonly paid: readonly (readonly number[])[];
}

/** A rule that an allocation breaks, with its place in the problem. */
export interface BrokenRule {
  readonly rule: "cents" | "notTaken" | "part" | "cost" | "leaves" | "cap" | "exclusion";
  readonly place: number;
}

/** Checks an allocation against every rule, in whole numbers: what is shown was never taken on trust from a solver. */
export function brokenRules(problem: FundingProblem, { taken, paid }: Allocation): readonly BrokenRule[] {
  const broken: BrokenRule[] = [];
  const left = [...problem.costs];
  const kept = problem.costs.map(() => 0);
  for (const [place, offer] of problem.offers.entries()) {
    for (const [index, part] of offer.parts.entries()) {
      const cents = paid[place]?.[index] ?? Number.NaN;
      if (!Number.isSafeInteger(cents) || cents < 0) broken.push({ rule: "cents", place });
      if (taken[place] !== true && cents !== 0) broken.push({ rule: "notTaken", place });
      if (taken[place] === true && (cents < part.atLeast || cents > part.atMost)) {
        broken.push({ rule: "part", place });
      }
      left[part.cost] = (left[part.cost] ?? 0) - cents;
      if (taken[place] === true) kept[part.cost] = Math.max(kept[part.cost] ?? 0, part.leaves);
    }
  }
  for (const [place, cents] of left.entries()) {
    if (cents < 0) broken.push({ rule: "cost", place });
    else if (cents < (kept[place] ?? 0)) broken.push({ rule: "leaves", place });
  }
  return [...broken, ...brokenTogether(problem, { taken, paid })];
}

function brokenTogether(problem: FundingProblem, { taken, paid }: Allocation): readonly BrokenRule[] {
  const broken: BrokenRule[] = [];
  const isTaken = (offer: number) => taken[offer] === true;
  for (const [place, cap] of problem.caps.entries()) {
    const cents = sum(cap.offers.map((offer) => sum(paid[offer] ?? [])));
    if (cents > cap.cents) broken.push({ rule: "cap", place });
  }
  for (const [place, { offer, others }] of problem.exclusions.entries()) {
    if (isTaken(offer) && others.some(isTaken)) broken.push({ rule: "exclusion", place });
  }
  return broken;
}

/** Cents paid by others than the company and the people: all of them, or the certain ones only. */
export function moneyOf(problem: FundingProblem, { paid }: Allocation, which: "certain" | "all"): number {
  const counted = problem.offers.map((offer, place) =>
    which === "all" || offer.isCertain ? sum(paid[place] ?? []) : 0,
  );
  return sum(counted);
}

/** Schemes that pay something. */
export function schemesPaying(problem: FundingProblem, { paid }: Allocation): readonly string[] {
  const paying = problem.offers.flatMap((offer, place) => (sum(paid[place] ?? []) > 0 ? [offer.scheme] : []));
  return [...new Set(paying)].sort();
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
