import type { ModelColumn } from "../../columns/model-columns.ts";
import type { Caveat } from "../../evaluate/caveat.ts";
import type { EffectMethod } from "../../evaluate/method.ts";
import type { People } from "../../evaluate/people.ts";
import type { Refusal } from "../../evaluate/refusal.ts";
import type { Estimand } from "../../evaluate/study.ts";
import { basisWithConstant, type OrthogonalBasis } from "../../linear/orthogonal-basis.ts";
import type { WeightStage } from "../../linear/stacked-estimate.ts";
import { exponentialWeights, type Share, solveBalance } from "./balance-equation.ts";
import type { WeightAttempt, WeightTarget } from "./weight-attempt.ts";
import { designOfWeights } from "./weighted-design.ts";

/**
 * Entropy balancing.
 *
 * Estimand: the average effect on the trained (att, the default), on everybody (ate) or on the untrained (atc).
 * Assumes that, between people alike on the covariates, who was trained has nothing to do with what would have
 * happened without the training; that one person's training does not change another's outcome; and that the outcome
 * without training, or the log-odds of being trained, is linear in what is balanced.
 * Do not use when the groups hardly overlap: the weights that balance then rest on a few people (see the caveat
 * unevenWeights), and when none balance the method refuses.
 * In words: among all weights that make the weighted means of the comparison people equal those of the trained, take
 * the ones closest to equal weights (least Kullback-Leibler divergence), then compare the means. For ate both groups
 * are brought to the means of everybody. `moments` 2 balances squares of the numeric covariates too, 3 cubes as well.
 * Newton's method on the dual, to gaps below 1e-9 standard deviations, or no answer at all.
 * The standard error is printed as WeightIt does, the means to be reached taken as known; the interval counts them as
 * estimated (LaLonde: 789.7 instead of 780.9) and corrects for few people.
 * Reference: Hainmueller (2012), Political Analysis 20:25; Zhao & Percival (2017), Journal of Causal Inference 5(1),
 * for its double robustness.
 * Checked against the Newton solution of the definition (R) and WeightIt 1.3.2: multipliers, weights, estimates,
 * M-estimation, HC0 and HC3 standard errors, effective sizes, balance.
 */
export const entropy: EffectMethod = {
  name: "entropy",
  estimands: ["att", "ate", "atc"],
  explanation: {
    fr:
      "Les personnes comptent plus ou moins, le moins inégalement possible, de sorte que les deux groupes aient " +
      "exactement les mêmes moyennes au départ (équilibrage entropique).",
    en:
      "People count more or less, as evenly as possible, so that both groups have exactly the same means at the " +
      "start (entropy balancing).",
  },
  reads: new Set(["method", "estimand", "moments", "confidence"]),
  readsWeights: false,
  design: (people, options) =>
    designOfWeights(people, entropyWeights(people, options.estimand, options.moments), options.confidence),
};

function entropyWeights(people: People, estimand: Estimand, moments: number): WeightAttempt {
  const columns = balancedColumns(people.model, moments);
  const smaller = Math.min(people.treatedCount, people.comparisonCount);
  if (columns.length >= smaller) {
    return refused({ code: "tooManyTerms", terms: columns.length, people: smaller }, []);
  }
  const basis = basisWithConstant(
    columns.map(({ values }) => values),
    people.rows.length,
  );
  const aliased = basis.aliased.map((position) => columns[position - 1].name);
  const caveats: readonly Caveat[] = aliased.length > 0 ? [{ code: "aliasedColumns", columns: aliased }] : [];
  const weights = new Float64Array(people.rows.length).fill(1);
  const stages: WeightStage[] = [];
  for (const arm of armsToWeight(estimand)) {
    const solved = solveArm(people, basis, arm, estimand);
    if (!solved.ok) {
      const names = [...new Set(solved.columns.map((position) => columns[position - 1].name))];
      return refused({ code: "noBalancingWeights", covariates: names }, caveats);
    }
    stages.push(solved.stage);
    for (let person = 0; person < weights.length; person++) {
      if (people.treated[person] === arm) weights[person] = Math.exp(solved.index[person]);
    }
  }
  const target = targets[estimand] ?? "treated";
  const printedStages = () => stages.map((stage) => withKnownTarget(stage, weights));
  return { ok: true, design: { weights, stages, printedStages, target, caveats } };
}

const targets: Readonly<Partial<Record<Estimand, WeightTarget>>> = { ate: "everybody", atc: "comparison" };

function refused(refusal: Refusal, caveats: readonly Caveat[]): WeightAttempt {
  return { ok: false, refusal, caveats };
}

function armsToWeight(estimand: Estimand): readonly (0 | 1)[] {
  if (estimand === "ate") return [1, 0];
  return estimand === "atc" ? [1] : [0];
}

function solveArm(people: People, basis: OrthogonalBasis, arm: 0 | 1, estimand: Estimand) {
  const { treated, treatedCount, comparisonCount } = people;
  const count = estimand === "ate" ? treated.length : arm === 1 ? comparisonCount : treatedCount;
  const share: Share = (row) => (estimand === "ate" || treated[row] !== arm ? 1 / count : 0);
  return solveBalance({
    basis,
    criterion: exponentialWeights(treated, arm, share),
    start: -Math.log(arm === 1 ? treatedCount : comparisonCount),
    slope: (_, row) => (treated[row] === arm ? 1 : 0),
  });
}

/** The equation with the means to be reached taken as known: only the weights of the arm are left in its score. */
function withKnownTarget(stage: WeightStage, weights: Float64Array): WeightStage {
  const score = new Float64Array(weights.length);
  for (let row = 0; row < score.length; row++) if (stage.slope[row] === 1) score[row] = -weights[row];
  return { ...stage, score };
}

/** Covariates, then powers of those that are not 0/1, about their mean so that powers do not repeat each other. */
function balancedColumns(model: readonly ModelColumn[], moments: number): readonly ModelColumn[] {
  const numeric = model.filter(({ values }) => values.some((value) => value !== 0 && value !== 1));
  const powers = numeric.flatMap(({ name, values }) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    let power = values.map((value) => value - mean);
    return Array.from({ length: moments - 1 }, (_, at) => {
      power = power.map((value, row) => value * (values[row] - mean));
      return { name: `${name}^${at + 2}`, values: power };
    });
  });
  return [...model, ...powers];
}
