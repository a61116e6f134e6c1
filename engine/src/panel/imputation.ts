import { gather } from "../columns/gather.ts";
import { solveCholesky } from "../linear/cholesky.ts";
import {
  type FixedEffectsFit,
  fitFixedEffects,
  forEachPattern,
  type PatternLines,
  type PatternPull,
} from "../linear/fixed-effects.ts";
import { type CellRegression, fitCells, reportCells, testCells, type WeighCells } from "./cell-regression.ts";
import { type EffectCells, effectCells } from "./effect-cells.ts";
import { type ImputedOutcomes, imputeOutcomes } from "./imputed-outcomes.ts";
import type { Panel } from "./panel.ts";
import type { PanelCaveat } from "./panel-caveat.ts";
import type { PreTrendTest } from "./panel-finding.ts";
import type { PanelAttempt, PanelMethod } from "./panel-method.ts";
import type { PanelRefusal } from "./panel-refusal.ts";
import type { SettledPanelOptions } from "./panel-study.ts";
import { regressionDesign } from "./regression-design.ts";
import { aliasedCovariates, tooManyColumns } from "./regression-limits.ts";
import { type RestrictedPanel, restrictPanel } from "./restrict-panel.ts";

/**
 * Imputation: what the trained would have been without training, learnt from everybody not yet trained.
 *
 * Estimand: the average effect over all observations with training (each counts equally), and by cohort, period and
 * time since training. Every weight is chosen, none is negative.
 * Assumes that without training every unit would have kept its distance to the others (parallel moves in all periods,
 * given covariates), and that nothing happens before training (but `anticipation` periods). Effects may differ at will.
 * Do not use when units far in the past moved differently: all periods before training count, also old ones (the
 * group-time method looks at the last one only). Not for following one person: see the room of trajectories.
 * In words: fit an effect of each unit and of each period on the observations without training; subtract the fitted
 * value from each observation with training; average the differences.
 * The standard error is that of the paper: residuals without training, and differences from the mean of cohort and
 * period with it. The interval uses CR2 with Satterthwaite degrees of freedom on the same weights, which holds with
 * few units.
 * Reference: Borusyak, Jaravel & Spiess (2024), Review of Economic Studies 91:3253, section 4 (estimator, standard
 * error, test of the periods before); Gardner (2022), arXiv 2207.05943; Wooldridge (2021), SSRN 3906345 (the same
 * figures by regression in a complete panel).
 * Checked against fixest 0.12.2 on mpdta (estimates) and against lm and clubSandwich 0.5.8 on a panel of our own.
 */
export const imputation: PanelMethod = {
  name: "imputation",
  explanation: {
    fr:
      "Comparaison de chaque unité formée à ce qu’elle serait devenue en bougeant comme les unités pas " +
      "encore formées.",
    en: "Comparison of each trained unit with what it would have become by moving like the units not yet trained.",
  },
  reads: new Set(["method", "anticipation", "eventTimes", "smallestCohort", "confidence"]),
  readsCovariates: true,
  readsWeights: false,
  readsCrossSections: false,
  run: runImputation,
};

function runImputation(asked: Panel, options: SettledPanelOptions): PanelAttempt {
  const refuse = (refusal: PanelRefusal): PanelAttempt => ({ ok: false, refusal, caveats: [] });
  const imputed = imputeOutcomes(asked, options.anticipation);
  const usable = restrictPanel(asked, usableRows(imputed));
  const cells = effectCells(usable.panel, {
    has: (since) => since >= -options.anticipation,
    smallestCohort: options.smallestCohort,
  });
  if (!cells.cells.some((cell) => cell.after)) return refuse({ code: "noComparisonUnit" });
  const design = regressionDesign(asked, cells, usable);
  const crowded = tooManyColumns(usable.panel, design.size);
  if (crowded !== undefined) return refuse(crowded);
  const fit = fitFixedEffects(design, usable.panel.outcome);
  const caveats = [
    ...cellsWithoutComparison(asked, imputed, usable),
    ...aliasedCovariates(imputed.design, imputed.fit),
  ];
  const regression: CellRegression = {
    panel: usable.panel,
    units: usable.units,
    cells,
    design,
    fit,
    caveats,
  };
  const weigh = weighImputations(asked, imputed, usable, regression);
  const report = reportCells(asked, regression, weigh, {
    ...options,
    standardErrorRule: "influence",
    scaling: "CR0",
  });
  const test = movesBefore(imputed.without.panel, options);
  return report.ok && test !== undefined ? { ...report, preTrendTest: test } : report;
}

