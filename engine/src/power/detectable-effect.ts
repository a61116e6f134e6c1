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
  let low = 0;
  let high = critical + 1;
  while (powerAt(high, critical, degreesOfFreedom) < power) high *= 2;
  for (let step = 0; step < 80 && high - low > 1e-13 * high; step++) {
    const middle = (low + high) / 2;
    if (powerAt(middle, critical, degreesOfFreedom) < power) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function powerAt(shift: number, critical: number, degreesOfFreedom: number): number {
  // P(T > c) with shift s equals P(T < -c) with shift -s: the lower tail is the accurate one.
  return (
    noncentralCumulative(-critical, degreesOfFreedom, -shift) +
    noncentralCumulative(-critical, degreesOfFreedom, shift)
  );
}
