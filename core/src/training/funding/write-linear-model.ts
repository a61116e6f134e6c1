import { type Allocation, type FundingProblem, type Offer, sum } from "./funding-problem.ts";
import type { LinearConstraint, LinearModel, LinearVariable } from "./linear-model.ts";

/** What an allocation is asked to be. */
export interface AllocationWish {
  /** Which money is to be as much as possible. */
  readonly most: "certain" | "all";
  /** Least certain and least total money, cents. */
  readonly certainAtLeast?: number;
  readonly allAtLeast?: number;
  /** Amounts are searched in whole cents by the solver itself: slower, for the rare models that need it. */
  readonly isWhole?: boolean;
  /** Offers may be taken by halves: the bound that no allocation passes. */
  readonly isRelaxed?: boolean;
  /** Offers taken and left, once decided: only amounts are searched. */
  readonly taken?: readonly boolean[];
}

/** A linear model with the places of its variables. */
export interface WrittenModel {
  readonly model: LinearModel;
  /** Variable of each part of each offer. */
  readonly parts: readonly (readonly number[])[];
  /** Variable that says whether an offer is taken; none where taking it binds nothing. */
  readonly decisions: readonly (number | undefined)[];
}

/**
 * Writes a funding problem as a mixed linear model: a real number of cents for each part, a 0-or-1 for each offer whose
 * taking binds something else.
 */
export function writeLinearModel(problem: FundingProblem, wish: AllocationWish): WrittenModel {
  const sheet = openSheet(wish.isRelaxed === true);
  const binding = bindingOffers(problem);
  const decisions = problem.offers.map((_, place) => {
    const isTaken = wish.taken?.[place];
    if (isTaken === undefined) return binding.has(place) ? sheet.decision() : undefined;
    return binding.has(place)
      ? sheet.variable({ ...yesOrNo, atLeast: Number(isTaken), atMost: Number(isTaken) })
      : undefined;
  });
  const parts = problem.offers.map((offer, place) => {
    const isLeft = wish.taken?.[place] === false;
    const gain = wish.most === "all" || offer.isCertain ? 1 : 0;
    const kind = wish.isWhole === true ? "whole" : "real";
    const isBounded = decisions[place] !== undefined && !isLeft;
    return offer.parts.map(({ atMost }) =>
      sheet.variable({
        kind,
        atLeast: 0,
        atMost: isLeft ? 0 : isBounded ? Number.POSITIVE_INFINITY : atMost,
        gain,
      }),
    );
  });
  const written = { parts, decisions };
  writeParts(sheet, problem, written);
  writeCosts(sheet, problem, written);
  writeTogether(sheet, problem, written);
  writeMoney(sheet, problem, written, wish);
  return { model: sheet.model, ...written };
}

/** Reads an answer back: offers taken, and cents as the solver gave them, not yet whole. */
export function readAllocation(
  problem: FundingProblem,
  written: WrittenModel,
  values: readonly number[],
): Allocation {
  const paid = written.parts.map((variables) => variables.map((variable) => values[variable] ?? 0));
  const taken = problem.offers.map((_, place) => {
    const decision = written.decisions[place];
    return decision === undefined ? true : Math.round(values[decision] ?? 0) === 1;
  });
  return { taken, paid };
}

type Places = Pick<WrittenModel, "parts" | "decisions">;

const yesOrNo: LinearVariable = { kind: "whole", atLeast: 0, atMost: 1, gain: 0 };

function openSheet(isRelaxed: boolean) {
  const variables: LinearVariable[] = [];
  const constraints: LinearConstraint[] = [];
  const variable = (one: LinearVariable): number => variables.push(one) - 1;
  return {
    model: { variables, constraints } satisfies LinearModel,
    variable,
    decision: (): number => variable({ ...yesOrNo, kind: isRelaxed ? "real" : "whole" }),
    constraint: (one: LinearConstraint): void => {
      constraints.push(one);
    },
  };
}
type Sheet = ReturnType<typeof openSheet>;

