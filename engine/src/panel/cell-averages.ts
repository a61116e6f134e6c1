import type { CohortLayout } from "./cohort-layout.ts";
import type { ComparedCell } from "./comparison-cells.ts";

/** A figure made of cell estimates, and how it moves with them and with the sizes of cohorts. */
export interface Average {
  readonly estimate: number;
  /** Share of each cell. */
  readonly cells: Float64Array;
  /** Per block: what one more unit (of weight 1) of the cohort adds, as the sizes of cohorts are estimated too. */
  readonly cohorts: Float64Array;
  /** Per block: true for cohorts the figure is about. */
  readonly involved: readonly boolean[];
  /** Units the figure is about. */
  readonly units: number;
}

/** Every figure of a set of cells. */
export interface CellAverages {
  readonly simple: Average | undefined;
  readonly dynamic: ReadonlyMap<number, Average>;
  readonly group: ReadonlyMap<number, Average>;
  readonly calendar: ReadonlyMap<number, Average>;
  readonly overallDynamic: Average | undefined;
  readonly overallGroup: Average | undefined;
  readonly overallCalendar: Average | undefined;
}

/** Which event times are averaged. */
export interface AverageRules {
  readonly eventTimes?: readonly [number, number];
  readonly balancedEventTime?: number;
}

/**
 * The four summaries of Callaway & Sant'Anna (2021), J. Econometrics 225:200, table 1: simple (every trained unit and
 * period alike), dynamic (by time since training), group (by cohort), calendar (by period); weights are shares of
 * units.
 */
export function averageCells(
  layout: CohortLayout,
  cells: readonly ComparedCell[],
  rules: AverageRules,
): CellAverages {
  const maker = new AverageMaker(layout, cells);
  const after = positions(cells, (cell) => cell.after);
  const dynamic = dynamicAverages(maker, layout, cells, rules);
  const group = byValue(
    after,
    (at) => layout.starts[cells[at].cohort],
    (chosen) => maker.plainMean(chosen),
  );
  const calendar = byValue(
    after,
    (at) => layout.panel.periods[cells[at].period],
    (chosen) => maker.bySize(chosen),
  );
  const later = [...dynamic].filter(([time]) => time >= 0).map(([, average]) => average);
  return {
    simple: after.length === 0 ? undefined : maker.bySize(after),
    dynamic,
    group,
    calendar,
    overallDynamic: maker.meanOf(later),
    overallGroup: maker.overCohorts(group),
    overallCalendar: maker.meanOf([...calendar.values()]),
  };
}

function dynamicAverages(
  maker: AverageMaker,
  { panel, starts }: CohortLayout,
  cells: readonly ComparedCell[],
  { eventTimes, balancedEventTime }: AverageRules,
): ReadonlyMap<number, Average> {
  const seen = cells.map((cell) => panel.periods[cell.period]);
  const [first, last] = [Math.min(...seen), Math.max(...seen)];
  const [low, high] = eventTimes ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const chosen = positions(cells, ({ cohort, eventTime }) => {
    const isBalanced =
      balancedEventTime === undefined ||
      (last - starts[cohort] >= balancedEventTime &&
        eventTime <= balancedEventTime &&
        eventTime >= balancedEventTime - last + first);
    return isBalanced && eventTime >= low && eventTime <= high;
  });
  return byValue(
    chosen,
    (at) => cells[at].eventTime,
    (own) => maker.bySize(own),
  );
}

function positions(
  cells: readonly ComparedCell[],
  chosen: (cell: ComparedCell, at: number) => boolean,
): readonly number[] {
  return cells.flatMap((cell, at) => (chosen(cell, at) ? [at] : []));
}

function byValue(
  places: readonly number[],
  keyOf: (at: number) => number,
  make: (chosen: readonly number[]) => Average,
): ReadonlyMap<number, Average> {
  const groups = new Map<number, number[]>();
  for (const at of places) groups.set(keyOf(at), [...(groups.get(keyOf(at)) ?? []), at]);
  const ordered = [...groups].sort(([a], [b]) => a - b);
  return new Map(ordered.map(([value, chosen]) => [value, make(chosen)]));
}

