import { type SimplexSolution, simplexLeastSquares } from "./simplex-least-squares.ts";

export const syntheticMethodNames = ["syntheticControl", "syntheticDid"] as const;
export type SyntheticMethodName = (typeof syntheticMethodNames)[number];

/** Donors, the mean of the treated units, and how many of the periods come before. */
export interface Comparison {
  readonly donorRows: readonly Float64Array[];
  readonly treatedMean: Float64Array;
  readonly treatedUnits: number;
  readonly before: number;
}

/** A weighted comparison and what it says. */
export interface WeightedComparison {
  readonly unitWeights: SimplexSolution;
  /** Weights of the periods before; all 0 when levels are compared as they are. */
  readonly periodWeights: SimplexSolution;
  readonly estimate: number;
  /** Treated minus synthetic, per period, the standing difference taken off. */
  readonly gaps: Float64Array;
  /** Root mean square of these gaps before the training. */
  readonly preGap: number;
  readonly postGap: number;
}

/** The synthetic unit of a method. */
export function compare(method: SyntheticMethodName, comparison: Comparison): WeightedComparison {
  const noise = noiseOf(comparison);
  const unitWeights =
    method === "syntheticControl" ? levelWeights(comparison, noise) : shapeWeights(comparison, noise);
  const periodWeights =
    method === "syntheticControl" ? noPeriods(comparison.before) : timeWeights(comparison, noise);
  return {
    unitWeights,
    periodWeights,
    ...weighted(method, comparison, unitWeights.weights, periodWeights.weights),
  };
}

/** The estimate and gaps at given weights. */
export function weighted(
  method: SyntheticMethodName,
  { donorRows, treatedMean, before }: Comparison,
  unitWeights: Float64Array,
  periodWeights: Float64Array,
): Pick<WeightedComparison, "estimate" | "gaps" | "preGap" | "postGap"> {
  const plain = treatedMean.slice();
  donorRows.forEach((row, donor) => {
    for (let at = 0; at < plain.length; at++) plain[at] -= unitWeights[donor] * row[at];
  });
  // Synthetic control compares levels; the other takes off what already stood between them before.
  let standing = 0;
  for (let at = 0; at < before; at++) standing += periodWeights[at] * plain[at];
  const gaps = plain.map((gap) => gap - standing);
  const shape = method === "syntheticControl" ? 0 : mean(plain.subarray(0, before));
  return {
    estimate: mean(gaps.subarray(before)),
    gaps,
    preGap: rootMeanSquare(plain.subarray(0, before).map((gap) => gap - shape)),
    postGap: rootMeanSquare(gaps.subarray(before)),
  };
}

/** Spread of the steps from one period to the next among donors before the training (Arkhangelsky et al., p. 4091). */
export function noiseOf({ donorRows, before }: Comparison): number {
  const steps: number[] = [];
  for (const row of donorRows) for (let at = 1; at < before; at++) steps.push(row[at] - row[at - 1]);
  const center = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  return Math.sqrt(steps.reduce((sum, step) => sum + (step - center) ** 2, 0) / (steps.length - 1));
}

/** A hair of penalty makes the weights unique when several mixtures fit equally well. */
const hair = 1e-6;

function levelWeights({ donorRows, treatedMean, before }: Comparison, noise: number): SimplexSolution {
  const columns = donorRows.map((row) => row.slice(0, before));
  return simplexLeastSquares(columns, treatedMean.slice(0, before), before * (hair * noise) ** 2);
}

function shapeWeights(comparison: Comparison, noise: number): SimplexSolution {
  const { donorRows, treatedMean, treatedUnits, before } = comparison;
  const after = treatedMean.length - before;
  const zeta = (treatedUnits * after) ** 0.25 * noise;
  const columns = donorRows.map((row) => centered(row.slice(0, before)));
  return simplexLeastSquares(columns, centered(treatedMean.slice(0, before)), before * zeta ** 2);
}

function timeWeights({ donorRows, before }: Comparison, noise: number): SimplexSolution {
  const columns = Array.from({ length: before }, (_, at) =>
    centered(Float64Array.from(donorRows, (row) => row[at])),
  );
  const target = centered(Float64Array.from(donorRows, (row) => mean(row.subarray(before))));
  return simplexLeastSquares(columns, target, donorRows.length * (hair * noise) ** 2);
}

function noPeriods(before: number): SimplexSolution {
  return { weights: new Float64Array(before), objective: 0, gap: 0 };
}

function centered(values: Float64Array): Float64Array {
  const center = mean(values);
  return values.map((value) => value - center);
}

/** Mean of some figures. */
export function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function rootMeanSquare(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}

/** Mean of several rows, period by period. */
export function meanRow(rows: readonly Float64Array[]): Float64Array {
  return rows[0].map((_, at) => rows.reduce((sum, row) => sum + row[at], 0) / rows.length);
}