function bindingOffers({ offers, exclusions }: FundingProblem): ReadonlySet<number> {
  const binds = ({ parts }: Offer) => parts.some(({ atLeast, leaves }) => atLeast > 0 || leaves > 0);
  return new Set([
    ...offers.flatMap((offer, place) => (binds(offer) ? [place] : [])),
    ...exclusions.map(({ offer }) => offer),
  ]);
}

function writeParts(sheet: Sheet, { offers }: FundingProblem, { parts, decisions }: Places): void {
  for (const [place, offer] of offers.entries()) {
    const decision = decisions[place];
    if (decision === undefined) continue;
    for (const [index, part] of offer.parts.entries()) {
      const cents = parts[place]?.[index] ?? 0;
      sheet.constraint({
        terms: [
          [cents, 1],
          [decision, -part.atMost],
        ],
        atMost: 0,
      });
      if (part.atLeast > 0)
        sheet.constraint({
          terms: [
            [cents, 1],
            [decision, -part.atLeast],
          ],
          atLeast: 0,
        });
    }
  }
}

/** No cost is paid twice, and what an offer leaves to the company stays with it. */
function writeCosts(sheet: Sheet, { costs, offers }: FundingProblem, { parts, decisions }: Places): void {
  const paying = costs.map((): [number, number][] => []);
  const leaving = costs.map((): [number, number][] => []);
  const most = costs.map(() => 0);
  for (const [place, offer] of offers.entries()) {
    const decision = decisions[place];
    for (const [index, part] of offer.parts.entries()) {
      paying[part.cost]?.push([parts[place]?.[index] ?? 0, 1]);
      most[part.cost] = (most[part.cost] ?? 0) + part.atMost;
      if (part.leaves > 0 && decision !== undefined) leaving[part.cost]?.push([decision, part.leaves]);
    }
  }
  for (const [cost, cents] of costs.entries()) {
    const terms = paying[cost] ?? [];
    if ((most[cost] ?? 0) > cents) sheet.constraint({ terms, atMost: cents });
    for (const left of leaving[cost] ?? []) sheet.constraint({ terms: [...terms, left], atMost: cents });
  }
}

function writeTogether(sheet: Sheet, problem: FundingProblem, { parts, decisions }: Places): void {
  for (const { offers, cents } of problem.caps) {
    const most = sum(
      offers.flatMap((offer) => problem.offers[offer]?.parts.map((part) => part.atMost) ?? []),
    );
    if (most <= cents) continue;
    const terms = offers.flatMap((offer) => (parts[offer] ?? []).map((variable) => [variable, 1] as const));
    sheet.constraint({ terms, atMost: cents });
  }
  for (const { offer, others } of problem.exclusions) {
    const decision = decisions[offer];
    if (decision === undefined) continue;
    for (const other of others) {
      writeExclusion(sheet, problem, {
        decision,
        parts: parts[other] ?? [],
        offer: other,
        against: decisions[other],
      });
    }
  }
}

function writeExclusion(
  sheet: Sheet,
  { offers }: FundingProblem,
  {
    decision,
    parts,
    offer,
    against,
  }: {
    readonly decision: number;
    readonly parts: readonly number[];
    readonly offer: number;
    readonly against: number | undefined;
  },
): void {
  if (against !== undefined) {
    sheet.constraint({
      terms: [
        [decision, 1],
        [against, 1],
      ],
      atMost: 1,
    });
    return;
  }
  for (const [index, { atMost }] of (offers[offer]?.parts ?? []).entries()) {
    sheet.constraint({
      terms: [
        [parts[index] ?? 0, 1],
        [decision, atMost],
      ],
      atMost,
    });
  }
}

function writeMoney(sheet: Sheet, problem: FundingProblem, { parts }: Places, wish: AllocationWish): void {
  const money = (which: "certain" | "all") =>
    problem.offers.flatMap((offer, place) =>
      which === "all" || offer.isCertain
        ? (parts[place] ?? []).map((variable) => [variable, 1] as const)
        : [],
    );
  const { certainAtLeast, allAtLeast } = wish;
  if (certainAtLeast !== undefined) sheet.constraint({ terms: money("certain"), atLeast: certainAtLeast });
  if (allAtLeast !== undefined) sheet.constraint({ terms: money("all"), atLeast: allAtLeast });
}
