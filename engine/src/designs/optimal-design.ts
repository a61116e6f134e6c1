import { gather } from "../columns/gather.ts";
import { lowerBound } from "../columns/lower-bound.ts";
import { leastCostAssignment } from "./least-cost-assignment.ts";
import { leastCover } from "./least-cover.ts";
import { coverLine } from "./line-cover.ts";
import { mostPairsOnLine, type PositionPairs, pairOnLine } from "./line-pairs.ts";
import { cloudNeighbors, lineNeighbors, type Neighbors } from "./neighbors.ts";
import { type Members, peopleByStratum } from "./people-by-stratum.ts";
import type { Coordinates } from "./scaled-coordinates.ts";
import { starSets } from "./star-sets.ts";

/** Everything an optimal matching may look at; outcomes are not among it. */
export interface OptimalInput {
  readonly treated: Uint8Array;
  /** Score per person: the distance itself, or only the caliper when `coordinates` are given. */
  readonly scores?: Float64Array;
  readonly coordinates?: Coordinates;
  /** Codes from 0; partners agree on them. */
  readonly strata?: Int32Array;
  /** Largest gap in the score, Infinity for none. */
  readonly width: number;
}

export type OptimalPairs =
  | { readonly kind: "paired"; readonly pairs: PositionPairs }
  /** The people of a stratum who have somebody within reach cannot all be served at once. */
  | { readonly kind: "tooFew"; readonly treated: number; readonly comparison: number }
  | { readonly kind: "tooNarrow"; readonly paired: number; readonly of: number };

/**
 * `ratio` comparison people of their own for every trained person who has anybody within reach, at the least total
 * gap: a true optimum, in each stratum by itself.
 */
export function optimalPairs(input: OptimalInput, ratio: number): OptimalPairs {
  const treated: number[] = [];
  const comparison: number[] = [];
  for (const members of reachable(input)) {
    const found = pairMembers(input, members, ratio);
    if (found.kind !== "paired") return found;
    found.pairs.treated.forEach((own, at) => {
      treated.push(members.treated[own]);
      comparison.push(members.comparison[found.pairs.comparison[at]]);
    });
  }
  const pairs = { treated: Int32Array.from(treated), comparison: Int32Array.from(comparison) };
  return { kind: "paired", pairs };
}

/**
 * Matched sets, from 0, of one person with one or more of the other arm, such that everybody who has somebody within
 * reach is in a set and the total gap is the least of all; -1 for the others.
 */
export function fullSets(input: OptimalInput): Int32Array {
  const sets = new Int32Array(input.treated.length).fill(-1);
  let first = 0;
  for (const members of reachable(input)) {
    const [own, others] = [members.treated, members.comparison];
    const links = coverMembers(input, members);
    starSets(links, own.length, others.length).forEach((middle, at) => {
      if (middle < 0) return;
      sets[at < own.length ? own[at] : others[at - own.length]] = first + middle;
    });
    first += own.length + others.length;
  }
  return sets;
}

function pairMembers(input: OptimalInput, members: Members, ratio: number): OptimalPairs {
  const [own, others] = [members.treated.length, members.comparison.length];
  const { scores, width } = input;
  if (others < ratio * own && width === Number.POSITIVE_INFINITY)
    return { kind: "tooFew", treated: own, comparison: others };
  if (scores !== undefined && input.coordinates === undefined) {
    const [line, otherLine] = [gather(scores, members.treated), gather(scores, members.comparison)];
    const pairs = pairOnLine(line, otherLine, ratio);
    if (pairs !== undefined && isWithin(pairs, line, otherLine, width)) return { kind: "paired", pairs };
    const paired = mostPairsOnLine(line, otherLine, { ratio, width });
    if (paired < ratio * own) return { kind: "tooNarrow", paired: Math.floor(paired / ratio), of: own };
  }
  return pairAtLeastCost(neighborsOf(input, members), { own, others, ratio });
}

interface PairedCounts {
  readonly own: number;
  readonly others: number;
  readonly ratio: number;
}

function pairAtLeastCost(neighbors: Neighbors, { own, others, ratio }: PairedCounts): OptimalPairs {
  const columns = leastCostAssignment({
    rows: own * ratio,
    columns: others,
    column: (row, k) => neighbors.neighbor(Math.floor(row / ratio), k),
    cost: (row, k) => neighbors.gap(Math.floor(row / ratio), k),
    alone: Number.POSITIVE_INFINITY,
  });
  let paired = 0;
  for (const column of columns) if (column >= 0) paired++;
  if (paired < columns.length) return { kind: "tooNarrow", paired: Math.floor(paired / ratio), of: own };
  const treated = columns.map((_, row) => Math.floor(row / ratio));
  return { kind: "paired", pairs: { treated, comparison: columns } };
}

function coverMembers(input: OptimalInput, members: Members): PositionPairs {
  const { scores, width } = input;
  if (scores !== undefined && input.coordinates === undefined) {
    const [line, otherLine] = [gather(scores, members.treated), gather(scores, members.comparison)];
    const links = coverLine(line, otherLine);
    if (isWithin(links, line, otherLine, width)) return links;
  }
  const turned = { treated: members.comparison, comparison: members.treated };
  return leastCover(neighborsOf(input, members), neighborsOf(input, turned));
}

function isWithin(
  pairs: PositionPairs,
  treated: Float64Array,
  comparison: Float64Array,
  width: number,
): boolean {
  return pairs.treated.every((own, at) => Math.abs(treated[own] - comparison[pairs.comparison[at]]) <= width);
}

function neighborsOf({ scores, coordinates, width }: OptimalInput, members: Members): Neighbors {
  const own = scores === undefined ? undefined : gather(scores, members.treated);
  const others = scores === undefined ? undefined : gather(scores, members.comparison);
  if (coordinates === undefined)
    return lineNeighbors(own ?? new Float64Array(0), others ?? new Float64Array(0), width);
  return cloudNeighbors(
    coordinates.axes.map((axis) => gather(axis, members.treated)),
    coordinates.axes.map((axis) => gather(axis, members.comparison)),
    { own: members.treated.length, others: members.comparison.length },
    own === undefined || others === undefined || width === Number.POSITIVE_INFINITY
      ? undefined
      : { own, others, width },
  );
}

/** Strata with both arms, without the people who have nobody within the caliper. */
function reachable({ treated, strata, scores, width }: OptimalInput): readonly Members[] {
  const members = peopleByStratum(treated, strata);
  const near = ({ treated: own, comparison: others }: Members): Members => {
    if (scores === undefined || width === Number.POSITIVE_INFINITY)
      return { treated: own, comparison: others };
    const [line, otherLine] = [gather(scores, own), gather(scores, others)];
    const [sorted, otherSorted] = [line.toSorted(), otherLine.toSorted()];
    return {
      treated: own.filter((_, at) => isNear(line[at], otherSorted, width)),
      comparison: others.filter((_, at) => isNear(otherLine[at], sorted, width)),
    };
  };
  return members.map(near).filter(({ treated: own, comparison }) => own.length > 0 && comparison.length > 0);
}

function isNear(score: number, sorted: Float64Array, width: number): boolean {
  const place = lowerBound(sorted, score);
  const above = place < sorted.length ? sorted[place] - score : Number.POSITIVE_INFINITY;
  const below = place > 0 ? score - sorted[place - 1] : Number.POSITIVE_INFINITY;
  return Math.min(above, below) <= width;
}
