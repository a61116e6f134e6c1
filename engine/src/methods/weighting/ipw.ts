import type { AskedOptions, DesignAttempt, EffectMethod } from "../../evaluate/method.ts";
import type { People } from "../../evaluate/people.ts";
import { propensityWeights } from "./propensity-weights.ts";
import { trimWeights } from "./trim-weights.ts";
import { designOfWeights } from "./weighted-design.ts";

/**
 * Inverse probability weighting.
 *
 * Estimand: the average effect on the trained (att, the default), on everybody (ate) or on the untrained (atc).
 * Assumes that, between people alike on the covariates, who was trained has nothing to do with what would have
 * happened without the training; that one person's training does not change another's outcome; that everybody the
 * answer is about could have been in either group; and that the model of the chance of being trained is right.
 * Do not use when some people had next to no chance of being in the other group: a few of them then carry the whole
 * answer (see the caveat unevenWeights). Overlap weights ask a question these people can answer.
 * In words: estimate the chance of being trained by logit or probit; count each comparison person p / (1 - p) times
 * (att), or each person one over the chance of the own group (ate); compare the weighted means (Hájek). Stabilizing the
 * weights multiplies a whole group by one figure and so changes nothing here: weights average 1 in each group.
 * `trim` brings the weights above a quantile down to it.
 * The standard error counts the weights as estimated (stacked equations); the interval corrects it for few people.
 * Reference: Hirano, Imbens & Ridder (2003), Econometrica 71:1161; Lunceford & Davidian (2004), Statistics in Medicine
 * 23:2937, for the Hájek form and its variance; Robins, Hernán & Brumback (2000), Epidemiology 11:550.
 * Checked against WeightIt 1.3.2 and sandwich 3.0.2: weights, estimates, M-estimation, HC0 and HC3 standard errors,
 * effective sizes, balance.
 */
export const ipw: EffectMethod = {
  name: "ipw",
  estimands: ["att", "ate", "atc"],
  explanation: {
    fr:
      "Chaque personne compte d’autant plus qu’elle ressemble à l’autre groupe, selon sa chance estimée d’être " +
      "formée, puis on compare les moyennes (pondération inverse).",
    en:
      "Everybody counts the more, the more they resemble the other group, by their estimated chance of being " +
      "trained; then the means are compared (inverse probability weighting).",
  },
  reads: new Set(["method", "estimand", "link", "trim", "confidence"]),
  readsWeights: false,
  design: designIpw,
};

function designIpw(people: People, { estimand, link, trim, confidence }: AskedOptions): DesignAttempt {
  const found = propensityWeights(people, estimand, link);
  if (!found.ok || trim === undefined) return designOfWeights(people, found, confidence);
  return designOfWeights(people, { ok: true, design: trimWeights(found.design, people, trim) }, confidence);
}
