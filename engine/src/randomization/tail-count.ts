import type { PermutationCheck } from "../evaluate/finding.ts";

/** Reassignments looked at one by one when there are no more than this many; above, they are drawn. */
export const mostExact = 70_000;

/** Counts reassignments at least as extreme as what was observed, rounding differences counted as ties. */
export class TailCount {
  private readonly observed: number;
  private extreme = 0;
  private seen = 0;

  constructor(observed: number) {
    this.observed = Math.abs(observed);
  }

  add(statistic: number): void {
    this.seen++;
    const value = Math.abs(statistic);
    if (value >= this.observed || value >= this.observed * (1 - 1e-9) - 1e-12) this.extreme++;
  }

  exact(): PermutationCheck {
    return { pValue: this.extreme / this.seen, kind: "exact", assignments: this.seen };
  }

  /** (b + 1) / (m + 1): the observed assignment counts among the draws, so that p is never 0. */
  monteCarlo(): PermutationCheck {
    return { pValue: (this.extreme + 1) / (this.seen + 1), kind: "monteCarlo", assignments: this.seen };
  }
}

/** Mean over standard error; a mean without any spread is infinitely far from 0. */
export function studentized(mean: number, variance: number): number {
  if (variance > 0) return mean / Math.sqrt(variance);
  return mean === 0 ? 0 : Number.POSITIVE_INFINITY;
}
