/**
 * The k-th smallest (from 1) of the n(n+1)/2 means of two differences, each also paired with itself: order statistics
 * of these give the shifts that a signed-rank test accepts. Found by bisection on counts, without listing them:
 * O(n) per step.
 * Reference: Lehmann (1975), Nonparametrics, p. 181.
 */
export class WalshAverages {
  readonly count: number;
  private readonly sorted: Float64Array;

  constructor(differences: Float64Array) {
    this.sorted = differences.slice().sort();
    this.count = (differences.length * (differences.length + 1)) / 2;
  }

  at(position: number): number {
    const { sorted } = this;
    let low = sorted[0];
    let high = sorted[sorted.length - 1];
    if (this.notAbove(low) >= position) return low;
    for (let step = 0; step < 80; step++) {
      const middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) break;
      if (this.notAbove(middle) >= position) high = middle;
      else low = middle;
    }
    return this.firstAbove(low);
  }

  /** How many means are at most `limit`. */
  private notAbove(limit: number): number {
    const { sorted } = this;
    let count = 0;
    let other = sorted.length - 1;
    for (let at = 0; at < sorted.length; at++) {
      while (other >= at && (sorted[at] + sorted[other]) / 2 > limit) other--;
      if (other < at) break;
      count += other - at + 1;
    }
    return count;
  }

  /** The smallest mean above `limit`. */
  private firstAbove(limit: number): number {
    const { sorted } = this;
    let least = Number.POSITIVE_INFINITY;
    let other = sorted.length - 1;
    for (let at = 0; at < sorted.length; at++) {
      while (other >= at && (sorted[at] + sorted[other]) / 2 > limit) other--;
      const next = Math.max(other + 1, at);
      if (next < sorted.length) least = Math.min(least, (sorted[at] + sorted[next]) / 2);
    }
    return least;
  }
}
