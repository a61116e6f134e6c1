import { parseDay } from "../../kernel/calendar.ts";
import { known, unknown } from "../../kernel/known.ts";
import {
  amountOf,
  checkPoec,
  checkPoei,
  checkReconversion,
  checkWorkStudyContract,
  type RuleCheck,
  rowOn,
  ruleOn,
  stepFrom,
} from "../../reference/index.ts";
import { addTotals, totalOf } from "../known-total.ts";
import type { Block } from "../model.ts";
import type { Scheme } from "../vocabulary.ts";
import { type FundRate, fundRate, ratedParts } from "./fund-rate.ts";
import type { FundingChange, FundingScheme } from "./funding-model.ts";
import type { GroupFacts } from "./funding-places.ts";
import {
  blocksUnder,
  type DraftPart,
  isNamed,
  isSure,
  type OfferBook,
  type OfferContext,
  offersAt,
  stepsNotMet,
  writeOffer,
} from "./offer-book.ts";

/** A scheme that takes a whole path or nothing: its hours are counted together. */
interface PathScheme {
  readonly scheme: FundingScheme;
  readonly named: Scheme;
  readonly status: "employee" | "jobSeeker" | "workStudy";
  /** The row that opens the scheme, whose first day is told when it is not open yet. */
  readonly rule: string;
  /** Rows that give rates, the first that does. */
  readonly rates: (group: GroupFacts) => readonly string[];
  /** Something was said of it for these people: otherwise it is not looked at. */
  readonly isAsked: (group: GroupFacts) => boolean;
  /** The row that asks for a fact without which nothing is computed. */
  readonly waitsFor?: (group: GroupFacts) => string | undefined;
  readonly check: (context: OfferContext, group: GroupFacts, minutes: number) => RuleCheck;
  readonly leastAndMost: (
    group: GroupFacts,
    context: OfferContext,
  ) => { readonly least?: string; readonly most?: string };
  readonly limits: string;
}

const pathSchemes: readonly PathScheme[] = [
  {
    scheme: "reconversion",
    named: "reconversion",
    status: "employee",
    rule: "reconversion.scheme",
    rates: () => ["reconversion.branchRate", "reconversion.funding"],
    isAsked: ({ facts }) => facts.reconversion.aim.known,
    waitsFor: ({ facts }) => (facts.reconversion.aim.known ? undefined : "reconversion.aims"),
    check: reconversionCheck,
    leastAndMost: reconversionBounds,
    limits: "reconversion.length",
  },
  {
    scheme: "poei",
    named: "poei",
    status: "jobSeeker",
    rule: "recruitment.poei",
    rates: ({ facts: { hiring } }) =>
      hiring.poeiMode.known && hiring.poeiMode.value === "tutoring"
        ? ["recruitment.poei"]
        : ["recruitment.poeiRate"],
    isAsked: ({ facts }) => facts.hiring.poeiMode.known,
    waitsFor: ({ facts }) => (facts.hiring.poeiMode.known ? undefined : "recruitment.poei"),
    check: poeiCheck,
    leastAndMost: ({ facts: { hiring } }) => ({
      most: hiring.poeiMode.known ? poeiMost[hiring.poeiMode.value] : "",
    }),
    limits: "recruitment.poei",
  },
  {
    scheme: "poec",
    named: "poec",
    status: "jobSeeker",
    rule: "recruitment.poec",
    rates: () => ["recruitment.poecRate"],
    isAsked: ({ facts }) => facts.hiring.immersionMinutes.known,
    check: ({ book, day }, { facts: { hiring } }, minutes) =>
      checkPoec(book, day, { ...hiring, minutes: known(minutes), isJobSeeker: known(true) }),
    leastAndMost: () => ({ most: "maximumMinutes" }),
    limits: "recruitment.poec",
  },
  {
    scheme: "workStudy",
    named: "contratPro",
    status: "workStudy",
    rule: "recruitment.workStudyContract",
    rates: () => ["recruitment.workStudyRate"],
    isAsked: () => true,
    check: ({ book, day }, { facts: { workStudy } }, minutes) =>
      checkWorkStudyContract(book, day, {
        length: workStudy.length,
        months: workStudy.months,
        trainingMinutes: known(minutes),
        totalMinutes: workStudy.contractMinutes,
      }),
    leastAndMost: () => ({ least: "minimumMinutes" }),
    limits: "recruitment.workStudyContract",
  },
];

