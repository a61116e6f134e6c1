import { noncentralCumulative } from "../distributions/noncentral-t.ts";
import { studentQuantile } from "../distributions/student-t.ts";

/**
 * Smallest true effect, in standard errors, that a two-sided t test sees with the wanted power.
 *
 * In words: the shift at which the noncentral t leaves the acceptance region with that probability, both tails
 * counted. Reference: Bloom (1995), Evaluation Review 19:547. Checked against R (power.t.test, strict, and uniroot).
 */
export function detectableInStandardErrors(degreesOfFreedom: number, alpha = 0.05, power = 0.8): number {
  const critical = studentQuantile(1 - alpha / 2, degreesOfFreedom);
  // The lower tail matters only for tiny shifts; without it the shift is near critical + the normal quantile.
  let [before, shift] = [critical, critical + 1];
  let gapBefore = powerAt(before, critical, degreesOfFreedom) - power;
  for (let step = 0; step < 60; step++) {
    const gap = powerAt(shift, critical, degreesOfFreedom) - power;
    if (Math.abs(gap) < 1e-13 || gap === gapBefore) break;
    const change = (gap * (shift - before)) / (gap - gapBefore);
    [before, gapBefore] = [shift, gap];
    // Far up the curve is flat and the secant would overshoot; halving keeps it on the rise.
    shift = Math.max(shift / 2, Math.min(2 * shift, shift - change));
    if (Math.abs(change) < 1e-12 * shift) break;
  }
  return shift;
}

/** Chance that a two-sided t test sees a true effect of `shift` standard errors, both tails counted. */
export function powerInStandardErrors(shift: number, degreesOfFreedom: number, alpha = 0.05): number {
  return powerAt(shift, studentQuantile(1 - alpha / 2, degreesOfFreedom), degreesOfFreedom);
}

function powerAt(shift: number, critical: number, degreesOfFreedom: number): number {
  // P(T > c) with shift s equals P(T < -c) with shift -s: the lower tail is the accurate one.
  return (
    noncentralCumulative(-critical, degreesOfFreedom, -shift) +
    noncentralCumulative(-critical, degreesOfFreedom, shift)
  );
}
