import { known } from "../kernel/known.ts";
import type { CostFact } from "./cost-facts.ts";
import type { ReturnBook, Spread } from "./model.ts";
import type { CostAssumption } from "./return-request.ts";

/**
 * Margin around an amount that is only forecast, until somebody gives their own: a tenth less, a fifth more. Ours: no
 * survey stands behind it, and screens say so.
 */
export const forecastMargin = { below: 0.1, above: 0.2 } as const;

/** The parts of the cost as they are assumed: what somebody said first, then what was spent, then what was forecast. */
export function costAssumptions(
  facts: readonly CostFact[],
  { costs }: Pick<ReturnBook, "costs">,
): readonly CostAssumption[] {
  return facts.map((fact): CostAssumption => {
    const told = costs.find(({ kind }) => kind === fact.kind);
    if (told !== undefined) return { kind: fact.kind, source: "told", cents: told.cents, isOurMargin: false };
    return fromLedgers(fact);
  });
}

function fromLedgers({ kind, forecast, actual, waitingCents = 0 }: CostFact): CostAssumption {
  if (actual?.isComplete === true) {
    const cents = exactly(actual.atLeast, actual.atLeast + waitingCents);
    return { kind, source: "actual", cents, isOurMargin: false };
  }
  if (forecast?.isComplete === true) {
    return { kind, source: "forecast", cents: around(forecast.atLeast), isOurMargin: true };
  }
  const least = Math.max(forecast?.atLeast ?? 0, actual?.atLeast ?? 0);
  return { kind, source: "unknown", isOurMargin: false, ...(least === 0 ? {} : { leastCents: least }) };
}

/** What is known, up to what a funder may still grant: what is not granted is not held likely. */
function exactly(cents: number, atMost: number): Spread {
  return { low: cents, likely: known(cents), high: atMost };
}

function around(cents: number): Spread {
  const { below, above } = forecastMargin;
  return {
    low: Math.round(cents * (1 - below)),
    likely: known(cents),
    high: Math.round(cents * (1 + above)),
  };
}
