/** Trained people whose chance of being trained lies outside the range of the comparison people. */
export function outsideOverlap(scores: Float64Array, treated: Uint8Array): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let person = 0; person < scores.length; person++) {
    if (treated[person] === 1) continue;
    if (scores[person] < low) low = scores[person];
    if (scores[person] > high) high = scores[person];
  }
  let outside = 0;
  for (let person = 0; person < scores.length; person++) {
    if (treated[person] === 1 && (scores[person] < low || scores[person] > high)) outside++;
  }
  return outside;
}

/** True when every trained person lies above every comparison person, or every one below. */
export function armsAreApart(index: Float64Array, treated: Uint8Array): boolean {
  const low = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const high = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let person = 0; person < index.length; person++) {
    const arm = treated[person];
    if (index[person] < low[arm]) low[arm] = index[person];
    if (index[person] > high[arm]) high[arm] = index[person];
  }
  return low[1] > high[0] + 1e-9 || high[1] < low[0] - 1e-9;
}
