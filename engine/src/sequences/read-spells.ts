import type { SequenceRefusal } from "./sequence-refusal.ts";

/**
 * How long people were followed. `months[i]` is a whole number of months, at least 1; `causes[i]` says why person i
 * left in the last of them (1, 2, …), or 0 when the person was still there the last time somebody looked.
 */
export interface Spells {
  readonly months: ArrayLike<number>;
  readonly causes: ArrayLike<number>;
}

/** Fewest people of whom a share is told with a figure. */
export const fewestPeople = 8;

const mostMonths = 1200;
const mostCauses = 50;

/** Counts by month: `left[cause][month]` and `censored[month]`; index 0 of months is never used. */
export interface SpellCounts {
  readonly people: number;
  readonly lastMonth: number;
  readonly causes: number;
  readonly left: readonly Float64Array[];
  readonly censored: Float64Array;
  /** People still followed as the month begins. */
  readonly atRisk: Float64Array;
}

type Read =
  | { readonly ok: true; readonly counts: SpellCounts }
  | { readonly ok: false; readonly refusal: SequenceRefusal };

/** Everything the methods need of the spells: the order of people says nothing. */
export function readSpells({ months, causes }: Spells, group?: number): Read {
  if (months.length !== causes.length) {
    return { ok: false, refusal: { code: "unequalLengths", first: months.length, second: causes.length } };
  }
  let [lastMonth, causeCount] = [0, 1];
  for (let row = 0; row < months.length; row++) {
    if (!isWhole(months[row], 1, mostMonths) || !isWhole(causes[row], 0, mostCauses)) {
      return { ok: false, refusal: { code: "unreadableValue", row: row + 1 } };
    }
    lastMonth = Math.max(lastMonth, months[row]);
    causeCount = Math.max(causeCount, causes[row]);
  }
  if (months.length < fewestPeople) {
    const refusal = { code: "tooFewPeople", people: months.length, needed: fewestPeople } as const;
    return { ok: false, refusal: group === undefined ? refusal : { ...refusal, group } };
  }
  const left = Array.from({ length: causeCount + 1 }, () => new Float64Array(lastMonth + 1));
  for (let row = 0; row < months.length; row++) left[causes[row]][months[row]] += 1;
  const [censored] = left;
  const atRisk = new Float64Array(lastMonth + 1);
  let staying = months.length;
  for (let month = 1; month <= lastMonth; month++) {
    atRisk[month] = staying;
    for (const each of left) staying -= each[month];
  }
  return {
    ok: true,
    counts: { people: months.length, lastMonth, causes: causeCount, left, censored, atRisk },
  };
}

/** People who left in a month, whatever the cause. */
export function leftIn({ left }: SpellCounts, month: number): number {
  let total = 0;
  for (let cause = 1; cause < left.length; cause++) total += left[cause][month];
  return total;
}

/** Default 0.95; undefined when it is no confidence. */
export function readConfidence(given: number | undefined): number | undefined {
  const confidence = given ?? 0.95;
  return confidence >= 0.5 && confidence <= 0.999 ? confidence : undefined;
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
