import { contrastOnDirections, dot } from "../linear/orthogonal-basis.ts";
import { quadratic } from "../linear/square-matrix.ts";
import { pullsOfBlocks } from "./cluster-robust.ts";
import {
  normalInterval,
  predictionInterval,
  reportHeterogeneity,
  type ShrunkenEffect,
} from "./pooled-fit.ts";
import {
  averageContrast,
  type PooledAttempt,
  type PooledCoefficient,
  type PoolingMethod,
  type SettledPooling,
  unitContrast,
} from "./pooling-method.ts";
import { expectedEffects } from "./projects.ts";
import type { ProjectSample } from "./read-projects.ts";
import { type ThreeLevelFit, threeLevelContrast, threeLevelFit } from "./three-level-fit.ts";

/**
 * Three-level pooling: several estimates per company or experiment.
 *
 * Estimand: the mean of the true effects over groups such as these (at average moderators). Assumes that groups are
 * independent and that sampling errors inside one are; the CR2 interval stays right when the latter fails.
 * Do not use below three groups. In words: an effect is the mean, plus what its group adds, plus what the
 * row adds, plus sampling error; both variances by restricted maximum likelihood; standard error CR2 by group,
 * Student's t
 * with Satterthwaite degrees of freedom.
 * Reference: Konstantopoulos (2011), Research Synthesis Methods 2:61; Van den Noortgate et al. (2013), Behavior
 * Research
 * Methods 45:576; Pustejovsky & Tipton (2022), Prevention Science 23:425, p. 428.
 * Checked against metafor 3.8.1 (rma.mv) and clubSandwich 0.5.8.
 */
export const threeLevel: PoolingMethod = {
  name: "threeLevel",
  explanation: {
    fr:
      "Moyenne des projets quand une même entreprise en apporte plusieurs : ils ne comptent pas comme " +
      "indépendants.",
    en: "Average of the projects when one company brings several: they do not count as independent.",
  },
  reads: new Set(["method", "confidence"]),
  needsGroups: true,
  run: runThreeLevel,
};

function runThreeLevel(sample: ProjectSample, { confidence }: SettledPooling): PooledAttempt {
  const { projects, starts } = sample;
  const fit = threeLevelFit({ projects, starts });
  if (fit === undefined) return { ok: false, refusal: { code: "notConverged" } };
  const contrast = averageContrast(sample);
  const headline = threeLevelContrast(fit, contrast, confidence);
  const { robust, modelError } = headline;
  const { standardError, degreesOfFreedom } = robust;
  if (!(standardError > 0)) return { ok: false, refusal: { code: "notConverged" } };
  const { q } = reportHeterogeneity(projects, { tauSquared: 0, standardError: 0 }, confidence);
  const groups = starts.length - 1;
  return {
    ok: true,
    heterogeneity: "reml",
    point: coefficientOf(headline),
    inference: {
      standardErrorRule: "CR2",
      intervalRule: "CR2 t Satterthwaite",
      intervalStandardError: standardError,
      degreesOfFreedom,
      confidence,
    },
    intervals: [normalInterval(robust.estimate, modelError, confidence)],
    prediction: {
      interval: predictionInterval(robust, fit.between + fit.within, Math.max(1, groups - 2), confidence),
      rule: "student",
    },
    spread: { tauSquared: fit.between, within: fit.within, q, logLikelihood: fit.logLikelihood },
    pulls: pullsOfBlocks(
      fit.blocks,
      fit.covariance,
      contrastOnDirections(
        projects.basis,
        projects.basis.kept.map((position) => contrast[position]),
      ),
    ),
    residuals: Float64Array.from(fit.blocks.flatMap(({ residuals }) => [...residuals])),
    shrunken: shrunkenRows(fit),
    coefficients: projects.columns.map((_, position) =>
      projects.basis.kept.includes(position)
        ? coefficientOf(threeLevelContrast(fit, unitContrast(sample, position), confidence))
        : undefined,
    ),
    caveats: [],
  };
}

function coefficientOf({ robust, modelError }: ReturnType<typeof threeLevelContrast>): PooledCoefficient {
  const { interval, ...rest } = robust;
  return { ...rest, confidenceInterval: interval, modelStandardError: modelError };
}

/**
 * Best linear prediction of the true effect of each row: c'V^-1 r beside the mean, c = cov(effect, estimates)
 * being `between` for
 * the rows of the group and `within` more for the row itself; the error of the mean is counted.
 */
function shrunkenRows(fit: ThreeLevelFit): readonly ShrunkenEffect[] {
  const { between, within, grouped, blocks, covariance } = fit;
  const expected = expectedEffects(grouped.projects, fit.shares);
  return blocks.flatMap(({ design, residuals, weighted }, group) => {
    const from = grouped.starts[group];
    const own = grouped.projects.variances
      .slice(from, grouped.starts[group + 1])
      .map((variance) => 1 / (variance + within));
    const total = own.reduce((sum, weight) => sum + weight, 0);
    const drawn = between / (1 + between * total);
    const toGroup = own.map((weight) => weight * (1 - drawn * total));
    const groupPart = between * dot(toGroup, residuals);
    const shared = dot(own, residuals);
    return Array.from(own, (weight, at) => {
      const ownInverse = weight * (1 - drawn * weight);
      const estimate = groupPart + within * weight * (residuals[at] - drawn * shared);
      const known =
        between * between * toGroup.reduce((sum, value) => sum + value, 0) +
        2 * between * within * toGroup[at] +
        within * within * ownInverse;
      const slack = design.map(
        (column, k) => column[at] - between * dot(column, toGroup) - within * weighted[k][at],
      );
      const variance = between + within - known + quadratic(covariance, slack);
      return { estimate: expected[from + at] + estimate, standardError: Math.sqrt(Math.max(0, variance)) };
    });
  });
}
