import { scoreClasses } from "../../designs/score-classes.ts";
import type { Caveat } from "../../evaluate/caveat.ts";
import type { AskedOptions, DesignAttempt, EffectMethod } from "../../evaluate/method.ts";
import type { People } from "../../evaluate/people.ts";
import { designOfClasses, setEstimand } from "./class-attempt.ts";
import { matchingScore } from "./matching-score.ts";

/**
 * Subclassification on the propensity.
 *
 * Estimand: the average effect on the trained (att), on the untrained (atc) or on everybody (ate).
 * Assumes that, between people equally likely to be trained, who was trained has nothing to do with what would have
 * happened without the training; that one person's training does not change another's outcome; and that people of one
 * class are alike enough: about a tenth of the bias of the columns remains with five classes.
 * Do not use when a class holds only one or two people of an arm: they then stand for the whole class. Look at the
 * balance, and take more classes when there are many people.
 * In words: cut the propensity at the quantiles of the people the question is about, compare the means inside each
 * class, and average over the classes by the number of these people in them.
 * Reference: Rosenbaum & Rubin (1984), JASA 79:516; Cochran (1968), Biometrics 24:295, p. 301, for the bias left.
 * Checked against MatchIt 4.7.2: classes, weights, sizes, effects, CR1 standard errors.
 */
export const subclass: EffectMethod = {
  name: "subclass",
  estimands: ["att", "ate", "atc"],
  explanation: {
    fr:
      "Les personnes sont rangées en classes selon leur chance d’être formées ; formées et non formées sont " +
      "comparées dans chaque classe (sous-classification).",
    en:
      "People are put into classes by how likely they were to be trained; trained and untrained people are " +
      "compared in each class (subclassification).",
  },
  reads: new Set(["method", "estimand", "subclasses", "link", "seed", "confidence"]),
  readsWeights: false,
  design: designSubclass,
};

function designSubclass(people: People, options: AskedOptions): DesignAttempt {
  const scored = matchingScore(people, options);
  if (!scored.ok) return scored;
  const { probabilities } = scored.score;
  const found = scoreClasses(
    probabilities,
    people.treated,
    setEstimand(options.estimand),
    options.subclasses,
  );
  if (found === undefined) {
    const smaller = Math.min(people.treatedCount, people.comparisonCount);
    const refusal = { code: "tooManySubclasses", subclasses: options.subclasses, people: smaller } as const;
    return { ok: false, refusal, caveats: scored.caveats };
  }
  const fewer: readonly Caveat[] =
    found.count < options.subclasses
      ? [{ code: "fewerSubclasses", asked: options.subclasses, used: found.count }]
      : [];
  return designOfClasses(people, found.classes, {
    options,
    caveats: [...scored.caveats, ...fewer],
    probabilities,
  });
}
