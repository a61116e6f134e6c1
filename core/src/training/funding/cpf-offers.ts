import { known } from "../../kernel/known.ts";
import { euroCents } from "../../kernel/money.ts";
import {
  amountOf,
  type CpfActionKind,
  cpfActionCap,
  cpfParticipation,
  euroText,
  type RuleStep,
  rowOn,
} from "../../reference/index.ts";
import type { Block } from "../model.ts";
import type { Certification } from "./facts.ts";
import type { FundingChange } from "./funding-model.ts";
import type { GroupFacts } from "./funding-places.ts";
import { fundingStep } from "./funding-step.ts";
import {
  blocksUnder,
  type CellPlace,
  cellsOf,
  isSure,
  type OfferBook,
  type OfferContext,
  offersAt,
  writeOffer,
} from "./offer-book.ts";

/** What an account may pay for; a CQP, a branch qualification or nothing at all are not told by the rows read. */
const actionKinds: Readonly<Partial<Record<Certification, CpfActionKind>>> = {
  rncp: "rncp",
  block: "rncp",
  clea: "clea",
  specificRegister: "specificRegister",
  skillsAssessment: "skillsAssessment",
  drivingLicence: "drivingLicence",
};

const account = "cpf.annualCredit";

/** Whether an account may pay for what leads to that. */
export function isPayableByCpf(certification: Certification): boolean {
  return actionKinds[certification] !== undefined;
}

/** People's own accounts: only with their consent, up to what they planned, on what certifies. */
export function cpfOffers(context: OfferContext, offers: OfferBook): void {
  for (const group of context.sheet.groups) {
    const actions = actionsOf(context, group);
    if (actions.length === 0) continue;
    const { cpf } = group.facts;
    if (!cpf.consents) {
      const steps = say(context, "training.funding.cpfConsent", "notMet");
      const blocks = actions.map(({ block }) => block.id);
      offers.blocked.push({ scheme: "cpf", blocks, group: group.id, steps, change: { kind: "askPerson" } });
      continue;
    }
    if (!cpf.planned.known) {
      offers.open.push({ scheme: "cpf", group: group.id, waitsFor: "person", rule: account });
      continue;
    }
    const planned = cpf.planned.value * group.people;
    const written = actions.flatMap((action) => actionOffers(context, offers, { ...action, group, planned }));
    if (written.length > 0) offers.caps.push({ offers: written, cents: planned });
  }
}

interface Action {
  readonly block: Block;
  readonly kind: CpfActionKind;
}

interface CpfPlace extends Action {
  readonly group: GroupFacts;
  /** What the people of the group put together, cents. */
  readonly planned: number;
}

function actionsOf(context: OfferContext, group: GroupFacts): readonly Action[] {
  const told = new Map(context.facts.blocks.map((each) => [each.block, each.certification]));
  const status = group.facts.status;
  if (status.known && status.value === "workStudy") return [];
  return [
    ...new Set([...blocksUnder(context, group, "cpf"), ...blocksUnder(context, group, "reconversion")]),
  ].flatMap((block) => {
    const certification = told.get(block.id);
    const kind = certification?.known === true ? actionKinds[certification.value] : undefined;
    return kind === undefined ? [] : [{ block, kind }];
  });
}

function actionOffers(context: OfferContext, offers: OfferBook, place: CpfPlace): readonly number[] {
  const { block, group } = place;
  const cell = cellsOf(context, block.id, group.id).find((each) => each.cell.kind === "training");
  if (cell === undefined) return [];
  const { book, day, facts } = context;
  const status = group.facts.status;
  const isJobSeeker = status.known && status.value === "jobSeeker";
  const licence = place.kind === "drivingLicence" && !isJobSeeker ? licenceShare(context) * group.people : 0;
  const cap = cpfActionCap(book, day, {
    kind: place.kind,
    coFunding: known(euroCents(facts.company.topsUpCpf ? licence : 0)),
    isJobSeeker: known(isJobSeeker),
  });
  if (cap.verdict === "blocked") {
    const steps = cap.steps.filter((step) => step.outcome === "notMet");
    const change: FundingChange = { kind: "topUp", cents: euroCents(licence) };
    offers.blocked.push({ scheme: "cpf", blocks: [block.id], group: group.id, steps, change });
    return [];
  }
  const most = Math.min(place.planned, cap.cap === "uncapped" ? place.planned : cap.cap * group.people);
  const steps = [
    ...say(context, "training.funding.cpfPlanned", "met", {
      euros: euroText(place.planned),
      people: group.people,
    }),
    ...cap.steps,
  ];
  const draft = { place, cell, most, steps };
  const own = facts.company.topsUpCpf
    ? toppedUpOffer(context, offers, { ...draft, licence })
    : aloneOffer(context, offers, draft);
  if (own === undefined) return [];
  excludeOthers(offers, own, cell);
  return [own];
}

