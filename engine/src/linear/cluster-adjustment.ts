import { symmetricEigen } from "./symmetric-eigen.ts";

/** Orthonormal directions of the rows of one cluster: the first `rows` lines of `size` figures. */
export interface ClusterDirections {
  readonly flat: Float64Array;
  readonly rows: number;
  readonly size: number;
  /** Sum of the leverages of the rows. */
  readonly leverage: number;
}

/** Below this sum of leverages a short power series replaces the eigenvalues. */
const lightCluster = 0.2;
const mostPowers = 60;

/** Multiplies a vector of the rows of a cluster, into the first `rows` places of `into`. */
export type Adjustment = (vector: Float64Array, into: Float64Array) => void;

/**
 * Multiplication by (I - Q Q')^(-1/2); directions in which the residuals of the cluster cannot vary are set to 0.
 * What does not depend on the vector is worked out once.
 */
export function clusterAdjustment(cluster: ClusterDirections): Adjustment {
  if (cluster.leverage < lightCluster) return adjustmentBySeries(cluster, mostPowers);
  return cluster.rows <= cluster.size ? adjustmentByRows(cluster) : adjustmentByDirections(cluster);
}

/** Σ binomial(2j, j)/4^j (Q Q')^j v: the series of (1 - x)^(-1/2), up to so many powers. */
export function adjustmentBySeries(cluster: ClusterDirections, powers: number): Adjustment {
  const { rows, size } = cluster;
  const term = new Float64Array(rows);
  const shares = new Float64Array(size);
  return (vector, into) => {
    for (let row = 0; row < rows; row++) {
      term[row] = vector[row];
      into[row] = vector[row];
    }
    for (let power = 1; power <= powers; power++) {
      onDirections(cluster, term, shares);
      onRows(cluster, shares, term);
      const factor = (2 * power - 1) / (2 * power);
      let [largest, scale] = [0, 0];
      for (let row = 0; row < rows; row++) {
        term[row] *= factor;
        into[row] += term[row];
        largest = Math.max(largest, Math.abs(term[row]));
        scale = Math.max(scale, Math.abs(into[row]));
      }
      if (!(largest > 1e-15 * scale)) break;
    }
  };
}

function adjustmentByRows({ flat, rows, size }: ClusterDirections): Adjustment {
  const covariance = Array.from({ length: rows }, (_, i) =>
    Float64Array.from({ length: rows }, (__, j) => {
      let sum = i === j ? 1 : 0;
      for (let k = 0; k < size; k++) sum -= flat[i * size + k] * flat[j * size + k];
      return sum;
    }),
  );
  const { values, vectors } = symmetricEigen(covariance);
  return (vector, into) => {
    into.fill(0, 0, rows);
    values.forEach((value, index) => {
      if (!(value > 1e-10)) return;
      const along = product(vectors[index], vector, rows) / Math.sqrt(value);
      for (let row = 0; row < rows; row++) into[row] += along * vectors[index][row];
    });
  };
}

/** On the directions alone: I + Q V (((1 - λ)^(-1/2) - 1)/λ) V' Q' with Q'Q = V λ V'. */
function adjustmentByDirections(cluster: ClusterDirections): Adjustment {
  const { rows, size } = cluster;
  const { values, vectors } = symmetricEigen(gramOf(cluster));
  const shares = new Float64Array(size);
  const change = new Float64Array(size);
  return (vector, into) => {
    onDirections(cluster, vector, shares);
    change.fill(0);
    values.forEach((value, index) => {
      if (!(value > 1e-14)) return;
      const left = 1 - value;
      const factor = ((left > 1e-10 ? 1 / Math.sqrt(left) : 0) - 1) / value;
      const along = product(vectors[index], shares, size) * factor;
      for (let k = 0; k < size; k++) change[k] += along * vectors[index][k];
    });
    onRows(cluster, change, into);
    for (let row = 0; row < rows; row++) into[row] += vector[row];
  };
}

/** Q'Q. */
function gramOf({ flat, rows, size }: ClusterDirections): readonly Float64Array[] {
  const gram = Array.from({ length: size }, () => new Float64Array(size));
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < size; i++) {
      const left = flat[row * size + i];
      const line = gram[i];
      for (let j = 0; j < size; j++) line[j] += left * flat[row * size + j];
    }
  }
  return gram;
}

/** Q' v. */
export function sharesOf(cluster: ClusterDirections, vector: Float64Array): Float64Array {
  const shares = new Float64Array(cluster.size);
  onDirections(cluster, vector, shares);
  return shares;
}

function onDirections(
  { flat, rows, size }: ClusterDirections,
  vector: Float64Array,
  into: Float64Array,
): void {
  into.fill(0);
  for (let row = 0; row < rows; row++) {
    const own = vector[row];
    if (own === 0) continue;
    const from = row * size;
    for (let k = 0; k < size; k++) into[k] += own * flat[from + k];
  }
}

/** Q z. */
function onRows({ flat, rows, size }: ClusterDirections, shares: Float64Array, into: Float64Array): void {
  for (let row = 0; row < rows; row++) {
    const from = row * size;
    let sum = 0;
    for (let k = 0; k < size; k++) sum += shares[k] * flat[from + k];
    into[row] = sum;
  }
}

/**
 * Sums from which the trace of P and of P² follow, where P = diag(d) - H'H, d the squared length of each adjusted
 * pull and the columns of H its shares on the directions, so that no cluster-by-cluster matrix is needed.
 */
export class AdjustedMoments {
  private readonly size: number;
  private readonly low: Float64Array;
  private readonly shares: Float64Array;
  private trace = 0;
  private squares = 0;

  constructor(size: number) {
    this.size = size;
    this.low = new Float64Array(size * size);
    this.shares = new Float64Array(size);
  }

  /** `times`: number of clusters that look the same. */
  add(cluster: ClusterDirections, adjusted: Float64Array, times: number): void {
    const { size, shares, low } = this;
    onDirections(cluster, adjusted, shares);
    const length = product(adjusted, adjusted, cluster.rows);
    const own = product(shares, shares, size);
    this.trace += times * (length - own);
    this.squares += times * length * (length - 2 * own);
    for (let i = 0; i < size; i++) {
      const left = times * shares[i];
      if (left === 0) continue;
      for (let j = 0; j < size; j++) low[i * size + j] += left * shares[j];
    }
  }

  /** A cluster whose rows hardly matter to the fit: its shares on the directions are taken as 0. */
  addLight(adjusted: Float64Array, rows: number): void {
    const length = product(adjusted, adjusted, rows);
    this.trace += length;
    this.squares += length * length;
  }

  /** (trace P)² / trace P². */
  degreesOfFreedom(): number {
    return (this.trace * this.trace) / (this.squares + product(this.low, this.low, this.low.length));
  }
}

function product(left: Float64Array, right: Float64Array, size: number): number {
  let sum = 0;
  for (let at = 0; at < size; at++) sum += left[at] * right[at];
  return sum;
}
