import { type Column, type Columns, categoryColumn, numberColumn } from "../../../engine/src/index.ts";
import { poolProjects } from "../../../engine/src/pooling/index.ts";
import type { CaseEstimate, Features, ProjectCase } from "./model.ts";
import {
  type FeatureKey,
  featureKeys,
  projectsForFeature,
  projectsForPooling,
  projectsOnEachSide,
} from "./vocabulary.ts";

/** A project's estimate of one effect, with the features of its training. */
export interface EstimatedCase {
  readonly id: string;
  readonly label: string;
  readonly features: Features;
  readonly estimate: number;
  readonly standardError: number;
}

/** How many projects have the feature, have it not, and do not say. */
export interface Sides {
  readonly with: number;
  readonly without: number;
  readonly unknown: number;
}

/** What goes with a feature, in the unit of the effect. It never says what causes what. */
export type FeatureLook =
  | ({
      readonly kind: "estimated";
      readonly feature: FeatureKey;
      /** Mean effect of projects with the feature, less that of projects without. */
      readonly difference: number;
      readonly low: number;
      readonly high: number;
      readonly pValue: number;
      /** The same once it is counted how many features were looked at (Holm 1979). */
      readonly adjusted: number;
      readonly standsOut: boolean;
    } & Sides)
  | ({
      readonly kind: "notLooked";
      readonly feature: FeatureKey;
      readonly reason: "fewProjects" | "fewOnOneSide" | "notEstimable";
    } & Sides);

/** What several projects say together of one effect. */
export interface TogetherLook {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Where the effect of one more project would lie, 95 times in 100; absent when too few projects tell. */
  readonly next?: readonly [number, number];
  /** Standard deviation of true effects between projects. */
  readonly spread: number;
  /** Each project with what it says alone, and once it has borrowed from the others. */
  readonly projects: readonly {
    readonly id: string;
    readonly label: string;
    readonly estimate: number;
    readonly standardError: number;
    readonly shrunken: number;
  }[];
}

export interface EstimateLook {
  readonly outcome: CaseEstimate["outcome"];
  readonly horizonMonths: number;
  readonly cases: readonly EstimatedCase[];
  /** Absent below three projects, or when the engine refuses. */
  readonly together?: TogetherLook;
  readonly features: readonly FeatureLook[];
  /** Features really set against this effect: of so many, some stand out by chance alone. */
  readonly lookedAt: number;
}

/** How sure a feature must be, once all those looked at are counted, to be said to stand out. */
export const significance = 0.05;

/** One look for each outcome at each horizon: effects in the same unit, read after the same time. */
export function lookAtEstimates(cases: readonly ProjectCase[]): readonly EstimateLook[] {
  const groups = new Map<string, { readonly of: CaseEstimate; readonly found: EstimatedCase[] }>();
  for (const { id, label, features, estimates } of cases) {
    for (const each of estimates) {
      const key = `${each.outcome} ${each.horizonMonths}`;
      const group = groups.get(key) ?? { of: each, found: [] };
      const { estimate, standardError } = each;
      group.found.push({ id, label, features, estimate, standardError });
      groups.set(key, group);
    }
  }
  return [...groups.values()]
    .toSorted((one, other) => other.found.length - one.found.length)
    .map(({ of: { outcome, horizonMonths }, found }) => ({
      outcome,
      horizonMonths,
      ...lookAtCases(found.toSorted((one, other) => (one.id < other.id ? -1 : 1))),
    }));
}

/** The look at projects that tell of the same effect. */
export function lookAtCases(
  cases: readonly EstimatedCase[],
): Omit<EstimateLook, "outcome" | "horizonMonths"> {
  const together = poolTogether(cases);
  const features = lookAtFeatures(cases);
  return {
    cases,
    ...(together === undefined ? {} : { together }),
    features,
    lookedAt: features.filter(({ kind }) => kind === "estimated").length,
  };
}

