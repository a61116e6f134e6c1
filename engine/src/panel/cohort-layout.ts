import { lowerBound } from "../columns/lower-bound.ts";
import type { Panel } from "./panel.ts";

/** Units of one cohort, or the never trained, side by side in the layout. */
export interface Block {
  /** Position in `CohortLayout.starts`. */
  readonly cohort: number;
  readonly from: number;
  /** One past the last place. */
  readonly to: number;
}

/** The units of a panel sorted by cohort, the never trained last, so that every comparison runs over whole blocks. */
export interface CohortLayout {
  readonly panel: Panel;
  readonly size: number;
  /** Unit at each place. */
  readonly units: Int32Array;
  /** First period with training of each block, increasing; Infinity for the never trained. */
  readonly starts: Float64Array;
  readonly blocks: readonly Block[];
  /** Sampling weight of each place (its first observation), of mean 1. */
  readonly weights: Float64Array;
  /** Sum of weights of each block over the sum of all. */
  readonly shares: Float64Array;
  /** Position in the panel of each place in a period, -1 when not seen. */
  readonly observedIn: (period: number) => Int32Array;
  /** outcomes[period][place]: NaN when not seen. */
  readonly outcomes: readonly Float64Array[];
}

/** Lays out the units, all of them or those marked in `keep`. */
export function layOut(panel: Panel, keep?: Uint8Array): CohortLayout {
  const starts = Float64Array.from([
    ...panel.cohorts.map((cohort) => cohort.firstTreated),
    Number.POSITIVE_INFINITY,
  ]);
  const owners = new Int32Array(panel.unitCount);
  for (let unit = 0; unit < owners.length; unit++)
    owners[unit] = lowerBound(starts, panel.firstTreated[unit]);
  const bounds = new Int32Array(starts.length + 1);
  for (let unit = 0; unit < owners.length; unit++) {
    if (keep === undefined || keep[unit] === 1) bounds[owners[unit] + 1]++;
  }
  for (let block = 0; block < starts.length; block++) bounds[block + 1] += bounds[block];
  const next = bounds.slice();
  const units = new Int32Array(bounds[starts.length]);
  for (let unit = 0; unit < owners.length; unit++) {
    if (keep === undefined || keep[unit] === 1) units[next[owners[unit]]++] = unit;
  }
  const blocks = Array.from(starts, (_, cohort) => ({
    cohort,
    from: bounds[cohort],
    to: bounds[cohort + 1],
  }));
  const weights = unitWeights(panel, units);
  return {
    panel,
    size: units.length,
    units,
    starts,
    blocks,
    weights,
    shares: Float64Array.from(blocks, ({ from, to }) => sumOf(weights, from, to) / units.length),
    outcomes: spreadOutcomes(panel, units),
    observedIn: (period) => observedIn(panel, units, period),
  };
}

function unitWeights(panel: Panel, units: Int32Array): Float64Array {
  const weights = new Float64Array(units.length).fill(1);
  if (!panel.weighted) return weights;
  for (let place = 0; place < weights.length; place++)
    weights[place] = panel.weights[panel.start[units[place]]];
  const mean = sumOf(weights, 0, weights.length) / weights.length;
  for (let place = 0; place < weights.length; place++) weights[place] /= mean;
  return weights;
}

function spreadOutcomes(panel: Panel, units: Int32Array): readonly Float64Array[] {
  const { start, period, outcome, periods } = panel;
  const outcomes = Array.from(periods, () => new Float64Array(units.length));
  if (panel.shape === "balanced") {
    spreadBalanced(panel, units, outcomes);
    return outcomes;
  }
  for (const own of outcomes) own.fill(Number.NaN);
  for (let place = 0; place < units.length; place++) {
    const unit = units[place];
    for (let at = start[unit]; at < start[unit + 1]; at++) outcomes[period[at]][place] = outcome[at];
  }
  return outcomes;
}

/** Units taken together: their outcomes in all periods stay in the fastest memory of a processor. */
const unitsAtOnce = 256;

/** Every unit is seen in every period, in order. */
function spreadBalanced(
  { start, outcome }: Panel,
  units: Int32Array,
  outcomes: readonly Float64Array[],
): void {
  for (let from = 0; from < units.length; from += unitsAtOnce) {
    const to = Math.min(from + unitsAtOnce, units.length);
    for (let period = 0; period < outcomes.length; period++) {
      const own = outcomes[period];
      for (let place = from; place < to; place++) own[place] = outcome[start[units[place]] + period];
    }
  }
}

function observedIn(panel: Panel, units: Int32Array, wanted: number): Int32Array {
  const { start, period } = panel;
  const observed = new Int32Array(units.length).fill(-1);
  if (panel.shape === "balanced") {
    for (let place = 0; place < units.length; place++) observed[place] = start[units[place]] + wanted;
    return observed;
  }
  for (let place = 0; place < units.length; place++) {
    const unit = units[place];
    for (let at = start[unit]; at < start[unit + 1]; at++) if (period[at] === wanted) observed[place] = at;
  }
  return observed;
}

function sumOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += values[at];
  return sum;
}
