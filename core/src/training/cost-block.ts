import { follows } from "./adapt-for-trainee.ts";
import { addTotals, type KnownTotal, nothing } from "./known-total.ts";
import type { Block, TrainingDesign } from "./model.ts";

/** A figure that a cost waits for. */
export type MissingFigure =
  | "headcount"
  | "minutes"
  | "price"
  | "groupSize"
  | "hourlyCost"
  | "workingTime"
  | "place";

/** What one block costs for everyone who follows it. Amounts in cents of euro, durations in minutes. */
export interface BlockCost {
  readonly block: string;
  /** People who follow it; unknown as long as nobody is listed nor counted. */
  readonly people: KnownTotal;
  readonly sessions: KnownTotal;
  readonly training: KnownTotal;
  readonly wages: KnownTotal;
  /** Minutes of all people together, split by place and by working time; what is not said stands apart. */
  readonly traineeMinutes: KnownTotal;
  readonly onSiteMinutes: number;
  readonly offSiteMinutes: number;
  readonly placeUnknownMinutes: number;
  readonly workingTimeMinutes: number;
  readonly ownTimeMinutes: number;
  readonly timeUnknownMinutes: number;
  readonly missing: readonly MissingFigure[];
}

/** Minutes and people of a block, once known. */
interface Size {
  readonly people: KnownTotal;
  readonly sessions: KnownTotal;
  readonly minutes: KnownTotal;
}

/** Costs one block. A price or a wage of which a term is unknown is a least amount, never a zero that looks known. */
export function costBlock(design: TrainingDesign, block: Block): BlockCost {
  const people = peopleOf(design, block);
  const minutes = { atLeast: block.minutes.known ? block.minutes.value : 0, isComplete: block.minutes.known };
  const size: Size = { people, minutes, sessions: sessionsOf(block, people) };
  const traineeMinutes = product(people, minutes);
  const all = traineeMinutes.atLeast;
  const { isOffSite, isInWorkingTime } = block;
  const isEmpty = people.isComplete && people.atLeast === 0;
  return {
    block: block.id,
    people,
    sessions: size.sessions,
    training: isEmpty ? nothing : trainingCost(block, size),
    wages: isEmpty ? nothing : wagesOf(design, block, traineeMinutes),
    traineeMinutes,
    onSiteMinutes: isOffSite.known && !isOffSite.value ? all : 0,
    offSiteMinutes: isOffSite.known && isOffSite.value ? all : 0,
    placeUnknownMinutes: isOffSite.known ? 0 : all,
    workingTimeMinutes: isInWorkingTime.known && isInWorkingTime.value ? all : 0,
    ownTimeMinutes: isInWorkingTime.known && !isInWorkingTime.value ? all : 0,
    timeUnknownMinutes: isInWorkingTime.known ? 0 : all,
    missing: isEmpty ? [] : missingFigures(design, block, size),
  };
}

function peopleOf({ trainees, targetGroup }: TrainingDesign, block: Block): KnownTotal {
  if (trainees.length > 0) {
    return { atLeast: trainees.filter((trainee) => follows(trainee, block.id)).length, isComplete: true };
  }
  const { headcount } = targetGroup;
  return { atLeast: headcount.known ? headcount.value : 0, isComplete: headcount.known };
}

/** Without a group size there is one session at least. */
function sessionsOf({ groupSize }: Block, people: KnownTotal): KnownTotal {
  if (people.atLeast === 0) return people;
  if (!groupSize.known) return { atLeast: 1, isComplete: people.atLeast === 1 };
  return { atLeast: Math.ceil(people.atLeast / groupSize.value), isComplete: people.isComplete };
}

function trainingCost(block: Block, size: Size): KnownTotal {
  if (block.prices.length === 0) return { atLeast: 0, isComplete: false };
  return addTotals(block.prices.map((price) => priceTotal(price, size)));
}

function priceTotal(
  { unit, cents }: Block["prices"][number],
  { people, sessions, minutes }: Size,
): KnownTotal {
  const price = { atLeast: cents.known ? cents.value : 0, isComplete: cents.known };
  if (cents.known && cents.value === 0) return nothing;
  switch (unit) {
    case "fixed":
      return price;
    case "person":
      return product(price, people);
    case "sessionHour":
      return perHour(product(price, product(sessions, minutes)));
    case "traineeHour":
      return perHour(product(price, product(people, minutes)));
  }
}

/** Pay goes on during working time; outside, no wage is due (what an agreement may add is a price of the block). */
function wagesOf(design: TrainingDesign, block: Block, traineeMinutes: KnownTotal): KnownTotal {
  if (block.isInWorkingTime.known && !block.isInWorkingTime.value) return nothing;
  const { hourlyCostCents } = design.targetGroup;
  if (!block.isInWorkingTime.known || !hourlyCostCents.known) return { atLeast: 0, isComplete: false };
  return perHour(product({ atLeast: hourlyCostCents.value, isComplete: true }, traineeMinutes));
}

function missingFigures(design: TrainingDesign, block: Block, { people, sessions }: Size): MissingFigure[] {
  const isTimed = !block.isInWorkingTime.known || block.isInWorkingTime.value;
  const needsSessions = block.prices.some(
    ({ unit, cents }) => unit === "sessionHour" && !(cents.known && cents.value === 0),
  );
  const waits: readonly (readonly [MissingFigure, boolean])[] = [
    ["headcount", !people.isComplete],
    ["minutes", !block.minutes.known],
    ["price", block.prices.length === 0 || block.prices.some(({ cents }) => !cents.known)],
    ["groupSize", needsSessions && people.isComplete && !sessions.isComplete],
    ["hourlyCost", isTimed && !design.targetGroup.hourlyCostCents.known],
    ["workingTime", !block.isInWorkingTime.known],
    ["place", !block.isOffSite.known],
  ];
  return waits.filter(([, isWaited]) => isWaited).map(([figure]) => figure);
}

function product(first: KnownTotal, second: KnownTotal): KnownTotal {
  return { atLeast: first.atLeast * second.atLeast, isComplete: first.isComplete && second.isComplete };
}

/** Cents an hour times minutes, in whole cents; half a cent goes up. */
function perHour({ atLeast, isComplete }: KnownTotal): KnownTotal {
  return { atLeast: Math.round(atLeast / 60), isComplete };
}
