import type { Day } from "../kernel/calendar.ts";
import { type Known, known, unknown } from "../kernel/known.ts";
import type { Rulebook } from "../reference/index.ts";
import { type AlternativeCost, effortCents, effortOf } from "./cost-alternatives.ts";
import { type EffortPayment, effortPayments } from "./effort-coverage.ts";
import { addTotals, type KnownTotal } from "./known-total.ts";
import type { Alternative, DesignEffortLine, TrainingDesign } from "./model.ts";
import { type DesignActor, designActors, type EffortKind, effortKinds, type Scheme } from "./vocabulary.ts";

/** Hours and cost of part of the ledger. Amounts in cents of euro. */
export interface EffortPart<Name> {
  readonly name: Name;
  readonly minutes: number;
  readonly cents: KnownTotal;
}

/** Design effort once it serves so many people. */
export interface AmortisedEffort {
  readonly people: number;
  /** Cohorts of the size of the first that it takes to train them. */
  readonly cohorts: number;
  readonly onceCents: KnownTotal;
  /** What is spent again with each cohort, for all cohorts. */
  readonly eachCohortCents: KnownTotal;
  readonly perPersonCents: KnownTotal;
}

/** Two ways of paying for the same effort, beside each other. */
export interface EffortCoverage {
  readonly people: number;
  readonly effortCents: KnownTotal;
  /** A share of what the training itself costs; grows with the people. Never more than the effort. */
  readonly proRataCents: KnownTotal;
  /** The same sum whatever the number of people. Never more than the effort. */
  readonly lumpSumCents: KnownTotal;
  /** What stays with the company; unknown while a figure is. */
  readonly leftByProRata: Known<number>;
  readonly leftByLumpSum: Known<number>;
}

export interface EffortQuestion {
  readonly design: TrainingDesign;
  readonly alternative: Alternative;
  readonly cost: AlternativeCost;
  /** People of the first cohort, 1 at least. */
  readonly cohortSize: number;
  /** Numbers of people to amortise over. */
  readonly horizons: readonly number[];
  /** What the funder would add to each euro of training for its design, per thousand. An assumption of the person. */
  readonly proRataPerThousand: number;
  /** What the funder would give for design as one sum, cents. An assumption of the person. */
  readonly lumpSumCents: number;
  readonly book: Rulebook;
  readonly day: Day;
}

/** What a line of any ledger of design effort says of its value. */
export type ValuedLine = Pick<DesignEffortLine, "actor" | "kind" | "minutes" | "hourlyCostCents">;

/** Under which rules, on which day and for which schemes effort may be paid. */
export interface EffortFunding {
  readonly book: Rulebook;
  readonly day: Day;
  readonly chain: readonly Scheme[];
}

/** A ledger of design effort, read: its hours, its cost, and which rule may pay for which kind. */
export interface LedgerValue {
  readonly minutes: number;
  readonly cents: KnownTotal;
  readonly byActor: readonly EffortPart<DesignActor>[];
  readonly byKind: readonly EffortPart<EffortKind>[];
  readonly payments: readonly EffortPayment[];
}

export interface EffortValue extends LedgerValue {
  /** Effort over the whole cost of the alternative, 0 to 1; unknown while a figure of either is. */
  readonly shareOfTotal: Known<number>;
  readonly amortised: readonly AmortisedEffort[];
  readonly coverage: readonly EffortCoverage[];
  /** Fewest people from whom pro rata gives as much as the lump sum; unknown when it never does, or a figure is. */
  readonly evenFrom: Known<number>;
}

/** Experimental solutions start with few people; these are the sizes the study's reading compares. */
export const usualHorizons = [8, 20, 60] as const;

/**
 * Design effort as an investment (domain note §3.8): what is spent once serves later cohorts, what comes back with each
 * cohort does not. Pro rata grows with the trainees when the work of design does not: both ways stand side by side.
 */
export function valueEffort(question: EffortQuestion): EffortValue {
  const { design, alternative, cost, horizons, book, day } = question;
  if (question.cohortSize < 1) throw new Error(`invalid cohort; at least one person: ${question.cohortSize}`);
  const lines = effortOf(design, alternative.id);
  const chain = alternative.blocks.flatMap((block) => block.axes.schemes);
  const ledger = valueLedger(lines, { book, day, chain });
  const { cents } = ledger;
  const isShareKnown = cents.isComplete && cost.total.isComplete && cost.total.atLeast > 0;
  const amortised = horizons.map((people) => amortise(question, lines, people));
  return {
    ...ledger,
    shareOfTotal: isShareKnown ? known(cents.atLeast / cost.total.atLeast) : unknown,
    amortised,
    coverage: amortised.map((part) => coverageOf(question, part)),
    evenFrom: evenFrom(question),
  };
}

