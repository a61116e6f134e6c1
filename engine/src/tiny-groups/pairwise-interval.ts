/**
 * Limits of the shifts that a rank test does not reject, among the sorted differences it is made of: the test at a
 * shift counts how many differences exceed it. `rejected` is the largest count that rejects from one side, -1 for
 * none. Closed at both ends, so that ties only make it wider. Bauer (1972), JASA 67:687.
 */
export function orderedInterval(
  sorted: Float64Array,
  rejected: number,
): readonly [number, number] | undefined {
  if (rejected < 0 || sorted.length <= 2 * rejected + 1) return undefined;
  return [sorted[rejected], sorted[sorted.length - 1 - rejected]];
}

/** Largest count whose lower tail is at most `tail`, -1 for none. */
export function largestRejected(shares: Float64Array, tail: number): number {
  let sum = 0;
  for (let count = 0; count < shares.length; count++) {
    sum += shares[count];
    if (sum > tail + 1e-12) return count - 1;
  }
  return shares.length - 1;
}
