import { cholesky, solveCholesky } from "../linear/cholesky.ts";
import type { ImputedOutcomes } from "../panel/imputed-outcomes.ts";
import type { Panel } from "../panel/panel.ts";
import { regressionDesign } from "../panel/regression-design.ts";

/** The situation of the person followed: periods seen before training, and periods to be foretold. */
export interface Situation {
  /** Positions of periods. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** How far the imputation errs for people who had no training then, put in the situation of the person followed. */
export interface Placebos {
  /** Units of the panel. */
  readonly units: readonly number[];
  /** Observed minus foretold, per unit and period of `after`. */
  readonly errors: readonly Float64Array[];
}

/**
 * Every unit seen without training in all periods of the situation is taken as if it had begun training with the
 * person: its rows outside `before` are dropped, the periods fitted again without them, and `after` foretold from
 * `before`. As it is treated like the person in everything, its errors are what chance alone would do to the
 * person's path.
 */
export class PlaceboStudy {
  private readonly panel: Panel;
  private readonly refit: Refit;

  constructor(panel: Panel, imputed: ImputedOutcomes) {
    this.panel = panel;
    this.refit = new Refit(panel, imputed);
  }

  /** Units other than the person that can stand in its situation. */
  standIns({ before, after }: Situation, person: number): readonly number[] {
    const wanted = [...before, ...after];
    const units: number[] = [];
    for (let unit = 0; unit < this.panel.unitCount; unit++) {
      if (unit !== person && this.rowsIn(unit, wanted) !== undefined) units.push(unit);
    }
    return units;
  }

  /** Errors of the given units in the situation; those that cannot be foretold without themselves are left out. */
  errors(units: readonly number[], situation: Situation): Placebos {
    const told: number[] = [];
    const errors: Float64Array[] = [];
    for (const unit of units) {
      const known = this.rowsIn(unit, situation.before);
      const wanted = this.rowsIn(unit, situation.after);
      if (known === undefined || wanted === undefined) continue;
      const own = this.refit.errorsOf(this.refit.rowsWithout(unit), known, wanted);
      if (own === undefined) continue;
      told.push(unit);
      errors.push(own);
    }
    return { units: told, errors };
  }

  /** Rows without training of a unit in the given periods; undefined when one is missing. */
  private rowsIn(unit: number, periods: readonly number[]): readonly number[] | undefined {
    const rows = this.refit.rowsWithout(unit);
    const found = periods
      .map((period) => rows.find((row) => this.panel.period[row] === period))
      .filter(isRow);
    return found.length < periods.length ? undefined : found;
  }
}

function isRow(row: number | undefined): row is number {
  return row !== undefined;
}

/** Normal equations of the observations without training, from which the rows of one unit can be taken out. */
class Refit {
  private readonly panel: Panel;
  private readonly imputed: ImputedOutcomes;
  private readonly write: (row: number, line: Float64Array, at: number) => void;
  private readonly kept: readonly number[];
  private readonly moments: readonly Float64Array[];
  private readonly target: Float64Array;
  /** Room for one row on all columns. */
  private readonly all: Float64Array;

  constructor(panel: Panel, imputed: ImputedOutcomes) {
    this.panel = panel;
    this.imputed = imputed;
    this.write = regressionDesign(panel, { count: 0, of: () => -1 }).write;
    this.kept = imputed.fit.kept;
    this.moments = this.kept.map(() => new Float64Array(this.kept.length));
    this.target = new Float64Array(this.kept.length);
    this.all = new Float64Array(imputed.design.size);
    for (let unit = 0; unit < panel.unitCount; unit++) this.add(this.rowsWithout(unit), 1);
  }

  /** Rows of the unit without training. */
  rowsWithout(unit: number): readonly number[] {
    const rows: number[] = [];
    for (let row = this.panel.start[unit]; row < this.panel.start[unit + 1]; row++) {
      if (this.imputed.untreated[row] === 1) rows.push(row);
    }
    return rows;
  }

  /**
   * Errors in the wanted rows foretold from the known ones, the others of the unit forgotten; undefined when nobody
   * else tells.
   */
  errorsOf(
    rows: readonly number[],
    known: readonly number[],
    wanted: readonly number[],
  ): Float64Array | undefined {
    this.add(rows, -1);
    this.add(known, 1);
    const factor = cholesky(this.moments);
    const moves = factor === undefined ? undefined : solveCholesky(factor, this.target);
    this.add(known, -1);
    this.add(rows, 1);
    if (moves === undefined) return undefined;
    const { line: start, outcome: level } = this.meanOf(known);
    return Float64Array.from(wanted, (row) => {
      const line = this.lineOf(row);
      let foretold = level;
      for (let k = 0; k < moves.length; k++) foretold += (line[k] - start[k]) * moves[k];
      return this.panel.outcome[row] - foretold;
    });
  }

  /** Adds (or takes out) the rows of one unit, as differences from their mean. */
  private add(rows: readonly number[], sign: 1 | -1): void {
    if (rows.length < 2) return;
    const { line: mean, outcome } = this.meanOf(rows);
    for (const row of rows) {
      const line = this.lineOf(row);
      for (let k = 0; k < line.length; k++) line[k] -= mean[k];
      const value = sign * (this.panel.outcome[row] - outcome);
      for (let i = 0; i < line.length; i++) {
        if (line[i] === 0) continue;
        this.target[i] += line[i] * value;
        // The lower triangle is all that the Cholesky factor reads.
        const moments = this.moments[i];
        const weight = sign * line[i];
        for (let j = 0; j <= i; j++) moments[j] += weight * line[j];
      }
    }
  }

  private meanOf(rows: readonly number[]) {
    const line = new Float64Array(this.kept.length);
    let outcome = 0;
    for (const row of rows) {
      const own = this.lineOf(row);
      for (let k = 0; k < line.length; k++) if (own[k] !== 0) line[k] += own[k] / rows.length;
      outcome += this.panel.outcome[row] / rows.length;
    }
    return { line, outcome };
  }

  private lineOf(row: number): Float64Array {
    this.all.fill(0);
    this.write(row, this.all, 0);
    const line = new Float64Array(this.kept.length);
    for (let k = 0; k < line.length; k++) line[k] = this.all[this.kept[k]];
    return line;
  }
}
