import { clusterCheck } from "../../evaluate/cluster-check.ts";
import {
  type AskedOptions,
  type DesignAttempt,
  type EffectMethod,
  type EstimateAttempt,
  refusedAttempt,
} from "../../evaluate/method.ts";
import type { People } from "../../evaluate/people.ts";
import type { Refusal } from "../../evaluate/refusal.ts";
import type { Sample } from "../../evaluate/sample.ts";
import type { SettledOptions } from "../../evaluate/settled-options.ts";
import { armsAreApart, outsideOverlap } from "../../propensity/overlap.ts";
import { averagingOne, unevenness } from "../weighting/weighted-design.ts";
import { aipwInterval, type DoublyRobust } from "./aipw-interval.ts";
import type { Target } from "./arm-regression.ts";
import { drawFolds } from "./folds.ts";
import { fewPeople } from "./g-computation.ts";
import {
  crossFitScores,
  crossPredictOutcomes,
  fitScores,
  type Nuisances,
  predictOutcomes,
} from "./nuisance-models.ts";

/**
 * Augmented inverse-probability weighting (doubly robust), plain or cross-fitted.
 *
 * Estimand: the average effect on the trained (att) or on everybody (ate).
 * Assumes that, at equal covariates, who was trained has nothing to do with what would have happened without the
 * training, that every kind of person could have been trained or not, and that one of two models is right: that of who
 * is trained (logit) or that of the outcome in each arm (linear).
 * Do not use when some trained people resemble nobody: a few comparison people then carry most of the weight.
 * In words: predict the outcomes of everybody in each arm, then correct the average gap by the weighted errors of these
 * predictions. With `folds`, each person is predicted by models that did not see them: parts are drawn from arm and
 * covariates.
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
  design: designAipw,
};

/** Fewest people of the smaller arm that cross-fitting takes. */
const fewestToSplit = 40;

function designAipw(people: People, options: AskedOptions): DesignAttempt {
  const target: Target = options.estimand === "ate" ? "ate" : "att";
  const checked = clusterCheck(people.clusters);
  if (!checked.ok) return refusedAttempt(checked.refusal);
  const tooFew = fewForPropensity(people, options) ?? fewPeople(people, target);
  if (tooFew !== undefined) return refusedAttempt(tooFew, checked.caveats);
  const drawn = { parts: options.folds, seed: options.seed };
  const folds = people.folds ?? (options.folds > 1 ? drawFolds(people, drawn) : undefined);
  const fitted = folds === undefined ? fitScores(people) : crossFitScores(people, folds);
  if (!fitted.ok) return refusedAttempt(fitted.refusal, checked.caveats);
  const { scores, propensity } = fitted;
  const caveats = [...checked.caveats, ...fitted.caveats];
  const index = propensity?.linear ?? scores;
  if (armsAreApart(index, people.treated)) {
    return refusedAttempt({ code: "noOverlap", treated: people.treatedCount }, caveats);
  }
  const outside = outsideOverlap(index, people.treated);
  if (outside > 0) caveats.push({ code: "weakOverlap", outside, of: people.treatedCount });
  const weights = averagingOne(weightsOf(people, scores, target), people);
  const uneven = unevenness(weights, people);
  if (uneven.refusal !== undefined) return refusedAttempt(uneven.refusal, caveats);
  const { confidence } = options;
  return {
    ok: true,
    weights,
    subclass: new Int32Array(people.rows.length),
    scores,
    caveats: [...caveats, ...uneven.caveats],
    estimate: (sample) => {
      if (folds === undefined) {
        const nuisances = { scores, ...predictOutcomes(sample) };
        return estimateAipw(sample, nuisances, { target, confidence, ...(propensity && { propensity }) });
      }
      return people.folds === undefined
        ? estimateInDrawnParts(sample, drawn, { target, confidence })
        : estimateInParts(sample, folds, scores, { target, confidence });
    },
  };
}

type Question = Parameters<typeof aipwInterval>[2];

function estimateAipw(sample: Sample, nuisances: Nuisances, question: Question): EstimateAttempt {
  const robust = doublyRobust(sample, nuisances, question.target);
  const point = aipwInterval(sample, robust, question);
  if (point === undefined) return refusedAttempt({ code: "noResidualVariation" });
  return { ok: true, point, influence: robust.influence, caveats: [] };
}

function estimateInParts(
  sample: Sample,
  folds: Int32Array,
  scores: Float64Array,
  question: Question,
): EstimateAttempt {
  return estimateAipw(sample, { scores, ...crossPredictOutcomes(sample, folds) }, question);
}

/** People alike in arm and covariates change parts among themselves, so that the order of rows does not matter. */
function estimateInDrawnParts(
  sample: Sample,
  drawn: { readonly parts: number; readonly seed: number },
  question: Question,
): EstimateAttempt {
  const folds = drawFolds(sample, drawn, sample.outcome);
  const fitted = crossFitScores(sample, folds);
  if (!fitted.ok) return refusedAttempt(fitted.refusal);
  const { scores } = fitted;
  const found = estimateInParts(sample, folds, scores, question);
  if (!found.ok) return found;
  const weights = averagingOne(weightsOf(sample, scores, question.target), sample);
  return { ...found, comparison: { weights, scores } };
}

/** The propensity takes a coefficient per term, and each part of the cross-fitting needs people left to learn from. */
function fewForPropensity(everybody: People, { folds }: SettledOptions): Refusal | undefined {
  const people = Math.min(everybody.treatedCount, everybody.comparisonCount);
  const terms = everybody.model.length;
  if (terms >= people) return { code: "tooManyTerms", terms, people };
  if (folds === 1 && everybody.folds === undefined) return undefined;
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
function weightsOf({ treated }: People, scores: Float64Array, target: Target): Float64Array {
  return scores.map((chance, person) => {
    if (target === "att") return treated[person] === 1 ? 1 : chance / (1 - chance);
    return treated[person] === 1 ? 1 / chance : 1 / (1 - chance);
  });
}