/** Observations without training, and those with it that can be imputed. */
function usableRows({ untreated, counterfactual }: ImputedOutcomes): Uint8Array {
  const usable = Uint8Array.from(untreated);
  for (let row = 0; row < usable.length; row++) if (Number.isFinite(counterfactual[row])) usable[row] = 1;
  return usable;
}

function cellsWithoutComparison(
  asked: Panel,
  { untreated, counterfactual }: ImputedOutcomes,
  usable: RestrictedPanel,
): readonly PanelCaveat[] {
  if (usable.rows.length === asked.rows.length) return [];
  const lost = new Set<string>();
  for (let row = 0; row < untreated.length; row++) {
    if (untreated[row] === 1 || Number.isFinite(counterfactual[row])) continue;
    lost.add(`${asked.firstTreated[asked.unit[row]]} ${asked.period[row]}`);
  }
  return [{ code: "cellsLeftOut", cells: lost.size, because: "noComparison" }];
}

/** The estimate of a weighting of cells: its mean difference, and how every observation pulls on it. */
function weighImputations(
  asked: Panel,
  imputed: ImputedOutcomes,
  usable: RestrictedPanel,
  { cells, design, fit }: CellRegression,
): WeighCells {
  const cellOfRow = design.effectOfRows();
  const differences = gather(asked.outcome, usable.rows);
  for (let row = 0; row < differences.length; row++)
    differences[row] -= imputed.counterfactual[usable.rows[row]];
  const { means, sizes } = meansOfCells(cells, cellOfRow, differences);
  const plainResiduals = differences;
  for (let row = 0; row < differences.length; row++) {
    if (cellOfRow[row] >= 0) plainResiduals[row] -= means[cellOfRow[row]];
  }
  const away = distances(fit, imputed.fit, cellOfRow, cells.count);
  return (weights) => {
    const perRow = weights.map((weight, cell) => weight / sizes[cell]);
    const estimate = weights.reduce(
      (sum, weight, cell) => sum + (weight === 0 ? 0 : weight * means[cell]),
      0,
    );
    const pull = pullOfImputation({ fit, cellOfRow, moves: movesOf(imputed.fit, away, perRow), perRow });
    return { estimate, pull, plainResiduals };
  };
}

function meansOfCells({ count }: EffectCells, cellOfRow: Int32Array, differences: Float64Array) {
  const means = new Float64Array(count);
  const sizes = new Float64Array(count);
  for (let row = 0; row < cellOfRow.length; row++) {
    const cell = cellOfRow[row];
    if (cell < 0) continue;
    means[cell] += differences[row];
    sizes[cell]++;
  }
  for (let cell = 0; cell < count; cell++) means[cell] /= sizes[cell];
  return { means, sizes };
}

/**
 * Per cell, the sum over its observations of the columns' distance from their mean over the same unit's rows without
 * training.
 */
