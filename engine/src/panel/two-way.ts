import { fitFixedEffects } from "../linear/fixed-effects.ts";
import { blockScores, pulledContrast, pullOfPatterns } from "../linear/fixed-effects-variance.ts";
import { startPosition } from "./effect-cells.ts";
import type { Panel } from "./panel.ts";
import type { PanelCaveat } from "./panel-caveat.ts";
import type { CellWeight, PanelEffect } from "./panel-finding.ts";
import type { PanelAttempt, PanelMethod } from "./panel-method.ts";
import type { PanelRefusal } from "./panel-refusal.ts";
import type { SettledPanelOptions } from "./panel-study.ts";
import { inferEffects } from "./pulled-effects.ts";
import { cohortOfUnits, type RegressionDesign, regressionDesign } from "./regression-design.ts";
import { aliasedCovariates, tooManyColumns } from "./regression-limits.ts";

/**
 * Two-way fixed effects: the regression most people run, offered as a contrast to the other methods.
 *
 * Estimand: a weighted sum of the effects on each cohort in each period. The weights are given beside it; some may be
 * negative, and then every single effect can be positive and the sum negative.
 * Assumes that without training all units would have moved alike (also after training), and that the effect is the same
 * for every cohort and does not change over time.
 * Do not use as the headline when training started at several dates: units already trained then serve as comparison.
 * In words: least squares of the outcome on an effect of each unit, of each period (and of each covariate in each
 * period), and on "training has begun".
 * Reference: de Chaisemartin & D'Haultfoeuille (2020), American Economic Review 110(9):2964, theorem 1 (weights);
 * Goodman-Bacon (2021), J. Econometrics 225:254, theorem 1; Pustejovsky & Tipton (2018), J. Business & Economic
 * Statistics 36:672, for the interval (CR2, Satterthwaite).
 * Checked against fixest 0.12.2 on mpdta (estimate, five standard errors, weights of the cells) and against lm and
 * clubSandwich 0.5.8 on a panel of our own (interval).
 */
export const twoWay: PanelMethod = {
  name: "twoWay",
  explanation: {
    fr: "Avant et après, avec un niveau propre à chaque unité et à chaque période (régression à deux effets fixes).",
    en: "Before and after, with a level of its own for each unit and each period (two-way fixed effects).",
  },
  reads: new Set(["method", "confidence"]),
  readsCovariates: true,
  readsWeights: false,
  readsCrossSections: false,
  run: runTwoWay,
};

function runTwoWay(panel: Panel, options: SettledPanelOptions): PanelAttempt {
  const refuse = (refusal: PanelRefusal): PanelAttempt => ({ ok: false, refusal, caveats: [] });
  const starts = panel.cohorts.map(({ firstTreated }) => startPosition(panel, firstTreated));
  const design = regressionDesign(panel, {
    count: 1,
    of: (cohort, period) => (cohort >= 0 && period >= starts[cohort] ? 0 : -1),
  });
  const crowded = tooManyColumns(panel, design.size);
  if (crowded !== undefined) return refuse(crowded);
  const fit = fitFixedEffects(design, panel.outcome);
  if (fit.aliased.includes(design.periodColumns)) return refuse({ code: "noComparisonUnit" });
  const contrast = new Float64Array(design.size);
  contrast[design.periodColumns] = 1;
  const pulled = pulledContrast(fit, contrast);
  const [inferred] = inferEffects(fit, [pulled], {
    clusters: { of: panel.clusters, count: panel.clusterCount },
    standardErrorRule: "CR1",
    scaling: "fixest",
    confidence: options.confidence,
  });
  if (inferred === undefined) return refuse({ code: "noResidualVariation" });
  const pull = pullOfPatterns(fit, pulled.pull);
  const influence = blockScores(fit, pull).map((score) => score * panel.unitCount);
  const simple: PanelEffect = { ...inferred.effect, influence };
  const cellWeights = weightsOfCells(panel, starts, design, { pull, start: fit.patterns.start });
  return {
    ok: true,
    groupTime: [],
    aggregates: { simple, dynamic: [], group: [], calendar: [], overall: {} },
    cellWeights,
    caveats: [...negativeWeights(cellWeights), ...aliasedCovariates(design, fit)],
  };
}

/** Share of each cohort in each period with training in the coefficient; they sum to 1. */
function weightsOfCells(
  panel: Panel,
  starts: readonly number[],
  { patternOf }: RegressionDesign,
  { pull, start }: { readonly pull: Float64Array; readonly start: Int32Array },
): readonly CellWeight[] {
  const cohort = cohortOfUnits(panel);
  const periods = panel.periods.length;
  const sums = new Float64Array(panel.cohorts.length * periods);
  const seen = new Uint8Array(sums.length);
  for (let unit = 0; unit < panel.unitCount; unit++) {
    if (cohort[unit] < 0) continue;
    let at = start[patternOf[unit]];
    for (let row = panel.start[unit]; row < panel.start[unit + 1]; row++) {
      const cell = cohort[unit] * periods + panel.period[row];
      sums[cell] += pull[at++];
      seen[cell] = 1;
    }
  }
  return panel.cohorts.flatMap(({ firstTreated }, at) =>
    Array.from(panel.periods).flatMap((period, position) =>
      position < starts[at] || seen[at * periods + position] === 0
        ? []
        : [{ group: firstTreated, period, weight: sums[at * periods + position] }],
    ),
  );
}

/** Smaller negative weights are rounding. */
const negligibleWeight = -1e-9;

function negativeWeights(weights: readonly CellWeight[]): readonly PanelCaveat[] {
  const negative = weights.filter(({ weight }) => weight < negligibleWeight);
  if (negative.length === 0) return [];
  const total = negative.reduce((sum, { weight }) => sum + weight, 0);
  return [{ code: "negativeWeights", cells: negative.length, of: weights.length, total }];
}
