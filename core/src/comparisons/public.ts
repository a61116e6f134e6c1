export { comparisonRoutes } from "./contract.ts";
export type { ComparisonDesk } from "./desk-model.ts";
export {
  type ComparedFinding,
  type ComparisonWish,
  type ImpossibleComparison,
  type ProjectComparison,
  type ProposedComparison,
  projectComparisonSchema,
} from "./model.ts";
export type { ComparisonAnswers } from "./project-facts.ts";
export {
  asideReasons,
  type ComputableRule,
  computableRules,
  horizons,
  type OutcomeKey,
  outcomeKeys,
  type StartFact,
  startFacts,
} from "./vocabulary.ts";
export { comparisonWordsFr } from "./words.fr.ts";
