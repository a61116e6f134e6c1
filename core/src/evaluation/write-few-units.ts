import {
  type InterruptedSeries,
  type SeriesEstimate,
  seriesPreTrend,
} from "../../../engine/src/series/index.ts";
import type { SingleCaseEstimated } from "../../../engine/src/single-case/index.ts";
import type { TrajectoryShown } from "../../../engine/src/trajectory/index.ts";
import type { PathsFigures } from "./estimate-few-units.ts";
import type { PathsEffect, TrajectoryAnswer } from "./few-units-model.ts";
import type { PanelEffectAnswer } from "./panel-model.ts";

/** A series in the keys of effects over time: what departs from its own earlier line, period by period. */
export function writeSeries(
  finding: InterruptedSeries,
  { start, units }: { readonly start: number; readonly units: number },
): Omit<PanelEffectAnswer, "caveats"> {
  const { points, before, after, effects, confidence, models } = finding;
  const dated = effects.map((effect) => ({ period: effect.period, ...writePoint(effect) }));
  return {
    method: finding.method,
    groupTime: [],
    aggregates: {
      simple: writePoint(finding.meanEffect),
      dynamic: dated.map(({ period, ...point }) => ({ eventTime: period - start, ...point })),
      group: [],
      calendar: dated,
      overall: {},
    },
    preTrendTest: null,
    withoutPreTrendTest: seriesPreTrend,
    trendBounds: [],
    comparison: null,
    sizes: { points, before, after, units },
    periods: effects.map(({ period }) => ({ period, name: String(period) })),
    detectable: null,
    path: effects.map(({ period, estimate, counterfactual }) => ({
      period,
      observed: counterfactual + estimate,
      counterfactual,
    })),
    series: {
      confidence,
      units,
      levelChange: writePoint(finding.levelChange),
      slopeChange: writePoint(finding.slopeChange),
      memory: models.ar1Reml.phi,
      models: { ...models },
      residualAutocorrelations: [...finding.residualAutocorrelations],
      durbinWatson: finding.durbinWatson === undefined ? null : { ...finding.durbinWatson },
    },
    evidenceLevel: finding.evidenceLevel,
    reading: finding.reading,
  };
}

function writePoint({ estimate, standardError, confidenceInterval, pValue }: SeriesEstimate) {
  return { estimate, standardError, confidenceInterval: pairOf(confidenceInterval), pValue };
}

/** A few paths as programs read them. */
export function writePaths(finding: SingleCaseEstimated & PathsFigures): Omit<PathsEffect, "caveats"> {
  const { test, model, overlap } = finding;
  const answer = test ?? model;
  return {
    method: finding.method,
    estimate: answer?.estimate ?? overlap.meanChange,
    standardError: model?.standardError ?? null,
    confidenceInterval: answer === undefined ? null : pairOf(answer.confidenceInterval),
    confidence: finding.confidence,
    pValue: answer?.pValue ?? null,
    sizes: { ...finding.sizes },
    randomization: test === undefined ? null : writeRandomization(test),
    model: model === undefined ? null : writeModel(model),
    people: overlap.people.map(({ nonoverlap, ...person }) => ({
      ...person,
      nonoverlap: { ...nonoverlap, interval: pairOf(nonoverlap.interval) },
    })),
    meanShare: overlap.meanShare,
    evidenceLevel: "measured",
    explanation: finding.explanation,
    reading: finding.reading,
  };
}

function writeRandomization({ certainty, assignments, greater, less }: NonNullable<PathsFigures["test"]>) {
  return { certainty, assignments, greater, less };
}

function writeModel(figures: NonNullable<PathsFigures["model"]>): NonNullable<PathsEffect["model"]> {
  const { degreesOfFreedom, coefficients, phi, residualVariance } = figures;
  const { levelVariance, changeVariance, logLikelihood, departures } = figures;
  return {
    ...{ degreesOfFreedom, coefficients, phi, residualVariance, levelVariance, logLikelihood, departures },
    ...(changeVariance === undefined ? {} : { changeVariance }),
  };
}

/** One person's path as programs read it. */
export function writeTrajectory(finding: TrajectoryShown, person: string): Omit<TrajectoryAnswer, "caveats"> {
  const { place, comparable, asFar, confidence, reach, explanation, reading } = finding;
  return {
    person,
    path: finding.path.map(({ band, bandAlone, ...point }) => ({
      ...point,
      ...(band === undefined ? {} : { band: pairOf(band) }),
      ...(bandAlone === undefined ? {} : { bandAlone: pairOf(bandAlone) }),
    })),
    ...{ place, comparable, asFar, confidence, reach, explanation, reading },
  };
}

function pairOf([low, high]: readonly [number, number]): [number, number] {
  return [low, high];
}