class AverageMaker {
  private readonly layout: CohortLayout;
  private readonly cells: readonly ComparedCell[];

  constructor(layout: CohortLayout, cells: readonly ComparedCell[]) {
    this.layout = layout;
    this.cells = cells;
  }

  /** One cell alone. */
  only(at: number): Average {
    return this.plainMean([at]);
  }

  /** Every cell counts the same. */
  plainMean(chosen: readonly number[]): Average {
    const shares = new Float64Array(this.cells.length);
    for (const at of chosen) shares[at] = 1 / chosen.length;
    return this.of(shares, new Float64Array(this.layout.starts.length), chosen);
  }

  /** Cells count by the size of their cohort, which is itself estimated. */
  bySize(chosen: readonly number[]): Average {
    const { shares } = this.layout;
    const total = chosen.reduce((sum, at) => sum + shares[this.cells[at].cohort], 0);
    const weights = new Float64Array(this.cells.length);
    let estimate = 0;
    for (const at of chosen) {
      weights[at] = shares[this.cells[at].cohort] / total;
      estimate += weights[at] * this.cells[at].estimate;
    }
    const cohorts = new Float64Array(shares.length);
    for (const at of chosen) cohorts[this.cells[at].cohort] += (this.cells[at].estimate - estimate) / total;
    return this.of(weights, cohorts, chosen);
  }

  /** Plain mean of several averages. */
  meanOf(averages: readonly Average[]): Average | undefined {
    return this.mix(
      averages,
      averages.map(() => 1 / averages.length),
    );
  }

  /** Mean of the averages of cohorts, by their size, which is itself estimated. */
  overCohorts(group: ReadonlyMap<number, Average>): Average | undefined {
    const { shares, starts } = this.layout;
    const blocks = [...group.keys()].map((start) => starts.indexOf(start));
    const total = blocks.reduce((sum, block) => sum + shares[block], 0);
    const mixed = this.mix(
      [...group.values()],
      blocks.map((block) => shares[block] / total),
    );
    if (mixed === undefined) return undefined;
    const cohorts = new Float64Array(shares.length);
    [...group.values()].forEach((average, at) => {
      cohorts[blocks[at]] += (average.estimate - mixed.estimate) / total;
    });
    return { ...mixed, cohorts };
  }

  private mix(averages: readonly Average[], shares: readonly number[]): Average | undefined {
    if (averages.length === 0) return undefined;
    const cells = new Float64Array(this.cells.length);
    const cohorts = new Float64Array(this.layout.starts.length);
    averages.forEach((average, at) => {
      for (let cell = 0; cell < cells.length; cell++) cells[cell] += shares[at] * average.cells[cell];
      for (let block = 0; block < cohorts.length; block++)
        cohorts[block] += shares[at] * average.cohorts[block];
    });
    return this.of(
      cells,
      cohorts,
      positions(this.cells, (_, at) => cells[at] !== 0),
    );
  }

  private of(weights: Float64Array, cohorts: Float64Array, chosen: readonly number[]): Average {
    let estimate = 0;
    for (let at = 0; at < weights.length; at++)
      if (weights[at] !== 0) estimate += weights[at] * this.cells[at].estimate;
    const involved = Array.from(this.layout.starts, () => false);
    for (const at of chosen) involved[this.cells[at].cohort] = true;
    const units = this.layout.blocks.reduce(
      (sum, { from, to }, block) => sum + (involved[block] ? to - from : 0),
      0,
    );
    return { estimate, cells: weights, cohorts, involved, units };
  }
}

/** Each cell on its own. */
export function singleCells(layout: CohortLayout, cells: readonly ComparedCell[]): readonly Average[] {
  const maker = new AverageMaker(layout, cells);
  return cells.map((_, at) => maker.only(at));
}
