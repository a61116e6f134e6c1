import { gather } from "../columns/gather.ts";
import { leastCostAssignment } from "./least-cost-assignment.ts";
import type { PositionPairs } from "./line-pairs.ts";
import type { Neighbors } from "./neighbors.ts";
import { splitAtMedian } from "./split-at-median.ts";

/**
 * Links so that everybody who has somebody within reach is linked, at the least total gap: optimal full matching for
 * any distance and limit.
 *
 * Linking everybody to their nearest would do; but a link between two people who each would otherwise need one of their
 * own saves the sum of both minus itself. The best links are thus those of the pairing with the largest total saving,
 * and for everybody else the nearest.
 * Reference: Schrijver (2003), Combinatorial Optimization, section 19.3, p. 317 (edge covers from matchings);
 * Rosenbaum (1991), J. Royal Statistical Society B 53:597, for full matching.
 */
export function leastCover(fromTreated: Neighbors, fromComparison: Neighbors): PositionPairs {
  const ownGap = nearestGaps(fromTreated);
  const otherGap = nearestGaps(fromComparison);
  const savings = savingLinks(fromTreated, ownGap, otherGap);
  const partner = leastCostAssignment({
    rows: fromTreated.people,
    columns: fromComparison.people,
    column: (row, k) => savings[row].column(k),
    cost: (row, k) => savings[row].cost(k),
    alone: 0,
  });
  const treated: number[] = [];
  const comparison: number[] = [];
  const linked = new Uint8Array(fromComparison.people);
  partner.forEach((column, row) => {
    const other = column >= 0 ? column : fromTreated.neighbor(row, 0);
    if (column >= 0) linked[column] = 1;
    if (other < 0) return;
    treated.push(row);
    comparison.push(other);
  });
  linked.forEach((isLinked, column) => {
    const own = isLinked === 1 ? -1 : fromComparison.neighbor(column, 0);
    if (own < 0) return;
    treated.push(own);
    comparison.push(column);
  });
  return { treated: Int32Array.from(treated), comparison: Int32Array.from(comparison) };
}

/** Gap to the nearest person within reach, 0 when there is none. */
function nearestGaps(neighbors: Neighbors): Float64Array {
  return Float64Array.from({ length: neighbors.people }, (_, person) =>
    neighbors.neighbor(person, 0) < 0 ? 0 : neighbors.gap(person, 0),
  );
}

/** Links shorter than the two they replace, by what they cost beyond those: a negative figure. */
function savingLinks(
  fromTreated: Neighbors,
  ownGap: Float64Array,
  otherGap: Float64Array,
): readonly LinksByCost[] {
  const farthest = otherGap.reduce((most, gap) => Math.max(most, gap), 0);
  return Array.from(ownGap, (own, row) => {
    const { positions, gaps } = fromTreated.closerThan(row, own + farthest);
    const costs = gaps.map((gap, at) => gap - own - otherGap[positions[at]]);
    const saving = Int32Array.from(costs.keys()).filter((at) => costs[at] < 0);
    return new LinksByCost(gatherWhole(positions, saving), gather(costs, saving));
  });
}

function gatherWhole(values: Int32Array, places: Int32Array): Int32Array {
  return places.map((place) => values[place]);
}

/** Links of one person, sorted by cost only as far as they are looked at. */
class LinksByCost {
  private readonly columns: Int32Array;
  private readonly costs: Float64Array;
  private readonly order: Int32Array;
  private sorted = 0;

  constructor(columns: Int32Array, costs: Float64Array) {
    this.columns = columns;
    this.costs = costs;
    this.order = Int32Array.from(costs.keys());
  }

  column(k: number): number {
    return k < this.order.length ? this.columns[this.at(k)] : -1;
  }

  cost(k: number): number {
    return this.costs[this.at(k)];
  }

  private at(k: number): number {
    while (this.sorted <= k) this.sortMore();
    return this.order[k];
  }

  /** Brings the next smallest costs to the front by halving the rest until few are left, then sorts these. */
  private sortMore(): void {
    const start = this.sorted;
    let end = this.order.length;
    while (end - start > Math.max(16, start)) {
      splitAtMedian(this.order, this.costs, { start, end });
      end = (start + end) >> 1;
    }
    const { columns, costs } = this;
    this.order.subarray(start, end).sort((a, b) => costs[a] - costs[b] || columns[a] - columns[b]);
    this.sorted = end;
  }
}
