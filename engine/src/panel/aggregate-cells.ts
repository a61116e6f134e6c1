import type { EffectCell, EffectCells } from "./effect-cells.ts";
import type {
  CalendarEffect,
  EventTimeEffect,
  GroupEffect,
  GroupTimeEffect,
  PanelAggregates,
} from "./panel-finding.ts";
import type { InferredEffect } from "./pulled-effects.ts";

/** One figure to report: a weighted sum of the effects of cells. */
export type CellSummary = { readonly weights: Float64Array } & (
  | { readonly what: "simple" | "overallDynamic" | "overallGroup" | "overallCalendar" }
  | { readonly what: "groupTime"; readonly group: number; readonly period: number }
  | { readonly what: "dynamic"; readonly eventTime: number; readonly after: boolean }
  | { readonly what: "group"; readonly group: number }
  | { readonly what: "calendar"; readonly period: number }
);

/**
 * What is reported of the cells: each cell of a cohort that stands alone, and averages in which every observation
 * counts equally; `overall` summaries average the shown figures (cohorts by their number of units).
 * `eventTimes`: smallest and largest time since training shown.
 */
export function cellSummaries(
  { cells, groups }: EffectCells,
  eventTimes: readonly [number, number] | undefined,
): readonly CellSummary[] {
  const mean = (chosen: (cell: EffectCell) => boolean): Float64Array => meanWeights(cells, chosen);
  const after = cells.filter((cell) => cell.after);
  const isShown = (time: number): boolean =>
    eventTimes === undefined || (time >= eventTimes[0] && time <= eventTimes[1]);
  const dynamic = distinct(cells.map((cell) => cell.eventTime))
    .filter(isShown)
    .map((eventTime) => ({
      what: "dynamic" as const,
      eventTime,
      after: eventTime >= 0,
      weights: mean((cell) => cell.eventTime === eventTime),
    }));
  const group = groups.flatMap(({ firstTreated, units }, at) => {
    if (firstTreated === undefined || !after.some((cell) => cell.group === at)) return [];
    const weights = mean((cell) => cell.after && cell.group === at);
    return [{ what: "group" as const, group: firstTreated, units, weights }];
  });
  const calendar = distinct(after.flatMap(({ period }) => (period === undefined ? [] : [period]))).map(
    (period) => ({
      what: "calendar" as const,
      period,
      weights: mean((cell) => cell.after && cell.period === period),
    }),
  );
  const lasting = dynamic.filter((each) => each.after);
  const overall = [
    { what: "overallDynamic" as const, of: lasting, shares: lasting.map(() => 1) },
    { what: "overallGroup" as const, of: group, shares: group.map(({ units }) => units) },
    { what: "overallCalendar" as const, of: calendar, shares: calendar.map(() => 1) },
  ].filter(({ of }) => of.length > 0);
  return [
    { what: "simple", weights: mean((cell) => cell.after) },
    ...cells.flatMap((cell, at) => {
      const { firstTreated } = groups[cell.group];
      if (firstTreated === undefined || cell.period === undefined) return [];
      return [
        {
          what: "groupTime" as const,
          group: firstTreated,
          period: cell.period,
          weights: only(cells.length, at),
        },
      ];
    }),
    ...dynamic,
    ...group.map(({ what, group: first, weights }) => ({ what, group: first, weights })),
    ...calendar,
    ...overall.map(({ what, of, shares }) => ({
      what,
      weights: mix(
        of.map(({ weights }) => weights),
        shares,
      ),
    })),
  ];
}

/** The summaries put in their places; those without an uncertainty are left out, and counted. */
export interface PlacedSummaries {
  readonly groupTime: readonly GroupTimeEffect[];
  /** Undefined when the headline itself has no uncertainty. */
  readonly aggregates?: PanelAggregates;
  readonly leftOut: number;
}

/** Puts inferred summaries in their places. */
export function placeSummaries(
  summaries: readonly CellSummary[],
  inferred: readonly (InferredEffect | undefined)[],
): PlacedSummaries {
  const groupTime: GroupTimeEffect[] = [];
  const dynamic: EventTimeEffect[] = [];
  const group: GroupEffect[] = [];
  const calendar: CalendarEffect[] = [];
  let leftOut = 0;
  summaries.forEach((summary, at) => {
    const effect = inferred[at]?.effect;
    if (effect === undefined) leftOut++;
    else if (summary.what === "groupTime")
      groupTime.push({ ...effect, group: summary.group, period: summary.period });
    else if (summary.what === "dynamic") dynamic.push({ ...effect, eventTime: summary.eventTime });
    else if (summary.what === "group") group.push({ ...effect, group: summary.group });
    else if (summary.what === "calendar") calendar.push({ ...effect, period: summary.period });
  });
  const named = (what: CellSummary["what"]) =>
    inferred[summaries.findIndex((each) => each.what === what)]?.effect;
  const simple = named("simple");
  if (simple === undefined) return { groupTime, leftOut };
  const [overallDynamic, overallGroup, overallCalendar] = [
    named("overallDynamic"),
    named("overallGroup"),
    named("overallCalendar"),
  ];
  const overall = {
    ...(overallDynamic === undefined ? {} : { dynamic: overallDynamic }),
    ...(overallGroup === undefined ? {} : { group: overallGroup }),
    ...(overallCalendar === undefined ? {} : { calendar: overallCalendar }),
  };
  return { groupTime, aggregates: { simple, dynamic, group, calendar, overall }, leftOut };
}

/** Weights of a mean over the chosen cells, by their observations. */
function meanWeights(cells: readonly EffectCell[], chosen: (cell: EffectCell) => boolean): Float64Array {
  const total = cells.reduce((sum, cell) => sum + (chosen(cell) ? cell.observations : 0), 0);
  return Float64Array.from(cells, (cell) => (chosen(cell) ? cell.observations / total : 0));
}

function only(size: number, at: number): Float64Array {
  const weights = new Float64Array(size);
  weights[at] = 1;
  return weights;
}

/** Mean of the given weightings, by shares. */
function mix(weightings: readonly Float64Array[], shares: readonly number[]): Float64Array {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const mixed = new Float64Array(weightings[0]?.length ?? 0);
  weightings.forEach((weights, at) => {
    for (let cell = 0; cell < mixed.length; cell++) mixed[cell] += (shares[at] / total) * weights[cell];
  });
  return mixed;
}

function distinct(values: readonly number[]): readonly number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}
