/** Rows of a mixed model, sorted so that a group is a run of rows. */
export interface GroupedRows {
  /** First row of each group, and the number of rows at the end. */
  readonly starts: Int32Array;
  readonly outcome: Float64Array;
  /** Columns of the fixed part, orthonormal for good conditioning. */
  readonly design: readonly Float64Array[];
  /** Columns whose coefficients differ between groups: the constant, slopes. */
  readonly random: readonly Float64Array[];
  /** Known variance of each row, added to the residual variance. */
  readonly known?: Float64Array;
}

/**
 * What one group contributes when its rows have covariance V = D + Z G Z': with M = [Z X y], the forms M'V^-1
 * M, M'V^-2 M and
 * M'V^-3 M (row by row, `width` figures each), the traces of V^-1 and V^-2, and log |V|.
 */
export interface GroupForms {
  readonly width: number;
  readonly once: Float64Array;
  readonly twice: Float64Array;
  readonly thrice: Float64Array;
  readonly trace: number;
  readonly traceOfSquare: number;
  readonly logDeterminant: number;
}

/**
 * Forms of every group, in time linear in the rows. `root` is the lower triangle L with G = L L', flat by rows, so
 * that V^-1 = D^-1 - D^-1 Z S Z' D^-1 with S = L (I + L'Z'D^-1 Z L)^-1 L' exists for a singular G too.
 * Reference: Searle, Casella & McCulloch (1992), Variance Components, p. 453 (the inverse of a sum).
 */
export function groupForms(rows: GroupedRows, root: Float64Array, residual: number): readonly GroupForms[] {
  const columns = [...rows.random, ...rows.design, rows.outcome];
  const forms: GroupForms[] = [];
  const longest = longestGroup(rows.starts);
  const work = new GroupWork(columns, rows.random.length, longest);
  for (let group = 0; group + 1 < rows.starts.length; group++) {
    work.load(rows.starts[group], rows.starts[group + 1], rows.known, residual);
    forms.push(work.forms(root));
  }
  return forms;
}

function longestGroup(starts: Int32Array): number {
  let longest = 0;
  for (let group = 0; group + 1 < starts.length; group++)
    longest = Math.max(longest, starts[group + 1] - starts[group]);
  return longest;
}

class GroupWork {
  private readonly columns: readonly Float64Array[];
  private readonly width: number;
  private readonly random: number;
  private readonly plain: Float64Array;
  private readonly first: Float64Array;
  private readonly second: Float64Array;
  private readonly precision: Float64Array;
  private size = 0;

  constructor(columns: readonly Float64Array[], random: number, longest: number) {
    this.columns = columns;
    this.width = columns.length;
    this.random = random;
    this.plain = new Float64Array(longest * this.width);
    this.first = new Float64Array(longest * this.width);
    this.second = new Float64Array(longest * this.width);
    this.precision = new Float64Array(longest);
  }

  load(from: number, to: number, known: Float64Array | undefined, residual: number): void {
    this.size = to - from;
    for (let row = 0; row < this.size; row++) {
      this.precision[row] = 1 / (residual + (known === undefined ? 0 : known[from + row]));
      for (let at = 0; at < this.width; at++)
        this.plain[row * this.width + at] = this.columns[at][from + row];
    }
  }

  forms(root: Float64Array): GroupForms {
    const q = this.random;
    const inner = this.randomCross(1);
    const { middle, logDeterminant } = middleOf(root, inner, q);
    this.applyInverse(this.plain, this.first, middle);
    this.applyInverse(this.first, this.second, middle);
    let [trace, traceOfSquare, logVariance] = [0, 0, logDeterminant];
    for (let row = 0; row < this.size; row++) {
      trace += this.precision[row];
      traceOfSquare += this.precision[row] ** 2;
      logVariance -= Math.log(this.precision[row]);
    }
    const second = multiply(middle, this.randomCross(2), q);
    trace -= traceOf(second, q);
    const third = multiply(middle, this.randomCross(3), q);
    traceOfSquare += traceOf(multiply(second, second, q), q) - 2 * traceOf(third, q);
    return {
      width: this.width,
      once: this.cross(this.plain, this.first),
      twice: this.cross(this.first, this.first),
      thrice: this.cross(this.first, this.second),
      trace,
      traceOfSquare,
      logDeterminant: logVariance,
    };
  }

