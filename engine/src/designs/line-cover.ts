import { sortedOrder } from "../columns/sorted-order.ts";
import type { PositionPairs } from "./line-pairs.ts";

/**
 * Links so that every person, trained or not, has at least one partner in the other arm and the total gap in the
 * score is the smallest of all: the optimal full matching on a line, in O(n) after sorting.
 *
 * Cut the sorted people into blocks of one arm each. No best link jumps over a block: of a <= b <= c <= d with a, c in
 * one arm and b, d in the other, the links a-b and c-d together are no longer than a-d and cover more. So in every
 * block the first k people look to the left and the rest to the right, and only k is to be found. Between two
 * blocks, with s people of the left one and t of the right one looking at each other, the best links cost the distances
 * of these people to the edge of their block plus max(s, t) times the empty gap. The best cost up to a block for
 * every k then follows from that of the block before by two running minima (one for s >= t, one for s < t).
 * Reference: Colannino, Damian, Hurtado, Langerman, Meijer, Ramaswami, Souvaine & Toussaint (2007), Graphs and
 * Combinatorics 23:169, sections 2 and 3; Rosenbaum (1991), J. Royal Statistical Society B 53:597, for full matching.
 */
export function coverLine(treated: Float64Array, comparison: Float64Array): PositionPairs {
  const line = sortedBlocks(treated, comparison);
  const looking = peopleLookingRight(line);
  const links: { treated: number[]; comparison: number[] } = { treated: [], comparison: [] };
  const link = (left: number, right: number) => {
    const [own, other] = line.people[left] < treated.length ? [left, right] : [right, left];
    links.treated.push(line.people[own]);
    links.comparison.push(line.people[other] - treated.length);
  };
  for (let block = 0; block + 1 < line.blocks; block++) {
    const edge = line.starts[block + 1];
    const s = looking[block];
    const t = line.starts[block + 2] - edge - looking[block + 1];
    linkAcross(edge, s, t, link);
  }
  return { treated: Int32Array.from(links.treated), comparison: Int32Array.from(links.comparison) };
}

/** Joins the last s places before the edge and the first t after it; in order, the surplus to the nearest person. */
function linkAcross(edge: number, s: number, t: number, link: (left: number, right: number) => void): void {
  const surplusLeft = t === 0 ? s : Math.max(0, s - t);
  const surplusRight = s === 0 ? t : Math.max(0, t - s);
  for (let at = 0; at < surplusLeft; at++) link(edge - s + at, edge);
  for (let at = 0; at < Math.min(s, t); at++) link(edge - s + surplusLeft + at, edge + at);
  for (let at = t - surplusRight; at < t; at++) link(edge - 1, edge + at);
}

interface Blocks {
  /** Treated people by position, then comparison people, in order of score. */
  readonly people: Int32Array;
  readonly scores: Float64Array;
  readonly blocks: number;
  /** First place of each block, and the end. */
  readonly starts: Int32Array;
}

function sortedBlocks(treated: Float64Array, comparison: Float64Array): Blocks {
  const all = new Float64Array(treated.length + comparison.length);
  all.set(treated);
  all.set(comparison, treated.length);
  const people = sortedOrder(all);
  const starts = new Int32Array(people.length + 2);
  let blocks = 0;
  for (let place = 0; place < people.length; place++) {
    const isNew = place === 0 || people[place] < treated.length !== people[place - 1] < treated.length;
    if (isNew) starts[blocks++] = place;
  }
  starts[blocks] = people.length;
  return {
    people,
    scores: people.length === 0 ? all : Float64Array.from(people, (own) => all[own]),
    blocks,
    starts,
  };
}

/** How many people of each block look to the right, in the best solution. */
function peopleLookingRight({ scores, blocks, starts }: Blocks): Int32Array {
  const place = (block: number, k: number) => starts[block] + block + k;
  const from = new Int32Array(place(blocks, 0));
  let costs: Float64Array = new Float64Array(starts[1] + 1).fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  for (let block = 0; block + 1 < blocks; block++) {
    const edge = starts[block + 1];
    const gap = scores[edge] - scores[edge - 1];
    const byRight = reversed(costs);
    const outward = runningSums(edge - starts[block], (at) => scores[edge - 1] - scores[edge - 1 - at]);
    for (let s = 0; s < byRight.length; s++) byRight[s] += outward[s];
    const inward = runningSums(starts[block + 2] - edge, (at) => scores[edge + at] - scores[edge]);
    const best = bestLookers(byRight, inward.length, gap);
    costs = inward;
    for (let t = 0; t < costs.length; t++) {
      const s = best[t];
      from[place(block + 1, t)] = s;
      costs[t] += byRight[s] + Math.max(s, t) * gap;
    }
  }
  const looking = new Int32Array(blocks);
  let k = starts[blocks] - starts[blocks - 1];
  for (let block = blocks - 1; block > 0; block--) {
    looking[block] = starts[block + 1] - starts[block] - k;
    const s = from[place(block, k)];
    looking[block - 1] = s;
    k = starts[block] - starts[block - 1] - s;
  }
  return looking;
}

/** For every t the s with the smallest costs[s] + max(s, t) gap; of equal ones that closest to t. */
function bestLookers(costs: Float64Array, size: number, gap: number): Int32Array {
  const most = costs.length - 1;
  const atLeast = new Int32Array(size);
  let best = most;
  for (let s = most; s >= 0; s--) {
    if (costs[s] + s * gap <= costs[best] + best * gap) best = s;
    if (s < size) atLeast[s] = best;
  }
  let below = 0;
  for (let t = 0; t < size; t++) {
    if (t <= most && costs[t] <= costs[below]) below = t;
    const above = atLeast[t];
    const isAbove = t <= most && costs[above] + above * gap <= costs[below] + t * gap;
    if (!isAbove) atLeast[t] = below;
  }
  return atLeast;
}

function reversed(values: Float64Array): Float64Array {
  return values.toReversed();
}

/** Sums of the first 0, 1, …, size terms. */
function runningSums(size: number, term: (at: number) => number): Float64Array {
  const sums = new Float64Array(size + 1);
  for (let at = 0; at < size; at++) sums[at + 1] = sums[at] + term(at);
  return sums;
}
