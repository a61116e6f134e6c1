import type { Configuration, ConfiguredEffect } from "./model.ts";
import { type ConditionKey, conditionKeys } from "./vocabulary.ts";

/** What two cases have in common, or what both lack. */
export interface LikenessReason {
  readonly kind:
    | "sector"
    | "size"
    | "audience"
    | "motive"
    | "obstacle"
    | "constraint"
    | "conditionPresent"
    | "conditionMissing"
    | "solution";
  readonly value: string;
}

export interface ComparedCase {
  readonly id: string;
  readonly title: string;
  readonly isFictional: boolean;
  readonly configuration: Configuration;
}

export interface SimilarCase {
  readonly id: string;
  readonly title: string;
  readonly isFictional: boolean;
  /** True of both cases, the rarest among all cases first; never fewer than three. */
  readonly reasons: readonly LikenessReason[];
  /** Conditions that are missing here and that were there in that case. */
  readonly hadWhatIsMissing: readonly ConditionKey[];
  readonly effects: readonly ConfiguredEffect[];
}

/**
 * The missing condition that goes most often with what others obtained: among the cases that look alike, the share that
 * went the hoped way with the condition, and without. A description, never a cause.
 */
export type DecisiveCondition =
  | {
      readonly kind: "told";
      readonly condition: ConditionKey;
      readonly withCount: number;
      readonly withBetter: number;
      readonly withoutCount: number;
      readonly withoutBetter: number;
    }
  | { readonly kind: "notEnoughCases"; readonly least: number }
  | { readonly kind: "noDifference" }
  | { readonly kind: "noneMissing" };

export interface Likeness {
  readonly cases: readonly SimilarCase[];
  readonly decisive: DecisiveCondition;
  /** Cases looked at. */
  readonly count: number;
}

/** Fewer true reasons than this, and two cases are not said to look alike. */
export const reasonsAtLeast = 3;
/** Most cases shown. */
const shownAtMost = 10;
/** Cases that look alike, among which the missing conditions are read. */
const neighborsAtMost = 60;
/** Fewest cases with the condition, and fewest without. */
const casesOnEachSide = 3;

/** The cases that look most like this configuration, why, and what they had that is missing here. */
export function similarCases(own: Configuration, all: readonly ComparedCase[]): Likeness {
  const traits = traitsOf(own);
  const counts = traits.map(() => 0);
  const shared = all.map(({ configuration }) =>
    traits.flatMap((trait, place) => {
      if (!trait.isTrueOf(configuration)) return [];
      counts[place] = (counts[place] ?? 0) + 1;
      return [place];
    }),
  );
  const weights = traits.map(({ share }, place) => share * rarityOf(counts[place] ?? 0, all.length));
  const near = all
    .flatMap((each, place) => {
      const places = shared[place] ?? [];
      if (places.length < reasonsAtLeast) return [];
      return [{ each, places, weight: places.reduce((sum, one) => sum + (weights[one] ?? 0), 0) }];
    })
    .toSorted((one, other) => other.weight - one.weight || (one.each.id < other.each.id ? -1 : 1));
  const neighbors = near.slice(0, neighborsAtMost).map(({ each }) => each.configuration);
  return {
    cases: near.slice(0, shownAtMost).map(({ each, places }) => {
      const rarest = places.toSorted((one, other) => (weights[other] ?? 0) - (weights[one] ?? 0));
      return shownCase(
        own,
        each,
        rarest.flatMap((place) => traits[place]?.reason ?? []),
      );
    }),
    decisive: decisiveCondition(own, neighbors),
    count: all.length,
  };
}

function shownCase(
  own: Configuration,
  { id, title, isFictional, configuration }: ComparedCase,
  reasons: readonly LikenessReason[],
): SimilarCase {
  return {
    id,
    title,
    isFictional,
    reasons,
    hadWhatIsMissing: conditionKeys.filter(
      (key) => own.conditions[key] === "no" && configuration.conditions[key] === "yes",
    ),
    effects: configuration.effects,
  };
}

