import { inverseRootOf, inverseRootOfOne, inverseRootOfTwo } from "./cluster-root.ts";
import type { LeastSquaresFit } from "./least-squares.ts";
import { lowRankRootChange } from "./low-rank-root.ts";

/** Below this bound on what leverage takes away, a short power series replaces the eigenvalues. */
const lightCluster = 0.2;

/**
 * The rows of one cluster at a time on the orthonormal directions Q of a fit, `size` figures per row, and the
 * covariance
 * of their residuals when the spread is equal: I - P V' - V P' + P M P' with P = W^(-1/2) Q, V = W^(1/2) Q, M = Q'
 * W Q. When all weights are equal, P, V and P M are one and the covariance is I - Q Q'.
 */
export class ClusterLines {
  readonly size: number;
  /** M; undefined when all weights are equal. */
  readonly moment: readonly Float64Array[] | undefined;
  plain = new Float64Array(0);
  weighted = new Float64Array(0);
  private pull = new Float64Array(0);
  private readonly directions: readonly Float64Array[];
  private readonly rootWeights: Float64Array;
  private readonly momentNorm: number;

  constructor({ basis, rootWeights }: LeastSquaresFit) {
    this.directions = basis.directions;
    this.rootWeights = rootWeights;
    this.size = basis.directions.length;
    this.moment = areEqual(rootWeights) ? undefined : momentOf(basis.directions, rootWeights);
    const squares = (this.moment ?? []).map((row) => row.reduce((sum, value) => sum + value * value, 0));
    this.momentNorm = Math.sqrt(squares.reduce((sum, value) => sum + value, 0));
  }

  /** Loads the rows and gives their pull times the inverse root of the covariance; overwritten by the next call. */
  adjust(rows: Int32Array, pull: Float64Array): Float64Array {
    const bound = this.load(rows, pull);
    const own = this.pull.subarray(0, rows.length);
    if (rows.length === 1) {
      inverseRootOfOne(this.covariance(0, 0), own);
      return own;
    }
    if (rows.length === 2) {
      const [a, b, d] = [this.covariance(0, 0), this.covariance(0, 1), this.covariance(1, 1)];
      if (inverseRootOfTwo(a, b, d, own)) return own;
    }
    if (bound < lightCluster) return this.adjustedBySeries(own);
    return rows.length > 2 * this.size ? this.adjustedByProducts(own) : this.adjustedDirectly(own);
  }

  /** M u, or u itself when all weights are equal. */
  timesMoment(u: Float64Array, into: Float64Array): void {
    const { moment, size } = this;
    if (moment === undefined) {
      into.set(u);
      return;
    }
    for (let i = 0; i < size; i++) {
      let sum = 0;
      for (let j = 0; j < size; j++) sum += moment[i][j] * u[j];
      into[i] = sum;
    }
  }