const poeiMost = {
  tutoring: "tutoringMinutes",
  seasonal: "tutoringMinutes",
  provider: "providerMinutes",
  investmentPlan: "investmentPlanMinutes",
} as const;

/** Schemes that take a whole path: période de reconversion, POEI, POEC, contrat de professionnalisation. */
export function pathOffers(context: OfferContext, offers: OfferBook): void {
  for (const path of pathSchemes) {
    const written = context.sheet.groups.flatMap((group) => {
      const status = group.facts.status;
      const isTheirs = status.known ? status.value === path.status : path.status === "employee";
      const isAsked = path.isAsked(group) || isNamed(context, group, path.named);
      return isTheirs && isAsked ? (pathOffer(context, offers, path, group) ?? []) : [];
    });
    const envelope = written.find(({ rate }) => rate.envelope !== undefined)?.rate.envelope;
    if (envelope !== undefined)
      offers.caps.push({ offers: written.map(({ offer }) => offer), cents: envelope });
  }
}

interface WrittenPath {
  readonly offer: number;
  readonly rate: FundRate;
}

function pathOffer(
  context: OfferContext,
  offers: OfferBook,
  path: PathScheme,
  group: GroupFacts,
): WrittenPath | undefined {
  const { scheme } = path;
  const blocks = blocksOfPath(context, path, group);
  if (blocks.length === 0) return undefined;
  const waiting = path.waitsFor?.(group);
  if (waiting !== undefined) {
    offers.open.push({ scheme, group: group.id, waitsFor: "fact", rule: waiting });
    return undefined;
  }
  const minutes = addTotals(blocks.map((block) => totalOf(block.minutes)));
  const checked = path.check(context, group, minutes.atLeast);
  if (checked.verdict === "blocked") {
    const change = changeFor(context, path, group, minutes.atLeast);
    offers.blocked.push({
      scheme,
      blocks: blocks.map(({ id }) => id),
      group: group.id,
      steps: stepsNotMet(checked),
      ...(change === undefined ? {} : { change }),
    });
    return undefined;
  }
  const keys = path.rates(group);
  const rate = keys.map((key) => rateOf(context, key)).find((each) => each !== undefined);
  if (rate === undefined) {
    offers.open.push({ scheme, group: group.id, waitsFor: "row", rule: keys[0] ?? "" });
    return undefined;
  }
  const steps = [
    ...checked.steps,
    stepFrom(rate.row, { sentence: { key: "training.funding.rate", values: { title: rate.row.title } } }),
  ];
  const offer = writeOffer(offers, {
    scheme,
    rule: rate.row.key,
    group: group.id,
    isCertain: isSure(steps) && minutes.isComplete,
    leftTo: "employer",
    steps,
    parts: blocks.flatMap((block) => ratedParts(context, rate, block, group)),
  });
  if (offer === undefined) return undefined;
  if (rate.perPerson !== undefined)
    offers.caps.push({ offers: [offer], cents: rate.perPerson * group.people });
  excludeOthers(offers, offer);
  return { offer, rate };
}

/** The blocks that name the scheme when some do: they are the path. Otherwise those that name none. */
function blocksOfPath(context: OfferContext, { named }: PathScheme, group: GroupFacts): readonly Block[] {
  const blocks = blocksUnder(context, group, named);
  const naming = blocks.filter((block) => block.axes.schemes.includes(named));
  return naming.length > 0 ? naming : blocks;
}

