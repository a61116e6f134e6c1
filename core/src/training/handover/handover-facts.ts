import type { NamedMotive } from "../../diagnosis/index.ts";
import type { Day } from "../../kernel/calendar.ts";
import type { Known } from "../../kernel/known.ts";
import type { RuleAnswer } from "../../reference/index.ts";
import type { AfestBlockCheck } from "../check-afest-block.ts";
import type { ActorDuties, AlternativeMinutes } from "../cost-alternatives.ts";
import type { EffortPayment } from "../effort-coverage.ts";
import type { Certification } from "../funding/facts.ts";
import type { CostKind, FundingPayer } from "../funding/funding-model.ts";
import type { KnownTotal } from "../known-total.ts";
import type { Block } from "../model.ts";
import type { EffortPart } from "../value-effort.ts";
import type { DesignActor, EffortKind } from "../vocabulary.ts";

/** Screens where a fact is told: those of a design, and its diagnosis. */
export const handoverViews = [
  "diagnosis",
  "canvas",
  "people",
  "afest",
  "costs",
  "funding",
  "schedule",
] as const;
export type HandoverView = (typeof handoverViews)[number];

/** Figures that are handed over. A reader may be told some of them; none is told anything else. */
export const handoverFigures = [
  "people",
  "companyHeadcount",
  "peopleLeftOut",
  "peopleDispensed",
  "allMinutes",
  "workingMinutes",
  "ownMinutes",
  "offSiteMinutes",
  "designMinutes",
  "trainingCost",
  "wagesCost",
  "designCost",
  "totalCost",
  "costEach",
  "paidForCertain",
  "paidIfConfirmed",
  "leftForCertain",
  "leftIfConfirmed",
  "leftToPeople",
  "inactionLow",
  "inactionHigh",
] as const;
export type HandoverFigureName = (typeof handoverFigures)[number];

/**
 * A figure with the screens on which it is told: cents of euro, minutes or people. At least 0 and incomplete, nothing
 * of it is known.
 */
export interface HandoverFigure {
  readonly name: HandoverFigureName;
  readonly unit: "cents" | "minutes" | "people";
  readonly value: KnownTotal;
  readonly from: readonly HandoverView[];
}

export type HandoverMotive = NamedMotive;

/** A block of the path. */
export interface HandoverBlock {
  readonly block: Block;
  readonly people: KnownTotal;
  readonly certification: Known<Certification>;
  /** Of its sessions, planned or written. */
  readonly firstDay: Known<Day>;
  readonly lastDay: Known<Day>;
}

/** What one payer pays of one kind of cost, under one row. Cents. */
export interface HandoverPayment {
  readonly payer: FundingPayer;
  readonly cost: CostKind;
  readonly rule: string;
  readonly cents: number;
  readonly isCertain: boolean;
}

export interface HandoverAlternative {
  readonly label: string;
  /** The one that is handed over. */
  readonly isTold: boolean;
  readonly total: KnownTotal;
  readonly minutes: AlternativeMinutes;
}

/** A row that a fact rests on, as the book has it on the day of the training. */
export interface HandoverRule {
  readonly rule: string;
  readonly answer: RuleAnswer;
}

export const missingFacts = [
  "noBlock",
  "group",
  "headcount",
  "groupHeadcount",
  "minutes",
  "price",
  "groupSize",
  "hourlyCost",
  "workingTime",
  "place",
  "mode",
  "provider",
  "effort",
  "effortPrice",
  "companyHeadcount",
  "opco",
  "status",
  "certification",
  "offTimeAgreement",
  "fundingRow",
  "fundingPerson",
  "fundingFact",
  "notLawful",
  "dates",
  "schedule",
  "afestProof",
  "chosen",
  "diagnosis",
  "motive",
  "inaction",
] as const;
export type MissingFactName = (typeof missingFacts)[number];

/** What is still to be told, where, and about which blocks, by their titles. */
export interface MissingFact {
  readonly fact: MissingFactName;
  readonly view: HandoverView;
  readonly blocks: readonly string[];
}

/** What is asked of who decides. */
export const handoverDecisions = [
  "chooseAlternative",
  "freeTime",
  "payRest",
  "nameTrainer",
  "proveAfest",
  "askFunders",
  "signOffTime",
  "consultCouncil",
  "completeFacts",
] as const;
export type HandoverDecision = (typeof handoverDecisions)[number];

/** The facts of a design, gathered once: every reader is told these and no other. */
export interface HandoverFacts {
  /** Day on which the rules are read. */
  readonly rulesDay: Day;
  readonly figures: ReadonlyMap<HandoverFigureName, HandoverFigure>;
  /** Few enough people to be recognised by what is told of their lives. */
  readonly areFew: boolean;
  readonly opco: string;
  readonly collectiveAgreement: string;
  readonly motives: readonly HandoverMotive[];
  /** Some families of the cost of doing nothing are not counted. */
  readonly isInactionPartial: boolean;
  readonly blocks: readonly HandoverBlock[];
  readonly afest: readonly { readonly block: Block; readonly check: AfestBlockCheck }[];
  readonly effortByActor: readonly EffortPart<DesignActor>[];
  /** Kinds of effort that the ledger holds. */
  readonly effortKinds: readonly EffortKind[];
  readonly effortPayments: readonly EffortPayment[];
  readonly alternatives: readonly HandoverAlternative[];
  readonly duties: readonly ActorDuties[];
  readonly payments: readonly HandoverPayment[];
  readonly firstDay: Known<Day>;
  readonly lastDay: Known<Day>;
  readonly rules: readonly HandoverRule[];
  readonly decisions: readonly HandoverDecision[];
  readonly missing: readonly MissingFact[];
}
