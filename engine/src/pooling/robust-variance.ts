import { contrastOnDirections } from "../linear/orthogonal-basis.ts";
import { pullsOfBlocks, type RobustEstimate } from "./cluster-robust.ts";
import { predictionInterval, reportHeterogeneity } from "./pooled-fit.ts";
import {
  averageContrast,
  type PooledAttempt,
  type PooledCoefficient,
  type PoolingMethod,
  type SettledPooling,
  unitContrast,
} from "./pooling-method.ts";
import type { ProjectSample } from "./read-projects.ts";
import { robustVarianceContrast, robustVarianceFit } from "./robust-variance-fit.ts";

/**
 * Robust variance estimation for estimates that share people.
 *
 * Estimand: the mean of the true effects over groups such as these (at average moderators). Assumes that groups
 * are independent;
 * inside a group any dependence is allowed, the correlation asked for only shapes the weights.
 * Do not use below three groups. In words: every row of a group counts by 1 / (rows of the group * (their mean
 * variance +
 * tau²)); the standard error is what the spread between groups shows, CR2, with Satterthwaite degrees of freedom.
 * Reference: Hedges, Tipton & Johnson (2010), Research Synthesis Methods 1:39; Tipton (2015), Psychological
 * Methods 20:375.
 * Checked against robumeta 2.0 (robu, CORR weights, small sample).
 */
export const robustVariance: PoolingMethod = {
  name: "robustVariance",
  explanation: {
    fr: "Moyenne des projets ; l’incertitude vient de l’écart entre entreprises, quoi qu’il se passe dans chacune.",
    en: "Average of the projects; the uncertainty comes from the gap between companies, whatever happens in each.",
  },
  reads: new Set(["method", "correlation", "confidence"]),
  needsGroups: true,
  run: runRobustVariance,
};

function runRobustVariance(
  sample: ProjectSample,
  { correlation, confidence }: SettledPooling,
): PooledAttempt {
  const { projects, starts } = sample;
  const fit = robustVarianceFit({ projects, starts }, correlation);
  if (fit === undefined) return { ok: false, refusal: { code: "notConverged" } };
  const contrast = averageContrast(sample);
  const robust = robustVarianceContrast(fit, contrast, confidence);
  if (!(robust.standardError > 0)) return { ok: false, refusal: { code: "notConverged" } };
  const { q } = reportHeterogeneity(projects, { tauSquared: 0, standardError: 0 }, confidence);
  return {
    ok: true,
    heterogeneity: "moments",
    point: coefficientOf(robust),
    inference: {
      standardErrorRule: "CR2",
      intervalRule: "CR2 t Satterthwaite",
      intervalStandardError: robust.standardError,
      degreesOfFreedom: robust.degreesOfFreedom,
      confidence,
    },
    intervals: [],
    prediction: {
      interval: predictionInterval(robust, fit.tauSquared, Math.max(1, starts.length - 3), confidence),
      rule: "student",
    },
    spread: { tauSquared: fit.tauSquared, q },
    pulls: pullsOfBlocks(
      fit.blocks,
      fit.bread,
      contrastOnDirections(
        projects.basis,
        projects.basis.kept.map((position) => contrast[position]),
      ),
    ),
    residuals: Float64Array.from(fit.blocks.flatMap(({ residuals }) => [...residuals])),
    coefficients: projects.columns.map((_, position) =>
      projects.basis.kept.includes(position)
        ? coefficientOf(robustVarianceContrast(fit, unitContrast(sample, position), confidence))
        : undefined,
    ),
    caveats: [],
  };
}

function coefficientOf({ interval, ...robust }: RobustEstimate): PooledCoefficient {
  return { ...robust, confidenceInterval: interval };
}
