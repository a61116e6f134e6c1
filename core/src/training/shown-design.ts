import { type Actor, may, type Role, rolesThatMay } from "../access/index.ts";
import { unknown } from "../kernel/known.ts";
import { effortCents, effortOf } from "./cost-alternatives.ts";
import { type DesignVeil, type HiddenDesignPart, hiddenDesignParts, noVeil } from "./design-veil.ts";
import { blankPersonFacts } from "./funding/facts.ts";
import { addTotals } from "./known-total.ts";
import type { Block, DesignEffortLine, Trainee, TrainingDesign } from "./model.ts";

/** A design as far as somebody may read it, and what was left out of it. */
export interface ShownDesign {
  readonly content: TrainingDesign;
  readonly veil: DesignVeil;
}

/**
 * People, or functions, who must stand behind a sum before it is told to those who are not shown rates: of two, each
 * finds the other's pay by taking their own away.
 */
const bearersAtLeast = 3;

/**
 * A design as far as this reader may see it. Rates are for who runs the project; who is in training is for all of them
 * but the works council, as in projects. Whoever may write the design without seeing its rates is told no sum of them
 * either: by writing an hour more, they would read the rate in the difference.
 */
export function shownDesign(design: TrainingDesign, actor: Actor): ShownDesign {
  const hidden = hiddenDesignParts.filter((part) => !sees[part](actor));
  const isSumTold = !may(actor, "editTrainingDesign");
  const content = hidden.reduce((shown, part) => without[part](shown, isSumTold), design);
  return { content, veil: veilOf(design, hidden, isSumTold) };
}

/** A design as a paper for the works council reads it, whoever prints it: no rate, and nothing of anybody. */
export function designForCouncil(design: TrainingDesign): TrainingDesign {
  return hiddenDesignParts.reduce((shown, part) => without[part](shown, true), design);
}

const sees: Readonly<Record<HiddenDesignPart, (actor: Actor) => boolean>> = {
  rates: (actor) => may(actor, "editProject"),
  fundingOfPeople: (actor) => may(actor, "editProject"),
  people: ({ roles }) => roles.some((role) => rolesShownPeople().includes(role)),
};

/** Roles that read who is in training. */
export function rolesShownPeople(): readonly Role[] {
  return rolesThatMay("viewTrainingDesigns").filter((role) => role !== "worksCouncil");
}

const without: Readonly<
  Record<HiddenDesignPart, (design: TrainingDesign, isSumTold: boolean) => TrainingDesign>
> = { rates: withoutRates, fundingOfPeople: withoutFundingOfPeople, people: withoutPeople };

function withoutRates(design: TrainingDesign, isSumTold: boolean): TrainingDesign {
  const { targetGroup, effort, alternatives } = design;
  const isGroupTold = isSumTold && groupSize(design) >= bearersAtLeast;
  return {
    ...design,
    targetGroup: isGroupTold ? targetGroup : { ...targetGroup, hourlyCostCents: unknown },
    effort: effort.map(withoutRate),
    alternatives: alternatives.map((each) => ({ ...each, blocks: each.blocks.map(withoutInternalPrices) })),
  };
}

/** A ledger line whose rate is not told. */
export function withoutRate(line: DesignEffortLine): DesignEffortLine {
  return { ...line, hourlyCostCents: unknown };
}

/** A block without the prices that may be the pay of who trains in the company. */
export function withoutInternalPrices(block: Block): Block {
  return {
    ...block,
    prices: block.prices.map((price) => (isHidden(block, price) ? { ...price, cents: unknown } : price)),
  };
}

/** The price of a provider is no one's pay; that of somebody of the company is, by the hour or for a known time. */
function isPay({ provider: { kind } }: Block, { unit }: Block["prices"][number]): boolean {
  if (kind.known) return kind.value === "internal";
  return unit === "sessionHour" || unit === "traineeHour";
}

/** Whether a price of the block is left out for who is not shown rates. */
export function hasInternalPrices(block: Block): boolean {
  return block.prices.some((price) => isHidden(block, price));
}

/** What is free tells nobody's pay. */
export function isHidden(block: Block, price: Block["prices"][number]): boolean {
  return price.cents.known && price.cents.value > 0 && isPay(block, price);
}

function withoutFundingOfPeople(design: TrainingDesign): TrainingDesign {
  return {
    ...design,
    fundingFacts: { ...design.fundingFacts, people: [], everyone: blankPersonFacts },
  };
}

/** Teams, sites and weekly hours stay: the calendar is made of them. Who they are and why each is dispensed go. */
function withoutPeople(design: TrainingDesign): TrainingDesign {
  const own = attachmentsOfPeople(design);
  return {
    ...design,
    trainees: design.trainees.map(withoutPerson),
    attachments: design.attachments.filter(({ id }) => !own.has(id)),
  };
}

/** What stands in place of a reason and of what shows it: that a dispensation counts stays true, why is not told. */
const untold = "—";

function withoutPerson(trainee: Trainee): Trainee {
  const dispensations = trainee.dispensations.map(({ block, reason, evidence, attachments }) => ({
    block,
    reason: reason.trim() === "" ? "" : untold,
    evidence: evidence.trim() === "" && attachments.length === 0 ? "" : untold,
    attachments: [],
  }));
  return { ...trainee, label: "", dispensations };
}

/** Photos and voice notes that show what one person can do. */
export function attachmentsOfPeople({ trainees }: TrainingDesign): ReadonlySet<string> {
  return new Set(
    trainees.flatMap(({ dispensations }) => dispensations.flatMap(({ attachments }) => attachments)),
  );
}

function groupSize({ trainees, targetGroup: { headcount } }: TrainingDesign): number {
  if (trainees.length > 0) return trainees.length;
  return headcount.known ? headcount.value : 0;
}

function veilOf(design: TrainingDesign, hidden: readonly HiddenDesignPart[], isSumTold: boolean): DesignVeil {
  const ofRates = hidden.includes("rates");
  const blocks = design.alternatives.flatMap((alternative) => alternative.blocks);
  const { hourlyCostCents } = design.targetGroup;
  const isGroupTold = isSumTold && groupSize(design) >= bearersAtLeast;
  return {
    ...noVeil,
    hidden,
    ...(ofRates
      ? {
          isHourlyCostKept: hourlyCostCents.known && !isGroupTold,
          effort: design.effort.filter((line) => line.hourlyCostCents.known).map(({ id }) => id),
          blocks: blocks.filter(hasInternalPrices).map(({ id }) => id),
          effortTotals: isSumTold ? effortTotals(design) : [],
        }
      : {}),
    trainees: hidden.includes("fundingOfPeople")
      ? [...new Set(design.fundingFacts.people.flatMap(({ trainees }) => trainees))]
      : [],
  };
}

/** Sums of design effort that tell nobody's rate. */
function effortTotals(design: TrainingDesign): DesignVeil["effortTotals"] {
  return design.alternatives.flatMap(({ id }) => {
    const lines = effortOf(design, id);
    return isSumTellable(lines) ? [{ alternative: id, cents: addTotals(lines.map(effortCents)) }] : [];
  });
}

/** Whether the cost of these hours together tells nobody's rate: lines without a rate bear nothing of it. */
export function isSumTellable(
  lines: readonly Pick<DesignEffortLine, "actor" | "minutes" | "hourlyCostCents">[],
): boolean {
  const bearing = lines.filter(({ minutes, hourlyCostCents }) => minutes > 0 && hourlyCostCents.known);
  return new Set(bearing.map(({ actor }) => actor)).size >= bearersAtLeast;
}
