import { type OptimalInput, type OptimalPairs, optimalPairs } from "../../designs/optimal-design.ts";
import type { Caveat } from "../../evaluate/caveat.ts";
import {
  type AskedOptions,
  type DesignAttempt,
  type EffectMethod,
  type RefusedAttempt,
  refusedAttempt,
} from "../../evaluate/method.ts";
import type { People } from "../../evaluate/people.ts";
import type { Refusal } from "../../evaluate/refusal.ts";
import type { SettledOptions } from "../../evaluate/settled-options.ts";
import { designOfPairs } from "./design-attempt.ts";
import { caliperOf, coordinatesOf, hasCaliper, isVectorDistance, matchingScore } from "./matching-score.ts";

/** Above this many possible pairs a distance on the covariates themselves takes too long. */
export const mostVectorPairs = 2e8;

/**
 * Optimal pair matching.
 *
 * Estimand: the average effect on the trained (att); with a caliper, on those who have anybody within it.
 * Assumes that, between people alike on the covariates, who was trained has nothing to do with what would have
 * happened without the training; that one person's training does not change another's outcome; that every trained
 * person could have stayed untrained.
 * Do not use when there are fewer untrained people than trained ones (use full matching or `nearest` with
 * replacement),
 * nor when many trained people resemble nobody: everybody gets a partner, alike or not. The best total is no
 * guarantee of balance: look at it.
 * In words: give every trained person one (or `ratio`) comparison people of their own so that the sum of all gaps is
 * the smallest there is, then compare the means. Greedy matching stops at the first choice of each person; here
 * choices are revised.
 * Reference: Rosenbaum (1989), JASA 84:1024; Karp & Li (1975), Discrete Mathematics 13:129, for one score; Jonker &
 * Volgenant (1987), Computing 38:325, for other distances.
 * Checked against scipy 1.10.1 (exact assignment: total, people used, effect) and every pairing of small samples;
 * optmatch 0.10.8 stops 2e-5 above the optimum on LaLonde.
 */
export const optimal: EffectMethod = {
  name: "optimal",
  estimands: ["att"],
  explanation: {
    fr:
      "Chaque personne formée est comparée à une personne non formée, qui ne sert qu’à elle ; les paires sont " +
      "choisies toutes ensemble pour que la ressemblance totale soit la meilleure possible (appariement optimal).",
    en:
      "Every trained person is compared with an untrained person of their own; the pairs are chosen all together " +
      "so that the total likeness is the best there is (optimal pair matching).",
  },
  reads: new Set([
    "method",
    "estimand",
    "distance",
    "link",
    "ratio",
    "caliper",
    "caliperWidth",
    "exact",
    "matchOn",
    "seed",
    "confidence",
  ]),
  readsWeights: false,
  design: designOptimal,
};

function designOptimal(people: People, options: AskedOptions): DesignAttempt {
  const prepared = optimalInput(people, options);
  if (!prepared.ok) return prepared;
  const found = optimalPairs(prepared.input, options.ratio);
  if (found.kind !== "paired") {
    return refusedAttempt(refusalOf(found, options.ratio), prepared.caveats);
  }
  const { caveats, probabilities } = prepared;
  const context = { options: { ...options, replace: false }, caveats, probabilities };
  return designOfPairs(people, found.pairs, context, () => []);
}

function refusalOf(found: Exclude<OptimalPairs, { kind: "paired" }>, ratio: number): Refusal {
  if (found.kind === "tooNarrow") return { code: "caliperTooNarrow", paired: found.paired, of: found.of };
  return { code: "tooFewToPair", treated: found.treated, comparison: found.comparison, ratio };
}

export type PreparedInput =
  | {
      readonly ok: true;
      readonly input: OptimalInput;
      readonly caveats: readonly Caveat[];
      readonly probabilities?: Float64Array | undefined;
    }
  | RefusedAttempt;

/** What an optimal design looks at: the score, the axes, the strata and the caliper that the options ask for. */
export function optimalInput(people: People, options: SettledOptions): PreparedInput {
  const isVector = isVectorDistance(options);
  if (isVector && people.treatedCount * people.comparisonCount > mostVectorPairs) {
    const refusal = { code: "tooManyForDistance", people: people.rows.length } as const;
    return refusedAttempt(refusal);
  }
  const scored = !isVector || hasCaliper(options) ? matchingScore(people, options) : undefined;
  if (scored?.ok === false) return scored;
  const scores = scored?.score.scores;
  const coordinates = coordinatesOf(people, options);
  const input: OptimalInput = {
    treated: people.treated,
    width: caliperOf(options, scores),
    ...(scores === undefined ? {} : { scores }),
    ...(coordinates === undefined ? {} : { coordinates }),
    ...(people.strata === undefined ? {} : { strata: people.strata }),
  };
  return { ok: true, input, caveats: scored?.caveats ?? [], probabilities: scored?.score.probabilities };
}