  /** Fills the lines; gives a bound on the norm of what is taken from the identity. */
  private load(rows: Int32Array, pull: Float64Array): number {
    const { size, directions, rootWeights, moment } = this;
    this.makeRoom(rows.length);
    const { plain, weighted } = this;
    let [plainSquares, weightedSquares] = [0, 0];
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at];
      this.pull[at] = pull[row];
      const root = moment === undefined ? 1 : rootWeights[row];
      const from = at * size;
      for (let k = 0; k < size; k++) {
        const value = directions[k][row];
        plain[from + k] = value / root;
        weighted[from + k] = value * root;
        plainSquares += (value / root) * (value / root);
        weightedSquares += value * root * (value * root);
      }
    }
    if (moment === undefined) return plainSquares;
    return 2 * Math.sqrt(plainSquares * weightedSquares) + plainSquares * this.momentNorm;
  }

  private makeRoom(rows: number): void {
    if (this.pull.length >= rows) return;
    const room = 2 * rows;
    this.pull = new Float64Array(room);
    this.plain = new Float64Array(room * this.size);
    this.weighted = this.moment === undefined ? this.plain : new Float64Array(room * this.size);
  }

  private covariance(first: number, second: number): number {
    const { size, plain, weighted, moment } = this;
    const [a, b] = [first * size, second * size];
    let sum = first === second ? 1 : 0;
    for (let i = 0; i < size; i++) {
      if (moment === undefined) {
        sum -= plain[a + i] * plain[b + i];
        continue;
      }
      let spread = 0;
      for (let j = 0; j < size; j++) spread += moment[i][j] * plain[b + j];
      sum += plain[a + i] * (spread - weighted[b + i]) - weighted[a + i] * plain[b + i];
    }
    return sum;
  }

  /** Light cluster: Σ binomial(2j, j)/4^j E^j v, the series of (I - E)^(-1/2). */
  private adjustedBySeries(pull: Float64Array): Float64Array {
    const { size, plain, weighted, moment } = this;
    const term = Float64Array.from(pull);
    const [u, q, mu] = [0, 1, 2].map(() => new Float64Array(size));
    let share = 1;
    for (let power = 1; power <= 60; power++) {
      sumLines(plain, term, u);
      sumLines(weighted, term, q);
      this.timesMoment(u, mu);
      share *= (2 * power - 1) / (2 * power);
      let [largest, change] = [0, 0];
      for (let at = 0; at < term.length; at++) {
        let next = 0;
        for (let k = 0; k < size; k++) {
          next += plain[at * size + k] * q[k];
          if (moment !== undefined) next += weighted[at * size + k] * u[k] - plain[at * size + k] * mu[k];
        }
        term[at] = next;
        pull[at] += share * next;
        largest = Math.max(largest, Math.abs(pull[at]));
        change = Math.max(change, Math.abs(next));
      }
      if (change <= 1e-17 * largest) break;
    }
    return pull;
  }

  /** Small cluster: person by person. */
  private adjustedDirectly(pull: Float64Array): Float64Array {
    const people = Array.from(pull.keys());
    return inverseRootOf(
      people.map((i) => Float64Array.from(people, (j) => this.covariance(i, j))),
      pull,
    );
  }

  /** Large cluster: on the few directions where the covariance differs from the identity. */
  private adjustedByProducts(pull: Float64Array): Float64Array {
    const { size, plain, weighted, moment } = this;
    const width = moment === undefined ? size : 2 * size;
    const gram = Array.from({ length: width }, () => new Float64Array(width));
    const products = new Float64Array(width);
    const line = new Float64Array(width);
    const fill = (at: number) => {
      for (let k = 0; k < size; k++) {
        line[k] = plain[at * size + k];
        if (width > size) line[size + k] = weighted[at * size + k];
      }
    };
    for (let at = 0; at < pull.length; at++) {
      fill(at);
      for (let i = 0; i < width; i++) {
        const [own, row] = [line[i], gram[i]];
        products[i] += own * pull[at];
        for (let j = 0; j <= i; j++) row[j] += own * line[j];
      }
    }
    for (let i = 0; i < width; i++) for (let j = 0; j < i; j++) gram[j][i] = gram[i][j];
    const shares = lowRankRootChange(gram, products, coreOf(size, moment));
    for (let at = 0; at < pull.length; at++) {
      fill(at);
      for (let i = 0; i < width; i++) pull[at] += shares[i] * line[i];
    }
    return pull;
  }
}

/** S with I + B S B' the covariance: B = Q, S = -I with equal weights; else B = (P V), S = (M -I, -I 0). */
function coreOf(size: number, moment: readonly Float64Array[] | undefined): Float64Array[] {
  if (moment === undefined)
    return Array.from({ length: size }, (_, i) =>
      Float64Array.from({ length: size }, (__, j) => (i === j ? -1 : 0)),
    );
  return Array.from({ length: 2 * size }, (_, i) =>
    Float64Array.from({ length: 2 * size }, (__, j) => {
      if (i < size && j < size) return moment[i][j];
      return Math.abs(i - j) === size ? -1 : 0;
    }),
  );
}

/** Sum of the lines, each times its share. */
export function sumLines(flat: Float64Array, shares: Float64Array, into: Float64Array): void {
  const size = into.length;
  into.fill(0);
  for (let at = 0; at < shares.length; at++) {
    const share = shares[at];
    for (let k = 0; k < size; k++) into[k] += flat[at * size + k] * share;
  }
}

function areEqual(values: Float64Array): boolean {
  for (const value of values) if (value !== values[0]) return false;
  return true;
}

function momentOf(directions: readonly Float64Array[], rootWeights: Float64Array): Float64Array[] {
  const weights = rootWeights.map((root) => root * root);
  const moment = directions.map(() => new Float64Array(directions.length));
  directions.forEach((left, i) => {
    for (let j = 0; j <= i; j++) {
      const right = directions[j];
      let sum = 0;
      for (let row = 0; row < left.length; row++) sum += left[row] * right[row] * weights[row];
      moment[i][j] = sum;
      moment[j][i] = sum;
    }
  });
  return moment;
}
