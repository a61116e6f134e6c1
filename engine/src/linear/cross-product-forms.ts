import { middleOf, multiply, traceOf } from "./flat-square.ts";
import type { FormsOfGroups, GroupedRows, GroupForms } from "./forms-of-groups.ts";

/**
 * Forms of groups whose rows share one residual variance s, from the cross-products T = M'M of each group: with d
 * = 1/s and A = Z'Z, V^-k = d^k (I - Z C_k Z'), C_1 = d L (I + d L'AL)^-1 L', C_2 = 2 C_1 - C_1 A C_1 and C_3 =
 * C_1 + C_2 - C_1 A C_2.
 */
export class CrossProductForms implements FormsOfGroups {
  readonly groups: number;
  private readonly width: number;
  private readonly random: number;
  private readonly starts: Int32Array;
  /** T of each group, one after the other. */
  private readonly products: Float64Array;
  private readonly forms: readonly [Float64Array, Float64Array, Float64Array];
  private readonly pulled: Float64Array;
  private readonly inner: Float64Array;

  constructor(rows: GroupedRows) {
    const columns = [...rows.random, ...rows.design, rows.outcome];
    this.groups = rows.starts.length - 1;
    this.width = columns.length;
    this.random = rows.random.length;
    this.starts = rows.starts;
    const cells = this.width * this.width;
    this.products = new Float64Array(this.groups * cells);
    this.forms = [new Float64Array(cells), new Float64Array(cells), new Float64Array(cells)];
    this.pulled = new Float64Array(this.width * this.random);
    this.inner = new Float64Array(this.random * this.random);
    this.countProducts(columns);
  }

  private countProducts(columns: readonly Float64Array[]): void {
    const { width, products } = this;
    for (let i = 0; i < width; i++) {
      for (let j = i; j < width; j++) {
        const [left, right] = [columns[i], columns[j]];
        for (let group = 0; group < this.groups; group++) {
          let sum = 0;
          for (let row = this.starts[group]; row < this.starts[group + 1]; row++)
            sum += left[row] * right[row];
          products[group * width * width + i * width + j] = sum;
          products[group * width * width + j * width + i] = sum;
        }
      }
    }
  }

  read(group: number, root: Float64Array, residual: number, onlyOnce = false): GroupForms {
    const { width, random: q, inner } = this;
    const from = group * width * width;
    for (let i = 0; i < q; i++)
      for (let j = 0; j < q; j++) inner[i * q + j] = this.products[from + i * width + j];
    const precision = 1 / residual;
    const scaled = inner.map((value) => value * precision);
    const { middle, logDeterminant } = middleOf(root, scaled, q);
    const once = middle.map((value) => value * precision);
    const across = multiply(once, inner, q);
    const twice = multiply(across, once, q).map((value, at) => 2 * once[at] - value);
    const thrice = multiply(across, twice, q).map((value, at) => once[at] + twice[at] - value);
    this.fill(this.forms[0], from, once, precision);
    if (!onlyOnce) {
      this.fill(this.forms[1], from, twice, precision * precision);
      this.fill(this.forms[2], from, thrice, precision * precision * precision);
    }
    const count = this.starts[group + 1] - this.starts[group];
    return {
      width,
      once: this.forms[0],
      twice: this.forms[1],
      thrice: this.forms[2],
      trace: precision * (count - traceOf(across, q)),
      traceOfSquare: precision * precision * (count - traceOf(multiply(twice, inner, q), q)),
      logDeterminant: logDeterminant + count * Math.log(residual),
    };
  }

  /** target = scale * (T - T_Z core T_Z'). */
  private fill(target: Float64Array, from: number, core: Float64Array, scale: number): void {
    const { width, random: q, products, pulled } = this;
    for (let i = 0; i < width; i++) {
      for (let j = 0; j < q; j++) {
        let sum = 0;
        for (let k = 0; k < q; k++) sum += products[from + i * width + k] * core[k * q + j];
        pulled[i * q + j] = sum;
      }
    }
    for (let i = 0; i < width; i++) {
      for (let j = i; j < width; j++) {
        let value = products[from + i * width + j];
        for (let k = 0; k < q; k++) value -= pulled[i * q + k] * products[from + j * width + k];
        target[i * width + j] = scale * value;
        target[j * width + i] = scale * value;
      }
    }
  }
}
