import { gather } from "../columns/gather.ts";
import { cholesky, type LowerTriangle, solveCholesky } from "./cholesky.ts";
import { fitOn, leverages, linearContrast, type Regressors, regressorsOfRows } from "./least-squares.ts";

/**
 * An equation whose solution set the weights: the sum over rows of score × (row of the directions) is zero, and the
 * weight of a row follows its index along the solution.
 */
export interface WeightStage {
  readonly directions: readonly Float64Array[];
  /** Minus the derivative of the summed equation. */
  readonly curvature: readonly Float64Array[];
  readonly score: Float64Array;
  /** Derivative of the logarithm of the weight by the index; 0 when the weight does not follow it. */
  readonly slope: Float64Array;
  /** Row whose index the weight follows, when it is not its own: a trimmed weight follows the weight it is cut to. */
  readonly source?: Int32Array;
}

/** A weighted regression in one arm, and what of it is reported. */
export interface ArmFit {
  readonly rows: Int32Array;
  readonly sign: 1 | -1;
  /** Positions of the columns kept, the constant being 0, and their coefficients. */
  readonly kept: readonly number[];
  readonly coefficients: Float64Array;
  /** The reported combination of coefficients. */
  readonly estimate: number;
  /** Derivative of the estimate by the outcome of each row of the arm. */
  readonly pull: Float64Array;
  readonly residuals: Float64Array;
  readonly leverage: Float64Array;
  /**
   * The basis of the regression, made anew at each call: only corrections for few people want it, and with many people
   * it would be most of the memory held.
   */
  readonly ready: () => Regressors;
}

/** Rows of an arm, in columns of all rows. */
export interface ArmQuestion {
  readonly rows: Int32Array;
  readonly columns: readonly Float64Array[];
  readonly outcome: Float64Array;
  readonly weights: Float64Array;
  readonly sign: 1 | -1;
}

/** Regression of the outcome of an arm on a constant and columns; `contrast` is what to report of its coefficients. */
export function fitArm(
  { rows, columns, outcome, weights, sign }: ArmQuestion,
  contrast: ArrayLike<number>,
): ArmFit {
  const ready = () => regressorsOfRows(columns, rows, gather(weights, rows));
  const fit = fitOn(ready(), gather(outcome, rows));
  const { estimate, pull } = linearContrast(fit, contrast);
  const { basis, coefficients, residuals } = fit;
  const leverage = leverages(basis);
  return { rows, sign, kept: basis.kept, coefficients, estimate, pull, residuals, leverage, ready };
}

/** A difference between two weighted regressions whose weights come out of earlier equations. */
export interface Stack {
  readonly rows: number;
  readonly arms: readonly ArmFit[];
  readonly stages: readonly WeightStage[];
  /** Influence of each row on who the estimate is about; follows the weights when `slope` is given. */
  readonly target?: { readonly influence: Float64Array; readonly slope?: Float64Array };
}

/** The estimate with the influence of every row on it: their sum is zero, their squares add up to the variance. */
export interface StackedEstimate {
  readonly estimate: number;
  readonly influence: Float64Array;
  /** Derivative of the estimate by the outcome of each row, weights held. */
  readonly pull: Float64Array;
  readonly solved: readonly SolvedStage[];
}

export interface SolvedStage {
  readonly stage: WeightStage;
  readonly factor: LowerTriangle;
}

/**
 * Estimate and influence values of a difference in a weighted sample, weights counted as estimated.
 *
 * In words: the influence of a person is pull × residual, plus what the person changes in the weights times what the
 * weights change in the estimate. Reference: Newey & McFadden (1994), Handbook of Econometrics 4:2111, section 6;
 * Lunceford & Davidian (2004), Statistics in Medicine 23:2937. Undefined when a stage is singular.
 */
export function stackedEstimate({ rows, arms, stages, target }: Stack): StackedEstimate | undefined {
  const influence = target === undefined ? new Float64Array(rows) : target.influence.slice();
  const pull = new Float64Array(rows);
  let estimate = 0;
  for (const arm of arms) {
    const { rows: people, residuals, sign } = arm;
    estimate += sign * arm.estimate;
    for (let at = 0; at < people.length; at++) {
      pull[people[at]] = sign * arm.pull[at];
      influence[people[at]] += sign * arm.pull[at] * residuals[at];
    }
  }
  const solved: SolvedStage[] = [];
  const direct = stages.length > 1 ? influence.slice() : influence;
  for (const stage of stages) {
    const factor = cholesky(stage.curvature);
    if (factor === undefined) return undefined;
    solved.push({ stage, factor });
    const gain = solveCholesky(factor, weightedTotals(stage, gainsOf(stage, direct, target)));
    addScored(stage, gain, influence);
  }
  return { estimate, influence, pull, solved };
}

/** How the estimate moves with the index of each row. */
function gainsOf({ slope }: WeightStage, direct: Float64Array, target: Stack["target"]): Float64Array {
  const gains = slope.slice();
  if (target === undefined) {
    for (let row = 0; row < gains.length; row++) gains[row] *= direct[row];
    return gains;
  }
  const { influence, slope: along } = target;
  for (let row = 0; row < gains.length; row++) {
    gains[row] *= direct[row] - influence[row];
    if (along !== undefined) gains[row] += along[row] * influence[row];
  }
  return gains;
}

/** Sum over rows of gain × (row of directions that the weight follows). */
function weightedTotals({ directions, source }: WeightStage, gains: Float64Array): Float64Array {
  return Float64Array.from(directions, (direction) => {
    let sum = 0;
    for (let row = 0; row < gains.length; row++) {
      sum += gains[row] * direction[source === undefined ? row : source[row]];
    }
    return sum;
  });
}

function addScored({ directions, score }: WeightStage, gain: Float64Array, influence: Float64Array): void {
  directions.forEach((direction, at) => {
    const share = gain[at];
    for (let row = 0; row < influence.length; row++) influence[row] += share * score[row] * direction[row];
  });
}
