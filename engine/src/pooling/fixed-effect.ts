import {
  fixedEffectShares,
  pooledFit,
  pooledInterval,
  pullsOf,
  reportHeterogeneity,
  shrunkenEffects,
  testModerators,
} from "./pooled-fit.ts";
import {
  averageContrast,
  type PooledAttempt,
  type PoolingMethod,
  type SettledPooling,
  unitContrast,
} from "./pooling-method.ts";
import { withoutProject } from "./projects.ts";
import type { ProjectSample } from "./read-projects.ts";

const mostLeftOut = 100;

/**
 * Fixed-effect pooling.
 *
 * Estimand: the average of the true effects of exactly these projects, weighted by their precision; it says
 * nothing of others. Assumes that each standard error is known; if one wants to speak of one effect shared by all,
 * it assumes that too.
 * Do not use for a handful of companies that differ (3 to 10 companies: random effects), nor for what a next
 * project would show. In words: each project counts by 1 / its variance; the interval uses the normal quantile.
 * Reference: Hedges & Vevea (1998), Psychological Methods 3:486; Rice, Higgins & Lumley (2018), JRSS A 181:205, p.
 * 208.
 * Checked against metafor 3.8.1 (rma with method EE).
 */
export const fixedEffect: PoolingMethod = {
  name: "fixedEffect",
  explanation: {
    fr: "Moyenne de ces projets-là, chacun d’autant plus écouté qu’il est précis, sans rien dire d’autres projets.",
    en: "Average of these very projects, each counting the more the more precise it is, silent on other projects.",
  },
  reads: new Set(["method", "confidence"]),
  needsGroups: false,
  run: runFixedEffect,
};

function runFixedEffect(sample: ProjectSample, { confidence }: SettledPooling): PooledAttempt {
  const { projects } = sample;
  const pooled = pooledFit(projects, 0);
  const contrast = averageContrast(sample);
  const point = pooledInterval(pooled, contrast, "wald", confidence);
  const coefficient = (vector: ArrayLike<number>) => {
    const { estimate, standardError, interval, pValue } = pooledInterval(pooled, vector, "wald", confidence);
    return { estimate, standardError, confidenceInterval: interval, pValue };
  };
  const count = projects.estimates.length;
  const { q } = reportHeterogeneity(projects, { tauSquared: 0, standardError: 0 }, confidence);
  const differ = q.pValue < 0.1 || count <= 10;
  return {
    ok: true,
    heterogeneity: "none",
    point: coefficient(contrast),
    inference: {
      standardErrorRule: "wald",
      intervalRule: "wald",
      intervalStandardError: point.standardError,
      confidence,
    },
    intervals: [point],
    spread: { tauSquared: 0, ...fixedEffectShares(pooled), q },
    pulls: pullsOf(pooled, contrast),
    residuals: pooled.fit.residuals,
    shrunken: shrunkenEffects(pooled),
    ...(count > mostLeftOut || projects.columns.length > 1
      ? {}
      : {
          without: Array.from({ length: count }, (_, row) => {
            const others = pooledFit(withoutProject(projects, row), 0);
            return pooledInterval(others, contrast, "wald").estimate;
          }),
        }),
    coefficients: projects.columns.map((_, position) =>
      projects.basis.kept.includes(position) ? coefficient(unitContrast(sample, position)) : undefined,
    ),
    ...(projects.basis.kept.length > 1 ? { moderatorTest: testModerators(pooled, "wald") } : {}),
    caveats: differ ? [{ code: "differencesIgnored", projects: count, pValue: q.pValue }] : [],
  };
}
