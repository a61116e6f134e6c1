import type { EffectMethod } from "../../evaluate/method.ts";
import { propensityWeights } from "./propensity-weights.ts";
import { designOfWeights } from "./weighted-design.ts";

/**
 * Matching weights.
 *
 * Estimand: the average effect on the people whom one-to-one matching on the propensity would keep (atm).
 * Assumes that, between people alike on the covariates, who was trained has nothing to do with what would have
 * happened without the training; that one person's training does not change another's outcome; and that the model
 * of the chance of being trained is right.
 * Do not use when the question is about a given group, such as all the trained, or when the report cannot say who the
 * people kept are.
 * In words: estimate the chance of being trained by logit or probit; count each person by the smaller of the chances
 * p and 1 - p over the chance of the own group; compare the weighted means. It does by weights what matching does
 * by keeping and leaving out, without the luck of who is paired with whom.
 * Where the smaller chance switches sides the weight has a corner; the standard error uses the slope of the side a
 * person is on.
 * Reference: Li & Greene (2013), International Journal of Biostatistics 9:215.
 * Checked against WeightIt 1.3.2 and sandwich 3.0.2: weights, estimate, M-estimation, HC0 and HC3 standard errors,
 * effective sizes, balance.
 */
export const matchingWeights: EffectMethod = {
  name: "matchingWeights",
  estimands: ["atm"],
  explanation: {
    fr:
      "Comptent surtout les personnes qui trouveraient leur semblable dans l’autre groupe (pondération " +
      "d’appariement).",
    en: "The people who would find someone alike in the other group count most (matching weights).",
  },
  reads: new Set(["method", "estimand", "link", "confidence"]),
  readsWeights: false,
  design: (people, { link, confidence }) =>
    designOfWeights(people, propensityWeights(people, "atm", link), confidence),
};
