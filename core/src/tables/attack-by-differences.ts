import type { SensitiveReason, TableRule } from "./model.ts";

/** A figure that was published, by whatever release or category, and what each contributor brings to it. */
export interface PublishedSum {
  readonly name: string;
  readonly parts: ReadonlyMap<string, number>;
}

/** Two published sums whose difference gives a contributor away. */
export interface TellingDifference {
  readonly larger: string;
  readonly smaller: string;
  readonly reason: Extract<SensitiveReason, "tooFewContributors" | "oneDominates" | "closeEstimate">;
}

/**
 * The differencing attacker: subtracts every published sum from every other, across releases, tables and categories
 * that readers drew, and looks whether what is left rests on too few contributors. Quadratic in the sums.
 */
export function attackByDifferences(
  sums: readonly PublishedSum[],
  rule: TableRule,
): readonly TellingDifference[] {
  const found: TellingDifference[] = [];
  for (const [index, one] of sums.entries()) {
    for (const other of sums.slice(index + 1)) {
      const reason = reasonOf(differencesOf(one.parts, other.parts), rule);
      if (reason !== undefined) found.push({ larger: one.name, smaller: other.name, reason });
    }
  }
  return found;
}

/** What is left of each contributor, largest first; an unchanged contributor leaves nothing. */
function differencesOf(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): readonly number[] {
  const left: number[] = [];
  for (const owner of new Set([...one.keys(), ...other.keys()])) {
    const [here, there] = [one.get(owner) ?? 0, other.get(owner) ?? 0];
    const gap = Math.abs(here - there);
    if (gap > 1e-9 * Math.max(here, there)) left.push(gap);
  }
  return left.toSorted((a, b) => b - a);
}

function reasonOf(left: readonly number[], rule: TableRule): TellingDifference["reason"] | undefined {
  if (left.length === 0) return undefined;
  if (left.length < rule.contributorsMin) return "tooFewContributors";
  const [first = 0, second = 0] = left;
  const total = left.reduce((sum, gap) => sum + gap, 0);
  if (first > rule.largestShareMax * total * (1 + 1e-12)) return "oneDominates";
  return rule.closestEstimateMin * first > (total - first - second) * (1 + 1e-12)
    ? "closeEstimate"
    : undefined;
}
