import { type ClusterLines, sumLines } from "./cluster-lines.ts";

/**
 * Sums from which the trace of P and of P² follow, where P[i][j] = g_i'g_j and g_j' y is the adjusted sum of
 * cluster j: P = diag(d) + L with L of rank at most 3k, so that no cluster-by-cluster matrix is needed.
 */
export class MomentSums {
  private readonly size: number;
  private readonly moment: readonly Float64Array[] | undefined;
  private trace = 0;
  private squares = 0;
  /** Flat squares; with equal weights only the lower triangle of `uu` is kept, as all three are one. */
  private readonly uu: Float64Array;
  private readonly qq: Float64Array;
  private readonly qu: Float64Array;
  private readonly u: Float64Array;
  private readonly q: Float64Array;
  private readonly mu: Float64Array;

  constructor(size: number, moment: readonly Float64Array[] | undefined) {
    this.size = size;
    this.moment = moment;
    [this.uu, this.qq, this.qu] = [0, 1, 2].map(() => new Float64Array(size * size));
    [this.u, this.q, this.mu] = [0, 1, 2].map(() => new Float64Array(size));
  }

  /** Adds the cluster loaded in `lines`; `squares` is the sum of squares of its adjusted pull. */
  add(lines: ClusterLines, adjusted: Float64Array, squares: number): void {
    const { size, u, q, mu } = this;
    sumLines(lines.plain, adjusted, u);
    if (this.moment === undefined) {
      this.addEqual(squares);
      return;
    }
    sumLines(lines.weighted, adjusted, q);
    lines.timesMoment(u, mu);
    let low = 0;
    for (let k = 0; k < size; k++) low += u[k] * (mu[k] - 2 * q[k]);
    this.trace += squares + low;
    this.squares += squares * squares + 2 * squares * low;
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        this.uu[i * size + j] += u[i] * u[j];
        this.qq[i * size + j] += q[i] * q[j];
        this.qu[i * size + j] += q[i] * u[j];
      }
    }
  }

  /** (trace P)² / trace P². */
  degreesOfFreedom(): number {
    const low = this.moment === undefined ? this.equalLow() : this.unequalLow(this.moment);
    return (this.trace * this.trace) / (this.squares + low);
  }

  private addEqual(squares: number): void {
    const { size, u, uu } = this;
    let low = 0;
    for (let i = 0; i < size; i++) {
      low -= u[i] * u[i];
      for (let j = 0; j <= i; j++) uu[i * size + j] += u[i] * u[j];
    }
    this.trace += squares + low;
    this.squares += squares * squares + 2 * squares * low;
  }

  /** L = - u u': trace L² is the sum of squares of the sum of u u'. */
  private equalLow(): number {
    const { size, uu } = this;
    let sum = 0;
    for (let i = 0; i < size; i++)
      for (let j = 0; j <= i; j++) sum += (i === j ? 1 : 2) * uu[i * size + j] ** 2;
    return sum;
  }

  /** L = - q u' - u q' + u M u'; trace L² expands into four sums. */
  private unequalLow(moment: readonly Float64Array[]): number {
    const { size, uu, qq, qu } = this;
    const mu = multiply(moment, size, (i, j) => uu[i * size + j]);
    const mqu = multiply(moment, size, (i, j) => qu[j * size + i]);
    let sum = 0;
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        const [there, back] = [i * size + j, j * size + i];
        sum += 2 * qu[there] * qu[back] + 2 * qq[there] * uu[back];
        sum += mu[there] * mu[back] - 4 * mqu[there] * uu[back];
      }
    }
    return sum;
  }
}

function multiply(
  left: readonly Float64Array[],
  size: number,
  right: (row: number, column: number) => number,
): Float64Array {
  const flat = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      for (let k = 0; k < size; k++) flat[i * size + j] += left[i][k] * right(k, j);
    }
  }
  return flat;
}
