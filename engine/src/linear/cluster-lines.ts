import {
  covarianceOnSpan,
  inverseRootOfOne,
  inverseRootOfTwo,
  inverseRootTimes,
  orthonormalSpan,
} from "./cluster-root.ts";
import type { LeastSquaresFit } from "./least-squares.ts";

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
  /** P M. */
  spread = new Float64Array(0);
  private pull = new Float64Array(0);
  private readonly directions: readonly Float64Array[];
  private readonly rootWeights: Float64Array;

  constructor({ basis, rootWeights }: LeastSquaresFit) {
    this.directions = basis.directions;
    this.rootWeights = rootWeights;
    this.size = basis.directions.length;
    this.moment = areEqual(rootWeights) ? undefined : momentOf(basis.directions, rootWeights);
  }

  /** Loads the rows and gives their pull times the inverse root of the covariance; overwritten by the next call. */
  adjust(rows: Int32Array, pull: Float64Array): Float64Array {
    this.load(rows, pull);
    const own = this.pull.subarray(0, rows.length);
    if (rows.length === 1) {
      inverseRootOfOne(this.covariance(0, 0), own);
      return own;
    }
    if (rows.length === 2) {
      const [a, b, d] = [this.covariance(0, 0), this.covariance(0, 1), this.covariance(1, 1)];
      if (inverseRootOfTwo(a, b, d, own)) return own;
    }
    return rows.length > 2 * this.size ? this.adjustedBySpan(own) : this.adjustedDirectly(own);
  }

  private load(rows: Int32Array, pull: Float64Array): void {
    const { size, directions, rootWeights, moment } = this;
    this.makeRoom(rows.length);
    const { plain, weighted, spread } = this;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at];
      this.pull[at] = pull[row];
      const from = at * size;
      if (moment === undefined) {
        for (let k = 0; k < size; k++) plain[from + k] = directions[k][row];
        continue;
      }
      const root = rootWeights[row];
      for (let k = 0; k < size; k++) {
        plain[from + k] = directions[k][row] / root;
        weighted[from + k] = directions[k][row] * root;
      }
      for (let i = 0; i < size; i++) {
        let sum = 0;
        for (let j = 0; j < size; j++) sum += moment[i][j] * plain[from + j];
        spread[from + i] = sum;
      }
    }
  }

  private makeRoom(rows: number): void {
    if (this.pull.length >= rows) return;
    const room = 2 * rows;
    this.pull = new Float64Array(room);
    this.plain = new Float64Array(room * this.size);
    const isOne = this.moment === undefined;
    this.weighted = isOne ? this.plain : new Float64Array(room * this.size);
    this.spread = isOne ? this.plain : new Float64Array(room * this.size);
  }

  private covariance(first: number, second: number): number {
    const { size, plain, weighted, spread } = this;
    const [a, b] = [first * size, second * size];
    let sum = first === second ? 1 : 0;
    if (this.moment === undefined) for (let k = 0; k < size; k++) sum -= plain[a + k] * plain[b + k];
    else {
      for (let k = 0; k < size; k++)
        sum += plain[a + k] * (spread[b + k] - weighted[b + k]) - weighted[a + k] * plain[b + k];
    }
    return sum;
  }

  /** Small cluster: person by person. */
  private adjustedDirectly(pull: Float64Array): Float64Array {
    const people = Array.from(pull.keys());
    const covariance = people.map((i) => Float64Array.from(people, (j) => this.covariance(i, j)));
    const units = people.map((i) => Float64Array.from(people, (j) => (i === j ? 1 : 0)));
    return inverseRootTimes(units, covariance, pull);
  }

  /** Large cluster: on the few directions where the covariance differs from the identity. */
  private adjustedBySpan(pull: Float64Array): Float64Array {
    const { size } = this;
    const columnsOf = (flat: Float64Array) =>
      Array.from({ length: size }, (_, k) =>
        Float64Array.from({ length: pull.length }, (__, at) => flat[at * size + k]),
      );
    const plain = columnsOf(this.plain);
    const weighted = this.moment === undefined ? plain : columnsOf(this.weighted);
    const span = orthonormalSpan(this.moment === undefined ? plain : [...plain, ...weighted], pull.length);
    const moment = this.moment ?? plain.map((_, i) => Float64Array.from(plain, (__, j) => (i === j ? 1 : 0)));
    return inverseRootTimes(span, covarianceOnSpan(span, plain, weighted, moment), pull);
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
