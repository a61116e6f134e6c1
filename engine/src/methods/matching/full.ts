import { fullSets } from "../../designs/optimal-design.ts";
import type { AskedOptions, DesignAttempt, EffectMethod } from "../../evaluate/method.ts";
import type { People } from "../../evaluate/people.ts";
import { designOfClasses } from "./class-attempt.ts";
import { optimalInput } from "./optimal.ts";

/**
 * Optimal full matching.
 *
 * Estimand: the average effect on the trained (att), on the untrained (atc) or on everybody (ate); with a caliper, on
 * those who have anybody within it.
 * Assumes that, between people alike on the covariates, who was trained has nothing to do with what would have
 * happened without the training; that one person's training does not change another's outcome; that everybody could
 * have been in the other arm.
 * Do not use when a few comparison people end up standing for most of the trained: the effective number of comparison
 * people says so. Very unequal sets make the interval wide.
 * In words: put everybody into sets of one trained person with some untrained ones, or one untrained person with some
 * trained ones, so that the sum of all gaps inside sets is the smallest there is; then weight each set by its trained
 * people (or by its untrained ones, or by all) and compare the means.
 * On one score the optimum is found in O(n log n); with several best solutions, people of neighbouring sets are
 * shared out in the order of the score.
 * Reference: Rosenbaum (1991), J. Royal Statistical Society B 53:597; Hansen (2004), JASA 99:609; Colannino et al.
 * (2007), Graphs and Combinatorics 23:169, for one score; Schrijver (2003), Combinatorial Optimization, p. 317.
 * Checked against every way to cover small samples, and against MatchIt 4.7.2 with optmatch 0.10.8, whose total is
 * 0.4 % above the optimum on LaLonde.
 */
export const full: EffectMethod = {
  name: "full",
  estimands: ["att", "ate", "atc"],
  explanation: {
    fr:
      "Tout le monde est réparti en petits ensembles de personnes semblables, formées et non formées, choisis " +
      "pour que la ressemblance totale soit la meilleure possible (appariement complet).",
    en:
      "Everybody is put into small sets of similar trained and untrained people, chosen so that the total " +
      "likeness is the best there is (optimal full matching).",
  },
  reads: new Set([
    "method",
    "estimand",
    "distance",
    "link",
    "caliper",
    "caliperWidth",
    "exact",
    "matchOn",
    "seed",
    "confidence",
  ]),
  readsWeights: false,
  design: designFull,
};

function designFull(people: People, options: AskedOptions): DesignAttempt {
  const prepared = optimalInput(people, options);
  if (!prepared.ok) return prepared;
  return designOfClasses(people, fullSets(prepared.input), {
    options,
    caveats: prepared.caveats,
    probabilities: prepared.probabilities,
  });
}
