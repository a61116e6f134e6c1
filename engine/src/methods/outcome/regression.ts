import type { Caveat } from "../../evaluate/caveat.ts";
import { clusterCheck } from "../../evaluate/cluster-check.ts";
import {
  type AskedOptions,
  type DesignAttempt,
  type EffectMethod,
  type EstimateAttempt,
  refusedAttempt,
} from "../../evaluate/method.ts";
import type { People } from "../../evaluate/people.ts";
import type { Sample } from "../../evaluate/sample.ts";
import type { SettledOptions } from "../../evaluate/settled-options.ts";
import { type Dependence, inferContrast } from "../../linear/infer.ts";
import { fitOn, linearContrast, type Regressors, regressors } from "../../linear/least-squares.ts";
import { everyStandardError } from "../../linear/robust-variance.ts";
import { permuteArms } from "../../randomization/permute-arms.ts";
import { cautionSaid, cautiousPoint } from "./cautious-interval.ts";

/** Above this many trained people the permutation test adds nothing to Student's t. */
const mostPermuted = 100;

/**
 * Regression adjustment.
 *
 * Estimand: a weighted average of effects, heaviest where the covariates leave it open who is trained (ato).
 * Assumes that, at equal covariates, who was trained has nothing to do with what would have happened without the
 * training, and that the outcome is a sum of covariate parts plus the effect, the same for everybody.
 * Do not use when the arms hardly overlap: the straight line then compares people nobody resembles.
 * In words: least squares of the outcome on the treatment and the covariates; the coefficient of the treatment.
 * Without covariates it is the difference of means with Welch's standard error, and a permutation test stands
 * beside it.
 * Reference: Angrist & Pischke (2009), Mostly Harmless Econometrics, section 3.3.1; Imbens & Kolesar (2016),
 * Review of Economics
 * and Statistics 98:701, for HC2 with Bell-McCaffrey degrees of freedom.
 * Checked against lm and sandwich 3.0.2 (estimate, classical and HC0 to HC4 standard errors) and clubSandwich 0.5.8
 * (CR2, degrees of freedom).
 */
export const regression: EffectMethod = {
  name: "regression",
  estimands: ["ato"],
  explanation: {
    fr: "Comparaison des deux groupes, corrigée de leurs différences de départ (régression linéaire).",
    en: "Comparison of the two groups, corrected for their differences at the start (linear regression).",
  },
  reads: new Set(["method", "estimand", "standardErrorRule", "cautious", "seed", "confidence"]),
  readsWeights: true,
  design: designRegression,
};

function designRegression(people: People, options: AskedOptions): DesignAttempt {
  const count = people.rows.length;
  const { model } = people;
  if (model.length + 2 >= count)
    return refusedAttempt({ code: "tooManyTerms", terms: model.length, people: count });
  const checked = clusterCheck(people.clusters);
  if (!checked.ok) return refusedAttempt(checked.refusal);
  const ones = new Float64Array(count).fill(1);
  // The treatment goes last, so that a treatment the covariates determine is the column found aliased.
  const columns = [ones, ...model.map(({ values }) => values), Float64Array.from(people.treated)];
  const ready = regressors(columns, count, people.weighted ? people.baseWeights : undefined);
  const { aliased } = ready.basis;
  if (aliased.includes(model.length + 1)) {
    return refusedAttempt({ code: "treatmentExplained", columns: model.map(({ name }) => name) });
  }
  const names = aliased.map((position) => model[position - 1].name);
  return {
    ok: true,
    weights: people.baseWeights,
    subclass: new Int32Array(count),
    caveats: [
      ...checked.caveats,
      ...printedRuleCaveats(people, options),
      ...cautionCaveats(people, options),
      ...(names.length > 0 ? [{ code: "aliasedColumns", columns: names } as const] : []),
    ],
    estimate: (sample) => estimateRegression(sample, ready, options),
    precision: () => precisionOf(ready, model.length),
  };
}

function estimateRegression(sample: Sample, ready: Regressors, options: AskedOptions): EstimateAttempt {
  const fit = fitOn(ready, sample.outcome);
  const dependence: Dependence =
    sample.clusters === undefined
      ? { kind: "independent", rule: "HC2", printed: options.standardErrorRule }
      : { kind: "clusters", clusters: sample.clusters };
  const picked = pick(sample.model.length);
  const contrast = linearContrast(fit, picked);
  const usual = inferContrast(fit, contrast, dependence, options.confidence);
  const isCautious = options.cautious && sample.clusters === undefined && !sample.weighted;
  const point =
    isCautious && usual !== undefined ? cautiousPoint(usual, sample, { fit, contrast, picked }) : usual;
  if (point === undefined) return refusedAttempt({ code: "noResidualVariation" });
  const permutation = plainPermutation(sample, options.seed);
  const people = sample.rows.length;
  return {
    ok: true,
    point:
      sample.clusters === undefined
        ? { ...point, otherStandardErrors: everyStandardError(fit, contrast) }
        : point,
    influence: contrast.pull.map((pull, person) => people * pull * fit.residuals[person]),
    caveats: isCautious ? cautionSaid(sample) : [],
    ...(permutation === undefined ? {} : { permutation }),
  };
}

/** The coefficient of the treatment. */
function pick(covariates: number): Float64Array {
  const contrast = new Float64Array(covariates + 2);
  contrast[covariates + 1] = 1;
  return contrast;
}

function precisionOf(ready: Regressors, covariates: number) {
  const { basis } = ready;
  const { pull } = linearContrast(fitOn(ready, new Float64Array(basis.rows)), pick(covariates));
  const variance = pull.reduce((sum, value) => sum + value * value, 0);
  return { variance, degreesOfFreedom: basis.rows - basis.kept.length };
}

/** With clusters the printed standard error is CR1, whatever was asked. */
function printedRuleCaveats(people: People, { standardErrorRule }: SettledOptions): readonly Caveat[] {
  if (people.clusters === undefined || standardErrorRule === "HC2") return [];
  return [{ code: "optionIgnored", option: "standardErrorRule", method: "regression" }];
}

/** An interval made cautious is for people who are independent and count the same. */
function cautionCaveats(people: People, { cautious }: SettledOptions): readonly Caveat[] {
  if (!cautious || (people.clusters === undefined && !people.weighted)) return [];
  return [{ code: "optionIgnored", option: "cautious", method: "regression" }];
}

/** The permutation test answers the unadjusted, unweighted, unclustered comparison only. */
function plainPermutation(sample: Sample, seed: number) {
  const adjusted = sample.model.length > 0 || sample.clusters !== undefined || sample.weighted;
  if (adjusted || sample.treatedCount > mostPermuted) return undefined;
  return permuteArms({
    treated: sample.outcome.filter((_, person) => sample.treated[person] === 1),
    comparison: sample.outcome.filter((_, person) => sample.treated[person] === 0),
    statistic: "studentized",
    seed,
  });
}
