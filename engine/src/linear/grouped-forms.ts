import { CrossProductForms } from "./cross-product-forms.ts";
import { middleOf, multiply, traceOf } from "./flat-square.ts";
import type { FormsOfGroups, GroupedRows, GroupForms } from "./forms-of-groups.ts";

/**
 * Forms of groups. With one residual variance they follow from the cross-products of each group, counted once;
 * with known variances beside it, from the rows, in time linear in them. V^-1 = D^-1 - D^-1 Z S Z' D^-1 with S = L
 * (I + L'Z'D^-1 Z L)^-1 L' exists for a singular G too.
 * Reference: Searle, Casella & McCulloch (1992), Variance Components, p. 453 (the inverse of a sum).
 */
export function formsOfGroups(rows: GroupedRows): FormsOfGroups {
  if (rows.known === undefined) return new CrossProductForms(rows);
  const columns = [...rows.random, ...rows.design, rows.outcome];
  const work = new GroupWork(columns, rows.random.length, longestGroup(rows.starts));
  return {
    groups: rows.starts.length - 1,
    read(group, root, residual) {
      work.load(rows.starts[group], rows.starts[group + 1], rows.known, residual);
      return work.forms(root);
    },
  };
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
