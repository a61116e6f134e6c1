import { findRoot } from "../distributions/find-root.ts";
import { normalCumulative } from "../distributions/normal.ts";
import { studentQuantile } from "../distributions/student-t.ts";

/** Interval of the effect when the broken assumption is at most `allowed`. */
export interface TrendBound {
  readonly allowed: number;
  readonly interval: readonly [number, number];
}

/** Intervals under one way of breaking parallel trends, and where the conclusion falls. */
export interface TrendBoundList {
  readonly bounds: readonly TrendBound[];
  /** Smallest `allowed` whose interval holds zero; undefined when even the largest looked at does not. */
  readonly breakdown?: number;
}

/** How the effect stands up to trends that were not parallel. */
export interface TrendBounds {
  /** Which effect: that of the first period with training, or the average over all event times after. */
  readonly about: "firstPeriod" | "average";
  /** Steps of the trend after training at most `allowed` times the largest step seen before it. */
  readonly relativeMagnitudes: TrendBoundList;
  /** The trend bends by at most `allowed` (units of the outcome per period²); 0: it goes on in a straight line. */
  readonly smoothness?: TrendBoundList;
}

/** Effects by event time as a trend: steps before training and effects after it, with one covariance. */
export interface TrendParts {
  /** Steps of the difference in trends before training, from the earliest to the last; at least one. */
  readonly steps: Float64Array;
  /** Effects after training, in order of time, one period apart. */
  readonly effects: Float64Array;
  /** Of the steps, then the effects. */
  readonly covariance: readonly Float64Array[];
  readonly degreesOfFreedom: number;
  readonly confidence: number;
}

const relativeSteps = [0, 0.5, 1, 1.5, 2] as const;
const largestAllowed = 100;

/**
 * How wrong may parallel trends be before the conclusion falls?
 *
 * Estimand: the effect of the first period with training, or the plain average over event times.
 * Assumptions, either of two: `relativeMagnitudes`: each step of the difference in trends after training is at most M
 * times the largest step seen before it; `smoothness`: the slope of the difference changes by at most M from one
 * period to the next.
 * Do not use it as a test of parallel trends, nor when steps before training answer to something that ended with it.
 * In words, relative magnitudes: were step s, up or down, the largest, the effect lies within its estimate ± M × step
 * × (1, 1 + 2, … averaged); the interval of each such case adds its own standard error, and the union over steps and
 * signs is reported, which holds whichever step was the largest. With several periods this closed form is the exact
 * worst case, as steps add up. Smoothness: the trend of the last steps before training is drawn on and subtracted;
 * the length of the interval counts the worst bias and the spread together. Among means of the last one, two, … steps
 * the shortest interval is taken, a choice that depends on the covariance only, not on the estimates.
 * Reference: Rambachan & Roth (2023), Review of Economic Studies 90:2555, p. 2561-2565 (restrictions), section 4
 * (fixed length intervals), lemma 2.2 (unions). Our intervals skip the inequalities that other steps be smaller, so
 * they are never shorter than theirs.
 * Checked against a brute-force search of worst trends and by simulated coverage.
 */
export function trendBounds(parts: TrendParts, about: TrendBounds["about"]): TrendBounds {
  const shares = targetShares(parts.effects.length, about);
  const target = new Target(parts, shares);
  const relative = (allowed: number) => target.relative(allowed);
  const relativeMagnitudes = listOf(relativeSteps, relative, largestAllowed);
  if (parts.steps.length < 2) return { about, relativeMagnitudes };
  const bend = largestBend(parts.steps);
  const smooth = (allowed: number) => target.smooth(allowed);
  const smoothness = listOf([0, 0.5 * bend, bend, 2 * bend], smooth, largestAllowed * bend);
  return { about, relativeMagnitudes, smoothness };
}

function targetShares(effects: number, about: TrendBounds["about"]): Float64Array {
  const shares = new Float64Array(effects);
  if (about === "firstPeriod") shares[0] = 1;
  else shares.fill(1 / effects);
  return shares;
}

function largestBend(steps: Float64Array): number {
  let most = 0;
  for (let at = 1; at < steps.length; at++) most = Math.max(most, Math.abs(steps[at] - steps[at - 1]));
  return most;
}

