import { studentCumulative, studentQuantile } from "../distributions/student-t.ts";

/** Estimated ends of the set of effects that remain possible. */
export interface BoundPair {
  readonly low: number;
  readonly high: number;
  readonly lowError: number;
  readonly highError: number;
  readonly degreesOfFreedom: number;
}

/**
 * Interval that holds the effect itself, wherever it lies between the ends, with the given confidence; Student's t
 * stands for the normal law of the paper, for small groups.
 * Reference: Imbens & Manski (2004), Econometrica 72:1845, p. 1850; Stoye (2009), Econometrica 77:1299.
 */
export function intervalOfPartial(bounds: BoundPair, confidence: number): readonly [number, number] {
  const { low, high, lowError, highError, degreesOfFreedom } = bounds;
  const widest = Math.max(lowError, highError);
  if (!(widest > 0)) return [low, high];
  const apart = Math.max(0, high - low) / widest;
  let [from, to] = [
    studentQuantile(confidence, degreesOfFreedom),
    studentQuantile((1 + confidence) / 2, degreesOfFreedom),
  ];
  for (let step = 0; step < 60; step++) {
    const middle = (from + to) / 2;
    const held =
      studentCumulative(middle + apart, degreesOfFreedom) - studentCumulative(-middle, degreesOfFreedom);
    if (held < confidence) from = middle;
    else to = middle;
  }
  return [low - to * lowError, high + to * highError];
}
