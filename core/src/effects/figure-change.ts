import { binomialCumulative, binomialUpper } from "../../../engine/src/distributions/index.ts";
import type { Direction, PlannedIndicator } from "../plans/index.ts";
import type { Figure, FigureChange } from "./line-model.ts";
import { monthsOfYear } from "./read-figures.ts";
import { peopleForNumber, type Sense } from "./vocabulary.ts";

/** What says which way is better, and from where on a change counts. */
export type ChangeRule = Pick<PlannedIndicator, "direction" | "measure" | "smallest">;

const significance = 0.05;

/** Moments of an after, the latest first: what lasted counts more than what was seen on the last day. */
const afterMoments = ["year", "cold", "hot"] as const;

/** What the figures say from before to after. */
export function figureChange(figures: readonly Figure[], rule: ChangeRule): FigureChange {
  const after = afterMoments.map((moment) => latestAt(figures, moment)).find((place) => place !== undefined);
  if (after === undefined) return { sense: "unknown", gap: "noAfter" };
  const before = latestAt(figures, "before");
  if (before === undefined) return { sense: "unknown", gap: "noBefore" };
  const [start, end] = [figures[before], figures[after]];
  if (start === undefined || end === undefined) throw new Error("invalid place; no figure stands there");
  return {
    ...changeBetween(start, end, rule),
    before: start.moment,
    after: end.moment,
    places: { before, after },
  };
}

/** The sealed figure of the start comes before any other: it was written without knowing the end. */
function latestAt(figures: readonly Figure[], moment: Figure["moment"]): number | undefined {
  const places = figures.flatMap((figure, place) => (figure.moment === moment ? [{ figure, place }] : []));
  const sealed = places.find(({ figure }) => figure.isSealed);
  if (sealed !== undefined) return sealed.place;
  const dayOf = ({ on }: Figure) => (on.known ? on.value : "");
  return places.toSorted((one, other) => (dayOf(one.figure) <= dayOf(other.figure) ? -1 : 1)).at(-1)?.place;
}

function changeBetween(start: Figure, end: Figure, rule: ChangeRule): FigureChange {
  const gap = gapBetween(start, end, rule.measure);
  if (gap !== undefined) return { sense: "unknown", gap };
  if (mayBeChance(start, end)) return { sense: "unknown", gap: "fewEvents" };
  const by = end.value - start.value;
  return { sense: senseOf(by, rule), by };
}

function gapBetween(start: Figure, end: Figure, measure: ChangeRule["measure"]): FigureChange["gap"] {
  if (measure === "accidents" || measure === "severity") {
    const areCounted = start.counts?.kind === "accidents" && end.counts?.kind === "accidents";
    return areCounted && (measure === "accidents" || areDaysKnown(start, end)) ? undefined : "noCounts";
  }
  if (measure === "figure") return undefined;
  if (end.people === undefined) return "noPeople";
  const isSmall = (people: number | undefined) => people !== undefined && people < peopleForNumber;
  return isSmall(start.people) || isSmall(end.people) ? "tooFewPeople" : undefined;
}

function areDaysKnown(...figures: readonly Figure[]): boolean {
  return figures.every(({ counts }) => counts?.kind === "accidents" && counts.days.known);
}

/**
 * Whether chance alone may make two such counts: the exact conditional test of two Poisson counts (Przyborowski &
 * Wilenski 1940, Biometrika 31:313-323), two-sided at 5 %. A single count is held against the other figure as if that
 * one were sure. Lost days do not come one by one: their accidents are tested.
 */
function mayBeChance(start: Figure, end: Figure): boolean {
  const [before, after] = [eventsOf(start), eventsOf(end)];
  if (before !== undefined && after !== undefined) {
    const trials = before.count + after.count;
    const share = after.exposure / (before.exposure + after.exposure);
    const low = binomialCumulative(after.count, { trials, share });
    const high = binomialUpper(after.count - 1, { trials, share });
    return 2 * Math.min(low, high) > significance;
  }
  const counted = before === undefined ? end : start;
  const { interval } = counted;
  if (interval === undefined) return false;
  const other = counted === end ? start.value : end.value;
  return interval.low <= other && (!interval.high.known || other <= interval.high.value);
}

function eventsOf({ counts }: Figure): { readonly count: number; readonly exposure: number } | undefined {
  if (counts === undefined) return undefined;
  return counts.kind === "count"
    ? { count: counts.count, exposure: counts.months / monthsOfYear }
    : { count: counts.accidents, exposure: counts.hours };
}

/** Which way a change goes, by what the plan declared; one smaller than what is worth knowing is none. */
export function senseOf(
  by: number,
  { direction, smallest }: Pick<ChangeRule, "direction" | "smallest">,
): Sense {
  const isNone = smallest.known ? Math.abs(by) < smallest.value : by === 0;
  if (isNone) return "same";
  return isWanted(by, direction) ? "better" : "worse";
}

function isWanted(by: number, direction: Direction): boolean {
  if (direction === "hold") return false;
  return direction === "rise" ? by > 0 : by < 0;
}