/** Reads the lines of a ledger, whatever document keeps them. Actors and kinds without a line are left out. */
export function valueLedger(lines: readonly ValuedLine[], funding: EffortFunding): LedgerValue {
  return {
    minutes: minutesOf(lines),
    cents: centsOf(lines),
    byActor: partsOf(designActors, lines, (line) => line.actor),
    byKind: partsOf(effortKinds, lines, (line) => line.kind),
    payments: effortPayments(funding.book, funding.day, funding.chain),
  };
}

function amortise(
  { cohortSize }: EffortQuestion,
  lines: readonly DesignEffortLine[],
  people: number,
): AmortisedEffort {
  if (people < 1) throw new Error(`invalid horizon; at least one person: ${people}`);
  const cohorts = Math.ceil(people / cohortSize);
  const onceCents = centsOf(lines.filter(({ recurs }) => recurs === "once"));
  const each = centsOf(lines.filter(({ recurs }) => recurs === "eachCohort"));
  const eachCohortCents = { atLeast: each.atLeast * cohorts, isComplete: each.isComplete };
  const total = addTotals([onceCents, eachCohortCents]);
  const perPersonCents = { atLeast: Math.round(total.atLeast / people), isComplete: total.isComplete };
  return { people, cohorts, onceCents, eachCohortCents, perPersonCents };
}

function coverageOf(question: EffortQuestion, part: AmortisedEffort): EffortCoverage {
  const effort = addTotals([part.onceCents, part.eachCohortCents]);
  const given = proRataFor(question, part.people);
  const proRataCents = atMost(given, effort);
  const lumpSumCents = atMost({ atLeast: question.lumpSumCents, isComplete: true }, effort);
  const left = (covered: KnownTotal) =>
    effort.isComplete && covered.isComplete ? known(effort.atLeast - covered.atLeast) : unknown;
  return {
    people: part.people,
    effortCents: effort,
    proRataCents,
    lumpSumCents,
    leftByProRata: left(proRataCents),
    leftByLumpSum: left(lumpSumCents),
  };
}

/** The training of one person of this design, times the people, times the rate; whole cents, rounded down. */
function proRataFor({ cost, proRataPerThousand }: EffortQuestion, people: number): KnownTotal {
  if (!cost.people.known || cost.people.value === 0) return { atLeast: 0, isComplete: false };
  const cents = (cost.training.atLeast * people * proRataPerThousand) / (cost.people.value * 1000);
  return { atLeast: Math.floor(cents), isComplete: cost.training.isComplete };
}

function evenFrom({ cost, proRataPerThousand, lumpSumCents }: EffortQuestion): Known<number> {
  const perPerson = cost.training.atLeast * proRataPerThousand;
  if (!cost.training.isComplete || !cost.people.known || cost.people.value === 0) return unknown;
  if (lumpSumCents === 0) return known(0);
  return perPerson === 0 ? unknown : known(Math.ceil((lumpSumCents * 1000 * cost.people.value) / perPerson));
}

/** The smaller of the two; sure only when both are. */
function atMost(given: KnownTotal, effort: KnownTotal): KnownTotal {
  return {
    atLeast: Math.min(given.atLeast, effort.atLeast),
    isComplete: given.isComplete && effort.isComplete,
  };
}

function partsOf<Name>(
  names: readonly Name[],
  lines: readonly ValuedLine[],
  nameOf: (line: ValuedLine) => Name,
): readonly EffortPart<Name>[] {
  return names.flatMap((name) => {
    const own = lines.filter((line) => nameOf(line) === name);
    return own.length === 0 ? [] : [{ name, minutes: minutesOf(own), cents: centsOf(own) }];
  });
}

function minutesOf(lines: readonly ValuedLine[]): number {
  return lines.reduce((total, { minutes }) => total + minutes, 0);
}

function centsOf(lines: readonly ValuedLine[]): KnownTotal {
  return addTotals(lines.map(effortCents));
}
