import { contrastOnDirections, dot } from "../linear/orthogonal-basis.ts";
import { invert, type SquareMatrix, traceOfProduct, zeros } from "../linear/square-matrix.ts";
import { type ClusterBlock, type RobustEstimate, robustEstimate } from "./cluster-robust.ts";
import { expectedEffects } from "./projects.ts";
import type { GroupedProjects } from "./three-level-fit.ts";

/** Weighted least squares with weights that assume a common correlation inside groups. */
export interface RobustVarianceFit {
  readonly tauSquared: number;
  readonly shares: Float64Array;
  readonly bread: SquareMatrix;
  readonly grouped: GroupedProjects;
  readonly blocks: readonly ClusterBlock[];
}

/**
 * Weights 1 / (rows of the group * (mean variance + tau²)) and tau² by moments, `correlation` between estimates of
 * a group.
 * Reference: Hedges, Tipton & Johnson (2010), Research Synthesis Methods 1:39, equations 14 and 15. Undefined when
 * the design is singular under the weights.
 */
export function robustVarianceFit(
  grouped: GroupedProjects,
  correlation: number,
): RobustVarianceFit | undefined {
  const means = meanVariances(grouped);
  const first = regression(grouped, means);
  if (first === undefined) return undefined;
  const tauSquared = momentTauSquared(grouped, means, first, correlation);
  const last = regression(
    grouped,
    means.map((variance) => variance + tauSquared),
  );
  return last === undefined ? undefined : { tauSquared, grouped, ...last };
}

function meanVariances({ projects, starts }: GroupedProjects): Float64Array {
  const means = new Float64Array(starts.length - 1);
  means.forEach((_, group) => {
    const rows = projects.variances.subarray(starts[group], starts[group + 1]);
    means[group] = rows.reduce((sum, variance) => sum + variance, 0) / rows.length;
  });
  return means;
}

function regression({ projects, starts }: GroupedProjects, spreads: Float64Array) {
  const { directions } = projects.basis;
  const size = directions.length;
  const normal = zeros(size);
  const target = new Float64Array(size);
  const weights = new Float64Array(projects.estimates.length);
  spreads.forEach((spread, group) => {
    const count = starts[group + 1] - starts[group];
    weights.fill(1 / (count * spread), starts[group], starts[group + 1]);
  });
  for (let row = 0; row < weights.length; row++) {
    for (let i = 0; i < size; i++) {
      const share = weights[row] * directions[i][row];
      target[i] += share * projects.estimates[row];
      for (let j = 0; j < size; j++) normal[i][j] += share * directions[j][row];
    }
  }
  const bread = invert(normal)?.inverse;
  if (bread === undefined) return undefined;
  const shares = Float64Array.from(bread, (line) => dot(line, target));
  const expected = expectedEffects(projects, shares);
  const blocks = Array.from(spreads, (_, group): ClusterBlock => {
    const [from, to] = [starts[group], starts[group + 1]];
    const design = directions.map((direction) => direction.slice(from, to));
    const weight = weights[from];
    return {
      design,
      weighted: design.map((column) => column.map((value) => value * weight)),
      residuals: projects.estimates.slice(from, to).map((value, at) => value - expected[from + at]),
      working: Array.from({ length: to - from }, (__, i) =>
        Float64Array.from({ length: to - from }, (___, j) => (i === j ? 1 / weight : 0)),
      ),
    };
  });
  return { shares, bread, blocks };
}

/** (Q - its expectation under sampling error) / (trace of the weights left over), never below 0. */
function momentTauSquared(
  { projects, starts }: GroupedProjects,
  means: Float64Array,
  { bread, blocks }: { readonly bread: SquareMatrix; readonly blocks: readonly ClusterBlock[] },
  correlation: number,
): number {
  const size = projects.basis.directions.length;
  const [own, together, squared] = [zeros(size), zeros(size), zeros(size)];
  let [squares, total] = [0, 0];
  blocks.forEach(({ design, residuals }, group) => {
    const count = starts[group + 1] - starts[group];
    const weight = 1 / (count * means[group]);
    const sums = design.map((column) => column.reduce((sum, value) => sum + value, 0));
    squares += weight * dot(residuals, residuals);
    total += count * weight;
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        const inner = dot(design[i], design[j]);
        own[i][j] += (weight / count) * inner;
        together[i][j] += (weight / count) * (sums[i] * sums[j] - inner);
        squared[i][j] += weight * weight * sums[i] * sums[j];
      }
    }
  });
  const byChance = blocks.length - traceOfProduct(bread, own) - correlation * traceOfProduct(bread, together);
  return Math.max(0, (squares - byChance) / (total - traceOfProduct(bread, squared)));
}

/** A contrast over the raw columns with CR2 and Satterthwaite degrees of freedom. */
export function robustVarianceContrast(
  { grouped, blocks, bread, shares: fitted }: RobustVarianceFit,
  contrast: ArrayLike<number>,
  confidence = 0.95,
): RobustEstimate {
  const { basis } = grouped.projects;
  const shares = contrastOnDirections(
    basis,
    basis.kept.map((position) => contrast[position]),
  );
  return robustEstimate(blocks, bread, { shares, estimate: dot(shares, fitted) }, confidence);
}
