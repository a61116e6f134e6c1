import type { PermutationCheck } from "../evaluate/finding.ts";

/** What a randomization test says of no effect, and which constant effects it does not reject. */
export interface ShiftAnswer extends PermutationCheck {
  /** Chance of a statistic at least as high, or as low, as the observed one. */
  readonly greater: number;
  readonly less: number;
  /** Constant effects not rejected at the confidence; undefined when the assignments are too few to reject anything. */
  readonly interval: readonly [number, number] | undefined;
}

/**
 * Randomization test of a statistic that moves in a straight line with a constant effect: an assignment that gives
 * `statistic` gives `statistic - slope × effect` once the effect is taken off the treated values, and the observed
 * assignment has slope 1. The effects that are not rejected then lie between two order statistics, found by one sort.
 *
 * The two-sided p-value is twice the smaller tail, so that it and the interval always say the same.
 * Reference: Lehmann (1963), Annals of Mathematical Statistics 34:1507; Garthwaite (1996), Biometrics 52:1387.
 */
export class ShiftTest {
  private readonly observed: number;
  private readonly tolerance: number;
  private readonly thresholds: number[] = [];
  private seen = 0;
  private ties = 0;
  private greater = 0;
  private less = 0;

  /** `scale` is the size of the values: differences below a billionth of it are rounding. */
  constructor(observed: number, scale: number) {
    this.observed = observed;
    this.tolerance = 1e-9 * scale;
  }

  /** One assignment; the observed one must be among them. */
  add(statistic: number, slope: number): void {
    this.seen++;
    if (statistic >= this.observed - this.tolerance) this.greater++;
    if (statistic <= this.observed + this.tolerance) this.less++;
    if (slope > 1 - 1e-9) this.ties++;
    else this.thresholds.push((this.observed - statistic) / (1 - slope));
  }

  answer(kind: "exact" | "monteCarlo", confidence: number): ShiftAnswer {
    const [greater, less] = [this.greater / this.seen, this.less / this.seen];
    return {
      pValue: Math.min(1, 2 * Math.min(greater, less)),
      kind,
      assignments: this.seen,
      greater,
      less,
      interval: this.interval(confidence),
    };
  }

  private interval(confidence: number): readonly [number, number] | undefined {
    // An effect is rejected from above when at most this many assignments reach the observed statistic.
    const rejected = Math.floor((this.seen * (1 - confidence)) / 2 + 1e-9);
    const place = rejected - this.ties;
    if (place < 0 || this.thresholds.length <= 2 * place) return undefined;
    const sorted = Float64Array.from(this.thresholds).sort();
    return [sorted[place], sorted[sorted.length - 1 - place]];
  }
}
