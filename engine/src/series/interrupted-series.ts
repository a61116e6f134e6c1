import type { Columns } from "../columns/column.ts";
import type { Told } from "../evaluate/caveat.ts";
import type { Sentences } from "../evaluate/study.ts";
import { leastSquares } from "../linear/least-squares.ts";
import { type Ar1Fit, Ar1Regression } from "./ar1-likelihood.ts";
import { type DurbinWatson, durbinWatson } from "./durbin-watson.ts";
import { contrastOf, MemoryAverage } from "./integrated-memory.ts";
import { autocorrelations, neweyWestVariance, usualLag } from "./newey-west.ts";
import { readSeries, type Series, type SeriesQuestion } from "./read-series.ts";
import type { SeriesCaveat } from "./series-caveat.ts";
import type { SeriesEstimate } from "./series-estimate.ts";
import type { SeriesNotEstimable, SeriesRefusal } from "./series-refusal.ts";
import { readSeriesFinding, seriesNotEstimable, tellSeries } from "./words-of-series.ts";

export const seriesMethodNames = ["interruptedSeries"] as const;

export interface SeriesOptions {
  readonly confidence?: number;
  /** Lag of the Newey-West figures shown for comparison; default by the length of the series. */
  readonly lag?: number;
}

export interface WithError {
  readonly estimate: number;
  readonly standardError: number;
}

/** The four figures of a broken line; the intercept is at period 0. */
export interface BrokenLine<Figure> {
  readonly intercept: Figure;
  readonly slope: Figure;
  readonly levelChange: Figure;
  readonly slopeChange: Figure;
}

/** What happened in a period with the training, and what the earlier line foretold. */
export interface PeriodEffect extends WithError {
  readonly period: number;
  readonly counterfactual: number;
}

export interface SeriesModel {
  readonly coefficients: BrokenLine<WithError>;
  /** Memory of the errors from one period to the next; 0 for least squares. */
  readonly phi: number;
  readonly sigma: number;
  readonly logLikelihood: number;
  readonly effects: readonly PeriodEffect[];
  readonly meanEffect: WithError;
}

export interface InterruptedSeries {
  readonly kind: "estimated";
  readonly method: "interruptedSeries";
  readonly points: number;
  readonly before: number;
  readonly after: number;
  /** Jump at the start of the training. */
  readonly levelChange: SeriesEstimate;
  /** Change of the slope per period. */
  readonly slopeChange: SeriesEstimate;
  /** Average over the periods with the training of what departs from the earlier line carried on. */
  readonly meanEffect: SeriesEstimate;
  readonly effects: readonly (SeriesEstimate & {
    readonly period: number;
    readonly counterfactual: number;
  })[];
  readonly confidence: number;
  /** Same line, other ways to treat the errors, for comparison: never to be quoted alone. */
  readonly models: {
    readonly ar1Reml: SeriesModel;
    readonly ar1Ml: SeriesModel;
    readonly leastSquares: SeriesModel & { readonly rSquared: number };
    readonly neweyWest: {
      readonly lag: number;
      readonly standardErrors: BrokenLine<number>;
      /** Times n / (n - 4). */
      readonly adjusted: BrokenLine<number>;
    };
  };
  /** Of the least squares residuals, at lags 1 to 4. */
  readonly residualAutocorrelations: readonly number[];
  /** Absent when periods are missing or the series is longer than 150 points. */
  readonly durbinWatson?: DurbinWatson;
  readonly caveats: readonly Told<SeriesCaveat>[];
  /** A series without comparison group is never more than measured. */
  readonly evidenceLevel: "measured";
  readonly reading: Sentences;
}

export type SeriesFinding =
  | InterruptedSeries
  | {
      readonly kind: "refused";
      readonly notEstimable: SeriesNotEstimable;
      readonly caveats: readonly Told<SeriesCaveat>[];
    };

const coefficientCount = 4;
const shortSeries = 50;
const longestTested = 150;
const nearUnit = 0.9;

