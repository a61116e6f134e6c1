import type { Regressors } from "./least-squares.ts";
import type { SmallSampleVariance } from "./small-sample-variance.ts";
import type { SolvedStage, Stack, StackedEstimate } from "./stacked-estimate.ts";

/** Sum over clusters (codes from 0), or rows, of squared influence. */
export function influenceVariance(influence: Float64Array, clusters?: Int32Array): number {
  let total = 0;
  for (const sum of clusters === undefined ? influence : clusterSums(influence, clusters)) total += sum * sum;
  return total;
}

function clusterSums(values: Float64Array, clusters: Int32Array): Float64Array {
  let groups = 0;
  for (const cluster of clusters) if (cluster >= groups) groups = cluster + 1;
  const sums = new Float64Array(groups);
  for (let row = 0; row < values.length; row++) sums[clusters[row]] += values[row];
  return sums;
}

/** Variance of what a cluster shares over that of a person, in the working model of the correction. */
const sharedFate = 1;
/** When no row or cluster weighs more than this, the correction is left out: it would change less than this. */
const negligible = 1e-3;

/**
 * Variance of an estimate with estimated weights, corrected for few people, with its degrees of freedom.
 *
 * With the weights held, the influence values are a linear transformation L of the outcomes. Under equal spread their
 * squares average (LL')gg instead of the sum of squared pulls Cgg that the estimate really has; each square is scaled
 * by Cgg / (LL')gg where that is above 1. The degrees of freedom match the first two moments of a chi-square. Without
 * stages and with one row per group this is HC2 with the degrees of freedom of Bell & McCaffrey.
 * Reference: Bell & McCaffrey (2002), Survey Methodology 28:169; Fay & Graubard (2001), Biometrics 57:1198,
 * for the same correction of stacked estimating equations. Checked by simulation: *.proof.ts of weighting.
 */
export function stackedVariance(
  stack: Stack,
  estimate: StackedEstimate,
  clusters?: Int32Array,
): SmallSampleVariance {
  const weight = influenceVariance(estimate.pull, clusters);
  if (largestShare(estimate, weight, clusters) < negligible) {
    return {
      variance: influenceVariance(estimate.influence, clusters),
      degreesOfFreedom: (weight * weight) / fourthPowers(estimate.pull, clusters),
    };
  }
  return new Correction(stack, estimate).variance(clusters);
}

function largestShare({ pull }: StackedEstimate, total: number, clusters?: Int32Array): number {
  const sums = clusters === undefined ? pull : clusterSums(pull, clusters);
  let most = 0;
  for (const sum of sums) if (sum * sum > most) most = sum * sum;
  return most / total;
}

function fourthPowers(pull: Float64Array, clusters?: Int32Array): number {
  let total = 0;
  for (const sum of clusters === undefined ? pull : clusterSums(pull, clusters)) total += sum ** 4;
  return total;
}

/** L = C + U V' with C diagonal: the rows of U and V, written one at a time. */
class Correction {
  private readonly stack: Stack;
  private readonly estimate: StackedEstimate;
  /** The regression of each arm. */
  private readonly ready: readonly Regressors[];
  /** Where the figures of each arm's regression start in a row, then those of each stage. */
  private readonly starts: readonly number[];
  private readonly size: number;
  private readonly armOf: Uint8Array;
  /** Place of each row in the regression of its arm, -1 for a row of none, which only its stages know. */
  private readonly placeOf: Int32Array;
  /** Of each stage, the part of its rows that each column of the regressions takes back. */
  private readonly absorbed: readonly (readonly Float64Array[])[];

  constructor(stack: Stack, estimate: StackedEstimate) {
    this.stack = stack;
    this.estimate = estimate;
    this.ready = stack.arms.map((arm) => arm.ready());
    this.armOf = new Uint8Array(stack.rows);
    this.placeOf = new Int32Array(stack.rows).fill(-1);
    stack.arms.forEach(({ rows }, arm) => {
      for (let at = 0; at < rows.length; at++) {
        this.armOf[rows[at]] = arm;
        this.placeOf[rows[at]] = at;
      }
    });
    const sizes = [
      ...stack.arms.map(({ kept }) => kept.length),
      ...estimate.solved.map(({ factor }) => factor.length),
    ];
    this.starts = sizes.map((_, at) => sizes.slice(0, at).reduce((sum, size) => sum + size, 0));
    this.size = sizes.reduce((sum, size) => sum + size, 0);
    this.absorbed = estimate.solved.map((solved) => this.absorbedBy(solved));
  }

