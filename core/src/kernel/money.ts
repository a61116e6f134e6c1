import type { Branded } from "./brand.ts";

/** An amount in cents of euro: a whole number, possibly negative (payroll corrections). */
export type EuroCents = Branded<number, "EuroCents">;

export function euroCents(cents: number): EuroCents {
  if (!Number.isSafeInteger(cents)) throw new Error(`invalid amount; not a whole number of cents: ${cents}`);
  return cents as EuroCents;
}
