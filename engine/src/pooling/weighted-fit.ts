import { cholesky, type LowerTriangle, solveCholesky } from "../linear/cholesky.ts";
import { dot } from "../linear/orthogonal-basis.ts";
import { expectedEffects, type Projects } from "./projects.ts";

/** Weighted least squares of the estimates on the directions of the design. */
export interface WeightedFit {
  readonly weights: Float64Array;
  /** Coordinates of the fit on the directions. */
  readonly shares: Float64Array;
  readonly residuals: Float64Array;
  /** Cholesky factor of Q'WQ. */
  readonly factor: LowerTriangle;
  /** Sum of weight * residual². */
  readonly weightedSquares: number;
}

/**
 * Fits with one weight per project. The design is orthonormal before weighting, so that units of moderators do not
 * matter; time and memory are linear in the number of projects, where the usual k × k matrix P = W -
 * WX(X'WX)^-1X'W costs k².
 */
export function weightedFit(projects: Projects, weights: Float64Array): WeightedFit {
  const { directions } = projects.basis;
  const weighted = directions.map((direction) => direction.map((value, row) => value * weights[row]));
  const normal = directions.map((_, i) =>
    Float64Array.from(directions, (__, j) => dot(weighted[i], directions[j])),
  );
  const factor = cholesky(normal);
  if (factor === undefined) throw new Error("invalid weights; positive and finite: not");
  const shares = solveCholesky(
    factor,
    weighted.map((direction) => dot(direction, projects.estimates)),
  );
  const expected = expectedEffects(projects, shares);
  const residuals = projects.estimates.map((estimate, row) => estimate - expected[row]);
  let weightedSquares = 0;
  for (let row = 0; row < residuals.length; row++) weightedSquares += weights[row] * residuals[row] ** 2;
  return { weights, shares, residuals, factor, weightedSquares };
}

/** Weights 1 / (variance + tau²). */
export function weightsAt({ variances }: Projects, tauSquared: number): Float64Array {
  return variances.map((variance) => 1 / (variance + tauSquared));
}

/** Traces of P D and P D P D, where P = W - WX(X'WX)^-1X'W and D is diagonal. */
export interface ProjectionTraces {
  readonly single: number;
  readonly double: number;
}

/** In O(k p²): with f = w d and leverages h, tr PD = sum f(1 - h), tr PDPD = sum f² (1 - 2h) + |H'fH|², H'H = h. */
export function projectionTraces(
  projects: Projects,
  { weights, factor }: WeightedFit,
  diagonal: Float64Array,
): ProjectionTraces {
  const whitened = whitenedDirections(projects, factor);
  const size = whitened.length;
  const cross = new Float64Array(size * size);
  let [single, double] = [0, 0];
  for (let row = 0; row < weights.length; row++) {
    const scaled = weights[row] * diagonal[row];
    let leverage = 0;
    for (let i = 0; i < size; i++) {
      const share = weights[row] * whitened[i][row];
      leverage += share * whitened[i][row];
      for (let j = 0; j <= i; j++) cross[i * size + j] += scaled * share * whitened[j][row];
    }
    single += scaled * (1 - leverage);
    double += scaled * scaled * (1 - 2 * leverage);
  }
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) double += (i === j ? 1 : 2) * cross[i * size + j] ** 2;
  return { single, double };
}

/** Directions H with H'WH = I. */
function whitenedDirections({ basis }: Projects, factor: LowerTriangle): readonly Float64Array[] {
  const whitened: Float64Array[] = [];
  basis.directions.forEach((direction, i) => {
    const rest = direction.slice();
    for (let k = 0; k < i; k++)
      for (let row = 0; row < rest.length; row++) rest[row] -= factor[i][k] * whitened[k][row];
    for (let row = 0; row < rest.length; row++) rest[row] /= factor[i][i];
    whitened.push(rest);
  });
  return whitened;
}
