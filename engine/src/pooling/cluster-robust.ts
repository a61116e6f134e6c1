import { studentQuantile, studentTwoSided } from "../distributions/student-t.ts";
import { dot } from "../linear/orthogonal-basis.ts";
import {
  addTo,
  product,
  quadratic,
  type SquareMatrix,
  traceOfProduct,
  zeros,
} from "../linear/square-matrix.ts";
import { symmetricEigen } from "../linear/symmetric-eigen.ts";

/** Rows of one cluster in a weighted regression. */
export interface ClusterBlock {
  /** Columns of the design. */
  readonly design: readonly Float64Array[];
  /** Weight matrix times the same columns. */
  readonly weighted: readonly Float64Array[];
  readonly residuals: Float64Array;
  /** Covariance of the rows under the working model. */
  readonly working: SquareMatrix;
}

/** A coefficient with the uncertainty that the spread between clusters shows. */
export interface RobustEstimate {
  readonly estimate: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  readonly interval: readonly [number, number];
  readonly pValue: number;
}

/**
 * CR2 of a contrast in weighted least squares, with Satterthwaite degrees of freedom, for any working covariance.
 *
 * The residuals e of a cluster with working covariance F = D'D (D upper triangular) are multiplied by
 * A = D' (D B D')^(-1/2) D, B their covariance under the working model, so that the variance is unbiased there.
 * Degrees of
 * freedom match the first two moments of a chi-square. `bread` is (X'WX)^-1.
 * Reference: Bell & McCaffrey (2002), Survey Methodology 28:169; Pustejovsky & Tipton (2018), J. Business &
 * Economic Statistics
 * 36:672, equations 8-12; Tipton (2015), Psychological Methods 20:375. Checked against clubSandwich 0.5.8 and
 * robumeta 2.0.
 */
export function robustEstimate(
  blocks: readonly ClusterBlock[],
  bread: SquareMatrix,
  contrast: { readonly shares: Float64Array; readonly estimate: number },
  confidence = 0.95,
): RobustEstimate {
  const meat = meatOf(blocks, bread.length);
  const pull = times(bread, contrast.shares);
  const sums = new MomentSums(bread, product(product(bread, meat), bread));
  let variance = 0;
  for (const block of blocks) {
    const adjusted = adjustedPull(block, bread, meat, combination(block.weighted, pull));
    variance += dot(adjusted, block.residuals) ** 2;
    sums.add(block, adjusted);
  }
  const standardError = Math.sqrt(variance);
  const degreesOfFreedom = sums.degreesOfFreedom();
  const reach = standardError * studentQuantile((1 + confidence) / 2, degreesOfFreedom);
  return {
    estimate: contrast.estimate,
    standardError,
    degreesOfFreedom,
    interval: [contrast.estimate - reach, contrast.estimate + reach],
    pValue: standardError > 0 ? studentTwoSided(contrast.estimate / standardError, degreesOfFreedom) : 0,
  };
}

/** Share of each row in a contrast (on the directions of the design), cluster after cluster. */
export function pullsOfBlocks(
  blocks: readonly ClusterBlock[],
  bread: SquareMatrix,
  shares: Float64Array,
): Float64Array {
  const pull = times(bread, shares);
  return Float64Array.from(blocks.flatMap(({ weighted }) => [...combination(weighted, pull)]));
}

/** X'W F W X. */
function meatOf(blocks: readonly ClusterBlock[], size: number): Float64Array[] {
  const meat = zeros(size);
  for (const { weighted, working } of blocks) {
    const spread = weighted.map((column) => times(working, column));
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) meat[i][j] += dot(weighted[i], spread[j]);
  }
  return meat;
}

