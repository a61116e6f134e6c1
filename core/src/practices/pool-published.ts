import { type CaseEstimate, poolTogether } from "../patterns/index.ts";
import type { PublishedCase } from "./model.ts";

/** What published cases say together of one effect, read after the same time. */
export interface PooledEffect {
  readonly outcome: CaseEstimate["outcome"];
  readonly horizonMonths: number;
  /** Cases put together. */
  readonly count: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Where the effect of one more case would lie, 95 times in 100; absent when too few cases tell. */
  readonly next?: readonly [number, number];
}

/**
 * For each effect that these cases compared, what all published cases say of it together; nothing for an effect that
 * fewer than three compared. Invented cases say nothing, and one case counts once for one effect.
 */
export function poolPublished(
  shown: readonly Pick<PublishedCase, "configuration">[],
  all: readonly Pick<PublishedCase, "id" | "isFictional" | "configuration">[],
): readonly PooledEffect[] {
  const wanted = new Map(shown.flatMap(estimatesOf).map((estimate) => [keyOf(estimate), estimate] as const));
  return [...wanted].flatMap(([key, { outcome, horizonMonths }]) => {
    const told = all.flatMap((published) => {
      const found = published.isFictional
        ? undefined
        : estimatesOf(published).find((each) => keyOf(each) === key);
      return found === undefined ? [] : [{ ...found, id: published.id, label: published.id }];
    });
    const together = poolTogether(told.toSorted((one, other) => (one.id < other.id ? -1 : 1)));
    if (together === undefined) return [];
    const { mean, low, high, next } = together;
    const pooled = { outcome, horizonMonths, count: told.length, mean, low, high };
    return [{ ...pooled, ...(next === undefined ? {} : { next }) }];
  });
}

function estimatesOf({ configuration }: Pick<PublishedCase, "configuration">): readonly CaseEstimate[] {
  return configuration.effects.flatMap(({ estimate }) => (estimate === undefined ? [] : [estimate]));
}

function keyOf({ outcome, horizonMonths }: CaseEstimate): string {
  return `${outcome} ${horizonMonths}`;
}
