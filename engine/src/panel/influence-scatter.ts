import { blockRows, blocksOf, CrossProduct } from "../linear/blocked-products.ts";
import type { BlockSteps } from "./block-steps.ts";
import type { Average } from "./cell-averages.ts";
import type { CohortLayout } from "./cohort-layout.ts";
import type { ComparedCell, ComparedCells } from "./comparison-cells.ts";
import { productsOfSteps } from "./step-products.ts";

/** Independent units (or clusters of them) that vary around one mean, and the sum of their squared influences. */
export interface Stratum {
  readonly count: number;
  readonly squares: number;
  /** True for the trained whom the figure is about. */
  readonly treated: boolean;
}

/** Independent units (or clusters) that vary around one mean, and their products of influences on any two figures. */
export interface ProductGroup {
  readonly count: number;
  /** True for a cohort that the figures are about. */
  readonly treated: boolean;
  readonly product: (left: Average, right: Average) => number;
}

/** Sums of squares and products of influences, from which every standard error of a panel follows. */
export interface InfluenceScatter {
  /** The given cohorts (blocks), each apart or together, and all the others together. */
  readonly groups: (involved: readonly boolean[], apart: boolean) => readonly ProductGroup[];
  /** Strata of a figure that have any influence on it. */
  readonly strata: (average: Average) => readonly Stratum[];
  /** Sum over units (or clusters) of the product of the influences on two figures. */
  readonly product: (left: Average, right: Average) => number;
}

/** Scatter over independent units, or over clusters of them. */
export function scatterOf(
  layout: CohortLayout,
  { cells, steps }: Pick<ComparedCells, "cells" | "steps">,
): InfluenceScatter {
  const { panel } = layout;
  if (panel.clustered) return new ClusterScatter(layout, cells);
  return new BlockScatter(
    steps === undefined ? runsOfUnits(layout, cells) : runsOfSteps(layout, cells, steps),
  );
}

/** Products of the influences within one run of places. */
interface Run {
  readonly cohort: number;
  readonly period: number;
  readonly count: number;
  /** Cells with an influence here. */
  readonly active: readonly number[];
  /** Products of active cells and, last, of the weights. */
  readonly products: readonly Float64Array[];
}

/**
 * Units apart: products are summed once per run of units of one cohort (and, without a unit column, one period), as
 * most cells leave most cohorts alone. Everything else is algebra on these small tables.
 */
class BlockScatter implements InfluenceScatter {
  private readonly runs: readonly Run[];

  constructor(runs: readonly Run[]) {
    this.runs = runs;
  }

  strata(average: Average): readonly Stratum[] {
    const merged = new Map<string, Stratum>();
    for (const run of this.runs) {
      const squares = quadratic(run, average, average);
      if (!(squares > 0)) continue;
      const treated = average.involved[run.cohort];
      const key = `${treated} ${run.period}`;
      const before = merged.get(key);
      merged.set(key, {
        treated,
        count: run.count + (before?.count ?? 0),
        squares: squares + (before?.squares ?? 0),
      });
    }
    return [...merged.values()];
  }

  groups(involved: readonly boolean[], apart: boolean): readonly ProductGroup[] {
    const merged = new Map<string, Run[]>();
    for (const run of this.runs) {
      const own = apart ? run.cohort : "trained";
      const key = `${involved[run.cohort] ? own : "others"} ${run.period}`;
      merged.set(key, [...(merged.get(key) ?? []), run]);
    }
    return [...merged.values()].map((runs) => ({
      count: runs.reduce((sum, run) => sum + run.count, 0),
      treated: involved[runs[0].cohort],
      product: (left, right) => runs.reduce((sum, run) => sum + quadratic(run, left, right), 0),
    }));
  }

  product(left: Average, right: Average): number {
    return this.runs.reduce((sum, run) => sum + quadratic(run, left, right), 0);
  }
}

interface Places {
  readonly cohort: number;
  readonly period: number;
  readonly from: number;
  readonly to: number;
}

