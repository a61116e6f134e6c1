import type { ModelColumn } from "../../columns/model-columns.ts";
import { type MatchedDesign, nearestNeighbors } from "../../designs/nearest-neighbors.ts";
import {
  mahalanobisCoordinates,
  rankCoordinates,
  scaledCoordinates,
} from "../../designs/scaled-coordinates.ts";
import type { Caveat } from "../../evaluate/caveat.ts";
import type { EffectMethod, MethodAttempt } from "../../evaluate/method.ts";
import { fewestComparisons, fewestTreated } from "../../evaluate/read-sample.ts";
import type { Refusal } from "../../evaluate/refusal.ts";
import type { Sample } from "../../evaluate/sample.ts";
import type { SettledOptions } from "../../evaluate/settled-options.ts";
import type { LogisticFit } from "../../propensity/logistic.ts";
import { propensityScore } from "../../propensity/propensity-score.ts";
import { matchedEstimate } from "./matched-estimate.ts";

/**
 * Nearest-neighbour matching.
 *
 * Estimand: the average effect on the trained who found a match (att).
 * Assumes that, between people alike on the covariates, who was trained has nothing to do with what would have
 * happened without the training; that one person's training does not change another's outcome; that every trained
 * person could have stayed untrained.
 * Do not use when something that decided on the training and matters for the outcome is not in the columns, or when
 * the balance after matching is bad: the reading then refuses causal words.
 * In words: give every trained person the most similar comparison people (see designs/), then compare the means.
 * Reference: Rosenbaum & Rubin (1985), American Statistician 39:33; Stuart (2010), Statistical Science 25:1;
 * Abadie & Spiess
 * (2022), JASA 117:983, for standard errors clustered by matched set.
 * Checked against MatchIt 4.7.2 and sandwich 3.0.2: pairs, weights, estimates, CR1 and HC3 standard errors.
 */
export const nearest: EffectMethod = {
  name: "nearest",
  estimands: ["att"],
  explanation: {
    fr:
      "Chaque personne formée est comparée à la personne non formée la plus semblable au départ (appariement au " +
      "plus proche voisin).",
    en: "Every trained person is compared with the most similar untrained person (nearest-neighbour matching).",
  },
  reads: new Set([
    "method",
    "estimand",
    "distance",
    "ratio",
    "replace",
    "caliper",
    "caliperWidth",
    "exact",
    "matchOn",
    "order",
    "seed",
    "confidence",
  ]),
  readsWeights: false,
  run: runNearest,
};

function runNearest(sample: Sample, options: SettledOptions): MethodAttempt {
  const caveats: Caveat[] = [];
  const refuse = (refusal: Refusal): MethodAttempt => ({ ok: false, refusal, caveats });
  const vector = options.distance !== "logit" && options.distance !== "linearLogit";
  const wantsScore = !vector || options.caliper !== undefined || options.caliperWidth !== undefined;
  let fit: LogisticFit | undefined;
  if (wantsScore) {
    const tooMany = termsRefusal(sample.model, sample);
    if (tooMany !== undefined) return refuse(tooMany);
    const propensity = propensityScore(sample.model, sample.treated);
    if (!propensity.ok) return refuse(propensity.refusal);
    fit = propensity.fit;
    caveats.push(...propensity.caveats, ...overlapCaveats(fit.probabilities, sample));
    if (rangesAreApart(fit.linear, sample.treated))
      return refuse({ code: "noOverlap", treated: sample.treatedCount });
  }
  const scores = options.distance === "linearLogit" ? fit?.linear : fit?.probabilities;
  const coordinates = coordinatesOf(options, sample);
  const design = nearestNeighbors({
    treated: sample.treated,
    width: caliperOf(options, scores),
    ratio: options.ratio,
    replace: options.replace,
    order: options.order ?? (scores === undefined ? "data" : "largest"),
    ...(scores === undefined ? {} : { scores }),
    ...(coordinates === undefined ? {} : { coordinates }),
    ...(sample.strata === undefined ? {} : { strata: sample.strata }),
  });
  const tooFew = matchRefusal(design, sample);
  if (tooFew !== undefined) return refuse(tooFew);
  caveats.push(...designCaveats(design, sample, options));
  const estimated = matchedEstimate(sample, design, options);
  if (!estimated.ok) return refuse(estimated.refusal);
  return {
    ...estimated.estimate,
    weights: design.weights,
    subclass: design.subclass,
    pairs: design.pairs,
    caveats: [...caveats, ...estimated.estimate.caveats],
    ...(fit === undefined ? {} : { scores: fit.probabilities }),
  };
}

