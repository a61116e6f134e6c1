import { gather } from "../columns/gather.ts";
import { sortedOrder } from "../columns/sorted-order.ts";
import { peopleByStratum } from "./people-by-stratum.ts";
import type { SetEstimand } from "./set-weights.ts";

/** Classes from 1 of a score, each with people of both arms. */
export interface ScoreClasses {
  readonly classes: Int32Array;
  readonly count: number;
}

/**
 * Cuts the score into `count` classes at the quantiles of the people the question is about: the trained (att), the
 * untrained (atc), everybody (ate). A score on a cut belongs to the upper class; equal cuts count once. A class
 * without one of the arms takes the nearest person of that arm from the nearest class that can spare one. Undefined
 * when an arm has fewer people than there are classes.
 * Reference: Rosenbaum & Rubin (1984), JASA 79:516; Hyndman & Fan (1996), American Statistician 50:361, definition
 * 7, for the quantiles.
 */
export function scoreClasses(
  scores: Float64Array,
  treated: Uint8Array,
  estimand: SetEstimand,
  count: number,
): ScoreClasses | undefined {
  const arms = peopleByStratum(treated, undefined)[0];
  const target =
    estimand === "ate" ? scores : gather(scores, estimand === "att" ? arms.treated : arms.comparison);
  const cuts = innerCuts(target.toSorted(), count);
  const classes = new Int32Array(scores.length);
  for (const people of [arms.treated, arms.comparison]) {
    if (people.length <= cuts.length) return undefined;
    const own = gather(scores, people);
    const order = sortedOrder(own);
    const starts = startsOf(gather(own, order), cuts);
    fillEmpty(starts, gather(own, order), cuts);
    for (let at = 0; at < cuts.length + 1; at++)
      for (let place = starts[at]; place < starts[at + 1]; place++) classes[people[order[place]]] = at + 1;
  }
  return { classes, count: cuts.length + 1 };
}

/** Quantiles that separate the classes, without repetition and above the smallest value. */
function innerCuts(sorted: Float64Array, count: number): Float64Array {
  const cuts: number[] = [];
  for (let at = 1; at < count; at++) {
    const place = ((sorted.length - 1) * at) / count;
    const below = Math.floor(place);
    const step = below + 1 < sorted.length ? sorted[below + 1] - sorted[below] : 0;
    const cut = sorted[below] + (place - below) * step;
    if (cut > (cuts.at(-1) ?? sorted[0])) cuts.push(cut);
  }
  return Float64Array.from(cuts);
}

/** First place of every class in the sorted scores, and their number. */
function startsOf(sorted: Float64Array, cuts: Float64Array): Int32Array {
  const starts = new Int32Array(cuts.length + 2).fill(sorted.length);
  starts[0] = 0;
  let place = 0;
  cuts.forEach((cut, at) => {
    while (place < sorted.length && sorted[place] < cut) place++;
    starts[at + 1] = place;
  });
  return starts;
}

function fillEmpty(starts: Int32Array, sorted: Float64Array, cuts: Float64Array): void {
  const size = (at: number) => starts[at + 1] - starts[at];
  for (let empty = 0; empty <= cuts.length; empty++) {
    if (size(empty) > 0) continue;
    let [below, above] = [empty - 1, empty + 1];
    while (below >= 0 && size(below) < 2) below--;
    while (above <= cuts.length && size(above) < 2) above++;
    const [stepsBelow, stepsAbove] = [
      below < 0 ? Number.POSITIVE_INFINITY : empty - below,
      above > cuts.length ? Number.POSITIVE_INFINITY : above - empty,
    ];
    const place = starts[empty];
    const isAboveNearer = sorted[place] - cuts[empty] < cuts[empty - 1] - sorted[place - 1];
    if (stepsAbove < stepsBelow || (stepsAbove === stepsBelow && isAboveNearer)) {
      for (let at = empty + 1; at <= above; at++) starts[at]++;
    } else {
      for (let at = below + 1; at <= empty; at++) starts[at]--;
    }
  }
}