  variance(clusters: Int32Array | undefined): SmallSampleVariance {
    const { rows } = this.stack;
    const { pull, influence } = this.estimate;
    const line = new Float64Array(this.size);
    const inner = emptySquare(this.size);
    for (let row = 0; row < rows; row++) {
      this.writeRight(row, line);
      addOuter(inner, line, line, 1);
    }
    const together = clusters === undefined ? undefined : this.clusterRows(clusters);
    for (const shared of together ?? []) addOuter(inner, shared, shared, sharedFate);
    const sums = new TraceSums(inner);
    const left = new Float64Array(this.size);
    const pulled = new Float64Array(this.size);
    const order = clusters === undefined ? undefined : rowsByCluster(clusters);
    let [variance, own, total, alike] = [0, 0, 0, 0];
    for (let at = 0; at < rows; at++) {
      const row = order === undefined ? at : order[at];
      own += pull[row] * pull[row];
      total += influence[row];
      alike += pull[row];
      this.writeLeft(row, line);
      addScaled(left, line, 1);
      this.writeRight(row, line);
      addScaled(pulled, line, pull[row]);
      const following = order === undefined || at + 1 === rows ? -1 : order[at + 1];
      if (clusters !== undefined && following >= 0 && clusters[following] === clusters[row]) continue;
      if (clusters !== undefined && together !== undefined) {
        own += sharedFate * alike * alike;
        addScaled(pulled, together[clusters[row]], sharedFate * alike);
      }
      variance += sums.add(own, left, pulled) * total * total;
      [own, total, alike] = [0, 0, 0];
      left.fill(0);
      pulled.fill(0);
    }
    return { variance, degreesOfFreedom: sums.degreesOfFreedom() };
  }

  /** Sum of the rows of V over each cluster. */
  private clusterRows(clusters: Int32Array): readonly Float64Array[] {
    const line = new Float64Array(this.size);
    const totals: Float64Array[] = [];
    for (let row = 0; row < clusters.length; row++) {
      this.writeRight(row, line);
      totals[clusters[row]] ??= new Float64Array(this.size);
      addScaled(totals[clusters[row]], line, 1);
    }
    return totals;
  }

  /** Row of U: - pull × (row of the arm's regression), then score × (row of each stage). */
  private writeLeft(row: number, line: Float64Array): void {
    const { arms } = this.stack;
    const { pull, solved } = this.estimate;
    line.fill(0);
    const arm = this.armOf[row];
    const at = this.placeOf[row];
    const { directions } = this.ready[arm].basis;
    const scale = at < 0 ? 0 : -pull[row] / this.ready[arm].rootWeights[at];
    for (let which = 0; scale !== 0 && which < directions.length; which++) {
      line[this.starts[arm] + which] = scale * directions[which][at];
    }
    for (let stage = 0; stage < solved.length; stage++) {
      const start = this.starts[arms.length + stage];
      writeStandardized(solved[stage], row, solved[stage].stage.score[row], line.subarray(start));
    }
  }

  /** Row of V: (weighted row of the arm's regression), then what a change of the outcome changes in each stage. */
  private writeRight(row: number, line: Float64Array): void {
    const { arms } = this.stack;
    const { solved } = this.estimate;
    line.fill(0);
    const arm = this.armOf[row];
    const at = this.placeOf[row];
    if (at < 0) return;
    const { directions } = this.ready[arm].basis;
    const root = this.ready[arm].rootWeights[at];
    for (let stage = 0; stage < solved.length; stage++) {
      const own = line.subarray(this.starts[arms.length + stage]);
      this.writeFollowed(solved[stage], row, own);
      const absorbed = this.absorbed[stage];
      for (let which = 0; which < directions.length; which++) {
        const share = root * directions[which][at];
        const part = absorbed[this.starts[arm] + which];
        for (let index = 0; index < part.length; index++) own[index] -= share * part[index];
      }
    }
    for (let which = 0; which < directions.length; which++) {
      line[this.starts[arm] + which] = root * directions[which][at];
    }
  }

  /** pull × slope × (row of the stage that the weight follows). */
  private writeFollowed(solved: SolvedStage, row: number, into: Float64Array): void {
    const { source, slope } = solved.stage;
    const scale = this.estimate.pull[row] * slope[row];
    writeStandardized(solved, source === undefined ? row : source[row], scale, into);
  }

