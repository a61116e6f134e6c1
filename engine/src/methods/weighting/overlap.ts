import type { EffectMethod } from "../../evaluate/method.ts";
import { propensityWeights } from "./propensity-weights.ts";
import { designOfWeights } from "./weighted-design.ts";

/**
 * Overlap weighting.
 *
 * Estimand: the average effect on the people for whom both groups were likely (ato), each counted p (1 - p) times.
 * Assumes that, between people alike on the covariates, who was trained has nothing to do with what would have
 * happened without the training; that one person's training does not change another's outcome.
 * Do not use when the question is about a given group, such as all the trained: the people this answer is about are
 * chosen by the overlap of the groups, and the report has to describe them.
 * In words: estimate the chance of being trained by logit or probit; count each person by the chance of having been in
 * the other group; compare the weighted means. With the logit the covariate means become exactly equal, no weight
 * exceeds 1, and of all weightings this one has the smallest variance when the spread is the same everywhere.
 * Reference: Li, Morgan & Zaslavsky (2018), JASA 113:390.
 * Checked against WeightIt 1.3.2 and sandwich 3.0.2: weights, estimate, M-estimation, HC0 and HC3 standard errors,
 * effective sizes, balance.
 */
export const overlap: EffectMethod = {
  name: "overlap",
  estimands: ["ato"],
  explanation: {
    fr:
      "Comptent surtout les personnes qui auraient pu se trouver dans un groupe comme dans l’autre (pondération de " +
      "recouvrement).",
    en: "The people who could have been in either group count most (overlap weighting).",
  },
  reads: new Set(["method", "estimand", "link", "confidence"]),
  readsWeights: false,
  design: (people, { link, confidence }) =>
    designOfWeights(people, propensityWeights(people, "ato", link), confidence),
};
