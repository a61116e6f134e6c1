import { euroCents } from "../../kernel/money.ts";
import { euroText, type RuleStep } from "../../reference/index.ts";
import type { RankedAllocation } from "./funding-front.ts";
import type { FundingCombination, FundingLine, FundingPayer } from "./funding-model.ts";
import { fundingSchemes } from "./funding-model.ts";
import type { CostCell } from "./funding-places.ts";
import { fundingStep } from "./funding-step.ts";
import type { DraftOffer, OfferContext } from "./offer-book.ts";

/** An allocation told line by line: what each scheme pays, then what is left and to whom. Lines add up to the cost. */
export function combinationOf(
  context: OfferContext,
  offers: readonly DraftOffer[],
  { allocation, certain, all, schemes }: RankedAllocation,
): FundingCombination {
  const left = context.sheet.cells.map((cell) => cell.cents);
  const leftTo = new Map<number, "employer" | "person">();
  const paying = offers.flatMap((offer, place) =>
    offer.parts.flatMap((part, index): FundingLine[] => {
      const cents = allocation.paid[place]?.[index] ?? 0;
      const cell = context.sheet.cells[part.cell];
      if (cents === 0 || cell === undefined) return [];
      left[part.cell] = (left[part.cell] ?? 0) - cents;
      if (offer.leftTo === "person") leftTo.set(part.cell, "person");
      const paid = lastStep([...offer.steps, ...part.steps], cents, cell.cents);
      return [
        {
          ...lineOf(context, offer.scheme, cell),
          rule: offer.rule,
          cents: euroCents(cents),
          isCertain: offer.isCertain,
          steps: paid,
        },
      ];
    }),
  );
  const rest = context.sheet.cells.flatMap((cell, place) => {
    const cents = left[place] ?? 0;
    if (cents === 0) return [];
    return restLine(context, cell, cents, leftTo.get(place) ?? "employer");
  });
  const own = rest.filter(({ payer }) => payer !== "notDue");
  const remaining = own.reduce((total, { cents }) => total + cents, 0);
  const byPeople = own.reduce((total, { cents, payer }) => total + (payer === "person" ? cents : 0), 0);
  return {
    schemes: fundingSchemes.filter((scheme) => schemes.includes(scheme)),
    lines: [...paying, ...rest],
    remaining: { certain: euroCents(remaining + all - certain), ifConfirmed: euroCents(remaining) },
    byPeople: euroCents(byPeople),
  };
}

function lineOf(
  { sheet }: OfferContext,
  payer: FundingPayer,
  cell: CostCell,
): Pick<FundingLine, "payer" | "cost" | "block" | "group" | "people"> {
  const group = sheet.groups.find(({ id }) => id === cell.group);
  return { payer, cost: cell.kind, block: cell.block, group: cell.group, people: group?.people ?? 0 };
}

/** Wages of people not hired yet are nobody's cost; the rest is the employer's, or a participation. */
function restLine(
  context: OfferContext,
  cell: CostCell,
  cents: number,
  leftTo: "employer" | "person",
): FundingLine {
  const { book, day } = context;
  const payer = isNotDue(context, cell) ? "notDue" : leftTo;
  const rules = {
    notDue: "recruitment.poec",
    person: "cpf.participation",
    employer: "skillsPlan.employerDecides",
  } as const;
  const keys = {
    notDue: "training.funding.wagesNotDue",
    person: "training.funding.participationLeft",
    employer: "training.funding.employerLeft",
  } as const;
  const steps = fundingStep(book, day, rules[payer], {
    key: keys[payer],
    values: { euros: euroText(cents) },
    cents,
  });
  return {
    ...lineOf(context, payer, cell),
    rule: rules[payer],
    cents: euroCents(cents),
    isCertain: true,
    steps,
  };
}

/** A job seeker in training has no wage from the company. */
export function isNotDue({ sheet }: Pick<OfferContext, "sheet">, { kind, group }: CostCell): boolean {
  if (kind !== "wages") return false;
  const facts = sheet.groups.find(({ id }) => id === group)?.facts;
  return facts?.status.known === true && facts.status.value === "jobSeeker";
}

/** What is paid in the end, under the row of the step before it. */
function lastStep(steps: readonly RuleStep[], cents: number, cost: number): readonly RuleStep[] {
  const last = steps.at(-1);
  if (last === undefined) return steps;
  const sentence = { key: "training.funding.paid", values: { euros: euroText(cents), cost: euroText(cost) } };
  return [...steps, { ...last, outcome: "told", sentence, amount: { value: cents, unit: "euroCents" } }];
}
