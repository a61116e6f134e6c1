import { exactClasses } from "../../designs/coarse-classes.ts";
import type { EffectMethod } from "../../evaluate/method.ts";
import { designOfClasses } from "./class-attempt.ts";

/**
 * Exact matching.
 *
 * Estimand: the average effect on the trained (att), on the untrained (atc) or on everybody (ate), among people whose
 * exact combination of covariates is found in both arms.
 * Assumes that, between people with the same values, who was trained has nothing to do with what would have happened
 * without the training, and that one person's training does not change another's outcome. No model.
 * Do not use with finely measured covariates (an age in days, a wage in cents): almost nobody has an exact double; cut
 * them into classes with `cem` instead.
 * In words: keep the classes of people with exactly the same values that hold both arms, weight each class by its
 * trained people (or by its untrained ones, or by all), and compare the means. The option `exact` names the columns to
 * agree on, when they are not all covariates.
 * Reference: Stuart (2010), Statistical Science 25:1, sections 2.3 and 5.1; Rosenbaum & Rubin (1983), Biometrika 70:41,
 * theorem 1: values themselves are the finest balancing score.
 * Checked against MatchIt 4.7.2: classes, weights, sizes, effects, CR1 standard errors.
 */
export const exact: EffectMethod = {
  name: "exact",
  estimands: ["att", "ate", "atc"],
  explanation: {
    fr:
      "Les personnes formées sont comparées aux personnes non formées qui ont exactement les mêmes " +
      "caractéristiques (appariement exact).",
    en: "Trained people are compared with untrained people who have exactly the same characteristics (exact matching).",
  },
  reads: new Set(["method", "estimand", "exact", "seed", "confidence"]),
  readsWeights: false,
  design: (people, options) => {
    const classes = people.strata ?? exactClasses(people.shown, people.rows.length);
    return designOfClasses(people, classes, { options, caveats: [] });
  },
};
