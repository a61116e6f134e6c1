import { gammaQuantile, gammaUpperQuantile } from "../../../engine/src/distributions/index.ts";
import type { Known } from "../kernel/known.ts";
import { known, unknown } from "../kernel/known.ts";

/** A rate with its exact interval; `high` is unknown where nothing bounds it. */
export interface ExactRate {
  readonly value: number;
  readonly low: number;
  readonly high: Known<number>;
  /** Probability that the interval holds the true rate, at least. */
  readonly confidence: number;
}

/** Accidents with lost days over a stretch, the days lost by them, and the hours worked meanwhile. */
export interface AccidentCount {
  readonly accidents: number;
  readonly days: number;
  readonly hours: number;
}

const confidence = 0.95;

/** Hours to which the frequency rate (TF) is brought. */
const frequencyHours = 1_000_000;
/** Hours to which the severity rate (TG) is brought. */
const severityHours = 1_000;

/**
 * Exact limits of the mean of a Poisson count: Garwood (1936), Biometrika 28:437-442. `count` is a whole number of
 * events, 0 or more.
 */
export function poissonLimits(count: number): { readonly low: number; readonly high: number } {
  const tail = (1 - confidence) / 2;
  const low = count === 0 ? 0 : gammaQuantile(tail, count);
  return { low, high: gammaUpperQuantile(tail, count + 1) };
}

/** Accidents by million hours worked (TF), with its exact interval. */
export function frequencyRate({ accidents, hours }: Omit<AccidentCount, "days">): ExactRate {
  const { low, high } = poissonLimits(accidents);
  const scale = frequencyHours / hours;
  return { value: accidents * scale, low: low * scale, high: known(high * scale), confidence };
}

/**
 * Days lost by thousand hours worked (TG). Days do not come one by one: the interval is that of the number of
 * accidents, each as long as they were on average, and the true one is wider. Without any accident nothing says how
 * long one would last.
 */
export function severityRate({ accidents, days, hours }: AccidentCount): ExactRate {
  const scale = severityHours / hours;
  if (accidents === 0) return { value: days * scale, low: 0, high: unknown, confidence };
  const { low, high } = poissonLimits(accidents);
  const each = (days / accidents) * scale;
  return { value: days * scale, low: low * each, high: known(high * each), confidence };
}