/**
 * Interrupted series.
 *
 * Estimand: how far one series departs, once the training has begun, from its own earlier line carried on: a jump
 * at the start, a change of slope, and their mean over the periods with the training.
 * Assumptions: without the training the line would have gone on; nothing else changed at that moment; errors remember
 * their last value with a steady strength (first-order autoregression) and are roughly normal.
 * Do not use when the training was decided because of the last figures (they come back by themselves), with
 * seasons in the series, when people come and go, or with fewer than 6 periods on a side; nor as proof without a
 * comparison series.
 * In words: a broken line by generalized least squares, the memory of the errors by restricted likelihood.
 * Intervals and p-values average Student's t over the memories that the series leaves possible, because the
 * estimated memory is too small in short series. Newey-West and least squares are shown for comparison: both are
 * too sure of themselves here.
 * Reference: Wagner, Soumerai, Zhang & Ross-Degnan (2002), J. Clinical Pharmacy and Therapeutics 27:299, p. 301-304;
 * Zellner & Tiao (1964), J. American Statistical Association 59:763.
 * Checked against: gls of nlme 3.1 (REML and ML), lm, NeweyWest of sandwich 3.0.2, dwtest of lmtest 0.9.40
 * (09a_interrupted_series.json and engine/reference/series); coverage by simulation.
 */
export function interruptedSeries(
  question: SeriesQuestion,
  columns: Columns,
  options: SeriesOptions = {},
): SeriesFinding {
  const { confidence = 0.95, lag } = options;
  if (!(confidence >= 0.5 && confidence < 1))
    return refused({ code: "optionOutOfRange", option: "confidence" });
  if (lag !== undefined && !(Number.isInteger(lag) && lag >= 0)) {
    return refused({ code: "optionOutOfRange", option: "lag" });
  }
  const series = readSeries(question, columns);
  if ("code" in series) return refused(series);
  const line = new Line(series, question.start);
  const reml = line.regression.best("reml");
  const ml = line.regression.best("ml");
  const plain = line.regression.at(0, "ml");
  const scale = largest(series.values) ** 2 * series.values.length;
  if (reml === undefined || ml === undefined || plain === undefined || !(plain.squares > 1e-22 * scale)) {
    return refused({ code: "noResidualVariation" });
  }
  return describe({ question, series, line, reml, ml, plain, confidence, lag });
}

function refused(refusal: SeriesRefusal): SeriesFinding {
  return { kind: "refused", notEstimable: seriesNotEstimable(refusal), caveats: [] };
}

interface Fitted {
  readonly question: SeriesQuestion;
  readonly series: Series;
  readonly line: Line;
  readonly reml: Ar1Fit;
  readonly ml: Ar1Fit;
  readonly plain: Ar1Fit;
  readonly confidence: number;
  readonly lag: number | undefined;
}

function describe(fitted: Fitted): InterruptedSeries {
  const { question, series, line, confidence } = fitted;
  const points = series.values.length;
  const average = new MemoryAverage(line.regression, points - coefficientCount);
  const models = modelsOf(fitted);
  const told = (figure: WithError, contrast: readonly number[]): SeriesEstimate => ({
    ...figure,
    ...average.of(contrast, confidence),
  });
  const least = leastSquares(line.columns, series.values);
  const tested = series.missing === 0 && points <= longestTested;
  const watson = tested ? durbinWatson(least) : undefined;
  const main = models.ar1Reml;
  const caveats = caveatsOf(series, models, watson);
  const finding = {
    kind: "estimated",
    method: "interruptedSeries",
    points,
    before: series.before,
    after: series.after,
    levelChange: told(main.coefficients.levelChange, contrasts.levelChange),
    slopeChange: told(main.coefficients.slopeChange, contrasts.slopeChange),
    meanEffect: told(main.meanEffect, line.meanContrast),
    effects: main.effects.map((effect, at) => ({ ...effect, ...told(effect, line.effectContrasts[at]) })),
    confidence,
    models,
    residualAutocorrelations: autocorrelations(least.residuals, 4),
    ...(watson === undefined ? {} : { durbinWatson: watson }),
    caveats: caveats.map(tellSeries),
    evidenceLevel: "measured",
  } as const;
  return { ...finding, reading: readSeriesFinding(finding, question) };
}

/** Positions: level at the start, slope before, jump, change of slope. */
const contrasts = { slope: [0, 1, 0, 0], levelChange: [0, 0, 1, 0], slopeChange: [0, 0, 0, 1] } as const;