/** A' times the pull of the cluster's rows on the contrast. */
function adjustedPull(
  { design, weighted, working }: ClusterBlock,
  bread: SquareMatrix,
  meat: SquareMatrix,
  pull: Float64Array,
): Float64Array {
  const rows = pull.length;
  const spread = weighted.map((column) => times(working, column));
  const middle = product(product(bread, meat), bread);
  const covariance = working.map((line) => Float64Array.from(line));
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < rows; j++) {
      let change = 0;
      for (let a = 0; a < design.length; a++)
        for (let b = 0; b < design.length; b++)
          change +=
            design[a][i] * middle[a][b] * design[b][j] -
            bread[a][b] * (design[a][i] * spread[b][j] + spread[a][i] * design[b][j]);
      covariance[i][j] += change;
    }
  }
  const upper = upperTriangle(working);
  const turned = transposed(upper);
  const root = inverseRoot(product(product(upper, covariance), turned));
  return times(turned, times(root, times(upper, pull)));
}

/** D with D'D = matrix. */
function upperTriangle(matrix: SquareMatrix): Float64Array[] {
  const size = matrix.length;
  const upper = zeros(size);
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      let rest = matrix[i][j];
      for (let k = 0; k < i; k++) rest -= upper[k][i] * upper[k][j];
      upper[i][j] = i === j ? Math.sqrt(rest) : rest / upper[i][i];
    }
  }
  return upper;
}

/** Symmetric inverse root; directions without spread carry no information and are left out. */
function inverseRoot(matrix: SquareMatrix): Float64Array[] {
  const { values, vectors } = symmetricEigen(matrix);
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const root = zeros(matrix.length);
  values.forEach((value, at) => {
    if (!(value > 1e-10 * largest)) return;
    const scale = 1 / Math.sqrt(value);
    for (let i = 0; i < root.length; i++)
      for (let j = 0; j < root.length; j++) root[i][j] += scale * vectors[at][i] * vectors[at][j];
  });
  return root;
}

/** Sums from which the traces of P and P² follow, P being the clusters' covariance: diagonal plus low rank. */
class MomentSums {
  private readonly bread: SquareMatrix;
  private readonly middle: SquareMatrix;
  private trace = 0;
  private squares = 0;
  private readonly uu: Float64Array[];
  private readonly gg: Float64Array[];
  private readonly gu: Float64Array[];

  constructor(bread: SquareMatrix, middle: SquareMatrix) {
    this.bread = bread;
    this.middle = middle;
    this.uu = zeros(bread.length);
    this.gg = zeros(bread.length);
    this.gu = zeros(bread.length);
  }

  add({ design, weighted, working }: ClusterBlock, adjusted: Float64Array): void {
    const spread = times(working, adjusted);
    const u = Float64Array.from(design, (column) => dot(column, adjusted));
    const g = Float64Array.from(weighted, (column) => dot(column, spread));
    const own = dot(adjusted, spread);
    let low = quadratic(this.middle, u);
    for (let i = 0; i < u.length; i++)
      for (let j = 0; j < u.length; j++) low -= 2 * u[i] * this.bread[i][j] * g[j];
    this.trace += own + low;
    this.squares += own * own + 2 * own * low;
    const outer = (left: Float64Array, right: Float64Array) =>
      Array.from(left, (value) => right.map((other) => value * other));
    addTo(this.uu, outer(u, u));
    addTo(this.gg, outer(g, g));
    addTo(this.gu, outer(g, u));
  }

  /** (trace P)² / trace P². */
  degreesOfFreedom(): number {
    const turn = product(this.bread, this.gu);
    const shape = product(this.middle, this.uu);
    const low =
      2 * traceOfProduct(turn, turn) +
      2 * traceOfProduct(product(this.bread, this.gg), product(this.bread, this.uu)) -
      4 * traceOfProduct(turn, shape) +
      traceOfProduct(shape, shape);
    return (this.trace * this.trace) / (this.squares + low);
  }
}

function times(matrix: SquareMatrix, vector: Float64Array): Float64Array {
  return Float64Array.from(matrix, (line) => dot(line, vector));
}

function transposed(matrix: SquareMatrix): Float64Array[] {
  return matrix.map((_, i) => Float64Array.from(matrix, (line) => line[i]));
}

function combination(columns: readonly Float64Array[], shares: Float64Array): Float64Array {
  const sum = new Float64Array(columns[0].length);
  columns.forEach((column, at) => {
    for (let row = 0; row < sum.length; row++) sum[row] += shares[at] * column[row];
  });
  return sum;
}
