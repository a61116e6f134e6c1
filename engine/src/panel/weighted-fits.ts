import { cholesky, type LowerTriangle, solveCholesky } from "../linear/cholesky.ts";
import { orthogonalBasis } from "../linear/orthogonal-basis.ts";

/** Covariates with an intercept, rewritten as orthogonal columns of mean square 1, row after row. */
export interface Design {
  readonly rows: number;
  readonly size: number;
  readonly lines: Float64Array;
  /** Positions of covariates that the others determine; left out. */
  readonly aliased: readonly number[];
}

/** Design of an intercept and the covariates; fits do not depend on their units or powers. */
export function designOf(covariates: readonly Float64Array[], rows: number): Design {
  const basis = orthogonalBasis([new Float64Array(rows).fill(1), ...covariates], rows);
  const size = basis.directions.length;
  const lines = new Float64Array(rows * size);
  const scale = Math.sqrt(rows);
  basis.directions.forEach((direction, at) => {
    for (let row = 0; row < rows; row++) lines[row * size + at] = direction[row] * scale;
  });
  return { rows, size, lines, aliased: basis.aliased.map((position) => position - 1) };
}

/** Weighted sum of the lines of a design, or of lines × values, over its rows, divided by the number of rows. */
export function meanLine(
  { rows, size, lines }: Design,
  weights: Float64Array,
  values?: Float64Array,
): Float64Array {
  const mean = new Float64Array(size);
  for (let row = 0; row < rows; row++) {
    const weight = values === undefined || weights[row] === 0 ? weights[row] : weights[row] * values[row];
    if (weight === 0) continue;
    for (let k = 0; k < size; k++) mean[k] += weight * lines[row * size + k];
  }
  for (let k = 0; k < size; k++) mean[k] /= rows;
  return mean;
}

/** Product of every line with a vector. */
export function alongLines({ rows, size, lines }: Design, vector: Float64Array): Float64Array {
  const product = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let k = 0; k < size; k++) sum += lines[row * size + k] * vector[k];
    product[row] = sum;
  }
  return product;
}

/** Mean over rows of weight × line × line', factored; undefined when the weighted rows do not determine a fit. */
export function factorMoment(
  { rows, size, lines }: Design,
  weights: Float64Array,
): LowerTriangle | undefined {
  const moment = Array.from({ length: size }, () => new Float64Array(size));
  for (let row = 0; row < rows; row++) {
    const weight = weights[row];
    if (weight === 0) continue;
    const at = row * size;
    for (let i = 0; i < size; i++) {
      const scaled = weight * lines[at + i];
      const target = moment[i];
      for (let j = 0; j <= i; j++) target[j] += scaled * lines[at + j];
    }
  }
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      moment[i][j] /= rows;
      moment[j][i] = moment[i][j];
    }
  }
  return moment[0][0] > 0 ? cholesky(moment) : undefined;
}

/** How combinations of coefficients move: a row counts for weight × its line' × `along(combination)`. */
export interface Levers {
  readonly weights: Float64Array;
  readonly along: (combination: Float64Array) => Float64Array;
}

/** A regression whose rows and weights are fixed, ready for any outcome. */
export class PreparedRegression implements Levers {
  readonly design: Design;
  readonly weights: Float64Array;
  private readonly factor: LowerTriangle;

  private constructor(design: Design, weights: Float64Array, factor: LowerTriangle) {
    this.design = design;
    this.weights = weights;
    this.factor = factor;
  }

  /** Undefined when the rows of positive weight do not determine the coefficients. */
  static prepare(design: Design, weights: Float64Array): PreparedRegression | undefined {
    const factor = factorMoment(design, weights);
    return factor === undefined ? undefined : new PreparedRegression(design, weights, factor);
  }

  /** Fitted values of all rows, those of weight 0 included. */
  fit(outcome: Float64Array): Float64Array {
    return alongLines(this.design, this.coefficients(outcome));
  }

  /** The outcome minus its fitted values. */
  residuals(outcome: Float64Array): Float64Array {
    const gap = this.fit(outcome);
    for (let row = 0; row < gap.length; row++) gap[row] = outcome[row] - gap[row];
    return gap;
  }

  private coefficients(outcome: Float64Array): Float64Array {
    return this.along(meanLine(this.design, this.weights, outcome));
  }

  along(combination: Float64Array): Float64Array {
    return solveCholesky(this.factor, combination);
  }

  /**
   * Per row, how the combination `direction`' × coefficients moves with the residual of the row: its influence is
   * `lever` × residual.
   */
  levers(direction: Float64Array): Float64Array {
    const product = alongLines(this.design, this.along(direction));
    for (let row = 0; row < product.length; row++) product[row] *= this.weights[row];
    return product;
  }
}

/** Fitted chances of being trained. */
export interface Propensity {
  /** p / (1 - p). */
  readonly odds: Float64Array;
  /** How the coefficients move with the rows; absent for calibrated chances, which add nothing. */
  readonly score?: Levers;
  /** Influence of each row on the combination `direction`' × coefficients; zero for calibrated weights. */
  readonly influence: (direction: Float64Array) => Float64Array;
}

