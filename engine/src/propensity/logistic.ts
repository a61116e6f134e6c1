import { cholesky, solveCholesky } from "../linear/cholesky.ts";
import {
  coefficientsFrom,
  combineDirections,
  dot,
  type OrthogonalBasis,
  orthogonalBasis,
} from "../linear/orthogonal-basis.ts";
import { firthStep } from "./firth.ts";

/** A fitted logistic regression. */
export interface LogisticFit {
  readonly basis: OrthogonalBasis;
  /** Coefficients of the kept columns (`basis.kept`). */
  readonly coefficients: Float64Array;
  /** Covariance matrix of the coefficients: inverse of the information. */
  readonly covariance: readonly Float64Array[];
  readonly probabilities: Float64Array;
  /** Log-odds; keeps the order of people whose probability rounds to 0 or 1. */
  readonly linear: Float64Array;
  readonly deviance: number;
  readonly iterations: number;
  /** Bias-reduced fit (Firth) instead of maximum likelihood. */
  readonly penalized: boolean;
}

export type LogisticOutcome =
  | { readonly kind: "fitted"; readonly fit: LogisticFit }
  /** Columns (positions in the input) along which the arms come apart: no finite maximum exists. */
  | { readonly kind: "separated"; readonly columns: readonly number[] }
  | { readonly kind: "notConverged" };

/**
 * Logistic regression of a 0/1 outcome, by maximum likelihood or by Firth's penalized likelihood.
 *
 * Estimand: log-odds of the outcome. Assumes independent rows and a linear log-odds. Not to be used by maximum
 * likelihood when a combination of columns predicts the outcome perfectly: the coefficients are then
 * infinite, and this is reported instead of the arbitrary stopping point other programs print.
 * Newton's method on an orthonormal basis of the columns, so that units and powers do not matter, to steps
 * below 1e-13 in the log-odds. Reference: McCullagh & Nelder (1989), section 4.4; Firth (1993), Biometrika 80:27;
 * Heinze & Schemper (2002), Statistics in Medicine 21:2409. Checked against glm (R) and brglm2.
 */
export function logisticRegression(
  columns: readonly Float64Array[],
  outcome: Uint8Array,
  penalized = false,
): LogisticOutcome {
  const basis = orthogonalBasis(columns, outcome.length);
  const fitter = new Newton(basis, outcome, penalized);
  const ending = fitter.run();
  if (ending === "converged") return { kind: "fitted", fit: fitter.fit() };
  if (ending === "separated" && !penalized) return { kind: "separated", columns: fitter.separatingColumns() };
  return { kind: "notConverged" };
}

class Newton {
  private readonly basis: OrthogonalBasis;
  private readonly outcome: Uint8Array;
  private readonly penalized: boolean;
  private shares: Float64Array;
  private step: Float64Array;
  private linear: Float64Array;
  private probabilities: Float64Array;
  private information: Float64Array[] = [];
  private iterations = 0;

  constructor(basis: OrthogonalBasis, outcome: Uint8Array, penalized: boolean) {
    this.basis = basis;
    this.outcome = outcome;
    this.penalized = penalized;
    this.shares = new Float64Array(basis.kept.length);
    this.step = new Float64Array(basis.kept.length);
    this.linear = new Float64Array(basis.rows);
    this.probabilities = new Float64Array(basis.rows).fill(0.5);
  }

  run(): "converged" | "separated" | "lost" {
    const most = this.penalized ? 500 : 60;
    let smallest = Number.POSITIVE_INFINITY;
    for (this.iterations = 1; this.iterations <= most; this.iterations++) {
      if (!this.advance()) return this.largestLogOdds() > 15 ? "separated" : "lost";
      const change = largest(combineDirections(this.basis, this.step));
      this.probabilities = this.linear.map(logistic);
      const floor = 1e-13 * Math.max(1, this.largestLogOdds());
      // Below 1e-9 a step that no longer shrinks is rounding, not movement.
      if (change <= floor || (change < 1e-9 && change >= smallest)) {
        this.information = this.weightedInformation();
        return "converged";
      }
      smallest = Math.min(smallest, change);
    }
    return this.largestLogOdds() > 15 ? "separated" : "lost";
  }

  /** One Newton step, shortened when it would move any log-odds by more than 5; false when singular. */
  private advance(): boolean {
    this.information = this.weightedInformation();
    const factor = cholesky(this.information);
    if (factor === undefined) return false;
    const gap = this.penalized
      ? firthStep(this.basis, factor, this.outcome, this.probabilities)
      : this.probabilities.map((probability, row) => this.outcome[row] - probability);
    const gradient = Float64Array.from(this.basis.directions, (direction) => dot(direction, gap));
    const step = solveCholesky(factor, gradient);
    const reach = largest(combineDirections(this.basis, step));
    const shrink = reach > 5 ? 5 / reach : 1;
    this.step = step.map((share) => share * shrink);
    this.shares = this.shares.map((share, index) => share + this.step[index]);
    this.linear = combineDirections(this.basis, this.shares);
    return true;
  }

  private weightedInformation(): Float64Array[] {
    const { directions } = this.basis;
    const weights = this.linear.map(logisticSlope);
    const information = directions.map(() => new Float64Array(directions.length));
    directions.forEach((direction, i) => {
      const weighted = direction.map((value, row) => value * weights[row]);
      for (let j = 0; j <= i; j++) {
        const sum = dot(weighted, directions[j]);
        information[i][j] = sum;
        information[j][i] = sum;
      }
    });
    return information;
  }

  private largestLogOdds(): number {
    return largest(this.linear);
  }

  /** Columns with a sizeable part in the direction that the log-odds run away along. */
  separatingColumns(): readonly number[] {
    const direction = coefficientsFrom(this.basis, this.step);
    const parts = this.basis.kept.map((_, index) => {
      const spread = this.basis.triangle[index][index] / Math.sqrt(this.basis.rows);
      return index === 0 ? 0 : Math.abs(direction[index]) * spread;
    });
    const top = Math.max(...parts);
    return this.basis.kept.filter((_, index) => parts[index] > 0.05 * top);
  }

  fit(): LogisticFit {
    const factor = cholesky(this.information);
    if (factor === undefined)
      throw new Error("invalid information; positive definite after convergence: not");
    const units = this.information.map((_, index) => {
      const unit = new Float64Array(this.information.length);
      unit[index] = 1;
      return unit;
    });
    const half = units.map((unit) => coefficientsFrom(this.basis, solveCholesky(factor, unit)));
    const covariance = units.map((_, row) =>
      coefficientsFrom(
        this.basis,
        half.map((column) => column[row]),
      ),
    );
    let deviance = 0;
    this.linear.forEach((odds, row) => {
      deviance += 2 * softPlus(this.outcome[row] === 1 ? -odds : odds);
    });
    return {
      basis: this.basis,
      coefficients: coefficientsFrom(this.basis, this.shares),
      covariance,
      probabilities: this.probabilities,
      linear: this.linear,
      deviance,
      iterations: this.iterations,
      penalized: this.penalized,
    };
  }
}

/** 1 / (1 + exp(-x)) without overflow. */
function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const odds = Math.exp(x);
  return odds / (1 + odds);
}

/** p (1 - p), accurate when p is next to 1. */
function logisticSlope(x: number): number {
  const odds = Math.exp(-Math.abs(x));
  return odds / ((1 + odds) * (1 + odds));
}

/** log(1 + exp(x)). */
function softPlus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (Math.abs(value) > most) most = Math.abs(value);
  return most;
}