/** The broken line in periods counted from the start of the training, which keeps sums well conditioned. */
class Line {
  readonly columns: readonly Float64Array[];
  readonly regression: Ar1Regression;
  readonly intercept: readonly number[];
  readonly afterPeriods: readonly number[];
  readonly effectContrasts: readonly (readonly number[])[];
  readonly meanContrast: readonly number[];

  constructor({ periods, values }: Series, start: number) {
    const since = periods.map((period) => period - start);
    const after = since.map((time) => (time >= 0 ? 1 : 0));
    this.columns = [
      new Float64Array(periods.length).fill(1),
      since,
      after,
      since.map((time) => Math.max(0, time)),
    ];
    this.regression = new Ar1Regression(this.columns, values, periods);
    this.intercept = [1, -start, 0, 0];
    this.afterPeriods = [...periods].filter((period) => period >= start);
    this.effectContrasts = this.afterPeriods.map((period) => [0, 0, 1, period - start]);
    const mean =
      this.afterPeriods.reduce((sum, period) => sum + period - start, 0) / this.afterPeriods.length;
    this.meanContrast = [0, 0, 1, mean];
  }
}

function modelsOf({ series, line, reml, ml, plain, lag, question }: Fitted) {
  const points = series.values.length;
  const model = (fit: Ar1Fit, divisor: number): SeriesModel => {
    const figure = (contrast: readonly number[]): WithError => {
      const { estimate, variance } = contrastOf(fit, contrast);
      return {
        estimate,
        standardError: Math.sqrt((variance * fit.squares) / (points - coefficientCount)),
      };
    };
    return {
      coefficients: {
        intercept: figure(line.intercept),
        slope: figure(contrasts.slope),
        levelChange: figure(contrasts.levelChange),
        slopeChange: figure(contrasts.slopeChange),
      },
      phi: fit.phi,
      sigma: Math.sqrt(fit.squares / divisor),
      logLikelihood: fit.logLikelihood,
      effects: line.effectContrasts.map((contrast, at) => ({
        period: line.afterPeriods[at],
        counterfactual: contrastOf(fit, [1, line.afterPeriods[at] - question.start, 0, 0]).estimate,
        ...figure(contrast),
      })),
      meanEffect: figure(line.meanContrast),
    };
  };
  const mean = series.values.reduce((sum, value) => sum + value, 0) / points;
  const total = series.values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    ar1Reml: model(reml, points - coefficientCount),
    ar1Ml: model(ml, points),
    leastSquares: { ...model(plain, points - coefficientCount), rSquared: 1 - plain.squares / total },
    neweyWest: neweyWestOf(series, line, lag ?? usualLag(points)),
  };
}

function neweyWestOf(series: Series, line: Line, lag: number) {
  const fit = leastSquares(line.columns, series.values);
  const points = series.values.length;
  const errors = (factor: number): BrokenLine<number> => {
    const error = (contrast: readonly number[]) =>
      Math.sqrt(Math.max(0, factor * neweyWestVariance(fit, contrast, lag)));
    return {
      intercept: error(line.intercept),
      slope: error(contrasts.slope),
      levelChange: error(contrasts.levelChange),
      slopeChange: error(contrasts.slopeChange),
    };
  };
  return { lag, standardErrors: errors(1), adjusted: errors(points / (points - coefficientCount)) };
}

function caveatsOf(
  series: Series,
  models: InterruptedSeries["models"],
  watson: DurbinWatson | undefined,
): readonly SeriesCaveat[] {
  const points = series.values.length;
  const { phi, coefficients } = models.ar1Reml;
  const chosen = coefficients.levelChange.standardError;
  const neweyWest = models.neweyWest.standardErrors.levelChange;
  return [
    { code: "oneSeries" },
    ...(points < shortSeries ? [{ code: "shortSeries", points } as const] : []),
    ...(series.missing > 0 ? [{ code: "periodsMissing", periods: series.missing } as const] : []),
    ...(watson !== undefined && watson.pValue < 0.05
      ? [{ code: "pointsLinked", correlation: phi } as const]
      : []),
    ...(neweyWest < chosen ? [{ code: "neweyWestNarrower", neweyWest, chosen } as const] : []),
    ...(phi > nearUnit ? [{ code: "nearRandomWalk", correlation: phi } as const] : []),
  ];
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
