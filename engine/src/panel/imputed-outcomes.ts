import { type FixedEffectsFit, fitFixedEffects } from "../linear/fixed-effects.ts";
import { startPosition } from "./effect-cells.ts";
import type { Panel } from "./panel.ts";
import { cohortOfUnits, type RegressionDesign, regressionDesign } from "./regression-design.ts";
import { type RestrictedPanel, restrictPanel } from "./restrict-panel.ts";

/**
 * What each observation with training would have been without it: the level of its unit and the move of its period (and
 * of its covariates in that period), all learnt from observations without training.
 */
export interface ImputedOutcomes {
  /** Observations before training (and its anticipation), and of units never trained. */
  readonly without: RestrictedPanel;
  readonly design: RegressionDesign;
  readonly fit: FixedEffectsFit;
  /** Per observation of the panel: the outcome without training; NaN where no untrained unit was seen to tell. */
  readonly counterfactual: Float64Array;
  /** Per observation of the panel: 1 before training. */
  readonly untreated: Uint8Array;
}

/** Fits the observations without training and carries the fit over to the others. */
export function imputeOutcomes(panel: Panel, anticipation: number): ImputedOutcomes {
  const untreated = observationsWithout(panel, anticipation);
  const without = restrictPanel(panel, untreated);
  const none = { count: 0, of: () => -1 };
  const design = regressionDesign(panel, none, without);
  const fit = fitFixedEffects(design, without.panel.outcome);
  const reach = reachOfUnits(panel, without);
  const everywhere = regressionDesign(panel, none);
  const counterfactual = new Float64Array(panel.rows.length).fill(Number.NaN);
  const line = new Float64Array(design.size);
  for (let row = 0; row < counterfactual.length; row++) {
    const unit = reach.unitInFit[panel.unit[row]];
    if (unit < 0 || !reach.reaches(unit, panel.period[row])) continue;
    line.fill(0);
    everywhere.write(row, line, 0);
    let sum = fit.blockEffects[unit];
    for (let column = 0; column < line.length; column++) sum += line[column] * fit.coefficients[column];
    counterfactual[row] = sum;
  }
  return { without, design, fit, counterfactual, untreated };
}

function observationsWithout(panel: Panel, anticipation: number): Uint8Array {
  const cohort = cohortOfUnits(panel);
  const starts = panel.cohorts.map(({ firstTreated }) => startPosition(panel, firstTreated) - anticipation);
  const untreated = new Uint8Array(panel.unit.length);
  for (let row = 0; row < untreated.length; row++) {
    const own = cohort[panel.unit[row]];
    if (own < 0 || panel.period[row] < starts[own]) untreated[row] = 1;
  }
  return untreated;
}

/**
 * Periods compare only through units seen in both, directly or by a chain of others; a period that no chain leads to
 * from those of a unit says nothing of it.
 */
function reachOfUnits(panel: Panel, without: RestrictedPanel) {
  const parent = Int32Array.from(panel.periods, (_, period) => period);
  const rootOf = (period: number): number => {
    let root = period;
    while (parent[root] !== root) root = parent[root];
    return root;
  };
  const { start, period, unitCount } = without.panel;
  const seen = new Uint8Array(panel.periods.length);
  for (let unit = 0; unit < unitCount; unit++) {
    seen[period[start[unit]]] = 1;
    for (let row = start[unit] + 1; row < start[unit + 1]; row++) {
      seen[period[row]] = 1;
      parent[rootOf(period[row])] = rootOf(period[row - 1]);
    }
  }
  const unitInFit = new Int32Array(panel.unitCount).fill(-1);
  without.units.forEach((unit, at) => {
    unitInFit[unit] = at;
  });
  return {
    unitInFit,
    reaches: (unit: number, at: number) => seen[at] === 1 && rootOf(at) === rootOf(period[start[unit]]),
  };
}
