import type { Panel } from "./panel.ts";
import { cohortOfUnits, type EffectColumns } from "./regression-design.ts";

/** Cohorts whose effects are estimated together: one cohort, or all that are too small to stand alone. */
export interface CohortGroup {
  /** First period with training; undefined for the small cohorts taken together. */
  readonly firstTreated?: number;
  readonly units: number;
}

/**
 * The effect on a group of cohorts at a time: period for a single cohort, periods since training for the small ones.
 */
export interface EffectCell {
  readonly group: number;
  /** Value of the period; undefined for small cohorts taken together. */
  readonly period?: number;
  readonly eventTime: number;
  /** True once training has begun. */
  readonly after: boolean;
  readonly observations: number;
}

/** Cells of a panel, and which cell each cohort is in at each period. */
export interface EffectCells extends EffectColumns {
  readonly groups: readonly CohortGroup[];
  readonly cells: readonly EffectCell[];
}

/** Which observations have an effect of their own, by periods since training, counted in positions. */
export interface CellRule {
  readonly has: (since: number) => boolean;
  /** Cohorts with fewer units are taken together. */
  readonly smallestCohort: number;
}

/** Cells in the order of group, then time. */
export function effectCells(panel: Panel, rule: CellRule): EffectCells {
  const { groups, groupOf } = cohortGroups(panel, rule.smallestCohort);
  const starts = panel.cohorts.map(({ firstTreated }) => startPosition(panel, firstTreated));
  const keyed = new Map<string, { readonly cell: EffectCell; readonly order: number }>();
  const keyAt = (cohort: number, period: number): string => {
    const group = groupOf[cohort];
    const time =
      groups[group].firstTreated === undefined ? eventTimeAt(panel, starts[cohort], period) : period;
    return `${group} ${time}`;
  };
  visitCells(panel, (cohort, period, observations) => {
    const since = period - starts[cohort];
    if (!rule.has(since)) return;
    const key = keyAt(cohort, period);
    const before = keyed.get(key)?.cell.observations ?? 0;
    const group = groupOf[cohort];
    const alone = groups[group].firstTreated !== undefined;
    const eventTime = eventTimeAt(panel, starts[cohort], period);
    const cell: EffectCell = {
      group,
      eventTime,
      after: since >= 0,
      observations: before + observations,
      ...(alone ? { period: panel.periods[period] } : {}),
    };
    keyed.set(key, { cell, order: alone ? panel.periods[period] : eventTime });
  });
  const sorted = [...keyed].sort(([, a], [, b]) => a.cell.group - b.cell.group || a.order - b.order);
  const place = new Map(sorted.map(([key], at) => [key, at]));
  return {
    groups,
    cells: sorted.map(([, { cell }]) => cell),
    count: sorted.length,
    of: (cohort, period) =>
      cohort < 0 || !rule.has(period - starts[cohort]) ? -1 : (place.get(keyAt(cohort, period)) ?? -1),
  };
}

/** Position of the first period with training. */
export function startPosition(panel: Panel, firstTreated: number): number {
  const at = panel.periods.findIndex((period) => period >= firstTreated);
  return at < 0 ? panel.periods.length : at;
}

/** Time from the first period with training, in the units of the periods. */
export function eventTimeAt(panel: Panel, start: number, period: number): number {
  return panel.periods[period] - panel.periods[start];
}

function cohortGroups(panel: Panel, smallest: number) {
  const large = panel.cohorts.filter((cohort) => cohort.units >= smallest);
  const small = panel.cohorts.filter((cohort) => cohort.units < smallest);
  const smallUnits = small.reduce((sum, cohort) => sum + cohort.units, 0);
  const groups: CohortGroup[] = large.map(({ firstTreated, units }) => ({ firstTreated, units }));
  if (small.length > 0) groups.push({ units: smallUnits });
  const groupOf = panel.cohorts.map((cohort) => {
    const own = large.indexOf(cohort);
    return own < 0 ? large.length : own;
  });
  return { groups, groupOf };
}

/** Every cohort and period with somebody seen, and how many observations. */
function visitCells(
  panel: Panel,
  visit: (cohort: number, period: number, observations: number) => void,
): void {
  const cohort = cohortOfUnits(panel);
  const periods = panel.periods.length;
  const counts = new Int32Array(panel.cohorts.length * periods);
  for (let row = 0; row < panel.unit.length; row++) {
    const own = cohort[panel.unit[row]];
    if (own >= 0) counts[own * periods + panel.period[row]]++;
  }
  counts.forEach((count, at) => {
    if (count > 0) visit(Math.floor(at / periods), at % periods, count);
  });
}
