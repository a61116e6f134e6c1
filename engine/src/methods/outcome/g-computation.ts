import type { Caveat } from "../../evaluate/caveat.ts";
import { clusterCheck } from "../../evaluate/cluster-check.ts";
import type { PointEstimate } from "../../evaluate/finding.ts";
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
import { type Dependence, inferContrast } from "../../linear/infer.ts";
import { type ArmRegression, armRegression, isExplained, type Target } from "./arm-regression.ts";
import { binaryStandardization } from "./binary-standardization.ts";
import { widenedInterval } from "./widened-interval.ts";

/**
 * G-computation (standardization).
 *
 * Estimand: the average effect on the trained (att) or on everybody (ate).
 * Assumes that, at equal covariates, who was trained has nothing to do with what would have happened without the
 * training, and that in each arm the outcome is a sum of covariate parts (or, with a logit or probit model, that its
 * log-odds or its probit are, with the same slopes in both arms).
 * Do not use when the trained fall outside the range of the comparison people: what would have happened to them is then
 * a straight line drawn where nobody stands.
 * In words: learn from each arm how the outcome follows the covariates, predict both outcomes of every target person,
 * and average the gap. The interval holds the noise of the regressions (HC2, or CR2 with clusters) and how gaps differ
 * between the people of the target (for everybody: cleared of the noise of the slopes, and without clusters only).
 * Degrees of freedom of Satterthwaite.
 * Reference: Robins (1986), Mathematical Modelling 7:1393; Snowden, Rose & Mortimer (2011), American Journal of
 * Epidemiology 173:731; Lin (2013), Annals of Applied Statistics 7:295, for the products with the treatment; Imbens &
 * Kolesar (2016), Review of Economics and Statistics 98:701, for the degrees of freedom.
 * Checked against lm and sandwich 3.0.2 in R (estimates, interval spelled out there) and glm (average marginal
 * effects).
 */
export const gComputation: EffectMethod = {
  name: "gComputation",
  estimands: ["att", "ate"],
  explanation: {
    fr:
      "Pour chaque personne, on prédit le résultat avec et sans formation à partir des personnes de chaque groupe, " +
      "puis on fait la moyenne des écarts (standardisation).",
    en:
      "For every person, the outcome with and without training is predicted from the people of each group, then the " +
      "gaps are averaged (standardization).",
  },
  reads: new Set(["method", "estimand", "outcomeModel", "confidence"]),
  readsWeights: true,
  design: designStandardization,
};

function designStandardization(people: People, options: AskedOptions): DesignAttempt {
  const target: Target = options.estimand === "ate" ? "ate" : "att";
  const checked = clusterCheck(people.clusters);
  if (!checked.ok) return refusedAttempt(checked.refusal);
  const tooFew = fewPeople(people, target);
  if (tooFew !== undefined) return refusedAttempt(tooFew);
  if (isExplained(people)) {
    return refusedAttempt({ code: "treatmentExplained", columns: people.model.map(({ name }) => name) });
  }
  const { outcomeModel, confidence } = options;
  return {
    ok: true,
    weights: people.baseWeights,
    subclass: new Int32Array(people.rows.length),
    caveats: checked.caveats,
    estimate: (sample) =>
      outcomeModel === "linear"
        ? estimateStandardization(sample, target, confidence)
        : binaryStandardization(sample, { target, outcomeModel, confidence }),
    ...(outcomeModel === "linear" ? { precision: () => precisionOf(people, target) } : {}),
  };
}

function estimateStandardization(sample: Sample, target: Target, confidence: number): EstimateAttempt {
  const regression = armRegression(sample, target);
  const point = pointOf(regression, sample, confidence);
  if (point === undefined) return refusedAttempt({ code: "noResidualVariation" });
  const names = regression.aliased.map((at) => sample.model[at].name);
  const aliased: readonly Caveat[] = names.length > 0 ? [{ code: "aliasedColumns", columns: names }] : [];
  return { ok: true, point, influence: influenceOf(regression, sample), caveats: aliased };
}

function precisionOf(people: People, target: Target) {
  const { fit, contrast } = armRegression(
    { ...people, outcome: new Float64Array(people.rows.length) },
    target,
  );
  const variance = contrast.pull.reduce((sum, value) => sum + value * value, 0);
  return { variance, degreesOfFreedom: fit.basis.rows - fit.basis.kept.length };
}

/** Fewest people of an arm beyond the columns of its regression. */
const spareByArm = 4;

/** The trained need a regression of their own only when the effect is asked about others too. */
export function fewPeople(everybody: People, target: Target): Refusal | undefined {
  const terms = everybody.model.length;
  const needed = terms + 1 + spareByArm;
  const people =
    target === "ate"
      ? Math.min(everybody.treatedCount, everybody.comparisonCount)
      : everybody.comparisonCount;
  return people < needed ? { code: "tooFewForModel", people, needed, terms } : undefined;
}

function pointOf(regression: ArmRegression, sample: Sample, confidence: number): PointEstimate | undefined {
  const { clusters } = sample;
  const dependence: Dependence =
    clusters === undefined ? { kind: "independent", rule: "HC2" } : { kind: "clusters", clusters };
  const point = inferContrast(regression.fit, regression.contrast, dependence, confidence);
  if (point === undefined || clusters !== undefined) return point;
  return widenedInterval(point, varianceOfGaps(regression, sample), sample.rows.length - 1);
}

/** Variance of the mean gap, when these people are a sample of others, cleared of the noise of the slopes. */
function varianceOfGaps({ gaps }: ArmRegression, { baseWeights }: Sample): number {
  if (gaps === undefined) return 0;
  const total = baseWeights.reduce((sum, weight) => sum + weight, 0);
  const squares = gaps.values.reduce((sum, gap, person) => sum + (baseWeights[person] * gap) ** 2, 0);
  return Math.max(0, squares / (total * total) - gaps.noise / baseWeights.length);
}

function influenceOf({ fit, contrast, gaps }: ArmRegression, { baseWeights }: Sample): Float64Array {
  const people = baseWeights.length;
  const total = baseWeights.reduce((sum, weight) => sum + weight, 0);
  return contrast.pull.map((pull, person) => {
    const own = gaps === undefined ? 0 : (baseWeights[person] * gaps.values[person]) / total;
    return people * (pull * fit.residuals[person] + own);
  });
}
