import { cholesky, solveCholesky } from "../../../engine/src/linear/cholesky.ts";

/** Rows taken together, so that a block of every column stays close to the processor. */
const block = 512;

/** Logistic regression by Newton's method, to a relative change of the deviance below 1e-8. */
export function bareLogit(columns: readonly Float64Array[], outcome: Uint8Array) {
  const rows = outcome.length;
  const coefficients = new Float64Array(columns.length);
  const [linear, weights] = [new Float64Array(rows), new Float64Array(rows)];
  const rest = new Float64Array(rows);
  let before = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 25; turn++) {
    combine(columns, coefficients, linear);
    let deviance = 0;
    for (let row = 0; row < rows; row++) {
      const x = linear[row];
      const odds = Math.exp(-Math.abs(x));
      const likely = (x >= 0 ? 1 : odds) / (1 + odds);
      weights[row] = likely * (1 - likely);
      rest[row] = outcome[row] - likely;
      deviance += 2 * (Math.log1p(odds) + (x > 0 ? x : 0) - outcome[row] * x);
    }
    if (Math.abs(deviance - before) < 1e-8 * (deviance + 0.1)) break;
    before = deviance;
    addStep(
      coefficients,
      weightedSquare(columns, weights),
      columns.map((column) => product(column, rest)),
    );
  }
  return { coefficients, linear };
}

/** Weights of the untrained, exp(x'b) adding to 1, that bring their means to the trained's; 1 for the trained. */
export function bareEntropy(columns: readonly Float64Array[], treated: Uint8Array): Float64Array {
  const others = Int32Array.from(treated.keys()).filter((row) => treated[row] === 0);
  const trained = treated.length - others.length;
  const centered = columns.slice(1).map((column) => {
    let sum = 0;
    for (let row = 0; row < treated.length; row++) sum += treated[row] * column[row];
    const target = sum / trained;
    const own = new Float64Array(others.length);
    for (let at = 0; at < own.length; at++) own[at] = column[others[at]] - target;
    return own;
  });
  const ones = new Float64Array(others.length).fill(1);
  const shares = new Float64Array(centered.length);
  const weights = new Float64Array(others.length);
  for (let turn = 0; turn < 50; turn++) {
    combine(centered, shares, weights);
    let total = 0;
    for (let at = 0; at < weights.length; at++) {
      weights[at] = Math.exp(weights[at]);
      total += weights[at];
    }
    for (let at = 0; at < weights.length; at++) weights[at] /= total;
    const square = weightedSquare([ones, ...centered], weights);
    const gaps = centered.map((_, at) => square[at + 1][0]);
    if (Math.max(...gaps.map(Math.abs)) < 1e-10) break;
    const curvature = gaps.map((gap, at) =>
      Float64Array.from(gaps, (other, beside) => square[at + 1][beside + 1] - gap * other),
    );
    addStep(
      shares,
      curvature,
      gaps.map((gap) => -gap),
    );
  }
  const all = new Float64Array(treated.length).fill(1);
  others.forEach((row, at) => {
    all[row] = weights[at];
  });
  return all;
}

function addStep(shares: Float64Array, square: readonly Float64Array[], slope: readonly number[]): void {
  const factor = cholesky(square);
  if (factor === undefined) throw new Error("invalid bench table; columns that differ");
  solveCholesky(factor, Float64Array.from(slope)).forEach((step, at) => {
    shares[at] += step;
  });
}

function combine(columns: readonly Float64Array[], shares: Float64Array, target: Float64Array): void {
  target.fill(0);
  for (let from = 0; from < target.length; from += block) {
    const to = Math.min(from + block, target.length);
    columns.forEach((column, at) => {
      const share = shares[at];
      for (let row = from; row < to; row++) target[row] += share * column[row];
    });
  }
}

function product(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < left.length; row++) sum += left[row] * right[row];
  return sum;
}

/** Sum of weight × row × row', by blocks, two sums at a time. */
function weightedSquare(columns: readonly Float64Array[], weights: Float64Array): Float64Array[] {
  const square = columns.map(() => new Float64Array(columns.length));
  const scaled = new Float64Array(block);
  for (let from = 0; from < weights.length; from += block) {
    const rows = Math.min(block, weights.length - from);
    columns.forEach((column, line) => {
      for (let row = 0; row < rows; row++) scaled[row] = weights[from + row] * column[from + row];
      for (let at = 0; at <= line; at++) square[line][at] += blockProduct(scaled, columns[at], from, rows);
    });
  }
  square.forEach((line, at) => {
    for (let beside = 0; beside < at; beside++) square[beside][at] = line[beside];
  });
  return square;
}

function blockProduct(scaled: Float64Array, column: Float64Array, from: number, rows: number): number {
  let [even, odd] = [0, 0];
  let row = 0;
  for (; row + 1 < rows; row += 2) {
    even += scaled[row] * column[from + row];
    odd += scaled[row + 1] * column[from + row + 1];
  }
  if (row < rows) even += scaled[row] * column[from + row];
  return even + odd;
}
