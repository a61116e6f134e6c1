import type { PortfolioEntry } from "./sort-portfolio.ts";
import { type SteeringYardsticks, steeringYardsticks } from "./steering-yardsticks.ts";

/** What is read of an entry to choose whom to call. */
export type CallableEntry = Pick<PortfolioEntry, "pile" | "headcount">;

/** Whom an adviser calls, in order, and how the smallest companies were served. */
export interface ChosenCalls<Entry extends CallableEntry = PortfolioEntry> {
  readonly calls: readonly Entry[];
  /** Places that the smallest companies would have if enough of them had something to gain. */
  readonly placesForSmallest: number;
  /** Places kept for the smallest companies, of those that were filled. */
  readonly keptForSmallest: number;
  /** Calls to companies whose headcount is unknown: they are neither small nor large. */
  readonly headcountUnknown: number;
}

/**
 * The first calls of an adviser who has time for so many. A share of them, rounded up, goes to the smallest companies
 * as long as some of them has something to gain; the rest follows the order of the piles.
 */
export function chooseCalls<Entry extends CallableEntry>(
  entries: readonly Entry[],
  callsAtMost: number,
  yardsticks: SteeringYardsticks = steeringYardsticks,
): ChosenCalls<Entry> {
  if (!Number.isInteger(callsAtMost) || callsAtMost < 0)
    throw new Error(`invalid calls; a whole number, 0 at least: ${callsAtMost}`);
  const useful = entries.filter(({ pile }) => pile !== "goesOn");
  const isSmallest = ({ headcount }: CallableEntry) =>
    headcount.known && headcount.value < yardsticks.smallestBelow;
  const places = Math.ceil((callsAtMost * yardsticks.smallestPerThousand) / 1000);
  const kept = useful.filter(isSmallest).slice(0, places);
  const others = useful.filter((entry) => !kept.includes(entry)).slice(0, callsAtMost - kept.length);
  const calls = useful.filter((entry) => kept.includes(entry) || others.includes(entry));
  return {
    calls,
    placesForSmallest: places,
    keptForSmallest: kept.length,
    headcountUnknown: calls.filter(({ headcount }) => !headcount.known).length,
  };
}
