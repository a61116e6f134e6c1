/**
 * Median of finite values, of which there is one at least. Puts them in another order: a hundred thousand a month are
 * too many to be sorted when only the middle is asked (Hoare 1961, Communications of the ACM 4:321, algorithm 65).
 */
export function medianOf(values: Float64Array): number {
  const [lower, upper] = [(values.length - 1) >> 1, values.length >> 1];
  putInPlace(values, lower);
  if (upper === lower) return valueAt(values, lower);
  let next = Number.POSITIVE_INFINITY;
  for (let at = upper; at < values.length; at += 1) next = Math.min(next, valueAt(values, at));
  return (valueAt(values, lower) + next) / 2;
}

/** Until the value that sorting would put in a place is there, smaller ones before it and larger ones after. */
function putInPlace(values: Float64Array, place: number): void {
  let [first, last] = [0, values.length - 1];
  while (first < last) {
    const pivot = valueAt(values, (first + last) >> 1);
    let [low, high] = [first, last];
    while (low <= high) {
      while (valueAt(values, low) < pivot) low += 1;
      while (valueAt(values, high) > pivot) high -= 1;
      if (low > high) break;
      const kept = valueAt(values, low);
      values[low] = valueAt(values, high);
      values[high] = kept;
      low += 1;
      high -= 1;
    }
    if (place <= high) last = high;
    else if (place >= low) first = low;
    else return;
  }
}

function valueAt(values: Float64Array, place: number): number {
  return values[place] ?? Number.NaN;
}
