import type { LeastSquaresFit, LinearContrast } from "./least-squares.ts";
import { countGroups } from "./robust-variance.ts";
import { symmetricEigen } from "./symmetric-eigen.ts";

/** A variance together with how many independent squares it is worth. */
export interface SmallSampleVariance {
  readonly variance: number;
  /** Satterthwaite degrees of freedom; use Student's t with them. */
  readonly degreesOfFreedom: number;
}

/**
 * CR2, the bias-reduced linearization, with Satterthwaite degrees of freedom; with one row per cluster it is
 * HC2 with the degrees of freedom of Bell & McCaffrey.
 *
 * Assumes rows of different clusters are independent; corrects as if spread were equal (working model),
 * but stays valid when it is not. Residuals of a cluster are multiplied by the inverse root of their own covariance
 * under the working model, which makes the variance unbiased there; the degrees of freedom match
 * the first two moments of a chi-square.
 *
 * Reference: Bell & McCaffrey (2002), Survey Methodology 28:169; Pustejovsky & Tipton (2018), J. Business & Economic
 * Statistics 36:672, equations 8-12. Checked against clubSandwich 0.5.8 (same working model: equal spread).
 */
export function smallSampleVariance(
  fit: LeastSquaresFit,
  contrast: LinearContrast,
  clusters?: Int32Array,
): SmallSampleVariance {
  const lines = rowLines(fit);
  const sums = new MomentSums(lines);
  let variance = 0;
  for (const rows of rowsOfGroups(clusters, fit.basis.rows)) {
    const pull = Float64Array.from(rows, (row) => contrast.pull[row]);
    const adjusted =
      rows.length > 2 * lines.size ? adjustedBySpan(lines, rows, pull) : adjustedDirectly(lines, rows, pull);
    let sum = 0;
    for (let at = 0; at < rows.length; at++) sum += adjusted[at] * fit.residuals[rows[at]];
    variance += sum * sum;
    sums.add(rows, adjusted);
  }
  return { variance, degreesOfFreedom: sums.degreesOfFreedom() };
}

/** Rows of the design on the orthonormal directions, one after the other, `size` figures each. */
interface RowLines {
  readonly size: number;
  /** sqrt(weight)^-1 Q. */
  readonly plain: Float64Array;
  /** sqrt(weight) Q. */
  readonly weighted: Float64Array;
  /** `plain` times M, with M = Q' W Q. */
  readonly spread: Float64Array;
  readonly moment: readonly Float64Array[];
}

function rowLines({ basis, rootWeights }: LeastSquaresFit): RowLines {
  const size = basis.directions.length;
  const [plain, weighted, spread] = [0, 1, 2].map(() => new Float64Array(basis.rows * size));
  const moment = basis.directions.map((left) =>
    Float64Array.from(basis.directions, (right) => {
      let sum = 0;
      for (let row = 0; row < basis.rows; row++) sum += left[row] * right[row] * rootWeights[row] ** 2;
      return sum;
    }),
  );
  basis.directions.forEach((direction, at) => {
    for (let row = 0; row < basis.rows; row++) {
      plain[row * size + at] = direction[row] / rootWeights[row];
      weighted[row * size + at] = direction[row] * rootWeights[row];
    }
  });
  for (let row = 0; row < basis.rows; row++) {
    for (let i = 0; i < size; i++) {
      let sum = 0;
      for (let j = 0; j < size; j++) sum += moment[i][j] * plain[row * size + j];
      spread[row * size + i] = sum;
    }
  }
  return { size, plain, weighted, spread, moment };
}

/** Small cluster: the covariance of its residuals, person by person, I - P V' - V P' + P M P'. */
function adjustedDirectly(
  { size, plain, weighted, spread }: RowLines,
  rows: Int32Array,
  pull: Float64Array,
): Float64Array {
  const covariance = Array.from(rows, (first, i) =>
    Float64Array.from(rows, (second, j) => {
      let sum = i === j ? 1 : 0;
      const [a, b] = [first * size, second * size];
      for (let k = 0; k < size; k++) {
        sum += plain[a + k] * (spread[b + k] - weighted[b + k]) - weighted[a + k] * plain[b + k];
      }
      return sum;
    }),
  );
  const units = Array.from(rows, (_, i) => Float64Array.from(rows, (__, j) => (i === j ? 1 : 0)));
  return inverseRootTimes(units, covariance, pull);
}

/** Large cluster: the same on the few directions where the covariance differs from the identity. */
function adjustedBySpan(lines: RowLines, rows: Int32Array, pull: Float64Array): Float64Array {
  const { size, moment } = lines;
  const columnsOf = (flat: Float64Array) =>
    Array.from({ length: size }, (_, k) => Float64Array.from(rows, (row) => flat[row * size + k]));
  const plain = columnsOf(lines.plain);
  const weighted = columnsOf(lines.weighted);
  const span = orthonormalSpan([...plain, ...weighted], rows.length);
  return inverseRootTimes(span, covarianceOnSpan(span, plain, weighted, moment), pull);
}

function* rowsOfGroups(clusters: Int32Array | undefined, rows: number): Generator<Int32Array> {
  if (clusters === undefined) {
    for (let row = 0; row < rows; row++) yield Int32Array.of(row);
    return;
  }
  const starts = new Int32Array(countGroups(clusters) + 1);
  for (const cluster of clusters) starts[cluster + 1]++;
  for (let group = 1; group < starts.length; group++) starts[group] += starts[group - 1];
  const next = starts.slice();
  const ordered = new Int32Array(rows);
  clusters.forEach((cluster, row) => {
    ordered[next[cluster]++] = row;
  });
  for (let group = 0; group + 1 < starts.length; group++)
    yield ordered.subarray(starts[group], starts[group + 1]);
}

