import { fitCells, reportCells, weighCoefficients } from "./cell-regression.ts";
import { startPosition } from "./effect-cells.ts";
import type { Panel } from "./panel.ts";
import type { PanelCaveat } from "./panel-caveat.ts";
import type { PanelAttempt, PanelMethod } from "./panel-method.ts";
import type { SettledPanelOptions } from "./panel-study.ts";

/**
 * Event study by two-way fixed effects: one coefficient per period since training.
 *
 * Estimand: the effect so many periods after training, when it is the same for every cohort; the headline averages the
 * periods after training, every trained observation counting equally.
 * Assumes that without training all units would have moved alike, that nothing happens before training (but
 * `anticipation` periods), and that cohorts differ in when, not in how, the effect unfolds.
 * Do not use when training started at several dates and cohorts may gain differently: each coefficient then mixes in
 * effects of other times, so that even flat figures before training prove nothing. Sun-Abraham repairs this.
 * In words: least squares of the outcome on an effect of each unit, of each period and of each time since training, the
 * last period before training (and, when everybody is trained in the end, the earliest time too) being the zero.
 * Reference: Sun & Abraham (2021), J. Econometrics 225:175, proposition 1; Borusyak, Jaravel & Spiess (2024), Review of
 * Economic Studies 91:3253, section 2 (two zeros needed without never trained units).
 * Checked against fixest 0.12.2 on mpdta and against lm and clubSandwich 0.5.8 on a panel of our own.
 */
export const eventStudy: PanelMethod = {
  name: "eventStudy",
  explanation: {
    fr: "Écart à chaque période avant et après la formation, la dernière période d’avant servant de zéro.",
    en: "Gap in each period before and after training, the last period before it being the zero.",
  },
  reads: new Set(["method", "anticipation", "eventTimes", "confidence"]),
  readsCovariates: true,
  readsWeights: false,
  readsCrossSections: false,
  run: runEventStudy,
};

function runEventStudy(panel: Panel, options: SettledPanelOptions): PanelAttempt {
  const reference = -1 - options.anticipation;
  const earliest = panel.neverTreated > 0 ? Number.NEGATIVE_INFINITY : earliestTime(panel);
  const fitted = fitCells(panel, {
    has: (since) => since !== reference && since > earliest,
    smallestCohort: Number.POSITIVE_INFINITY,
  });
  if (!fitted.ok) return { ok: false, refusal: fitted.refusal, caveats: [] };
  const { regression } = fitted;
  const caveats: readonly PanelCaveat[] = [
    ...regression.caveats,
    ...(panel.neverTreated > 0 ? [] : [{ code: "twoZeros" } as const]),
  ];
  return reportCells(panel, { ...regression, caveats }, weighCoefficients(regression), {
    ...options,
    standardErrorRule: "CR1",
    scaling: "fixest",
  });
}

/** Most periods before training anybody is seen, as a negative number of positions. */
function earliestTime(panel: Panel): number {
  return -Math.max(0, ...panel.cohorts.map(({ firstTreated }) => startPosition(panel, firstTreated)));
}
