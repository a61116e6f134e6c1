export {
  type InterruptedSeries,
  interruptedSeries,
  type PeriodEffect,
  type SeriesFinding,
  type SeriesModel,
  type SeriesOptions,
  seriesMethodNames,
} from "./interrupted-series.ts";
export type { SeriesQuestion } from "./read-series.ts";
export type { SeriesCaveat } from "./series-caveat.ts";
export type { SeriesEstimate } from "./series-estimate.ts";
export type { SeriesRefusal, SeriesRefusalCode } from "./series-refusal.ts";
export { seriesPreTrend } from "./words-of-series.ts";
