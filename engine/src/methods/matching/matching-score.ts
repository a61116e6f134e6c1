import {
  type Coordinates,
  mahalanobisCoordinates,
  rankCoordinates,
  scaledCoordinates,
} from "../../designs/scaled-coordinates.ts";
import type { Caveat } from "../../evaluate/caveat.ts";
import type { People } from "../../evaluate/people.ts";
import type { Refusal } from "../../evaluate/refusal.ts";
import type { SettledOptions } from "../../evaluate/settled-options.ts";
import { propensityScore } from "../../propensity/propensity-score.ts";

/** How likely each person was to be trained, for matching. */
export interface MatchingScore {
  readonly probabilities: Float64Array;
  /** What gaps are measured in: the probability, or its index (log-odds with a logit). */
  readonly scores: Float64Array;
}

export type ScoreAttempt =
  | { readonly ok: true; readonly score: MatchingScore; readonly caveats: readonly Caveat[] }
  | { readonly ok: false; readonly refusal: Refusal; readonly caveats: readonly Caveat[] };

/** True when people are compared on the covariates themselves. */
export function isVectorDistance({ distance }: SettledOptions): boolean {
  return distance !== "logit" && distance !== "linearLogit";
}

/** Propensity of everybody, refused when there are too many columns or the arms do not overlap at all. */
export function matchingScore(people: People, options: SettledOptions): ScoreAttempt {
  const smaller = Math.min(people.treatedCount, people.comparisonCount);
  if (people.model.length >= smaller) {
    const refusal = { code: "tooManyTerms", terms: people.model.length, people: smaller } as const;
    return { ok: false, refusal, caveats: [] };
  }
  const propensity = propensityScore(people.model, people.treated, options.link);
  if (!propensity.ok) return { ...propensity, caveats: [] };
  const { probabilities, linear } = propensity.fit;
  const caveats = [...propensity.caveats, ...overlapCaveats(probabilities, people)];
  if (rangesAreApart(linear, people.treated)) {
    return { ok: false, refusal: { code: "noOverlap", treated: people.treatedCount }, caveats };
  }
  const scores = options.distance === "linearLogit" ? linear : probabilities;
  return { ok: true, score: { probabilities, scores }, caveats };
}

/** Axes of a distance on the covariates themselves; undefined for a distance on the propensity. */
export function coordinatesOf(people: People, options: SettledOptions): Coordinates | undefined {
  if (options.distance === "mahalanobis") return mahalanobisCoordinates(people.matchOn, people.treated);
  if (options.distance === "robustMahalanobis") return rankCoordinates(people.matchOn);
  if (options.distance === "euclidean") return scaledCoordinates(people.matchOn, people.treated);
  return undefined;
}

/** Largest gap in units of the score; a caliper counts standard deviations of the score over all people. */
export function caliperOf(options: SettledOptions, scores: Float64Array | undefined): number {
  const width = options.caliperWidth ?? Number.POSITIVE_INFINITY;
  if (options.caliper === undefined || scores === undefined) return width;
  let mean = 0;
  for (const score of scores) mean += score / scores.length;
  let squares = 0;
  for (const score of scores) squares += (score - mean) ** 2;
  return Math.min(width, options.caliper * Math.sqrt(squares / (scores.length - 1)));
}

/** True when the options ask for a caliper, which is a gap in the propensity. */
export function hasCaliper(options: SettledOptions): boolean {
  return options.caliper !== undefined || options.caliperWidth !== undefined;
}

function rangesAreApart(scores: Float64Array, treated: Uint8Array): boolean {
  const [low, high] = rangeOf(scores, treated, 0);
  const [ownLow, ownHigh] = rangeOf(scores, treated, 1);
  return ownLow > high + 1e-9 || ownHigh < low - 1e-9;
}

function rangeOf(scores: Float64Array, treated: Uint8Array, arm: number): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let person = 0; person < scores.length; person++) {
    if (treated[person] !== arm) continue;
    if (scores[person] < low) low = scores[person];
    if (scores[person] > high) high = scores[person];
  }
  return [low, high];
}

function overlapCaveats(scores: Float64Array, people: People): readonly Caveat[] {
  const [low, high] = rangeOf(scores, people.treated, 0);
  let outside = 0;
  for (let person = 0; person < scores.length; person++) {
    if (people.treated[person] === 1 && (scores[person] < low || scores[person] > high)) outside++;
  }
  return outside > 0 ? [{ code: "weakOverlap", outside, of: people.treatedCount }] : [];
}
