import type { Pool } from "./pool.ts";

/** Pairs found, in the order they were made. */
export interface FoundPairs {
  readonly treated: number[];
  readonly comparison: number[];
}

/** Comparison people per treated person, and whether they may serve again. */
export interface GreedyRules {
  readonly ratio: number;
  readonly replace: boolean;
}

/**
 * Nearest neighbours in turn: each treated person takes the nearest free one; with a ratio above 1 everybody
 * chooses once before anybody chooses again. Greedy: early choices are never revised.
 * Reference: Rubin (1973), Biometrics 29:159; Stuart (2010), Statistical Science 25:1, section 3.1.
 */
export function matchInTurn(turns: Int32Array, pool: Pool, rules: GreedyRules): FoundPairs {
  const found: FoundPairs = { treated: [], comparison: [] };
  const chosen = new ChosenBefore(rules);
  for (let round = 0; round < rules.ratio; round++) {
    for (const person of turns) {
      const position = pool.nearest(person, chosen.of(person));
      if (position >= 0) record(found, chosen, pool, person, position, rules.replace);
    }
  }
  return found;
}

/**
 * Nearest neighbours, closest pair of all first. Every treated person keeps a candidate; when the
 * candidate of the closest pair is gone, the next one is looked up. A gap can only grow, so that the pair on
 * top of the
 * heap whose candidate is still free is the closest of all. Of equal gaps the earlier row goes first, but one that
 * had to be looked up again goes before (the convention of MatchIt 4.7, whose pairs are reproduced).
 */
export function matchClosestFirst(turns: Int32Array, pool: Pool, rules: GreedyRules): FoundPairs {
  const found: FoundPairs = { treated: [], comparison: [] };
  const chosen = new ChosenBefore(rules);
  for (let round = 0; round < rules.ratio; round++) {
    const heap = new CandidateHeap();
    let repeats = 0;
    const propose = (turn: number, priority: number) => {
      const position = pool.nearest(turns[turn], chosen.of(turns[turn]));
      if (position >= 0) heap.push({ turn, position, priority, gap: pool.gap(turns[turn], position) });
    };
    for (let turn = 0; turn < turns.length; turn++) propose(turn, -turn);
    for (let top = heap.pop(); top !== undefined; top = heap.pop()) {
      if (!rules.replace && !pool.isFree(top.position)) propose(top.turn, ++repeats);
      else record(found, chosen, pool, turns[top.turn], top.position, rules.replace);
    }
  }
  return found;
}

/** Keeps a person from being paired twice with the same neighbour when neighbours stay free. */
class ChosenBefore {
  private readonly sets: Map<number, Set<number>> | undefined;

  constructor(rules: GreedyRules) {
    this.sets = rules.replace && rules.ratio > 1 ? new Map() : undefined;
  }

  of(person: number): ReadonlySet<number> | undefined {
    return this.sets?.get(person);
  }

  add(person: number, position: number): void {
    if (this.sets === undefined) return;
    const set = this.sets.get(person) ?? new Set();
    this.sets.set(person, set.add(position));
  }
}

function record(
  found: FoundPairs,
  chosen: ChosenBefore,
  pool: Pool,
  ...[person, position, replace]: [number, number, boolean]
): void {
  chosen.add(person, position);
  if (!replace) pool.take(position);
  found.treated.push(person);
  found.comparison.push(pool.personAt(position));
}

interface Candidate {
  readonly turn: number;
  readonly position: number;
  /** Among equal gaps the highest goes first. */
  readonly priority: number;
  readonly gap: number;
}

/** Binary heap, smallest gap on top. */
class CandidateHeap {
  private readonly heap: Candidate[] = [];

  push(candidate: Candidate): void {
    const { heap } = this;
    let at = heap.length;
    heap.push(candidate);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(candidate, heap[parent])) break;
      heap[at] = heap[parent];
      at = parent;
    }
    heap[at] = candidate;
  }

  pop(): Candidate | undefined {
    const { heap } = this;
    const top = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return top;
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && isBefore(heap[child + 1], heap[child])) child++;
      if (!isBefore(heap[child], last)) break;
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = last;
    return top;
  }
}

function isBefore(left: Candidate, right: Candidate): boolean {
  return left.gap < right.gap || (left.gap === right.gap && left.priority > right.priority);
}
