import type { BlockDesign } from "../linear/fixed-effects.ts";
import type { Panel } from "./panel.ts";
import type { RestrictedPanel } from "./restrict-panel.ts";

/** Columns 0/1 of effects, at most one of them 1 in a row; rows of one cohort in one period share theirs. */
export interface EffectColumns {
  readonly count: number;
  /** Column of an effect, by cohort and position of the period, or -1. Cohort -1: never trained. */
  readonly of: (cohort: number, period: number) => number;
}

/** A regression of a panel: effects of units taken out, then effects of periods, then the asked effects. */
export interface RegressionDesign extends BlockDesign {
  /** Columns of all periods but the first, once alone and once times each covariate. */
  readonly periodColumns: number;
  /** How many of them belong to covariates; these come last. */
  readonly covariateColumns: number;
  readonly names: readonly string[];
  /** Asked effect of every row, -1 for none. */
  readonly effectOfRows: () => Int32Array;
}

/**
 * Effects of units and periods, and of each covariate (its first value of the unit) in each period, so that units that
 * start differently may also move differently; then the given columns. With `kept`, on these observations only: the
 * columns of one panel keep their places and values.
 */
export function regressionDesign(
  panel: Panel,
  effects: EffectColumns,
  kept?: RestrictedPanel,
): RegressionDesign {
  const later = panel.periods.length - 1;
  const covariates = panel.model.map(({ values }) => startingValues(panel, values));
  const periodColumns = later * (1 + covariates.length);
  const cohort = cohortOfUnits(panel);
  const { unit, period } = panel;
  const table = effectTable(panel, effects);
  const effectOf = (row: number): number => table[(cohort[unit[row]] + 1) * (later + 1) + period[row]];
  const write = (row: number, line: Float64Array, at: number): void => {
    const position = period[row];
    if (position > 0) {
      line[at + position - 1] = 1;
      for (let k = 0; k < covariates.length; k++) {
        line[at + (k + 1) * later + position - 1] = covariates[k][unit[row]];
      }
    }
    const effect = effectOf(row);
    if (effect >= 0) line[at + periodColumns + effect] = 1;
  };
  const fitted = kept?.panel ?? panel;
  const rows = kept?.rows;
  return {
    start: fitted.start,
    ...(covariates.length > 0
      ? everyUnit(fitted)
      : patternsOf(fitted, kept === undefined ? cohort : cohortOfUnits(fitted))),
    size: periodColumns + effects.count,
    write: rows === undefined ? write : (row, line, at) => write(rows[row], line, at),
    periodColumns,
    covariateColumns: later * covariates.length,
    names: columnNames(panel),
    effectOfRows: () =>
      effectsOfRows(fitted.unit.length, (row) => effectOf(rows === undefined ? row : rows[row])),
  };
}

/** Position of each unit's cohort in `panel.cohorts`, -1 for the never trained. */
export function cohortOfUnits(panel: Panel): Int32Array {
  const place = new Map(panel.cohorts.map(({ firstTreated }, cohort) => [firstTreated, cohort]));
  const cohort = new Int32Array(panel.unitCount);
  for (let unit = 0; unit < cohort.length; unit++) cohort[unit] = place.get(panel.firstTreated[unit]) ?? -1;
  return cohort;
}

function effectsOfRows(size: number, effectOf: (row: number) => number): Int32Array {
  const effects = new Int32Array(size);
  for (let row = 0; row < size; row++) effects[row] = effectOf(row);
  return effects;
}

function effectTable(panel: Panel, effects: EffectColumns): Int32Array {
  const periods = panel.periods.length;
  return Int32Array.from({ length: (panel.cohorts.length + 1) * periods }, (_, at) =>
    effects.of(Math.floor(at / periods) - 1, at % periods),
  );
}

/** First value of each unit, as difference from the mean over units, which keeps the columns well conditioned. */
function startingValues(panel: Panel, values: Float64Array): Float64Array {
  const first = new Float64Array(panel.unitCount);
  let sum = 0;
  for (let unit = 0; unit < first.length; unit++) {
    first[unit] = values[panel.start[unit]];
    sum += first[unit];
  }
  const mean = sum / first.length;
  return first.map((value) => value - mean);
}

function everyUnit(panel: Panel) {
  return {
    patternOf: Int32Array.from({ length: panel.unitCount }, (_, unit) => unit),
    patterns: panel.unitCount,
  };
}

/** Units of one cohort seen in the same periods have the same pattern. */
function patternsOf(panel: Panel, cohort: Int32Array) {
  const { start, period, unitCount } = panel;
  const periods = panel.periods.length;
  const states = new Map<number, number>();
  const stateAfter = (key: number): number => {
    const known = states.get(key) ?? states.size;
    states.set(key, known);
    return known;
  };
  const known = new Map<number, number>();
  const patternOf = new Int32Array(unitCount);
  for (let unit = 0; unit < unitCount; unit++) {
    let state = cohort[unit] - unitCount;
    if (panel.shape !== "balanced") {
      for (let row = start[unit]; row < start[unit + 1]; row++)
        state = stateAfter(state * periods + period[row]);
    }
    const pattern = known.get(state) ?? known.size;
    known.set(state, pattern);
    patternOf[unit] = pattern;
  }
  return { patternOf, patterns: known.size };
}

function columnNames(panel: Panel): readonly string[] {
  const later = panel.periodNames.slice(1);
  return [...later, ...panel.model.flatMap(({ name }) => later.map((period) => `${name}:${period}`))];
}
