import { type FeatureKey, featureGroups, type ProjectCase } from "../../../core/src/patterns/public.ts";

/** Effects of which something is known in some project, the most told first. */
export function knownEffects(
  cases: readonly ProjectCase[],
): readonly { readonly key: string; readonly label: string }[] {
  const counts = new Map<string, { readonly label: string; readonly count: number }>();
  for (const { key, label, sense } of cases.flatMap(({ effects }) => effects)) {
    if (sense === "unknown") continue;
    counts.set(key, { label, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts]
    .toSorted(([one, left], [other, right]) => right.count - left.count || (one < other ? -1 : 1))
    .map(([key, { label }]) => ({ key, label }));
}

/** Features to begin with: the two that part the projects most evenly, told ones first. The person picks others. */
export function firstFeatures(cases: readonly ProjectCase[], effect: string): readonly FeatureKey[] {
  const telling = cases.filter(({ effects }) => effects.some(({ key }) => key === effect));
  const keys: readonly FeatureKey[] = Object.values(featureGroups).flat();
  const count = (feature: FeatureKey, wanted: string) =>
    telling.filter(({ features }) => features[feature] === wanted).length;
  const evenness = (feature: FeatureKey) => Math.min(count(feature, "yes"), count(feature, "no"));
  return keys
    .toSorted(
      (one, other) => evenness(other) - evenness(one) || count(one, "unknown") - count(other, "unknown"),
    )
    .slice(0, 2);
}
