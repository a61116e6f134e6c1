import { fisherUpper } from "../distributions/incomplete-beta.ts";
import { chiSquareUpper } from "../distributions/incomplete-gamma.ts";
import { cholesky, type LowerTriangle, solveCholesky, solveLower } from "../linear/cholesky.ts";
import type { Average } from "./cell-averages.ts";
import type { CohortLayout } from "./cohort-layout.ts";
import type { InfluenceScatter } from "./influence-scatter.ts";
import type { PanelEffect, PreTrendTest } from "./panel-finding.ts";
import type { InferenceParts } from "./panel-inference.ts";

/** An effect before training with what it is made of. */
export interface LeadEffect {
  readonly average: Average;
  readonly effect: PanelEffect;
}

type Matrix = readonly Float64Array[];

/**
 * The test on all cells before training; when they are too many for the units, on the event times before training, as
 * many of the nearest ones as there are units for. The rule looks at numbers of units only, never at outcomes.
 */
export function preTrendOf(
  cells: readonly LeadEffect[],
  eventTimes: readonly LeadEffect[],
  parts: InferenceParts,
): PreTrendTest | undefined {
  const whole = waldPreTrend(cells, parts, true);
  if (whole !== undefined && isRoomy(whole)) return whole.test;
  for (let first = 0; first < eventTimes.length; first++) {
    const nearest = waldPreTrend(eventTimes.slice(first), parts, false);
    if (nearest !== undefined && (isRoomy(nearest) || nearest.test.effects === 1)) return nearest.test;
  }
  return whole?.test;
}

interface SizedTest {
  readonly test: PreTrendTest;
  /** Units free to vary on the side that has fewer, less those seen now and then. */
  readonly free: number;
}

/**
 * Hotelling's T² is close to its law when each effect has a few free units to itself. The degrees of freedom of the
 * test will not do here: they are estimated from the outcomes, and choosing by them rejects too often.
 */
function isRoomy({ test, free }: SizedTest): boolean {
  return 3 * test.effects <= free;
}

/**
 * Are all the effects before training zero? The Wald statistic uses the covariance of the influence functions, as in
 * the reference package. The p-value counts each cohort and the untrained by their own number of units (n / (n - 1))
 * and reads the statistic as Hotelling's T² with the degrees of freedom of the multivariate Welch test: the
 * chi-square rejects far too often with few units. `apart` when the effects are of single cohorts. Undefined when
 * there are too many effects for the units, or when they determine each other. Reference: Krishnamoorthy & Yu (2004),
 * Statistics & Probability Letters 66:161, equations 5 and 7.
 */
function waldPreTrend(
  leads: readonly LeadEffect[],
  parts: InferenceParts,
  apart: boolean,
): SizedTest | undefined {
  const effects = leads.length;
  if (effects === 0) return undefined;
  const scale = parts.layout.size ** 2;
  const plain = matrixOf(leads, (left, right) => parts.scatter.product(left, right) / scale);
  const honest = honestCovariance(leads, parts, apart);
  const plainFactor = cholesky(plain);
  if (plainFactor === undefined || honest === undefined) return undefined;
  const { degreesOfFreedom, factor, free } = honest;
  const below = degreesOfFreedom - effects + 1;
  if (!(below >= 1)) return undefined;
  const statistic = waldOf(leads, plainFactor);
  const test: PreTrendTest = {
    statistic,
    effects,
    distribution: "hotelling",
    degreesOfFreedom,
    pValue: fisherUpper((waldOf(leads, factor) * below) / (degreesOfFreedom * effects), effects, below),
    asymptoticPValue: chiSquareUpper(statistic, effects),
  };
  return { test, free };
}

/** Covariance with every group of units counted by its own size, and how many independent squares it is worth. */
function honestCovariance(
  leads: readonly LeadEffect[],
  { scatter, layout, terms }: InferenceParts,
  apart: boolean,
) {
  const involved = layout.starts.length;
  const isTested = Array.from({ length: involved }, (_, block) =>
    leads.some(({ average }) => average.involved[block]),
  );
  const groups = scatter.groups(isTested, apart).flatMap(({ count, treated, product }) => {
    const own = treated && !apart ? Math.min(count, smallestTreated(leads, scatter)) : count;
    const free = own - 1 - (treated ? 0 : terms);
    const matrix = matrixOf(leads, (left, right) => ((own / free) * product(left, right)) / layout.size ** 2);
    return matrix.some((line, at) => line[at] !== 0) ? [{ free, matrix, treated }] : [];
  });
  if (groups.some(({ free }) => free < 1)) return undefined;
  const total = leads.map((_, i) =>
    Float64Array.from(leads, (__, j) => groups.reduce((sum, { matrix }) => sum + matrix[i][j], 0)),
  );
  const stretch = leads.map(
    ({ effect }, at) => effect.inference.intervalStandardError / Math.sqrt(total[at][at]),
  );
  const factor = cholesky(total.map((line, i) => line.map((value, j) => value * stretch[i] * stretch[j])));
  const plainFactor = cholesky(total);
  if (factor === undefined || plainFactor === undefined) return undefined;
  let spread = 0;
  for (const { free, matrix } of groups) spread += traces(plainFactor, matrix) / free;
  const effects = leads.length;
  const sides = [true, false].map((side) => groups.filter(({ treated }) => treated === side));
  const fewest = Math.min(
    ...sides.flatMap((side) => (side.length === 0 ? [] : [side.reduce((sum, group) => sum + group.free, 0)])),
  );
  const free = fewest * seenShare(layout) ** 2;
  return { factor, degreesOfFreedom: (effects + effects ** 2) / spread, free };
}

/** Share of the periods in which units were seen; a change needs two of them. */
function seenShare({ panel, outcomes }: CohortLayout): number {
  if (panel.shape !== "unbalanced") return 1;
  let seen = 0;
  let all = 0;
  for (const period of outcomes) {
    all += period.length;
    for (const outcome of period) if (!Number.isNaN(outcome)) seen++;
  }
  return seen / all;
}

/** Trained units behind the effect that has the fewest. */
function smallestTreated(leads: readonly LeadEffect[], scatter: InfluenceScatter): number {
  const counts = leads.flatMap(({ average }) =>
    scatter.strata(average).flatMap(({ treated, count }) => (treated ? [count] : [])),
  );
  return Math.min(...counts);
}

/** tr((A B⁻¹)²) + tr(A B⁻¹)², with B given by its factor. */
function traces(factor: LowerTriangle, matrix: Matrix): number {
  const shares = matrix.map((line) => solveCholesky(factor, line));
  let trace = 0;
  let square = 0;
  shares.forEach((line, i) => {
    trace += line[i];
    shares.forEach((other, j) => {
      square += line[j] * other[i];
    });
  });
  return square + trace ** 2;
}

function matrixOf(leads: readonly LeadEffect[], product: (left: Average, right: Average) => number): Matrix {
  return leads.map(({ average: left }) =>
    Float64Array.from(leads, ({ average: right }) => product(left, right)),
  );
}

function waldOf(leads: readonly LeadEffect[], factor: LowerTriangle): number {
  const shares = solveLower(
    factor,
    leads.map(({ effect }) => effect.estimate),
  );
  return shares.reduce((sum, share) => sum + share * share, 0);
}
