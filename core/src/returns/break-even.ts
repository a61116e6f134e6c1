import type { Spread } from "./model.ts";
import type { BreakEven, CostAssumption, EffectAssumption, EffectBreakEven } from "./return-request.ts";
import { likelyOf } from "./spread.ts";

/** The three readings of a net cost, in cents; never below 0. */
interface NetCost {
  readonly least: number;
  readonly likely: number;
  readonly most: number;
}

/**
 * What effects would have to bring to cover the cost, from the cost and the amounts alone: it needs no effect to have
 * been seen. Interval arithmetic: each bound is reached where every assumption is at its own bound.
 */
export function breakEvenOf(
  costs: readonly CostAssumption[],
  effects: readonly EffectAssumption[],
): BreakEven {
  const net = netCost(costs);
  return {
    centsOfYear: net,
    isComplete: costs.every(({ cents }) => cents !== undefined),
    effects: effects
      .toSorted((one, other) => (one.key < other.key ? -1 : 1))
      .flatMap((effect) => effectBreakEven(effect, net)),
  };
}

/** Funding lowers the cost; the most of it makes the least cost. A part that is not known counts for what is sure. */
function netCost(costs: readonly CostAssumption[]): NetCost {
  const sum = (read: (spread: Spread, isFunding: boolean) => number) =>
    Math.max(
      0,
      costs.reduce((total, { kind, cents, leastCents = 0 }) => {
        const isFunding = kind === "funding";
        const amount = cents === undefined ? leastCents : read(cents, isFunding);
        return total + (isFunding ? -amount : amount);
      }, 0),
    );
  return {
    least: sum((spread, isFunding) => (isFunding ? spread.high : spread.low)),
    likely: sum(likelyOf),
    most: sum((spread, isFunding) => (isFunding ? spread.low : spread.high)),
  };
}

function effectBreakEven(
  { key, label, unit, perUnit, months }: EffectAssumption,
  net: NetCost,
): readonly EffectBreakEven[] {
  if (perUnit === undefined || months === undefined) return [];
  const unitsFor = (cents: number, worth: number, duration: number) =>
    cents === 0 ? 0 : (cents * 12) / (worth * duration);
  const least = unitsFor(net.least, perUnit.high, months.high);
  if (!Number.isFinite(least)) return [];
  const likely = unitsFor(net.likely, likelyOf(perUnit), likelyOf(months));
  const most = unitsFor(net.most, perUnit.low, months.low);
  return [
    {
      key,
      label,
      unit,
      least,
      ...(Number.isFinite(likely) ? { likely } : {}),
      ...(Number.isFinite(most) ? { most } : {}),
    },
  ];
}
