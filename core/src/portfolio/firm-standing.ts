import { type Day, dayNumber, parseDay } from "../kernel/calendar.ts";
import { type PortfolioPile, steeringYardsticks } from "../projects/index.ts";
import type { Firm, FirmCall } from "./model.ts";
import type { ToldReason } from "./told-project.ts";

/** Where a firm stands by itself, its projects apart. */
export interface FirmStanding {
  readonly pile: PortfolioPile;
  readonly reason: ToldReason;
  /** The day it is ordered by, the earliest first. */
  readonly orderedBy: string;
  /** A day was agreed on for talking again, and it has come. */
  readonly isAwaited: boolean;
}

/** The call that was made last: of several on one day, the one written down last. */
export function lastCallOf({ calls }: Pick<Firm, "calls">): FirmCall | undefined {
  return calls.toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0)).at(-1);
}

/** Whether there will be no project, as far as anybody said by a day. */
export function isEnded({ ending }: Pick<Firm, "ending">, day: string): boolean {
  return ending.known && !(ending.value.backOn.known && ending.value.backOn.value <= day);
}

/**
 * What an hour would change for a firm without a project. An agreed day decides; else whether anybody ever called, and
 * how long ago. Having said nothing since moves a firm to no worse place.
 */
export function firmStanding(firm: Firm, day: Day): FirmStanding {
  const { ending } = firm;
  const last = lastCallOf(firm);
  if (ending.known && isEnded(firm, day)) {
    const reason = { kind: "firmEnded", day: ending.value.day, ending: ending.value.kind } as const;
    return { pile: "goesOn", reason, orderedBy: ending.value.day, isAwaited: false };
  }
  if (last?.next.known) return agreedStanding(last.next.value, day);
  if (
    ending.known &&
    ending.value.backOn.known &&
    (last === undefined || last.day < ending.value.backOn.value)
  ) {
    const on = ending.value.backOn.value;
    return { pile: "getGoing", reason: { kind: "firmIsBack", day: on }, orderedBy: on, isAwaited: true };
  }
  if (last === undefined) {
    const { addedOn } = firm;
    const reason = { kind: "neverCalled", day: addedOn } as const;
    return { pile: "getGoing", reason, orderedBy: addedOn, isAwaited: false };
  }
  const isQuiet = daysBetween(last.day, day) >= steeringYardsticks.quietDays.idea;
  const reason = { kind: "lastCall", day: last.day, label: last.words } as const;
  return { pile: isQuiet ? "getGoing" : "goesOn", reason, orderedBy: last.day, isAwaited: false };
}

function agreedStanding(on: string, day: Day): FirmStanding {
  const hasCome = on <= day;
  return {
    pile: hasCome ? "getGoing" : "goesOn",
    reason: { kind: hasCome ? "agreedDayCame" : "agreedDayAhead", day: on },
    orderedBy: on,
    isAwaited: hasCome,
  };
}

function daysBetween(from: string, to: Day): number {
  const start = parseDay(from);
  return start === undefined ? 0 : dayNumber(to) - dayNumber(start);
}