/** The aid to the workplace tutor of a POEI is an hourly rate under another name. */
function rateOf({ book, day }: OfferContext, key: string): FundRate | undefined {
  const row = rowOn(book, key, day);
  const aid = row === undefined ? undefined : amountOf(row, "tutoringAid");
  if (row !== undefined && aid !== undefined) return { row, hourly: aid.value };
  const rate = fundRate(book, day, key);
  return rate?.hourly === undefined && rate?.percent === undefined && rate?.perPerson === undefined
    ? undefined
    : rate;
}

/** A path shuts every other scheme on its blocks for its people, except the CPF, which comes after. */
function excludeOthers(offers: OfferBook, offer: number): void {
  const parts: readonly DraftPart[] = offers.offers[offer]?.parts ?? [];
  const others = offersAt(offers, new Set(parts.map(({ cell }) => cell))).filter((place) => place !== offer);
  if (others.length > 0) offers.exclusions.push({ offer, others });
}

function changeFor(
  context: OfferContext,
  { rule, limits, leastAndMost }: PathScheme,
  group: GroupFacts,
  minutes: number,
): FundingChange | undefined {
  const { book, day } = context;
  const opening = ruleOn(book, rule, day);
  if (opening.state === "announced") {
    const start = parseDay(opening.row.validFrom);
    return start === undefined ? undefined : { kind: "startFrom", day: start };
  }
  if (opening.state === "ended") return undefined;
  const row = rowOn(book, limits, day);
  const { least, most } = leastAndMost(group, context);
  const floor = row === undefined || least === undefined ? undefined : amountOf(row, least)?.value;
  const ceiling = row === undefined || most === undefined ? undefined : amountOf(row, most)?.value;
  if (floor !== undefined && minutes < floor) return { kind: "addMinutes", minutes: floor - minutes };
  if (ceiling !== undefined && minutes > ceiling)
    return { kind: "removeMinutes", minutes: minutes - ceiling };
  const { reconversion } = group.facts;
  const isUnsigned =
    reconversion.isInternal &&
    reconversion.hasWrittenAgreement.known &&
    !reconversion.hasWrittenAgreement.value;
  return rule === "reconversion.scheme" && isUnsigned ? { kind: "signAgreement" } : undefined;
}

function reconversionBounds({ facts: { reconversion } }: GroupFacts, { facts }: OfferContext) {
  if (reconversion.isVae || (reconversion.aim.known && reconversion.aim.value === "clea")) return {};
  const { hasLongerReconversionAgreement: longer } = facts.company;
  return {
    least: "minimumMinutes",
    most: longer.known && longer.value ? "agreementMinutes" : "maximumMinutes",
  };
}

function reconversionCheck(
  { book, day, facts }: OfferContext,
  group: GroupFacts,
  minutes: number,
): RuleCheck {
  const { status, reconversion } = group.facts;
  return checkReconversion(book, day, {
    isEmployee: status.known ? known(status.value === "employee") : unknown,
    aim: reconversion.aim.known ? reconversion.aim.value : "other",
    isVae: reconversion.isVae,
    minutes: known(minutes),
    months: reconversion.months,
    hasLongerAgreement: facts.company.hasLongerReconversionAgreement,
    place: reconversion.isInternal
      ? { kind: "internal", hasWrittenAgreement: reconversion.hasWrittenAgreement }
      : { kind: "external", hostContract: reconversion.hostContract },
  });
}

function poeiCheck({ book, day, facts }: OfferContext, group: GroupFacts, minutes: number): RuleCheck {
  const { hiring } = group.facts;
  return checkPoei(book, day, {
    mode: hiring.poeiMode.known ? hiring.poeiMode.value : "provider",
    minutes: known(minutes),
    months: hiring.months,
    contract: hiring.contract,
    isPublicOfScheme: known(true),
    hasDismissedLately: facts.company.hasDismissedLately,
  });
}
