import type {
  FundingAnswer,
  FundingCombination,
  FundingLine,
  SolvedFunding,
} from "../funding/funding-model.ts";
import type { KnownTotal } from "../known-total.ts";
import type { HandoverFigureName, HandoverPayment } from "./handover-facts.ts";

type PaidFigure = Extract<HandoverFigureName, `paid${string}` | `left${string}`>;

/** Who pays what, in the combination that leaves least for certain, and what is left to pay. */
export interface HandoverMoney {
  readonly payments: readonly HandoverPayment[];
  readonly figures: Readonly<Record<PaidFigure, KnownTotal>>;
}

/** The combination that the funding view shows first; none when nothing was computed, or a rule forbids the design. */
export function gatherPayments(funding: FundingAnswer | undefined): HandoverMoney {
  if (funding?.state !== "solved") return { payments: [], figures: figuresOf(undefined) };
  const { best } = funding;
  return { payments: paymentsOf(best), figures: figuresOf(funding) };
}

/** As long as a scheme waits for an amount, what is paid is a least sum: none at all is not a known zero. */
function figuresOf(funding: SolvedFunding | undefined): Readonly<Record<PaidFigure, KnownTotal>> {
  const best = funding?.best;
  const isPriced = funding?.cost.isComplete === true;
  const isAnswered = isPriced && funding.open.length === 0;
  const paying = best?.lines.filter(isPaidByFunder) ?? [];
  const certain = paying.filter(({ isCertain }) => isCertain);
  return {
    paidForCertain: { atLeast: sumOf(certain), isComplete: isAnswered },
    paidIfConfirmed: { atLeast: sumOf(paying), isComplete: isAnswered },
    leftForCertain: { atLeast: best?.remaining.certain ?? 0, isComplete: isPriced },
    leftIfConfirmed: { atLeast: best?.remaining.ifConfirmed ?? 0, isComplete: isPriced },
    leftToPeople: { atLeast: best?.byPeople ?? 0, isComplete: isPriced },
  };
}

function isPaidByFunder({ payer }: FundingLine): boolean {
  return payer !== "employer" && payer !== "person" && payer !== "notDue";
}

function sumOf(lines: readonly FundingLine[]): number {
  return lines.reduce((sum, { cents }) => sum + cents, 0);
}

/** Lines of one payer, cost and row added up: neither the blocks nor the people of each are told. */
function paymentsOf({ lines }: FundingCombination): readonly HandoverPayment[] {
  const payments = new Map<string, HandoverPayment>();
  for (const { payer, cost, rule, cents, isCertain } of lines) {
    const key = JSON.stringify([payer, cost, rule, isCertain]);
    const sum = (payments.get(key)?.cents ?? 0) + cents;
    payments.set(key, { payer, cost, rule, cents: sum, isCertain });
  }
  return [...payments.values()];
}