function runsOf({ blocks, panel, units }: CohortLayout): readonly Places[] {
  if (panel.shape !== "crossSections") return blocks.map((block) => ({ ...block, period: -1 }));
  const runs: Places[] = [];
  for (const { cohort, from, to } of blocks) {
    for (let start = from; start < to; ) {
      const period = panel.period[panel.start[units[start]]];
      let end = start;
      while (end < to && panel.period[panel.start[units[end]]] === period) end++;
      runs.push({ cohort, period, from: start, to: end });
      start = end;
    }
  }
  return runs;
}

function runsOfSteps(
  { blocks }: CohortLayout,
  cells: readonly ComparedCell[],
  steps: readonly BlockSteps[],
): readonly Run[] {
  return blocks.map(({ cohort, from, to }) => {
    const active = touching(cells, cohort).filter((at) => cells[at].arms !== undefined);
    const own = active.map((at) => cells[at]);
    return {
      cohort,
      period: -1,
      count: to - from,
      active,
      products: productsOfSteps(steps[cohort], own, cohort),
    };
  });
}

function runsOfUnits(layout: CohortLayout, cells: readonly ComparedCell[]): readonly Run[] {
  const influences = cells.map(({ influence }) => influence());
  return runsOf(layout).map((run) => scatterRun(layout, cells, influences, run));
}

function scatterRun(
  layout: CohortLayout,
  cells: readonly ComparedCell[],
  influences: readonly Float64Array[],
  { from, to, cohort, period }: Places,
): Run {
  const active = touching(cells, cohort).filter((at) =>
    influences[at].subarray(from, to).some((value) => value !== 0),
  );
  const columns = [...active.map((at) => influences[at]), layout.weights].map((column) =>
    column.subarray(from, to),
  );
  const cross = new CrossProduct(columns.length);
  const ones = new Float64Array(blockRows).fill(1);
  for (const block of blocksOf(to - from)) cross.add(columns, block, ones);
  return { cohort, period, count: to - from, active, products: cross.square() };
}

/** Positions of the cells that a block takes part in. */
function touching(cells: readonly ComparedCell[], block: number): readonly number[] {
  return cells.flatMap(({ cohort, controls }, at) =>
    cohort === block || controls.includes(block) ? [at] : [],
  );
}

function quadratic({ active, products, cohort }: Run, left: Average, right: Average): number {
  const last = active.length;
  let sum = 0;
  for (let i = 0; i <= last; i++) {
    const ownLeft = i < last ? left.cells[active[i]] : left.cohorts[cohort];
    const ownRight = i < last ? right.cells[active[i]] : right.cohorts[cohort];
    if (ownLeft === 0 && ownRight === 0) continue;
    const line = products[i];
    for (let j = 0; j < i; j++) {
      sum += line[j] * (ownLeft * right.cells[active[j]] + ownRight * left.cells[active[j]]);
    }
    sum += line[i] * ownLeft * ownRight;
  }
  return sum;
}

/** Four running sums: the additions of one do not wait for each other. */
function product(left: Float64Array, right: Float64Array): number {
  const { length } = left;
  let [a, b, c, d] = [0, 0, 0, 0];
  let at = 0;
  for (; at + 3 < length; at += 4) {
    a += left[at] * right[at];
    b += left[at + 1] * right[at + 1];
    c += left[at + 2] * right[at + 2];
    d += left[at + 3] * right[at + 3];
  }
  for (; at < length; at++) a += left[at] * right[at];
  return a + b + (c + d);
}

/** Clusters of units: influences are summed within each cluster first. */
class ClusterScatter implements InfluenceScatter {
  private readonly count: number;
  /** sums[cell][cluster]. */
  private readonly sums: readonly Float64Array[];
  /** weights[block][cluster]: sum of the weights of the units of the block. */
  private readonly weights: readonly Float64Array[];