type Interval = readonly [number, number];

function listOf(
  allowed: readonly number[],
  interval: (allowed: number) => Interval,
  largest: number,
): TrendBoundList {
  const bounds = allowed.map((own) => ({ allowed: own, interval: interval(own) }));
  const gap = (own: number): number => {
    const [low, high] = interval(own);
    return low > 0 ? low : high < 0 ? -high : Math.max(low, -high);
  };
  if (gap(0) <= 0) return { bounds, breakdown: 0 };
  if (!(largest > 0) || gap(largest) > 0) return { bounds };
  return { bounds, breakdown: findRoot(gap, 0, largest, 1e-9 * largest) };
}

class Target {
  private readonly parts: TrendParts;
  private readonly shares: Float64Array;
  private readonly estimate: number;
  private readonly quantile: number;

  constructor(parts: TrendParts, shares: Float64Array) {
    this.parts = parts;
    this.shares = shares;
    this.estimate = shares.reduce((sum, share, at) => sum + share * parts.effects[at], 0);
    this.quantile = studentQuantile((1 + parts.confidence) / 2, parts.degreesOfFreedom);
  }

  /** Steps add up: after k periods the trend may be k steps away. */
  relative(allowed: number): Interval {
    const reach = allowed * this.shares.reduce((sum, share, at) => sum + share * (at + 1), 0);
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let step = 0; step < this.parts.steps.length; step++) {
      for (const sign of [1, -1] as const) {
        const shift = sign * reach;
        const own = shift * this.parts.steps[step];
        const lower = this.estimate - own - this.quantile * this.errorWith(step, -shift);
        const upper = this.estimate + own + this.quantile * this.errorWith(step, shift);
        if (lower > upper) continue;
        low = Math.min(low, lower);
        high = Math.max(high, upper);
      }
    }
    return [low, high];
  }

  /** Standard error of the target plus `weight` × one step. */
  private errorWith(step: number, weight: number): number {
    const steps = new Float64Array(this.parts.steps.length);
    steps[step] = weight;
    return this.errorOf(steps);
  }

  private errorOf(steps: Float64Array): number {
    const weights = Float64Array.of(...steps, ...this.shares);
    let variance = 0;
    for (let i = 0; i < weights.length; i++) {
      if (weights[i] === 0) continue;
      const line = this.parts.covariance[i];
      for (let j = 0; j < weights.length; j++) variance += weights[i] * weights[j] * line[j];
    }
    return Math.sqrt(variance);
  }

  /** The mean of the last steps is drawn on; the shortest of the fixed-length intervals. */
  smooth(allowed: number): Interval {
    const horizon = this.shares.reduce((sum, share, at) => sum + share * (at + 1), 0);
    const bending = this.shares.reduce((sum, share, at) => sum + (share * (at + 1) * (at + 2)) / 2, 0);
    const count = this.parts.steps.length;
    let best: { readonly center: number; readonly reach: number } | undefined;
    for (let used = 1; used <= count; used++) {
      const weights = new Float64Array(count);
      weights.fill(-horizon / used, count - used);
      const error = this.errorOf(weights) * this.stretch();
      const bias = allowed * (bending + (horizon * (used - 1)) / 2);
      const reach = foldedQuantile(bias / error, this.parts.confidence) * error;
      if (best !== undefined && best.reach <= reach) continue;
      const drawn = weights.reduce((sum, weight, at) => sum + weight * this.parts.steps[at], 0);
      best = { center: this.estimate + drawn, reach };
    }
    const { center, reach } = best ?? { center: this.estimate, reach: Number.POSITIVE_INFINITY };
    return [center - reach, center + reach];
  }

  /** Widening for a spread estimated from few units: Student's t over the normal quantile. */
  private stretch(): number {
    return this.quantile / foldedQuantile(0, this.parts.confidence);
  }
}

/** The value that |Z + bias| stays below with the given probability. */
function foldedQuantile(bias: number, confidence: number): number {
  const excess = (value: number) =>
    normalCumulative(value - bias) - normalCumulative(-value - bias) - confidence;
  return findRoot(excess, bias, bias + 10, 1e-12);
}