interface CpfDraft {
  readonly place: CpfPlace;
  readonly cell: CellPlace;
  /** What accounts may pay at most, cents. */
  readonly most: number;
  readonly steps: readonly RuleStep[];
}

/** Accounts pay all but the flat participation: nobody else puts money in. */
function aloneOffer(
  context: OfferContext,
  offers: OfferBook,
  { place, cell, most, steps }: CpfDraft,
): number | undefined {
  const { group, block } = place;
  const { company } = context.facts;
  const { status, cpf } = group.facts;
  const holding = cpf.exemptions.filter((reason) => reason !== "employerContributes");
  const isSeeking = status.known && status.value === "jobSeeker";
  const participation = cpfParticipation(context.book, context.day, {
    holding: isSeeking ? [...holding, "jobSeeker"] : holding,
    notKnown: [],
    isPaidByOther: company.paysCpfParticipation,
  });
  const due = (participation.value?.due ?? 0) * group.people;
  const wanted = cell.cell.cents - due;
  if (wanted <= 0) return undefined;
  if (wanted > most) {
    const missing = euroCents(wanted - most);
    const short = say(context, "training.funding.cpfShort", "notMet", { euros: euroText(missing) });
    const change: FundingChange = { kind: "topUp", cents: missing };
    offers.blocked.push({ scheme: "cpf", blocks: [block.id], group: group.id, steps: short, change });
    return undefined;
  }
  const all = [
    ...steps,
    ...participation.steps.filter((step) => participation.value !== undefined || step.outcome === "met"),
  ];
  return writeOffer(offers, {
    scheme: "cpf",
    rule: account,
    group: group.id,
    isCertain: isSure(all),
    leftTo: company.paysCpfParticipation ? "employer" : "person",
    steps: all,
    parts: [{ cell: cell.place, atLeast: wanted, atMost: wanted, leaves: due, steps: [] }],
  });
}

/** The employer adds to the accounts, and nobody pays the flat participation. */
function toppedUpOffer(
  context: OfferContext,
  offers: OfferBook,
  { place, cell, most, steps, licence }: CpfDraft & { readonly licence: number },
): number | undefined {
  const { company } = context.facts;
  const { group } = place;
  const leaves = Math.max(Math.max(1, company.topUpAtLeast) * group.people, licence);
  const exempt = fundingStep(context.book, context.day, "cpf.participationExemptions", {
    key: "training.funding.cpfTopUp",
    values: { euros: euroText(leaves) },
    cents: leaves,
  });
  const all = [...steps, ...exempt];
  return writeOffer(offers, {
    scheme: "cpf",
    rule: account,
    group: group.id,
    isCertain: isSure(all),
    leftTo: "employer",
    steps: all,
    parts: [
      { cell: cell.place, atLeast: 0, atMost: Math.min(most, cell.cell.cents - leaves), leaves, steps: [] },
    ],
  });
}

/**
 * An account pays beside the employer and, when its row says so, beside a période de reconversion; beside nobody
 * else.
 */
function excludeOthers(offers: OfferBook, own: number, cell: CellPlace): void {
  const isAlone = (offers.offers[own]?.parts[0]?.atLeast ?? 0) > 0;
  const others = offersAt(offers, new Set([cell.place])).filter((place) => {
    const scheme = offers.offers[place]?.scheme;
    return place !== own && (isAlone || scheme !== "reconversion");
  });
  if (others.length > 0) offers.exclusions.push({ offer: own, others });
}

/** What somebody else must add to a driving licence for one person, cents. */
function licenceShare({ book, day }: OfferContext): number {
  const row = rowOn(book, "cpf.actionCaps", day);
  return row === undefined ? 0 : (amountOf(row, "licenceCoFunding")?.value ?? 0);
}

function say(
  { book, day }: OfferContext,
  key: "training.funding.cpfConsent" | "training.funding.cpfPlanned" | "training.funding.cpfShort",
  outcome: "met" | "notMet",
  values: Readonly<Record<string, string | number>> = {},
): readonly RuleStep[] {
  return fundingStep(book, day, account, { key, values, outcome });
}
