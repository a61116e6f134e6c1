import type { People } from "../../evaluate/people.ts";
import type { Sample } from "../../evaluate/sample.ts";
import {
  type LeastSquaresFit,
  type LinearContrast,
  leastSquares,
  linearContrast,
} from "../../linear/least-squares.ts";
import { contrastOnDirections, orthogonalBasis } from "../../linear/orthogonal-basis.ts";

/** Whose average effect is asked: the trained, or everybody. */
export type Target = "att" | "ate";

/** Least squares in each arm, and the contrast that averages the gap over the target people. */
export interface ArmRegression {
  /** For `att`, residuals of the trained are their gaps to what the comparison people predict, less the mean gap. */
  readonly fit: LeastSquaresFit;
  readonly contrast: LinearContrast;
  /** Positions, in the covariates, of columns that the others determine. */
  readonly aliased: readonly number[];
  /** For `ate`: predicted gap of each person less the average, and the noise of the slopes in its mean square. */
  readonly gaps?: { readonly values: Float64Array; readonly noise: number };
}

/** Regression of the outcome on the covariates in each arm; the trained need slopes of their own for `ate` only. */
export function armRegression(sample: Sample, target: Target): ArmRegression {
  const means = sample.model.map(({ values }) => targetMean(values, sample, target));
  // Covariates counted from the target's means: the coefficient of the treatment is then the effect itself.
  const covariates = sample.model.map(({ values }, at) => values.map((value) => value - means[at]));
  return target === "att" ? trainedRegression(sample, covariates) : everybodyRegression(sample, covariates);
}

/** True when the covariates determine who was trained. */
export function isExplained({ model, treated }: People): boolean {
  const ones = new Float64Array(treated.length).fill(1);
  const columns = [ones, ...model.map(({ values }) => values), Float64Array.from(treated)];
  return orthogonalBasis(columns, treated.length).aliased.includes(columns.length - 1);
}

/** Coefficients of all input columns, 0 for those that others determine. */
export function coefficientsByColumn(fit: LeastSquaresFit, columns: number): Float64Array {
  const all = new Float64Array(columns);
  fit.basis.kept.forEach((position, at) => {
    all[position] = fit.coefficients[at];
  });
  return all;
}

function trainedRegression(sample: Sample, covariates: readonly Float64Array[]): ArmRegression {
  const { treated } = sample;
  const own = covariates.map((column) => column.map((value, row) => value * (1 - treated[row])));
  const columns = [new Float64Array(treated.length).fill(1), Float64Array.from(treated), ...own];
  const fit = leastSquares(columns, sample.outcome, sample.weighted ? sample.baseWeights : undefined);
  const contrast = linearContrast(fit, [0, 1, ...own.map(() => 0)]);
  const slopes = coefficientsByColumn(fit, columns.length).subarray(2);
  // The trained sit at the mean of the covariates: their spread around what the slopes predict is that of the gaps.
  const residuals = fit.residuals.map((value, row) => {
    if (treated[row] === 0) return value;
    return covariates.reduce((rest, column, at) => rest - slopes[at] * column[row], value);
  });
  return { fit: { ...fit, residuals }, contrast, aliased: aliasedAfter(fit, 2) };
}

function everybodyRegression(sample: Sample, covariates: readonly Float64Array[]): ArmRegression {
  const { treated, outcome } = sample;
  const products = covariates.map((column) => column.map((value, row) => value * treated[row]));
  const ones = new Float64Array(treated.length).fill(1);
  const columns = [ones, Float64Array.from(treated), ...covariates, ...products];
  const fit = leastSquares(columns, outcome, sample.weighted ? sample.baseWeights : undefined);
  const zeros = covariates.map(() => 0);
  const slopes = coefficientsByColumn(fit, columns.length).subarray(2 + covariates.length);
  const values = new Float64Array(treated.length);
  covariates.forEach((column, at) => {
    for (let row = 0; row < values.length; row++) values[row] += slopes[at] * column[row];
  });
  return {
    fit,
    contrast: linearContrast(fit, [0, 1, ...zeros, ...zeros]),
    aliased: aliasedAfter(fit, 2).filter((at) => at < covariates.length),
    gaps: { values, noise: noiseOfGaps(fit, covariates) },
  };
}

function aliasedAfter({ basis }: LeastSquaresFit, first: number): readonly number[] {
  return basis.aliased.filter((at) => at >= first).map((at) => at - first);
}

function targetMean(values: Float64Array, people: People, target: Target): number {
  let [sum, total] = [0, 0];
  for (let row = 0; row < values.length; row++) {
    if (target === "att" && people.treated[row] === 0) continue;
    sum += people.baseWeights[row] * values[row];
    total += people.baseWeights[row];
  }
  return sum / total;
}

/** Above this many people the noise of the slopes adds nothing. */
const mostCorrected = 5000;

/** Mean over the people of the variance of their predicted gap. */
function noiseOfGaps(fit: LeastSquaresFit, covariates: readonly Float64Array[]): number {
  const people = fit.basis.rows;
  if (people > mostCorrected) return 0;
  const zeros = [0, 0, ...covariates.map(() => 0)];
  let sum = 0;
  for (let row = 0; row < people; row++) {
    const slopes = [...zeros, ...covariates.map((column) => column[row])];
    const shares = contrastOnDirections(
      fit.basis,
      fit.basis.kept.map((position) => slopes[position]),
    );
    for (const share of shares) sum += share * share;
  }
  const squares = fit.residuals.reduce((total, value, row) => total + (fit.rootWeights[row] * value) ** 2, 0);
  return (sum * squares) / (people * (people - fit.basis.kept.length));
}
