import {
  checkSkillsPlanFunding,
  euroText,
  type RuleCheck,
  type RuleStep,
  stepFrom,
} from "../../reference/index.ts";
import type { Block } from "../model.ts";
import { type FundRate, fundRate, hasCondition, ratedParts } from "./fund-rate.ts";
import type { FundingScheme } from "./funding-model.ts";
import type { GroupFacts } from "./funding-places.ts";
import { fundingStep } from "./funding-step.ts";
import {
  blocksUnder,
  isSure,
  type OfferBook,
  type OfferContext,
  stepsNotMet,
  writeOffer,
} from "./offer-book.ts";

/** A funder of the skills plan: the row of its rates, and what must hold for the company. */
interface PlanFund {
  readonly scheme: FundingScheme;
  /** The row that gives rates; an organisation writes it when the published one gives none. */
  readonly rule: string;
  readonly check: (context: OfferContext) => RuleCheck;
}

const open: RuleCheck = { verdict: "allowed", steps: [] };

const planFunds: readonly PlanFund[] = [
  {
    scheme: "opcoPlan",
    rule: "money.opcoPlanRate",
    check: ({ book, day, facts }) => checkSkillsPlanFunding(book, day, facts.company),
  },
  { scheme: "industryFund", rule: "money.industryFund", check: () => open },
  { scheme: "socialFund", rule: "money.socialFund", check: () => open },
  { scheme: "nationalFund", rule: "money.fne", check: () => open },
];

/**
 * Money that may pay for the skills plan of people already employed. Two funds share a block for the same people
 * only when the
 * row of one carries the condition `stacks`.
 */
export function planOffers(context: OfferContext, offers: OfferBook): void {
  const groups = context.sheet.groups.filter(
    ({ facts }) => !facts.status.known || facts.status.value === "employee",
  );
  if (groups.length === 0) return;
  const written = planFunds.flatMap((fund) => fundOffers(context, offers, fund, groups));
  for (const [index, one] of written.entries()) {
    const others = written
      .slice(index + 1)
      .filter((other) => other.at === one.at && other.scheme !== one.scheme && !other.stacks && !one.stacks)
      .map(({ offer }) => offer);
    if (others.length > 0) offers.exclusions.push({ offer: one.offer, others });
  }
}

interface WrittenFund {
  readonly offer: number;
  readonly scheme: FundingScheme;
  /** Block and group. */
  readonly at: string;
  readonly block: string;
  readonly group: GroupFacts;
  readonly stacks: boolean;
}

function fundOffers(
  context: OfferContext,
  offers: OfferBook,
  { scheme, rule, check }: PlanFund,
  groups: readonly GroupFacts[],
): readonly WrittenFund[] {
  const checked = check(context);
  const every = [
    ...new Set(groups.flatMap((group) => blocksUnder(context, group, "skillsPlan").map(({ id }) => id))),
  ];
  if (every.length === 0) return [];
  if (checked.verdict === "blocked") {
    const steps = stepsNotMet(checked);
    offers.blocked.push({
      scheme,
      blocks: every,
      group: "",
      steps,
      ...(scheme === "opcoPlan" ? { change: { kind: "removePeople" } } : {}),
    });
    return [];
  }
  const rate = fundRate(context.book, context.day, rule);
  if (rate === undefined) {
    offers.open.push({ scheme, group: "", waitsFor: "row", rule });
    return [];
  }
  const written = groups.flatMap((group) =>
    payableBlocks(context, offers, { scheme, rate }, group).flatMap((block): WrittenFund[] => {
      const rateStep = stepFrom(rate.row, {
        sentence: { key: "training.funding.rate", values: { title: rate.row.title } },
      });
      const steps = [...checked.steps, ...employment(context, group), rateStep];
      const offer = writeOffer(offers, {
        scheme,
        rule,
        group: group.id,
        isCertain: isSure(steps),
        leftTo: "employer",
        steps,
        parts: ratedParts(context, rate, block, group),
      });
      const stacks = hasCondition(rate.row, "stacks");
      return offer === undefined
        ? []
        : [{ offer, scheme, at: `${block.id} ${group.id}`, block: block.id, group, stacks }];
    }),
  );
  capTogether(offers, rate, written);
  return written;
}

function employment({ book, day }: OfferContext, { facts }: GroupFacts): readonly RuleStep[] {
  const outcome = facts.status.known ? "met" : "notKnown";
  return fundingStep(book, day, "skillsPlan.employerDecides", { key: "training.funding.employed", outcome });
}

/** A row with the condition `notMandatory` leaves out training that a text imposes. */
function payableBlocks(
  context: OfferContext,
  offers: OfferBook,
  { scheme, rate }: { readonly scheme: FundingScheme; readonly rate: FundRate },
  group: GroupFacts,
): readonly Block[] {
  const blocks = blocksUnder(context, group, "skillsPlan");
  if (!hasCondition(rate.row, "notMandatory")) return blocks;
  const mandatory = blocks.filter((block) => block.purposes.includes("mandatory"));
  if (mandatory.length > 0) {
    const step = stepFrom(rate.row, {
      sentence: { key: "training.funding.notMandatory", values: {} },
      outcome: "notMet",
    });
    offers.blocked.push({ scheme, blocks: mandatory.map(({ id }) => id), group: group.id, steps: [step] });
  }
  return blocks.filter((block) => !mandatory.includes(block));
}

function capTogether(
  { caps }: OfferBook,
  { envelope, perAction, perPerson }: FundRate,
  written: readonly WrittenFund[],
): void {
  const offersWhere = (keep: (fund: WrittenFund) => boolean) =>
    written.filter(keep).map(({ offer }) => offer);
  if (envelope !== undefined) caps.push({ offers: offersWhere(() => true), cents: envelope });
  if (perAction !== undefined) {
    for (const block of new Set(written.map((fund) => fund.block))) {
      caps.push({ offers: offersWhere((fund) => fund.block === block), cents: perAction });
    }
  }
  if (perPerson !== undefined) {
    for (const group of new Set(written.map((fund) => fund.group))) {
      caps.push({ offers: offersWhere((fund) => fund.group === group), cents: perPerson * group.people });
    }
  }
}

/** What a funder pays of the design effort: a lump sum or a share, when a row says so. */
export function designOffers(context: OfferContext, offers: OfferBook): void {
  const { book, day, sheet } = context;
  const cell = sheet.cells.findIndex(({ kind }) => kind === "designEffort");
  const cents = sheet.cells[cell]?.cents ?? 0;
  if (cents === 0) return;
  const rule = "money.designEffort";
  const row = fundRate(book, day, rule)?.row;
  const sum = row?.amounts.find(({ key }) => key === "perAction")?.value;
  const percent = row?.amounts.find(({ key }) => key === "percent")?.value;
  if (row === undefined || (sum === undefined && percent === undefined)) {
    offers.open.push({ scheme: "designFund", group: "", waitsFor: "row", rule });
    return;
  }
  const share = percent === undefined ? cents : Math.floor((cents * percent) / 100);
  const atMost = Math.min(cents, share, sum ?? share);
  const values = { cost: euroText(cents), euros: euroText(atMost) };
  const step = stepFrom(row, {
    sentence: { key: "training.funding.design", values },
    amount: { value: atMost, unit: "euroCents" },
  });
  writeOffer(offers, {
    scheme: "designFund",
    rule,
    group: "",
    isCertain: isSure([step]),
    leftTo: "employer",
    steps: [step],
    parts: [{ cell, atLeast: 0, atMost, leaves: 0, steps: [] }],
  });
}
