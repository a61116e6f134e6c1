import { combinationOf, isNotDue } from "./combination-lines.ts";
import { cpfOffers } from "./cpf-offers.ts";
import { fundingFront, paretoFront, type RankedAllocation } from "./funding-front.ts";
import type { FundingAnswer, FundingCombination, FundingRequest } from "./funding-model.ts";
import { fundingSheet } from "./funding-places.ts";
import type { FundingProblem } from "./funding-problem.ts";
import { shutImmersions, unlawfulTimes } from "./lawful-time.ts";
import type { LinearSolver } from "./linear-model.ts";
import { type OfferBook, type OfferContext, openOfferBook } from "./offer-book.ts";
import { pathOffers } from "./path-offers.ts";
import { designOffers, planOffers } from "./plan-offers.ts";

/**
 * Who may pay for an alternative, under the rows of a day: every combination of schemes, or the ones worth
 * showing, each told
 * to the cent and to the article. Money that rests on an uncertain row or on a fact not known never counts as certain.
 */
export function fundAlternative(request: FundingRequest, solver: LinearSolver): FundingAnswer {
  const context = contextOf(request);
  if (context === undefined) return { state: "unknownAlternative" };
  const { cost, groups } = context.sheet;
  const blocking = unlawfulTimes(context);
  if (blocking.length > 0) return { state: "infeasible", cost, blocking };
  const offers = writeOffers(context);
  const front = fundingFront(problemOf(context, offers), solver);
  const told = new Map<RankedAllocation, FundingCombination>();
  const tell = (ranked: RankedAllocation): FundingCombination => {
    const known = told.get(ranked) ?? combinationOf(context, offers.offers, ranked);
    told.set(ranked, known);
    return known;
  };
  return {
    state: "solved",
    cost,
    groups: groups.map(({ id, trainees, people }) => ({ id, trainees, people })),
    combinations: front.combinations.map(tell),
    isExhaustive: front.isExhaustive,
    best: tell(front.best),
    bestIfConfirmed: tell(front.bestIfConfirmed),
    simplest: tell(front.simplest),
    front: paretoFront(front.combinations).map(tell),
    isCut: front.isCut,
    blocked: offers.blocked,
    open: offers.open,
  };
}

function contextOf({ book, day, design, alternative }: FundingRequest): OfferContext | undefined {
  const chosen = design.alternatives.find(({ id }) => id === alternative);
  if (chosen === undefined) return undefined;
  return { book, day, facts: design.fundingFacts, sheet: fundingSheet(design, chosen) };
}

/** Funds first, then paths that shut them, then accounts: each looks at what is written before it. */
function writeOffers(context: OfferContext): OfferBook {
  const offers = openOfferBook();
  planOffers(context, offers);
  designOffers(context, offers);
  pathOffers(context, offers);
  cpfOffers(context, offers);
  offers.blocked.push(...shutImmersions(context));
  return offers;
}

function problemOf(context: OfferContext, { offers, caps, exclusions }: OfferBook): FundingProblem {
  return {
    costs: context.sheet.cells.map((cell) => (isNotDue(context, cell) ? 0 : cell.cents)),
    offers: offers.map(({ scheme, isCertain, parts }) => ({
      scheme,
      isCertain,
      parts: parts.map(({ cell, atLeast, atMost, leaves }) => ({ cost: cell, atLeast, atMost, leaves })),
    })),
    caps,
    exclusions,
  };
}
