export { isAsked } from "./asked-perceptions.ts";
export { effectRoutes } from "./contract.ts";
export { contributionStory } from "./contribution-story.ts";
export { type EffectsSubject, effectLines } from "./effect-line.ts";
export type { ContributionStory, Disagreement, EffectLine, Figure, FigureGap } from "./line-model.ts";
export { type MergedBook, mergeBooks } from "./merge-books.ts";
export {
  blankEffectBook,
  type EffectBook,
  type OwnEffect,
  type Perception,
  type ReadFigure,
  type StoryLink,
  type StoryRival,
  type Trace,
  type WrittenFigure,
} from "./model.ts";
export { fewestMonths, type ProposedFigures, proposeFigures, type SeriesFigure } from "./propose-figures.ts";
export { type SeriesKind, type SeriesProblem, type SeriesValue, seriesKinds } from "./series-model.ts";
export {
  type EvidenceLevel,
  evidenceLevels,
  linkStandings,
  peopleForNumber,
  rivalStandings,
  type Sense,
  senses,
} from "./vocabulary.ts";
export { effectWordsFr } from "./words.fr.ts";
export { isAboutTooFew, writeFigure } from "./write-claim.ts";
