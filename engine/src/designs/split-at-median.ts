/**
 * Rearranges the slots from `start` to `end` so that those with the smaller values come before the middle one and those
 * with the larger after it, in linear time on average. Reference: Hoare (1961), Communications of the ACM 4:321.
 */
export function splitAtMedian(
  slots: Int32Array,
  values: Float64Array,
  { start, end }: { readonly start: number; readonly end: number },
): void {
  const middle = (start + end) >> 1;
  let [low, high] = [start, end - 1];
  while (low < high) {
    const pivot = middleOf(values[slots[low]], values[slots[(low + high) >> 1]], values[slots[high]]);
    let [left, right] = [low, high];
    while (left <= right) {
      while (values[slots[left]] < pivot) left++;
      while (values[slots[right]] > pivot) right--;
      if (left <= right) {
        const moved = slots[left];
        slots[left++] = slots[right];
        slots[right--] = moved;
      }
    }
    if (middle <= right) high = right;
    else if (middle >= left) low = left;
    else return;
  }
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
