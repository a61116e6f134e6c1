import type { Known } from "../kernel/known.ts";

/** A sum of which some terms may be unknown: then it is only a least value, and screens must say so. */
export interface KnownTotal {
  readonly atLeast: number;
  readonly isComplete: boolean;
}

export const nothing: KnownTotal = { atLeast: 0, isComplete: true };

export function addTotals(totals: Iterable<KnownTotal>): KnownTotal {
  let [atLeast, isComplete] = [0, true];
  for (const total of totals) {
    atLeast += total.atLeast;
    isComplete &&= total.isComplete;
  }
  return { atLeast, isComplete };
}

/** A fact as a total: unknown counts for nothing and leaves the total incomplete. */
export function totalOf(fact: Known<number>): KnownTotal {
  return fact.known ? { atLeast: fact.value, isComplete: true } : { atLeast: 0, isComplete: false };
}
