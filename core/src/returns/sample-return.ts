import { known } from "../kernel/known.ts";
import { blankReturnBook, type ReturnBook, type Spread, type ValuedEffect } from "./model.ts";
import type { KeptReturnBook } from "./ports.ts";

/** Three values of which the middle one is held the likeliest. */
export const spread = (low: number, likely: number, high: number): Spread => ({
  low,
  likely: known(likely),
  high,
});

/** An effect of which everything is told. */
export function valuedEffectOf(facts: Partial<ValuedEffect> & Pick<ValuedEffect, "id">): ValuedEffect {
  return {
    indicator: "turnover",
    unit: "depart",
    perUnit: known(spread(200_000, 400_000, 900_000)),
    perUnitBy: known("hr"),
    perUnitWords: "Mot.",
    attribution: {
      kind: "told",
      perYear: known(spread(0, 2, 6)),
      share: known(spread(20, 50, 80)),
      by: known("frontlineManager"),
    },
    months: known(spread(6, 12, 24)),
    ...facts,
  };
}

export function returnBookOf(facts: Partial<ReturnBook> = {}): ReturnBook {
  const effects = [valuedEffectOf({ id: "leavers" })];
  const intangible = [{ id: "pride", words: "Mot." }];
  return { ...blankReturnBook("Bureaux propres"), effects, intangible, ...facts };
}

export function keptReturnOf(facts: Partial<KeptReturnBook> & Pick<KeptReturnBook, "id">): KeptReturnBook {
  const savedAt = "2026-11-23T09:00:00.000Z";
  return { revision: 1, savedAt, savedBy: "account-1", content: returnBookOf(), ...facts };
}
