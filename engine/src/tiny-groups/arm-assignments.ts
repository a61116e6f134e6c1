import { combinations, subsets } from "../randomization/permute-arms.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import { mostExact } from "../randomization/tail-count.ts";
import { mean } from "./moments.ts";

/** How the assignments are reached when they are too many to list. */
export interface Drawing {
  readonly seed: number;
  readonly draws: number;
}

/**
 * Every way (or a draw of the ways) to call as many of the people "trained" as were, kept as four sums each, from
 * which the statistic under any constant effect follows at once. The observed assignment is the first.
 */
export class ArmAssignments {
  readonly kind: "exact" | "monteCarlo";
  readonly count: number;
  private readonly inside: number;
  private readonly outside: number;
  /** Sums over the people called trained: values, squares, values of the really trained, how many of these. */
  private readonly sums: Float64Array;
  private readonly squares: Float64Array;
  private readonly trainedSums: Float64Array;
  private readonly overlaps: Float64Array;
  private total = 0;
  private totalSquares = 0;
  private trainedTotal = 0;

  constructor(first: Float64Array, second: Float64Array, { seed, draws }: Drawing) {
    const all = Float64Array.from([...first, ...second]);
    const center = mean(all);
    // Centring first keeps the sums of squares accurate.
    const values = all.map((value) => value - center);
    [this.inside, this.outside] = [first.length, second.length];
    values.forEach((value, at) => {
      this.total += value;
      this.totalSquares += value * value;
      if (at < first.length) this.trainedTotal += value;
    });
    const ways = combinations(all.length, first.length);
    this.kind = ways <= mostExact ? "exact" : "monteCarlo";
    this.count = this.kind === "exact" ? ways : draws + 1;
    this.sums = new Float64Array(this.count);
    this.squares = new Float64Array(this.count);
    this.trainedSums = new Float64Array(this.count);
    this.overlaps = new Float64Array(this.count);
    let at = 0;
    for (const chosen of this.kind === "exact" ? subsets(all.length, this.inside) : this.drawn(seed)) {
      this.keep(at++, chosen, values);
    }
  }

  /** The observed assignment, then random ones; the same array is reused. */
  private *drawn(seed: number): Generator<Int32Array> {
    const stream = new SeededStream(seed);
    const size = this.inside + this.outside;
    const order = Int32Array.from({ length: size }, (_, at) => at);
    yield order.subarray(0, this.inside);
    for (let draw = 1; draw < this.count; draw++) {
      for (let at = 0; at < this.inside; at++) {
        const other = at + stream.nextBelow(size - at);
        [order[at], order[other]] = [order[other], order[at]];
      }
      yield order.subarray(0, this.inside);
    }
  }

  private keep(at: number, chosen: Int32Array, values: Float64Array): void {
    for (const person of chosen) {
      const value = values[person];
      this.sums[at] += value;
      this.squares[at] += value * value;
      if (person >= this.inside) continue;
      this.trainedSums[at] += value;
      this.overlaps[at]++;
    }
  }

  /** Difference of means of an assignment, and how much of a constant effect of the training it contains. */
  difference(at: number): { readonly statistic: number; readonly slope: number } {
    const kept = this.overlaps[at];
    return {
      statistic: this.sums[at] / this.inside - (this.total - this.sums[at]) / this.outside,
      slope: kept / this.inside - (this.inside - kept) / this.outside,
    };
  }

  /**
   * How many assignments give a studentized difference as far from 0 as the observed one, at least as high, and at
   * least as low, once `effect` is taken off the values of the really trained. The difference is over Welch's
   * standard error.
   */
  studentizedCounts(effect: number): {
    readonly far: number;
    readonly greater: number;
    readonly less: number;
  } {
    const { inside, outside, sums, squares, trainedSums, overlaps } = this;
    const [total, totalSquares] = [
      this.total - effect * inside,
      this.totalSquares - 2 * effect * this.trainedTotal + effect * effect * inside,
    ];
    let [far, greater, less] = [0, 0, 0];
    // Squares of the statistic with its sign: they order assignments as the statistic does, without a square root.
    let [observed, slack] = [0, 0];
    for (let at = 0; at < this.count; at++) {
      const kept = overlaps[at];
      const sum = sums[at] - effect * kept;
      const square = squares[at] - 2 * effect * trainedSums[at] + effect * effect * kept;
      const rest = total - sum;
      const spread = Math.max(0, square - (sum * sum) / inside) / ((inside - 1) * inside);
      const restSpread =
        Math.max(0, totalSquares - square - (rest * rest) / outside) / ((outside - 1) * outside);
      const statistic = signedSquare(sum / inside - rest / outside, spread + restSpread);
      if (at === 0) {
        observed = statistic;
        slack = Number.isFinite(observed) ? 2e-9 * Math.abs(observed) : 0;
      }
      if (Math.abs(statistic) >= Math.abs(observed) - slack) far++;
      if (statistic >= observed - slack) greater++;
      if (statistic <= observed + slack) less++;
    }
    return { far, greater, less };
  }
}

/** Square of a difference over its variance, with the sign of the difference; infinite without any spread. */
function signedSquare(difference: number, variance: number): number {
  if (difference === 0) return 0;
  return (difference * Math.abs(difference)) / variance;
}
