import type { PositionPairs } from "../../designs/line-pairs.ts";
import { nearestNeighbors } from "../../designs/nearest-neighbors.ts";
import type { Caveat } from "../../evaluate/caveat.ts";
import type { AskedOptions, DesignAttempt, EffectMethod } from "../../evaluate/method.ts";
import type { People } from "../../evaluate/people.ts";
import type { SettledOptions } from "../../evaluate/settled-options.ts";
import { designOfPairs } from "./design-attempt.ts";
import { caliperOf, coordinatesOf, hasCaliper, isVectorDistance, matchingScore } from "./matching-score.ts";

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
    "link",
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
  design: designNearest,
};

function designNearest(people: People, options: AskedOptions): DesignAttempt {
  const wantsScore = !isVectorDistance(options) || hasCaliper(options);
  const scored = wantsScore ? matchingScore(people, options) : undefined;
  if (scored?.ok === false) return scored;
  const scores = scored?.score.scores;
  const coordinates = coordinatesOf(people, options);
  const { pairs } = nearestNeighbors({
    treated: people.treated,
    width: caliperOf(options, scores),
    ratio: options.ratio,
    replace: options.replace,
    order: options.order ?? (scores === undefined ? "data" : "largest"),
    ...(scores === undefined ? {} : { scores }),
    ...(coordinates === undefined ? {} : { coordinates }),
    ...(people.strata === undefined ? {} : { strata: people.strata }),
  });
  const context = { options, caveats: scored?.caveats ?? [], probabilities: scored?.score.probabilities };
  return designOfPairs(people, pairs, context, (own, among) => pairCaveats(own, among, options));
}

function pairCaveats(pairs: PositionPairs, people: People, options: SettledOptions): readonly Caveat[] {
  const caveats: Caveat[] = [];
  const uses = new Int32Array(people.rows.length);
  for (const person of pairs.treated) uses[person]++;
  let incomplete = 0;
  for (const count of uses) if (count > 0 && count < options.ratio) incomplete++;
  if (incomplete > 0) caveats.push({ code: "incompleteSets", sets: incomplete, ratio: options.ratio });
  if (!options.replace) return caveats;
  uses.fill(0);
  for (const person of pairs.comparison) uses[person]++;
  const mostUsed = uses.reduce((most, count) => Math.max(most, count), 0);
  if (mostUsed > 1) caveats.push({ code: "reusedComparisons", mostUsed });
  return caveats;
}