function distances(
  fit: FixedEffectsFit,
  untrained: FixedEffectsFit,
  cellOfRow: Int32Array,
  cells: number,
): readonly Float64Array[] {
  const columns = untrained.design.size;
  const away = Array.from({ length: cells }, () => new Float64Array(columns));
  const before = new Float64Array(columns);
  const { design, patterns } = fit;
  forEachPattern(design, patterns, (pattern, lines, rows) => {
    const own = cellOfRow.subarray(design.start[patterns.blockOf[pattern]]);
    meanBefore({ pattern, lines, rows }, own, design.size, before);
    for (let at = 0; at < rows; at++) {
      if (own[at] < 0) continue;
      const sums = away[own[at]];
      for (let k = 0; k < columns; k++) {
        sums[k] += patterns.blocks[pattern] * (lines[at * design.size + k] - before[k]);
      }
    }
  });
  return away;
}

/** Mean of the columns over the rows without training; returns how many there are. */
function meanBefore(
  { lines, rows }: PatternLines,
  cells: Int32Array,
  size: number,
  into: Float64Array,
): number {
  into.fill(0);
  let found = 0;
  for (let at = 0; at < rows; at++) {
    if (cells[at] >= 0) continue;
    found++;
    for (let k = 0; k < into.length; k++) into[k] += lines[at * size + k];
  }
  for (let k = 0; k < into.length; k++) into[k] /= found;
  return found;
}

/**
 * How much one unit more of each column without training changes the estimate: (X'X)^(-1) Σ w (x_with - mean
 * x_without).
 */
function movesOf(
  untrained: FixedEffectsFit,
  away: readonly Float64Array[],
  perRow: Float64Array,
): Float64Array {
  const wanted = new Float64Array(untrained.design.size);
  away.forEach((sums, cell) => {
    for (let k = 0; k < wanted.length; k++) wanted[k] += perRow[cell] * sums[k];
  });
  const solved = solveCholesky(
    untrained.factor,
    Float64Array.from(untrained.kept, (column) => wanted[column]),
  );
  const moves = new Float64Array(wanted.length);
  untrained.kept.forEach((column, at) => {
    moves[column] = solved[at];
  });
  return moves;
}

interface Imputing {
  readonly fit: FixedEffectsFit;
  readonly cellOfRow: Int32Array;
  readonly moves: Float64Array;
  /** Weight of one observation of each cell. */
  readonly perRow: Float64Array;
}

/**
 * Weight of every row in the estimate. With training: its weight w. Without: minus its part in the level of its
 * unit, Σw/n, and minus its part in the moves of periods.
 */
function pullOfImputation({ fit, cellOfRow, moves, perRow }: Imputing): PatternPull {
  const { size, start } = fit.design;
  const before = new Float64Array(moves.length);
  return (pattern, into) => {
    const { lines, rows } = pattern;
    const own = cellOfRow.subarray(start[fit.patterns.blockOf[pattern.pattern]]);
    const found = meanBefore(pattern, own, size, before);
    let total = 0;
    for (let at = 0; at < rows; at++) if (own[at] >= 0) total += perRow[own[at]];
    for (let at = 0; at < rows; at++) {
      if (own[at] >= 0) {
        into[at] = perRow[own[at]];
        continue;
      }
      let move = 0;
      for (let k = 0; k < moves.length; k++) move += moves[k] * (lines[at * size + k] - before[k]);
      into[at] = -total / found - move;
    }
  };
}

/** Most periods before training that are tested; more leave too little to compare them with. */
const mostLeads = 3;

/** On the observations without training only: do the last periods before training differ from the earlier ones? */
function movesBefore(
  without: Panel,
  { anticipation, confidence }: SettledPanelOptions,
): PreTrendTest | undefined {
  const longest = Math.max(
    0,
    ...without.cohorts.map(
      ({ firstTreated }) => without.periods.filter((period) => period < firstTreated).length,
    ),
  );
  const leads = Math.min(mostLeads, longest - anticipation - 1);
  if (leads < 1) return undefined;
  const fitted = fitCells(without, {
    has: (since) => since < -anticipation && since >= -anticipation - leads,
    smallestCohort: Number.POSITIVE_INFINITY,
  });
  if (!fitted.ok) return undefined;
  return testCells(fitted.regression, confidence);
}
