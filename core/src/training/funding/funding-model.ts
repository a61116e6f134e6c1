import type { Day } from "../../kernel/calendar.ts";
import type { EuroCents } from "../../kernel/money.ts";
import type { Rulebook, RuleStep } from "../../reference/index.ts";
import type { KnownTotal } from "../known-total.ts";
import type { TrainingDesign } from "../model.ts";

/** Schemes that may pay, in the order in which screens show them. */
export const fundingSchemes = [
  "opcoPlan",
  "reconversion",
  "cpf",
  "workStudy",
  "poei",
  "poec",
  "industryFund",
  "socialFund",
  "nationalFund",
  "designFund",
] as const;
export type FundingScheme = (typeof fundingSchemes)[number];

/** Who bears a cost. `notDue`: nobody, since the person is not yet paid by the company. */
export type FundingPayer = FundingScheme | "employer" | "person" | "notDue";

export const costKinds = ["training", "wages", "designEffort"] as const;
export type CostKind = (typeof costKinds)[number];

export interface FundingRequest {
  readonly book: Rulebook;
  /** Day on which the rules are read: see `fundingDay`. */
  readonly day: Day;
  /** Its `fundingFacts` say what the rules ask for and the rest of the design does not hold. */
  readonly design: TrainingDesign;
  readonly alternative: string;
}

/** People to whom the same facts apply and who follow the same blocks. */
export interface FundingGroup {
  /** The first trainee, or "everyone" when nobody is listed. */
  readonly id: string;
  readonly trainees: readonly string[];
  readonly people: number;
}

/** Cents paid for a block by one payer, under one row, with the steps that lead to them. */
export interface FundingLine {
  readonly payer: FundingPayer;
  /** The key of the row. */
  readonly rule: string;
  readonly cost: CostKind;
  /** "" for what is not of one block. */
  readonly block: string;
  readonly group: string;
  readonly people: number;
  readonly cents: EuroCents;
  /** Otherwise counted only in what remains if confirmed. */
  readonly isCertain: boolean;
  readonly steps: readonly RuleStep[];
}

/** One way of paying for an alternative: its lines add up to its cost. */
export interface FundingCombination {
  /** Schemes that pay something; each is a file to put together. */
  readonly schemes: readonly FundingScheme[];
  readonly lines: readonly FundingLine[];
  /** What the company and the people pay when only what is certain pays; and when all is confirmed. */
  readonly remaining: { readonly certain: EuroCents; readonly ifConfirmed: EuroCents };
  /** Of which by the people. */
  readonly byPeople: EuroCents;
}

/** The smallest change that would lift a block, when one is plain. */
export type FundingChange =
  | { readonly kind: "addMinutes" | "removeMinutes" | "moveIntoWorkingTime"; readonly minutes: number }
  | { readonly kind: "topUp"; readonly cents: EuroCents }
  | { readonly kind: "startFrom"; readonly day: Day }
  | { readonly kind: "askPerson" | "signAgreement" | "removePeople" };

/** A scheme that a rule shuts, for which blocks and people. */
export interface BlockedScheme {
  readonly scheme: FundingScheme | "employer" | "pmsmp";
  readonly blocks: readonly string[];
  readonly group: string;
  /** Steps that are not met. */
  readonly steps: readonly RuleStep[];
  readonly change?: FundingChange;
}

/**
 * A scheme that might pay and of which the amount is not known: a row to write, a figure for the person to say, a
 * fact.
 */
export interface OpenScheme {
  readonly scheme: FundingScheme;
  readonly group: string;
  readonly waitsFor: "row" | "person" | "fact";
  /** The key of the row to write, or of the rule that applies. */
  readonly rule: string;
}

export interface SolvedFunding {
  readonly state: "solved";
  /** Training, wages and design effort of the alternative. */
  readonly cost: KnownTotal;
  readonly groups: readonly FundingGroup[];
  /** The most certain money first. All of them when `isExhaustive`, otherwise the best for each number of schemes. */
  readonly combinations: readonly FundingCombination[];
  readonly isExhaustive: boolean;
  readonly best: FundingCombination;
  readonly bestIfConfirmed: FundingCombination;
  readonly simplest: FundingCombination;
  /** Those that no other beats on what remains for certain and on the number of schemes. */
  readonly front: readonly FundingCombination[];
  /** The search was cut short: better ones may exist. */
  readonly isCut: boolean;
  readonly blocked: readonly BlockedScheme[];
  readonly open: readonly OpenScheme[];
}

/** `infeasible`: a rule forbids the design as it stands, whoever pays. */
export type FundingAnswer =
  | SolvedFunding
  | { readonly state: "infeasible"; readonly cost: KnownTotal; readonly blocking: readonly BlockedScheme[] }
  | { readonly state: "unknownAlternative" };