  private absorbedBy(solved: SolvedStage): Float64Array[] {
    const { arms, rows } = this.stack;
    const size = solved.factor.length;
    const parts = Array.from({ length: this.starts[arms.length] ?? 0 }, () => new Float64Array(size));
    const own = new Float64Array(size);
    for (let row = 0; row < rows; row++) {
      this.writeFollowed(solved, row, own);
      const arm = this.armOf[row];
      const at = this.placeOf[row];
      if (at < 0) continue;
      const { basis, rootWeights } = this.ready[arm];
      for (let which = 0; which < basis.directions.length; which++) {
        addScaled(parts[this.starts[arm] + which], own, basis.directions[which][at] / rootWeights[at]);
      }
    }
    return parts;
  }
}

/** Writes scale × F^-1 q at the head of `into`, q being the row of the stage's directions. */
function writeStandardized(
  { stage, factor }: SolvedStage,
  row: number,
  scale: number,
  into: Float64Array,
): void {
  for (let at = 0; at < factor.length; at++) {
    const line = factor[at];
    let rest = scale * stage.directions[at][row];
    for (let before = 0; before < at; before++) rest -= line[before] * into[before];
    into[at] = rest / line[at];
  }
}

/** Rows with those of a cluster together, in the order of the codes. */
function rowsByCluster(clusters: Int32Array): Int32Array {
  return Int32Array.from(clusters.keys()).sort((a, b) => clusters[a] - clusters[b] || a - b);
}

/** Sums from which the traces of the scaled LL' and of its square follow, without a matrix over all groups. */
class TraceSums {
  private readonly inner: readonly Float64Array[];
  private readonly uu: Float64Array[];
  private readonly pp: Float64Array[];
  private readonly up: Float64Array[];
  private trace = 0;
  private squares = 0;

  constructor(inner: readonly Float64Array[]) {
    this.inner = inner;
    this.uu = emptySquare(inner.length);
    this.pp = emptySquare(inner.length);
    this.up = emptySquare(inner.length);
  }

  /** Takes one group and returns by how much its square is scaled. */
  add(own: number, left: Float64Array, pulled: Float64Array): number {
    let low = 0;
    for (let row = 0; row < left.length; row++) {
      if (left[row] !== 0) low += left[row] * (2 * pulled[row] + product(this.inner[row], left));
    }
    const expected = own + low;
    const scale = expected > 1e-10 * own ? Math.max(1, own / expected) : 0;
    this.trace += scale * expected;
    this.squares += scale * scale * own * (own + 2 * low);
    addOuter(this.uu, left, left, scale);
    addOuter(this.pp, pulled, pulled, scale);
    addOuter(this.up, left, pulled, scale);
    return scale;
  }

  /** (trace)² / trace of the square; with E = PU' + UP' + UKU' the latter expands into the four sums below. */
  degreesOfFreedom(): number {
    const { inner, uu, pp, up } = this;
    const spread = multiply(inner, uu);
    const low =
      2 * traceOfProduct(up, up) +
      2 * traceOfProduct(uu, pp) +
      4 * traceOfProduct(multiply(up, uu), inner) +
      traceOfProduct(spread, spread);
    return (this.trace * this.trace) / (this.squares + low);
  }
}

function emptySquare(size: number): Float64Array[] {
  return Array.from({ length: size }, () => new Float64Array(size));
}

function addScaled(target: Float64Array, source: Float64Array, scale: number): void {
  for (let at = 0; at < target.length; at++) target[at] += scale * source[at];
}

function addOuter(target: Float64Array[], left: Float64Array, right: Float64Array, scale: number): void {
  for (let row = 0; row < left.length; row++) {
    const share = scale * left[row];
    if (share !== 0) addScaled(target[row], right, share);
  }
}

function product(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at++) sum += left[at] * right[at];
  return sum;
}

function multiply(left: readonly Float64Array[], right: readonly Float64Array[]): Float64Array[] {
  return left.map((line) => {
    const row = new Float64Array(line.length);
    right.forEach((other, at) => {
      addScaled(row, other, line[at]);
    });
    return row;
  });
}

function traceOfProduct(left: readonly Float64Array[], right: readonly Float64Array[]): number {
  let trace = 0;
  left.forEach((line, row) => {
    line.forEach((value, column) => {
      trace += value * right[column][row];
    });
  });
  return trace;
}
