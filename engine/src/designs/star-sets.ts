import type { PositionPairs } from "./line-pairs.ts";

/**
 * Sets of one person and those linked to them, from links that leave nobody alone: a link between two people who both
 * have another one is dropped, as it only joins two sets. Gives for each person of either arm the position of the
 * set's middle: trained people as their own position, comparison people after them; -1 without a link.
 */
export function starSets(links: PositionPairs, treatedCount: number, comparisonCount: number): Int32Array {
  const degree = new Int32Array(treatedCount + comparisonCount);
  const other = links.comparison.map((position) => position + treatedCount);
  links.treated.forEach((own, at) => {
    degree[own]++;
    degree[other[at]]++;
  });
  const kept = links.treated.map((own, at) => {
    if (degree[own] === 1 || degree[other[at]] === 1) return 1;
    degree[own]--;
    degree[other[at]]--;
    return 0;
  });
  const middle = new Int32Array(treatedCount + comparisonCount).fill(-1);
  links.treated.forEach((own, at) => {
    if (kept[at] === 0) return;
    const center = degree[own] > 1 ? own : other[at];
    middle[own] = center;
    middle[other[at]] = center;
  });
  return middle;
}
