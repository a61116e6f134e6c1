import type { Day } from "../../kernel/calendar.ts";
import {
  amountOf,
  euroText,
  type Rulebook,
  type RuleRow,
  type RuleStep,
  rowOn,
  stepFrom,
} from "../../reference/index.ts";
import type { Block } from "../model.ts";
import type { GroupFacts } from "./funding-places.ts";
import { type CellPlace, cellsOf, type DraftPart, type OfferContext } from "./offer-book.ts";
import type { FundingWord } from "./words.fr.ts";

/**
 * What a row says a funder pays. `hourly` and `wageHourly`: cents an hour of one person, for training and for wages.
 * `percent`: share of the training cost. `envelope`: for the company; `perAction`: for a block; `perPerson`.
 */
export interface FundRate {
  readonly row: RuleRow;
  readonly hourly?: number;
  readonly wageHourly?: number;
  readonly percent?: number;
  readonly envelope?: number;
  readonly perAction?: number;
  readonly perPerson?: number;
}

const names = ["hourly", "wageHourly", "percent", "envelope", "perAction", "perPerson"] as const;

/** The rate of a row on a day; none while no row gives an hourly rate, a share or a sum for each. */
export function fundRate(book: Rulebook, day: Day, key: string): FundRate | undefined {
  const row = rowOn(book, key, day);
  if (row === undefined) return undefined;
  const told = names.flatMap((name) => {
    const amount = amountOf(row, name);
    return amount === undefined ? [] : [[name, amount.value] as const];
  });
  const rate: FundRate = { row, ...Object.fromEntries(told) };
  const pays = [rate.hourly, rate.wageHourly, rate.percent, rate.envelope, rate.perAction, rate.perPerson];
  return pays.every((each) => each === undefined) ? undefined : rate;
}

/** Whether a row carries a condition of that name: own rows say so what a funder asks. */
export function hasCondition(row: RuleRow, key: string): boolean {
  return row.conditions.some((condition) => condition.key === key);
}

/** What a rate pays of a block for a group: never more than the cost, parts of a cent dropped. */
export function ratedParts(
  context: OfferContext,
  rate: FundRate,
  block: Block,
  group: GroupFacts,
): readonly DraftPart[] {
  const minutes = block.minutes.known ? block.minutes.value : 0;
  return cellsOf(context, block.id, group.id).flatMap((place) => {
    const bounds = place.cell.kind === "training" ? trainingBounds(rate) : wageBounds(rate);
    return bounds.flatMap((bound) => ratedPart(rate, place, { bound, minutes, people: group.people }) ?? []);
  });
}

interface Bound {
  readonly hourly?: number;
  readonly percent?: number;
}

function trainingBounds({
  hourly,
  percent,
  wageHourly,
  envelope,
  perAction,
  perPerson,
}: FundRate): readonly Bound[] {
  const isPaid = hourly !== undefined || percent !== undefined;
  const isWhole =
    !isPaid &&
    wageHourly === undefined &&
    [envelope, perAction, perPerson].some((each) => each !== undefined);
  if (isWhole) return [{}];
  return isPaid
    ? [{ ...(hourly === undefined ? {} : { hourly }), ...(percent === undefined ? {} : { percent }) }]
    : [];
}

function wageBounds({ wageHourly }: FundRate): readonly Bound[] {
  return wageHourly === undefined ? [] : [{ hourly: wageHourly }];
}

interface RatedSize {
  readonly bound: Bound;
  readonly minutes: number;
  readonly people: number;
}

function ratedPart(
  { row }: FundRate,
  { place, cell }: CellPlace,
  { bound, minutes, people }: RatedSize,
): DraftPart {
  const steps: RuleStep[] = [];
  const say = (key: FundingWord, values: Record<string, string | number>, cents: number) =>
    steps.push(stepFrom(row, { sentence: { key, values }, amount: { value: cents, unit: "euroCents" } }));
  let atMost = cell.cents;
  if (bound.hourly !== undefined) {
    const cents = Math.floor((bound.hourly * minutes * people) / 60);
    say(
      "training.funding.hourly",
      { hourly: euroText(bound.hourly), hours: minutes / 60, people, euros: euroText(cents) },
      cents,
    );
    atMost = Math.min(atMost, cents);
  }
  if (bound.percent !== undefined) {
    const cents = Math.floor((cell.cents * bound.percent) / 100);
    say(
      "training.funding.percent",
      { percent: bound.percent, cost: euroText(cell.cents), euros: euroText(cents) },
      cents,
    );
    atMost = Math.min(atMost, cents);
  }
  return { cell: place, atLeast: 0, atMost, leaves: 0, steps };
}
