/**
 * Number of equally weighted people worth as much as these: (sum of weights)² / sum of squared weights.
 * Reference: Kish (1965), Survey Sampling, section 11.7.
 */
export function effectiveSize(weights: Float64Array): number {
  let sum = 0;
  let squares = 0;
  for (const weight of weights) {
    sum += weight;
    squares += weight * weight;
  }
  return squares > 0 ? (sum * sum) / squares : 0;
}
