import type { Caveat } from "../../evaluate/caveat.ts";
import { clusterCheck } from "../../evaluate/cluster-check.ts";
import type { EffectMethod, MethodAttempt } from "../../evaluate/method.ts";
import type { Refusal } from "../../evaluate/refusal.ts";
import type { Sample } from "../../evaluate/sample.ts";
import type { SettledOptions } from "../../evaluate/settled-options.ts";
import type { Estimand } from "../../evaluate/study.ts";
import { armsAreApart, outsideOverlap } from "../../propensity/overlap.ts";
import { averagingOne, unevenness } from "../weighting/weighted-estimate.ts";
import { aipwInterval, type DoublyRobust } from "./aipw-interval.ts";
import type { Target } from "./arm-regression.ts";
import { drawFolds } from "./folds.ts";
import { fewPeople } from "./g-computation.ts";
import { crossFitNuisances, fitNuisances, type Nuisances } from "./nuisance-models.ts";

/**
 * Augmented inverse-probability weighting (doubly robust), plain or cross-fitted.
 *
 * Estimand: the average effect on the trained (att) or on everybody (ate).
 * Assumes that, at equal covariates, who was trained has nothing to do with what would have happened without the
 * training, that every kind of person could have been trained or not, and that one of two models is right: that of who
 * is trained (logit) or that of the outcome in each arm (linear).
 * Do not use when some trained people resemble nobody: a few comparison people then carry most of the weight.
 * In words: predict the outcomes of everybody in each arm, then correct the average gap by the weighted errors of these
 * predictions. With `folds`, each person is predicted by models that did not see them.
 * The printed standard error is that of the influence values, as in R. The interval leaves out each person (or cluster)
 * in turn and fits everything again, arm by arm, with Student's t and the degrees of freedom of the regression of the
 * same columns; above 300 people, and with folds, it uses the influence values, arm by arm.
 * Reference: Robins, Rotnitzky & Zhao (1994), JASA 89:846; Hahn (1998), Econometrica 66:315, for att; Chernozhukov et
 * al. (2018), Econometrics Journal 21:C1, for folds; Efron & Stein (1981), Annals of Statistics 9:586, for the
 * jackknife.
 * Checked against the definitions in R (LaLonde, NSW with CPS; plain and five folds) and a brute-force jackknife in R.
 */
export const aipw: EffectMethod = {
  name: "aipw",
  estimands: ["att", "ate"],
  explanation: {
    fr:
      "Deux corrections se relaient : la chance qu’avait chacun d’être formé, et le résultat attendu d’après son " +
      "point de départ ; il suffit que l’une des deux soit juste (estimation doublement robuste).",
    en:
      "Two corrections back each other up: everyone’s chance of being trained, and the outcome expected from where " +
      "they started; one of the two being right is enough (doubly robust estimation).",
  },
  reads: new Set(["method", "estimand", "folds", "foldColumn", "seed", "confidence"]),
  readsWeights: false,
  run: runAipw,
};

/** Fewest people of the smaller arm that cross-fitting takes. */
const fewestToSplit = 40;

function runAipw(sample: Sample, options: SettledOptions & { readonly estimand: Estimand }): MethodAttempt {
  const caveats: Caveat[] = [];
  const refuse = (refusal: Refusal): MethodAttempt => ({ ok: false, refusal, caveats });
  const target: Target = options.estimand === "ate" ? "ate" : "att";
  const checked = clusterCheck(sample.clusters);
  if (!checked.ok) return refuse(checked.refusal);
  caveats.push(...checked.caveats);
  const tooFew = fewForPropensity(sample, options) ?? fewPeople(sample, target);
  if (tooFew !== undefined) return refuse(tooFew);
  const folds =
    sample.folds ?? (options.folds > 1 ? drawFolds(sample, options.folds, options.seed) : undefined);
  const fitted = folds === undefined ? fitNuisances(sample) : crossFitNuisances(sample, folds);
  if (!fitted.ok) return refuse(fitted.refusal);
  caveats.push(...fitted.caveats);
  const { nuisances } = fitted;
  const index = fitted.propensity?.linear ?? nuisances.scores;
  if (armsAreApart(index, sample.treated)) return refuse({ code: "noOverlap", treated: sample.treatedCount });
  const outside = outsideOverlap(index, sample.treated);
  if (outside > 0) caveats.push({ code: "weakOverlap", outside, of: sample.treatedCount });
  const weights = averagingOne(weightsOf(sample, nuisances.scores, target), sample);
  const uneven = unevenness(weights, sample);
  if (uneven.refusal !== undefined) return refuse(uneven.refusal);
  caveats.push(...uneven.caveats);
  const robust = doublyRobust(sample, nuisances, target);
  const point = aipwInterval(sample, robust, {
    target,
    confidence: options.confidence,
    ...(fitted.propensity === undefined ? {} : { propensity: fitted.propensity }),
  });
  if (point === undefined) return refuse({ code: "noResidualVariation" });
  return {
    ok: true,
    point,
    weights,
    subclass: new Int32Array(sample.rows.length),
    scores: nuisances.scores,
    influence: robust.influence,
    caveats,
  };
}

/** The propensity takes a coefficient per term, and each part of the cross-fitting needs people left to learn from. */
function fewForPropensity(sample: Sample, { folds }: SettledOptions): Refusal | undefined {
  const people = Math.min(sample.treatedCount, sample.comparisonCount);
  if (sample.model.length >= people) return { code: "tooManyTerms", terms: sample.model.length, people };
  if (folds === 1 && sample.folds === undefined) return undefined;
  return people < fewestToSplit ? { code: "tooFewForFolds", people, needed: fewestToSplit } : undefined;
}

/** The estimate and the influence of each person on it. */
export function doublyRobust(sample: Sample, nuisances: Nuisances, target: Target): DoublyRobust {
  const { treated, outcome } = sample;
  const { scores, withTraining, without } = nuisances;
  const people = outcome.length;
  const share = sample.treatedCount / people;
  const parts = outcome.map((value, person) => {
    const chance = scores[person];
    const missed = value - without[person];
    if (target === "att") return (treated[person] === 1 ? missed : (-chance / (1 - chance)) * missed) / share;
    const gap = withTraining[person] - without[person];
    return gap + (treated[person] === 1 ? (value - withTraining[person]) / chance : -missed / (1 - chance));
  });
  const estimate = parts.reduce((sum, part) => sum + part, 0) / people;
  const influence = parts.map((part, person) =>
    target === "att" ? part - (treated[person] * estimate) / share : part - estimate,
  );
  return { estimate, influence };
}

/** Weights of the correction: what balance is judged on. */
function weightsOf({ treated }: Sample, scores: Float64Array, target: Target): Float64Array {
  return scores.map((chance, person) => {
    if (target === "att") return treated[person] === 1 ? 1 : chance / (1 - chance);
    return treated[person] === 1 ? 1 / chance : 1 / (1 - chance);
  });
}
