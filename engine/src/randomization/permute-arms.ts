import type { PermutationCheck } from "../evaluate/finding.ts";
import { SeededStream } from "./seeded-stream.ts";
import { mostExact, studentized, TailCount } from "./tail-count.ts";

/** What is compared between assignments. */
export type ArmStatistic = "meanDifference" | "studentized";

export interface PermuteArms {
  readonly treated: Float64Array;
  readonly comparison: Float64Array;
  readonly statistic: ArmStatistic;
  readonly seed: number;
  /** Draws when the assignments are too many to list, default 9999. */
  readonly draws?: number;
}

/**
 * Permutation test of no effect for two independent groups, two-sided.
 *
 * Question: how often would reassigning who was trained give a statistic as far from 0? Assumes that under no
 * effect the groups are exchangeable. Prefer `studentized` (difference over Welch's standard error): with
 * unequal spread and unequal sizes the plain difference rejects too often (about 20 times in 100 instead of 5 at
 * 5 against 35), the studentized one does not, asymptotically. Every assignment keeps the size of the groups.
 * All assignments are listed when there are at most 70,000, else drawn.
 * Reference: Janssen (1997), Statistics & Probability Letters 36:9; Phipson & Smyth (2010), Stat. Appl. Genet.
 * Mol. Biol.
 * 9:39 for (b+1)/(m+1). Checked against enumeration in R.
 */
export function permuteArms(input: PermuteArms): PermutationCheck {
  const pool = new ArmPool(input);
  const count = new TailCount(pool.statisticOf(Int32Array.from(input.treated, (_, at) => at)));
  if (combinations(pool.size, input.treated.length) <= mostExact) {
    for (const chosen of subsets(pool.size, input.treated.length)) count.add(pool.statisticOf(chosen));
    return count.exact();
  }
  const stream = new SeededStream(input.seed);
  const order = Int32Array.from({ length: pool.size }, (_, at) => at);
  for (let draw = 0; draw < (input.draws ?? 9999); draw++) {
    for (let at = 0; at < input.treated.length; at++) {
      const other = at + stream.nextBelow(pool.size - at);
      [order[at], order[other]] = [order[other], order[at]];
    }
    count.add(pool.statisticOf(order.subarray(0, input.treated.length)));
  }
  return count.monteCarlo();
}

class ArmPool {
  readonly size: number;
  private readonly values: Float64Array;
  private readonly statistic: ArmStatistic;
  private readonly total: number;
  private readonly squares: number;

  constructor({ treated, comparison, statistic }: PermuteArms) {
    this.statistic = statistic;
    this.size = treated.length + comparison.length;
    const all = Float64Array.from([...treated, ...comparison]);
    // Centring first keeps the sums of squares accurate.
    const mean = all.reduce((sum, value) => sum + value, 0) / this.size;
    this.values = all.map((value) => value - mean);
    this.total = this.values.reduce((sum, value) => sum + value, 0);
    this.squares = this.values.reduce((sum, value) => sum + value * value, 0);
  }

  statisticOf(chosen: Int32Array): number {
    const inside = chosen.length;
    const outside = this.size - inside;
    let [sum, squares] = [0, 0];
    for (const at of chosen) {
      sum += this.values[at];
      squares += this.values[at] * this.values[at];
    }
    const rest = this.total - sum;
    const difference = sum / inside - rest / outside;
    if (this.statistic === "meanDifference") return difference;
    const spreadInside = Math.max(0, squares - (sum * sum) / inside) / (inside - 1) / inside;
    const spreadOutside =
      Math.max(0, this.squares - squares - (rest * rest) / outside) / (outside - 1) / outside;
    return studentized(difference, spreadInside + spreadOutside);
  }
}

/** How many subsets of fixed size there are; stops counting above 10¹². */
export function combinations(size: number, chosen: number): number {
  let count = 1;
  for (let k = 1; k <= chosen && count <= 1e12; k++) count = (count * (size - chosen + k)) / k;
  return count;
}

/** Subsets of fixed size, in lexicographic order; the same array is reused. */
export function* subsets(size: number, chosen: number): Generator<Int32Array> {
  const subset = Int32Array.from({ length: chosen }, (_, at) => at);
  for (;;) {
    yield subset;
    let at = chosen - 1;
    while (at >= 0 && subset[at] === size - chosen + at) at--;
    if (at < 0) return;
    subset[at]++;
    for (let next = at + 1; next < chosen; next++) subset[next] = subset[next - 1] + 1;
  }
}
