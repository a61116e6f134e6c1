import { cholesky, solveCholesky } from "./cholesky.ts";
import type { GroupedRows } from "./forms-of-groups.ts";
import { type SquareMatrix, zeros } from "./square-matrix.ts";
import {
  type CovariancePattern,
  type Criterion,
  type GroupedModel,
  groupedModel,
  type LikelihoodPoint,
  likelihoodAt,
} from "./variance-components.ts";

/** Variances that make the likelihood largest. */
export interface ComponentsFit {
  /** Lower triangle L of the covariance G = L L' of the random columns, flat by rows. */
  readonly root: Float64Array;
  readonly residual: number;
  readonly point: LikelihoodPoint;
  /** Second derivatives of the deviance by the free entries of L and the residual standard deviation. */
  readonly rootHessian: SquareMatrix;
  /** Derivatives of each variance (rows) by each of these (columns). */
  readonly jacobian: SquareMatrix;
}

/** Where the search may start, in residual standard deviations. */
const startingSpreads = [0.1, 0.5, 1.5, 5];
/** A residual spread below this share of the outcome's is rounding, not variance. */
const leastResidual = 1e-7;

/**
 * Maximizes the likelihood over the entries of L and the residual standard deviation, by Newton's method damped
 * as Levenberg
 * and Marquardt do. In these the deviance is smooth and even: a variance of 0 is an ordinary minimum, not a
 * wall, and no bound
 * in the unit of the outcome is needed. Random columns and outcome should have size about 1.
 * Undefined when nothing is left to vary or no minimum is found. `near`: the maximum of almost the same rows,
 * to start from.
 * Reference: Pinheiro & Bates (1996), Statistics and Computing 6:289 (Cholesky parameters); Nocedal & Wright (2006),
 * Numerical Optimization, p. 258.
 */
export function fitVarianceComponents(
  rows: GroupedRows,
  pattern: CovariancePattern,
  criterion: Criterion,
  near?: Pick<ComponentsFit, "root" | "residual">,
): ComponentsFit | undefined {
  const search = new Search(rows, pattern, criterion);
  const start = near === undefined ? search.bestStart() : search.startNear(near);
  return start === undefined ? undefined : search.descend(start);
}

class Search {
  private readonly rows: GroupedRows;
  private readonly model: GroupedModel;
  private readonly pattern: CovariancePattern;
  private readonly criterion: Criterion;

  constructor(rows: GroupedRows, pattern: CovariancePattern, criterion: Criterion) {
    this.rows = rows;
    this.model = groupedModel(rows);
    this.pattern = pattern;
    this.criterion = criterion;
  }