/** Each feature on its own, then as sure as the number of those looked at allows. */
export function lookAtFeatures(cases: readonly EstimatedCase[]): readonly FeatureLook[] {
  return adjust(featureKeys.map((feature) => lookAtFeature(cases, feature)));
}

/**
 * Undefined below three projects, or when the engine refuses. Random effects by REML, Hartung and Knapp's interval
 * never narrower than the usual one, each project drawn towards the mean by as much as its own uncertainty asks.
 */
export function poolTogether(cases: readonly Omit<EstimatedCase, "features">[]): TogetherLook | undefined {
  if (cases.length < projectsForPooling) return undefined;
  const study = { estimate: "estimate", standardError: "error", label: "label" };
  const label = categoryColumn(cases.map(({ id }) => id));
  const found = poolProjects(study, columnsOf(cases, [["label", label]]));
  if (found.kind === "refused") return undefined;
  const [low, high] = found.confidenceInterval;
  return {
    mean: found.estimate,
    low,
    high,
    ...(found.prediction === undefined ? {} : { next: found.prediction.interval }),
    spread: Math.sqrt(found.spread.tauSquared),
    projects: found.projects.flatMap(({ row, estimate, standardError, shrunken }) => {
      const own = cases[row];
      return own === undefined ? [] : [{ id: own.id, label: own.label, estimate, standardError, shrunken }];
    }),
  };
}

function columnsOf(
  cases: readonly Pick<EstimatedCase, "estimate" | "standardError">[],
  more: readonly (readonly [string, Column])[],
): Columns {
  return new Map([
    ["estimate", numberColumn(Float64Array.from(cases, ({ estimate }) => estimate))],
    ["error", numberColumn(Float64Array.from(cases, ({ standardError }) => standardError))],
    ...more,
  ]);
}

/** One feature at a time, among the projects that say whether they have it. */
function lookAtFeature(cases: readonly EstimatedCase[], feature: FeatureKey): FeatureLook {
  const told = cases.filter(({ features }) => features[feature] !== "unknown");
  const present = told.filter(({ features }) => features[feature] === "yes").length;
  const sides = { with: present, without: told.length - present, unknown: cases.length - told.length };
  const notLooked = (reason: "fewProjects" | "fewOnOneSide" | "notEstimable") =>
    ({ kind: "notLooked", feature, reason, ...sides }) as const;
  if (told.length < projectsForFeature) return notLooked("fewProjects");
  if (Math.min(sides.with, sides.without) < projectsOnEachSide) return notLooked("fewOnOneSide");
  const present01 = Float64Array.from(told, ({ features }) => (features[feature] === "yes" ? 1 : 0));
  const found = poolProjects(
    { estimate: "estimate", standardError: "error", moderators: ["present"] },
    columnsOf(told, [["present", numberColumn(present01)]]),
  );
  const moderator = found.kind === "refused" ? undefined : found.moderators[0];
  if (moderator === undefined) return notLooked("notEstimable");
  const { estimate: difference, confidenceInterval, pValue } = moderator;
  const [low, high] = confidenceInterval;
  const alone = { difference, low, high, pValue, adjusted: pValue, standsOut: false };
  return { kind: "estimated", feature, ...alone, ...sides };
}

/** Holm's step-down procedure (1979, Scandinavian Journal of Statistics 6:65), over the features looked at. */
function adjust(looks: readonly FeatureLook[]): readonly FeatureLook[] {
  const tested = looks
    .filter((look) => look.kind === "estimated")
    .toSorted((one, other) => one.pValue - other.pValue);
  const adjusted = new Map<FeatureKey, number>();
  let highest = 0;
  for (const [rank, { feature, pValue }] of tested.entries()) {
    highest = Math.max(highest, Math.min(1, pValue * (tested.length - rank)));
    adjusted.set(feature, highest);
  }
  return looks.map((look) => {
    if (look.kind !== "estimated") return look;
    const value = adjusted.get(look.feature) ?? 1;
    return { ...look, adjusted: value, standsOut: value <= significance };
  });
}
