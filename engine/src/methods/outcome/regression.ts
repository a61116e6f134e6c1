import type { Caveat } from "../../evaluate/caveat.ts";
import { clusterCheck } from "../../evaluate/cluster-check.ts";
import type { EffectMethod, MethodAttempt } from "../../evaluate/method.ts";
import type { Refusal } from "../../evaluate/refusal.ts";
import type { Sample } from "../../evaluate/sample.ts";
import type { SettledOptions } from "../../evaluate/settled-options.ts";
import { type Dependence, inferContrast } from "../../linear/infer.ts";
import { leastSquares, linearContrast } from "../../linear/least-squares.ts";
import { everyStandardError } from "../../linear/robust-variance.ts";
import { permuteArms } from "../../randomization/permute-arms.ts";

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
  reads: new Set(["method", "estimand", "standardErrorRule", "seed", "confidence"]),
  readsWeights: true,
  run: runRegression,
};

function runRegression(sample: Sample, options: SettledOptions): MethodAttempt {
  const refuse = (refusal: Refusal): MethodAttempt => ({ ok: false, refusal, caveats: [] });
  const people = sample.rows.length;
  if (sample.model.length + 2 >= people)
    return refuse({ code: "tooManyTerms", terms: sample.model.length, people });
  const checked = clusterCheck(sample.clusters);
  if (!checked.ok) return refuse(checked.refusal);
  const covariates = sample.model.map((column) => column.values);
  const ones = new Float64Array(people).fill(1);
  const treated = Float64Array.from(sample.treated);
  // The treatment goes last, so that a treatment the covariates determine is the column found aliased.
  const fit = leastSquares(
    [ones, ...covariates, treated],
    sample.outcome,
    sample.weighted ? sample.baseWeights : undefined,
  );
  if (fit.basis.aliased.includes(covariates.length + 1)) {
    return refuse({ code: "treatmentExplained", columns: sample.model.map((column) => column.name) });
  }
  const dependence: Dependence =
    sample.clusters === undefined
      ? { kind: "independent", rule: "HC2", printed: options.standardErrorRule }
      : { kind: "clusters", clusters: sample.clusters };
  const contrast = linearContrast(fit, [0, ...covariates.map(() => 0), 1]);
  const point = inferContrast(fit, contrast, dependence, options.confidence);
  if (point === undefined) return refuse({ code: "noResidualVariation" });
  const aliased = fit.basis.aliased.map((position) => sample.model[position - 1].name);
  const permutation = plainPermutation(sample, options.seed);
  return {
    ok: true,
    point:
      sample.clusters === undefined
        ? { ...point, otherStandardErrors: everyStandardError(fit, contrast) }
        : point,
    weights: sample.baseWeights,
    influence: contrast.pull.map((pull, person) => people * pull * fit.residuals[person]),
    subclass: new Int32Array(people),
    caveats: [
      ...checked.caveats,
      ...printedRuleCaveats(sample, options),
      ...(aliased.length > 0 ? [{ code: "aliasedColumns", columns: aliased } as const] : []),
    ],
    ...(permutation === undefined ? {} : { permutation }),
  };
}

/** With clusters the printed standard error is CR1, whatever was asked. */
function printedRuleCaveats(sample: Sample, { standardErrorRule }: SettledOptions): readonly Caveat[] {
  if (sample.clusters === undefined || standardErrorRule === "HC2") return [];
  return [{ code: "optionIgnored", option: "standardErrorRule", method: "regression" }];
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
