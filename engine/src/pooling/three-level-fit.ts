import { fitVarianceComponents } from "../linear/fit-variance-components.ts";
import { contrastOnDirections, dot } from "../linear/orthogonal-basis.ts";
import { quadratic, type SquareMatrix } from "../linear/square-matrix.ts";
import { type ClusterBlock, type RobustEstimate, robustEstimate } from "./cluster-robust.ts";
import { expectedEffects, type Projects } from "./projects.ts";

/** Estimates that come several per group, sorted so that a group is a run of rows. */
export interface GroupedProjects {
  readonly projects: Projects;
  /** First row of each group, and the number of rows at the end. */
  readonly starts: Int32Array;
}

/** The three-level model at its maximum. */
export interface ThreeLevelFit {
  readonly between: number;
  readonly within: number;
  /** As the reference package counts it: restricted, on the raw design. */
  readonly logLikelihood: number;
  readonly shares: Float64Array;
  readonly covariance: SquareMatrix;
  readonly grouped: GroupedProjects;
  readonly blocks: readonly ClusterBlock[];
}

/**
 * y = X b + group + row + sampling error, by restricted maximum likelihood: variance `between` groups and
 * `within` them beside
 * the known variances. Time is linear in the rows.
 */
export function threeLevelFit(grouped: GroupedProjects): ThreeLevelFit | undefined {
  const { projects, starts } = grouped;
  const { estimates, variances, basis } = projects;
  const scale = scaleOf(projects);
  const fit = fitVarianceComponents(
    {
      starts,
      outcome: estimates.map((value, row) => (value - scale.expected[row]) / scale.unit),
      design: basis.directions,
      random: [new Float64Array(estimates.length).fill(1)],
      known: variances.map((variance) => variance / scale.unit ** 2),
    },
    [[0, 0]],
    "reml",
  );
  if (fit === undefined) return undefined;
  const square = scale.unit ** 2;
  const between = fit.root[0] ** 2 * square;
  const within = fit.residual * square;
  const shares = fit.point.shares.map((share, at) => share * scale.unit + scale.shares[at]);
  const expected = expectedEffects(projects, shares);
  const residuals = estimates.map((value, row) => value - expected[row]);
  const spare = estimates.length - basis.directions.length;
  return {
    between,
    within,
    logLikelihood: -fit.point.deviance / 2 - spare * Math.log(scale.unit),
    shares,
    covariance: fit.point.covariance.map((line) => line.map((value) => value * square)),
    grouped,
    blocks: blocksOf(grouped, residuals, { between, within }),
  };
}

/** Plain least squares, so that what is left has size 1 whatever the unit and the distance from 0. */
function scaleOf(projects: Projects) {
  const { estimates, variances, basis } = projects;
  const shares = Float64Array.from(basis.directions, (direction) => dot(direction, estimates));
  const expected = expectedEffects(projects, shares);
  let squares = 0;
  for (let row = 0; row < estimates.length; row++)
    squares += (estimates[row] - expected[row]) ** 2 + variances[row];
  return { shares, expected, unit: Math.sqrt(squares / estimates.length) };
}

function blocksOf(
  { projects, starts }: GroupedProjects,
  residuals: Float64Array,
  { between, within }: { readonly between: number; readonly within: number },
): readonly ClusterBlock[] {
  const blocks: ClusterBlock[] = [];
  for (let group = 0; group + 1 < starts.length; group++) {
    const [from, to] = [starts[group], starts[group + 1]];
    const design = projects.basis.directions.map((direction) => direction.slice(from, to));
    const own = projects.variances.slice(from, to).map((variance) => variance + within);
    const working = Array.from(own, (variance, i) => own.map((_, j) => between + (i === j ? variance : 0)));
    const total = own.reduce((sum, variance) => sum + 1 / variance, 0);
    const drawn = between / (1 + between * total);
    const weighted = design.map((column) => {
      const sum = column.reduce((shared, value, row) => shared + value / own[row], 0);
      return column.map((value, row) => (value - drawn * sum) / own[row]);
    });
    blocks.push({ design, weighted, residuals: residuals.slice(from, to), working });
  }
  return blocks;
}

/** A contrast over the raw columns: what the model says of it, and what the spread between groups says. */
export function threeLevelContrast(
  fit: ThreeLevelFit,
  contrast: ArrayLike<number>,
  confidence = 0.95,
): { readonly modelError: number; readonly robust: RobustEstimate } {
  const { basis } = fit.grouped.projects;
  const shares = contrastOnDirections(
    basis,
    basis.kept.map((position) => contrast[position]),
  );
  const robust = robustEstimate(
    fit.blocks,
    fit.covariance,
    { shares, estimate: dot(shares, fit.shares) },
    confidence,
  );
  return { modelError: Math.sqrt(quadratic(fit.covariance, shares)), robust };
}
