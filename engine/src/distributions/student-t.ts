import { incompleteBeta } from "./incomplete-beta.ts";
import { normalQuantile } from "./normal.ts";

/** P(T <= t) for Student's t; degrees of freedom > 0, not necessarily whole. Accurate in the lower tail. */
export function studentCumulative(t: number, degreesOfFreedom: number): number {
  if (t === 0) return 0.5;
  const outside = tailBothSides(t, degreesOfFreedom);
  return t < 0 ? outside / 2 : 1 - outside / 2;
}

/** P(T > t), without the cancellation of 1 - P(T <= t). */
export function studentUpper(t: number, degreesOfFreedom: number): number {
  return studentCumulative(-t, degreesOfFreedom);
}

/** P(|T| >= |t|): the two-sided p-value. */
export function studentTwoSided(t: number, degreesOfFreedom: number): number {
  return t === 0 ? 1 : tailBothSides(t, degreesOfFreedom);
}

function tailBothSides(t: number, degreesOfFreedom: number): number {
  const square = t * t;
  const total = degreesOfFreedom + square;
  if (!Number.isFinite(total)) return 0;
  return incompleteBeta(degreesOfFreedom / total, degreesOfFreedom / 2, 0.5, square / total);
}

/** The t with P(T <= t) = p, 0 < p < 1: bracketed Newton steps on the logarithm of the tail. */
export function studentQuantile(p: number, degreesOfFreedom: number): number {
  if (p === 0.5) return 0;
  if (p > 0.5) return -lowerQuantile(1 - p, degreesOfFreedom);
  return lowerQuantile(p, degreesOfFreedom);
}

function lowerQuantile(p: number, degreesOfFreedom: number): number {
  let high = 0;
  let low = Math.min(normalQuantile(p), -1e-3);
  while (studentCumulative(low, degreesOfFreedom) > p) {
    high = low;
    low *= 2;
  }
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (high - low <= 1e-15 * Math.abs(middle) || middle === low || middle === high) break;
    if (studentCumulative(middle, degreesOfFreedom) > p) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}