/** Chances next to 1 are brought down to this before forming odds. */
const largestChance = 1 - 1e-6;
/** Untrained rows with a chance above this stand for nobody and get no weight. */
const trimLevel = 0.995;
/** A maximum that exists is reached in far fewer steps. */
const mostSteps = 100;

/** Logit by weighted maximum likelihood; undefined when the arms come apart and no maximum exists. */
export function likelihoodPropensity(
  design: Design,
  treated: Uint8Array,
  weights: Float64Array,
): Propensity | undefined {
  const found = newton({ design, treated, weights, slopes: likelihoodSlopes });
  if (found === undefined) return undefined;
  const { linear, factor, slopes } = found;
  const along = (direction: Float64Array) => solveCholesky(factor, direction);
  return {
    odds: oddsOfRows(linear, treated),
    score: { weights: slopes, along },
    influence: (direction) => {
      const product = alongLines(design, along(direction));
      for (let row = 0; row < product.length; row++) product[row] *= slopes[row];
      return product;
    },
  };
}

/**
 * Logit whose odds reproduce the covariate means of the trained exactly among the untrained (inverse probability
 * tilting): Graham, Pinto & Egel (2012), Review of Economic Studies 79:1053; Sant'Anna & Zhao (2020), p. 108.
 */
export function calibratedPropensity(
  design: Design,
  treated: Uint8Array,
  weights: Float64Array,
): Propensity | undefined {
  const start = newton({ design, treated, weights, slopes: likelihoodSlopes });
  if (start === undefined) return undefined;
  const found = newton({ design, treated, weights, slopes: tiltingSlopes, from: start.shares });
  if (found === undefined) return undefined;
  return { odds: oddsOfRows(found.linear, treated), influence: () => new Float64Array(design.rows) };
}

function oddsOfRows(linear: Float64Array, treated: Uint8Array): Float64Array {
  const odds = new Float64Array(linear.length);
  for (let row = 0; row < linear.length; row++) odds[row] = oddsOf(linear[row], treated[row] === 1);
  return odds;
}

function oddsOf(linear: number, isTreated: boolean): number {
  const chance = Math.min(1 / (1 + Math.exp(-linear)), largestChance);
  if (!isTreated && chance >= trimLevel) return 0;
  return chance / (1 - chance);
}

/** A concave objective over log-odds: writes its slope and (negative) curvature of every row. */
type Slopes = (objective: Objective, linear: Float64Array, slopes: Float64Array, bends: Float64Array) => void;

interface Objective {
  readonly design: Design;
  readonly treated: Uint8Array;
  readonly weights: Float64Array;
  readonly slopes: Slopes;
  /** Where to start; at zero when absent. */
  readonly from?: Float64Array;
}

const likelihoodSlopes: Slopes = ({ treated, weights }, linear, slopes, bends) => {
  for (let row = 0; row < linear.length; row++) {
    const chance = 1 / (1 + Math.exp(-linear[row]));
    slopes[row] = weights[row] * (treated[row] - chance);
    bends[row] = weights[row] * chance * (1 - chance);
  }
};

const tiltingSlopes: Slopes = ({ treated, weights }, linear, slopes, bends) => {
  for (let row = 0; row < linear.length; row++) {
    const odds = treated[row] === 1 ? 0 : weights[row] * Math.exp(linear[row]);
    slopes[row] = treated[row] === 1 ? weights[row] : -odds;
    bends[row] = odds;
  }
};

interface Solution {
  readonly shares: Float64Array;
  readonly linear: Float64Array;
  readonly slopes: Float64Array;
  readonly factor: LowerTriangle;
}

/** Newton's method, steps cut so that no log-odds moves by more than 2; undefined when it runs away. */
function newton(objective: Objective): Solution | undefined {
  const { design, from } = objective;
  const shares = from?.slice() ?? new Float64Array(design.size);
  const linear = alongLines(design, shares);
  const slopes = new Float64Array(design.rows);
  const bends = new Float64Array(design.rows);
  let smallest = Number.POSITIVE_INFINITY;
  for (let step = 0; step < mostSteps; step++) {
    objective.slopes(objective, linear, slopes, bends);
    const factor = factorMoment(design, bends);
    if (factor === undefined) return undefined;
    const move = solveCholesky(factor, meanLine(design, slopes));
    const moved = alongLines(design, move);
    const reach = largest(moved);
    const cut = reach > 2 ? 2 / reach : 1;
    for (let k = 0; k < shares.length; k++) shares[k] += cut * move[k];
    for (let row = 0; row < linear.length; row++) linear[row] += cut * moved[row];
    if (reach <= 1e-13 * Math.max(1, largest(linear)) || (reach < 1e-9 && reach >= smallest)) {
      return { shares, linear, slopes, factor };
    }
    smallest = Math.min(smallest, reach);
  }
  return undefined;
}

function largest(values: Float64Array): number {
  let most = 0;
  for (let at = 0; at < values.length; at++) {
    const size = Math.abs(values[at]);
    if (size > most) most = size;
  }
  return most;
}
