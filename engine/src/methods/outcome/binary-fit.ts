import { logisticRegression } from "../../propensity/logistic.ts";

/** A model of a 0/1 outcome, with what M-estimation needs of it. */
export interface BinaryFit {
  readonly kept: readonly number[];
  /** Coefficients of the kept columns. */
  readonly coefficients: Float64Array;
  readonly covariance: readonly Float64Array[];
  /** Value of the linear part for each person. */
  readonly linear: Float64Array;
  /** Chance of a 1 and its slope, at a value of the linear part. */
  readonly curve: (linear: number) => { readonly mean: number; readonly slope: number };
  /** Pull of each person on a combination of coefficients: combination' covariance score. */
  readonly pullOf: (combination: Float64Array) => Float64Array;
  readonly leverages: Float64Array;
  /** Positions of columns along which the outcome comes apart. */
  readonly separated: readonly number[];
}

/** Maximum likelihood; the bias-reduced fit when the outcome comes apart along a column. Undefined when lost. */
export function binaryFit(
  columns: readonly Float64Array[],
  outcome: Uint8Array,
  model: "logit" | "probit",
): BinaryFit | undefined {
  if (model === "probit") return undefined;
  const plain = logisticRegression(columns, outcome);
  const found = plain.kind === "fitted" ? plain : logisticRegression(columns, outcome, true);
  if (found.kind !== "fitted") return undefined;
  const { fit } = found;
  const { kept } = fit.basis;
  const weights = fit.probabilities.map((chance) => chance * (1 - chance));
  return {
    kept,
    coefficients: fit.coefficients,
    covariance: fit.covariance,
    linear: fit.linear,
    curve: logisticCurve,
    pullOf: (combination) => {
      const direction = combine(kept, columns, times(fit.covariance, combination));
      return direction.map((value, person) => value * (outcome[person] - fit.probabilities[person]));
    },
    leverages: leveragesOf(kept, columns, { covariance: fit.covariance, weights }),
    separated: plain.kind === "separated" ? plain.columns : [],
  };
}

function logisticCurve(linear: number) {
  const odds = Math.exp(-Math.abs(linear));
  const below = odds / (1 + odds);
  return { mean: linear < 0 ? below : 1 - below, slope: odds / ((1 + odds) * (1 + odds)) };
}

function times(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
  return Float64Array.from(matrix, (line) => line.reduce((sum, value, at) => sum + value * vector[at], 0));
}

/** Sum of the kept columns, each times its share. */
function combine(
  kept: readonly number[],
  columns: readonly Float64Array[],
  shares: Float64Array,
): Float64Array {
  const combined = new Float64Array(columns[0].length);
  kept.forEach((position, at) => {
    const column = columns[position];
    for (let row = 0; row < combined.length; row++) combined[row] += shares[at] * column[row];
  });
  return combined;
}

/** weight * x' covariance x, row by row. */
function leveragesOf(
  kept: readonly number[],
  columns: readonly Float64Array[],
  { covariance, weights }: { readonly covariance: readonly Float64Array[]; readonly weights: Float64Array },
): Float64Array {
  const leverages = new Float64Array(weights.length);
  covariance.forEach((line, at) => {
    const solved = combine(kept, columns, line);
    const column = columns[kept[at]];
    for (let row = 0; row < weights.length; row++) leverages[row] += weights[row] * solved[row] * column[row];
  });
  return leverages;
}