  constructor(layout: CohortLayout, cells: readonly ComparedCell[]) {
    const { clusters, clusterCount } = layout.panel;
    this.count = clusterCount;
    const owners = layout.units.map((unit) => clusters[unit]);
    this.sums = cells.map((cell) => {
      const sums = new Float64Array(clusterCount);
      const influence = cell.influence();
      for (let place = 0; place < owners.length; place++) sums[owners[place]] += influence[place];
      return sums;
    });
    this.weights = layout.blocks.map(({ from, to }) => {
      const sums = new Float64Array(clusterCount);
      for (let place = from; place < to; place++) sums[owners[place]] += layout.weights[place];
      return sums;
    });
  }

  /** Two strata when no cluster holds both sides, else all clusters are one. */
  strata(average: Average): readonly Stratum[] {
    const influence = this.influence(average);
    const sides = [0, 0];
    const squares = [0, 0];
    let areMixed = false;
    for (let cluster = 0; cluster < this.count; cluster++) {
      if (influence[cluster] === 0) continue;
      const present = (wanted: boolean) =>
        this.weights.some((sums, block) => average.involved[block] === wanted && sums[cluster] > 0);
      const side = present(true) ? 1 : 0;
      areMixed ||= side === 1 && present(false);
      sides[side]++;
      squares[side] += influence[cluster] ** 2;
    }
    if (areMixed) return [{ count: sides[0] + sides[1], squares: squares[0] + squares[1], treated: true }];
    return [1, 0].flatMap((side) =>
      sides[side] === 0 ? [] : [{ count: sides[side], squares: squares[side], treated: side === 1 }],
    );
  }

  /** All clusters are one group when one of them holds units of several. */
  groups(involved: readonly boolean[], apart: boolean): readonly ProductGroup[] {
    const owners = Array.from({ length: this.count }, (_, cluster) => {
      const present = involved.flatMap((own, block) =>
        this.weights[block][cluster] > 0 ? [own ? (apart ? block : 0) : -1] : [],
      );
      return new Set(present);
    });
    const areMixed = owners.some((present) => present.size > 1);
    const members = new Map<number, number[]>();
    owners.forEach((present, cluster) => {
      for (const first of present) {
        const key = areMixed ? 0 : first;
        const known = members.get(key);
        if (known?.at(-1) === cluster) continue;
        if (known === undefined) members.set(key, [cluster]);
        else known.push(cluster);
      }
    });
    return [...members].map(([key, clusters]) => ({
      count: clusters.length,
      treated: areMixed || key >= 0,
      product: (left, right) => {
        const [first, second] = [this.influence(left), this.influence(right)];
        return clusters.reduce((sum, cluster) => sum + first[cluster] * second[cluster], 0);
      },
    }));
  }

  product(left: Average, right: Average): number {
    return product(this.influence(left), this.influence(right));
  }

  private influence({ cells, cohorts }: Average): Float64Array {
    const total = new Float64Array(this.count);
    cells.forEach((share, at) => {
      if (share !== 0) addScaled(total, this.sums[at], share);
    });
    cohorts.forEach((share, block) => {
      if (share !== 0) addScaled(total, this.weights[block], share);
    });
    return total;
  }
}

/** Influence of each unit of the panel on a figure; 0 for units left out of the layout. */
export function influenceOf(
  layout: CohortLayout,
  cells: readonly ComparedCell[],
  average: Average,
): Float64Array {
  const { units, weights, blocks, panel } = layout;
  const byUnit = new Float64Array(panel.unitCount);
  for (let at = 0; at < cells.length; at++) {
    const share = average.cells[at];
    if (share === 0) continue;
    const { cohort, controls } = cells[at];
    const influence = cells[at].influence();
    for (const block of [cohort, ...controls]) {
      const { from, to } = blocks[block];
      for (let place = from; place < to; place++) byUnit[units[place]] += share * influence[place];
    }
  }
  for (const { cohort, from, to } of blocks) {
    const share = average.cohorts[cohort];
    if (share === 0) continue;
    for (let place = from; place < to; place++) byUnit[units[place]] += share * weights[place];
  }
  return byUnit;
}

function addScaled(target: Float64Array, source: Float64Array, scale: number): void {
  for (let at = 0; at < target.length; at++) target[at] += scale * source[at];
}