/** Orthonormal vectors that span the given ones; outside their span the residual covariance is the identity. */
function orthonormalSpan(vectors: readonly Float64Array[], length: number): Float64Array[] {
  const span: Float64Array[] = [];
  for (const vector of vectors) {
    if (span.length === length) break;
    const rest = Float64Array.from(vector);
    const before = norm(rest);
    for (let pass = 0; pass < 2; pass++) {
      for (const unit of span) {
        const share = product(unit, rest);
        for (let at = 0; at < length; at++) rest[at] -= share * unit[at];
      }
    }
    const after = norm(rest);
    if (after > 1e-10 * before) span.push(rest.map((value) => value / after));
  }
  return span;
}

/** U' (I - P V' - V P' + P M P') U, the covariance of the residuals of a cluster on its span. */
function covarianceOnSpan(
  span: readonly Float64Array[],
  plain: readonly Float64Array[],
  weighted: readonly Float64Array[],
  moment: readonly Float64Array[],
): Float64Array[] {
  const onPlain = span.map((unit) => Float64Array.from(plain, (column) => product(unit, column)));
  const onWeighted = span.map((unit) => Float64Array.from(weighted, (column) => product(unit, column)));
  const spread = onPlain.map((shares) => Float64Array.from(moment, (line) => product(line, shares)));
  return span.map((_, i) =>
    Float64Array.from(span, (__, j) => {
      const cross = product(onPlain[i], onWeighted[j]) + product(onWeighted[i], onPlain[j]);
      return (i === j ? 1 : 0) - cross + product(onPlain[i], spread[j]);
    }),
  );
}

/** Inverse symmetric root times a vector; directions of zero spread carry no information and are set to 0. */
function inverseRootTimes(
  span: readonly Float64Array[],
  covariance: Float64Array[],
  vector: Float64Array,
): Float64Array {
  const { values, vectors } = symmetricEigen(covariance);
  const shares = span.map((unit) => product(unit, vector));
  const changed = Float64Array.from(vector);
  values.forEach((value, index) => {
    let along = 0;
    shares.forEach((share, i) => {
      along += vectors[index][i] * share;
    });
    const factor = value > 1e-10 ? 1 / Math.sqrt(value) - 1 : -1;
    span.forEach((unit, i) => {
      const step = factor * along * vectors[index][i];
      for (let at = 0; at < changed.length; at++) changed[at] += step * unit[at];
    });
  });
  return changed;
}

/**
 * Sums from which the trace of P and of P² follow, where P[i][j] = g_i'g_j and g_j' y is the adjusted sum of
 * cluster j: P = diag(d) + L with L of rank at most 3k, so that no cluster-by-cluster matrix is needed.
 */
class MomentSums {
  private readonly lines: RowLines;
  private trace = 0;
  private squares = 0;
  private readonly uu: Float64Array[];
  private readonly qq: Float64Array[];
  private readonly qu: Float64Array[];

  constructor(lines: RowLines) {
    this.lines = lines;
    this.uu = emptySquare(lines.size);
    this.qq = emptySquare(lines.size);
    this.qu = emptySquare(lines.size);
  }

  add(rows: Int32Array, adjusted: Float64Array): void {
    const { size, plain, weighted, spread } = this.lines;
    const [u, q, mu] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
    rows.forEach((row, at) => {
      for (let k = 0; k < size; k++) {
        u[k] += plain[row * size + k] * adjusted[at];
        q[k] += weighted[row * size + k] * adjusted[at];
        mu[k] += spread[row * size + k] * adjusted[at];
      }
    });
    const own = product(adjusted, adjusted);
    const low = product(u, mu) - 2 * product(q, u);
    this.trace += own + low;
    this.squares += own * own + 2 * own * low;
    for (let i = 0; i < size; i++) {
      const [uu, qq, qu] = [this.uu[i], this.qq[i], this.qu[i]];
      for (let j = 0; j < size; j++) {
        uu[j] += u[i] * u[j];
        qq[j] += q[i] * q[j];
        qu[j] += q[i] * u[j];
      }
    }
  }

  /** (trace P)² / trace P². */
  degreesOfFreedom(): number {
    // L = -q u' - u q' + u M u'; trace L² expands into the four sums below.
    const mu = multiplySquare(this.lines.moment, this.uu);
    const low =
      2 * traceOfProduct(this.qu, this.qu) +
      2 * traceOfProduct(this.qq, this.uu) -
      4 * traceOfProduct(multiplySquare(this.lines.moment, transpose(this.qu)), this.uu) +
      traceOfProduct(mu, mu);
    return (this.trace * this.trace) / (this.squares + low);
  }
}

function emptySquare(size: number): Float64Array[] {
  return Array.from({ length: size }, () => new Float64Array(size));
}

function transpose(matrix: readonly Float64Array[]): Float64Array[] {
  return matrix.map((_, i) => Float64Array.from(matrix, (row) => row[i]));
}

function multiplySquare(left: readonly Float64Array[], right: readonly Float64Array[]): Float64Array[] {
  const columns = transpose(right);
  return left.map((row) => Float64Array.from(columns, (column) => product(row, column)));
}

function traceOfProduct(left: readonly Float64Array[], right: readonly Float64Array[]): number {
  let trace = 0;
  left.forEach((row, i) => {
    row.forEach((value, j) => {
      trace += value * right[j][i];
    });
  });
  return trace;
}

function product(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at++) sum += left[at] * right[at];
  return sum;
}

function norm(vector: Float64Array): number {
  return Math.sqrt(product(vector, vector));
}
