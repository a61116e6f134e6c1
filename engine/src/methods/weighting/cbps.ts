import type { Caveat } from "../../evaluate/caveat.ts";
import type { EffectMethod } from "../../evaluate/method.ts";
import type { People } from "../../evaluate/people.ts";
import type { Refusal } from "../../evaluate/refusal.ts";
import type { Estimand } from "../../evaluate/study.ts";
import type { Block } from "../../linear/blocked-products.ts";
import type { IndexCriterion } from "../../linear/maximize-index.ts";
import { orthogonalBasis } from "../../linear/orthogonal-basis.ts";
import { type BalanceEquation, exponentialWeights, solveBalance } from "./balance-equation.ts";
import type { WeightAttempt } from "./weight-attempt.ts";
import { designOfWeights } from "./weighted-design.ts";

/**
 * Covariate balancing propensity score, just identified.
 *
 * Estimand: the average effect on the trained (att, the default) or on everybody (ate).
 * Assumes that, between people alike on the covariates, who was trained has nothing to do with what would have
 * happened without the training; that one person's training does not change another's outcome; that everybody the
 * answer is about could have been in either group; and that the log-odds of being trained are linear.
 * Do not use when the groups hardly overlap: the score that balances then rests on a few people (see the caveat
 * unevenWeights), and when none balances the method refuses.
 * In words: a logit of the chance of being trained, its coefficients chosen not to predict best but so that the weights
 * it gives make the covariate means of both groups equal; then compare the weighted means. For att these are the
 * weights of entropy balancing; for ate the two differ: here both groups meet somewhere, there at the means of all.
 * The equations are the derivative of a concave function, so that Newton's method finds their only solution.
 * The standard error counts the weights as estimated; the interval corrects it for few people.
 * Reference: Imai & Ratkovic (2014), Journal of the Royal Statistical Society B 76:243.
 * Checked against WeightIt 1.3.2 (over = FALSE) and sandwich 3.0.2: weights, estimates, M-estimation, HC0 and HC3
 * standard errors, effective sizes, balance.
 */
export const cbps: EffectMethod = {
  name: "cbps",
  estimands: ["att", "ate"],
  explanation: {
    fr:
      "La chance d’être formé est estimée de façon que les deux groupes, pondérés par elle, aient les mêmes moyennes " +
      "au départ (score de propension équilibrant).",
    en:
      "The chance of being trained is estimated so that both groups, weighted by it, have the same means at the " +
      "start (covariate balancing propensity score).",
  },
  reads: new Set(["method", "estimand", "confidence"]),
  readsWeights: false,
  design: (people, { estimand, confidence }) =>
    designOfWeights(people, balancingScoreWeights(people, estimand), confidence),
};

/** Weights of the score that balances: for att p / (1 - p) in the comparison, for ate one over the own chance. */
export function balancingScoreWeights(people: People, estimand: Estimand): WeightAttempt {
  const refuse = (refusal: Refusal, caveats: readonly Caveat[]): WeightAttempt => ({
    ok: false,
    refusal,
    caveats,
  });
  const { treated, model } = people;
  const smaller = Math.min(people.treatedCount, people.comparisonCount);
  if (model.length >= smaller)
    return refuse({ code: "tooManyTerms", terms: model.length, people: smaller }, []);
  const ones = new Float64Array(treated.length).fill(1);
  const basis = orthogonalBasis([ones, ...model.map(({ values }) => values)], treated.length);
  const aliased = basis.aliased.map((position) => model[position - 1].name);
  const caveats: readonly Caveat[] = aliased.length > 0 ? [{ code: "aliasedColumns", columns: aliased }] : [];
  const start = Math.log(people.treatedCount / people.comparisonCount);
  const isEverybody = estimand === "ate";
  const solved = solveBalance({
    basis,
    start,
    ...(isEverybody ? bothArms(treated) : comparisonArm(treated)),
  });
  if (!solved.ok) {
    const covariates = solved.columns.map((position) => model[position - 1].name);
    return refuse({ code: "noBalancingWeights", covariates }, caveats);
  }
  const weights = solved.index.map((index, row) => {
    if (isEverybody) return 1 + Math.exp(treated[row] === 1 ? -index : index);
    return treated[row] === 1 ? 1 : Math.exp(index);
  });
  const scores = solved.index.map((index) => 1 / (1 + Math.exp(-index)));
  const target = isEverybody ? "everybody" : "treated";
  return { ok: true, design: { weights, stages: [solved.stage], target, scores, caveats } };
}

type Equation = Pick<BalanceEquation, "criterion" | "slope">;

/** Sum of (T - (1 - T) p / (1 - p)) x = 0. */
function comparisonArm(treated: Uint8Array): Equation {
  return {
    criterion: exponentialWeights(treated, 0, (row) => treated[row]),
    slope: (_, row) => 1 - treated[row],
  };
}

/** Sum of (T / p - (1 - T) / (1 - p)) x = 0. */
function bothArms(treated: Uint8Array): Equation {
  const criterion: IndexCriterion = {
    rows: treated.length,
    fill: (index: Float64Array, { from, rows }: Block, score: Float64Array, curvature: Float64Array) => {
      for (let row = 0; row < rows; row++) {
        const side = treated[from + row] === 1 ? 1 : -1;
        const odds = Math.exp(-side * index[from + row]);
        score[row] = side * (1 + odds);
        curvature[row] = odds;
      }
    },
  };
  const slope = (index: number, row: number) => {
    const side = treated[row] === 1 ? -1 : 1;
    return side / (1 + Math.exp(-side * index));
  };
  return { criterion, slope };
}
