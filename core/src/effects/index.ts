export { effectRoutes } from "./contract.ts";
export { contributionStory } from "./contribution-story.ts";
export { type EffectsSubject, effectLines, type IndicatorFinding, unlockedFindings } from "./effect-line.ts";
export { type ImportedSeries, importSeries, trySeries } from "./import-series.ts";
export type { ContributionStory, Disagreement, EffectLine, Figure } from "./line-model.ts";
export {
  blankEffectBook,
  type EffectBook,
  effectBookSchema,
  type Perception,
  perceptionSchema,
  type Trace,
} from "./model.ts";
export type { EffectBookStore, KeptEffectBook, SeriesReader, SeriesStore } from "./ports.ts";
export { saveEffects } from "./save-effects.ts";
export {
  type SeriesColumn,
  type SeriesProblem,
  type SeriesReading,
  type SeriesTable,
  type SeriesValue,
  seriesLinesAtMost,
  seriesValueSchema,
} from "./series-model.ts";
export { type EffectsHouse, type ViewedEffects, viewEffects } from "./view-effects.ts";
export { removeSeries, viewSeries } from "./view-series.ts";
export { type EvidenceLevel, evidenceLevels, senses } from "./vocabulary.ts";
export { effectWordsFr } from "./words.fr.ts";