  bestStart(): Float64Array | undefined {
    const spread = Math.sqrt(
      this.rows.outcome.reduce((sum, value) => sum + value * value, 0) / this.rows.outcome.length,
    );
    let best: Float64Array | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const ratio of startingSpreads) {
      const residual = spread / Math.sqrt(1 + ratio * ratio);
      const place = Float64Array.from([
        ...this.pattern.map(([i, j]) => (i === j ? ratio * residual : 0)),
        residual,
      ]);
      const deviance = this.pointAt(place)?.deviance ?? Number.POSITIVE_INFINITY;
      if (deviance < least) [best, least] = [place, deviance];
    }
    return best;
  }

  /** A spread of exactly 0 is a ridge the search could not leave: it is lifted a little. */
  startNear({ root, residual }: Pick<ComponentsFit, "root" | "residual">): Float64Array {
    const size = this.rows.random.length;
    const spread = Math.sqrt(residual);
    const entries = this.pattern.map(([i, j]) => {
      const entry = root[i * size + j];
      return i === j && Math.abs(entry) < startingSpreads[0] * spread ? startingSpreads[0] * spread : entry;
    });
    return Float64Array.from([...entries, spread]);
  }

  descend(start: Float64Array): ComponentsFit | undefined {
    let place = start;
    let point = this.pointAt(place);
    let damping = 1e-3;
    for (let step = 0; step < 300 && point !== undefined; step++) {
      const { gradient, hessian, expected } = this.inRoots(place, point);
      const move = newtonMove(gradient, hessian, expected, damping);
      const next = place.map((value, at) => value + (move?.[at] ?? 0));
      const found: LikelihoodPoint | undefined = move === undefined ? undefined : this.pointAt(next);
      if (move === undefined || found === undefined || !(found.deviance <= point.deviance + 1e-10)) {
        if (isSettled(move, place)) break;
        damping = Math.max(damping, 1e-8) * 10;
        if (damping > 1e12) break;
        continue;
      }
      const settled = isSettled(move, next);
      [place, point] = [next, found];
      damping = damping < 1e-12 ? 0 : damping / 30;
      if (settled) break;
    }
    if (point === undefined || !(place[place.length - 1] ** 2 > leastResidual ** 2)) {
      return this.rows.known === undefined || point === undefined ? undefined : this.fitAt(place, point);
    }
    return this.fitAt(place, point);
  }

  private fitAt(place: Float64Array, point: LikelihoodPoint): ComponentsFit {
    const { hessian, jacobian } = this.inRoots(place, point);
    return {
      root: this.rootOf(place),
      residual: place[place.length - 1] ** 2,
      point,
      rootHessian: hessian,
      jacobian,
    };
  }

  private rootOf(place: Float64Array): Float64Array {
    const q = this.rows.random.length;
    const root = new Float64Array(q * q);
    this.pattern.forEach(([i, j], at) => {
      root[i * q + j] = place[at];
    });
    return root;
  }

  private pointAt(place: Float64Array): LikelihoodPoint | undefined {
    const residual = place[place.length - 1] ** 2;
    if (this.rows.known === undefined && !(residual > 0)) return undefined;
    const point = likelihoodAt(
      this.model,
      this.pattern,
      { root: this.rootOf(place), residual },
      this.criterion,
    );
    return point !== undefined && Number.isFinite(point.deviance) ? point : undefined;
  }

  /**
   * Derivatives by the entries of L: G_ab = sum of L_ac L_bc, so that dG_ab / dL_ij = [a = i] L_bj + [b = i] L_aj.
   */
  private inRoots(place: Float64Array, point: LikelihoodPoint) {
    const q = this.rows.random.length;
    const count = this.pattern.length + 1;
    const root = this.rootOf(place);
    const jacobian = zeros(count);
    this.pattern.forEach(([a, b], entry) => {
      this.pattern.forEach(([i, j], at) => {
        jacobian[entry][at] = (a === i ? root[b * q + j] : 0) + (b === i ? root[a * q + j] : 0);
      });
    });
    jacobian[count - 1][count - 1] = 2 * place[count - 1];
    const gradient = new Float64Array(count);
    for (let at = 0; at < count; at++)
      for (let entry = 0; entry < count; entry++) gradient[at] += jacobian[entry][at] * point.gradient[entry];
    const curve = this.curvature(point.gradient);
    const hessian = sandwich(jacobian, point.hessian);
    for (let at = 0; at < count; at++)
      for (let other = 0; other < count; other++) hessian[at][other] += curve[at][other];
    return { gradient, hessian, expected: sandwich(jacobian, point.expected), jacobian };
  }

  /**
   * Gradient times the second derivatives of the variances: d²G_ab / dL_ij dL_kj = [a = i][b = k] + [b = i][a =
   * k].
   */
  private curvature(gradient: Float64Array): Float64Array[] {
    const count = this.pattern.length + 1;
    const curve = zeros(count);
    this.pattern.forEach(([i, j], at) => {
      this.pattern.forEach(([k, l], other) => {
        if (j !== l) return;
        this.pattern.forEach(([a, b], entry) => {
          const bend = (a === i && b === k ? 1 : 0) + (b === i && a === k ? 1 : 0);
          curve[at][other] += bend * gradient[entry];
        });
      });
    });
    curve[count - 1][count - 1] = 2 * gradient[count - 1];
    return curve;
  }
}

function sandwich(jacobian: SquareMatrix, middle: SquareMatrix): Float64Array[] {
  const count = jacobian.length;
  const around = zeros(count);
  for (let i = 0; i < count; i++)
    for (let j = 0; j < count; j++)
      for (let a = 0; a < count; a++)
        for (let b = 0; b < count; b++) around[i][j] += jacobian[a][i] * middle[a][b] * jacobian[b][j];
  return around;
}

/** Newton's step with the observed curvature where it is positive definite, else with the expected one. */
function newtonMove(
  gradient: Float64Array,
  hessian: SquareMatrix,
  expected: SquareMatrix,
  damping: number,
): Float64Array | undefined {
  const scale = expected.map((line, at) => Math.max(line[at], 1e-8));
  const damped = (matrix: SquareMatrix, extra: number) =>
    matrix.map((line, i) => line.map((value, j) => (i === j ? value + extra * scale[i] : value)));
  const factor = cholesky(damped(hessian, damping)) ?? cholesky(damped(expected, damping + 1e-6));
  if (factor === undefined) return undefined;
  return solveCholesky(factor, gradient).map((value) => -value);
}

function isSettled(move: Float64Array | undefined, place: Float64Array): boolean {
  if (move === undefined) return false;
  const size = place.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return move.every((value) => Math.abs(value) <= 1e-13 * size);
}
