import { type Average, type AverageRules, averageCells, singleCells } from "./cell-averages.ts";
import { type CohortLayout, layOut } from "./cohort-layout.ts";
import { type CellRules, type ComparedCell, compareCells } from "./comparison-cells.ts";

/** A figure by name, such as `simple` or `dynamic 2`. */
export type NamedAverages = ReadonlyMap<string, Average>;

/** Every figure of a set of cells, by name. */
export function nameAverages(
  layout: CohortLayout,
  cells: readonly ComparedCell[],
  rules: AverageRules,
): NamedAverages {
  const averages = averageCells(layout, cells, rules);
  const singles = singleCells(layout, cells);
  const named = new Map<string, Average>();
  cells.forEach(({ cohort, period }, at) => {
    named.set(`cell ${layout.starts[cohort]} ${layout.panel.periods[period]}`, singles[at]);
  });
  for (const list of ["dynamic", "group", "calendar"] as const) {
    for (const [value, average] of averages[list]) named.set(`${list} ${value}`, average);
  }
  for (const one of ["simple", "overallDynamic", "overallGroup", "overallCalendar"] as const) {
    const average = averages[one];
    if (average !== undefined) named.set(one, average);
  }
  return named;
}

/** Estimates of every figure with one cluster left out after the other. */
export interface Jackknife {
  /** Cluster left out, by position in the replicates. */
  readonly clusters: readonly number[];
  /** Estimates by name; a figure that some replicate cannot give is absent. */
  readonly replicates: ReadonlyMap<string, Float64Array>;
}

/** Above this many clusters the influence function alone is accurate enough. */
export const mostJackknifed = 100;

/** Re-estimates everything without each cluster (each unit when the study names no cluster). */
export function jackknife(layout: CohortLayout, rules: CellRules & AverageRules): Jackknife {
  const { panel } = layout;
  const replicates = new Map<string, number[]>();
  const clusters = Array.from({ length: panel.clusterCount }, (_, cluster) => cluster);
  for (const left of clusters) {
    const keep = Uint8Array.from(panel.clusters, (cluster) => (cluster === left ? 0 : 1));
    const rest = layOut(panel, keep);
    const { cells } = compareCells(rest, rules);
    for (const [name, { estimate }] of nameAverages(rest, cells, rules)) {
      const known = replicates.get(name);
      if (known === undefined) replicates.set(name, [estimate]);
      else known.push(estimate);
    }
  }
  const complete = [...replicates].filter(([, estimates]) => estimates.length === clusters.length);
  return { clusters, replicates: new Map(complete.map(([name, own]) => [name, Float64Array.from(own)])) };
}

/** Per cluster: 1 when all its units are in cohorts the figure is about, 0 when none is, 2 when both. */
export function sidesOf({ panel, starts }: CohortLayout, { involved }: Average): Uint8Array {
  const has = [new Uint8Array(panel.clusterCount), new Uint8Array(panel.clusterCount)];
  const blockOf = new Map(Array.from(starts, (start, block) => [start, block]));
  for (let unit = 0; unit < panel.unitCount; unit++) {
    const block = blockOf.get(panel.firstTreated[unit]) ?? 0;
    has[involved[block] ? 1 : 0][panel.clusters[unit]] = 1;
  }
  return has[1].map((trained, cluster) => (trained === 0 ? 0 : has[0][cluster] === 0 ? 1 : 2));
}