  /** Z' D^-power Z. */
  private randomCross(power: number): Float64Array {
    const q = this.random;
    const sums = new Float64Array(q * q);
    for (let row = 0; row < this.size; row++) {
      let weight = this.precision[row];
      for (let factor = 1; factor < power; factor++) weight *= this.precision[row];
      for (let i = 0; i < q; i++)
        for (let j = 0; j < q; j++)
          sums[i * q + j] += weight * this.plain[row * this.width + i] * this.plain[row * this.width + j];
    }
    return sums;
  }

  /** target = V^-1 source, for the columns of M. */
  private applyInverse(source: Float64Array, target: Float64Array, middle: Float64Array): void {
    const { width, random: q } = this;
    const sums = new Float64Array(q * width);
    for (let row = 0; row < this.size; row++) {
      for (let i = 0; i < q; i++) {
        const weight = this.precision[row] * this.plain[row * width + i];
        for (let at = 0; at < width; at++) sums[i * width + at] += weight * source[row * width + at];
      }
    }
    const shares = new Float64Array(q * width);
    for (let i = 0; i < q; i++)
      for (let j = 0; j < q; j++)
        for (let at = 0; at < width; at++) shares[i * width + at] += middle[i * q + j] * sums[j * width + at];
    for (let row = 0; row < this.size; row++) {
      for (let at = 0; at < width; at++) {
        let rest = source[row * width + at];
        for (let i = 0; i < q; i++) rest -= this.plain[row * width + i] * shares[i * width + at];
        target[row * width + at] = this.precision[row] * rest;
      }
    }
  }

  private cross(left: Float64Array, right: Float64Array): Float64Array {
    const { width } = this;
    const sums = new Float64Array(width * width);
    for (let row = 0; row < this.size; row++) {
      for (let i = 0; i < width; i++) {
        const value = left[row * width + i];
        for (let j = i; j < width; j++) sums[i * width + j] += value * right[row * width + j];
      }
    }
    for (let i = 0; i < width; i++) for (let j = 0; j < i; j++) sums[i * width + j] = sums[j * width + i];
    return sums;
  }
}

/** S = L (I + L'AL)^-1 L' and log |I + L'AL|. */
function middleOf(root: Float64Array, inner: Float64Array, q: number) {
  const turned = transposed(root, q);
  const core = multiply(multiply(turned, inner, q), root, q);
  for (let i = 0; i < q; i++) core[i * q + i] += 1;
  const factor = new Float64Array(q * q);
  let logDeterminant = 0;
  for (let i = 0; i < q; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = core[i * q + j];
      for (let k = 0; k < j; k++) rest -= factor[i * q + k] * factor[j * q + k];
      factor[i * q + j] = i === j ? Math.sqrt(rest) : rest / factor[j * q + j];
    }
    logDeterminant += 2 * Math.log(factor[i * q + i]);
  }
  // Rows of C^-1 L', with C C' = I + L'AL; S is their cross-product.
  const half = turned.slice();
  for (let i = 0; i < q; i++) {
    for (let k = 0; k < i; k++)
      for (let at = 0; at < q; at++) half[i * q + at] -= factor[i * q + k] * half[k * q + at];
    for (let at = 0; at < q; at++) half[i * q + at] /= factor[i * q + i];
  }
  return { middle: multiply(transposed(half, q), half, q), logDeterminant };
}

function multiply(left: Float64Array, right: Float64Array, size: number): Float64Array {
  const product = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let k = 0; k < size; k++)
      for (let j = 0; j < size; j++) product[i * size + j] += left[i * size + k] * right[k * size + j];
  return product;
}

function transposed(matrix: Float64Array, size: number): Float64Array {
  return matrix.map((_, at) => matrix[(at % size) * size + Math.floor(at / size)]);
}

function traceOf(matrix: Float64Array, size: number): number {
  let trace = 0;
  for (let i = 0; i < size; i++) trace += matrix[i * size + i];
  return trace;
}
