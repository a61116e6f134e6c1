import { gather } from "../columns/gather.ts";
import { sortedOrder } from "../columns/sorted-order.ts";
import { KeyedHeap } from "./keyed-heap.ts";

/** Partners by position, one entry per pair. */
export interface PositionPairs {
  readonly treated: Int32Array;
  readonly comparison: Int32Array;
}

/**
 * Gives every treated person `ratio` comparison people of their own so that the total gap in the score is the
 * smallest of all, in O(n log n); undefined when there are not enough comparison people.
 *
 * Walk along the scores and let f(b) be the smallest cost so far with b treated people still waiting for a partner
 * (b < 0: comparison people put aside for later). Between two neighbouring scores everybody waiting walks the gap, so
 * f(b) grows by |b| times the gap; a treated person shifts f by one; a comparison person may be used or not,
 * f(b) = min(f(b), f(b + 1)). All three keep f convex, so that f is known by its slopes, kept in two heaps on either
 * side of b = 0. Each slope is the price of doing without one comparison person; at the end b must be 0, and the
 * people whose slopes lie to its right are used. In order of score, the treated then take those people.
 * Reference: Karp & Li (1975), Discrete Mathematics 13:129 (assignment on a line, where the same pairs never cross);
 * Aggarwal, Bar-Noy, Khuller, Kravets & Schieber (1995), J. Algorithms 19:116, section 2.
 */
export function pairOnLine(
  treated: Float64Array,
  comparison: Float64Array,
  ratio: number,
): PositionPairs | undefined {
  if (comparison.length < ratio * treated.length) return undefined;
  const ownOrder = sortedOrder(treated);
  const order = sortedOrder(comparison);
  const used = usedPlaces(gather(treated, ownOrder), gather(comparison, order), ratio);
  const pairs = {
    treated: new Int32Array(ratio * treated.length),
    comparison: new Int32Array(ratio * treated.length),
  };
  let pair = 0;
  for (let place = 0; place < order.length; place++) {
    if (used[place] === 0) continue;
    pairs.treated[pair] = ownOrder[Math.floor(pair / ratio)];
    pairs.comparison[pair] = order[place];
    pair++;
  }
  return pairs;
}

/** 1 for the places of the sorted comparison scores that the optimum uses. */
function usedPlaces(treated: Float64Array, comparison: Float64Array, ratio: number): Uint8Array {
  const unused = new KeyedHeap(comparison.length);
  const inUse = new KeyedHeap(comparison.length + ratio * treated.length);
  let at = Math.min(treated[0], comparison[0]);
  for (let own = 0, place = 0; own < treated.length || place < comparison.length; ) {
    const isTreated =
      place === comparison.length || (own < treated.length && treated[own] <= comparison[place]);
    const next = isTreated ? treated[own] : comparison[place];
    const gap = next - at;
    at = next;
    // `unused` holds slopes with their sign turned, so that its smallest is the largest slope left of 0. `inUse` holds
    // places with their sign turned, so that of people with equal scores the earliest are used.
    unused.raiseAll(gap);
    inUse.raiseAll(gap);
    if (isTreated) {
      for (let partner = 0; partner < ratio; partner++) waitForOneMore(unused, inUse);
      own++;
    } else {
      inUse.push(0, -place);
      unused.push(-inUse.smallest(), -inUse.popPlace());
      place++;
    }
  }
  const used = new Uint8Array(comparison.length);
  for (const turned of inUse.places()) if (turned !== somebodyToCome) used[-turned] = 1;
  return used;
}

/** Stands for a comparison person not met yet, among places with their sign turned. */
const somebodyToCome = 1;

/** One more treated person waits: the cheapest unused comparison person is called upon, or somebody still to come. */
function waitForOneMore(unused: KeyedHeap, inUse: KeyedHeap): void {
  if (unused.size === 0) inUse.push(Number.NEGATIVE_INFINITY, somebodyToCome);
  else inUse.push(-unused.smallest(), -unused.popPlace());
}

/** How many comparison people can be given out, at most `ratio` each, none farther than `width`. */
export function mostPairsOnLine(
  treated: Float64Array,
  comparison: Float64Array,
  { ratio, width }: { readonly ratio: number; readonly width: number },
): number {
  const others = Float64Array.from(comparison).sort();
  let pairs = 0;
  let next = 0;
  for (const score of Float64Array.from(treated).sort()) {
    for (let partner = 0; partner < ratio; partner++) {
      while (next < others.length && others[next] < score - width) next++;
      if (next === others.length || others[next] > score + width) break;
      next++;
      pairs++;
    }
  }
  return pairs;
}
