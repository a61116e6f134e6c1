import { fitCells, reportCells, weighCoefficients } from "./cell-regression.ts";
import { startPosition } from "./effect-cells.ts";
import type { Panel } from "./panel.ts";
import type { PanelCaveat } from "./panel-caveat.ts";
import type { PanelAttempt, PanelMethod } from "./panel-method.ts";
import type { SettledPanelOptions } from "./panel-study.ts";
import { type RestrictedPanel, restrictPanel } from "./restrict-panel.ts";

/**
 * Sun and Abraham's interaction-weighted event study.
 *
 * Estimand: the effect on each cohort in each period, and its averages: by time since training (cohorts weighted by
 * their observations), by cohort, by period, and over all observations with training (the headline).
 * Assumes that without training each cohort would have moved like the units never trained, and that nothing happens
 * before training (but `anticipation` periods). Effects may differ between cohorts and over time.
 * Do not use with very small cohorts shown on their own: each figure then rests on a handful of people. Cohorts under
 * `smallestCohort` units are taken together, by time since training.
 * In words: least squares of the outcome on an effect of each unit, of each period, and of each cohort at each time
 * since training, the last period before training being the zero; then averages of these. Without never trained
 * units, the last cohort stands for them and the periods in which it is trained are left out.
 * Reference: Sun & Abraham (2021), J. Econometrics 225:175, section 4.1; Pustejovsky & Tipton (2018),
 * J. Business & Economic Statistics 36:672, for the intervals (CR2, Satterthwaite).
 * Checked against fixest 0.12.2 (sunab, the shares of cohorts taken as known) on mpdta and against lm and clubSandwich
 * 0.5.8 on a panel of our own.
 */
export const sunAbraham: PanelMethod = {
  name: "sunAbraham",
  explanation: {
    fr:
      "Écart de chaque groupe de départ à chaque période, comparé aux unités jamais formées, puis moyenne " +
      "de ces écarts.",
    en: "Gap of each starting group in each period against the never trained units, then the average of these gaps.",
  },
  reads: new Set(["method", "anticipation", "eventTimes", "smallestCohort", "confidence"]),
  readsCovariates: true,
  readsWeights: false,
  readsCrossSections: false,
  run: runSunAbraham,
};

function runSunAbraham(asked: Panel, options: SettledPanelOptions): PanelAttempt {
  const compared =
    asked.neverTreated > 0 ? { panel: asked, units: undefined } : againstLastCohort(asked, options);
  const reference = -1 - options.anticipation;
  const fitted = fitCells(compared.panel, {
    has: (since) => since !== reference,
    smallestCohort: options.smallestCohort,
  });
  if (!fitted.ok) return { ok: false, refusal: fitted.refusal, caveats: [] };
  const { regression } = fitted;
  const { units } = compared;
  const lastPeriods = asked.periods.length - new Set(compared.panel.period).size;
  const caveats: readonly PanelCaveat[] = [
    ...regression.caveats,
    ...(units === undefined ? [] : [{ code: "allTreatedInTheEnd", periods: lastPeriods } as const]),
  ];
  const inAsked = units === undefined ? regression.units : regression.units.map((unit) => units[unit]);
  return reportCells(asked, { ...regression, units: inAsked, caveats }, weighCoefficients(regression), {
    ...options,
    standardErrorRule: "CR1",
    scaling: "fixest",
  });
}

/** The last cohort before it is trained, as if never trained, and the others in those periods. */
function againstLastCohort(asked: Panel, { anticipation }: SettledPanelOptions): RestrictedPanel {
  const last = asked.cohorts.at(-1)?.firstTreated ?? Number.POSITIVE_INFINITY;
  const end = startPosition(asked, last) - anticipation;
  const kept = restrictPanel(
    asked,
    Uint8Array.from(asked.period, (period) => (period < end ? 1 : 0)),
  );
  const { panel } = kept;
  const firstTreated = panel.firstTreated.map((first) => (first === last ? Number.POSITIVE_INFINITY : first));
  const cohorts = panel.cohorts.filter((cohort) => cohort.firstTreated !== last);
  const neverTreated = panel.cohorts.find((cohort) => cohort.firstTreated === last)?.units ?? 0;
  return { ...kept, panel: { ...panel, firstTreated, cohorts, neverTreated } };
}