/** Something true of a configuration, and whether it is true of another one. */
interface Trait {
  readonly reason: LikenessReason;
  /** What it says beside another trait as rare: a way of training is chosen in a situation, and counts half. */
  readonly share: number;
  readonly isTrueOf: (other: Configuration) => boolean;
}

/** What a configuration may share with others. What is unknown is shared with nobody. */
function traitsOf(own: Configuration): readonly Trait[] {
  const { sector, size, conditions } = own;
  const trait = (kind: LikenessReason["kind"], value: string, isTrueOf: Trait["isTrueOf"]): Trait => ({
    reason: { kind, value },
    share: kind === "solution" ? 0.5 : 1,
    isTrueOf,
  });
  return [
    ...(sector === "unknown" ? [] : [trait("sector", sector, (other) => other.sector === sector)]),
    ...(size === "unknown" ? [] : [trait("size", size, (other) => other.size === size)]),
    ...own.audiences.map((each) => trait("audience", each, (other) => other.audiences.includes(each))),
    ...own.motives.map((each) => trait("motive", each, (other) => other.motives.includes(each))),
    ...own.obstacles.map((each) => trait("obstacle", each, (other) => other.obstacles.includes(each))),
    ...own.constraints.map((each) => trait("constraint", each, (other) => other.constraints.includes(each))),
    ...conditionKeys.flatMap((key) => {
      const presence = conditions[key];
      if (presence === "unknown") return [];
      const kind = presence === "yes" ? "conditionPresent" : "conditionMissing";
      return [trait(kind, key, (other) => other.conditions[key] === presence)];
    }),
    ...own.solution.map((each) => trait("solution", each, (other) => other.solution.includes(each))),
  ];
}

/** How much a shared trait says: the fewer cases have it, the more (inverse frequency). */
function rarityOf(count: number, total: number): number {
  return Math.log(1 + (total + 1) / (count + 0.5));
}

function decisiveCondition(own: Configuration, neighbors: readonly Configuration[]): DecisiveCondition {
  const missing = conditionKeys.filter((key) => own.conditions[key] === "no");
  if (missing.length === 0) return { kind: "noneMissing" };
  const told = neighbors.flatMap((each) => {
    const went = wentBetter(each);
    return went === undefined ? [] : [{ conditions: each.conditions, went }];
  });
  const contrasts = missing.flatMap((condition) => {
    const [having, lacking] = (["yes", "no"] as const).map((presence) =>
      told.filter(({ conditions }) => conditions[condition] === presence),
    );
    if (having === undefined || lacking === undefined) return [];
    if (having.length < casesOnEachSide || lacking.length < casesOnEachSide) return [];
    const [withBetter, withoutBetter] = [having, lacking].map(
      (side) => side.filter(({ went }) => went).length,
    );
    const [withCount, withoutCount] = [having.length, lacking.length];
    const counts = {
      withCount,
      withBetter: withBetter ?? 0,
      withoutCount,
      withoutBetter: withoutBetter ?? 0,
    };
    return [{ kind: "told" as const, condition, ...counts }];
  });
  const gap = (each: (typeof contrasts)[number]) =>
    each.withBetter / each.withCount - each.withoutBetter / each.withoutCount;
  const [best] = contrasts.toSorted((one, other) => gap(other) - gap(one));
  if (best === undefined) return { kind: "notEnoughCases", least: casesOnEachSide };
  return gap(best) > 0 ? best : { kind: "noDifference" };
}

/** Whether something at least was seen, and not only heard, to go the hoped way, and nothing the other way. */
function wentBetter({ effects }: Configuration): boolean | undefined {
  const seen = effects.filter(
    ({ evidence, sense }) =>
      (evidence === "observed" || evidence === "measured" || evidence === "compared") && sense !== "unknown",
  );
  if (seen.length === 0) return undefined;
  return seen.some(({ sense }) => sense === "better") && !seen.some(({ sense }) => sense === "worse");
}
