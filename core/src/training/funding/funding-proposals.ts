import { type Day, parseDay } from "../../kernel/calendar.ts";
import type { TrainingDesign } from "../model.ts";
import {
  type FundingCombination,
  type FundingPayer,
  fundingSchemes,
  type SolvedFunding,
} from "./funding-model.ts";

/** Why a combination is worth showing. `front`: nothing beats it on what remains and on the number of files. */
export const fundingMerits = ["leastForCertain", "leastIfConfirmed", "simplest", "front"] as const;
export type FundingMerit = (typeof fundingMerits)[number];

export interface FundingProposal {
  readonly merits: readonly FundingMerit[];
  readonly combination: FundingCombination;
}

/** What one payer pays, sure or not, in all and of each block. Amounts in cents of euro. */
export interface PayerShare {
  readonly payer: FundingPayer;
  readonly isCertain: boolean;
  readonly cents: number;
  /** `""` is the design effort. */
  readonly ofBlocks: ReadonlyMap<string, number>;
}

/** Day on which the rules are read for a design: the first day of training, or today while it is not known. */
export function fundingDay({ scheduleWishes }: TrainingDesign, today: Day): Day {
  const { firstDay } = scheduleWishes;
  return (firstDay.known ? parseDay(firstDay.value) : undefined) ?? today;
}

/** The combinations worth reading, the three merits first; one that has several is there once. */
export function fundingProposals({
  best,
  bestIfConfirmed,
  simplest,
  front,
}: SolvedFunding): readonly FundingProposal[] {
  const candidates = [
    ["leastForCertain", best],
    ["leastIfConfirmed", bestIfConfirmed],
    ["simplest", simplest],
    ...front.map((each) => ["front", each] as const),
  ] as const;
  const proposals = new Map<string, FundingProposal>();
  for (const [merit, combination] of candidates) {
    const { schemes, remaining, byPeople } = combination;
    const key = JSON.stringify([schemes, remaining, byPeople]);
    const { merits, combination: first } = proposals.get(key) ?? { merits: [], combination };
    proposals.set(key, { merits: [...merits, merit], combination: first });
  }
  return [...proposals.values()];
}

const payers: readonly FundingPayer[] = [...fundingSchemes, "person", "employer", "notDue"];

/** Who pays what: those who pay for certain, then what is not sure, then the people and the company. */
export function payerShares({ lines }: FundingCombination): readonly PayerShare[] {
  const shares = [true, false].flatMap((isCertain) =>
    payers.flatMap((payer) => {
      const own = lines.filter((line) => line.payer === payer && line.isCertain === isCertain);
      if (own.length === 0) return [];
      const ofBlocks = new Map<string, number>();
      for (const { block, cents } of own) ofBlocks.set(block, (ofBlocks.get(block) ?? 0) + cents);
      return [{ payer, isCertain, cents: own.reduce((sum, { cents }) => sum + cents, 0), ofBlocks }];
    }),
  );
  const isLeft = ({ payer }: PayerShare) => payer === "person" || payer === "employer" || payer === "notDue";
  return [...shares.filter((share) => !isLeft(share)), ...shares.filter(isLeft)];
}
