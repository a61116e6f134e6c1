import type { CohortLayout } from "./cohort-layout.ts";
import type { BasePeriod, PanelComparison } from "./panel-study.ts";

/** One comparison: the change of a cohort between two periods, against that of the blocks not trained by then. */
export interface PlannedCell {
  /** Block of the cohort. */
  readonly cohort: number;
  /** Position of the period. */
  readonly period: number;
  /** Position of the period it is compared with; equal to `period` for the reference itself. */
  readonly base: number;
  /** Blocks that stand for "without training". */
  readonly controls: readonly number[];
  /** Periods since the first one with training, in the units of the period column. */
  readonly eventTime: number;
  /** True from the first period with training on. */
  readonly after: boolean;
}

/** What decides the comparisons. */
export interface PlanRules {
  readonly comparison: PanelComparison;
  readonly anticipation: number;
  readonly basePeriod: BasePeriod;
}

/** All comparisons of a panel, by cohort, then period; cells without a base period do not exist. */
export function planCells(layout: CohortLayout, rules: PlanRules): readonly PlannedCell[] {
  const { starts, panel } = layout;
  const { periods } = panel;
  const cells: PlannedCell[] = [];
  for (let cohort = 0; cohort + 1 < starts.length; cohort++) {
    const start = starts[cohort];
    const last = lastBefore(periods, start - rules.anticipation);
    if (last < 0) continue;
    for (let period = rules.basePeriod === "universal" ? 0 : 1; period < periods.length; period++) {
      const after = periods[period] >= start;
      const base = after || rules.basePeriod === "universal" ? last : period - 1;
      const latest = periods[Math.max(period, base)] + rules.anticipation;
      cells.push({
        cohort,
        period,
        base,
        controls: controlBlocks(layout, cohort, latest, rules.comparison),
        eventTime: periods[period] - start,
        after,
      });
    }
  }
  return cells;
}

function lastBefore(periods: Float64Array, start: number): number {
  let last = -1;
  while (last + 1 < periods.length && periods[last + 1] < start) last++;
  return last;
}

function controlBlocks(
  { starts, blocks }: CohortLayout,
  cohort: number,
  latest: number,
  comparison: PanelComparison,
): readonly number[] {
  const never = starts.length - 1;
  const chosen: number[] = [];
  for (let block = 0; block < starts.length; block++) {
    const isLater = comparison === "notYetTreated" && block !== cohort && starts[block] > latest;
    if ((block === never || isLater) && blocks[block].to > blocks[block].from) chosen.push(block);
  }
  return chosen;
}
