import { chiSquareQuantile } from "../distributions/chi-square-quantile.ts";
import { fisherUpper } from "../distributions/incomplete-beta.ts";
import { chiSquareUpper } from "../distributions/incomplete-gamma.ts";
import { normalCumulative, normalQuantile } from "../distributions/normal.ts";
import { studentQuantile, studentTwoSided } from "../distributions/student-t.ts";
import { solveCholesky, solveLower } from "../linear/cholesky.ts";
import { contrastOnDirections, dot } from "../linear/orthogonal-basis.ts";
import type { Heterogeneity } from "./estimate-heterogeneity.ts";
import { tauSquaredWithSquares } from "./estimate-heterogeneity.ts";
import { expectedEffects, type Projects, spareRows } from "./projects.ts";
import { projectionTraces, type WeightedFit, weightedFit, weightsAt } from "./weighted-fit.ts";

/** Rules for the interval of a pooled effect. */
export const pooledIntervalRules = ["wald", "hartungKnapp", "neverNarrower"] as const;
/**
 * wald: normal quantile; hartungKnapp: rescaled by the observed spread, Student's t; neverNarrower: the same
 * with a scale
 * of at least 1.
 */
export type PooledIntervalRule = (typeof pooledIntervalRules)[number];

/** Pooled model at one tau². */
export interface PooledFit {
  readonly projects: Projects;
  readonly tauSquared: number;
  readonly fit: WeightedFit;
  /** Hartung and Knapp's factor: weighted squares per spare row. */
  readonly spread: number;
  readonly spareRows: number;
}

/** The pooled model with true effects that vary by `tauSquared`. */
export function pooledFit(projects: Projects, tauSquared: number): PooledFit {
  const fit = weightedFit(projects, weightsAt(projects, tauSquared));
  const spare = spareRows(projects);
  return { projects, tauSquared, fit, spread: fit.weightedSquares / spare, spareRows: spare };
}

/** A weighted sum of coefficients with its uncertainty under one rule. */
export interface PooledInterval {
  readonly rule: PooledIntervalRule;
  readonly estimate: number;
  readonly standardError: number;
  /** Absent for the normal quantile. */
  readonly degreesOfFreedom?: number;
  readonly interval: readonly [number, number];
  readonly pValue: number;
}

/**
 * Interval of a contrast (one entry per input column of the design, the constant first).
 *
 * Reference: Hartung & Knapp (2001), Statistics in Medicine 20:3875; Sidik & Jonkman (2002), Statistics in Medicine
 * 21:3153; Knapp & Hartung (2003), Statistics in Medicine 22:2693 (moderators); Rover, Knapp & Friede (2015),
 * BMC Medical Research Methodology 15:99 (the scale never below 1). Checked against metafor 3.8.1.
 */
export function pooledInterval(
  { projects, fit, spread, spareRows: spare }: PooledFit,
  contrast: ArrayLike<number>,
  rule: PooledIntervalRule,
  confidence = 0.95,
): PooledInterval {
  const onKept = projects.basis.kept.map((position) => contrast[position]);
  const shares = contrastOnDirections(projects.basis, onKept);
  const half = solveLower(fit.factor, shares);
  const scale = rule === "wald" ? 1 : rule === "hartungKnapp" ? spread : Math.max(1, spread);
  const standardError = Math.sqrt(scale * dot(half, half));
  const estimate = dot(shares, fit.shares);
  const tail = (1 + confidence) / 2;
  const statistic = estimate / standardError;
  const reach = standardError * (rule === "wald" ? normalQuantile(tail) : studentQuantile(tail, spare));
  const pValue =
    rule === "wald" ? 2 * normalCumulative(-Math.abs(statistic)) : studentTwoSided(statistic, spare);
  return {
    rule,
    estimate,
    standardError,
    interval: [estimate - reach, estimate + reach],
    pValue: standardError > 0 ? pValue : 0,
    ...(rule === "wald" ? {} : { degreesOfFreedom: spare }),
  };
}

/** The normal interval of an estimate whose standard error is taken as known. */
export function normalInterval(estimate: number, standardError: number, confidence: number): PooledInterval {
  const reach = standardError * normalQuantile((1 + confidence) / 2);
  return {
    rule: "wald",
    estimate,
    standardError,
    interval: [estimate - reach, estimate + reach],
    pValue: 2 * normalCumulative(-Math.abs(estimate / standardError)),
  };
}

/**
 * Share of each project in a contrast of the pooled model: the estimate is their sum of products with the
 * estimates.
 */
export function pullsOf({ projects, fit }: PooledFit, contrast: ArrayLike<number>): Float64Array {
  const { basis } = projects;
  const shares = contrastOnDirections(
    basis,
    basis.kept.map((position) => contrast[position]),
  );
  const onRows = expectedEffects(projects, solveCholesky(fit.factor, shares));
  return onRows.map((value, row) => value * fit.weights[row]);
}

/**
 * Where the true effect of one more project would lie: estimate ± quantile * sqrt(tau² + standard error²). Degrees
 * of freedom absent: normal quantile. Reference: Higgins, Thompson & Spiegelhalter (2009), JRSS A 172:137, p. 145;
 * Riley, Higgins & Deeks (2011), BMJ 342:d549.
 */
