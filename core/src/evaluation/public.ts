export { evaluationRoutes } from "./contract.ts";
export {
  type ComparisonFacts,
  type ComparisonGuide,
  type GuideCost,
  type GuidedOption,
  guideComparison,
} from "./guide-comparison.ts";
export { comparisonGuideWordsFr } from "./guide-words.fr.ts";
export type { Effect, EstimateAnswer, EstimateRequest, NotEstimableAnswer, TableView } from "./model.ts";
export type { MultiverseAnswer, StripAnswer, StripEntryAnswer } from "./multiverse-model.ts";
