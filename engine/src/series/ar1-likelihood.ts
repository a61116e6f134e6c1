import { cholesky, solveCholesky, solveLower } from "../linear/cholesky.ts";
import { leastSquares } from "../linear/least-squares.ts";

/** A regression with errors that remember their last value, at a given strength of memory. */
export interface Ar1Fit {
  readonly phi: number;
  readonly coefficients: Float64Array;
  /** (X' V⁻¹ X)⁻¹, V the correlation matrix of the errors. */
  readonly unscaledCovariance: readonly Float64Array[];
  /** Residual sum of squares in the metric of V. */
  readonly squares: number;
  /** Log likelihood, the spread taken at its best value. */
  readonly logLikelihood: number;
}

export type Likelihood = "reml" | "ml";

const logTwoPi = 1.8378770664093453;

/**
 * Gaussian regression with errors correlated phi^gap between periods, by the Markov property: each point less
 * phi^gap times the one before it is independent of the past. Periods may be missing.
 * Reference: Pinheiro & Bates (2000), Mixed-Effects Models in S and S-PLUS, p. 203-206 (likelihoods) and p. 228.
 */
export class Ar1Regression {
  readonly points: number;
  private readonly columns: readonly Float64Array[];
  /** What least squares leaves of the outcome: working on it keeps small errors around large levels exact. */
  private readonly outcome: Float64Array;
  private readonly coefficients: Float64Array;
  private readonly gaps: Int32Array;

  /** `periods` ascending and whole; `columns` include the intercept and are not redundant. */
  constructor(columns: readonly Float64Array[], outcome: Float64Array, periods: Float64Array) {
    this.points = outcome.length;
    this.columns = columns;
    const least = leastSquares(columns, outcome);
    this.outcome = least.residuals;
    this.coefficients = least.coefficients;
    this.gaps = Int32Array.from(periods, (period, at) => (at === 0 ? 0 : period - periods[at - 1]));
  }

  /** Undefined when the columns cannot be told apart at this phi. */
  at(phi: number, likelihood: Likelihood): Ar1Fit | undefined {
    const { columns, outcome, gaps } = this;
    const [points, size] = [outcome.length, columns.length];
    const moment = columns.map(() => new Float64Array(size));
    const target = new Float64Array(size);
    const line = new Float64Array(size);
    let [total, logSpread] = [0, 0];
    for (let point = 0; point < points; point++) {
      const memory = point === 0 ? 0 : wholePower(phi, gaps[point]);
      const spread = 1 - memory * memory;
      const scale = 1 / Math.sqrt(spread);
      logSpread += Math.log(spread);
      for (let k = 0; k < size; k++) {
        const before = point === 0 ? 0 : columns[k][point - 1];
        line[k] = (columns[k][point] - memory * before) * scale;
      }
      const value = (outcome[point] - memory * (point === 0 ? 0 : outcome[point - 1])) * scale;
      total += value * value;
      for (let k = 0; k < size; k++) {
        target[k] += line[k] * value;
        for (let other = 0; other <= k; other++) moment[k][other] += line[k] * line[other];
      }
    }
    for (let k = 0; k < size; k++)
      for (let other = 0; other < k; other++) moment[other][k] = moment[k][other];
    const factor = cholesky(moment);
    if (factor === undefined) return undefined;
    const half = solveLower(factor, target);
    const squares = half.reduce((rest, share) => rest - share * share, total);
    const logMoment = factor.reduce((sum, row, at) => sum + 2 * Math.log(row[at]), 0);
    const free = likelihood === "reml" ? points - size : points;
    const constant = -0.5 * free * (logTwoPi + 1 - Math.log(free));
    const shared = constant - 0.5 * (logSpread + free * Math.log(squares));
    return {
      phi,
      coefficients: solveCholesky(factor, target).map((change, k) => change + this.coefficients[k]),
      unscaledCovariance: columns.map((_, k) => solveCholesky(factor, unit(size, k))),
      squares,
      logLikelihood: likelihood === "reml" ? shared - 0.5 * logMoment : shared,
    };
  }

  /** The phi of largest likelihood: a grid that is fine near ±1, then golden sections. */
  best(likelihood: Likelihood): Ar1Fit | undefined {
    const value = (phi: number) => this.at(phi, likelihood)?.logLikelihood ?? Number.NEGATIVE_INFINITY;
    const angles = Array.from({ length: 79 }, (_, at) => at - 39);
    const grid = angles.map((angle) => value(Math.sin((angle * Math.PI) / 80)));
    const center = angles[grid.indexOf(Math.max(...grid))];
    let [low, high] = [center - 1, center + 1].map((angle) => Math.sin((angle * Math.PI) / 80));
    const ratio = (Math.sqrt(5) - 1) / 2;
    for (let step = 0; step < 60 && high - low > 1e-9; step++) {
      const [left, right] = [high - ratio * (high - low), low + ratio * (high - low)];
      if (value(left) > value(right)) high = right;
      else low = left;
    }
    return this.at(this.polish((low + high) / 2, likelihood), likelihood);
  }

  /** Golden sections stop at the root of the rounding error; Newton steps on differences gain the last digits. */
  private polish(start: number, likelihood: Likelihood): number {
    let phi = start;
    const width = 1e-4;
    const value = (at: number) => this.at(at, likelihood)?.logLikelihood ?? Number.NEGATIVE_INFINITY;
    for (let step = 0; step < 4; step++) {
      const [below, here, above] = [value(phi - width), value(phi), value(phi + width)];
      const [belowTwo, aboveTwo] = [value(phi - 2 * width), value(phi + 2 * width)];
      const slope = (8 * (above - below) - (aboveTwo - belowTwo)) / (12 * width);
      const bend = (above - 2 * here + below) / width ** 2;
      const change = slope / bend;
      if (!(bend < 0) || !(Math.abs(change) < width)) break;
      phi -= change;
    }
    return phi;
  }
}

function unit(size: number, place: number): Float64Array {
  const vector = new Float64Array(size);
  vector[place] = 1;
  return vector;
}

/** phi to a whole power; phi may be negative. */
function wholePower(phi: number, exponent: number): number {
  let power = phi;
  for (let factor = 1; factor < exponent; factor++) power *= phi;
  return power;
}