export function predictionInterval(
  { estimate, standardError }: Pick<PooledInterval, "estimate" | "standardError">,
  tauSquared: number,
  degreesOfFreedom: number | undefined,
  confidence = 0.95,
): readonly [number, number] {
  const tail = (1 + confidence) / 2;
  const quantile =
    degreesOfFreedom === undefined ? normalQuantile(tail) : studentQuantile(tail, degreesOfFreedom);
  const reach = quantile * Math.sqrt(tauSquared + standardError * standardError);
  return [estimate - reach, estimate + reach];
}

/** How much projects differ, beside their own uncertainty. */
export interface HeterogeneityReport extends Heterogeneity {
  /** Bounds of tau²; both 0 when projects are more alike than chance makes them. */
  readonly interval: readonly [number, number];
  readonly isEmptyInterval: boolean;
  /** Share of the variance of estimates that is not sampling error, in percent. */
  readonly iSquared: number;
  readonly hSquared: number;
  readonly q: { readonly statistic: number; readonly degreesOfFreedom: number; readonly pValue: number };
}

/**
 * tau² with its Q-profile interval, I², H² and Cochran's Q. The bounds of the interval are the roots
 * themselves: no search
 * limit in the unit of the data. Reference: Viechtbauer (2007), Statistics in Medicine 26:37; Higgins &
 * Thompson (2002),
 * Statistics in Medicine 21:1539; Cochran (1954), Biometrics 10:101. Checked against metafor 3.8.1.
 */
export function reportHeterogeneity(
  projects: Projects,
  estimated: Heterogeneity,
  confidence = 0.95,
): HeterogeneityReport {
  const fixed = pooledFit(projects, 0);
  const spare = fixed.spareRows;
  const statistic = fixed.fit.weightedSquares;
  const typical =
    spare /
    projectionTraces(
      projects,
      fixed.fit,
      projects.variances.map(() => 1),
    ).single;
  const tail = (1 - confidence) / 2;
  const least = chiSquareQuantile(tail, spare);
  return {
    ...estimated,
    interval: [
      tauSquaredWithSquares(projects, chiSquareQuantile(1 - tail, spare)),
      tauSquaredWithSquares(projects, least),
    ],
    isEmptyInterval: statistic < least,
    iSquared: (100 * estimated.tauSquared) / (estimated.tauSquared + typical),
    hSquared: 1 + estimated.tauSquared / typical,
    q: { statistic, degreesOfFreedom: spare, pValue: chiSquareUpper(statistic, spare) },
  };
}

/** I² and H² of the model in which all projects share one effect, from Cochran's Q alone. */
export function fixedEffectShares({ fit, spareRows: spare }: PooledFit): {
  readonly iSquared: number;
  readonly hSquared: number;
} {
  const statistic = fit.weightedSquares;
  const iSquared = statistic > 0 ? Math.max(0, (100 * (statistic - spare)) / statistic) : 0;
  return { iSquared, hSquared: statistic / spare };
}

/** A project's effect once it has borrowed from the others. */
export interface ShrunkenEffect {
  readonly estimate: number;
  readonly standardError: number;
}

/**
 * Best linear prediction of each project's true effect: its own estimate drawn towards what the model expects
 * of it, the
 * more so the less certain it is. Reference: Raudenbush & Bryk (1985), J. Educational Statistics 10:75;
 * Robinson (1991),
 * Statistical Science 6:15. Checked against metafor 3.8.1 (blup).
 */
export function shrunkenEffects({ projects, tauSquared, fit }: PooledFit): readonly ShrunkenEffect[] {
  const expected = expectedEffects(projects, fit.shares);
  return Array.from(projects.estimates, (estimate, row) => {
    const variance = projects.variances[row];
    const own = tauSquared / (tauSquared + variance);
    const half = solveLower(
      fit.factor,
      projects.basis.directions.map((direction) => direction[row]),
    );
    return {
      estimate: own * estimate + (1 - own) * expected[row],
      standardError: Math.sqrt(own * variance + (1 - own) ** 2 * dot(half, half)),
    };
  });
}

/** Test that no moderator counts: chi-square under `wald`, Fisher's F otherwise. */
export interface ModeratorTest {
  readonly statistic: number;
  readonly moderators: number;
  readonly spareRows?: number;
  readonly pValue: number;
}

/** Reference: Knapp & Hartung (2003), Statistics in Medicine 22:2693, p. 2699. Checked against metafor 3.8.1. */
export function testModerators(pooled: PooledFit, rule: PooledIntervalRule): ModeratorTest {
  const { projects, fit, spread, spareRows: spare } = pooled;
  const moderators = projects.basis.directions.length - 1;
  const constant = projects.basis.directions[0];
  const total = constant.reduce((sum, value, row) => sum + fit.weights[row] * value * value, 0);
  const share = constant.reduce(
    (sum, value, row) => sum + fit.weights[row] * value * projects.estimates[row],
    0,
  );
  const without = projects.estimates.reduce((sum, estimate, row) => {
    const residual = estimate - (share / total) * constant[row];
    return sum + fit.weights[row] * residual * residual;
  }, 0);
  const drop = Math.max(0, without - fit.weightedSquares);
  if (rule === "wald") return { statistic: drop, moderators, pValue: chiSquareUpper(drop, moderators) };
  const scale = rule === "hartungKnapp" ? spread : Math.max(1, spread);
  const statistic = drop / moderators / scale;
  return { statistic, moderators, spareRows: spare, pValue: fisherUpper(statistic, moderators, spare) };
}