function coordinatesOf(options: SettledOptions, sample: Sample): readonly Float64Array[] | undefined {
  if (options.distance === "mahalanobis") return mahalanobisCoordinates(sample.matchOn, sample.treated);
  if (options.distance === "robustMahalanobis") return rankCoordinates(sample.matchOn);
  if (options.distance === "euclidean") return scaledCoordinates(sample.matchOn, sample.treated);
  return undefined;
}

/** Width in units of the score; a caliper counts standard deviations of the score over all people, arms together. */
function caliperOf(options: SettledOptions, scores: Float64Array | undefined): number {
  const width = options.caliperWidth ?? Number.POSITIVE_INFINITY;
  if (options.caliper === undefined || scores === undefined) return width;
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
  return Math.min(width, options.caliper * Math.sqrt(squares / (scores.length - 1)));
}

function termsRefusal(model: readonly ModelColumn[], sample: Sample): Refusal | undefined {
  const people = Math.min(sample.treatedCount, sample.comparisonCount);
  return model.length >= people ? { code: "tooManyTerms", terms: model.length, people } : undefined;
}

function rangesAreApart(scores: Float64Array, treated: Uint8Array): boolean {
  const [low, high] = rangeOfComparison(scores, treated);
  return (
    scores.every((score, person) => treated[person] === 0 || score > high + 1e-9) ||
    scores.every((score, person) => treated[person] === 0 || score < low - 1e-9)
  );
}

function rangeOfComparison(scores: Float64Array, treated: Uint8Array): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  scores.forEach((score, person) => {
    if (treated[person] === 1) return;
    low = Math.min(low, score);
    high = Math.max(high, score);
  });
  return [low, high];
}

function overlapCaveats(scores: Float64Array, sample: Sample): readonly Caveat[] {
  const [low, high] = rangeOfComparison(scores, sample.treated);
  let outside = 0;
  scores.forEach((score, person) => {
    if (sample.treated[person] === 1 && (score < low || score > high)) outside++;
  });
  return outside > 0 ? [{ code: "weakOverlap", outside, of: sample.treatedCount }] : [];
}

function matchRefusal(design: MatchedDesign, sample: Sample): Refusal | undefined {
  const used = [0, 0];
  design.weights.forEach((weight, person) => {
    if (weight > 0) used[sample.treated[person]]++;
  });
  if (used[1] < fewestTreated) {
    return { code: "noMatch", matched: used[1], of: sample.treatedCount, needed: fewestTreated };
  }
  return used[0] < fewestComparisons
    ? { code: "tooFewComparisons", comparison: used[0], needed: fewestComparisons }
    : undefined;
}

function designCaveats(design: MatchedDesign, sample: Sample, options: SettledOptions): readonly Caveat[] {
  const caveats: Caveat[] = [];
  const left: number[] = [];
  sample.rows.forEach((row, person) => {
    if (sample.treated[person] === 1 && design.weights[person] === 0) left.push(row);
  });
  if (left.length > 0)
    caveats.push({ code: "treatedLeftOut", left: left.length, of: sample.treatedCount, rows: left });
  const uses = new Int32Array(sample.rows.length);
  for (const person of design.pairs.treated) uses[person]++;
  const incomplete = uses.reduce((sum, count) => sum + (count > 0 && count < options.ratio ? 1 : 0), 0);
  if (incomplete > 0) caveats.push({ code: "incompleteSets", sets: incomplete, ratio: options.ratio });
  if (options.replace) {
    uses.fill(0);
    for (const person of design.pairs.comparison) uses[person]++;
    const mostUsed = uses.reduce((most, count) => Math.max(most, count), 0);
    if (mostUsed > 1) caveats.push({ code: "reusedComparisons", mostUsed });
  }
  return caveats;
}
